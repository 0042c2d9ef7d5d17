import { expect, test } from 'vitest';
import { numberValue } from '../../../../src/domain/quantity/value';
import { Trial } from '../../../../src/domain/rules/repair/trial';
import { withNumber } from '../../../../src/domain/rules/repair/oracle';
import { series } from '../../../../src/domain/workbook/series';
import { figureAt, type Workbook } from '../../../../src/domain/workbook/workbook';
import { applyChange, changeOf } from '../../../../src/domain/workbook/change';
import { sheet } from '../../../support/workbooks';

const RESULT = series('estimate', '2023');
const PLAN = series('plan', '2023');
const rows = Array.from({ length: 1100 }, (_, n) => ({
  name: `Khoản ${n}`,
  unit: 'tấn',
  result: `${n},5`,
  plan: String(n),
}));

/** A workbook with a plain figure, one with a unit of its own, and one that is not there. */
function workbookWithAll(): Workbook {
  const plain = sheet([...rows, { name: 'Trống', unit: 'tấn' }]);
  const cell = { indicator: 7, series: RESULT };
  const figure = figureAt(plain, cell);
  if (!figure) throw new Error('no figure');
  const unit = { text: 'kg', dimension: 'mass', factor: 1 } as const;
  return applyChange(
    plain,
    changeOf(plain, { figures: [{ ...cell, figure: { ...figure, unit } }] }),
  );
}

test.each([3, 7, 1030, 1100])(
  'what is tried at row %i reads as what is written there',
  (indicator) => {
    const workbook = workbookWithAll();
    const cells = [
      { indicator, series: RESULT },
      { indicator, series: PLAN },
      { indicator: 3, series: RESULT },
    ];
    const before = cells.map((cell) => figureAt(workbook, cell));
    const trial = new Trial(workbook, cells);
    let written = workbook;
    for (const [cell, number] of [
      [cells[0], numberValue(12.25, 2)],
      [cells[1], numberValue(-4)],
      [cells[0], numberValue(8, 0)],
    ] as const) {
      if (!cell) throw new Error('no cell');
      written = withNumber(written, cell, number);
      const tried = trial.put(cell, number);
      for (const id of [3, 4, 7, 1029, 1030, 1100]) {
        for (const of of [RESULT, PLAN]) {
          const place = { indicator: id, series: of };
          expect(figureAt(tried, place)).toEqual(figureAt(written, place));
        }
      }
    }
    expect(cells.map((cell) => figureAt(workbook, cell))).toEqual(before);
  },
);
