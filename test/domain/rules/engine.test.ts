import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import { numberValue } from '../../../src/domain/quantity/value';
import { circularRules } from '../../../src/domain/rules/circularRules';
import { RuleEngine } from '../../../src/domain/rules/engine';
import type { RowRef, Term } from '../../../src/domain/rules/expression/expression';
import type { Rule } from '../../../src/domain/rules/rule';
import { DEFAULT_RULES } from '../../../src/domain/rules/ruleSet';
import {
  applyChange,
  changeOf,
  touchedBy,
  type Change,
  type Edits,
} from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { indicatorTable } from '../../../src/domain/workbook/indicatorTable';
import { outlineOf } from '../../../src/domain/workbook/outline';
import { series } from '../../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../../src/domain/workbook/workbook';
import {
  addRules,
  changeRule,
  enableRules,
  moveRule,
  removeRules,
} from '../../../src/workbench/changeRules';
import { VIETNAMESE } from '../../../src/workbench/language';
import { calc, cell, cellOf, customRule, holds, number, sum } from '../../support/conditions';
import { sheet, type Row } from '../../support/workbooks';

const pattern = (text: string): RowRef => ({ kind: 'pattern', pattern: text });
const child = (name: string): RowRef => ({ kind: 'child', name });
const parts = (indicator: number): Term => ({
  kind: 'parts',
  row: { kind: 'row', indicator, name: '' },
  at: { slot: 'each' },
  of: 'all',
});

const OUTPUT = holds(
  cellOf(pattern('Sản lượng {}')),
  '=',
  calc(
    calc(cellOf(pattern('Diện tích {}')), '*', cellOf(pattern('Năng suất {}'))),
    '/',
    number(10),
  ),
);
const GROUPS = holds(cellOf(child('Sản lượng')), '<=', cellOf(child('Diện tích')));

const RULES: readonly Rule[] = [
  customRule(holds(cell(0), '=', sum(cell(1), cell(2))), { id: 'sum', blank: 'skip' }),
  customRule(holds(cell(3), '<=', cell(1)), { id: 'less', severity: 'warning' }),
  customRule(OUTPUT, { id: 'output' }),
  customRule(GROUPS, { id: 'groups', severity: 'hint' }),
  customRule(holds(cell(0), '=', parts(0)), { id: 'parts' }),
  customRule(holds(cell(1), '>=', cellOf(pattern('Diện tích {}'))), { id: 'mixed' }),
];
const NAMES = [
  'Sản lượng lúa mùa',
  'Diện tích lúa mùa',
  'NĂNG SUẤT  lúa mùa',
  'Sản lượng ngô',
  'Diện tích ngô',
  'Năng suất ngô',
  'Sản lượng',
  'Diện tích',
  'Đàn trâu',
];
const SHEET: readonly Row[] = NAMES.map((name, n) => ({
  name,
  unit: 'con',
  result: String(10 + n),
  depth: n % 3 === 0 ? 0 : 1,
  composition: 'addend',
}));

/** What an engine says, with what it could not check. */
function said(engine: RuleEngine) {
  const unchecked = [...engine.notChecked()].map(
    ({ rule, indicator, reason }) => `${rule.id}@${indicator}: ${reason}`,
  );
  expect(engine.notCheckedCount).toBe(unchecked.length);
  return { violations: engine.all(), unchecked: new Set(unchecked) };
}

function fromScratch(workbook: Workbook): RuleEngine {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine;
}

function withRules(rows: readonly Row[], rules: readonly Rule[]): Workbook {
  const workbook = sheet(rows);
  return { ...workbook, meta: { ...workbook.meta, rules } };
}

