import type { IndicatorId } from '../../domain/indicator/indicator';
import { printedHalf } from '../../domain/quantity/rounding';
import { comparable, conversionFactor } from '../../domain/quantity/unit';
import type { NumberValue, Value } from '../../domain/quantity/value';
import type { Condition, Term } from '../../domain/rules/expression/expression';
import { seriesKey, type Series } from '../../domain/workbook/series';
import { isGenericName, matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { Reading } from '../../reader/extraction';
import type { PlacedRow } from './placedRow';
import { placeOf, printed, valueOf, type PlacedFigure } from './printed';
import type { ReportBook } from './reportBook';

const PERCENT = readUnit('%');

/**
 * What is stated against last year: the level and the change in per cent are held against last year's
 * figure, or against the one that the change in its own unit leads to; and these against each other.
 */
export function addChanges(book: ReportBook, reading: Reading, rows: readonly PlacedRow[]): void {
  const { previous, result, statedLevel, statedChange } = book.keys.series;
  const before = previousByName(rows);
  for (const { figure, row, series } of rows) {
    if (series !== result) continue;
    const level = printed(reading, figure, 'pctPrev');
    const change = printed(reading, figure, 'chgPrevPct');
    const step = printed(reading, figure, 'chgPrevAbs');
    if (level) book.put(row, statedLevel, level, placeOf(figure, 'pctPrev'), PERCENT);
    if (change) book.put(row, statedChange, change, placeOf(figure, 'chgPrevPct'), PERCENT);
    const own = isGenericName(figure.extraction.indicator)
      ? undefined
      : before.get(matchKey(figure.extraction.indicator));
    const given = own && fits(figure, own.figure) ? own.figure : null;
    if (given) {
      const unit = readUnit(given.extraction.unit);
      book.put(row, previous, valueOf(given), placeOf(given), unit);
      if (step) holdStep(book, figure, row, step);
    } else if (step) {
      const value = beforeBy(figure, step);
      if (value) book.put(row, previous, value, placeOf(figure, 'chgPrevAbs'));
    }
    if (level && change && !isOfAnother(reading, figure)) holdLevel(book, figure, level, change);
  }
}

/** "Tăng 12% về số dự án, gấp 1,8 lần về vốn": two changes of two things. */
function isOfAnother({ text }: Reading, { extraction: { qualifiers } }: PlacedFigure): boolean {
  return qualifiers.some(
    ({ field, end }) =>
      (field === 'pctPrev' || field === 'chgPrevPct') && /^\s*về\s/u.test(text.slice(end, end + 8)),
  );
}

/** Last year's figure of each name that has one alone. */
function previousByName(rows: readonly PlacedRow[]): Map<string, PlacedRow> {
  const found = new Map<string, PlacedRow>();
  const twice = new Set<string>();
  for (const placed of rows) {
    const { role, indicator } = placed.figure.extraction;
    if (role !== 'previous') continue;
    const key = matchKey(indicator);
    if (found.has(key)) twice.add(key);
    found.set(key, placed);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function fits({ extraction: now }: PlacedFigure, { extraction: then }: PlacedFigure): boolean {
  const near = Math.abs(now.start - then.start) < 600;
  return near && comparable(readUnit(now.unit), readUnit(then.unit));
}

/** Last year's figure by the change on it: every value that the two prints allow. */
function beforeBy({ extraction }: PlacedFigure, step: NumberValue): Value | null {
  const unit = readUnit(extraction.unit);
  const stepUnit = extraction.chgUnit === undefined ? unit : readUnit(extraction.chgUnit);
  const factor = conversionFactor(stepUnit, unit);
  if (factor === null || extraction.bound !== undefined || extraction.high !== undefined)
    return null;
  const { value, decimals } = extraction;
  const middle = value - step.value * factor;
  const half = printedHalf(step.decimals, stepUnit) * factor;
  return { kind: 'range', low: middle - half, high: middle + half, decimals };
}

/** result − previous = the change in its own unit. */
function holdStep(
  book: ReportBook,
  figure: PlacedFigure,
  row: IndicatorId,
  step: NumberValue,
): void {
  const { previous, result } = book.keys.series;
  const { chgUnit, unit } = figure.extraction;
  const operand = book.operand(chgUnit ?? unit);
  book.put(operand, result, step, placeOf(figure, 'chgPrevAbs'));
  const difference: Term = {
    kind: 'arithmetic',
    op: '-',
    left: cell(row, result),
    right: cell(row, previous),
  };
  hold(book, { kind: 'compare', op: '=', left: cell(operand, result), right: difference });
}

/** level − 100 = change, both in per cent whatever the figure is in. */
function holdLevel(
  book: ReportBook,
  figure: PlacedFigure,
  level: NumberValue,
  change: NumberValue,
): void {
  const { result } = book.keys.series;
  const [ofLevel, ofChange] = [book.operand('%'), book.operand('%')];
  book.put(ofLevel, result, level, placeOf(figure, 'pctPrev'));
  book.put(ofChange, result, change, placeOf(figure, 'chgPrevPct'));
  const left: Term = {
    kind: 'arithmetic',
    op: '-',
    left: cell(ofLevel, result),
    right: { kind: 'number', value: 100 },
  };
  hold(book, { kind: 'compare', op: '=', left, right: cell(ofChange, result) });
}

function hold(book: ReportBook, condition: Condition): void {
  book.rule('custom', { condition });
}

function cell(indicator: IndicatorId, series: Series): Term {
  return {
    kind: 'cell',
    row: { kind: 'row', indicator, name: '' },
    at: { series: seriesKey(series) },
  };
}
