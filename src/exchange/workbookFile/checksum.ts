import { sha256 } from './sha256';

/*
 * The checksum of a workbook file stands on a line of its own in its head. It is that of all other
 * bytes; a mark at the beginning (BOM) and carriage returns do not count, since programs that send and
 * keep texts add them without being asked.
 */

/** `none`: the file carries no checksum; `changed`: it is not, or no longer, what was written. */
export type ChecksumVerdict = 'intact' | 'none' | 'changed';

/** The line lies within these bytes. */
const HEAD = 400;
const LINE = /^"checksum":"([^"\n]*)",\n/m;
const AFTER = /^"version":\d+,\n/m;
const [CR, BOM] = [0x0d, [0xef, 0xbb, 0xbf]];

/** The text of a workbook file with its checksum in it, instead of one that it has. */
export async function withChecksum(text: string): Promise<string> {
  const head = text.slice(0, HEAD).replace(LINE, '');
  const rest = text.slice(HEAD);
  const place = AFTER.exec(head);
  if (!place) throw new RangeError('not the text of a workbook file');
  const sum = await sha256(plainBytes(new TextEncoder().encode(head + rest)));
  const at = place.index + place[0].length;
  return `${head.slice(0, at)}"checksum":"sha256-${sum}",\n${head.slice(at)}${rest}`;
}

/** Whether the bytes of a file are still those its checksum was made of. */
export async function checkChecksum(bytes: Uint8Array): Promise<ChecksumVerdict> {
  const plain = plainBytes(bytes);
  // One character a byte, so that places in the text are places in the bytes.
  const head = String.fromCharCode(...plain.subarray(0, HEAD));
  const line = LINE.exec(head);
  if (!line) return head.includes('"checksum"') ? 'changed' : 'none';
  const rest = new Uint8Array(plain.length - line[0].length);
  rest.set(plain.subarray(0, line.index));
  rest.set(plain.subarray(line.index + line[0].length), line.index);
  return `sha256-${await sha256(rest)}` === line[1] ? 'intact' : 'changed';
}

function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = BOM.every((byte, n) => bytes[n] === byte) ? BOM.length : 0;
  return bytes.includes(CR)
    ? bytes.slice(start).filter((byte) => byte !== CR)
    : new Uint8Array(bytes.slice(start).buffer);
}
