import { isColumnNumberRow, readHeader } from '../../locale/header';
import { searchKey } from '../../locale/name';
import type { HeaderRows } from './reading';
import { looksLikeArea, isWholeArea, unitOfLine } from './words';

const MOST_HEADER_ROWS = 3;
const LONGEST_HEADER = 160;

type Rows = readonly (readonly string[])[];

/** Whether a row names columns: a name column and something beside it, or three others. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '') filled += 1;
  if (filled < 2) return false;
  let names = 0;
  let known = 0;
  let figures = 0;
  let likely = 0;
  let alien = 0;
  for (const cell of cells) {
    if (cell.trim() === '' || cell.length > LONGEST_HEADER) continue;
    if (isFigureText(cell)) {
      alien += 1;
      continue;
    }
    const { role, certainty } = readHeader([cell]);
    if (role === 'unknown') continue;
    if (certainty === 'likely') likely += 1;
    else if (role === 'name') names += 1;
    else if (role === 'figure' || role === 'figureUnit' || role === 'computed') figures += 1;
    known += 1;
  }
  if (alien > 0 && alien >= known) return false;
  if (names > 0) return known >= 2 || (filled >= 2 && alien === 0);
  return (known >= 3 && figures + likely >= 1) || (known >= 2 && likely >= 1 && figures >= 1);
}

/** A number that is no year. */
function isFigureText(cell: string): boolean {
  const text = cell.trim();
  return /^[-+]?\d[\d.,\s]*%?$/.test(text) && !/^(?:19|20)\d{2}$/.test(text);
}

/** The header of which row `found` is one: with merged parents above (not above `from`) and children below. */
export function headerAround(rows: Rows, found: number, from: number): HeaderRows {
  const base = rows[found] ?? [];
  const key = keyColumns(base);
  let first = found;
  while (first > from && found - first < MOST_HEADER_ROWS - 1) {
    const above = rows[first - 1] ?? [];
    if (!isParentRow(above, key)) break;
    first -= 1;
  }
  let last = found;
  while (last - first < MOST_HEADER_ROWS - 1) {
    const below = rows[last + 1] ?? [];
    if (!isChildRow(below, key, rows.slice(first, last + 1))) break;
    last += 1;
  }
  return { first, count: last - first + 1 };
}

/** Places of the columns that identify a row: numbering, name, unit, group. */
function keyColumns(cells: readonly string[]): readonly number[] {
  const found: number[] = [];
  cells.forEach((cell, n) => {
    const { role } = readHeader([cell]);
    if (role === 'numbering' || role === 'name' || role === 'unit' || role === 'group')
      found.push(n);
  });
  return found;
}

function isParentRow(cells: readonly string[], key: readonly number[]): boolean {
  if (key.some((column) => (cells[column] ?? '').trim() !== '')) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || isColumnNumberRow(cells)) return false;
  return filled.every(
    (cell) =>
      cell.length <= 80 && unitOfLine(cell) === null && !isFigureText(cell) && isParentText(cell),
  );
}

function isParentText(cell: string): boolean {
  const text = searchKey(cell);
  return (
    /(?:19|20)\d{2}|\bnam (?:truoc|nay|sau|bao cao|ke hoach)|so sanh|so voi|ke hoach|thuc hien|\bkh\b|\bth\b|\buth\b|tinh hinh|chia ra|trong do|ty le|dia ban/.test(
      text,
    ) || looksLikeArea(cell)
  );
}

function isChildRow(cells: readonly string[], key: readonly number[], above: Rows): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || isColumnNumberRow(cells)) return false;
  for (const column of key) {
    const text = (cells[column] ?? '').trim();
    if (text !== '' && text !== (above[above.length - 1]?.[column] ?? '').trim()) return false;
  }
  return (
    filled.every(
      (cell) =>
        cell.length <= LONGEST_HEADER && !isFigureText(cell) && !/^[x…-]$/i.test(cell.trim()),
    ) && filled.some((cell) => isChildText(cell))
  );
}

function isChildText(cell: string): boolean {
  return (
    /^(?:19|20)\d{2}$/.test(cell.trim()) ||
    readHeader([cell]).role !== 'unknown' ||
    looksLikeArea(cell) ||
    isWholeArea(cell) ||
    /giao|%|so với/iu.test(cell)
  );
}

/**
 * The header cells above each column from the outermost parent to the child. A merged parent stands
 * over its own column and the blank ones right of it that have children of their own.
 */
export function headerTexts(rows: Rows, header: HeaderRows, width: number): string[][] {
  const heads = rows.slice(header.first, header.first + header.count);
  const texts: string[][] = [];
  for (let column = 0; column < width; column += 1) {
    const above: string[] = [];
    heads.forEach((cells, level) => {
      const own = tidy(cells[column]);
      const text = own !== '' ? own : parentOver(heads, level, column);
      if (text !== '' && text !== above[above.length - 1]) above.push(text);
    });
    texts.push(above);
  }
  return texts;
}

function parentOver(heads: Rows, level: number, column: number): string {
  if (!hasChild(heads, level, column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = tidy(heads[level]?.[left]);
    if (text !== '') return hasChild(heads, level, left) ? text : '';
    if (!hasChild(heads, level, left)) return '';
  }
  return '';
}

function hasChild(heads: Rows, level: number, column: number): boolean {
  for (let below = level + 1; below < heads.length; below += 1) {
    if (tidy(heads[below]?.[column]) !== '') return true;
  }
  return false;
}

function tidy(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
