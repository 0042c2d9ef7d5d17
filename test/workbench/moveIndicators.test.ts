import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorId } from '../../src/domain/indicator/indicator';
import { applyChange, invertChange } from '../../src/domain/workbook/change';
import { outlineIndex, outlineOf } from '../../src/domain/workbook/outline';
import { sameContent } from '../support/sameContent';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { moveIndicators, type MoveDirection } from '../../src/workbench/moveIndicators';
import { drawn, tree } from '../support/lettered';

const idsOf = (names: string) => [...names].map((name) => name.charCodeAt(0) - 97);

describe('moving rows', () => {
  const cases: readonly (readonly [string, number[], string, MoveDirection, string])[] = [
    ['up over a neighbour with its children', [0, 1, 0, 1], 'c', 'up', 'c d1 a b1'],
    ['the first stays', [0, 0], 'a', 'up', 'a b'],
    ['up within the parent only', [0, 1, 1, 0], 'b', 'up', 'a b1 c1 d'],
    ['neighbours go together', [0, 0, 0], 'bc', 'up', 'b c a'],
    ['and wait for none at the top', [0, 0, 0], 'ac', 'up', 'a c b'],
    ['down over a neighbour with its children', [0, 1, 0, 1, 0], 'a', 'down', 'c d1 a b1 e'],
    ['the last stays', [0, 1, 0], 'b', 'down', 'a b1 c'],
    ['two that are apart', [0, 0, 0, 0], 'ac', 'down', 'b a d c'],
    ['a child goes with its parent', [0, 1, 0], 'ab', 'down', 'c a b1'],
    ['under the neighbour above', [0, 0], 'b', 'indent', 'a b1'],
    ['behind the children of the neighbour', [0, 1, 0, 1], 'c', 'indent', 'a b1 c1 d2'],
    ['neighbours become neighbours', [0, 0, 0], 'bc', 'indent', 'a b1 c1'],
    ['nothing above to stand under', [0, 1], 'b', 'indent', 'a b1'],
    ['out of the parent, behind those that stay', [0, 1, 1, 0], 'b', 'outdent', 'a c1 b d'],
    ['several keep their order', [0, 1, 1, 1], 'bd', 'outdent', 'a c1 b d'],
    ['with what stands under them', [0, 1, 2, 1], 'b', 'outdent', 'a d1 b c1'],
    ['nothing to go out of', [0, 0], 'b', 'outdent', 'a b'],
    ['a deeper neighbour is no child after the swap', [0, 3, 2], 'c', 'up', 'a c2 b2'],
  ];

  test.each(cases)('%s', (_, depths, names, direction, expected) => {
    const workbook = tree(depths);
    expect(drawn(workbook).split(' ')).toHaveLength(depths.length);
    const moved = applyChange(workbook, moveIndicators(workbook, idsOf(names), direction));
    expect(drawn(moved)).toBe(expected);
  });

  test('a row under a new parent stands to it as the row before it', () => {
    const workbook = tree([0, 1, 0, 0], ['none', 'addend', 'selection', 'none']);
    const compositionOf = (of: Workbook, id: IndicatorId) => indicatorOf(of, id)?.composition;
    const inside = applyChange(workbook, moveIndicators(workbook, [2], 'indent'));
    expect(compositionOf(inside, 2)).toBe('addend');
    const outside = applyChange(inside, moveIndicators(inside, [2], 'outdent'));
    expect(compositionOf(outside, 2)).toBe('none');
    const first = applyChange(workbook, moveIndicators(workbook, [3], 'indent'));
    expect(compositionOf(first, 3)).toBe('none');
    const up = applyChange(workbook, moveIndicators(workbook, [2], 'up'));
    expect(compositionOf(up, 2)).toBe('selection');
  });

  test('loses no row, keeps every other row under its parent, and is undone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 5 }),
        fc.constantFrom<MoveDirection>('up', 'down', 'indent', 'outdent'),
        (depths, ids, direction) => {
          const workbook = tree(depths);
          const change = moveIndicators(workbook, ids, direction);
          const moved = applyChange(workbook, change);
          expect([...moved.outline.ids].sort((a, b) => a - b)).toEqual(depths.map((_, id) => id));
          const [before, after] = [outlineIndex(workbook.outline), outlineIndex(moved.outline)];
          const stays = direction === 'up' || direction === 'down';
          for (const id of workbook.outline.ids) {
            if (stays || !ids.includes(id)) expect(after.parentOf(id)).toBe(before.parentOf(id));
          }
          expect(Math.max(...moved.outline.depths)).toBeLessThanOrEqual(12);
          expect(sameContent(applyChange(moved, invertChange(change)), workbook)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('up and down undo each other where the row moved', () => {
    const workbook = {
      ...tree([0, 1, 1, 0]),
      outline: outlineOf([
        [0, 0],
        [1, 1],
        [2, 1],
        [3, 0],
      ]),
    };
    const down = applyChange(workbook, moveIndicators(workbook, [1], 'down'));
    const back = applyChange(down, moveIndicators(down, [1], 'up'));
    expect(drawn(down)).toBe('a c1 b1 d');
    expect(sameContent(back, workbook)).toBe(true);
  });
});
