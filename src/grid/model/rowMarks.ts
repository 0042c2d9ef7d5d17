import type { IndicatorId } from '../../domain/indicator/indicator';
import { effectiveVerdict, type FrameKeys } from '../../domain/plan/assessment';
import { counts } from '../../domain/plan/tally';
import type { RuleKindName, RuleStage, Severity, Violation } from '../../domain/rules/rule';
import { isEdited, isUncheckedAt } from '../../domain/workbook/figures';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { OrderedRows } from './orderedRows';

/** What a row can be filtered by. */
export type RowMark =
  | 'targetMissing'
  | 'violating'
  | 'erring'
  | 'exceeded'
  | 'met'
  | 'missed'
  | 'notJudged'
  | 'unchecked'
  | 'edited'
  | 'flagged';

export const ROW_MARKS: readonly RowMark[] = [
  'targetMissing',
  'violating',
  'erring',
  'exceeded',
  'met',
  'missed',
  'notJudged',
  'unchecked',
  'edited',
  'flagged',
];

/** Nearly every row has a mark: a set of them is one number, a bit each. */
const BIT = Object.fromEntries(ROW_MARKS.map((mark, n) => [mark, 1 << n])) as Readonly<
  Record<RowMark, number>
>;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What the marks are read from. */
export interface MarkSource {
  readonly workbook: Workbook;
  readonly keys: FrameKeys;
  violationsOf(id: IndicatorId): readonly Violation[];
  /** Accepted with a reason, so neither counted nor shown among the others; none is where it is left out. */
  isWaived?(violation: Violation): boolean;
  /** The stage of the violation's rule; undefined: it is of every stage. */
  stageOf?(violation: Violation): RuleStage | undefined;
}

/** A violation counts by its severity unless it is waived. */
export type Standing = Severity | 'waived';

/** Which violations are asked for: null is any. */
export interface ViolationFilter {
  readonly kind: RuleKindName | null;
  /** Rules of every stage belong to each of them. */
  readonly stage: RuleStage | null;
}

export const ANY_VIOLATION: ViolationFilter = { kind: null, stage: null };

interface Marked {
  /** Bits. */
  readonly marks: number;
  readonly violations: readonly Violation[];
  /** The list that each violation stands in. */
  readonly lists: readonly string[];
}

/**
 * Which rows carry which mark and where the violations are, in the order of the rows; follows an
 * edit by looking only at the rows it may have changed.
 */
export class RowMarks {
  readonly #rows = new Map<IndicatorId, Marked>();
  readonly #counts = new Map<RowMark, number>();
  /** Rows by standing, rule kind and stage: any list of violations can be read from its beginning. */
  readonly #violating = new Map<string, OrderedRows>();
  readonly #serious = new OrderedRows();
  readonly #unchecked = new OrderedRows();
  #violationCounts = new Map<string, number>();

  /** Looks at every row again. */
  reset(source: MarkSource): void {
    this.clear();
    this.update(source, source.workbook.outline.ids);
  }

  /** Knows of no row. */
  clear(): void {
    this.#rows.clear();
    this.#counts.clear();
    this.#violating.clear();
    this.#serious.clear();
    this.#unchecked.clear();
    this.#violationCounts = new Map();
  }

  /** Looks at these rows again. */
  update(source: MarkSource, ids: Iterable<IndicatorId>): void {
    const tree = outlineIndex(source.workbook.outline);
    const place = (id: IndicatorId) => tree.positionOf(id) ?? Infinity;
    for (const id of ids) {
      this.#forget(id, place);
      const violations = source.violationsOf(id);
      const lists = violations.map((violation) => listOf(source, violation));
      const open = violations.filter((_, n) => standingOf(lists[n] ?? '') !== 'waived');
      const marks = marksOf(source, id, open);
      if (marks === 0 && violations.length === 0) continue;
      this.#rows.set(id, { marks, violations, lists });
      this.#countAll(marks, 1);
      for (const list of lists) this.#list(list, 1).add(id, place);
      if (open.some(isSerious)) this.#serious.add(id, place);
      if ((marks & BIT.unchecked) !== 0) this.#unchecked.add(id, place);
    }
  }

