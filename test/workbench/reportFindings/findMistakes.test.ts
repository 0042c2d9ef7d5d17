import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { roundTo } from '../../../src/domain/quantity/rounding';
import { formatNumber } from '../../../src/locale/number/formatNumber';
import type { Reading } from '../../../src/reader/extraction';
import type { Finding } from '../../../src/workbench/reportFindings/finding';
import { runToEnd } from '../../../src/exchange/task';
import { findMistakes } from '../../../src/workbench/reportFindings/findMistakes';
import { handReading, type HandFigure } from '../../support/handReadings';

/** Codes of what is found, each with the text of its first place. */
function found(reading: Reading): string[] {
  return runToEnd(findMistakes(reading)).map(
    ({ code, places: [first] }) => `${code} ${reading.text.slice(first?.start, first?.end)}`,
  );
}

function only(reading: Reading): Finding {
  const findings = runToEnd(findMistakes(reading));
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
}

const GAP = '\n\n';

describe('what is stated of one figure', () => {
  const grain = (percent: string) =>
    handReading(`Diện tích ước đạt 5.345,97ha/5.470 ha, đạt ${percent}% KH.`, [
      {
        num: '5.345,97',
        indicator: 'Diện tích cây lương thực',
        unit: 'ha',
        says: { plan: '5.470', pctPlan: percent },
      },
    ]);

  it('holds a per cent of plan against the two figures', () => {
    const { code, places, expected } = only(grain('95,9'));
    expect(code).toBe('statedPercentDisagrees');
    expect(places.map(({ field }) => field)).toEqual(['pctPlan', undefined, 'plan']);
    expect(expected?.low).toBeCloseTo(97.7235, 3);
    expect(expected?.high).toBeCloseTo(97.7416, 3);
    expect(found(grain('97,7'))).toEqual([]);
  });

  const excess = (over: string) =>
    handReading(`Mức giảm 5,88%/5,3%, vượt ${over}%.`, [
      {
        num: '5,88',
        indicator: 'Mức giảm tỷ lệ hộ nghèo',
        unit: '%',
        says: { plan: '5,3', overPlan: over },
      },
    ]);

  it('takes the excess of a rate in points or in per cent, and says which it is', () => {
    expect(found(excess('10,9'))).toEqual([]);
    expect(found(excess('0,58'))).toEqual(['pointsAsPercent 0,58']);
    expect(found(excess('3,2'))).toEqual(['statedVerdictDisagrees 3,2']);
  });

  const growth = (step: string) =>
    handReading(`Sản lượng 22.123,83 tấn, tăng 1,16%, tăng ${step} tấn so với năm trước.`, [
      {
        num: '22.123,83',
        indicator: 'Sản lượng lúa',
        unit: 'tấn',
        says: { chgPrevPct: '1,16', chgPrevAbs: step },
      },
    ]);

  it('holds a change in per cent against the one in tonnes', () => {
    expect(found(growth('253,7'))).toEqual([]);
    expect(found(growth('523,7'))).toEqual(['statedGrowthDisagrees 1,16']);
  });

  const level = (change: number) =>
    handReading('Giá trị 467,9 tỷ đồng, bằng 89,05% cùng kỳ.', [
      {
        num: '467,9',
        indicator: 'Giá trị sản xuất công nghiệp',
        unit: 'tỷ đồng',
        pctPrev: 89.05,
        chgPrevPct: change,
      },
    ]);

  it('holds a level against a change', () => {
    expect(found(level(-10.95))).toEqual([]);
    expect(found(level(-11.95))).toEqual(['changesDisagree 467,9']);
  });

  const share = (rate: string) =>
    handReading(`Có 864/1506 học sinh, đạt ${rate}%.`, [
      {
        num: rate,
        indicator: 'Tỷ lệ học sinh học tiếp',
        unit: '%',
        parts: { num: 864, den: 1506 },
      },
    ]);

  it('holds a rate against its count and whole', () => {
    expect(found(share('57,37'))).toEqual([]);
    expect(found(share('57,4'))).toEqual([]);
    expect(found(share('57,3'))).toEqual(['rateOfCounts 57,3']);
  });
});