type Step =
  | { readonly do: 'figure'; readonly row: number; readonly column: number; readonly value: number }
  | { readonly do: 'rename'; readonly row: number; readonly name: number }
  | { readonly do: 'heading'; readonly row: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly depth: number }
  | { readonly do: 'delete'; readonly row: number }
  | { readonly do: 'add'; readonly at: number; readonly name: number; readonly depth: number }
  | { readonly do: 'rules'; readonly from: number; readonly enabled: boolean }
  | {
      readonly do: 'rule';
      readonly how: 'add' | 'change' | 'switch' | 'remove' | 'move';
      readonly rule: number;
      readonly other: number;
    };

const nat = fc.nat(20);
const arbStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('figure' as const),
      row: nat,
      column: fc.nat(1),
      value: fc.integer({ min: -1, max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), row: nat, name: nat }) },
  fc.record({ do: fc.constant('heading' as const), row: nat }),
  fc.record({ do: fc.constant('move' as const), from: nat, to: nat, depth: fc.nat(2) }),
  fc.record({ do: fc.constant('delete' as const), row: nat }),
  fc.record({ do: fc.constant('add' as const), at: nat, name: nat, depth: fc.nat(2) }),
  fc.record({ do: fc.constant('rules' as const), from: fc.nat(5), enabled: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('rule' as const),
      how: fc.constantFrom('add', 'change', 'switch', 'remove', 'move'),
      rule: fc.nat(50),
      other: fc.nat(50),
    }),
  },
);

/** Rules that may come into a sheet: conditions, templates, and kinds of every row. */
const COMING: readonly Rule[] = [...RULES, ...DEFAULT_RULES.filter(({ enabled }) => enabled)];

function changeBy(workbook: Workbook, step: Step): Change {
  if (step.do !== 'rule') return changeOf(workbook, editsOf(workbook, step));
  const { rules } = workbook.meta;
  const rule = rules[step.rule % Math.max(1, rules.length)];
  const coming = COMING[step.other % COMING.length];
  if (!rule || !coming) return changeOf(workbook, {});
  switch (step.how) {
    case 'add':
      return addRules(workbook, [{ ...coming, enabled: step.rule % 4 > 0 }]);
    case 'change':
      return changeRule(workbook, { ...coming, id: rule.id });
    case 'switch':
      return enableRules(workbook, [rule.id], !rule.enabled);
    case 'remove':
      return removeRules(workbook, [rule.id]);
    case 'move':
      return moveRule(workbook, rule.id, step.other % rules.length);
  }
}

function editsOf(workbook: Workbook, step: Exclude<Step, { readonly do: 'rule' }>): Edits {
  const rows = [...workbook.outline.ids].map(
    (id, n) => [id, workbook.outline.depths[n] ?? 0] as [number, number],
  );
  const idAt = (row: number) => rows[row % Math.max(1, rows.length)]?.[0] ?? 0;
  const nameAt = (n: number) => NAMES[n % NAMES.length] ?? '';
  switch (step.do) {
    case 'figure': {
      const of = [series('estimate', '2023'), series('plan', '2024')][step.column];
      const figure = step.value < 0 ? null : typedFigure(numberValue(step.value));
      return of ? { figures: [{ indicator: idAt(step.row), series: of, figure }] } : {};
    }
    case 'rename':
    case 'heading': {
      const indicator = indicatorOf(workbook, idAt(step.row));
      if (!indicator) return {};
      const to =
        step.do === 'rename'
          ? { ...indicator, name: nameAt(step.name) }
          : { ...indicator, group: !indicator.group };
      return { indicators: [{ id: indicator.id, to }] };
    }
    case 'move': {
      const [row] = rows.splice(step.from % Math.max(1, rows.length), 1);
      if (!row) return {};
      rows.splice(step.to % (rows.length + 1), 0, [row[0], step.depth]);
      return { outline: outlineOf(rows) };
    }
    case 'delete': {
      const id = idAt(step.row);
      if (!indicatorOf(workbook, id)) return {};
      return {
        indicators: [{ id, to: null }],
        outline: outlineOf(rows.filter(([row]) => row !== id)),
      };
    }
    case 'add': {
      const like = indicatorOf(workbook, idAt(step.at));
      if (!like) return {};
      const id = workbook.nextIndicator;
      rows.splice(step.at % (rows.length + 1), 0, [id, step.depth]);
      return {
        indicators: [{ id, to: { ...like, id, name: nameAt(step.name) } }],
        outline: outlineOf(rows),
      };
    }
    case 'rules':
      return {
        meta: {
          rules: [
            ...(step.enabled ? DEFAULT_RULES : []),
            ...RULES.slice(step.from),
            ...RULES.slice(0, 1),
          ],
        },
      };
  }
}

