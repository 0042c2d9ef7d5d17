import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CsvStyle } from '../../../src/exchange/csv/writeCsv';
import { compareReading } from '../../../src/exchange/table/compareReading';
import { mergeChange } from '../../../src/exchange/table/mergeChange';
import { applyChange, changeOf, isEmptyChange } from '../../../src/domain/workbook/change';
import { indicatorsInOrder, type Workbook } from '../../../src/domain/workbook/workbook';
import { readUnit } from '../../../src/locale/unit';
import { withAreas } from '../../support/areas';
import { FRAME_2023, sheet } from '../../support/workbooks';
import { arbCsvWorkbook, contentOf, csvOf, readCsv, workbookOf } from './csvSupport';

const arbStyle: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
  convention: fc.constantFrom('vietnamese' as const, 'english' as const),
  bom: fc.boolean(),
  computed: fc.boolean(),
  areas: fc.constantFrom('columns' as const, 'rows' as const),
});

const SOURCE = { id: 3, kind: 'table' as const, name: 'lại.csv', readAt: 0 };

describe('what was exported', () => {
  test('imports back as the same workbook, in every style', () => {
    fc.assert(
      fc.property(arbCsvWorkbook, arbStyle, (workbook, style) => {
        const text = csvOf(workbook, style);
        expect(contentOf(workbookOf(readCsv(text))), text).toEqual(contentOf(workbook));
      }),
    );
  });

  test('with areas below each other holds rows of one name apart, and merges without a change', () => {
    const rows = [1, 2].map((n) => ({ name: 'Trong đó: nữ', unit: 'người', target: `${n}` }));
    const workbook = withAreas(sheet(rows), [
      [
        'Xã Mường So',
        [
          ['', '', ''],
          ['', '', '7'],
        ],
      ],
      [
        'Xã Khổng Lào',
        [
          ['', '', '5'],
          ['', '', ''],
        ],
      ],
    ]);
    const text = csvOf(workbook, { areas: 'rows' });
    expect(text).toMatch(/^\ufeffĐịa bàn;TT;Chỉ tiêu;/u);
    expect(text.split('\r\n')[4]).toMatch(/^Xã Mường So;2;/u);
    expect(contentOf(workbookOf(readCsv(text)))).toEqual(contentOf(workbook));
    const plan = compareReading(workbook, readCsv(text, { areas: workbook.meta.areas }));
    expect(isEmptyChange(mergeChange(workbook, plan, {}, SOURCE))).toBe(true);
  });

  test("keeps who assigned next year's targets and what the longer plan asks, in their order", () => {
    const names = (...of: string[]) =>
      fc.subarray(of).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
    const given = names('tỉnh giao', 'Sở giao', 'huyện giao');
    const later = fc.record({
      year: fc.constantFrom(2025, 2026, 2030),
      assigners: names('KH 5 năm', 'NQ Đại hội', 'Mục tiêu', 'Tỉnh ủy').filter(
        ({ length }) => length > 0,
      ),
    });
    fc.assert(
      fc.property(given, fc.option(later, { nil: undefined }), (nextAssigners, horizon) => {
        const workbook = sheet([{ name: 'Diện tích chè', unit: 'ha', result: '700' }]);
        const frame = {
          ...FRAME_2023,
          ...(nextAssigners.length > 0 && { nextAssigners }),
          ...(horizon && { horizon }),
        };
        const written = { ...workbook, meta: { ...workbook.meta, frame } };
        expect(readCsv(csvOf(written)).frame).toEqual(frame);
        // A workbook without them takes them in only with figures.
        const plan = compareReading(workbook, readCsv(csvOf(written)));
        expect(isEmptyChange(mergeChange(workbook, plan, {}, SOURCE))).toBe(true);
      }),
    );
  });

  test('merged into its own workbook changes nothing', () => {
    fc.assert(
      fc.property(arbCsvWorkbook, (workbook) => {
        const plan = compareReading(workbook, readCsv(csvOf(workbook)));
        const differing = plan.rows.filter(({ status }) => status !== 'same');
        expect(differing, csvOf(workbook)).toEqual([]);
        expect(plan.missing).toEqual([]);
        expect(isEmptyChange(mergeChange(workbook, plan, {}, SOURCE))).toBe(true);
      }),
    );
  });
});

