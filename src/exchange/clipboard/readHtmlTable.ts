import type { Task } from '../task';
import { statedNumber, type ClipboardCell } from './clipboardCell';

/** Cells a merged one may cover in either direction; more is a fault of the page it comes from. */
const MOST_SPAN = 1000;
/** Places that all merged cells may cover together; further ones are read as not merged. */
const MOST_COVERED = 1_000_000;
const SLICE = 200;
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE']);
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK']);

/**
 * The rows of all tables of a clipboard's page, below each other. A merged cell stands in its first
 * place, the places it covers are blank, as a spreadsheet keeps them. Null where there is no table, or
 * where text stands outside of it: only the plain text has all of that.
 */
export function* readHtmlTable(page: Document): Task<ClipboardCell[][] | null> {
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  if (tables.length === 0 || saysMore(page.body)) return null;
  const rows: ClipboardCell[][] = [];
  const cover = { left: MOST_COVERED };
  for (const table of tables) {
    const lines = [...table.querySelectorAll('tr')].filter((tr) => tr.closest('table') === table);
    const covered: Covered = new Map();
    for (const [number, line] of lines.entries()) {
      rows.push(readLine(line, number, covered, cover));
      if (number % SLICE === 0) yield { stage: 'split', done: number, total: lines.length };
    }
  }
  return rows;
}

/** By row, the columns that a merged cell above covers. */
type Covered = Map<number, Set<number>>;

function readLine(
  line: Element,
  number: number,
  covered: Covered,
  cover: { left: number },
): ClipboardCell[] {
  const row: ClipboardCell[] = [];
  const taken = covered.get(number);
  covered.delete(number);
  const skip = () => {
    while (taken?.has(row.length)) row.push('');
  };
  for (const cell of line.children) {
    if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
    skip();
    const at = row.length;
    row.push(readCellElement(cell));
    const { across, down } = mergeOf(cell, cover);
    while (row.length < at + across) row.push('');
    for (let below = 1; below < down; below += 1) {
      const places = covered.get(number + below) ?? new Set<number>();
      for (let n = at; n < at + across; n += 1) places.add(n);
      covered.set(number + below, places);
    }
  }
  skip();
  return row;
}

function mergeOf(cell: Element, cover: { left: number }): { across: number; down: number } {
  const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
  if (across * down > cover.left) return { across: 1, down: 1 };
  cover.left -= across * down - 1;
  return { across, down };
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPAN) : 1;
}

function readCellElement(cell: Element): ClipboardCell {
  const text = textIn(cell);
  if (cell.hasAttribute('x:str')) return text;
  const stated = statedValue(cell);
  return stated === null ? text : statedNumber(text, stated);
}

/** The number that Excel, Calc or Sheets states of a cell; null where it states none. */
function statedValue(cell: Element): number | null {
  for (const name of ['x:num', 'sdval']) {
    const written = cell.getAttribute(name) ?? '';
    if (written !== '' && Number.isFinite(Number(written))) return Number(written);
  }
  const sheets = cell.getAttribute('data-sheets-value');
  // {"1":3,"3":1234.5}: type 3 is a number, kept under 3.
  const number = /^\{"1":3,"3":(-?[\d.]+(?:e[+-]?\d+)?)\}$/i.exec(sheets ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether a page says anything outside of its tables. */
function saysMore(node: Node): boolean {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) {
      if ((child.textContent ?? '').trim() !== '') return true;
    } else if (child.nodeType === ELEMENT) {
      const { tagName } = child as Element;
      if (tagName !== 'TABLE' && !UNSEEN.has(tagName) && saysMore(child)) return true;
    }
  }
  return false;
}

const ELEMENT = 1;
const TEXT = 3;

/** The text of a cell as it is seen: spaces run together, lines where the page breaks them. */
function textIn(cell: Element): string {
  const parts: string[] = [];
  collect(cell, parts, false);
  return parts
    .join('')
    .replace(/ *([\n\u0000]) */g, '$1')
    .replace(/^[ \u0000]+|[ \u0000]+$/g, '')
    .replace(/\u0000+/g, '\n')
    .replaceAll('\u0001', ' ')
    .replaceAll('\u0002', '\t');
}

/**
 * Collects text; 0 stands for the border of a paragraph, 1 and 2 for a space and a tab that are kept.
 */
function collect(node: Node, parts: string[], kept: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) {
      const text = child.textContent ?? '';
      parts.push(
        kept
          ? text.replace(/[ \u00a0]/g, '\u0001').replaceAll('\t', '\u0002')
          : collapsed(text, parts),
      );
    } else if (child.nodeType === ELEMENT) {
      const element = child as Element;
      if (UNSEEN.has(element.tagName)) continue;
      if (element.tagName === 'BR') {
        parts.push('\n');
        continue;
      }
      const block = BLOCKS.has(element.tagName);
      if (block) parts.push('\u0000');
      const style = element.getAttribute('style') ?? '';
      collect(element, parts, kept || /mso-(?:spacerun|tab-count)/.test(style));
      if (block) parts.push('\u0000');
    }
  }
}

function collapsed(text: string, before: readonly string[]): string {
  const run = text.replace(/[ \t\n\f\r]+/g, ' ');
  return run.startsWith(' ') && before.at(-1)?.endsWith(' ') ? run.slice(1) : run;
}