test('following any changes finds what a check from scratch finds', () => {
  fc.assert(
    fc.property(
      fc.array(arbStep, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (steps, byDefault) => {
        let workbook = withRules(SHEET, byDefault ? [...DEFAULT_RULES, ...RULES] : RULES);
        const engine = fromScratch(workbook);
        for (const step of steps) {
          const change = changeBy(workbook, step);
          workbook = applyChange(workbook, change);
          const keys = frameKeys(workbook.meta.frame);
          if (engine.update(workbook, keys, touchedBy(change)) === null) {
            for (const _ of engine.checkAll());
          }
          expect(said(engine)).toEqual(said(fromScratch(workbook)));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

describe('templates', () => {
  const crops = (words: readonly string[]): Row[] =>
    words.flatMap((word) => [
      { name: `Sản lượng ${word}`, unit: 'tấn', result: '99' },
      { name: `Diện tích ${word}`, unit: 'ha', result: '10' },
      { name: `Năng suất ${word}`, unit: 'tạ/ha', result: '10' },
    ]);
  const failing = (rows: readonly Row[], rule: Rule) =>
    fromScratch(withRules(rows, [rule]))
      .all()
      .map(({ indicator }) => indicator);

  test('over names are one rule for each word that fills every gap, however it is spelt', () => {
    expect(failing(crops(['lúa mùa', 'ngô']), customRule(OUTPUT))).toEqual([0, 3]);
    const [output, area] = crops(['hòa bình']);
    const spelt = { name: 'NĂNG SUẤT  hoà bình', unit: 'tạ/ha', result: '10' };
    expect(output && area && failing([output, area, spelt], customRule(OUTPUT))).toEqual([0]);
    expect(failing(crops(['lúa', 'ngô']).slice(0, 5), customRule(OUTPUT))).toEqual([0]);
  });

  test('over names that stand in several places bind within each', () => {
    const block = [
      { name: 'Xã', unit: '', group: true },
      ...crops(['lúa mùa']).map((row) => ({ ...row, depth: 1 })),
    ];
    expect(failing([...block, ...block], customRule(OUTPUT))).toEqual([1, 5]);
  });

  test('over groups are one rule for each row that has all the children', () => {
    const group = (name: string): Row[] => [
      { name, unit: 'tấn', result: '1' },
      { name: 'Sản lượng', unit: 'tấn', result: '99', depth: 1 },
      { name: 'Diện tích', unit: 'ha', result: '10', depth: 1 },
    ];
    const rows = [...group('Lúa'), ...group('Ngô'), ...group('Chè').slice(0, 2)];
    expect(failing(rows, customRule(GROUPS))).toEqual([1, 4]);
  });
});

test('a rule over all areas is checked in each that has its figures', () => {
  const workbook = withRules(
    [
      { name: 'Diện tích lúa', unit: 'ha', result: '1' },
      { name: 'Diện tích ngô', unit: 'ha', result: '1' },
    ],
    [customRule(holds(cell(0), '=', cell(1)), { params: { areas: 'all' } })],
  );
  const areas = [
    ...workbook.meta.areas,
    { id: 'a1', name: 'Mường So', parent: 'a0', status: 'current' as const },
    { id: 'a2', name: 'Sin Suối Hồ', parent: 'a0', status: 'current' as const },
  ];
  const of = series('estimate', '2023', { area: 'a1' });
  const figures = [1, 9].map((value, indicator) => ({
    indicator,
    series: of,
    figure: typedFigure(numberValue(value)),
  }));
  const after = applyChange(workbook, changeOf(workbook, { figures, meta: { areas } }));
  const found = fromScratch(after).all();
  expect(found.map(({ cells }) => cells[0]?.series.area)).toEqual(['a1']);
});

describe('rules that come, go and are changed', () => {
  const plain = withRules(SHEET, RULES.slice(0, 3));
  const follow = (engine: RuleEngine, before: Workbook, change: Change) => {
    const after = applyChange(before, change);
    return engine.update(after, frameKeys(after.meta.frame), touchedBy(change));
  };

  test.each<[string, Change, number[]]>([
    ['one taken out: its row', removeRules(plain, ['less']), [3]],
    ['one switched off', enableRules(plain, ['less'], false), [3]],
    ['one changed', changeRule(plain, { ...(RULES[1] as Rule), severity: 'hint' }), [3]],
    ['one of a row that is added', addRules(plain, [{ ...(RULES[1] as Rule), id: '' }]), [3]],
    ['a template that is added', addRules(plain, [{ ...(RULES[2] as Rule), id: '' }]), [0, 3]],
    ['one that is moved: rows where several fail', moveRule(plain, 'output', 0), [0, 3]],
  ])('%s', (_, change, rows) => {
    const engine = fromScratch(plain);
    expect(follow(engine, plain, change)).toEqual(new Set(rows));
    expect(engine.complete).toBe(true);
  });

  test('one that is about other rows now is not asked at those it was about', () => {
    const engine = fromScratch(plain);
    const changed = changeRule(plain, { ...(RULES[0] as Rule), id: 'less', blank: 'zero' });
    const between = applyChange(plain, changed);
    expect(follow(engine, plain, changed)).toEqual(new Set([0, 3]));
    const of = series('estimate', '2023');
    const figure = typedFigure(numberValue(77));
    const edit = changeOf(between, { figures: [{ indicator: 3, series: of, figure }] });
    expect(follow(engine, between, edit)).not.toBeNull();
    expect(said(engine)).toEqual(said(fromScratch(applyChange(between, edit))));
  });

  test('a rule over very many rows is left to a full check, its going is not', () => {
    const rows = Array.from({ length: 30_000 }, (_, n): Row => ({ name: `r${n}`, unit: 'con' }));
    const sheet = withRules(rows, [customRule(GROUPS, { id: 'groups' }), ...RULES.slice(0, 2)]);
    const swept = DEFAULT_RULES.slice(0, 1);
    expect(follow(fromScratch(sheet), sheet, addRules(sheet, swept))).toBeNull();
    const change = addRules(sheet, [customRule(OUTPUT, { id: 'output' })]);
    expect(follow(fromScratch(sheet), sheet, change)).toBeNull();
    expect(follow(fromScratch(sheet), sheet, removeRules(sheet, ['groups']))).toEqual(new Set());
  });
});

test('what rules need outside of the engine is at hand before and after its check', () => {
  const rows: Row[] = [
    { name: 'Tổng đàn gia súc', unit: 'con', result: '5' },
    { name: 'Tổng đàn gia súc', unit: 'con', result: '6' },
  ];
  const workbook = withRules(rows, DEFAULT_RULES);
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  expect(engine.context.namesakes(0)).toEqual([0, 1]);
  for (const _ of engine.checkAll());
  expect(engine.context.namesakes(0)).toEqual([0, 1]);
  const told = new Set<string>();
  engine.context.concerned?.(1, ({ id }, anchor) => told.add(`${id}@${anchor}`));
  expect(told).toContain('duplicateDiffers@1');
});

test('a waiver or a title is nothing to check again for', () => {
  const workbook = withRules(SHEET, RULES);
  const engine = fromScratch(workbook);
  const change = changeOf(workbook, { meta: { title: 'Khác' } });
  const after = applyChange(workbook, change);
  expect(engine.update(after, frameKeys(after.meta.frame), touchedBy(change))).toEqual(new Set());
  expect(engine.complete).toBe(true);
});

test.each<[string, Rule[], string[][]]>([
  [
    'two that define each other',
    [
      customRule(holds(cell(0), '=', calc(cell(1), '+', number(1))), { id: 'a' }),
      customRule(holds(cell(1), '=', calc(cell(0), '+', number(1))), { id: 'b' }),
      customRule(holds(cell(2), '=', cell(0)), { id: 'c' }),
    ],
    [['a', 'b']],
  ],
  [
    'one that defines itself',
    [customRule(holds(cell(0), '=', calc(cell(0), '+', number(1))))],
    [['own']],
  ],
  [
    'last year is another figure',
    [customRule(holds(cell(0, 'result'), '=', calc(cell(0, 'previous'), '+', number(1))))],
    [],
  ],
  [
    'every column through one',
    [
      customRule(holds(cell(0), '=', cell(1, 'result')), { id: 'a' }),
      customRule(holds(cell(1, 'result'), '=', cell(0, 'result')), { id: 'b' }),
    ],
    [['a', 'b']],
  ],
  ['a bound defines nothing', [customRule(holds(cell(0), '<=', cell(0)))], []],
])('circles: %s', (_, rules, expected) => {
  expect(circularRules(rules)).toEqual(expected);
});

test('a chain of very many definitions is followed without a deep stack', () => {
  const rules = Array.from({ length: 20_000 }, (_, n) =>
    customRule(holds(cell(n), '=', cell((n + 1) % 20_000)), { id: `r${n}` }),
  );
  expect(circularRules(rules).map(({ length }) => length)).toEqual([20_000]);
});

test('a sum of hundreds of rows over a long sheet is told apart and followed', () => {
  const rows = 100_000;
  const terms = 499;
  const workbook = withRules(
    Array.from({ length: 3 }, () => ({ name: 'Đàn trâu', unit: 'con', result: '1' })),
    [],
  );
  const one = indicatorOf(workbook, 0);
  if (!one) throw new Error('no row');
  const long: Workbook = {
    ...workbook,
    indicators: indicatorTable(
      Array.from({ length: rows }, (_, id) => ({ ...one, id, name: `Đàn ${id}` })),
    ),
    outline: outlineOf(Array.from({ length: rows }, (_, id) => [id, 0] as const)),
    nextIndicator: rows,
    meta: {
      ...workbook.meta,
      rules: [
        // One rule for each row but the fixed ones, of 499 terms each.
        customRule(
          holds(
            cellOf(pattern('Đàn {}')),
            '<=',
            sum(...Array.from({ length: terms - 2 }, (_, n) => cell(n % 3))),
          ),
          { id: 'wide' },
        ),
      ],
    },
  };
  const engine = new RuleEngine(long, frameKeys(long.meta.frame), VIETNAMESE);
  let slices = 0;
  for (const _ of engine.checkAll()) slices += 1;
  // A slice does a bounded piece of work, however wide the rules are.
  expect(slices).toBeGreaterThan((rows * terms) / 20_000);
  expect(engine.complete).toBe(true);
  const edit = (row: number) => {
    const figure = typedFigure(numberValue(2000));
    const of = series('estimate', '2023');
    const change = changeOf(long, { figures: [{ indicator: row, series: of, figure }] });
    return engine.update(applyChange(long, change), frameKeys(long.meta.frame), touchedBy(change));
  };
  expect(edit(50_000)).toEqual(new Set([50_000]));
  expect(engine.of(50_000).map(({ rule }) => rule)).toEqual(['wide']);
  // A row that all of them read is too much for one step: to be done in slices.
  expect(edit(0)).toBeNull();
}, 60_000);
