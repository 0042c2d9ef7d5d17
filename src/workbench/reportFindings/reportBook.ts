import type { Composition, IndicatorId } from '../../domain/indicator/indicator';
import { frameKeys, type FrameKeys } from '../../domain/plan/assessment';
import type { PlanFrame } from '../../domain/plan/frame';
import type { Verdict } from '../../domain/plan/verdict';
import type { Unit } from '../../domain/quantity/unit';
import type { Value } from '../../domain/quantity/value';
import { RuleEngine } from '../../domain/rules/engine';
import type { Rule, RuleKindName, Violation } from '../../domain/rules/rule';
import { DEFAULT_SEVERITIES } from '../../domain/rules/ruleSet';
import { applyChange, changeOf, type FigureEdit } from '../../domain/workbook/change';
import { cellKey, type CellRef } from '../../domain/workbook/cellRef';
import { typedFigure } from '../../domain/workbook/figure';
import { indicatorTable } from '../../domain/workbook/indicatorTable';
import { outlineOf } from '../../domain/workbook/outline';
import type { Series } from '../../domain/workbook/series';
import type { VerdictOverride, Workbook } from '../../domain/workbook/workbook';
import type { Indicator } from '../../domain/indicator/indicator';
import { inferTraits } from '../../locale/traits';
import { readUnit } from '../../locale/unit';
import { VIETNAMESE } from '../language';
import { emptyWorkbook } from '../newWorkbook';
import type { FindingPlace } from './finding';
import type { Steps } from './steps';

const FIGURES_A_SLICE = 1000;

interface RowOptions {
  readonly depth?: number;
  readonly composition?: Composition;
  readonly group?: boolean;
  /** The verdict that the text gives it. */
  readonly verdict?: Verdict;
}

/**
 * A small workbook of figures that stand in a text, checked by the rules of every workbook; each cell
 * knows the place its figure came from.
 */
export class ReportBook {
  readonly keys: FrameKeys;
  readonly #frame: PlanFrame;
  readonly #indicators: Indicator[] = [];
  readonly #depths: number[] = [];
  readonly #figures: FigureEdit[] = [];
  readonly #rules: Rule[] = [];
  readonly #overrides: VerdictOverride[] = [];
  readonly #places = new Map<string, FindingPlace>();
  #workbook: Workbook | null = null;

  constructor(frame: PlanFrame) {
    this.#frame = frame;
    this.keys = frameKeys(frame);
  }

  /** Adds a row below those that are there. */
  row(name: string, unit: string, options: RowOptions = {}): IndicatorId {
    const id = this.#indicators.length;
    const measured = readUnit(unit);
    this.#indicators.push({
      id,
      numbering: '',
      name,
      unit: measured,
      ...inferTraits(name, measured),
      group: options.group ?? false,
      composition: options.composition ?? 'none',
      note: '',
    });
    this.#depths.push(options.depth ?? 0);
    const plan = this.keys.plans[0];
    if (options.verdict && plan !== undefined) {
      this.#overrides.push({ indicator: id, plan, verdict: options.verdict, reason: '' });
    }
    return id;
  }

  /** A row that no other has the name of: an operand of a rule that names it. */
  operand(unit: string): IndicatorId {
    return this.row(`#${this.#indicators.length}`, unit);
  }

  /** Puts a figure into a cell; `unit` where it is not the row's. */
  put(
    indicator: IndicatorId,
    series: Series,
    value: Value,
    place: FindingPlace,
    unit: Unit | null = null,
  ): void {
    this.#figures.push({ indicator, series, figure: typedFigure(value, unit) });
    this.#places.set(cellKey({ indicator, series }), place);
  }

  /** The name of a row. */
  nameOf(indicator: IndicatorId): string {
    return this.#indicators[indicator]?.name ?? '';
  }

  /** Whether a figure was put there. */
  has(indicator: IndicatorId, series: Series): boolean {
    return this.#places.has(cellKey({ indicator, series }));
  }

  /** Adds a rule: of every row, or of the rows it names. */
  rule(kind: RuleKindName, more: Partial<Omit<Rule, 'id' | 'kind'>> = {}): Rule {
    const rule: Rule = {
      id: `r${this.#rules.length}`,
      kind,
      severity: DEFAULT_SEVERITIES[kind],
      enabled: true,
      params: {},
      ...more,
    };
    this.#rules.push(rule);
    return rule;
  }

  /** Everything the rules say. */
  *check(): Steps<Violation[]> {
    const workbook = yield* this.#build();
    yield 0;
    const engine = new RuleEngine(workbook, this.keys, VIETNAMESE);
    yield 0;
    for (const { done, total } of engine.checkAll()) yield done / total;
    return engine.all();
  }

  /** With all that was put there before it was first checked. */
  get workbook(): Workbook {
    if (!this.#workbook) throw new Error('a book of a report is looked at before it is checked');
    return this.#workbook;
  }

  *#build(): Steps<Workbook> {
    const plain = emptyWorkbook('report', '', this.#frame.year);
    const empty: Workbook = {
      ...plain,
      meta: {
        ...plain.meta,
        frame: this.#frame,
        rules: this.#rules,
        overrides: this.#overrides,
      },
      indicators: indicatorTable(this.#indicators),
      outline: outlineOf(this.#depths.map((depth, id) => [id, depth] as const)),
      nextIndicator: this.#indicators.length,
    };
    this.#workbook = empty;
    for (let n = 0; n < this.#figures.length; n += FIGURES_A_SLICE) {
      yield 0;
      const figures = this.#figures.slice(n, n + FIGURES_A_SLICE);
      this.#workbook = applyChange(this.#workbook, changeOf(this.#workbook, { figures }));
    }
    return this.#workbook;
  }

  /** The place in the text that a cell came from. */
  placeOf(cell: CellRef): FindingPlace | null {
    return this.#places.get(cellKey(cell)) ?? null;
  }

  /** The places of a violation, the one to go to first. */
  placesOf(violation: Violation): FindingPlace[] {
    return violation.cells.flatMap((cell) => this.placeOf(cell) ?? []);
  }
}
