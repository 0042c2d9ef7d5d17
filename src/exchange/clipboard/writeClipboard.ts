import { formatNumber, PLAIN_STYLE } from '../../locale/number/formatNumber';
import { runToEnd, type Task } from '../task';
import { guardText } from '../csv/guard';
import { textOfCell, type ClipboardCell, type NumberCell } from './clipboardCell';

/** Rows of cells, in the order they are seen. */
export type ClipboardRows = readonly (readonly ClipboardCell[])[];

const ROWS_A_SLICE = 200;
const LINE_END = '\r\n';

/**
 * A block as text for programs that take no tables: tabs between cells, each row ended as Windows
 * does. Cells with a tab or a line break stand in quotes, as Excel, Calc and Sheets write them. A
 * number has a decimal comma and no grouping, so that a Vietnamese spreadsheet takes it as a number.
 * What a spreadsheet would evaluate gets an apostrophe before it.
 */
export function writeTsv(rows: ClipboardRows): string {
  return runToEnd(tsvInSlices(rows));
}

/** `writeTsv` for many rows. */
export function* tsvInSlices(rows: ClipboardRows): Task<string> {
  let text = '';
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_SLICE === 0) yield { stage: 'compare', done: at, total: rows.length };
    for (let n = 0; n < row.length; n += 1) {
      if (n > 0) text += '\t';
      text += quoted(plainText(row[n] ?? ''));
    }
    text += LINE_END;
  }
  return text;
}

function plainText(cell: ClipboardCell): string {
  if (typeof cell === 'string') return guardText(cell).replace(/\r\n?/g, '\n');
  const { number, unit } = cell;
  const digits = formatNumber(number.value, number.decimals, PLAIN_STYLE);
  return unit === '' ? digits : `${digits}${unit.startsWith('%') ? '' : ' '}${unit}`;
}

function quoted(text: string): string {
  return /[\t\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A block as an HTML table. Numbers carry their value for Excel (`x:num`), Calc (`sdval`) and Google
 * Sheets (`data-sheets-value`) with the format that shows their decimals and unit, so that they come
 * as numbers whichever marks the program is set to; texts are marked as text, so that "1.10" stays it.
 */
export function writeHtml(rows: ClipboardRows): string {
  let html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>' +
    '<google-sheets-html-origin><table border="0" cellspacing="0" cellpadding="2">';
  for (const row of rows) {
    html += '<tr>';
    for (const cell of row) html += typeof cell === 'string' ? textCell(cell) : numeric(cell);
    html += '</tr>';
  }
  return `${html}</table></google-sheets-html-origin></body></html>`;
}

function textCell(text: string): string {
  if (text === '') return '<td></td>';
  const guarded = guardText(text).replace(/\r\n?/g, '\n');
  const sheets = JSON.stringify({ 1: 2, 2: guarded });
  return (
    `<td x:str sdnum="1033;0;@" data-sheets-value="${attribute(sheets)}"` +
    ` style="mso-number-format:'\\@'">${markup(guarded)}</td>`
  );
}

/** A percentage is a fraction to a spreadsheet: 97,7% is 0.977 shown as per cent. */
function numeric(cell: NumberCell): string {
  const { number, unit } = cell;
  const percent = unit === '%';
  const value = percent
    ? Number((number.value / 100).toFixed(Math.min(number.decimals + 2, 20)))
    : number.value;
  const format = numberFormat(cell);
  const sheets = JSON.stringify({ 1: 3, 3: value });
  const pattern = JSON.stringify({ 1: percent ? 3 : 2, 2: format, 3: 1 });
  return (
    `<td align="right" x:num="${value}" sdval="${value}" sdnum="1033;0;${attribute(format)}"` +
    ` data-sheets-value="${attribute(sheets)}" data-sheets-numberformat="${attribute(pattern)}"` +
    ` style="mso-number-format:'${attribute(excelFormat(format))}'">` +
    `${markup(textOfCell(cell))}</td>`
  );
}

/** The format code in its English form, which all three programs store: `#,##0.0" triệu đồng"`. */
function numberFormat({ number, unit }: NumberCell): string {
  const digits = number.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(number.decimals)}`;
  if (unit === '%') return `${digits}%`;
  return unit === '' ? digits : `${digits}" ${unit.replaceAll('"', '')}"`;
}

/** A format as it stands in a style: marks with a meaning there are written by their code. */
function excelFormat(format: string): string {
  return format.replace(/[^#0A-Za-zÀ-ỹ]/gu, (mark) =>
    mark === '"' ? '\\0022' : mark === "'" ? '\\0027' : `\\${mark}`,
  );
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text with its line breaks kept in one cell, and with the spaces that HTML would run together. */
function markup(text: string): string {
  return escaped(text)
    .replace(/\t| {2,}|^ | $|(?<=\n) | (?=\n)/g, (gap) =>
      gap === '\t'
        ? '<span style="mso-tab-count:1">&#9;</span>'
        : `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(gap.length)}</span>`,
    )
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
