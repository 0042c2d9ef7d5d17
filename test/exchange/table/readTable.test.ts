import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/domain/workbook/figures';
import {
  columnKey,
  ROW_OUTCOMES,
  type ReadOptions,
  type TableReading,
} from '../../../src/exchange/table/reading';
import { readTable } from '../../../src/exchange/table/readTable';
import { tableOf } from '../../../src/exchange/table/table';
import { runToEnd } from '../../../src/exchange/task';
import { readCsv } from '../csv/csvSupport';
import { figuresOf, issuesOf, parentsOf, readSheet, treeOf } from '../../support/readings';

/** The annex of a plan resolution, as forms print it (domain notes 1.2). */
const ANNEX = `UBND HUYỆN PHONG THỔ|||||||||
Biểu số 01|||||||||
TỔNG HỢP CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU NĂM 2027|||||||||
(Kèm theo Nghị quyết số 12/NQ-HĐND ngày 20 tháng 12 năm 2026)|||||||||
|||||||||
TT|Chỉ tiêu|ĐVT|TH năm 2025|Năm 2026||||KH năm 2027|So sánh (%)|||Ghi chú
||||KH (tỉnh giao)|KH (HĐND xã giao)|TH 6 tháng|Ước TH cả năm||ƯTH 2026/KH 2026|ƯTH 2026/TH 2025|KH 2027/ƯTH 2026|
A|B|C|1|2|3|4|5|6|7=5/3|8=5/1|9=6/5|10
I|KINH TẾ|||||||||||
1|Tổng giá trị sản xuất|tỷ đồng|1.200,5|1.300|1.310|700|1.320,4|1.400|101,6|110|106,0|
|Trong đó: - Nông nghiệp|tỷ đồng|400|410|410|200|420|430||||
|- Công nghiệp|"|800|890|900|500|900|970||||
2|Lúa cả năm||||||||||||
2.1|Diện tích|ha|2.246|2.250||1.100|2.251|2.260||||
2.2|Năng suất|tạ/ha|50,1|50,5||49|50,7|51||||
II|VĂN HÓA - XÃ HỘI|||||||||||
1|Tỷ lệ hộ nghèo|%|12,5|10|10|11|9,8|8||||
Ghi chú: số liệu sơ bộ|||||||||
||||||||TM. ỦY BAN NHÂN DÂN|||
||||||||CHỦ TỊCH|||
||||||||Nguyễn Văn A|||`;

describe('the annex of a plan', () => {
  const reading = readSheet(ANNEX);

  test('has a reason for every row that is no indicator', () => {
    expect(reading.counts).toEqual({
      read: 21,
      imported: 9,
      refused: 12,
      byReason: { title: 4, blank: 1, header: 2, columnNumbers: 1, footnote: 1, signature: 3 },
    });
  });

  test('is of the year its results are of', () => {
    expect(reading.frame).toMatchObject({
      year: 2026,
      months: 12,
      result: 'estimate',
      assigners: ['tỉnh giao', 'HĐND xã giao'],
    });
    expect(reading.areas[0]?.name).toBe('HUYỆN PHONG THỔ');
  });

  test('gives its tree by the numbering', () => {
    expect(treeOf(reading)).toEqual([
      '# I KINH TẾ',
      '  1 Tổng giá trị sản xuất [tỷ đồng]',
      '    Trong đó: - Nông nghiệp [tỷ đồng]',
      '    - Công nghiệp [tỷ đồng]',
      '  # 2 Lúa cả năm',
      '    2.1 Diện tích [ha]',
      '    2.2 Năng suất [tạ/ha]',
      '# II VĂN HÓA - XÃ HỘI',
      '  1 Tỷ lệ hộ nghèo [%]',
    ]);
    expect(reading.indicators.map(({ composition }) => composition).slice(1, 4)).toEqual([
      'none',
      'selection',
      'selection',
    ]);
  });

  test('gives each figure its year, measure and who assigned it', () => {
    expect(figuresOf(reading, 'Tổng giá trị sản xuất')).toEqual({
      '2025 actual': '1.200,5',
      '2026 plan tỉnh giao': '1.300',
      '2026 plan HĐND xã giao': '1.310',
      '6T2026 actual': '700',
      '2026 estimate': '1.320,4',
      '2027 plan': '1.400',
      '2026 statedPercentOfPlan tỉnh giao': '101,6',
    });
    const id = reading.indicators.find(({ name }) => name === 'Diện tích')?.id ?? -1;
    expect(figureOf(reading.figures, 'a0|2027|plan|s0|', id)?.origin).toEqual({
      kind: 'imported',
      source: 1,
      row: 14,
      column: 9,
    });
  });
});

