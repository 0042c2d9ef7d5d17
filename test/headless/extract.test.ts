import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command';

const folder = mkdtempSync(join(tmpdir(), 'chitieu-extract-fields-'));
afterAll(() => rmSync(folder, { recursive: true }));

const extract = (...given: string[]) => runCommand('extract', ...given);

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TEXT = `BÁO CÁO
Tình hình kinh tế - xã hội năm 2023

I. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023

(1). Thu ngân sách trên 64 tỷ đồng, đạt 80% dự toán tỉnh giao, đạt 75,3% dự toán HĐND huyện giao, tăng 4,5% so với cùng kỳ; tổng đàn bò 4.257/4.300 con, đạt 99% KH, bằng 101% CK, tăng 35 con; tỷ lệ hộ khá 41% (vượt 1,5% KH).

(2). Có 12/14 xã có nhà văn hóa; cấp điện cho 4.40.049 hộ (đạt KH); tỷ lệ hộ nghèo 12 - 13%.
`;

describe('extract', { timeout: 60_000 }, () => {
  test('prints one object a line for each figure, with the fields that the text gives', async () => {
    const { code, found, errors } = await extract(file('a.txt', TEXT));
    expect(code).toBe(0);
    const list = { list: 'CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023' };
    const figures = found.map(({ start, end, quote, indicator, confidence, nth, ...rest }) => {
      expect(TEXT.slice(Number(start), Number(end))).toBe(rest.num);
      expect(String(quote)).toContain(rest.num);
      expect(indicator).not.toBe('');
      expect(confidence).toBeGreaterThan(0);
      expect(nth).toBeUndefined();
      return rest;
    });
    const actual = { role: 'actual', period: '2023', ...list };
    expect(figures).toEqual([
      {
        ...actual,
        ...{ num: '64', value: 64, unit: 'tỷ đồng', bound: 'above' },
        ...{ pct_plan: 80, plan_by: 'tỉnh giao', pct_plan_2: 75.3, plan_by_2: 'HĐND huyện' },
        ...{ chg_prev_pct: 4.5, group: 1, item: 1 },
      },
      {
        ...actual,
        ...{ num: '4.257', value: 4257, unit: 'con', plan: 4300, pct_plan: 99, pct_prev: 101 },
        ...{ chg_prev_abs: 35, group: 1, item: 2 },
      },
      { ...actual, num: '41', value: 41, unit: '%', over_plan: 1.5, group: 1, item: 3 },
      {
        ...actual,
        num: '12',
        value: 12,
        unit: 'xã',
        parts: { num: 12, den: 14 },
        group: 2,
        item: 4,
      },
      {
        ...actual,
        ...{ num: '4.40.049', value: 440049, unit: 'hộ', verdict: 'met', group: 2, item: 5 },
        doubts: ['malformedNumber'],
      },
      { ...actual, num: '12', value: 12, unit: '%', high: 13, group: 2, item: 6 },
    ]);
    expect(errors).toContain('"issue":"malformedNumber"');
  });

  test('ends with 2 and a sentence for a file that is not there', async () => {
    const { code, found, errors } = await extract(join(folder, 'none.txt'));
    expect({ code, found }).toEqual({ code: 2, found: [] });
    expect(errors).toContain('there is no such file');
  });

  test('tells how it is used when it is told nothing, or what it does not know', async () => {
    expect(await extract()).toMatchObject({ code: 2 });
    const { code, errors } = await extract('--all', 'a.txt');
    expect(code).toBe(2);
    expect(errors).toContain('unknown option --all');
    expect(errors).toContain('usage:');
  });
});
