import type { BinaryKind } from '../locale/encoding/binaryKind';

/** A table as it was handed over: the bytes of a file, or text that was pasted. */
export type TableInput =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string };

/** What an office file in a zip or an old OLE container is, by its content or its name. */
export type FileKind = 'xlsx' | 'docx' | 'pptx' | 'xls' | 'doc' | 'zip' | 'pdf' | 'image' | 'other';

/** Why nothing can be read from a file. The screen has a sentence with what to do for each. */
export type ImportFaultCode =
  /** The file is gone, moved or renamed since it was chosen. */
  | 'vanished'
  /** Another program holds it, or it may not be read. */
  | 'locked'
  /** It grew or shrank while it was read. */
  | 'changed'
  | 'empty'
  | 'tooLarge'
  | 'folder'
  | FileKind;

export class ImportFault extends Error {
  override readonly name = 'ImportFault';
  readonly code: ImportFaultCode;

  constructor(code: ImportFaultCode, cause?: unknown) {
    super(`the file cannot be read: ${code}`, { cause });
    this.code = code;
  }
}

/** Larger than any table of indicators by far; text of this size still fits a browser's memory. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** What `readFile` needs of a browser's File. */
export interface FileLike {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The bytes of a file. Rejects with ImportFault where they cannot be had whole. */
export async function readFile(file: FileLike): Promise<TableInput> {
  const { name, size } = file;
  if (size > MOST_BYTES) throw new ImportFault('tooLarge');
  const bytes = new Uint8Array(await bufferOf(file));
  if (bytes.length !== size || file.size !== size) throw new ImportFault('changed');
  return { kind: 'file', name, bytes };
}

async function bufferOf(file: FileLike): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new ImportFault(faultCodeOf(error), error);
  }
}

/** The names browsers give: a folder reads as a file that cannot be found. */
function faultCodeOf(error: unknown): ImportFaultCode {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'NotFoundError' ? 'vanished' : 'locked';
}

/** What a binary file is: office files by the names of the parts they hold, else by their own. */
export function fileKind(what: BinaryKind, { name, bytes }: { name: string; bytes: Uint8Array }) {
  return what === 'zip' || what === 'ole' ? containerKind(what, name, bytes) : what;
}

function containerKind(what: 'zip' | 'ole', name: string, bytes: Uint8Array): FileKind {
  const ending = name.toLowerCase().split('.').pop() ?? '';
  if (what === 'ole') return ending.startsWith('do') ? 'doc' : 'xls';
  // The list of parts stands at the end of a zip.
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 65536)));
  const head = latin1(bytes.subarray(0, 4096));
  const holds = (part: string): boolean => tail.includes(part) || head.includes(part);
  if (holds('xl/') || ending.startsWith('xls')) return 'xlsx';
  if (holds('word/') || ending.startsWith('doc')) return 'docx';
  if (holds('ppt/') || ending.startsWith('ppt')) return 'pptx';
  return 'zip';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