interface Case {
  readonly what: string;
  readonly sheet: string;
  readonly tree?: readonly string[];
  readonly figures?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly refused?: Readonly<Record<string, number>>;
  readonly issues?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'areas as columns under their measure',
    sheet: `TT|Chỉ tiêu|Đơn vị|Kế hoạch 2026|||
|||Toàn huyện|Xã Mường So|Thị trấn Phong Thổ
1|Lúa|ha|300|100|80`,
    figures: {
      Lúa: {
        '2026 plan': '300',
        '2026 plan Xã Mường So': '100',
        '2026 plan Thị trấn Phong Thổ': '80',
      },
    },
    issues: [],
  },
  {
    what: 'areas as columns, the measure in the title',
    sheet: `BIỂU GIAO CHỈ TIÊU KẾ HOẠCH NĂM 2026
TT|Chỉ tiêu|ĐVT|Tổng số|Xã A Lù|Xã Bản Vược
1|Lúa|ha|300|100|200`,
    figures: {
      Lúa: { '2026 plan': '300', '2026 plan Xã A Lù': '100', '2026 plan Xã Bản Vược': '200' },
    },
  },
  {
    what: 'areas as rows below their indicator',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2026|TH 2026
1|Dân số|người|3000|3010
-|Xã Mường So|người|1000|1005
2|Số hộ|hộ||
|Toàn huyện|hộ|700|710
|- Xã Mường So|hộ|300|301`,
    tree: ['1 Dân số [người]', '2 Số hộ [hộ]'],
    figures: {
      'Dân số': {
        '2026 plan': '3.000',
        '2026 actual': '3.010',
        '2026 plan Xã Mường So': '1.000',
        '2026 actual Xã Mường So': '1.005',
      },
      'Số hộ': {
        '2026 plan': '700',
        '2026 actual': '710',
        '2026 plan Xã Mường So': '300',
        '2026 actual Xã Mường So': '301',
      },
    },
  },
  {
    what: 'areas as headings, the old units of a merged commune',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2026
I|Xã Mường So (cũ)|||
1|Dân số|người|1000
II|Xã Khổng Lào (cũ)|||
1|Dân số|người|2000
2|Đàn lợn|con|50`,
    tree: ['1 Dân số [người]', '2 Đàn lợn [con]'],
    figures: {
      'Dân số': {
        '2026 plan Xã Mường So (cũ)': '1.000',
        '2026 plan Xã Khổng Lào (cũ)': '2.000',
      },
      'Đàn lợn': { '2026 plan Xã Khổng Lào (cũ)': '50' },
    },
  },
  {
    what: 'areas in a column of their own',
    sheet: `Xã|Chỉ tiêu|ĐVT|KH 2026
Mường So|Dân số|người|1000
Khổng Lào|Dân số|người|2000`,
    tree: ['Dân số [người]'],
    figures: {
      'Dân số': { '2026 plan Mường So': '1.000', '2026 plan Khổng Lào': '2.000' },
    },
  },
  {
    what: 'one column a year; people come whole, so 1.000 is a thousand of them',
    sheet: `Chỉ tiêu|ĐV tính|2020|2021
Dân số|người|1.000|1.010`,
    figures: { 'Dân số': { '2020 actual': '1.000', '2021 actual': '1.010' } },
    issues: [],
  },
  {
    what: 'units in the names',
    sheet: `Chỉ tiêu|KH 2023|ƯTH 2023
Sản lượng lúa (tấn)|1300|1310,5
Tỷ lệ che phủ rừng (%)|41|41,5`,
    tree: ['Sản lượng lúa [tấn]', 'Tỷ lệ che phủ rừng [%]'],
  },
  {
    what: 'one unit in a line above the table',
    sheet: `Đơn vị tính: triệu đồng||
Nội dung|KH 2023
Thu nội địa|1200`,
    tree: ['Thu nội địa [triệu đồng]'],
    refused: { unitLine: 1, header: 1 },
  },
  {
    what: 'a unit in the header of a column, which is no neighbour then',
    sheet: `Chỉ tiêu|ĐVT|Ước TH 2023 (tỷ đồng)|KH 2024
Thu|triệu đồng|1,5|1.600`,
    figures: { Thu: { '2023 estimate': '1,5 tỷ đồng', '2024 plan': '1.600' } },
  },
  {
    what: 'units of next year in a column of their own',
    sheet: `Chỉ tiêu|ĐVT|Ước TH 2023|KH 2024|Đơn vị KH 2024
Giá trị sản xuất|tỷ đồng|6.698|7.367.800|triệu đồng`,
    figures: {
      'Giá trị sản xuất': { '2023 estimate': '6.698', '2024 plan': '7.367.800 triệu đồng' },
    },
  },
  {
    what: 'ditto marks',
    sheet: `Chỉ tiêu|ĐVT|KH 2023
Lúa|ha|10
Ngô|"|20
Sắn|-nt-|5`,
    tree: ['Lúa [ha]', 'Ngô [ha]', 'Sắn [ha]'],
  },
  {
    what: 'a ditto mark with nothing above it',
    sheet: `Chỉ tiêu|ĐVT|KH 2023
Lúa|nt|10`,
    tree: ['Lúa'],
    issues: ['dittoWithoutUnit@2×1'],
  },
  {
    what: 'two tables in one sheet, the second with its header printed again',
    sheet: `Biểu 1: Nông nghiệp|||
TT|Chỉ tiêu|ĐVT|KH 2023
1|Lúa|ha|10
|||
Biểu 2: Y tế|||
TT|Chỉ tiêu|Đơn vị|Kế hoạch năm 2023
1|Giường bệnh|giường|10
TT|Chỉ tiêu|Đơn vị|Kế hoạch năm 2023
2|Bác sĩ|bác sĩ|5`,
    tree: [
      '# Biểu 1: Nông nghiệp',
      '  1 Lúa [ha]',
      '# Biểu 2: Y tế',
      '  1 Giường bệnh [giường]',
      '  2 Bác sĩ [bác sĩ]',
    ],
    refused: { title: 2, header: 2, blank: 1, repeatedHeader: 1 },
  },
  {
    what: 'numbers in English form',
    sheet: `No|Indicator|Unit|KH 2023|TH 2023
1|Grain|tấn|36,439|36,595.83
2|Rate|%|12.5|13.25`,
    figures: { Grain: { '2023 plan': '36.439', '2023 actual': '36.595,83' } },
    issues: [],
  },
  {
    what: 'numbers nothing decides',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023
1|Lúa|tấn|36.100`,
    figures: { Lúa: { '2023 plan': '?36.100' } },
    issues: ['ambiguousNumbers@4×1'],
  },
  {
    what: 'a number that its row reads otherwise than its column',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023|TH 2023
1|Lúa|tấn|36.100,5|36.200,5
2|Ngô|tấn|36.100|36.2
3|Trâu|con|1.234|1.250
4|Khoai|tấn|36.123|36.200,5`,
    figures: {
      Ngô: { '2023 plan': '?36.100', '2023 actual': '36,2' },
      Trâu: { '2023 plan': '1.234', '2023 actual': '1.250' },
      Khoai: { '2023 plan': '36.123', '2023 actual': '36.200,5' },
    },
  },
  {
    what: 'columns that hold both forms: row by row, and marked',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023|TH 2023
1|Lúa|tấn|36.100,5|36.2
2|Ngô|tấn|36.100|36,2
3|Khoai|tấn|12.5|36.123`,
    figures: {
      Ngô: { '2023 plan': '?36,100', '2023 actual': '36,2' },
      Khoai: { '2023 plan': '12,5', '2023 actual': '?36,123' },
    },
  },
  {
    what: 'cells that are more than a number',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023|TH 2023
1|Lúa|ha|trên 8 ha|12 ha
2|Ngô|ha|7-7,5|x
3|Tỷ lệ|%|từ 95% trở lên|…
4|Cam|ha|1 200,5|-
5|Chè|ha|#REF!|Chưa có`,
    figures: {
      Lúa: { '2023 plan': '> 8', '2023 actual': '12' },
      Ngô: { '2023 plan': '7,0 - 7,5', '2023 actual': 'x' },
      'Tỷ lệ': { '2023 plan': '≥ 95', '2023 actual': '…' },
      Cam: { '2023 plan': '1.200,5' },
      Chè: { '2023 plan': 'invalid #REF!', '2023 actual': 'Chưa có' },
    },
    issues: ['cellNotUnderstood@4×1'],
  },
  {
    what: 'result and plan in one cell, both marked',
    sheet: `Chỉ tiêu|ĐVT|KH 2023|TH 2023
Vụ đông xuân|ha||355,2/400,5
Vụ mùa|ha|500|497,5/497`,
    figures: {
      'Vụ đông xuân': { '2023 plan': '?400,5', '2023 actual': '?355,2' },
      'Vụ mùa': { '2023 plan': '500', '2023 actual': '?497,5' },
    },
    issues: ['resultAndPlanInOne@4×1'],
  },
  {
    what: 'a tree by leading spaces',
    sheet: `Chỉ tiêu|ĐVT|KH 2023
Nông nghiệp||
  Cây lúa||
    Diện tích|ha|10
  Cây ngô|ha|5
Y tế||
  Giường|giường|10`,
    tree: [
      '# Nông nghiệp',
      '  # Cây lúa',
      '    Diện tích [ha]',
      '  Cây ngô [ha]',
      '# Y tế',
      '  Giường [giường]',
    ],
  },
  {
    what: 'a tree by letters, numbers and bullets',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023
A|KINH TẾ||
I|Nông nghiệp||
1|Đàn gia súc|con|100
a)|Trâu|con|30
-|Trâu cày|con|10
+|Đực|con|5
B|XÃ HỘI||
1|Giường|giường|10`,
    tree: [
      '# A KINH TẾ',
      '  # I Nông nghiệp',
      '    1 Đàn gia súc [con]',
      '      a) Trâu [con]',
      '        - Trâu cày [con]',
      '          + Đực [con]',
      '# B XÃ HỘI',
      '  1 Giường [giường]',
    ],
  },
  {
    what: 'groups in a column',
    sheet: `STT|Nhóm|Chỉ tiêu|Đơn vị|KH 2023
