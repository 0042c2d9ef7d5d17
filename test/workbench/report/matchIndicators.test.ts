import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../src/exchange/task';
import { readUnit } from '../../../src/locale/unit';
import { FigureMatcher, matchIndicators } from '../../../src/workbench/report/matchFigures';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import type { Match } from '../../../src/workbench/report/match';
import { oneLetterApart } from '../../../src/workbench/report/nameWords';
import type { RememberedMatches } from '../../../src/workbench/report/rememberedMatches';
import { newReview } from '../../../src/workbench/report/review';
import { correctItem } from '../../../src/workbench/report/reviewSteps';
import { toldReading } from '../../support/reviewReadings';
import { sheet, type Row } from '../../support/workbooks';

const NOTHING: RememberedMatches = new Map();

function matcherOf(rows: readonly Row[], memory = NOTHING): IndicatorMatcher {
  return runToEnd(IndicatorMatcher.prepare(sheet(rows), memory));
}

const ROWS: readonly Row[] = [
  { name: 'Trồng trọt', unit: '', group: true },
  { name: 'Diện tích ngô', unit: 'ha', depth: 1 },
  { name: 'Sản lượng ngô', unit: 'tấn', depth: 1 },
  { name: 'Cây lạc', unit: '', depth: 1 },
  { name: 'Diện tích', unit: 'ha', depth: 2 },
  { name: 'Sản lượng', unit: 'tấn', depth: 2 },
  { name: 'Tổng giá trị sản xuất', unit: 'tỷ đồng' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%' },
  { name: 'Số hộ nghèo', unit: 'hộ' },
  { name: 'Số vụ vi phạm do cấp xã xử lý', unit: 'vụ' },
  { name: 'Tổng đàn lợn', unit: 'con' },
  { name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng/người/năm' },
];

/** The proposed row by its name, 'new', an entry's code, or null for an open choice. */
function proposedBy(match: Match): string | null {
  const { proposed } = match;
  if (proposed?.kind !== 'indicator')
    return proposed?.kind === 'catalogue' ? proposed.code : (proposed?.kind ?? null);
  return ROWS[proposed.id]?.name ?? '?';
}

describe('the row that is proposed', () => {
  const matcher = matcherOf(ROWS);
  test.each([
    ['Diện tích ngô', 'ha', 'Diện tích ngô'],
    ['DIỆN TÍCH NGÔ', 'm²', 'Diện tích ngô'],
    ['Diện tích gieo trồng cây ngô', 'ha', 'Diện tích ngô'],
    ['Dien tich ngo', 'ha', 'Diện tích ngô'],
    ['Sản lượnng ngô', 'tấn', 'Sản lượng ngô'],
    ['Diện tích lạc', 'ha', 'Diện tích'],
    ['Giá trị sản xuất', 'triệu đồng', 'Tổng giá trị sản xuất'],
    ['Đàn heo', 'con', 'Tổng đàn lợn'],
    // Told without its unit.
    ['Tỷ lệ hộ nghèo', '', 'Tỷ lệ hộ nghèo'],
    // The unit tells which.
    ['Hộ nghèo', 'hộ', 'Số hộ nghèo'],
    // One word more or another one, and it is something else.
    ['Tỷ lệ hộ cận nghèo', '%', 'GN06'],
    ['Mức giảm tỷ lệ hộ nghèo', '%', 'GN02'],
    ['Tỷ lệ hộ thoát nghèo', '%', 'new'],
    ['Số vụ vi phạm do cấp huyện xử lý', 'vụ', 'new'],
    ['Sản lượng khoai', 'tấn', 'new'],
    ['Diện tích ngô', 'tấn', 'new'],
    ['Trồng trọt', '', 'new'],
    ['Số bể phốt công cộng', 'bể', 'new'],
    ['', 'ha', 'new'],
    // Not in the workbook, but in the catalogue under that very name.
    ['Diện tích cao su', 'ha', 'NN34'],
  ])('%s (%s): %s', (name, unit, expected) => {
    expect(proposedBy(matcher.match(name, unit))).toBe(expected);
  });

  test('is open where two rows fit alike, and the planner sees both with what they stand under', () => {
    const twice = matcherOf([
      { name: 'Thị trấn', unit: '', group: true },
      { name: 'Số hộ', unit: 'hộ', depth: 1 },
      { name: 'Nông thôn', unit: '', group: true },
      { name: 'Số hộ', unit: 'hộ', depth: 1 },
    ]);
    const { candidates, proposed } = twice.match('Số hộ', 'hộ');
    expect(proposed).toBeNull();
    expect(candidates.slice(0, 2).map(({ name, under, score }) => [name, under, score])).toEqual([
      ['Số hộ', 'Thị trấn', 1],
      ['Số hộ', 'Nông thôn', 1],
    ]);
  });
});

describe('what candidates say', () => {
  const matcher = matcherOf(ROWS);
  test.each([
    ['Diện tích ngô', 'ha', 'sameName', 1],
    ['Dien tich ngo', 'ha', 'sameLetters', 0.95],
    ['Đàn heo', 'con', 'alias', 0.93],
    ['Sản lượnng ngô', 'tấn', 'spelling', 0.9],
  ])('%s: %s', (name, unit, reason, score) => {
    const [first] = matcher.match(name, unit).candidates;
    expect([first?.reason, first?.score]).toEqual([reason, score]);
  });

  test('a row that has the name of an entry is offered once, as the row', () => {
    const targets = matcher.match('Tổng đàn lợn', 'con').candidates.map(({ target }) => target);
    expect(targets[0]).toEqual({ kind: 'indicator', id: 10 });
    expect(targets.filter((one) => one.kind === 'catalogue' && one.code === 'NN41')).toEqual([]);
  });

  test('are best first, within 0 and 1, and no more than a person looks through', () => {
    for (const name of ['Diện tích ngô', 'Tỷ lệ hộ', 'Số', 'Thu nhập', 'Giá trị']) {
      const scores = matcher.match(name, '%').candidates.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      expect(scores.length).toBeLessThanOrEqual(6);
    }
  });
});

const arbName = fc
  .array(fc.constantFrom('diện', 'tích', 'ngô', 'lúa', 'số', 'hộ', 'nghèo', 'tỷ', 'lệ', 'mùa'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const arbUnit = fc.constantFrom('ha', 'm²', 'tấn', 'tạ', '%', '‰', 'hộ', 'người', 'triệu đồng');

test('of rows with one name none in another dimension stands above one that compares', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(arbName, arbUnit), { minLength: 1, maxLength: 12 }),
      arbName,
      arbUnit,
      (rows, name, unit) => {
        const matcher = matcherOf(rows.map(([row, of]) => ({ name: row, unit: of })));
        const { candidates, proposed } = matcher.match(name, unit);
        const ofName = new Map<string, boolean[]>();
        for (const { name: row, unit: of } of candidates) {
          const compares = readUnit(of).dimension === readUnit(unit).dimension;
          ofName.set(row, [...(ofName.get(row) ?? []), compares]);
        }
        for (const order of ofName.values()) {
          expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
        }
        const [best] = candidates;
        if (proposed?.kind === 'indicator') expect(best?.comparable).toBe(true);
      },
    ),
  );
});

