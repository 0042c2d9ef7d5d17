/** What an OLE container holds, by the names of its streams. */
export type OleKind = 'password' | 'doc' | 'xls' | 'ppt' | 'other';

/** The first that is found counts: an encrypted file has no other streams of its own. */
const STREAMS: readonly (readonly [OleKind, string])[] = [
  ['password', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['ppt', 'PowerPoint Document'],
];

/** Sectors begin at multiples of 512, entries of the directory within them at multiples of 128. */
const ENTRY = 128;
const HEADER = 512;
/** In an entry: the length of its name in bytes, with the zero at its end. */
const NAME_LENGTH = 64;

/**
 * What an old Office file or a .docx with a password is. Looks at every place where an entry of
 * its directory can stand, so that a file cut short is told as well.
 */
export function oleKind(bytes: Uint8Array): OleKind {
  const names = new Set(STREAMS.map(([, name]) => name));
  const found = new Set<string>();
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = entryName(bytes, at);
    if (name !== null && names.has(name)) found.add(name);
  }
  return STREAMS.find(([, name]) => found.has(name))?.[0] ?? 'other';
}

function entryName(bytes: Uint8Array, at: number): string | null {
  const length = bytes[at + NAME_LENGTH] ?? 0;
  if (length < 4 || length > NAME_LENGTH || bytes[at + NAME_LENGTH + 1] !== 0) return null;
  let name = '';
  for (let index = at; index < at + length - 2; index += 2) {
    const low = bytes[index] ?? 0;
    if (bytes[index + 1] !== 0 || low < 0x20) return null;
    name += String.fromCharCode(low);
  }
  return name;
}
