import { describe, expect, test } from 'vitest';
import { factsOf, found, ruleOf, type FullRow } from './kindSupport';

describe('output = area × yield', () => {
  const crop = (name: string, area: string, perHa: string, output: string): FullRow[] => [
    { name: `Diện tích ${name}`, unit: 'ha', result: area },
    { name: `Năng suất ${name}`, unit: 'tạ/ha', result: perHa },
    { name: `Sản lượng ${name}`, unit: 'tấn', result: output },
  ];

  test.each([
    ['lúa đông xuân', '754,8', '56,10', '4.234,80', 'the year’s spring rice'],
    ['lúa mùa', '3.743,5', '47,39', '17.738,83', 'main rice'],
    ['ngô xuân hè', '3.484', '39,04', '13.601,78', 'maize'],
    ['lúa nương', '125', '12,02', '150,2', 'upland rice'],
  ])('%s: %s ha × %s tạ/ha = %s tấn stands: %s', (name, area, perHa, output) => {
    expect(found('product', crop(name, area, perHa, output))).toEqual([]);
  });

  test('a digit dropped is found, and what it should be is said', () => {
    const rows = crop('lúa mùa', '3.743,5', '47,39', '1.773,83');
    expect(found('product', rows)).toEqual(['2@2023']);
    expect(factsOf('product', rows)).toMatchObject({
      stated: '1.773,83',
      computed: '17.740,45',
      area: '3.743,5',
      yield: '47,39',
    });
  });

  test('units are reckoned by what they measure: nghìn ha, tấn/ha, nghìn tấn', () => {
    const rows = (output: string): FullRow[] => [
      { name: 'Diện tích lúa', unit: 'nghìn ha', result: '55,3' },
      { name: 'Năng suất lúa', unit: 'tấn/ha', result: '5,574' },
      { name: 'Sản lượng lúa', unit: 'nghìn tấn', result: output },
    ];
    expect(found('product', rows('308,2'))).toEqual([]);
    // 55,25…55,35 nghìn ha make 307,9…308,6 nghìn tấn.
    expect(found('product', rows('305,935'))).toEqual(['2@2023']);
  });

  test('children of one crop, and the harvested area before the sown one', () => {
    const rows: FullRow[] = [
      { name: 'Lúa', unit: '', group: true },
      { name: 'Diện tích gieo trồng', unit: 'ha', depth: 1, result: '100' },
      { name: 'Diện tích thu hoạch', unit: 'ha', depth: 1, result: '90' },
      { name: 'Năng suất', unit: 'tạ/ha', depth: 1, result: '50' },
      { name: 'Sản lượng', unit: 'tấn', depth: 1, result: '450' },
    ];
    expect(found('product', rows)).toEqual([]);
    expect(
      found(
        'product',
        rows.filter((_, n) => n !== 2),
      ),
    ).toEqual(['3@2023']);
  });

  test.each<[string, FullRow[]]>([
    ['tea is not all harvested', crop('cây chè', '754,2', '30,09', '870,2')],
    [
      'two seasons, one yield',
      [...crop('lúa', '100', '50', '900'), { name: 'Sản lượng lúa', unit: 'tấn', result: '400' }],
    ],
    [
      'a yield of another kind',
      crop('lúa', '100', '50', '900').map((row, n) => ({
        ...row,
        unit: n === 1 ? 'triệu đồng/ha' : row.unit,
      })),
    ],
    ['a blank area', crop('lúa', '', '50', '900')],
  ])('names prove nothing: %s', (_, rows) => {
    expect(found('product', rows)).toEqual([]);
  });

  test('rows that a planner names', () => {
    const rows: FullRow[] = [
      { name: 'Chè kinh doanh', unit: 'ha', result: '600' },
      { name: 'Năng suất búp tươi', unit: 'tạ/ha', result: '39,04' },
      { name: 'Búp tươi', unit: 'tấn', result: '2.942' },
    ];
    const rules = [ruleOf('product', { area: [0], yield: [1], output: [2] })];
    expect(found('product', rows, { rules })).toEqual(['2@2023']);
  });
});

describe('per head = total / average population', () => {
  const rows = (total: string, heads: string, perHead: string): FullRow[] => [
    { name: 'Tổng sản lượng lương thực có hạt', unit: 'tấn', result: total },
    { name: 'Dân số trung bình', unit: 'người', result: heads },
    { name: 'Lương thực bình quân đầu người', unit: 'kg/người/năm', result: perHead },
  ];
  test.each([
    ['28.813,83', '51.179', '563', []],
    ['28.813,83', '57.184', '563', ['2@2023']],
  ])('%s tấn / %s người = %s kg', (total, heads, perHead, expected) => {
    expect(found('perCapita', rows(total, heads, perHead))).toEqual(expected);
  });
});

