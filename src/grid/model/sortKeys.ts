import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { assess, effectiveVerdict, quantityOf } from '../../domain/plan/assessment';
import type { Comparison, Quantity } from '../../domain/plan/comparison';
import type { Verdict } from '../../domain/plan/verdict';
import type { Violation } from '../../domain/rules/rule';
import type { Unit } from '../../domain/quantity/unit';
import { seriesKey, type SeriesKey } from '../../domain/workbook/series';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { numberingShape, type NumberingStyle } from '../../locale/numbering';
import type { SheetColumn } from './columns';
import type { MarkSource } from './rowMarks';

/** What a row is sorted by: a number, else words, else (null) nothing, which stands last. */
export type SortKey = number | string | null;

export type KeyOf = (source: MarkSource, id: IndicatorId) => SortKey;

/** "2" before "10" also inside of words; made once, for it is dear to make. */
const collator = new Intl.Collator('vi', { numeric: true });

/** Numbers before words before nothing in both directions; only within a kind does one turn round. */
export function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b) * direction;
  return kindOf(a) - kindOf(b);
}

function kindOf(key: SortKey): number {
  return key === null ? 2 : typeof key === 'string' ? 1 : 0;
}

/**
 * The reader of a column's keys. Amounts in units of one dimension are brought to the unit that most
 * rows have now, so that tỷ and triệu stand in their order; those of different dimensions go by the
 * number that is seen.
 */
export function keyReader(workbook: Workbook, column: SheetColumn): KeyOf {
  const { content } = column;
  switch (content.kind) {
    case 'figure': {
      const key = seriesKey(content.series);
      const usual = usualFactors(workbook, key);
      return (source, id) => amountOf(quantityOf(source.workbook, key, id), usual);
    }
    case 'numbering':
      return ofIndicator(({ numbering }) => numberingKey(numbering));
    case 'name':
      return ofIndicator(({ name }) => words(name));
    case 'unit':
      return ofIndicator(({ unit }) => words(unit.text));
    case 'note':
      return ofIndicator(({ note }) => words(note));
    case 'violations':
      return (source, id) => weightOf(source.violationsOf(id));
    case 'percentOfPlan':
      return ({ workbook: now, keys }, id) =>
        changeOf(assess(now, keys, id).ofPlan[content.plan]?.percent);
    case 'growth':
      return ({ workbook: now, keys }, id) => changeOf(assess(now, keys, id).growth);
    case 'targetStep':
      return ({ workbook: now, keys }, id) => changeOf(assess(now, keys, id).targetStep);
    case 'verdict':
      return ({ workbook: now, keys }, id) => {
        const verdict = effectiveVerdict(now, keys, id, content.plan);
        return verdict && VERDICT_ORDER[verdict];
      };
  }
}

/** The right direction is as good as met, as in the tally. */
const VERDICT_ORDER: Readonly<Record<Verdict, number>> = {
  missed: 0,
  met: 1,
  rightDirection: 1,
  exceeded: 2,
};

function ofIndicator(read: (indicator: Indicator) => SortKey): KeyOf {
  return ({ workbook }, id) => {
    const indicator = indicatorOf(workbook, id);
    return indicator && read(indicator);
  };
}

function words(text: string): SortKey {
  return text === '' ? null : text;
}

/** The styles as forms nest them; marks like "-" tell no order. */
const STYLE_ORDER: Partial<Record<NumberingStyle, string>> = {
  upperLetter: '1',
  roman: '2',
  decimal: '3',
  lowerLetter: '4',
};

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function numberingKey(text: string): SortKey {
  const { style } = numberingShape(text);
  const order = STYLE_ORDER[style];
  if (order === undefined) return style === 'none' ? words(text) : null;
  const body = text.trim().replace(/^\(|[).:/]+$/g, '');
  return `${order} ${style === 'roman' ? romanNumber(body) : body}`;
}

function romanNumber(text: string): number {
  const digits = Array.from(text, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0);
}

/** A range stands where it begins, a bound at its limit; "x", "…" and blank say no amount. */
function amountOf({ value, unit }: Quantity, usual: ReadonlyMap<string, number>): SortKey {
  switch (value.kind) {
    case 'number':
    case 'bound':
      return value.value * scaleOf(unit, usual);
    case 'range':
      return value.low * scaleOf(unit, usual);
    case 'text':
      return words(value.text);
    case 'invalid':
      return words(value.raw);
    default:
      return null;
  }
}

/** 1, and not nearly 1, for the usual unit itself. */
function scaleOf({ dimension, factor }: Unit, usual: ReadonlyMap<string, number>): number {
  const one = usual.get(dimension) ?? factor;
  return one === factor ? 1 : factor / one;
}

/** Of each dimension, the factor of the unit in which most rows of a series stand. */
function usualFactors(workbook: Workbook, key: SeriesKey): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const id of workbook.outline.ids) {
    const { dimension, factor } = quantityOf(workbook, key, id).unit;
    const factors = counts.get(dimension) ?? new Map<number, number>();
    counts.set(dimension, factors.set(factor, (factors.get(factor) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([dimension, factors]) => {
      const [most] = [...factors].sort(([, a], [, b]) => b - a);
      return [dimension, most?.[0] ?? 1];
    }),
  );
}

/** Points and per cent on one scale: by how much it changed, as the column shows it. */
function changeOf(comparison: Comparison | undefined): SortKey {
  if (!comparison || comparison.kind === 'none') return null;
  return comparison.kind === 'points' ? comparison.difference : comparison.level - 100;
}

/** One error weighs more than any number of warnings, one warning more than any number of hints. */
function weightOf(violations: readonly Violation[]): SortKey {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of violations) count[severity] += 1;
  return violations.length === 0 ? null : count.error * 1e10 + count.warning * 1e5 + count.hint;
}
