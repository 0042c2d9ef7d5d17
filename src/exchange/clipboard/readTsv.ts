import type { Task } from '../task';

const QUOTE = 34;
const SLICE = 20_000;

/**
 * Cuts tab-separated text into cells as Excel, Calc and Sheets write it: a cell that begins with a
 * quote and ends with one before a tab, a line end or the end of the text may hold both; any other
 * quote is a letter. Lines end in CRLF, LF or CR; the last line end begins no row. Blank cells at the
 * start of a row stay, and rows keep the length they have.
 */
export function* readTsv(text: string): Task<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let told = 0;
  while (at < text.length) {
    const closing = text.charCodeAt(at) === QUOTE ? closingQuote(text, at) : -1;
    let end = closing + 1;
    if (closing < 0) {
      end = at;
      while (end < text.length && !isBorder(text.charCodeAt(end))) end += 1;
      row.push(text.slice(at, end));
    } else {
      const inner = text.slice(at + 1, closing);
      row.push(inner.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
    }
    if (end >= text.length) {
      rows.push(row);
      row = [];
      at = end;
    } else if (text.charCodeAt(end) === 9) {
      at = end + 1;
      // A tab at the very end still has a blank cell behind it.
      if (at === text.length) {
        row.push('');
        rows.push(row);
        row = [];
      }
    } else {
      rows.push(row);
      row = [];
      at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    }
    if (at - told >= SLICE) {
      told = at;
      yield { stage: 'split', done: at, total: text.length };
    }
  }
  return rows;
}

/** Where the quote that opens at `start` is closed; -1 where it is just a letter. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charCodeAt(at + 1) === QUOTE) at += 1;
    else return at + 1 === text.length || isBorder(text.charCodeAt(at + 1)) ? at : -1;
  }
  return -1;
}

function isBorder(code: number): boolean {
  return code === 9 || code === 10 || code === 13;
}
