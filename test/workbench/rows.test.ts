import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, invertChange, isEmptyChange } from '../../src/domain/workbook/change';
import { MAX_DEPTH, outlineIndex } from '../../src/domain/workbook/outline';
import { sameContent } from '../support/sameContent';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { rowsWith } from '../../src/workbench/deleteIndicators';
import { addIndicator } from '../../src/workbench/editIndicator';
import { flagIndicators } from '../../src/workbench/flagIndicators';
import { placeIndicators } from '../../src/workbench/placeIndicators';
import { drawn, tree } from '../support/lettered';

const idOf = (name: string) => name.charCodeAt(0) - 97;
const byNumber = (a: number, b: number) => a - b;

describe('placing rows beside another', () => {
  const cases: readonly (readonly [string, number[], string, string, 'above' | 'below', string])[] =
    [
      ['above', [0, 0, 0], 'c', 'a', 'above', 'c a b'],
      ['behind', [0, 0, 0], 'a', 'c', 'below', 'b c a'],
      ['behind all that stands under it', [0, 0, 1, 0], 'a', 'b', 'below', 'b c1 a d'],
      ['with all that stands under them', [0, 1, 2, 0], 'b', 'd', 'below', 'a d b c1'],
      ['under another parent', [0, 1, 0, 1], 'b', 'd', 'above', 'a c b1 d1'],
      ['out of every parent', [0, 1, 2, 0], 'c', 'd', 'above', 'a b1 c d'],
      ['several, in their order', [0, 0, 0, 0], 'db', 'a', 'above', 'b d a c'],
      ['a child asked for with its parent', [0, 1, 0], 'ab', 'c', 'below', 'c a b1'],
      ['beside itself: nowhere', [0, 1, 0], 'a', 'b', 'above', 'a b1 c'],
      ['where it stands', [0, 0], 'a', 'b', 'above', 'a b'],
    ];
  test.each(cases)('%s', (_, depths, names, beside, side, expected) => {
    const workbook = tree(depths);
    const change = placeIndicators(workbook, [...names].map(idOf), idOf(beside), side);
    expect(drawn(applyChange(workbook, change))).toBe(expected);
  });

  test('under another parent a row is to it what its neighbour is; under its own it stays', () => {
    const workbook = tree([0, 1, 1, 0, 1], ['none', 'selection', 'selection', 'none', 'addend']);
    const composition = (changed: Workbook, name: string) =>
      indicatorOf(changed, idOf(name))?.composition;
    const away = applyChange(workbook, placeIndicators(workbook, [1], 4, 'below'));
    expect([drawn(away), composition(away, 'b')]).toEqual(['a c1 d e1 b1', 'addend']);
    const within = applyChange(workbook, placeIndicators(workbook, [1], 2, 'below'));
    expect([drawn(within), composition(within, 'b')]).toEqual(['a c1 b1 d e1', 'selection']);
  });

  test('too deep is nowhere', () => {
    const deep = Array.from({ length: MAX_DEPTH + 1 }, (_, n) => n);
    const workbook = tree([...deep, 0, 1]);
    const change = placeIndicators(workbook, [MAX_DEPTH + 1], MAX_DEPTH, 'below');
    expect(isEmptyChange(change)).toBe(true);
  });

  test('loses no row, keeps each subtree whole and comes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }),
        fc.nat(11),
        fc.constantFrom('above' as const, 'below' as const),
        (depths, ids, beside, side) => {
          const workbook = tree(depths);
          const change = placeIndicators(workbook, ids, beside, side);
          const after = applyChange(workbook, change);
          expect([...after.outline.ids].sort(byNumber)).toEqual(
            [...workbook.outline.ids].sort(byNumber),
          );
          expect(sameContent(applyChange(after, invertChange(change)), workbook)).toBe(true);
          if (isEmptyChange(change)) return;
          const moved = [...rowsWith(workbook, ids)];
          const at = outlineIndex(after.outline).positionOf(moved[0] ?? -1) ?? -1;
          expect([...after.outline.ids.subarray(at, at + moved.length)]).toEqual(moved);
        },
      ),
    );
  });
});

describe('a new row', () => {
  test.each([
    ['b', 'above', 'a e1 b1 c2 d'],
    ['b', 'below', 'a b1 c2 e1 d'],
    ['a', 'above', 'e a b1 c2 d'],
  ] as const)('beside %s, %s', (name, side, expected) => {
    const workbook = tree([0, 1, 2, 0]);
    const { change, id } = addIndicator(workbook, idOf(name), side);
    expect(id).toBe(4);
    expect(drawn(applyChange(workbook, change))).toBe(expected);
  });
});

describe('the follow-up mark', () => {
  test('goes on all where one lacks it, off where all have it; undo brings the rows back', () => {
    const flags = (workbook: Workbook) =>
      [...workbook.outline.ids].filter((id) => indicatorOf(workbook, id)?.flagged);
    const start = tree([0, 0, 0]);
    const one = applyChange(start, flagIndicators(start, [1]));
    expect(flags(one)).toEqual([1]);
    const two = applyChange(one, flagIndicators(one, [1, 2, 77]));
    expect(flags(two)).toEqual([1, 2]);
    const off = flagIndicators(two, [1, 2]);
    expect(sameContent(applyChange(two, off), start)).toBe(true);
    expect(flags(applyChange(applyChange(two, off), invertChange(off)))).toEqual([1, 2]);
  });
});