describe('a file merged with its word taken everywhere', () => {
  /** Named by their place, with a unit: rows that both sides surely take for the same. */
  function named(workbook: Workbook): Workbook {
    const indicators = [...indicatorsInOrder(workbook)].map((row, n) => {
      const unit = row.unit.text === '' ? readUnit('ha') : row.unit;
      return { id: row.id, to: { ...row, name: `Chỉ tiêu số ${n}`, unit } };
    });
    return applyChange(workbook, changeOf(workbook, { indicators }));
  }

  test('is in the next export, row by row and cell by cell', () => {
    fc.assert(
      fc.property(arbCsvWorkbook.map(named), arbCsvWorkbook.map(named), (workbook, file) => {
        const incoming = readCsv(csvOf(file));
        const plan = compareReading(workbook, incoming);
        const after = applyChange(
          workbook,
          mergeChange(workbook, plan, { conflicts: 'file' }, SOURCE),
        );
        const exported = compareReading(workbookOf(incoming), readCsv(csvOf(after)));
        expect(exported.missing).toEqual([]);
        // What only the workbook had is in its export as well, and no difference.
        const differing = exported.rows.flatMap(({ cells }) => cells.filter(({ from }) => from));
        expect(differing, csvOf(after)).toEqual([]);
      }),
    );
  });
});

describe('a CSV as Vietnamese Excel opens it', () => {
  const workbook = sheet([
    {
      name: 'Tổng giá trị sản xuất',
      unit: 'tỷ đồng',
      result: '6.698',
      target: '7.367.800',
      targetUnit: 'triệu đồng',
    },
    {
      name: 'Suy dinh dưỡng',
      unit: '%',
      previous: '18,1',
      plan: '17,4',
      result: '16,55',
      percent: '95,1',
      verdict: 'vượt KH',
    },
    { name: 'Sản lượng; "chè"', unit: 'tấn', plan: '12,345', result: '-1' },
  ]);

  test('has a mark, semicolons, decimal commas, no grouping, and lines that end as Windows has them', () => {
    expect(csvOf(workbook).split('\r\n')).toEqual([
      '\ufeffTT;Chỉ tiêu;Đơn vị tính;TH 2022;KH 2023;Ước TH 2023;% KH 2023 nêu trong báo cáo;Đánh giá 2023 nêu trong báo cáo;KH 2024;Đơn vị KH 2024',
      '1;Tổng giá trị sản xuất;tỷ đồng;;;6698;;;7367800;triệu đồng',
      '2;Suy dinh dưỡng;%;18,1;17,4;16,55;95,1;vượt KH;;',
      '3;"Sản lượng; ""chè""";tấn;;012,345;-1;;;;',
      '',
    ]);
  });

  test('or as chosen', () => {
    const text = csvOf(workbook, { delimiter: ',', convention: 'english', bom: false });
    expect(text.split('\r\n')[2]).toBe('2,Suy dinh dưỡng,%,18.1,17.4,16.55,95.1,vượt KH,,');
    expect(text.startsWith('TT,')).toBe(true);
  });

  test('shows what is computed under headers that reading skips', () => {
    const reading = readCsv(csvOf(workbook, { computed: true }));
    const roles = reading.sections[0]?.columns.filter(({ meaning }) => meaning.role === 'computed');
    expect(roles?.map(({ headerTexts }) => headerTexts[0])).toEqual([
      '11=6/5 % KH 2023',
      '12=6/5 đánh giá theo KH 2023',
      '13=6/4 % TH 2022',
      '14=9/6 % Ước TH 2023',
    ]);
    expect(reading.table.rows[2]?.slice(10)).toEqual(['-0,85 điểm', 'vượt', '-1,55 điểm', '']);
    expect(reading.table.rows[1]?.[13]).toBe('110,0');
  });

  test('keeps the frame: year, result, who assigned the plans', () => {
    const frame = {
      ...FRAME_2023,
      months: 6,
      result: 'actual' as const,
      assigners: ['tỉnh giao', 'HĐND giao'],
    };
    const bare = sheet([{ name: 'Lúa', unit: 'ha' }]);
    const empty = { ...bare, meta: { ...bare.meta, frame } };
    expect(readCsv(csvOf(empty)).frame).toEqual(frame);
  });

  test('makes text harmless that a spreadsheet would run, and leaves bullets and negative numbers', () => {
    const rows = [
      { name: '=HYPERLINK("x")', unit: '@a' },
      { name: 'Trong đó', unit: 'ha', plan: '-5' },
    ];
    const [, first, second] = csvOf(sheet(rows)).split('\r\n');
    expect(first).toContain(`"'=HYPERLINK(""x"")";'@a;`);
    expect(second).toMatch(/^2;Trong đó;ha;-5;/);
  });
});
