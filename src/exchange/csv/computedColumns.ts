import type { IndicatorId } from '../../domain/indicator/indicator';
import { assess, effectiveVerdict, frameKeys } from '../../domain/plan/assessment';
import type { Comparison } from '../../domain/plan/comparison';
import type { Verdict } from '../../domain/plan/verdict';
import { seriesKey, type Series } from '../../domain/workbook/series';
import type { Workbook } from '../../domain/workbook/workbook';
import { formatNumber, formatSigned } from '../../locale/number/formatNumber';
import type { KnownConvention } from '../../locale/number/parseNumber';
import type { SeriesColumn } from './seriesColumns';

/** A column worked out from others; reading skips it by its header ("9=7/6 % KH 2023"). */
export interface ComputedColumn {
  readonly header: string;
  cell(id: IndicatorId): string;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  missed: 'không đạt',
  met: 'đạt',
  exceeded: 'vượt',
  rightDirection: 'đúng hướng',
};

/**
 * Per cent of each plan, verdict, growth and next year's step. `before`: how many columns stand left
 * of the first of `columns`; the new ones stand right of the last.
 */
export function computedColumns(
  workbook: Workbook,
  columns: readonly SeriesColumn[],
  before: number,
  convention: KnownConvention,
): readonly ComputedColumn[] {
  const keys = frameKeys(workbook.meta.frame);
  const text = (comparison: Comparison | undefined) => comparisonText(comparison, convention);
  const places = new Map<string, { place: number; header: string }>();
  columns.forEach(({ series, content, header }, n) => {
    if (content === 'figures') places.set(seriesKey(series), { place: before + n + 1, header });
  });
  const made: ComputedColumn[] = [];
  const add = (top: Series, base: Series, word: string, cell: ComputedColumn['cell']) => {
    const over = places.get(seriesKey(top));
    const under = places.get(seriesKey(base));
    if (!over || !under) return;
    const place = Math.min(99, before + columns.length + made.length + 1);
    made.push({ header: `${place}=${over.place}/${under.place} ${word} ${under.header}`, cell });
  };
  const { previous, plans, result, target } = keys.series;
  plans.forEach((plan, n) => {
    add(result, plan, '%', (id) => text(assess(workbook, keys, id).ofPlan[n]?.percent));
    add(result, plan, 'đánh giá theo', (id) => {
      const verdict = effectiveVerdict(workbook, keys, id, n);
      return verdict ? VERDICTS[verdict] : '';
    });
  });
  add(result, previous, '%', (id) => text(assess(workbook, keys, id).growth));
  add(target, result, '%', (id) => text(assess(workbook, keys, id).targetStep));
  return made;
}

/** The level in per cent, or for rates the difference in points. */
function comparisonText(comparison: Comparison | undefined, convention: KnownConvention): string {
  const style = { convention, grouping: false };
  switch (comparison?.kind) {
    case 'percent':
      return formatNumber(comparison.level, 1, style);
    case 'points':
      return `${formatSigned(comparison.difference, comparison.decimals, style)} điểm`;
    default:
      return '';
  }
}
