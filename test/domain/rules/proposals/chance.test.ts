import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../../src/domain/quantity/value';
import { formatValue } from '../../../../src/locale/number/formatNumber';
import { applyChange, changeOf, type FigureEdit } from '../../../../src/domain/workbook/change';
import { figureOf } from '../../../../src/domain/workbook/figures';
import { seriesKey } from '../../../../src/domain/workbook/series';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import type { Workbook } from '../../../../src/domain/workbook/workbook';
import { sheet, type Row } from '../../../support/workbooks';
import { proposed, readPlan, unwatched } from './proposalSupport';

/** A run of numbers between 0 and 1 that a seed gives. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

type Shape = readonly (readonly [
  name: string,
  unit: string,
  low: number,
  high: number,
  decimals: number,
])[];

/** Rows that a family tries on each other, over and over; figures are spread as those of reports are. */
const SHAPES: Readonly<Record<string, Shape>> = {
  sum: [['Sản lượng cây', 'tấn', 1, 4.5, 2]],
  'sum of whole numbers': [['Số con nuôi', 'con', 1, 5, 0]],
  product: [
    ['Sản lượng cây', 'tấn', 1.5, 4.5, 1],
    ['Diện tích cây', 'ha', 1, 3.5, 1],
    ['Năng suất cây', 'tạ/ha', 1, 2, 2],
  ],
  rateOfCounts: [
    ['Số trẻ được tiêm', 'trẻ', 1, 3.5, 0],
    ['Tổng số trẻ', 'trẻ', 2, 4, 0],
    ['Tỷ lệ trẻ được tiêm', '%', 1, 2, 1],
  ],
  attainableRate: [
    ['Tổng số xã', 'xã', 1, 1.5, 0],
    ['Tỷ lệ xã đạt chuẩn', '%', 1, 2, 1],
    ['Tỷ lệ xã có điện', '%', 1, 2, 2],
  ],
  perCapita: [
    ['Thóc bình quân đầu người', 'kg/người', 1, 3, 1],
    ['Thóc thu hoạch', 'tấn', 2, 4, 1],
    ['Số người', 'người', 3, 4.5, 0],
  ],
  yearly: [
    ['Diện tích chè hiện có', 'ha', 1, 3, 1],
    ['Diện tích chè trồng mới', 'ha', 1, 2, 1],
    ['Tốc độ tăng diện tích chè', '%', 0, 1.5, 1],
    ['Tỷ lệ diện tích chè', '%', 1, 2, 1],
    ['Mức giảm tỷ lệ diện tích chè', '%', 0, 1, 1],
  ],
  shares: [['Tỷ trọng ngành', '%', 0.7, 1.9, 1]],
  same: [['Thu ngân sách trên địa bàn', 'tỷ đồng', 1, 3, 1]],
};

function randomSheet(shape: Shape, seed: number, years: number): Workbook {
  const random = randomFrom(seed);
  const rows = Array.from({ length: 60 }, (_, n): Row => {
    const [name, unit, low, high, decimals] = shape[n % shape.length] ?? ['', '', 0, 1, 0];
    const text = () => {
      const value = 10 ** (low + random() * (high - low));
      return formatValue(numberValue(Number(value.toFixed(decimals)), decimals));
    };
    const result = { name: `${name} ${n}`, unit, result: text() };
    return years === 1 ? result : { ...result, previous: text(), target: text() };
  });
  return unwatched(sheet(rows));
}

const SHEETS = 40;

describe.each(Object.entries(SHAPES))('random figures of rows for %s', (_, shape) => {
  test.each([1, 3])('show nothing in %i years', (years) => {
    let count = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (seed) => {
        count += proposed(randomSheet(shape, seed, years)).length;
      }),
      { seed: 20231231, numRuns: SHEETS },
    );
    // One sheet in a hundred may show one.
    expect(count).toBeLessThanOrEqual(1);
  });
});

const REAL = resolve('../shared/indicators');
const FILES = ['phong-tho-2023.csv', 'cho-don-2023.csv', 'tan-yen-2023.csv', 'van-quan-2024h1.csv'];

test('the figures of real plans, moved to other rows, show next to nothing', () => {
  const files = FILES.map((name) => `${REAL}/${name}`).filter((path) => existsSync(path));
  if (files.length < FILES.length) {
    console.log(
      `skipped: ${FILES.length - files.length} of the real plans in ../shared/indicators`,
    );
  }
  const counts = files.map((path) => {
    const plan = unwatched(readPlan(path));
    let count = 0;
    for (let seed = 1; seed <= 25; seed += 1) count += proposed(shuffled(plan, seed)).length;
    return count;
  });
  expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1);
});

/** Every column's figures in another order. */
function shuffled(plan: Workbook, seed: number): Workbook {
  const random = randomFrom(seed);
  const { previous, plans, result, target } = frameKeys(plan.meta.frame).series;
  const edits = [previous, ...plans, result, target].flatMap((series): FigureEdit[] => {
    const rows = [...plan.outline.ids].flatMap((indicator) => {
      const figure = figureOf(plan.figures, seriesKey(series), indicator);
      return figure && figure.value.kind !== 'blank' ? [{ indicator, figure }] : [];
    });
    const figures = rows.map(({ figure }) => figure);
    for (let n = figures.length - 1; n > 0; n -= 1) {
      const other = Math.floor(random() * (n + 1));
      const [a, b] = [figures[n], figures[other]];
      if (a && b) [figures[n], figures[other]] = [b, a];
    }
    return rows.map(({ indicator, figure }, n) => ({
      indicator,
      series,
      figure: { ...(figures[n] ?? figure), unit: null },
    }));
  });
  return applyChange(plan, changeOf(plan, { figures: edits }));
}
