import { ROOT_AREA, type Area } from '../../src/domain/area/area';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { readCell } from '../../src/locale/number/readCell';
import { sheet } from './workbooks';

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

/** The rows of a small plan of 2023. */
export const FEW_ROWS = [
  { name: 'Sản lượng ngô', unit: 'tấn', plan: '30', result: '33', target: '36' },
  { name: 'Sản lượng lúa', unit: 'tấn', plan: '20', result: '22', target: '24' },
];

/** That plan with two communes in it. */
export const TWO_COMMUNES = withAreas(sheet(FEW_ROWS), [
  [
    'Xã Mường So',
    [
      ['10', '11', '12'],
      ['8', '9', '10'],
    ],
  ],
  [
    'Xã Khổng Lào',
    [
      ['20', '22', ''],
      ['12', '13', '14'],
    ],
  ],
]);
