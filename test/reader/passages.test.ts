import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  markedPassages,
  readMarked,
  type Half,
  type MarkedPassage,
} from '../support/markedPassages';
import { figuresIn } from '../support/readingOf';
import { scoreExtraction, type GoldFigure, type Score } from '../support/scoreExtraction';

const SECONDS = 20_000;

/** Lowest F1 over the whole of a set: figures found, and figures with every field right. */
const FLOORS = [
  { half: 'seen', set: 'first', found: 0.99, allRight: 0.95 },
  { half: 'held', set: 'first', found: 0.98, allRight: 0.88 },
  { half: 'held', set: 'second', found: 0.98, allRight: 0.85 },
] as const;

/** The passages that one bound is for. */
function passagesOf({ half, set }: (typeof FLOORS)[number]): MarkedPassage[] {
  return markedPassages(half).filter((passage) => passage.set === set);
}

function f1(hits: number, gold: number, reported: number): number {
  return gold + reported > 0 ? (2 * hits) / (gold + reported) : 0;
}

/** One score of several texts: their figures counted together. */
function together(scores: readonly Score[]): { found: number; allRight: number } {
  const sum = (of: (score: Score) => number) => scores.reduce((all, one) => all + of(one), 0);
  const gold = sum((score) => score.gold);
  const reported = sum((score) => score.reported);
  return {
    found: f1(
      sum((score) => score.found.hits),
      gold,
      reported,
    ),
    allRight: f1(
      sum((score) => score.allRight.hits),
      gold,
      reported,
    ),
  };
}

function line(name: string, { found, allRight }: { found: number; allRight: number }): string {
  return `${name}: found ${found.toFixed(3)}, all right ${allRight.toFixed(3)}`;
}

/** What went wrong; of the half kept for measuring only how often each field did. */
function toldMisses(half: Half, { misses, fields }: Score): readonly string[] {
  if (half === 'seen') return misses;
  return Object.entries(fields)
    .filter(([, right]) => right < 1)
    .map(([field, right]) => `${field} ${right.toFixed(3)}`);
}

describe('passages in the manner of other offices', { timeout: SECONDS }, () => {
  test.for(FLOORS)('$half, $set set: are read as a careful reader reads them', (floor) => {
    const { half, set } = floor;
    const scored = passagesOf(floor).map(({ name, text, gold }) => ({
      name,
      score: scoreExtraction(gold, figuresIn(text)),
    }));
    const whole = together(scored.map(({ score }) => score));
    const told = line(`${half}, ${set} set`, whole);
    if (whole.found < floor.found || whole.allRight < floor.allRight) {
      for (const { name, score } of scored) {
        console.log(line(name, together([score])));
        for (const miss of toldMisses(half, score)) console.log(`  ${miss}`);
      }
    }
    expect(whole.found, told).toBeGreaterThanOrEqual(floor.found);
    expect(whole.allRight, told).toBeGreaterThanOrEqual(floor.allRight);
  });

  test('are many, and their marks stand where the numbers are', () => {
    const passages = [...markedPassages('seen'), ...markedPassages('held')];
    expect(FLOORS.flatMap(passagesOf).length).toBe(passages.length);
    expect(passages.length).toBeGreaterThanOrEqual(16);
    expect(passages.reduce((all, { gold }) => all + gold.length, 0)).toBeGreaterThanOrEqual(350);
    for (const { name, text, gold } of passages) {
      const places = gold.map(({ start, end, num }) => [text.slice(start, end), num]);
      for (const [there, num] of places) expect(there, name).toBe(num);
      expect(scoreExtraction(gold, gold).allRight.f1, name).toBe(1);
    }
  });
});

interface Report {
  readonly name: string;
  readonly found: number;
  readonly allRight: number;
  readonly names: number;
  /** Of the figures in the lists of main targets, how many may be wrong in some field. */
  readonly listsWrong: number;
}

const REPORTS: readonly Report[] = [
  { name: 'phong-tho-2023', found: 0.95, allRight: 0.8, names: 0.85, listsWrong: 2 },
  { name: 'cho-don-2023', found: 0.97, allRight: 0.85, names: 0, listsWrong: 0 },
];

describe('real reports', { timeout: SECONDS }, () => {
  test.for(REPORTS)('$name', ({ name, ...floor }, { skip }) => {
    const paths = [`../shared/reports/${name}.txt`, `../shared/gold/${name}.gold.jsonl`] as const;
    const missing = paths.filter((path) => !existsSync(path));
    if (missing.length > 0) {
      console.log(`skipped: ${missing.join(' and ')} not there`);
      skip();
    }
    const found = figuresIn(readFileSync(paths[0], 'utf8'));
    const gold = readFileSync(paths[1], 'utf8')
      .split('\n')
      .filter((record) => record.trim() !== '')
      .map((record) => JSON.parse(record) as GoldFigure);
    const score = scoreExtraction(gold, found);
    const listed = gold.filter(({ list }) => list !== undefined);
    const starts = new Set(listed.map(({ start }) => start));
    const lists = scoreExtraction(
      listed,
      found.filter(({ start }) => starts.has(start)),
    );
    const wrong = listed.length - lists.allRight.hits;
    const names = score.fields.name ?? 0;
    const told = `${line(name, together([score]))}, names ${names.toFixed(3)}, ${wrong} of the lists wrong`;
    if (
      score.found.f1 < floor.found ||
      score.allRight.f1 < floor.allRight ||
      names < floor.names ||
      wrong > floor.listsWrong
    ) {
      console.log([told, ...score.misses, ...lists.misses].join('\n  '));
    }
    expect(score.found.f1, told).toBeGreaterThanOrEqual(floor.found);
    expect(score.allRight.f1, told).toBeGreaterThanOrEqual(floor.allRight);
    expect(names, told).toBeGreaterThanOrEqual(floor.names);
    expect(wrong, told).toBeLessThanOrEqual(floor.listsWrong);
  });
});

