import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT_AREA, type Area } from '../../../src/domain/area/area';
import { areaTree } from '../../../src/domain/area/areaTree';

const area = (id: string, parent: string | null): Area => ({
  id,
  name: id,
  parent,
  status: 'current',
});

test('areas stand under what they lie in, the workbook’s own first', () => {
  const areas = [area('xa', 'huyen'), area(ROOT_AREA, null), area('huyen', ROOT_AREA)];
  const rows = areaTree([...areas, area('khac', ROOT_AREA)], ROOT_AREA);
  expect(rows.map(({ area: { id }, depth }) => `${depth} ${id}`)).toEqual([
    `0 ${ROOT_AREA}`,
    '1 huyen',
    '2 xa',
    '1 khac',
  ]);
});

test('every area is there once, whatever a file says of parents', () => {
  const ids = fc.constantFrom(ROOT_AREA, 'b', 'c', 'd', 'e');
  const list = fc.uniqueArray(fc.tuple(ids, fc.option(fc.oneof(ids, fc.constant('away')))), {
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(list, (drafts) => {
      const areas = drafts.map(([id, parent]) => area(id, parent));
      const rows = areaTree(areas, ROOT_AREA);
      expect(rows).toHaveLength(areas.length);
      expect(new Set(rows.map((row) => row.area))).toEqual(new Set(areas));
    }),
  );
});