1|Kinh tế|Thu|tỷ đồng|10
2||Chi|tỷ đồng|9
3|Y tế|Giường|giường|5`,
    tree: ['# Kinh tế', '  1 Thu [tỷ đồng]', '  2 Chi [tỷ đồng]', '# Y tế', '  3 Giường [giường]'],
  },
  {
    what: 'figures without a name',
    sheet: `TT|Chỉ tiêu|ĐVT|KH 2023
1|Lúa|ha|10
2||ha|12`,
    tree: ['1 Lúa [ha]'],
    refused: { header: 1, noName: 1 },
  },
  {
    what: 'the numbers of the columns above the header',
    sheet: `1|2|3|4|5
STT|Tên chỉ tiêu|Đơn vị|Năm nay|
|||Kế hoạch|Đã thực hiện
1|Lúa|ha|12|11`,
    figures: { Lúa: { '2023 plan': '12', '2023 actual': '11' } },
    refused: { columnNumbers: 1, header: 2 },
    issues: ['yearAssumed@-×1'],
  },
  {
    what: 'two columns of one meaning: the first counts, the other is said',
    sheet: `Chỉ tiêu|ĐVT|KH 2023|KH 2023
Lúa|ha|12|13`,
    figures: { Lúa: { '2023 plan': '12' } },
    issues: ['duplicateHeader@4×1', 'unknownColumn@4×1'],
  },
  {
    what: 'no header',
    sheet: `1|Lúa|ha|10
