import { comparable, comparesInPoints } from '../../domain/quantity/unit';
import { decimalsOf, numberValue } from '../../domain/quantity/value';
import { matchKey } from '../../locale/name';
import { isKnownUnit, readUnit } from '../../locale/unit';
import type { Reading } from '../../reader/extraction';
import type { PlacedRow } from './placedRow';
import { placeOf, valueOf, type PlacedFigure } from './printed';
import type { ReportBook } from './reportBook';

/** What a count out of a total is of, where the text names no other unit: things one by one. */
const THINGS = 'cái';
const UNIT_AFTER = /^\s*([\p{L}²³/%.]+(?: đồng| usd)?)/iu;
/** "chiếm 1,38% tổng dư nợ": how the whole of a share is named. */
const SHARE_BEFORE = /(?:chiếm|bằng|tương đương)(?: tỷ lệ| khoảng)?\s*$/iu;
const WHOLE_AFTER = /^\s*%\s*(?:so với |trong |trên |của )?((?:tổng|số)\s[^.,;:()\d\n]+)/iu;
/** How far before its share a whole may stand, in characters. */
const NEAR = 2000;

/** Holds each rate that is stated with its count and whole ("864/1506 học sinh đạt 57,3%") against them. */
export function addShares(book: ReportBook, reading: Reading, rows: readonly PlacedRow[]): void {
  for (const placed of rows) {
    const { figure } = placed;
    if (!comparesInPoints(readUnit(figure.extraction.unit))) continue;
    if (figure.extraction.parts) addParts(book, reading, placed);
    else addNamedWhole(book, reading, placed, rows);
  }
}

function addParts(book: ReportBook, reading: Reading, { figure, row, series }: PlacedRow): void {
  const { parts } = figure.extraction;
  if (!parts || parts.den === 0) return;
  const unit = unitOfParts(reading, figure);
  const place = placeOf(figure, 'parts');
  const [count, whole] = [parts.num, parts.den].map((value) => {
    const operand = book.operand(unit);
    book.put(operand, series, numberValue(value, decimalsOf(value)), place);
    return operand;
  });
  if (count === undefined || whole === undefined) return;
  book.rule('rateOfCounts', { operands: { rate: [row], count: [count], whole: [whole] } });
}

/** Hectares and đồng are rounded, things are not. */
function unitOfParts({ text }: Reading, { extraction }: PlacedFigure): string {
  const stated = extraction.qualifiers.find(({ field }) => field === 'parts');
  const after = stated ? (UNIT_AFTER.exec(text.slice(stated.end, stated.end + 20))?.[1] ?? '') : '';
  return isKnownUnit(after) ? after : THINGS;
}

function addNamedWhole(
  book: ReportBook,
  { text }: Reading,
  { figure, row, series }: PlacedRow,
  rows: readonly PlacedRow[],
): void {
  const { start, end } = figure.extraction;
  if (!SHARE_BEFORE.test(text.slice(Math.max(0, start - 30), start))) return;
  const name = WHOLE_AFTER.exec(text.slice(end, end + 80))?.[1];
  if (name === undefined) return;
  const of = rows.filter(
    (other) => other.series === series && Math.abs(other.figure.extraction.start - start) < NEAR,
  );
  const count = of.findLast(({ figure: { extraction } }) => extraction.end < start);
  if (!count || /[.;\n]\s/u.test(text.slice(count.figure.extraction.end, start))) return;
  const key = matchKey(name);
  const unit = readUnit(count.figure.extraction.unit);
  const wholes = of.filter(
    ({ figure: { extraction } }) =>
      extraction !== count.figure.extraction &&
      matchKey(extraction.indicator).startsWith(key) &&
      comparable(readUnit(extraction.unit), unit) &&
      valueOf({ index: 0, extraction }).kind === 'number',
  );
  const [whole, ...others] = wholes;
  if (!whole || others.length > 0) return;
  book.rule('rateOfCounts', {
    operands: { rate: [row], count: [count.row], whole: [whole.row] },
  });
}
