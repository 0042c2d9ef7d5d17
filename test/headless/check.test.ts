import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command';

const folder = mkdtempSync(join(tmpdir(), 'chitieu-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...given: string[]) => runCommand('check', ...given);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SECONDS = 60_000;
const HEADER = 'STT;Chỉ tiêu;Đơn vị;KH 2023;Ước TH 2023;% KH nêu trong báo cáo;KH 2024';

describe('check', { timeout: SECONDS }, () => {
  test('prints each violation with its place and its numbers, and ends with 1 for an error', async () => {
    const path = file('a.csv', `\ufeff${HEADER}\r\n1;Lúa;ha;5.470;5.345,97;95,9;5.400\r\n`);
    const { code, found, errors } = await check(path);
    expect(errors).toBe('');
    expect(found).toEqual([
      {
        file: path,
        rule: 'statedPercentDisagrees',
        severity: 'error',
        indicator: 'Lúa',
        unit: 'ha',
        line: 2,
        column: 6,
        period: '2023',
        measure: 'statedPercentOfPlan',
        area: '',
        facts: {
          stated: { percent: 95.9 },
          computed: { percent: 97.73 },
          result: { value: 5345.97, unit: 'ha' },
          plan: { value: 5470, unit: 'ha' },
        },
      },
    ]);
    expect(code).toBe(1);
  });

  test("holds next year's target against what was assigned and against the longer plan", async () => {
    const header = 'Chỉ tiêu;Đơn vị;Ước TH 2023;Chỉ tiêu tỉnh giao năm 2024;KH 2024';
    const path = file(
      'long.csv',
      `${header};KH 5 năm 2021-2025\nThu ngân sách;tỷ đồng;76;80;77;90\nDiện tích chè;ha;700;700;800;900\n`,
    );
    const { code, found } = await check(path);
    expect(found.map(({ rule, line, column, facts }) => ({ rule, line, column, facts }))).toEqual([
      {
        rule: 'targetBelowAssigned',
        line: 2,
        column: 5,
        facts: {
          target: { value: 77, unit: 'tỷ đồng' },
          assigned: { value: 80, unit: 'tỷ đồng' },
          by: 'tỉnh giao',
        },
      },
      {
        rule: 'behindHorizon',
        line: 2,
        column: 5,
        facts: {
          target: { value: 77, unit: 'tỷ đồng' },
          needed: { value: 83, unit: 'tỷ đồng' },
          step: { percent: 8.82 },
          horizon: { value: 90, unit: 'tỷ đồng' },
          year: '2025',
          left: 2,
          by: 'KH 5 năm',
        },
      },
    ]);
    expect(code).toBe(1);
  });

  test('ends with 0 where nothing is an error, and takes several files', async () => {
    const good = file('good.csv', `${HEADER}\n1;Lúa;ha;10;11;110;12\n`);
    const hint = file('hint.csv', `${HEADER}\n1;Ngô;ha;10;11;110;\n`);
    const { code, found } = await check(good, hint);
    expect(found.map(({ file: of, rule, severity }) => [of, rule, severity])).toEqual([
      [hint, 'targetMissing', 'hint'],
    ]);
    expect(code).toBe(0);
  });

  test('checks by a list of rules as well, and says what is wrong in the list', async () => {
    const path = file('plan.csv', `${HEADER}\n1;Lúa;ha;10;11;110;12\n2;Ngô;ha;5;5;100;5\n`);
    const rules = file(
      'rules.csv',
      'Mã;Loại quy tắc;Mức độ;Biểu thức\nlua;Tự viết;Lỗi;[Lúa, năm sau] ≤ 2 * [Ngô, năm sau]\nx;;;[Khoai] = 1\n',
    );
    const { code, found, errors } = await check('--rules', rules, path);
    expect(found.map(({ rule, indicator }) => [rule, indicator])).toEqual([['custom', 'Lúa']]);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ file: rules, issue: 'unknownName', line: 3, column: 4, count: 1, text: 'Khoai' }]);
    expect(code).toBe(1);
  });

  test('takes this year from the command line where the file prints none', async () => {
    const path = file('year.csv', 'Chỉ tiêu;ĐVT;KH năm nay;Ước TH\nLúa;ha;10;11\n');
    const { found, errors } = await check('--year', '2019', path);
    expect(found.map(({ rule, period }) => [rule, period])).toEqual([['targetMissing', '2020']]);
    expect(errors).not.toContain('yearAssumed');
    expect((await check(path)).errors).toContain('yearAssumed');
  });

  test('says on stderr what was not understood', async () => {
    const path = file('odd.csv', `${HEADER}\n1;Lúa;ha;10;4.40.049;;12\n`);
    const { code, found, errors } = await check(path);
    expect(JSON.parse(errors)).toEqual({
      file: path,
      issue: 'cellNotUnderstood',
      line: 2,
      column: 5,
      count: 1,
      text: '4.40.049',
    });
    expect(found.map(({ rule }) => rule)).toContain('invalidValue');
    expect(code).toBe(1);
  });

  const unreadable: readonly (readonly [string, () => string[], string])[] = [
    ['a file that is not there', () => [join(folder, 'nowhere.csv')], 'there is no such file'],
    ['a folder', () => [folder], 'it is a folder'],
    ['an empty file', () => [file('empty.csv', '')], 'the file is empty'],
    [
      'a picture',
      () => [
        file('picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)),
      ],
      'the file is no text',
    ],
    [
      'text without a table',
      () => [file('letter.csv', 'Kính gửi\nông bà\n')],
      'no table of indicators',
    ],
    ['no file', () => [], 'no file given'],
    ['an unknown option', () => ['--fix', 'a.csv'], 'unknown option --fix'],
    ['a year that is none', () => ['--year', 'soon', 'a.csv'], '--year takes a year'],
  ];

  test.each(unreadable)('ends with 2 for %s', async (_, given, sentence) => {
    const { code, found, errors } = await check(...given());
    expect(errors).toContain(sentence);
    expect(errors).not.toContain(' at ');
    expect(found).toEqual([]);
    expect(code).toBe(2);
  });

  test('goes on with the next file when one cannot be read', async () => {
    const good = file('next.csv', `${HEADER}\n1;Ngô;ha;10;11;110;\n`);
    const { code, found } = await check(join(folder, 'nowhere.csv'), good);
    expect(found).toHaveLength(1);
    expect(code).toBe(2);
  });
});

const REAL = '../shared/indicators';
const real: readonly (readonly [string, readonly number[]])[] = [
  ['cho-don-2023.csv', [95.9, 63]],
  ['van-quan-2024h1.csv', [0.86, 2.8, 6.2]],
  ['phong-tho-2023.csv', []],
  ['tan-yen-2023.csv', []],
];

describe('the stated percentages of real files that do not follow', { timeout: SECONDS }, () => {
  test.for(real)('%s', async ([name, expected], { skip }) => {
    const path = join(REAL, name);
    if (!existsSync(path)) {
      console.log(`skipped: ${path} is not there`);
      skip();
    }
    const { found } = await check(path);
    const stated = found
      .filter(({ rule }) => rule === 'statedPercentDisagrees')
      .map(({ facts }) => (facts as { stated: { percent: number } }).stated.percent);
    expect(stated.sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
  });
});