2|Ngô|ha|20`,
    tree: ['1 Lúa [ha]', '2 Ngô [ha]'],
    issues: ['yearAssumed@-×1', 'noHeader@-×1', 'cellBeyondHeader@4×2', 'noFigureColumn@-×1'],
  },
  {
    what: 'a figure column full of words',
    sheet: `Chỉ tiêu|ĐVT|KH 2023
Lúa|ha|nhiều
Ngô|ha|ít
Sắn|ha|vừa`,
    figures: { Lúa: { '2023 plan': 'nhiều' } },
    issues: ['wordsInFigureColumn@3×1'],
  },
  {
    what: 'a cell beyond the header',
    sheet: `Chỉ tiêu|ĐVT|KH 2023
Lúa|ha|12||tạm tính`,
    issues: ['cellBeyondHeader@5×1'],
  },
];

describe('a sheet with', () => {
  test.each(CASES)('$what', ({ sheet, tree, figures, refused, issues }) => {
    const reading = readSheet(sheet);
    if (tree) expect(treeOf(reading)).toEqual(tree);
    for (const [name, expected] of Object.entries(figures ?? {})) {
      expect(figuresOf(reading, name)).toEqual(expected);
    }
    if (refused) expect(reading.counts.byReason).toEqual(refused);
    if (issues) expect(issuesOf(reading)).toEqual(issues);
  });
});

test('issues name the line of the source, also behind a cell of two lines', () => {
  const reading = readSheet(`Chỉ tiêu|ĐVT|KH 2023