describe('figures against each other', () => {
  const parts = (total: string, whole: 'sum' | 'selection', ...of: string[]) => {
    const text = `Tổng ${total} tấn, gồm ${of.map((part) => `${part} tấn`).join(', ')}.`;
    return handReading(text, [
      { num: total, indicator: 'Sản lượng thủy sản', unit: 'tấn' },
      ...of.map((num, n) => ({
        num,
        indicator: `Sản lượng thủy sản vùng ${n + 1}`,
        unit: 'tấn',
        partOf: { start: 5, whole },
      })),
    ]);
  };

  it.each([
    ['36.595,83', 'sum', ['22.123,83', '14.472'], []],
    ['36.595,83', 'sum', ['22.123,83', '14.482'], ['sumOfParts 36.595,83']],
    ['36.595,83', 'selection', ['22.123,83', '9.472'], []],
    ['36.595,83', 'selection', ['22.123,83', '15.472'], ['selectionExceeds 36.595,83']],
    // A whole that lost a digit.
    ['1.017,02', 'selection', ['6.019,5', '4.295,78', '6.701,74'], ['selectionExceeds 1.017,02']],
    // Divided twice over.
    ['148', 'selection', ['62', '86', '147', '1'], []],
    // Some parts were not read.
    ['148', 'sum', ['12', '30'], []],
  ] as const)('%s tấn as a %s of %j', (total, whole, of, findings) => {
    expect(found(parts(total, whole, ...of))).toEqual(findings);
  });

  const harvest = (output: string) =>
    handReading(`Diện tích 754,8 ha, năng suất 56,10 tạ/ha, sản lượng ${output} tấn.`, [
      { num: '754,8', indicator: 'Diện tích gieo trồng lúa', unit: 'ha' },
      { num: '56,10', indicator: 'Năng suất lúa', unit: 'tạ/ha' },
      { num: output, indicator: 'Sản lượng lúa', unit: 'tấn' },
    ]);

  it('multiplies area and yield', () => {
    expect(found(harvest('4.234,80'))).toEqual([]);
    const { code, expected } = only(harvest('4.324,80'));
    expect(code).toBe('product');
    expect(expected?.low).toBeLessThan(4234.43);
    expect(expected?.high).toBeGreaterThan(4234.43);
  });

  const twice = (first: readonly [string, string], second: readonly [string, string]) => {
    const [figures, text] = [
      [first, second],
      `Đạt ${first.join(' ')}.${GAP}Đạt ${second.join(' ')}.`,
    ];
    return handReading(
      text,
      figures.map(([num, unit]): HandFigure => ({
        num,
        unit,
        indicator: 'Thu ngân sách trên địa bàn',
      })),
    );
  };

  it.each([
    [['73,250', 'tỷ đồng'], ['73,25', 'tỷ đồng'], []],
    [['73,250', 'tỷ đồng'], ['73.250', 'triệu đồng'], []],
    [['73,250', 'tỷ đồng'], ['73,3', 'tỷ đồng'], []],
    [['73,250', 'tỷ đồng'], ['74,25', 'tỷ đồng'], ['duplicateDiffers 74,25']],
    [['73.250', 'triệu đồng'], ['73.250', 'tỷ đồng'], ['unitSlip 73.250']],
    // Two things under a name that is too short.
    [['73,250', 'tỷ đồng'], ['15,9', 'tỷ đồng'], []],
  ] as const)('one indicator as %j and as %j', (first, second, findings) => {
    expect(found(twice(first, second))).toEqual(findings);
  });

  it('lets names be that were lent, and three figures under one name', () => {
    const reading = twice(['73,25', 'tỷ đồng'], ['74,25', 'tỷ đồng']);
    const lent = reading.extractions.map((one) => ({ ...one, doubts: ['nameFromHead'] as const }));
    expect(found({ ...reading, extractions: lent })).toEqual([]);
  });

  it('does not mind a target below this year’s result', () => {
    const text = `Đạt 40.000 tấn.${GAP}Mục tiêu 36.100 tấn.`;
    const grain = { indicator: 'Sản lượng lương thực có hạt', unit: 'tấn' };
    const figures: readonly HandFigure[] = [
      { ...grain, num: '40.000' },
      { ...grain, num: '36.100', role: 'target', period: '2024' },
    ];
    expect(found(handReading(text, figures))).toEqual([]);
  });

  const claim = (good: string) => {
    const items = ['vượt', 'đạt', 'đạt', 'không đạt'];
    const text = `Có ${good}/4 chỉ tiêu đạt và vượt. (1). ${items.map((word, n) => `Mục ${n + 5} tấn (${word} KH)`).join('. ')}.`;
    return handReading(text, [
      {
        num: good,
        indicator: 'Số chỉ tiêu đạt và vượt',
        unit: 'chỉ tiêu',
        parts: { num: Number(good), den: 4 },
      },
      ...items.map((word, n): HandFigure => ({
        num: String(n + 5),
        indicator: `Sản lượng thứ ${n}`,
        unit: 'tấn',
        verdict: word === 'vượt' ? 'exceeded' : word === 'đạt' ? 'met' : 'missed',
        list: { title: 'chính', group: n + 1, item: n + 1 },
      })),
    ]);
  };

  it('counts what is claimed', () => {
    expect(found(claim('3'))).toEqual([]);
    expect(found(claim('2'))).toEqual(['countClaim 2']);
  });
});