const HEAD = 'office: xã\nperiod: 2024\n=====\n';

describe('a marked file', () => {
  test('becomes its text and its figures', () => {
    const marked = `${HEAD}Lúa «1.450,5»/1.400 ha; ngô «12» ha.\n=====\n1.450,5 | ha | Diện tích lúa | plan 1400; pct_plan 103.6\n12 | ha | Diện tích ngô | role target; period 2025; optional; unsure plan, unit\n`;
    const { text, gold, set } = readMarked('xa', marked);
    expect(set).toBe('first');
    expect(readMarked('xa', `set: second\n${marked}`).set).toBe('second');
    expect(text).toBe('Lúa 1.450,5/1.400 ha; ngô 12 ha.');
    const common = { unit: 'ha', role: 'actual', period: '2024' };
    expect(gold).toEqual([
      {
        ...{ start: 4, end: 11, num: '1.450,5', value: 1450.5, indicator: 'Diện tích lúa' },
        ...{ ...common, plan: 1400, pct_plan: 103.6 },
      },
      {
        ...{ start: 26, end: 28, num: '12', value: 12, indicator: 'Diện tích ngô', unit: 'ha' },
        ...{ role: 'target', period: '2025', optional: true, unsure: ['plan', 'unit'] },
      },
    ]);
  });

  test.for([
    ['three parts', 'office: xã\nperiod: 2024\n=====\n«1» ha\n'],
    ['office and period', 'office: xã\n=====\n«1» ha\n=====\n1 | ha | Diện tích\n'],
    ['1 marks, 0 lines', `${HEAD}«1» ha\n=====\n`],
    ['mark 1 is «1»', `${HEAD}«1» ha\n=====\n2 | ha | Diện tích\n`],
    ['no field', `${HEAD}«1» ha\n=====\n1 | ha | Diện tích | pct 3\n`],
    ['no field', `${HEAD}«1» ha\n=====\n1 | ha | Diện tích | plan x\n`],
    ['is open', `${HEAD}«1 ha\n=====\n1 | ha | Diện tích\n`],
    ['number | unit | name', `${HEAD}«1» ha\n=====\n1 | ha\n`],
    ['value of', `${HEAD}«1 .2» ha\n=====\n1 .2 | ha | Diện tích\n`],
  ] as const)('says what is wrong with it: %s', ([said, marked]) => {
    expect(() => readMarked('xa', marked)).toThrow(said);
  });
});

describe('the score', () => {
  const figure: GoldFigure = {
    ...{ start: 0, end: 1, value: 5, unit: '%', indicator: 'Tỷ lệ hộ nghèo' },
    ...{ role: 'actual', period: '2024', chg_prev_abs: -1 },
  };

  test.for([
    ['value', { value: 6 }],
    ['unit', { unit: '‰' }],
    ['role', { role: 'plan' }],
    ['period', { period: '2023' }],
    ['plan', { plan: 4 }],
    ['pct_plan', { pct_plan: 101 }],
    ['over_plan', { over_plan: 1 }],
    ['pct_prev', { pct_prev: 98 }],
    ['chg_prev_pct', { chg_prev_pct: -1 }],
    ['chg_prev_abs', { chg_prev_abs: 1 }],
    ['verdict', { verdict: 'met' }],
    ['name', { indicator: 'Tỷ lệ che phủ rừng' }],
  ] as const)('holds %s against a reading', ([field, change]) => {
    const score = scoreExtraction([figure], [{ ...figure, ...change }]);
    expect(score.found.f1).toBe(1);
    expect(score.allRight.f1).toBe(0);
    expect(score.fields[field]).toBe(0);
    const unsure = scoreExtraction([{ ...figure, unsure: [field] }], [{ ...figure, ...change }]);
    expect(unsure.allRight.f1).toBe(1);
  });

  test('counts what is missing and what is too much, but for doubtful figures', () => {
    const others = [1, 2, 3].map((start) => ({ ...figure, start, end: start + 1 }));
    const gold = [figure, ...others];
    const { found } = scoreExtraction(gold, [figure, { ...figure, start: 9, end: 10 }]);
    expect(found).toEqual({ hits: 1, recall: 0.25, precision: 0.5, f1: 1 / 3 });
    const doubtful = gold.map((one, n) => (n === 0 ? one : { ...one, optional: true }));
    expect(scoreExtraction(doubtful, [figure]).found.f1).toBe(1);
    expect(scoreExtraction(doubtful, gold).found.f1).toBe(1);
  });

  test.for([
    ['m2', 'm²'],
    ['học sinh', 'người'],
    ['lượt khách', 'lượt người'],
    ['triệu', 'triệu đồng'],
    ['HTX', 'hợp tác xã'],
  ] as const)('takes %s for %s', ([a, b]) => {
    const score = scoreExtraction([{ ...figure, unit: a }], [{ ...figure, unit: b }]);
    expect(score.allRight.f1).toBe(1);
  });
});