"Lúa
nước"|ha|12
Ngô|tấn|36.100||tạm tính`);
  const places = Object.fromEntries(reading.issues.map(({ code, places }) => [code, places]));
  expect(places).toEqual({
    ambiguousNumbers: [{ line: 4, text: '36.100' }],
    cellBeyondHeader: [{ line: 4, text: 'tạm tính' }],
  });
});

describe('parts of a whole', () => {
  const reading = readSheet(`TT|Chỉ tiêu|ĐVT|KH 2023
1|Đàn gia súc|con|100
|Trong đó:||
|- Trâu|con|30
|- Bò|con|40
2|Đàn gia cầm, gồm:|con|90
|+ Gà|con|60
|+ Vịt|con|30
3|Dân số|người|50`);

  test('stand below their whole and say how', () => {
    expect(parentsOf(reading)).toEqual({
      'Trong đó:': 'Đàn gia súc',
      Trâu: 'Đàn gia súc',
      Bò: 'Đàn gia súc',
      Gà: 'Đàn gia cầm, gồm:',
      Vịt: 'Đàn gia cầm, gồm:',
    });
    const how = Object.fromEntries(reading.indicators.map((row) => [row.name, row.composition]));
    expect(how).toEqual({
      'Đàn gia súc': 'none',
      'Trong đó:': 'selection',
      Trâu: 'selection',
      Bò: 'selection',
      'Đàn gia cầm, gồm:': 'none',
      Gà: 'addend',
      Vịt: 'addend',
      'Dân số': 'none',
    });
  });
});

describe('targets that others set', () => {
  const frameOf = (headers: string, options: ReadOptions = {}) => {
    const { year, assigners, nextAssigners, horizon } = readCsv(
      `Chỉ tiêu;Đơn vị;${headers}\nChè;ha;1;2;3;4;5;6\n`,
      options,
    ).frame;
    return { year, assigners, nextAssigners, horizon };
  };
  const none = { nextAssigners: undefined, horizon: undefined };
  test.each([
    ['KH 2023;Ước TH 2023;KH 2024', { year: 2023, assigners: [''], ...none }],
    ['KH 2023;Ước TH 2023;KH 2024;KH 2025', { year: 2023, assigners: [''], ...none }],
    [
      'KH 2023;Ước TH 2023;KH 2024 tỉnh giao;KH 2024',
      { year: 2023, assigners: [''], ...none, nextAssigners: ['tỉnh giao'] },
    ],
    [
      'KH 2023;Ước TH 2023;KH 2024;Mục tiêu 2025',
      { year: 2023, assigners: [''], ...none, horizon: { year: 2025, assigners: ['Mục tiêu'] } },
    ],
    [
      'KH 2023;Ước TH 2023;KH 2024;KH 5 năm 2021-2025;NQ Đại hội 2025;Mục tiêu đến năm 2030',
      {
        year: 2023,
        assigners: [''],
        ...none,
        horizon: { year: 2025, assigners: ['KH 5 năm', 'NQ Đại hội'] },
      },
    ],
    // Long plans say nothing about which year it is.
    [
      'KH 2023;KH 2024;Mục tiêu đến năm 2030',
      { year: 2023, assigners: [''], ...none, horizon: { year: 2030, assigners: ['Mục tiêu'] } },
    ],
    // In its last year a longer plan is one of that year's.
    [
      'KH 2025;Ước TH 2025;KH 5 năm 2021-2025;KH 2026',
      { year: 2025, assigners: ['', 'KH 5 năm'], ...none },
    ],
  ])('%s', (headers, expected) => {
    expect(frameOf(headers)).toEqual(expected);
  });

  test('can be named by hand', () => {
    const meaning = { role: 'figure', measure: 'plan', months: 12, area: '' } as const;
    const columns = new Map([
      [columnKey(0, 5), { ...meaning, year: 2024, assignedBy: 'Sở giao' }],
      [columnKey(0, 6), { ...meaning, year: 2026, assignedBy: 'Tỉnh ủy' }],
    ]);
    expect(frameOf('KH 2023;Ước TH 2023;KH 2024;Cột A;Cột B', { columns })).toEqual({
      year: 2023,
      assigners: [''],
      nextAssigners: ['Sở giao'],
      horizon: { year: 2026, assigners: ['Tỉnh ủy'] },
    });
  });
});

describe('what a person decides', () => {
  const sheet = `TT|Chỉ tiêu|ĐVT|Cột lạ|KH 2023