test('all extractions of a review, as corrected, in slices', () => {
  const reading = toldReading('Diện tích 320 ha, 330 ha', [
    { num: '320', indicator: 'Diện tích gieo', unit: 'ha' },
    { num: '330', indicator: 'Diện tích ngô', unit: 'ha' },
  ]);
  const review = correctItem(newReview('x', reading), 0, { name: 'Diện tích lạc' });
  const task = matchIndicators(new FigureMatcher(matcherOf(ROWS), reading), review);
  expect(task.next()).toEqual({ done: false, value: { stage: 'compare', done: 0, total: 2 } });
  expect(runToEnd(task).map(proposedBy)).toEqual(['Diện tích', 'Diện tích ngô']);
});

describe('remembered choices', () => {
  const key = 'sản lượng gấc|mass';
  test.each([
    [
      'a row by its name and dimension',
      { kind: 'row', name: 'sản lượng ngô', dimension: 'mass' },
      'Sản lượng ngô',
    ],
    [
      'a row under its parent',
      { kind: 'row', name: 'sản lượng cây lạc', dimension: 'mass' },
      'Sản lượng',
    ],
    ['an entry', { kind: 'catalogue', code: 'NN24' }, 'NN24'],
    ['a new row', { kind: 'new' }, 'new'],
    ['a row that is not here', { kind: 'row', name: 'sản lượng sắn', dimension: 'mass' }, 'new'],
    ['an entry that is no more', { kind: 'catalogue', code: 'XX99' }, 'new'],
  ] as const)('%s', (_, target, expected) => {
    const matcher = matcherOf(ROWS, new Map([[key, target]]));
    expect(proposedBy(matcher.match('Sản lượng gấc', 'kg'))).toBe(expected);
    expect(proposedBy(matcher.match('Sản lượng gấc', 'ha'))).toBe('new');
  });

  test('a new row that was made is the row', () => {
    const rows = [...ROWS, { name: 'Sản lượng gấc', unit: 'tấn' }];
    const matcher = matcherOf(rows, new Map([[key, { kind: 'new' }]]));
    const { proposed } = matcher.match('Sản lượng gấc', 'tấn');
    expect(proposed).toEqual({ kind: 'indicator', id: ROWS.length });
  });
});

test.each([
  ['lượng', 'lựơng', false],
  ['lượng', 'lượn', true],
  ['lượng', 'lương', true],
  ['lượng', 'lượng', false],
  ['ngô', 'nngô', true],
  ['ngô', '', false],
  ['a', '', true],
])('one letter lies between %s and %s: %s', (a, b, expected) => {
  expect(oneLetterApart(a, b)).toBe(expected);
  expect(oneLetterApart(b, a)).toBe(expected);
});
