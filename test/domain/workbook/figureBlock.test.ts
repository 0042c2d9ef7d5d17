import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, numberValue, type Value } from '../../../src/domain/quantity/value';
import { typedFigure, type Figure } from '../../../src/domain/workbook/figure';
import {
  cutBlock,
  EMPTY_BLOCK,
  FigureBlockBuilder,
  figureIn,
  hasFigure,
  packFigures,
  valueIn,
} from '../../../src/domain/workbook/figureBlock';
import {
  BLOCK_SIZE,
  FigureColumnBuilder,
  figureOf,
  figuresOfIndicator,
  figureTable,
} from '../../../src/domain/workbook/figures';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import { arbFigure, arbIndicatorId, arbSeries } from '../../support/arbitraries';

const arbSlots = fc.array(fc.tuple(fc.nat(200), fc.option(arbFigure)), { maxLength: 40 });

describe('a packed block holds what it was given', () => {
  test('every value, flag, unit and origin', () => {
    fc.assert(
      fc.property(fc.array(fc.option(arbFigure), { maxLength: 30 }), (figures) => {
        const block = packFigures(figures);
        figures.forEach((figure, slot) => {
          expect(figureIn(block, slot)).toStrictEqual(figure);
          expect(valueIn(block, slot)).toStrictEqual(figure?.value ?? BLANK);
          expect(hasFigure(block, slot)).toBe(figure !== null);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('after writes over writes, whatever stood in the slot', () => {
    fc.assert(
      fc.property(arbSlots, arbSlots, (first, second) => {
        const model = new Map<number, Figure | null>();
        const builder = new FigureBlockBuilder();
        for (const [slot, figure] of first) {
          builder.set(slot, figure);
          model.set(slot, figure);
        }
        const before = builder.finish();
        const held = new Map(model);
        const next = new FigureBlockBuilder(before);
        for (const [slot, figure] of second) {
          next.set(slot, figure);
          model.set(slot, figure);
        }
        const after = next.finish();
        for (const [slot, figure] of model) expect(figureIn(after, slot)).toStrictEqual(figure);
        for (const [slot, figure] of held) expect(figureIn(before, slot)).toStrictEqual(figure);
        const full = [...model.values()].filter((figure) => figure !== null).length;
        expect(after.tags.filter((tag) => tag !== 0)).toHaveLength(full);
        expect(EMPTY_BLOCK.rest.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('cut into pieces and put together again, whatever origins the pieces share', () => {
    const arbBlock = fc.array(fc.option(arbFigure), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(arbBlock, { maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        (all, size) => {
          const builder = new FigureBlockBuilder();
          all.forEach((figures, n) => builder.place(n * 40, packFigures(figures)));
          const whole = builder.finish();
          const pieces = cutBlock(whole, size);
          all.forEach((figures, n) =>
            figures.forEach((figure, slot) => {
              const at = n * 40 + slot;
              expect(figureIn(whole, at)).toStrictEqual(figure);
              const piece = pieces[Math.floor(at / size)] ?? EMPTY_BLOCK;
              expect(figureIn(piece, at % size)).toStrictEqual(figure);
            }),
          );
          const full = all.flat().filter((figure) => figure !== null).length;
          expect(whole.tags.filter((tag) => tag !== 0)).toHaveLength(full);
          for (const piece of pieces) expect(piece?.tags.some((tag) => tag !== 0)).not.toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('blocks put together that have more origins than a byte can tell apart', () => {
    const builder = new FigureBlockBuilder();
    const from = (n: number): Figure => ({
      ...typedFigure(numberValue(n)),
      origin: { kind: 'imported', source: n % 300, row: n, column: 1 },
    });
    const numbers = Array.from({ length: 600 }, (_, n) => n);
    for (let start = 0; start < 600; start += 200) {
      builder.place(start, packFigures(numbers.slice(start, start + 200).map(from)));
    }
    const block = builder.finish();
    for (const n of numbers) expect(figureIn(block, n)).toStrictEqual(from(n));
  });

  test('more origins than a byte can tell apart', () => {
    const figures = Array.from({ length: 700 }, (_, n): Figure => ({
      ...typedFigure(numberValue(n)),
      origin: { kind: 'imported', source: 1, row: n, column: n },
    }));
    const block = packFigures(figures);
    figures.forEach((figure, slot) => expect(figureIn(block, slot)).toStrictEqual(figure));
  });

  const odd: readonly (readonly [string, Figure])[] = [
    ['a row beyond 32 bits', imported(2 ** 32 + 5)],
    ['a row that is no whole number', imported(1.5)],
    ['many decimals', typedFigure(numberValue(1, 254))],
    ['a part of a decimal', typedFigure(numberValue(1, 1.5))],
    ['no number', typedFigure(numberValue(NaN, 2))],
    ['minus zero', typedFigure(numberValue(-0, 0))],
  ];

  test.each(odd)('%s', (_, figure) => {
    expect(figureIn(packFigures([figure]), 0)).toStrictEqual(figure);
  });

  function imported(row: number): Figure {
    const origin = { kind: 'imported' as const, source: 1, row, column: 1 };
    return { ...typedFigure(numberValue(1)), origin };
  }
});

describe('a column built from scratch', () => {
  test('holds its figures across the borders of blocks, and no empty block', () => {
    fc.assert(
      fc.property(
        arbSeries,
        fc.uniqueArray(fc.tuple(arbIndicatorId, arbFigure), { selector: ([id]) => id }),
        (of, figures) => {
          const builder = new FigureColumnBuilder(of, 5000);
          builder.blockFor(BLOCK_SIZE * 3);
          for (const [id, figure] of figures) builder.set(id, figure);
          const table = figureTable([builder.finish()]);
          for (const [id, figure] of figures) {
            expect(figureOf(table, seriesKey(of), id)).toStrictEqual(figure);
            expect(figuresOfIndicator(table, id)).toStrictEqual([{ series: of, figure }]);
          }
          expect(table.columns.size).toBe(figures.length > 0 ? 1 : 0);
          const blocks = table.columns.get(seriesKey(of))?.blocks ?? [];
          const used = new Set(figures.map(([id]) => Math.floor(id / BLOCK_SIZE)));
          expect(blocks.filter((block) => block !== null)).toHaveLength(used.size);
        },
      ),
    );
  });

  test('the fast door is the same as the slow one', () => {
    const fast = new FigureColumnBuilder(series('plan', '2024'), 10);
    const block = fast.blockFor(3);
    const code = block.originCode({ kind: 'imported', source: 2, column: 4 })!;
    block.setNumber(3, 36.1, 3, code, 17, true);
    const value: Value = numberValue(36.1, 3);
    expect(figureIn(fast.finish().blocks[0]!, 3)).toStrictEqual({
      ...typedFigure(value),
      origin: { kind: 'imported', source: 2, row: 17, column: 4 },
      ambiguous: true,
    });
  });
});
