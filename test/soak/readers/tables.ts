import { Window } from 'happy-dom';
import { ROOT_AREA } from '../../../src/domain/area/area';
import { figureOf } from '../../../src/domain/workbook/figures';
import { seriesKey } from '../../../src/domain/workbook/series';
import { textOfCell } from '../../../src/exchange/clipboard/clipboardCell';
import { readClipboard } from '../../../src/exchange/clipboard/readClipboard';
import { looksBinary, parseCsv } from '../../../src/exchange/csv/parseCsv';
import { toWorkbook } from '../../../src/exchange/table/toWorkbook';
import { ROW_OUTCOMES } from '../../../src/exchange/table/reading';
import { TableReader, type TableImport } from '../../../src/workbench/importTable';
import { ImportFault, type TableInput } from '../../../src/workbench/tableSource';
import { toCp1258, toTcvn3, toUtf16, toVni } from '../../support/encoders';
import { mutateBytes, mutateText, someLines } from '../mutate';
import type { Random } from '../random';
import { inBoundedSteps, lettersOf, must, orDeclared, type FuzzedReader } from '../reader';
import { tableSeeds } from '../seeds';

function table(random: Random, most = 30): string {
  return mutateText(someLines(random.pick(tableSeeds), random, most), random);
}

const csv: FuzzedReader = {
  name: 'csv',
  share: 130,
  run(random) {
    const text = random.chance(0.1) ? table(random, 300) : table(random, 12);
    const window = random.chance(0.5) ? 1 + random.below(200) : 128 * 1024;
    const { table: read } = inBoundedSteps(parseCsv(text, { window }), text.length);
    must(read.rows.length === read.lines.length, 'a line for each row', text);
    const letters = lettersOf(read.rows.flat().join(' '));
    must(letters === lettersOf(text), 'every letter is in a cell', text);
  },
};

/** What a table says comes to somewhere: each row has an outcome, each figure cell a figure. */
function mustKeepRows({ reading }: TableImport, input: unknown): void {
  const { counts, outcomes, areas } = reading;
  const { rows } = reading.table;
  must(counts.read === rows.length && outcomes.length === rows.length, 'rows read', input);
  const refused = Object.values(counts.byReason).reduce((sum, count) => sum + count, 0);
  must(counts.imported + refused === counts.read, 'imported and refused are all', input);
  const workbook = toWorkbook(reading, {
    id: 'w',
    title: 't',
    source: { kind: 'table', name: 'n', readAt: 0 },
  });
  const ids = reading.indicators.length;
  must(workbook.outline.ids.length === ids, 'a row for each indicator', input);
  // Where areas stand in rows, rows of one name are one indicator.
  const columns = reading.sections.flatMap((section) => section.columns);
  if (areas.length > 1 || columns.some(({ meaning }) => meaning.role === 'area')) return;
  const idAtLine = new Map([...reading.indicatorLines].map((line, id) => [line, id]));
  rows.forEach((row, n) => {
    const isImported = ROW_OUTCOMES[outcomes[n] ?? 0] === 'imported';
    const id = idAtLine.get(reading.table.lines[n] ?? 0);
    if (!isImported) {
      const isSaid = lettersOf(row.join('')) === '' || ROW_OUTCOMES[outcomes[n] ?? 0] !== 'blank';
      must(isSaid, 'a row that says something is not blank', row);
      return;
    }
    must(id !== undefined, 'an imported row is an indicator', {
      row,
      line: reading.table.lines[n],
    });
    const section = reading.sections.find(({ start, end }) => n >= start && n < end);
    for (const { index, series } of section?.columns ?? []) {
      const text = row[index] ?? '';
      if (!series || series.area !== ROOT_AREA || lettersOf(text) === '') continue;
      const figure = figureOf(reading.figures, seriesKey(series), id);
      must(figure !== null, 'a figure cell that says something is a figure', { row, index });
    }
  });
}

function readAsTable(input: TableInput, length: number): void {
  const read = () => inBoundedSteps(new TableReader(input).read(), length);
  const found = orDeclared(read, ImportFault);
  if (found)
    mustKeepRows(
      found,
      input.kind === 'pasted' ? input.text : Buffer.from(input.bytes).toString('latin1'),
    );
}

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(text.normalize('NFD')),
  (text) => new TextEncoder().encode(toTcvn3(text)),
  (text) => new TextEncoder().encode(toVni(text)),
  (text) => Buffer.from(toTcvn3(text), 'latin1'),
  (text) => toUtf16(text, 'le', true),
  (text) => toUtf16(text, 'be', false),
  (text) => inCp1258(text),
];

