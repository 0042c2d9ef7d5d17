import { frameKeys } from '../domain/plan/assessment';
import { OWN_VIEW, viewedFrame } from '../domain/plan/frameView';
import { conversionFactor, countsThings } from '../domain/quantity/unit';
import type { IndicatorId } from '../domain/indicator/indicator';
import { ownUnitOf, valueOf } from '../domain/workbook/figures';
import { seriesKey } from '../domain/workbook/series';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import type { ClipboardCell } from '../exchange/clipboard/clipboardCell';
import type { Task } from '../exchange/task';
import { decideConvention, nearerReading, noEvidence } from '../locale/number/columnConvention';
import type { KnownConvention } from '../locale/number/parseNumber';
import { readCell } from '../locale/number/readCell';
import { readUnit } from '../locale/unit';
import type { CellColumn } from './cellColumn';
import type { Reading } from './pastedFigure';

const SLICE = 500;

/**
 * How the numbers of each pasted column are read: by what its own texts prove, by the figures that
 * stand in the rows they go to, by units that are counted whole, then by the other columns.
 */
export function* pasteConventions(
  workbook: Workbook,
  rows: readonly (readonly ClipboardCell[])[],
  targetRows: readonly IndicatorId[],
  columns: readonly CellColumn[],
): Task<Reading[]> {
  const [first] = columns.flatMap((column) => (column.kind === 'figure' ? column.series : []));
  const area = first?.area ?? workbook.meta.frame.area;
  const { series } = frameKeys(viewedFrame(workbook, { ...OWN_VIEW, area }));
  const beside = [series.previous, ...series.plans, series.result, series.target].map(seriesKey);
  const counts = columns.map(noEvidence);
  const all = noEvidence();

  const near = (
    id: IndicatorId | undefined,
    column: CellColumn,
    text: string,
  ): KnownConvention | null => {
    const { ambiguous, unitText } = readCell(text, 'unknown');
    const indicator = id === undefined ? null : indicatorOf(workbook, id);
    if (!indicator || id === undefined || column.kind !== 'figure') return null;
    // A figure in another unit says nothing of its size in the row's.
    if (unitText !== '' && conversionFactor(readUnit(unitText), indicator.unit) !== 1) return null;
    if (ambiguous?.vietnamese.kind !== 'number' || ambiguous.english.kind !== 'number') return null;
    const { vietnamese, english } = ambiguous;
    if (countsThings(indicator.unit)) return vietnamese.decimals === 0 ? 'vietnamese' : 'english';
    for (const key of [seriesKey(column.series), ...beside]) {
      const there = valueOf(workbook.figures, key, id);
      if (there.kind !== 'number' || ownUnitOf(workbook.figures, key, id)) continue;
      const reading = nearerReading(vietnamese.value, english.value, there.value);
      if (reading) return reading;
    }
    return null;
  };

  for (let r = 0; r < rows.length; r += 1) {
    if (r % SLICE === 0) yield { stage: 'numbers', done: r, total: rows.length };
    const row = rows[r] ?? [];
    for (let c = 0; c < row.length && c < columns.length; c += 1) {
      const cell = row[c];
      const column = columns[c];
      const count = counts[c];
      if (typeof cell !== 'string' || cell === '' || column?.kind !== 'figure' || !count) continue;
      const { evidence, ambiguous } = readCell(cell, 'unknown');
      if (evidence !== 'none') {
        count[evidence] += 1;
        all[evidence] += 1;
      }
      if (!ambiguous) continue;
      count.ambiguous += 1;
      const reading = near(targetRows[r], column, cell);
      if (reading === 'vietnamese') count.nearVietnamese += 1;
      else if (reading === 'english') count.nearEnglish += 1;
    }
  }
  return counts.map((count) => {
    const { convention, certainty } = decideConvention(count, all);
    return {
      convention: convention === 'english' ? 'english' : 'vietnamese',
      certainty: certainty === 'chosen' ? 'proved' : certainty,
    };
  });
}
