/** Files that are no reports, made as small as they can be. */

const SECTOR = 512;
/** Of an entry in the directory of an OLE container. */
const ENTRY = 128;

/** An OLE container (.doc, .xls, a .docx with a password) with these streams. */
export function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(SECTOR * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = SECTOR * 2 + ENTRY * index;
    [...name].forEach((letter, place) => {
      bytes[at + place * 2] = letter.charCodeAt(0);
    });
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

/** Changes a number of four bytes in the directory of a zip, for the part of this name. */
export function withDirectoryField(
  zip: Uint8Array,
  part: string,
  field: 'crc' | 'packed' | 'size' | 'at',
  value: number,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const place = { crc: 16, packed: 20, size: 24, at: 42 }[field];
  view.setUint32(directoryEntry(bytes, part) + place, value, true);
  return bytes;
}

/** The zip with a part marked as encrypted. */
export function withEncryption(zip: Uint8Array, part: string): Uint8Array {
  const bytes = zip.slice();
  const at = directoryEntry(bytes, part) + 8;
  bytes[at] = (bytes[at] ?? 0) | 1;
  return bytes;
}

function directoryEntry(bytes: Uint8Array, part: string): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    );
    if (name === part) return at;
  }
  throw new RangeError(`the zip has no ${part}`);
}
