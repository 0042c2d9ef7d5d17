import { ReportFault } from '../report/reportFault';

/** A part of a zip as its directory declares it, sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  /** Stored as it is, or deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Of its own header in the file. */
  readonly at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const PART_HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/**
 * The parts of a zip by name, as declared: nothing is unpacked. Of two parts with one name the last
 * counts. Throws ReportFault `damaged` where the directory is missing or cut.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + nameLength > end) throw damaged();
    const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true);
    const part = readEntry(view, at, nameLength);
    if (part.at + part.packed > bytes.length) throw damaged(part.name);
    parts.set(part.name, part);
    at = next + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The packed bytes of a part. Throws ReportFault `damaged` where they are not all there. */
export function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = viewOf(bytes);
  if (part.at + HEADER_LENGTH > bytes.length || view.getUint32(part.at, true) !== PART_HEADER) {
    throw damaged(part.name);
  }
  const nameLength = view.getUint16(part.at + 26, true);
  const start = part.at + HEADER_LENGTH + nameLength + view.getUint16(part.at + 28, true);
  if (start + part.packed > bytes.length) throw damaged(part.name);
  return bytes.subarray(start, start + part.packed);
}

function readEntry(view: DataView, at: number, nameLength: number): ZipPart {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  return {
    // Some programs write the separator of Windows.
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    at: view.getUint32(at + 42, true),
  };
}

/** The directory's end stands at the file's end, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw damaged();
}

function damaged(part?: string): ReportFault {
  return new ReportFault('damaged', part === undefined ? {} : { part });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