1|Lúa|tấn|36.100|28.333`;

  test('gives a column its meaning', () => {
    const meaning = {
      role: 'figure' as const,
      measure: 'estimate' as const,
      year: 2023,
      months: 12,
      assignedBy: '',
      area: '',
    };
    const reading = readSheet(sheet, { columns: new Map([['0:3', meaning]]) });
    expect(figuresOf(reading, 'Lúa')['2023 estimate']).toBe('?36.100');
    expect(reading.sections[0]?.columns[3]).toMatchObject({ from: 'chosen', certainty: 'sure' });
    const key = reading.sections[0]?.headerKey ?? '';
    const columns = reading.sections[0]?.columns.map((column) => column.meaning) ?? [];
    const again = readSheet(sheet, { remembered: new Map([[key, columns]]) });
    expect(figuresOf(again, 'Lúa')).toEqual(figuresOf(reading, 'Lúa'));
    expect(again.sections[0]?.columns[3]?.from).toBe('remembered');
  });

  test('flips how the numbers of a column are read, and takes the marks away', () => {
    const reading = readSheet(sheet, { conventions: new Map([['0:4', 'english']]) });
    expect(figuresOf(reading, 'Lúa')).toEqual({ '2023 plan': '28,333' });
  });

  test('sets the year and the header', () => {
    const bare = `Chỉ tiêu|ĐVT|Kế hoạch|Ước thực hiện