  has(id: IndicatorId, mark: RowMark): boolean {
    return ((this.#rows.get(id)?.marks ?? 0) & BIT[mark]) !== 0;
  }

  /** How many rows carry a mark. */
  count(mark: RowMark): number {
    return this.#counts.get(mark) ?? 0;
  }

  /** How many violations there are of a standing. */
  violationCount(standing: Standing, filter: ViolationFilter = ANY_VIOLATION): number {
    let sum = 0;
    for (const [list, count] of this.#violationCounts) {
      if (isIn(list, standing, filter)) sum += count;
    }
    return sum;
  }

  /** Kinds of rules that have violations of a standing (of any: null) now, by how many. */
  kinds(
    standing: Standing | null = null,
    stage: RuleStage | null = null,
  ): { readonly kind: RuleKindName; readonly count: number }[] {
    const counts = new Map<RuleKindName, number>();
    for (const [list, count] of this.#violationCounts) {
      if (count === 0 || !isIn(list, standing, { kind: null, stage })) continue;
      const kind = kindOf(list);
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    return [...counts].map(([kind, count]) => ({ kind, count }));
  }

  /** The first violations of a standing in the order of the rows, at most `most`. */
  violations(
    workbook: Workbook,
    standing: Standing,
    filter: ViolationFilter,
    most: number,
  ): Violation[] {
    const ids = new Set<IndicatorId>();
    for (const [list, rows] of this.#violating) {
      if (!isIn(list, standing, filter)) continue;
      for (const id of rows.first(most)) ids.add(id);
    }
    const tree = outlineIndex(workbook.outline);
    return [...ids]
      .sort((a, b) => (tree.positionOf(a) ?? 0) - (tree.positionOf(b) ?? 0))
      .flatMap((id) => {
        const { violations = [], lists = [] } = this.#rows.get(id) ?? {};
        return violations.filter((_, n) => isIn(lists[n] ?? '', standing, filter));
      })
      .slice(0, most);
  }

  /**
   * The row with a violation after (or before) a row, going round at the end; hints do not count.
   * From `null` it is the first (or last) of all.
   */
  nextViolating(workbook: Workbook, from: IndicatorId | null, step: 1 | -1): IndicatorId | null {
    const tree = outlineIndex(workbook.outline);
    const place = (id: IndicatorId) => tree.positionOf(id) ?? Infinity;
    return this.#serious.next(from, step, place);
  }

  /** The same for rows with figures that are still to be checked. */
  nextUnchecked(workbook: Workbook, from: IndicatorId | null, step: 1 | -1): IndicatorId | null {
    const tree = outlineIndex(workbook.outline);
    return this.#unchecked.next(from, step, (id) => tree.positionOf(id) ?? Infinity);
  }

  /** The violations of a row that nobody has accepted. */
  violationsAt(id: IndicatorId): readonly Violation[] {
    const { violations = [], lists = [] } = this.#rows.get(id) ?? {};
    return violations.filter((_, n) => standingOf(lists[n] ?? '') !== 'waived');
  }

  #forget(id: IndicatorId, place: (id: IndicatorId) => number): void {
    const before = this.#rows.get(id);
    if (!before) return;
    this.#rows.delete(id);
    this.#countAll(before.marks, -1);
    for (const list of before.lists) this.#list(list, -1).remove(id, place);
    this.#serious.remove(id, place);
    this.#unchecked.remove(id, place);
  }

  #countAll(marks: number, by: 1 | -1): void {
    for (const mark of ROW_MARKS) {
      if ((marks & BIT[mark]) !== 0) this.#counts.set(mark, this.count(mark) + by);
    }
  }

  #list(key: string, by: 1 | -1): OrderedRows {
    this.#violationCounts.set(key, (this.#violationCounts.get(key) ?? 0) + by);
    let rows = this.#violating.get(key);
    if (!rows) {
      rows = new OrderedRows();
      this.#violating.set(key, rows);
    }
    return rows;
  }
}

/** "error|sumOfParts|": standing, kind and stage, which is empty for rules of every stage. */
function listOf(source: MarkSource, violation: Violation): string {
  const standing: Standing = source.isWaived?.(violation) ? 'waived' : violation.severity;
  return `${standing}|${violation.kind}|${source.stageOf?.(violation) ?? ''}`;
}

function standingOf(list: string): string {
  return list.slice(0, list.indexOf('|'));
}

function kindOf(list: string): RuleKindName {
  return list.slice(list.indexOf('|') + 1, list.lastIndexOf('|')) as RuleKindName;
}

function isIn(list: string, standing: Standing | null, { kind, stage }: ViolationFilter): boolean {
  return (
    (standing === null || list.startsWith(`${standing}|`)) &&
    (kind === null || kindOf(list) === kind) &&
    (stage === null || list.endsWith('|') || list.endsWith(`|${stage}`))
  );
}

/** A hint may be ignored, so it does not make a row a violating one. */
export function isSerious({ severity }: Violation): boolean {
  return severity !== 'hint';
}

function marksOf(
  { workbook, keys }: MarkSource,
  id: IndicatorId,
  violations: readonly Violation[],
): number {
  let marks = 0;
  const indicator = indicatorOf(workbook, id);
  if (!indicator || outlineIndex(workbook.outline).positionOf(id) === undefined) return marks;
  if (violations.some(isSerious)) marks |= BIT.violating;
  for (const { severity, kind } of violations) {
    if (severity === 'error') marks |= BIT.erring;
    if (kind === 'targetMissing') marks |= BIT.targetMissing;
  }
  // What the tally counts: "trong đó" rows are not targets of their own.
  if (counts(indicator)) {
    const verdict = effectiveVerdict(workbook, keys, id);
    // The right direction is good without being more than was asked for, as in the tally.
    marks |= BIT[verdict === null ? 'notJudged' : verdict === 'rightDirection' ? 'met' : verdict];
  }
  const { previous, plans, result, assigned, target, horizon } = keys;
  const shown = [previous, ...plans, result, ...assigned, target, ...horizon];
  if (shown.some((key) => isUncheckedAt(workbook.figures, key, id))) marks |= BIT.unchecked;
  if (shown.some((key) => isEdited(workbook.figures, key, id))) marks |= BIT.edited;
  if (indicator.flagged) marks |= BIT.flagged;
  return marks;
}
