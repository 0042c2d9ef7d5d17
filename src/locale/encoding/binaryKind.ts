/** What a file that is no text is: zip covers xlsx and docx, ole the old xls and doc. */
export type BinaryKind = 'zip' | 'ole' | 'pdf' | 'image' | 'other';

const SIGNATURES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other', [0x7f, 0x45, 0x4c, 0x46]],
  ['other', [0x1f, 0x8b, 0x08]],
  ['other', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf, 0x27]],
];

/** These begin with plain letters; only a NUL nearby makes them binary. */
const SIGNATURES_WITH_NUL: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['image', [0x42, 0x4d]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['other', [0x4d, 0x5a]],
];

const SAMPLE = 4096;
/** Text has next to no control characters beside tab and line ends. */
const CONTROL_SHARE = 0.05;

/** The kind that the first bytes name beyond doubt; no text begins like that, UTF-16 neither. */
export function namedKind(bytes: Uint8Array): BinaryKind | null {
  return matching(SIGNATURES, bytes);
}

/** The kind of a binary file; null for what may be text. UTF-16 must be ruled out. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const named = namedKind(bytes);
  if (named !== null) return named;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return controlShare(sample) > CONTROL_SHARE ? 'other' : null;
  const letters = matching(SIGNATURES_WITH_NUL, bytes);
  if (letters !== null) return letters;
  return controlShare(sample) > CONTROL_SHARE ? 'other' : null;
}

function matching(
  signatures: readonly (readonly [BinaryKind, readonly number[]])[],
  bytes: Uint8Array,
): BinaryKind | null {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  return null;
}

function controlShare(sample: Uint8Array): number {
  if (sample.length === 0) return 0;
  let control = 0;
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) control += 1;
  }
  return control / sample.length;
}
