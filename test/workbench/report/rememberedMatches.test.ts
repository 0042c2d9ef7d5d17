import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../src/exchange/task';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import {
  choicesOf,
  loadMatches,
  MATCHES_SETTING,
  MOST_MATCHES,
  readMatches,
  rememberMatches,
} from '../../../src/workbench/report/rememberedMatches';
import { newReview, type Review } from '../../../src/workbench/report/review';
import { acceptItem, correctItem, rejectItems } from '../../../src/workbench/report/reviewSteps';
import { newStore } from '../../support/storage';
import { toldReading } from '../../support/reviewReadings';
import { sheet, type Row } from '../../support/workbooks';

const ROWS: readonly Row[] = [
  { name: 'Cây gấc', unit: '' },
  { name: 'Sản lượng', unit: 'tấn', depth: 1 },
];

const READING = toldReading('quả gấc 12 tấn, bưởi 13 tấn, na 14 tấn', [
  { num: '12', indicator: 'Gấc quả tươi', unit: 'tạ' },
  { num: '13', indicator: 'Bưởi', unit: 'tấn' },
  { num: '14', indicator: 'Na', unit: 'tấn' },
]);

function chosen(): Review {
  const target = { kind: 'indicator', id: 1 } as const;
  const first = correctItem(newReview('x', READING), 0, { target, name: 'Sản lượng quả gấc' });
  const second = acceptItem(first, 1);
  return rejectItems(correctItem(second, 2, { target: { kind: 'new' } }), [2], 2);
}

describe('a planner’s choice', () => {
  test('is used next time, in another workbook too, by both names, in every unit of its kind', async () => {
    const { store, secondWindow } = newStore();
    const matcher = runToEnd(IndicatorMatcher.prepare(sheet(ROWS), new Map()));
    const choices = choicesOf(chosen(), (id) => matcher.rowOf(id));
    await rememberMatches(store, choices);
    const memory = await loadMatches(secondWindow());
    expect([...memory.keys()]).toEqual(['gấc quả tươi|mass', 'sản lượng quả gấc|mass']);

    const other = sheet([{ name: 'Tỷ lệ hộ nghèo', unit: '%' }, ...ROWS]);
    const then = runToEnd(IndicatorMatcher.prepare(other, memory));
    const match = then.match('GẤC QUẢ TƯƠI', 'kg');
    expect(match.proposed).toEqual({ kind: 'indicator', id: 2 });
    expect(match.candidates[0]).toMatchObject({ reason: 'remembered', score: 1, under: 'Cây gấc' });
    expect(then.match('Gấc quả tươi', 'ha').proposed).toEqual({ kind: 'new' });
    expect(then.match('Bưởi', 'tấn').proposed).toEqual({ kind: 'new' });
  });

  test('gives way to a later one, and the oldest to the newest', async () => {
    const { store } = newStore();
    const choice = (name: string, code: string) => {
      return { name, unit: 'tấn', target: { kind: 'catalogue', code } as const };
    };
    const many = Array.from({ length: MOST_MATCHES }, (_, n) => choice(`Tên ${n}`, 'A'));
    await rememberMatches(store, many);
    await rememberMatches(store, [choice('Tên 0', 'B'), choice('Mới', 'C')]);
    const memory = await loadMatches(store);
    expect(memory.size).toBe(MOST_MATCHES);
    expect(memory.get('tên 0|mass')).toEqual({ kind: 'catalogue', code: 'B' });
    expect(memory.has('tên 1|mass')).toBe(false);
    expect([...memory.keys()].pop()).toBe('mới|mass');
  });
});

test('entries that are none are passed over', async () => {
  const good = { key: 'a|mass', target: { kind: 'new' } };
  const read = readMatches([
    null,
    5,
    { key: 5, target: { kind: 'new' } },
    { key: 'b', target: { kind: 'row', name: 'x' } },
    { key: 'c', target: { kind: 'catalogue', code: 7 } },
    { key: 'd', target: null },
    good,
  ]);
  expect([...read]).toEqual([[good.key, good.target]]);
  expect(readMatches({}).size).toBe(0);
  const { store } = newStore();
  await store.writeSetting(MATCHES_SETTING, 'spoilt');
  expect((await loadMatches(store)).size).toBe(0);
});
