import type { Workbook } from '../domain/workbook/workbook';
import { writeCsv, type CsvStyle } from '../exchange/csv/writeCsv';
import { runTask, type RunOptions } from './runTask';

/** A file ready to be saved. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** Rows of indicators in it. */
  readonly rows: number;
}

const LONGEST_NAME = 120;

/** What Windows refuses in a name, and what ends or hides it. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** A title as the name of a file that Windows, macOS and Linux take: "Phong Thổ 2023 - 2024.csv". */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/→/g, '-')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = plain === '' ? 'so-ke-hoach' : DEVICE.test(plain) ? `so ${plain}` : plain;
  return `${safe}${ending}`;
}

/** The workbook as a CSV that spreadsheets open and that imports back the same. */
export async function exportCsv(
  workbook: Workbook,
  style: CsvStyle,
  options: RunOptions = {},
): Promise<ExportedFile> {
  const parts = await runTask(writeCsv(workbook, style), options);
  return {
    name: fileNameOf(workbook.meta.title, '.csv'),
    type: 'text/csv',
    text: parts.join(''),
    rows: workbook.outline.ids.length,
  };
}
