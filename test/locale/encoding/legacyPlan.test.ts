import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueEntries } from '../../../src/locale/catalogue';
import { decodeBytes } from '../../../src/locale/encoding/decodeBytes';
import {
  applyLegacy,
  planLegacy,
  planLegacySteps,
  type LegacyPlan,
} from '../../../src/locale/encoding/legacyPlan';
import {
  throughTcvn3Converter,
  toCp1252,
  toTcvn3,
  toVni,
  utf8AsCp1252,
} from '../../support/encoders';

const entries = catalogueEntries();
const names = [
  ...new Set(entries.flatMap((entry) => [entry.name, ...entry.aliases, entry.unit, entry.group])),
];
const capitals = names.map((name) => name.toUpperCase());

const encoders = [
  ['tcvn3', toTcvn3],
  ['vni', toVni],
  ['doubleConverted', throughTcvn3Converter],
  ['mojibake', utf8AsCp1252],
] as const;

const apply = (rows: readonly (readonly string[])[]) => applyLegacy(rows, planLegacy(rows));
const column = (cells: readonly string[]) => cells.map((cell) => [cell]);
/** What a plan says, one line a conversion. */
const said = (plan: LegacyPlan) =>
  plan.conversions.map((one) => `${one.encoding}: ${one.before} → ${one.after}`);

describe('every name of the catalogue comes back from', () => {
  test.each(encoders)('%s', (encoding, encode) => {
    const plan = planLegacy(column(names.map(encode)));
    expect(plan.verdict.encoding).toBe(encoding);
    expect(applyLegacy(column(names.map(encode)), plan)).toEqual(column(names));
  });

  test.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ])('%s as the bytes of a file', (_, encode) => {
    const { text } = decodeBytes(toCp1252(names.map(encode).join('\n')));
    expect(apply(column(text.split('\n')))).toEqual(column(names));
  });

  test.each(encoders.slice(1))('%s, in capitals', (_, encode) => {
    expect(apply(column(capitals.map(encode)))).toEqual(column(capitals));
  });

  test('TCVN3 in capitals, as typed for a .VnTimeH font', () => {
    const back = apply(column(capitals.map(toTcvn3))).map(([cell]) => cell ?? '');
    expect(back.map((cell) => cell.toUpperCase())).toEqual(capitals);
    // Without the font a word that is alone with an abbreviation does not tell: "Sè HTX".
    const undecided = back.filter((cell, n) => cell !== capitals[n]);
    expect(undecided).toEqual([
      'GTSX CN-TTCN Và XD',
      'TMBLHH Và DTDV',
      'Nợ XDCB',
      'Số HTX',
      'Hộ',
      'Số Hộ',
      'Xã',
      'Y Tế',
      'Vụ',
      'Xã NTM',
      'CHỈ TIÊU GIAO QUÂN (Số)',
      'TAI NẠN GIAO THÔNG (Số Vụ)',
    ]);
  });

  test.each(encoders)('%s, one cell alone: read rightly or left as it is', (_, encode) => {
    for (const name of names) {
      const written = encode(name);
      expect([name, written]).toContain(apply([[written]])[0]?.[0]);
    }
  });
});

describe('real lines', () => {
  test.each([
    ['Th«ng tin Khoa häc Thèng kª', 'Thông tin Khoa học Thống kê'],
    [
      'øng dông C«ng nghÖ th«ng tin trong viÖc qu¶n lý',
      'ứng dụng Công nghệ thông tin trong việc quản lý',
    ],
    [
      'KÕ HO¹CH PH¸T TRIÓN KINH TÕ - X· HéI N¡M 2024',
      'KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024',
    ],
    ['Tyû leä hoä ngheøo', 'Tỷ lệ hộ nghèo'],
    ['Keá hoaïch phaùt trieån', 'Kế hoạch phát triển'],
    ['cỏc cơ sở khụng cú trỏch nhiệm', 'các cơ sở không có trách nhiệm'],
    ['tỡnh hỡnh thực hiện', 'tình hình thực hiện'],
    ['Tá»· lá»‡ há»™ nghÃ¨o', 'Tỷ lệ hộ nghèo'],
    ['Diá»‡n tÃ\u00adch lÃºa vÃ\u00a0 ngÃ´', 'Diện tích lúa và ngô'],
    ['Diá»‡n tÃ\u00adch lÃºa vÃ', 'Diện tích lúa và'],
    ['đƣợc giao, lƣơng thực', 'được giao, lương thực'],
    ['Ðơn vị tính', 'Đơn vị tính'],
    ['HÐND tỉnh giao', 'HĐND tỉnh giao'],
  ])('%s', (before, after) => {
    expect(apply([[before]])).toEqual([[after]]);
  });
});

