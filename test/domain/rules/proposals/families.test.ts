import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../../src/domain/plan/assessment';
import { RuleEngine } from '../../../../src/domain/rules/engine';
import { applyChange } from '../../../../src/domain/workbook/change';
import { VIETNAMESE } from '../../../../src/workbench/language';
import { acceptProposal } from '../../../../src/workbench/proposeRules';
import { sheet, type Row } from '../../../support/workbooks';
import { named, proposed, unwatched } from './proposalSupport';

/** A row by its figures of last year, the plan, the result and next year's target. */
function row(name: string, unit: string, ...figures: readonly string[]): Row {
  const [previous, plan, result, target] = figures.map((text) => text || undefined);
  return {
    name,
    unit,
    ...(previous ? { previous } : {}),
    ...(plan ? { plan } : {}),
    ...(result ? { result } : {}),
    ...(target ? { target } : {}),
  };
}

function found(rows: readonly Row[]): string[] {
  const workbook = unwatched(sheet(rows));
  return proposed(workbook).map((proposal) => named(workbook, proposal));
}

const TEA = [
  row('Diện tích chè hiện có', 'ha', '688,79', '', '754,2', '804,2'),
  row('Diện tích chè trồng mới', 'ha', '', '50', '65,41', '50'),
];
const POOR = [
  row('Số hộ nghèo', 'hộ', '2.125', '1.748', '1.724', '1.361'),
  row('Số hộ nghèo thoát nghèo', 'hộ', '', '377', '401', '363'),
];
const GRAIN = [
  row('Thóc chiêm thu được', 'tấn', '4.163,06', '', '4.234,80'),
  row('Ruộng chiêm', 'ha', '738,0', '', '754,8'),
  row('Tạ thóc chiêm một ha', 'tạ/ha', '56,41', '', '56,10'),
];
const SCHOOLS = [
  row('Tỷ lệ trẻ nhẹ cân', '%', '17,21', '', '16,55'),
  row('Trẻ nhẹ cân', 'trẻ', '1.287', '', '1.244'),
  row('Trẻ được cân', 'trẻ', '7.478', '', '7.518'),
];
const CRITERIA = [
  row('Bình quân tiêu chí một xã', 'tiêu chí/xã', '9,94', '', '11,19'),
  row('Tiêu chí các xã đạt', 'tiêu chí', '159', '', '179'),
  row('Xã nông thôn', 'xã', '16', '', '16'),
];
const VISITORS = [
  row('Lượt khách đến', 'lượt', '28.713', '', '36.149', '41.537'),
  row('Tốc độ tăng lượt khách đến', '%', '', '', '25,90', '14,90'),
];
const POVERTY = [
  row('Tỷ lệ hộ nghèo theo chuẩn mới', '%', '16,05', '', '13,04', '9,57'),
  row('Mức giảm tỷ lệ hộ nghèo theo chuẩn mới', '%', '', '', '3,01', '3,47'),
];
const SHARES = [
  row('Tỷ trọng nông nghiệp', '%', '31,84', '', '29,37', '27,15'),
  row('Tỷ trọng công nghiệp', '%', '24,91', '', '26,18', '27,92'),
  row('Tỷ trọng dịch vụ', '%', '43,25', '', '44,45', '44,93'),
];
const VILLAGES = [
  row('Tỷ lệ bản văn hóa', '%', '84,71', '', '88,82', '86,47'),
  row('Tổng số bản', 'bản', '170', '', '170', '170'),
];
const REVENUE = [
  row('Thu ngân sách trên địa bàn', 'tỷ đồng', '61,384', '65,4', '73,250', '77,208'),
  row('Tổng thu ngân sách trên địa bàn', 'tỷ đồng', '61,384', '65,4', '73,250', '77,208'),
];