describe('rate = count / whole', () => {
  const poor = (whole: string, count: string, rate: string): FullRow[] => [
    { name: 'Tổng số hộ', unit: 'hộ', result: whole },
    { name: 'Số hộ nghèo', unit: 'hộ', result: count },
    { name: 'Tỷ lệ hộ nghèo đa chiều', unit: '%', result: rate },
  ];

  // Bắc Giang, 2010–2017.
  test.each([
    [2010, '412.204', '63.379', '15,40', '15,38'],
    [2011, '421.820', '51.085', '12,11', ''],
    [2012, '423.400', '44.541', '10,44', '10,52'],
    [2013, '432.487', '38.386', '8,88', ''],
    [2014, '436.960', '32.772', '7,50', ''],
    [2015, '443.514', '31.046', '7,00', ''],
    [2016, '448.365', '42.813', '9,55', ''],
    [2017, '452.560', '34.168', '7,55', ''],
  ])('%i: %s households, %s poor, %s percent', (_, whole, count, rate, computed) => {
    const rows = poor(whole, count, rate);
    expect(found('rateOfCounts', rows)).toEqual(computed === '' ? [] : ['2@2023']);
    if (computed !== '') expect(factsOf('rateOfCounts', rows)).toMatchObject({ computed });
  });

  test.each([
    ['168', '170', '98,83', '98,82'],
    ['864', '1.506', '57,3', '57,4'],
    ['11', '17', '64,7', ''],
    ['25', '51', '49', ''],
    ['1.244', '7.518', '16,55', ''],
    ['66', '112', '58,9', ''],
  ])('%s of %s is %s', (count, whole, rate, computed) => {
    const rows: FullRow[] = [
      { name: 'Tổng', unit: 'thôn', result: whole },
      { name: 'Đạt', unit: 'thôn', result: count },
      { name: 'Tỷ lệ đạt', unit: '%', result: rate },
    ];
    const rules = [ruleOf('rateOfCounts', { rate: [2], count: [1], whole: [0] })];
    expect(found('rateOfCounts', rows, { rules })).toEqual(computed === '' ? [] : ['2@2023']);
    if (computed !== '') {
      expect(factsOf('rateOfCounts', rows, { rules })).toMatchObject({ computed });
    }
  });

  test('bad debt over all loans, by name', () => {
    const rows: FullRow[] = [
      { name: 'Tổng dư nợ', unit: 'tỷ đồng', result: '731,5' },
      { name: 'Nợ xấu', unit: 'tỷ đồng', result: '13,33' },
      { name: 'Tỷ lệ nợ xấu', unit: '%', result: '1,38' },
    ];
    expect(found('rateOfCounts', rows)).toEqual(['2@2023']);
    expect(factsOf('rateOfCounts', rows)).toMatchObject({ stated: '1,38', computed: '1,82' });
  });

  test('a rate of part of the households is not held against all of them', () => {
    expect(
      found('rateOfCounts', [
        { name: 'Tổng số hộ', unit: 'hộ', result: '1.000' },
        { name: 'Số hộ nghèo dân tộc thiểu số', unit: 'hộ', result: '100' },
        { name: 'Tỷ lệ hộ nghèo dân tộc thiểu số', unit: '%', result: '20' },
      ]),
    ).toEqual([]);
  });
});

describe('rates that can be reached', () => {
  const rule = (whole: number) => [ruleOf('attainableRate', { rate: [0] }, { whole })];
  test.each([
    ['70,6', 17, true],
    ['70', 17, false],
    ['82,35', 17, true],
    ['88,24', 17, true],
    ['86,47', 170, true],
    ['98,83', 170, false],
    ['52,9', 51, true],
    ['90,48', 21, true],
    ['0', 17, true],
    ['100', 17, true],
  ])('%s percent of %i: %s', (rate, whole, reached) => {
    const rows: FullRow[] = [{ name: 'Tỷ lệ xã đạt', unit: '%', target: rate }];
    expect(found('attainableRate', rows, { rules: rule(whole) })).toEqual(
      reached ? [] : ['0@2024'],
    );
  });

  test('names the two nearest', () => {
    const rows: FullRow[] = [{ name: 'Tỷ lệ xã đạt', unit: '%', target: '70' }];
    expect(factsOf('attainableRate', rows, { rules: rule(17) })).toEqual({
      stated: '70',
      whole: '17',
      below: '11',
      above: '12',
      belowRate: '64,7',
      aboveRate: '70,6',
    });
  });

  test('the whole is found where one row counts it', () => {
    const rows: FullRow[] = [
      { name: 'Tổng số xã, thị trấn', unit: 'xã', result: '17', target: '17' },
      { name: 'Tỷ lệ xã, thị trấn được thu gom rác', unit: '%', result: '64,7', target: '70' },
    ];
    expect(found('attainableRate', rows)).toEqual(['1@2024']);
    expect(found('attainableRate', rows.slice(1))).toEqual([]);
  });
});

