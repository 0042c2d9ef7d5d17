import { unguardText } from '../csv/guard';
import type { Task } from '../task';
import type { ClipboardCell } from './clipboardCell';
import { readHtmlTable } from './readHtmlTable';
import { readTsv } from './readTsv';

/** What a clipboard holds; empty where it holds none of that kind. */
export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

/** A page is taken apart in one go, which for more than this would be felt; its plain text is read then. */
export const MOST_HTML = 4_000_000;

const ROWS_A_SLICE = 1000;

/**
 * The cells that a clipboard holds, row by row: from its HTML where that is a table (numbers come with
 * their value), else from its text. Rows keep the length they have. `parseHtml` is the page's
 * `DOMParser`.
 */
export function* readClipboard(
  { html, text }: ClipboardContent,
  parseHtml: (html: string) => Document,
): Task<ClipboardCell[][]> {
  let rows: ClipboardCell[][] | null = null;
  if (html !== '' && (html.length <= MOST_HTML || text === '')) {
    rows = yield* readHtmlTable(parseHtml(html));
  }
  rows ??= yield* readTsv(text);
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_SLICE === 0) yield { stage: 'split', done: at, total: rows.length };
    for (let n = 0; n < row.length; n += 1) {
      const cell = row[n];
      if (typeof cell === 'string') row[n] = unguardText(cell);
    }
  }
  return rows;
}
