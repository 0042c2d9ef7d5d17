import type { TableInput } from '../../workbench/tableSource';

/** Characters looked at. */
const GLANCE = 64 * 1024;
/** Sentences are longer than any line of a table's column. */
const LONG_LINE = 120;
/** Table files with lines so long are rare; prose has hardly a line without. */
const FEWEST_LONG = 0.15;
const CELLS = /\t|;(?=\S)|\|/u;
const FILE_OF_REPORT = /\.(?:docx|doc|docm|dotx|odt|rtf)$/iu;
const FILE_OF_TABLE = /\.(?:csv|tsv|xls|xlsx|ods|json)$/iu;

/** Whether a text is one to read figures from, and no table of cells. */
export function looksLikeReport(text: string): boolean {
  const lines = text
    .slice(0, GLANCE)
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '');
  const cut = lines.filter((line) => CELLS.test(line)).length;
  if (cut * 2 > lines.length) return false;
  const long = lines.filter((line) => line.length >= LONG_LINE && line.includes(' '));
  // Commas part the cells of a table as well, and then nothing stands between them.
  const tight = long.filter((line) => (line.match(/,\S/gu) ?? []).length > line.length / 20);
  return long.length - tight.length >= Math.max(1, lines.length * FEWEST_LONG);
}

export function isReportName(name: string): boolean {
  return FILE_OF_REPORT.test(name);
}

export function isTableName(name: string): boolean {
  return FILE_OF_TABLE.test(name);
}

/** Whether a file whose name tells nothing holds such a text. */
export function isReportFile(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isZip = first === 0x50 && second === 0x4b;
  if (isZip) return false;
  // Letters do not matter here, only where lines and cells end; of two bytes one may be empty.
  const glance = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2 * GLANCE));
  return looksLikeReport(glance.replaceAll('\0', ''));
}

/** Whether what was handed over holds a report; what cannot be read is told by whoever reads it. */
export async function holdsReport(name: string, input: Promise<TableInput>): Promise<boolean> {
  if (isReportName(name)) return true;
  if (isTableName(name)) return false;
  try {
    const read = await input;
    return read.kind === 'file' && isReportFile(read.bytes);
  } catch {
    // The import tells what is wrong with the file.
    return false;
  }
}