/** What is proposed, and the change of one figure that ends it. */
const FAMILIES: readonly [name: string, rows: readonly Row[], at: number, wrong: Partial<Row>][] = [
  ['stockFlow: Diện tích chè hiện có = Diện tích chè trồng mới', TEA, 1, { result: '66,41' }],
  ['stockFlow: Số hộ nghèo = Số hộ nghèo thoát nghèo', POOR, 1, { result: '402' }],
  [
    'product: Thóc chiêm thu được = Ruộng chiêm + Tạ thóc chiêm một ha',
    GRAIN,
    1,
    { result: '755,1' },
  ],
  ['rateOfCounts: Tỷ lệ trẻ nhẹ cân = Trẻ nhẹ cân + Trẻ được cân', SCHOOLS, 0, { result: '16,57' }],
  [
    'perCapita: Bình quân tiêu chí một xã = Tiêu chí các xã đạt + Xã nông thôn',
    CRITERIA,
    0,
    { result: '11,21' },
  ],
  ['growth: Tốc độ tăng lượt khách đến = Lượt khách đến', VISITORS, 1, { result: '25,93' }],
  [
    'reduction: Mức giảm tỷ lệ hộ nghèo theo chuẩn mới = Tỷ lệ hộ nghèo theo chuẩn mới',
    POVERTY,
    1,
    { result: '3,05' },
  ],
  [
    'shares: Tỷ trọng nông nghiệp = Tỷ trọng công nghiệp + Tỷ trọng dịch vụ',
    SHARES,
    2,
    { result: '44,51' },
  ],
  ['attainableRate: Tỷ lệ bản văn hóa = Tổng số bản', VILLAGES, 0, { result: '88,80' }],
  [
    'same: Tổng thu ngân sách trên địa bàn = Thu ngân sách trên địa bàn',
    REVENUE,
    0,
    { result: '73,251' },
  ],
];

describe.each(FAMILIES)('%s', (name, rows, at, wrong) => {
  test('is proposed, and watched when it is accepted', () => {
    const workbook = unwatched(sheet(rows));
    const proposal = proposed(workbook).find((one) => named(workbook, one) === name);
    if (!proposal) throw new Error(`not proposed among: ${found(rows).join('; ')}`);
    const violations = (of: readonly Row[]) => {
      const accepted = applyChange(unwatched(sheet(of)), acceptProposal(workbook, proposal));
      const engine = new RuleEngine(accepted, frameKeys(accepted.meta.frame), VIETNAMESE);
      for (const _ of engine.checkAll());
      return engine.all().map(({ rule }) => rule);
    };
    expect(violations(rows)).toEqual([]);
    expect(new Set(violations(changed(rows, at, wrong)))).toEqual(new Set([proposal.rule.id]));
  });

  test('is not when a figure says otherwise', () => {
    expect(found(changed(rows, at, wrong))).not.toContain(name);
  });

  test('gives the figures it rests on, column by column', () => {
    const workbook = unwatched(sheet(rows));
    const proposal = proposed(workbook).find((one) => named(workbook, one) === name);
    expect(proposal?.evidence.length).toBeGreaterThan(1);
    expect(proposal?.tried).toBeGreaterThan(0);
    let once = 1;
    for (const { cells, expected, chance } of proposal?.evidence ?? []) {
      expect(cells.length).toBeGreaterThan(1);
      expect(expected.low).toBeLessThanOrEqual(expected.high);
      once *= chance;
    }
    expect(once).toBeGreaterThan(0);
    // All that was tried makes chance likelier than one try.
    expect(proposal?.chance).toBeGreaterThanOrEqual(once);
  });
});

function changed(rows: readonly Row[], at: number, wrong: Partial<Row>): Row[] {
  return rows.map((one, n) => (n === at ? { ...one, ...wrong } : one));
}

describe('the same figure in two places', () => {
  const twice = (a: Row, b: Row) => found([a, b]).filter((one) => one.startsWith('same'));
  const [first, second] = REVENUE;

  test.each<[why: string, Row, Row]>([
    [
      'two digits stand in many places',
      row('Số xã có điện lưới', 'xã', '16', '17', '17', '17'),
      row('Số xã có điện', 'xã', '16', '17', '17', '17'),
    ],
    ['names have nothing in common', first as Row, { ...(second as Row), name: 'Vốn vay ưu đãi' }],
    ['one column differs', first as Row, { ...(second as Row), target: '77,209' }],
    [
      'one column is blank',
      first as Row,
      row('Tổng thu ngân sách trên địa bàn', 'tỷ đồng', '', '65,4', '73,250', '77,208'),
    ],
    ['units are others', first as Row, { ...(second as Row), unit: 'ha' }],
    ['a whole falls to its one part', first as Row, { ...(second as Row), depth: 1 }],
    [
      'a figure that was only copied on is one figure',
      row('Số thôn có điện lưới', 'thôn', '168', '168', '168', '168'),
      row('Số thôn có điện', 'thôn', '168', '168', '168', '168'),
    ],
  ])('is none where %s', (_, a, b) => {
    expect(twice(a, b)).toEqual([]);
  });

  test('units of one dimension may be written in two ways', () => {
    const other = row(
      'Tổng thu ngân sách trên địa bàn',
      'triệu đồng',
      '61.384',
      '65.400',
      '73.250',
      '77.208',
    );
    expect(twice(first as Row, other)).toHaveLength(1);
  });
});