describe('nothing is proposed for', () => {
  test.each([
    'hoà',
    'có',
    'hòa bình',
    'số vụ',
    'Đỗ Xuân Ngờ',
    '5 m²',
    '12,5%¹',
    'Fahrgäste',
    'São Paulo',
    'café',
    'Ðurić',
    '«Nông thôn mới»',
    '36°C ± 2',
    'thị xã “XÔ',
    '“HỢP TÁC XÃ”',
    '1.234,5 × 2',
    'THỊ XÃ…',
    'GDPbq, R&D, kWh',
    'UBND, HĐND, QĐ',
    '≥ 95; 7÷8; 100 §',
    'Núi Thành, Cù Lao, Hỏi đáp',
    'Hộ nghèo (Tû lÖ nghÌo)',
  ])('%s', (cell) => {
    expect(said(planLegacy([[cell]]))).toEqual([]);
  });

  test('one word, whatever it could be', () => {
    const words = new Set(names.flatMap((name) => name.split(/[^\p{L}]+/u)));
    for (const word of words) {
      if (word === '') continue;
      for (const encode of [toTcvn3, toVni, throughTcvn3Converter]) {
        const plan = planLegacy([[encode(word), `${encode(word)} ${encode(word)}`]]);
        expect(plan.conversions.filter((one) => one.encoding !== 'lookalikes')).toEqual([]);
      }
    }
  });

  test('the catalogue, as one table and cell by cell, in either case and either form', () => {
    for (const cells of [names, capitals, names.map((name) => name.normalize('NFD').normalize())]) {
      expect(said(planLegacy(column(cells)))).toEqual([]);
      expect(planLegacy(column(cells)).damaged).toEqual([]);
      for (const cell of cells) expect(said(planLegacy([[cell]]))).toEqual([]);
    }
  });

  test('the real indicator files and reports', () => {
    const folders = ['../shared/indicators', '../shared/reports'].filter((path) =>
      existsSync(path),
    );
    if (folders.length < 2) {
      console.log('skipped: the real files of ../shared/indicators and ../shared/reports');
    }
    for (const folder of folders) {
      for (const file of readdirSync(folder)) {
        const { text, issues } = decodeBytes(readFileSync(`${folder}/${file}`));
        expect(issues, file).toEqual([]);
        const rows = text
          .split('\n')
          .map((line) => line.split(file === 'catalogue.csv' ? /[,|]/ : ';'));
        const plan = planLegacy(rows);
        expect(said(plan), file).toEqual([]);
        expect(plan.damaged, file).toEqual([]);
        for (const cell of rows.flat()) expect(said(planLegacy([[cell]])), file).toEqual([]);
      }
    }
  });
});

