import { expect, test } from 'vitest';
import { ROOT_AREA } from '../../src/domain/area/area';
import { series } from '../../src/domain/workbook/series';
import { valueAt } from '../../src/domain/workbook/workbook';
import { applyChange } from '../../src/domain/workbook/change';
import { compareReading, likelyHome } from '../../src/exchange/table/compareReading';
import { mergeChange } from '../../src/exchange/table/mergeChange';
import { formatValue } from '../../src/locale/number/formatNumber';
import { areaAlone } from '../../src/workbench/areaAlone';
import { exportCsv } from '../../src/workbench/exportTable';
import { TableReader } from '../../src/workbench/importTable';
import { overrideVerdict } from '../../src/workbench/overrideVerdict';
import { runTask } from '../../src/workbench/runTask';
import { seriesKey } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { TWO_COMMUNES } from '../support/areas';

const SOURCE = { id: 1, kind: 'table', name: 'x.csv', readAt: 1 } as const;

const frameOf = (area: string) => ({ ...TWO_COMMUNES.meta.frame, area });

async function readingOf(text: string) {
  const input = { kind: 'pasted', name: 'x.csv', text } as const;
  return (await runTask(new TableReader(input).read({ read: { areas: TWO_COMMUNES.meta.areas } })))
    .reading;
}

function targetOf(book: Workbook, row: number, area: string): string {
  return formatValue(valueAt(book, { indicator: row, series: series('plan', '2024', { area }) }));
}

test('one area by itself has its figures and verdicts as its own', () => {
  const plan = seriesKey(series('plan', '2023', { area: 'a2' }));
  const judged = applyChange(
    TWO_COMMUNES,
    overrideVerdict(TWO_COMMUNES, 0, plan, 'met', 'đã rà').change,
  );
  const alone = areaAlone(judged, frameOf('a2'));
  expect(alone.meta.areas).toEqual([
    { id: ROOT_AREA, name: 'Xã Khổng Lào', parent: null, status: 'current' },
  ]);
  expect(alone.meta.overrides.map((one) => one.plan)).toEqual([seriesKey(series('plan', '2023'))]);
  expect([targetOf(alone, 0, ROOT_AREA), targetOf(alone, 1, ROOT_AREA)]).toEqual(['', '14']);
  expect([...alone.figures.columns.values()].map((one) => one.series.area)).toEqual([
    ROOT_AREA,
    ROOT_AREA,
    ROOT_AREA,
  ]);
});

test('what an area is sent as CSV comes back into it, and nowhere else', async () => {
  const { text } = await exportCsv(areaAlone(TWO_COMMUNES, frameOf('a2')), {});
  expect(text).not.toContain('địa bàn');
  const edited = await readingOf(text.replace(';14\r\n', ';19\r\n'));
  expect(likelyHome(TWO_COMMUNES, edited, 'a2')).toBe('a2');
  const plan = compareReading(TWO_COMMUNES, edited, 'a2');
  const change = mergeChange(TWO_COMMUNES, plan, { conflicts: 'file' }, SOURCE);
  expect(change.figures.map((patch) => patch.series.area)).toEqual(['a2']);
  const after = applyChange(TWO_COMMUNES, change);
  expect(['a0', 'a1', 'a2'].map((area) => targetOf(after, 1, area))).toEqual(['24', '10', '19']);
});

test('a table of all areas is the workbook’s own, whichever is looked at', async () => {
  const reading = await readingOf((await exportCsv(TWO_COMMUNES, {})).text);
  expect(likelyHome(TWO_COMMUNES, reading, 'a2')).toBe(ROOT_AREA);
  expect(compareReading(TWO_COMMUNES, reading, ROOT_AREA).counts.changed).toBe(0);
});

test('a table that names its locality is of the area of that name', async () => {
  const reading = await readingOf('UBND XÃ MƯỜNG SO\nChỉ tiêu;ĐVT;KH 2024\nSản lượng ngô;tấn;13');
  expect(likelyHome(TWO_COMMUNES, reading, 'a2')).toBe('a1');
});