describe('slips of writing', () => {
  it.each<readonly [string, HandFigure, string[]]>([
    [
      'Có 7.120 nghìn bệnh nhân.',
      { num: '7.120', indicator: 'Số bệnh nhân', unit: 'nghìn người' },
      ['thousandTwice 7.120'],
    ],
    ['Có 60 nghìn bệnh nhân.', { num: '60', indicator: 'Số bệnh nhân', unit: 'nghìn người' }, []],
    ['Thu 7.120 nghìn đồng.', { num: '7.120', indicator: 'Thu lệ phí', unit: 'nghìn đồng' }, []],
    [
      'Tỷ lệ hộ dùng điện 99,8 (đạt KH).',
      { num: '99,8', indicator: 'Tỷ lệ hộ dùng điện', unit: '%' },
      ['signMissing 99,8'],
    ],
    [
      'Tăng trưởng từ 7 đến 7,5%.',
      { num: '7', indicator: 'Tốc độ tăng trưởng', unit: '%', high: 7.5 },
      [],
    ],
    [
      'Bình quân ước đạt < 563 kg/người.',
      { num: '563', indicator: 'Lương thực bình quân', unit: 'kg/người' },
      ['comparedResult 563'],
    ],
    [
      'Sản lượng điện 448 triệu kw.',
      { num: '448', indicator: 'Sản lượng điện', unit: 'triệu kw' },
      ['powerForEnergy 448'],
    ],
    [
      'Sản lượng điện 448 triệu kWh.',
      { num: '448', indicator: 'Sản lượng điện', unit: 'triệu kWh' },
      [],
    ],
    [
      'Sản lượng đạt 870,2 tấn đạt 101,1 Kế hoạch giao.',
      { num: '870,2', indicator: 'Sản lượng ngô', unit: 'tấn' },
      ['signMissing 101,1'],
    ],
    [
      'Có 4.40.049 hộ.',
      { num: '4.40.049', indicator: 'Số hộ cận nghèo', unit: 'hộ', value: 440049, malformed: true },
      ['malformedNumber 4.40.049'],
    ],
  ])('%s', (text, figure, findings) => {
    expect(found(handReading(text, [figure]))).toEqual(findings);
  });
});

it('reads a report that names no period', () => {
  const reading = handReading('Đạt 5 ha/4 ha, đạt 130% KH.', [
    {
      num: '5',
      indicator: 'Diện tích chè',
      unit: 'ha',
      period: '',
      says: { plan: '4', pctPlan: '130' },
    },
  ]);
  expect(found({ ...reading, period: null })).toEqual([]);
  const wrong = handReading('Đạt 500 ha/400 ha, đạt 130% KH.', [
    {
      num: '500',
      indicator: 'Diện tích chè',
      unit: 'ha',
      period: '',
      says: { plan: '400', pctPlan: '130' },
    },
  ]);
  expect(found({ ...wrong, period: null })).toEqual(['statedPercentDisagrees 130']);
});

describe('rounding', () => {
  const amount = fc.double({ min: 10, max: 1e6, noNaN: true });
  const decimals = fc.integer({ min: 0, max: 3 });

  it('never makes a mistake of its own', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.tuple(decimals, decimals, decimals, decimals, decimals),
        (result, plan, before, [a, b, c, d, e]) => {
          const print = (value: number, places: number) =>
            formatNumber(roundTo(value, places), places);
          const [percent, change] = [(result / plan) * 100, (result / before - 1) * 100];
          const texts = [
            print(result, a),
            print(plan, b),
            print(percent, c),
            print(Math.abs(change), d),
            print(Math.abs(result - before), e),
          ] as const;
          const word = change < 0 ? 'giảm' : 'tăng';
          const text = `Đạt ${texts[0]} ha / ${texts[1]} ha; ${texts[2]}% KH; ${word} ${texts[3]}%; ${word} ${texts[4]} ha.`;
          const sign = change < 0 ? -1 : 1;
          const [reading] = [
            handReading(text, [
              {
                num: texts[0],
                indicator: 'Diện tích chè',
                unit: 'ha',
                says: { plan: texts[1], pctPlan: texts[2] },
                chgPrevPct: sign * roundTo(Math.abs(change), d),
                chgPrevAbs: sign * roundTo(Math.abs(result - before), e),
              },
            ]),
          ];
          expect(found(reading)).toEqual([]);
        },
      ),
    );
  });
});

test('gives way often, however many figures there are, and tells how far it is', () => {
  const figures = Array.from({ length: 1500 }, (_, n): HandFigure => ({
    num: String(1000 + n),
    indicator: `Diện tích cây thứ ${n}`,
    unit: 'ha',
    says: { pctPlan: String(90 + (n % 20)) },
  }));
  const text = figures
    .map(({ num, says }) => `Đạt ${num} ha, đạt ${says?.pctPlan ?? ''}% KH.`)
    .join('\n\n');
  const task = findMistakes(handReading(text, figures));
  const shares: number[] = [];
  for (let step = task.next(); step.done !== true; step = task.next()) {
    shares.push(step.value.done / step.value.total);
  }
  expect(shares.length).toBeGreaterThan(60);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});