Lúa|ha|10|11`;
    const reading = readSheet(bare, { year: 2025 });
    expect(reading.frame.year).toBe(2025);
    expect(reading.yearFrom).toBe('chosen');
    expect(figuresOf(reading, 'Lúa')).toEqual({ '2025 plan': '10', '2025 estimate': '11' });
    const headed = readSheet(`Ghi chú lạ|gì đó|KH 2023\n${bare}`, {
      header: { first: 1, count: 1 },
    });
    expect(headed.sections).toHaveLength(1);
    expect(headed.counts.byReason).toMatchObject({ header: 1 });
    expect(figuresOf(headed, 'Lúa')).toMatchObject({ '2023 plan': '10' });
  });
});

describe('any sheet', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('', '1.234', '12,5', '36.100', 'x', '…', 'ha', '%', '-'),
    },
    fc.constantFrom(
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'KH 2023',
      'TH 2023',
      'Nhóm',
      'Trong đó:',
      'Xã Mường So',
    ),
    fc.constantFrom('I', '1.1', 'A', 'Lúa', 'TM. UBND', 'Ghi chú: a', '1', '2', '3=2/1'),
    fc.string(),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 });

  test('is read without a row lost: read = imported + refused', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const { counts, outcomes, outline, indicators } = runToEnd(readTable(tableOf(rows)));
        expect(counts.read).toBe(rows.length);
        expect(counts.imported + counts.refused).toBe(counts.read);
        const reasons = Object.values(counts.byReason).reduce((sum, count) => sum + count, 0);
        expect(reasons).toBe(counts.refused);
        expect(outcomes.every((outcome) => ROW_OUTCOMES[outcome] !== undefined)).toBe(true);
        expect([...outline.ids].sort((a, b) => a - b)).toEqual(indicators.map(({ id }) => id));
      }),
      { numRuns: 400 },
    );
  });

  test('keeps every cell of a figure column of an imported row, or a dash', () => {
    const head = ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2023', 'TH 2023'];
    const figure = fc.oneof(cell, fc.string({ minLength: 1 }));
    const rows = fc.array(
      fc.tuple(fc.constant(''), fc.string(), fc.constant('ha'), figure, figure),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(rows, (body) => {
        const reading = runToEnd(readTable(tableOf([head, ...body])));
        body.forEach((cells, n) => {
          // A row may look like another header; what follows it is of other columns.
          if (reading.sections.length !== 1) return;
          if (ROW_OUTCOMES[reading.outcomes[n + 1] ?? 0] !== 'imported') return;
          const id = [...reading.indicatorLines].indexOf(n + 2);
          if (id < 0) return;
          expectKept(reading, id, cells[3], 'a0|2023|plan|s0|');
          expectKept(reading, id, cells[4], 'a0|2023|actual|s0|');
        });
      }),
      { numRuns: 400 },
    );
  });
});

test('two rows of one name stay two, also beside a table that has areas in its rows', () => {
  const reading = readSheet(`Xã|Chỉ tiêu|ĐVT|KH 2026
Xã Mường So|Đàn trâu|con|100
Xã Khổng Lào|Đàn trâu|con|200

TT|Chỉ tiêu|ĐVT|KH 2026
1|Đàn lợn|con|50
2|Đàn lợn|con|70`);
  expect(reading.counts.imported).toBe(4);
  expect(reading.indicators.filter(({ name }) => name === 'Đàn lợn')).toHaveLength(2);
});

function expectKept(reading: TableReading, id: number, text: string, key: string): void {
  const isNothing =
    /^[\s\u200b-\u200d\u2060\ufeff\u00ad]*[-–—−]*[\s\u200b-\u200d\u2060\ufeff\u00ad]*$/u.test(text);
  const figure = figureOf(reading.figures, key, id);
  if (isNothing) return;
  expect(figure, JSON.stringify(text)).not.toBeNull();
}
