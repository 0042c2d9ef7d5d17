import { expect, test } from 'vitest';
import { ROOT_AREA } from '../../src/domain/area/area';
import { applyChange, invertChange, NO_CHANGE } from '../../src/domain/workbook/change';
import { series } from '../../src/domain/workbook/series';
import { addArea, removeArea, renameArea } from '../../src/workbench/areaSteps';
import { overrideVerdict } from '../../src/workbench/overrideVerdict';
import { seriesKey } from '../../src/domain/workbook/series';
import { withAreas } from '../support/areas';
import { sameContent } from '../support/sameContent';
import { sheet } from '../support/workbooks';

const BOOK = withAreas(sheet([{ name: 'Sản lượng ngô', unit: 'tấn', plan: '10', result: '11' }]), [
  ['Xã Mường So', [['1', '2', '3']]],
  ['Xã Khổng Lào', [['4', '5', '6']]],
]);

test('an area is added within the workbook’s own, under an id that nothing has', () => {
  const { change, area } = addArea(BOOK, '  Thị trấn   Phong Thổ (cũ) ');
  expect(applyChange(BOOK, change).meta.areas.at(-1)).toEqual({
    id: area,
    name: 'Thị trấn Phong Thổ (cũ)',
    parent: ROOT_AREA,
    status: 'former',
  });
  const orphans = { ...BOOK, meta: { ...BOOK.meta, areas: BOOK.meta.areas.slice(0, 1) } };
  expect(addArea(orphans, 'Xã Hoang Thèn').area).toBe('a3');
});

test.each([
  ['', 'noName'],
  ['  – ', 'noName'],
  ['XÃ MƯỜNG SO', 'taken'],
  ['Toàn huyện', 'whole'],
] as const)('“%s” is no name for an area: %s', (name, issue) => {
  expect(addArea(BOOK, name)).toEqual({ change: NO_CHANGE, area: null, issue });
  expect(renameArea(BOOK, 'a2', name)).toEqual({ change: NO_CHANGE, area: null, issue });
});

test('an area is renamed, also to another spelling of its own name', () => {
  const { change, issue } = renameArea(BOOK, 'a1', 'xã Mường So');
  expect(issue).toBeNull();
  expect(applyChange(BOOK, change).meta.areas.map(({ name }) => name)).toEqual([
    '',
    'xã Mường So',
    'Xã Khổng Lào',
  ]);
});

test('an area goes with its figures, verdicts and waivers, and comes back with them', () => {
  const [own, other] = ['a1', 'a2'].map((area) => seriesKey(series('plan', '2023', { area })));
  const verdicts = [own, other].reduce(
    (book, plan = '') => applyChange(book, overrideVerdict(book, 0, plan, 'met', 'đã rà').change),
    BOOK,
  );
  const waiver = { rule: 'jump', indicator: 0, reason: 'r', who: 'w', at: 1 };
  const value = { kind: 'blank' } as const;
  const waivers = [own, other].map((key = '') => {
    return { ...waiver, figures: [{ indicator: 0, series: key, value }] };
  });
  const nested = BOOK.meta.areas.map((area) =>
    area.id === 'a2' ? { ...area, parent: 'a1' } : area,
  );
  const book = { ...verdicts, meta: { ...verdicts.meta, waivers, areas: nested } };
  const change = removeArea(book, 'a1');
  const after = applyChange(book, change);
  expect(after.meta.areas.map(({ id, parent }) => [id, parent])).toEqual([
    [ROOT_AREA, null],
    ['a2', ROOT_AREA],
  ]);
  expect([...after.figures.columns.values()].map((column) => column.series.area)).not.toContain(
    'a1',
  );
  for (const [key, column] of after.figures.columns) {
    expect(column).toBe(book.figures.columns.get(key));
  }
  expect(after.meta.overrides.map(({ plan }) => plan)).toEqual([other]);
  expect(after.meta.waivers).toEqual(waivers.slice(1));
  expect(sameContent(applyChange(after, invertChange(change)), book)).toBe(true);
});

test('the workbook’s own area stays', () => {
  expect(removeArea(BOOK, ROOT_AREA)).toBe(NO_CHANGE);
  expect(removeArea(BOOK, 'a9')).toBe(NO_CHANGE);
});