describe('the plan', () => {
  const unicode = entries.slice(0, 60).map((entry) => [entry.name, entry.unit, 'có']);

  test('finds the one column of a Unicode table that is in TCVN3, its short cells included', () => {
    const rows = unicode.map(([name = '', unit = '', note = '']) => [name, toTcvn3(unit), note]);
    const more = [...rows, ['Số hộ', toTcvn3('hộ'), 'có'], ['Số xã', toTcvn3('xã'), 'hé mở']];
    const plan = planLegacy(more);
    expect(new Set(plan.conversions.map((one) => one.column))).toEqual(new Set([1]));
    expect(applyLegacy(more, plan)).toEqual([
      ...unicode,
      ['Số hộ', 'hộ', 'có'],
      ['Số xã', 'xã', 'hé mở'],
    ]);
  });

  test('finds single cells of a Unicode table', () => {
    const rows = [
      ...unicode,
      [toTcvn3('Tỷ lệ hộ nghèo'), '%', 'có'],
      [toVni('Kế hoạch năm'), '', ''],
    ];
    const plan = planLegacy(rows);
    expect(said(plan)).toEqual([
      'tcvn3: Tû lÖ hé nghÌo → Tỷ lệ hộ nghèo',
      'vni: Keá hoaïch naêm → Kế hoạch năm',
    ]);
    expect(plan.verdict.encoding).toBe('none');
  });

  test('leaves the Unicode column of a TCVN3 table alone', () => {
    const rows = entries.map((entry, n) => [
      toTcvn3(entry.name),
      n % 2 === 0 ? 'có' : 'đã giao',
      toTcvn3(entry.unit),
    ]);
    expect(apply(rows)).toEqual(
      entries.map((entry, n) => [entry.name, n % 2 === 0 ? 'có' : 'đã giao', entry.unit]),
    );
  });

  test('counts by column and shows different examples', () => {
    const rows = Array.from({ length: 30 }, (_, n) => [
      toTcvn3(entries[n % 3]?.name ?? ''),
      toVni(entries[n % 7]?.group ?? '') + ' ' + toVni('thực hiện'),
    ]);
    const { groups } = planLegacy(rows);
    expect(groups).toMatchObject([
      { column: 0, encoding: 'tcvn3', cells: 30 },
      { column: 1, encoding: 'vni', cells: 30 },
    ]);
    expect(groups[0]?.examples.map((one) => one.after)).toEqual(
      entries.slice(0, 3).map((entry) => entry.name),
    );
  });

  test('changes nothing by itself, and only what is accepted', () => {
    const rows = Object.freeze([
      Object.freeze([toTcvn3('Tỷ lệ hộ nghèo'), 'đƣợc giao']),
      Object.freeze(['1', '2']),
    ]);
    const plan = planLegacy(rows);
    const after = applyLegacy(rows, plan, (one) => one.encoding !== 'lookalikes');
    expect(after).toEqual([
      ['Tỷ lệ hộ nghèo', 'đƣợc giao'],
      ['1', '2'],
    ]);
    expect(after[1]).toBe(rows[1]);
  });

  test('is refused for another table', () => {
    const plan = planLegacy([[toTcvn3('Tỷ lệ hộ nghèo')]]);
    expect(() => applyLegacy([['khác']], plan)).toThrow(RangeError);
  });

  test('says which cells are beyond repair', () => {
    const rows = [
      ['Chỉ tiêu', 'Th?c hi?n'],
      ['S cn thiết xây dng h thng ch tiêu', '1'],
      ['Ban hnh B ch tiu thng k', 'Di\ufffdn tích'],
    ];
    expect(planLegacy(rows).damaged).toEqual([
      { row: 0, column: 1, words: 2 },
      { row: 1, column: 0, words: 6 },
      { row: 2, column: 0, words: 5 },
      { row: 2, column: 1, words: 1 },
    ]);
  });

  test('comes in slices that count up to the whole', () => {
    const rows = Array.from({ length: 9000 }, (_, n) => [
      String(n),
      toTcvn3(entries[n % entries.length]?.name ?? ''),
    ]);
    const seen: number[] = [];
    const steps = planLegacySteps(rows);
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      const { done, total } = step.value;
      expect(done).toBeLessThanOrEqual(total);
      seen.push(done);
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('of any table of words keeps its shape and is done once', () => {
    const cells = fc
      .array(fc.constantFrom(...names.slice(0, 200)), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(', '));
    const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...encoders), (table, [, encode]) => {
        const written = table.map((row) => row.map(encode));
        const once = apply(written);
        expect(once.map((row) => row.length)).toEqual(table.map((row) => row.length));
        expect(said(planLegacy(table))).toEqual([]);
        // What was read back is good Unicode, and is left alone.
        if (JSON.stringify(once) === JSON.stringify(table)) expect(apply(once)).toEqual(once);
      }),
    );
  });
});
