import { ROOT_AREA, type Area } from '../../src/domain/area/area';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { readCell } from '../../src/locale/number/readCell';

/** Figures of one area by row: plan and estimate of 2023, plan of 2024. */
export type AreaFigures = readonly (readonly [plan: string, result: string, target: string])[];

/** A workbook of 2023 with areas `a1`, `a2` … within its own, each with figures of its first rows. */
export function withAreas(
  workbook: Workbook,
  areas: readonly (readonly [name: string, figures: AreaFigures])[],
): Workbook {
  const added = areas.map(([name], n): Area => {
    return { id: `a${n + 1}`, name, parent: ROOT_AREA, status: 'current' };
  });
  const figures = areas.flatMap(([, rows], n) =>
    rows.flatMap((texts, indicator) =>
      texts.flatMap((text, at) => {
        if (text === '') return [];
        const of = { area: `a${n + 1}` };
        const column = [
          series('plan', '2023', of),
          series('estimate', '2023', of),
          series('plan', '2024', of),
        ][at];
        const figure = typedFigure(readCell(text, 'vietnamese').value);
        return column ? [{ indicator, series: column, figure }] : [];
      }),
    ),
  );
  const meta = { areas: [...workbook.meta.areas, ...added] };
  return applyChange(workbook, changeOf(workbook, { figures, meta }));
}
