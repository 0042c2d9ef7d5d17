import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diffOutlines,
  outlineIndex,
  outlineOf,
  outlineRows,
  spliceOutline,
  type Outline,
} from '../../../src/domain/workbook/outline';

const arbOutline: fc.Arbitrary<Outline> = fc
  .uniqueArray(fc.nat(30), { maxLength: 20 })
  .chain((ids) =>
    fc
      .array(fc.nat(5), { minLength: ids.length, maxLength: ids.length })
      .map((depths) => outlineOf(ids.map((id, row) => [id, depths[row] ?? 0]))),
  );

describe('a splice', () => {
  test('leads from one outline to any other and back', () => {
    fc.assert(
      fc.property(arbOutline, arbOutline, (from, to) => {
        const splice = diffOutlines(from, to);
        if (!splice) {
          expect(from).toEqual(to);
          return;
        }
        const { at, removed, inserted } = splice;
        expect(spliceOutline(from, splice)).toEqual(to);
        expect(spliceOutline(to, { at, removed: inserted, inserted: removed })).toEqual(from);
      }),
      { numRuns: 500 },
    );
  });

  test('is no longer than it must be', () => {
    const from = outlineOf([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 0],
    ]);
    const to = outlineOf([
      [1, 0],
      [3, 1],
      [4, 0],
    ]);
    expect(diffOutlines(from, to)).toEqual({
      at: 1,
      removed: outlineRows(from, 1, 2),
      inserted: outlineRows(from, 0, 0),
    });
    expect(diffOutlines(from, from)).toBeNull();
  });

  test('that does not fit is refused', () => {
    const outline = outlineOf([
      [1, 0],
      [2, 0],
    ]);
    const rows = outlineOf([[2, 0]]);
    for (const at of [0, 2, 3]) {
      expect(() => spliceOutline(outline, { at, removed: rows, inserted: rows })).toThrow(
        RangeError,
      );
    }
  });
});

test('parents, children and ends follow from the depths', () => {
  fc.assert(
    fc.property(arbOutline, (outline) => {
      const tree = outlineIndex(outline);
      const { ids, depths } = outline;
      const parents = Array.from(ids, (_, row) => {
        for (let up = row - 1; up >= 0; up -= 1) if (depths[up]! < depths[row]!) return up;
        return null;
      });
      ids.forEach((id, row) => {
        const parent = parents[row] ?? null;
        expect(tree.positionOf(id)).toBe(row);
        expect(tree.parentOf(id)).toBe(parent === null ? null : ids[parent]);
        expect(tree.childrenOf(id)).toEqual([...ids].filter((_, n) => parents[n] === row));
        let end = row + 1;
        while (end < ids.length && depths[end]! > depths[row]!) end += 1;
        expect(tree.subtreeEnd(row)).toBe(end);
      });
      expect(tree.positionOf(31)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
