import { ROOT_AREA } from '../../src/domain/area/area';
import type { Indicator } from '../../src/domain/indicator/indicator';
import { frameKeys } from '../../src/domain/plan/assessment';
import type { PlanFrame } from '../../src/domain/plan/frame';
import type { Unit } from '../../src/domain/quantity/unit';
import type {
  CompareOp,
  Condition,
  Slot,
  Term,
} from '../../src/domain/rules/expression/expression';
import type { Rule } from '../../src/domain/rules/rule';
import { FigureColumnBuilder, figureTable } from '../../src/domain/workbook/figures';
import { indicatorTable } from '../../src/domain/workbook/indicatorTable';
import { BASE_SCENARIO, type Series } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';

const FRAME: PlanFrame = {
  area: ROOT_AREA,
  scenario: BASE_SCENARIO,
  year: 2023,
  months: 12,
  result: 'estimate',
  assigners: [''],
};
export const UNIT: Unit = { text: 'tấn', dimension: 'mass', factor: 1000 };

export const KEYS = frameKeys(FRAME);

/** The columns of the sheet, in this order in HyperFormula as well. */
export const COLUMNS: readonly { readonly slot: Slot; readonly series: Series }[] = [
  { slot: 'previous', series: KEYS.series.previous },
  ...KEYS.series.plans.map((series) => ({ slot: 'plan' as const, series })),
  { slot: 'result', series: KEYS.series.result },
  { slot: 'target', series: KEYS.series.target },
];

/** Five rows belong together: a + b = c; d = c · b / 10; e = c / d · 100. Printed at two decimals. */
export const GROUP = 5;

/** The figure of a row in a column. */
export function figureOf(row: number, column: number): number {
  const group = Math.floor(row / GROUP);
  const a = 100 + (group % 997) + column * 7;
  const b = 40 + (group % 61);
  const c = a + b;
  const d = (c * b) / 10;
  const e = (c / d) * 100;
  return Math.round(([a, b, c, d, e][row % GROUP] ?? 0) * 100) / 100;
}

/** A term of a rule: a row with a column, or every column; a number; or a computation. */
type Spec = { row: number; slot: Slot } | number | [Spec, '+' | '-' | '*' | '/', Spec];

interface RuleSpec {
  readonly left: Spec;
  readonly op: CompareOp;
  readonly right: Spec;
}

/** A rule for each of the first groups of rows, kinds in turn. */
export function specs(count: number, rows: number): RuleSpec[] {
  const groups = Math.floor(rows / GROUP);
  return Array.from({ length: count }, (_, n): RuleSpec => {
    const first = (n % groups) * GROUP;
    const at = (offset: number, slot: Slot = 'each') => ({ row: first + offset, slot });
    switch (n % 5) {
      case 0:
        return { left: at(2), op: '=', right: [at(0), '+', at(1)] };
      case 1:
        return { left: at(3), op: '=', right: [[at(2), '*', at(1)], '/', 10] };
      case 2:
        return { left: at(4), op: '=', right: [[at(2), '/', at(3)], '*', 100] };
      case 3:
        // Stock and flow: this year's is last year's and what was added.
        return { left: at(0, 'result'), op: '=', right: [at(0, 'previous'), '+', 14] };
      default:
        return { left: at(0), op: '<=', right: at(2) };
    }
  });
}

/** The workbook with `rows` indicators and these rules. */
export function workbookOf(rows: number, rules: readonly RuleSpec[]): Workbook {
  const indicators = Array.from({ length: rows }, (_, id): Indicator => ({
    id,
    numbering: '',
    name: nameOf(id),
    unit: UNIT,
    kind: 'absolute',
    direction: 'up',
    share: false,
    group: false,
    composition: 'none',
    note: '',
  }));
  const columns = COLUMNS.map(({ series }, column) => {
    const builder = new FigureColumnBuilder(series, rows);
    for (let row = 0; row < rows; row += 1) {
      builder.set(row, {
        value: { kind: 'number', value: figureOf(row, column), decimals: 2 },
        unit: null,
        origin: { kind: 'typed' },
        edited: false,
        checked: false,
        ambiguous: false,
      });
    }
    return builder.finish();
  });
  return {
    id: 'w',
    meta: {
      title: '',
      frame: FRAME,
      areas: [{ id: ROOT_AREA, name: '', parent: null, status: 'current' }],
      scenarios: [{ id: BASE_SCENARIO, name: '' }],
      sources: [],
      rules: rules.map(ruleOf),
      overrides: [],
      waivers: [],
    },
    indicators: indicatorTable(indicators),
    outline: { ids: Uint32Array.from({ length: rows }, (_, n) => n), depths: new Uint8Array(rows) },
    figures: figureTable(columns),
    nextIndicator: rows,
  };
}

function ruleOf({ left, op, right }: RuleSpec, n: number): Rule {
  const condition: Condition = { kind: 'compare', op, left: termOf(left), right: termOf(right) };
  return { id: `r${n}`, kind: 'custom', severity: 'error', enabled: true, params: {}, condition };
}

function termOf(spec: Spec): Term {
  if (typeof spec === 'number') return { kind: 'number', value: spec };
  if (Array.isArray(spec)) {
    return { kind: 'arithmetic', op: spec[1], left: termOf(spec[0]), right: termOf(spec[2]) };
  }
  const row = { kind: 'row' as const, indicator: spec.row, name: '' };
  return { kind: 'cell', row, at: { slot: spec.slot } };
}

/** In HyperFormula names and units stand in the columns left of the figures, as they do in the sheet. */
const LETTERS = 'CDEFGHIJ';

/** The name of a row, as both sides hold it. */
export function nameOf(row: number): string {
  return `Chỉ tiêu ${row}`;
}

/**
 * The same rules as formulas, one for each column a rule is checked in: TRUE where it holds within
 * the rounding that a hand-written formula would allow for.
 */
export function formulas(rules: readonly RuleSpec[]): string[][] {
  return rules.map(({ left, op, right }) => {
    const isEach = JSON.stringify([left, right]).includes('"each"');
    const columns = isEach ? COLUMNS.map((_, n) => n) : [0];
    return columns.map((column) => {
      const [a, b] = [written(left, column), written(right, column)];
      return op === '=' ? `=ABS(${a}-(${b}))<=0.02` : `=${a}${op}${b}`;
    });
  });
}

function written(spec: Spec, column: number): string {
  if (typeof spec === 'number') return String(spec);
  if (Array.isArray(spec))
    return `(${written(spec[0], column)}${spec[1]}${written(spec[2], column)})`;
  const at = spec.slot === 'each' ? column : COLUMNS.findIndex(({ slot }) => slot === spec.slot);
  return `${LETTERS[at] ?? ''}${spec.row + 1}`;
}