/** Letters that the code page does not have are left out. */
export function inCp1258(text: string): Uint8Array {
  return toCp1258(
    [...text.normalize('NFC')]
      .filter((letter) => /[\x20-\x7e\n]|\p{sc=Latin}/u.test(letter) && letter < '\u1f00')
      .join(''),
  );
}

const file: FuzzedReader = {
  name: 'table file',
  share: 40,
  run(random) {
    const encode = random.pick(ENCODINGS);
    let bytes = orDeclared(() => encode(table(random)), RangeError) ?? new Uint8Array(0);
    if (random.chance(0.5)) bytes = mutateBytes(bytes, random);
    readAsTable({ kind: 'file', name: 'a.csv', bytes }, bytes.length);
  },
};

const pasted: FuzzedReader = {
  name: 'pasted table',
  share: 40,
  run(random) {
    const source = someLines(random.pick(tableSeeds), random, 25).replaceAll(';', '\t');
    const text = mutateText(source, random);
    readAsTable({ kind: 'pasted', name: 'p', text }, text.length);
  },
};

const window = new Window();
/** A parser of a browser takes anything; this one gives up some pages, which say nothing then. */
function parseHtml(html: string): Document {
  const parse = (page: string) => new window.DOMParser().parseFromString(page, 'text/html');
  return (orDeclared(() => parse(html), window.DOMException) ?? parse('')) as unknown as Document;
}

const clipboardText: FuzzedReader = {
  name: 'clipboard text',
  share: 50,
  run(random) {
    const text = mutateText(
      someLines(random.pick(tableSeeds), random, 12).replaceAll(';', '\t'),
      random,
    );
    const rows = inBoundedSteps(readClipboard({ html: '', text }, parseHtml), text.length);
    const letters = lettersOf(rows.flat().map(textOfCell).join(' '));
    must(letters === lettersOf(text), 'every letter is in a cell', text);
  },
};

function htmlTable(random: Random): string {
  const lines = someLines(random.pick(tableSeeds), random, 5).split('\n');
  const rows = lines.map((line) =>
    line
      .split(';')
      .map((text) => {
        const spans = random.chance(0.1)
          ? ` ${random.pick(['colspan', 'rowspan'])}="${random.pick(['2', '3', '0', '-1', '1e9', '99999999', 'x'])}"`
          : '';
        const stated = random.chance(0.2) ? ` x:num="${random.below(1e5) / 10}"` : '';
        return `<td${spans}${stated}>${text.replaceAll('<', '&lt;')}</td>`;
      })
      .join(''),
  );
  return `<html><body><table><tr>${rows.join('</tr><tr>')}</tr></table></body></html>`;
}

const clipboardHtml: FuzzedReader = {
  name: 'clipboard html',
  share: 30,
  run(random) {
    const html = random.chance(0.7) ? mutateText(htmlTable(random), random) : htmlTable(random);
    const rows = inBoundedSteps(readClipboard({ html, text: 'dự phòng' }, parseHtml), html.length);
    must(
      rows.every((row) => Array.isArray(row)),
      'rows of cells',
      html,
    );
    if (html.includes('x:num') || rows.flat().length === 0) return;
    // Either all that the page says, or the text that came with it.
    const read = lettersOf(rows.flat().map(textOfCell).join(' '));
    const page = parseHtml(html);
    // A browser would take what stands between cells out of the table; this parser leaves it there.
    if (page.querySelectorAll('table').length !== 1) return;
    if (page.querySelector('td td, td th, table > td, tr > :not(td, th)')) return;
    page.querySelectorAll('style, script, title').forEach((part) => part.remove());
    const cells = [...page.querySelectorAll('td, th')];
    const said = lettersOf(cells.map(({ textContent }) => textContent).join(' '));
    must(read === said || read === 'dựphòng', 'all of the page or of the text', html);
  },
};

const binary: FuzzedReader = {
  name: 'no table at all',
  share: 20,
  run(random) {
    const bytes = Uint8Array.from({ length: random.below(600) }, () => random.below(256));
    looksBinary(Buffer.from(bytes).toString('latin1'));
    readAsTable(
      { kind: 'file', name: random.pick(['a.csv', 'a.xls', 'a.docx', 'a']), bytes },
      bytes.length,
    );
  },
};

export const tableReaders: readonly FuzzedReader[] = [
  csv,
  file,
  pasted,
  clipboardText,
  clipboardHtml,
  binary,
];