test('two counts and their rates make one whole', () => {
  const rows = (count: string, rate: string): FullRow[] => [
    { name: 'Số hộ nghèo', unit: 'hộ', previous: '2.125', result: '1.724' },
    { name: 'Tỷ lệ hộ nghèo', unit: '%', previous: '16,05', result: '13,04' },
    { name: 'Số hộ cận nghèo', unit: 'hộ', previous: count, result: '860' },
    { name: 'Tỷ lệ hộ cận nghèo', unit: '%', previous: rate, result: '6,50' },
  ];
  expect(found('numberAndRateAgree', rows('1.031', '7,83'))).toEqual(['3@2022']);
  expect(found('numberAndRateAgree', rows('1.031', '7,79'))).toEqual([]);
  expect(factsOf('numberAndRateAgree', rows('1.031', '7,83'))).toMatchObject({
    whole: '13.167',
    otherWhole: '13.240',
  });
});

describe('reduction of a rate', () => {
  const rows = (before: string, now: string, less: string): FullRow[] => [
    { name: 'Tỷ lệ hộ nghèo', unit: '%', previous: before, result: now },
    { name: 'Mức giảm tỷ lệ hộ nghèo', unit: '%', result: less },
  ];
  test.each([
    ['16,05', '13,04', '3,01', []],
    ['16,05', '13,04', '3,0', []],
    // It rose by 137 households, and the report tells of a fall.
    ['3,16', '3,20', '0,47', ['1@2023']],
  ])('%s − %s is %s', (before, now, less, expected) => {
    expect(found('reduction', rows(before, now, less))).toEqual(expected);
  });

  test('not across a new poverty standard', () => {
    const frame = { year: 2026 };
    const across: FullRow[] = [
      { name: 'Tỷ lệ hộ nghèo', unit: '%', plans: { '2027': '9' } },
      { name: 'Mức giảm tỷ lệ hộ nghèo', unit: '%', plans: { '2027': '1,5' } },
    ];
    const result = { years: { '2026': '3' } };
    const full = across.map((row, n) => (n === 0 ? { ...row, ...result } : row));
    const setting = { frame: { ...frame, result: 'actual' as const } };
    expect(found('reduction', full, setting)).toEqual([]);
    const rules = [ruleOf('reduction')];
    expect(found('reduction', full, { ...setting, rules })).toEqual(['1@2027']);
  });
});

describe('stock and flow', () => {
  const tea = (stock: string, planted: string): FullRow[] => [
    { name: 'Diện tích cây chè', unit: 'ha', result: '754,2', target: stock },
    { name: 'Diện tích chè trồng mới', unit: 'ha', result: '65,41', target: planted },
  ];
  test('754,2 + 50 = 804,2', () => {
    expect(found('stockFlow', tea('804,2', '50'))).toEqual([]);
    expect(found('stockFlow', tea('814,2', '50'))).toEqual(['0@2024']);
    // Old tea may have been cleared: names alone do not tell.
    expect(found('stockFlow', tea('794,2', '50'))).toEqual([]);
    const rules = [ruleOf('stockFlow', { stock: [0], in: [1] })];
    expect(found('stockFlow', tea('794,2', '50'), { rules })).toEqual(['0@2024']);
  });

  test.each([
    ['63.379', '51.085', '12.370', []],
    ['63.379', '50.085', '12.370', ['0@2023']],
  ])(
    '%s poor households less those that left leave at least … %s',
    (before, now, left, expected) => {
      expect(
        found('stockFlow', [
          { name: 'Số hộ nghèo', unit: 'hộ', previous: before, result: now },
          { name: 'Số hộ thoát nghèo', unit: 'hộ', result: left },
        ]),
      ).toEqual(expected);
    },
  );

  test('across a new standard nothing is said (Bắc Giang 2015–2016)', () => {
    const rows: FullRow[] = [
      { name: 'Số hộ nghèo', unit: 'hộ', years: { '2015': '31.046', '2016': '19.000' } },
      { name: 'Số hộ thoát nghèo', unit: 'hộ', years: { '2016': '11.118' } },
    ];
    const frame = { year: 2016, result: 'actual' as const };
    expect(found('stockFlow', rows, { frame })).toEqual([]);
    expect(found('stockFlow', rows, { frame, rules: [ruleOf('stockFlow')] })).toEqual(['0@2016']);
  });
});

describe('growth', () => {
  test('a rate of growth is held against the row it is of', () => {
    const rows = (growth: string): FullRow[] => [
      { name: 'Tổng lượt khách du lịch', unit: 'lượt', previous: '30.000', result: '37.000' },
      { name: 'Tốc độ tăng tổng lượt khách du lịch', unit: '%', result: growth },
    ];
    expect(found('growthDisagrees', rows('23,33'))).toEqual([]);
    expect(found('growthDisagrees', rows('14,2'))).toEqual(['1@2023']);
  });

  test('growth at constant prices is not held against current ones', () => {
    expect(
      found('growthDisagrees', [
        { name: 'Tổng giá trị sản xuất', unit: 'tỷ đồng', previous: '6.000', result: '6.698' },
        { name: 'Tốc độ tăng tổng giá trị sản xuất', unit: '%', result: '9,5' },
      ]),
    ).toEqual([]);
  });

  test.each([
    ['37.000', '30.000', { change: '23,33' }, []],
    ['37.000', '30.000', { change: '14,2' }, ['0@2023']],
    ['37.000', '30.000', { level: '123,33' }, []],
    ['37.000', '30.000', { level: '114,2' }, ['0@2023']],
    ['37.000', '', { level: '114,2' }, []],
  ])('%s against %s stated as %o', (result, previous, stated, expected) => {
    const rows: FullRow[] = [{ name: 'Lượt khách', unit: 'lượt', result, previous, ...stated }];
    expect(found('statedGrowthDisagrees', rows)).toEqual(expected);
  });
});

describe('shares and the growth of parts', () => {
  const structure = (...shares: readonly string[]): FullRow[] => [
    { name: 'Cơ cấu kinh tế', unit: '', group: true },
    ...[
      'Nông, lâm nghiệp và thủy sản',
      'Công nghiệp - xây dựng',
      'Thương mại - dịch vụ',
      'Thuế sản phẩm',
    ]
      .slice(0, shares.length)
      .map((name, n): FullRow => ({ name, unit: '%', depth: 1, result: shares[n] ?? '' })),
  ];
  test.each([
    [['12,1', '42,3', '35,6', '10'], []],
    [['33,5', '28,2', '38,3'], []],
    [['38,10', '36,50', '25,40'], []],
    [['33,5', '28,2', '39,3'], ['0@2023']],
    [['12,1', '42,3', '35,6', '11'], ['0@2023']],
    // Without a row of taxes, the tenth that is missing may be theirs.
    [['12,1', '42,3', '35,6'], []],
    [['8,07-8,10', '32,77-32,79', '59,13-59,14'], []],
    [['8,07-8,10', '32,77-32,79', '59,23-59,24'], ['0@2023']],
  ])('%j', (shares, expected) => {
    const places = found('sharesMakeWhole', structure(...shares));
    expect(places.map((place) => place.replace(/^\d+/, '0'))).toEqual(expected);
  });

  test('changes of shares make 0', () => {
    const rows = (last: string): FullRow[] =>
      ['-0,07', '0,06', last].map((result, n) => ({ name: `Thay đổi ${n}`, unit: '%', result }));
    const rules = [ruleOf('shareChangesMakeZero', { parts: [0, 1, 2] })];
    expect(found('shareChangesMakeZero', rows('0,01'), { rules })).toEqual([]);
    expect(found('shareChangesMakeZero', rows('0,05'), { rules })).toEqual(['0@2023']);
  });

  test.each([
    [['9,5', '8,53', '10,53', '9,38'], []],
    [['11,5', '1,9', '15,2', '13'], []],
    [['11,5', '8,53', '10,53', '9,38'], ['0@2023']],
  ])('growth %j', (figures, expected) => {
    const names = [
      'Tốc độ tăng giá trị sản xuất (giá SS 2010)',
      'Tốc độ tăng giá trị sản xuất nông, lâm nghiệp và thủy sản',
      'Tốc độ tăng giá trị sản xuất công nghiệp - xây dựng',
      'Tốc độ tăng giá trị sản xuất dịch vụ - thương mại',
    ];
    const rows = names.map((name, n) => ({ name, unit: '%', result: figures[n] ?? '' }));
    expect(found('growthBetweenParts', rows)).toEqual(expected);
  });
});
