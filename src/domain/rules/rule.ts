import type { IndicatorId } from '../indicator/indicator';
import type { Value } from '../quantity/value';
import type { Unit } from '../quantity/unit';
import { cellKey, type CellRef } from '../workbook/cellRef';
import type { CallName, Condition } from './expression/expression';

/** `error` must be mended or waived, `warning` must be looked at, `hint` may be ignored. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * A rule of a workbook: data, not code. `kind` names the check (rules/kinds), `params` are its
 * settings. The sentences belong to the screen; here are codes.
 */
export interface Rule {
  readonly id: RuleId;
  readonly kind: RuleKindName;
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly params: Readonly<Record<string, number | string | boolean>>;
  /**
   * The rows it is about, by their role in it ("output", "factors", "parts"). Kinds that find their
   * rows by name or tree have none; where such a kind has them, it is about these alone.
   */
  readonly operands?: Readonly<Record<string, readonly IndicatorId[]>>;
  /** What must hold, of a rule of the kind `custom`. */
  readonly condition?: Condition;
  /** The planner's own name for it; the screen has one for each kind. */
  readonly name?: string;
  /** What to do when it fails, in the office's own words. */
  readonly instruction?: string;
  /** Where in the process it matters; everywhere where it is left out. */
  readonly stage?: RuleStage;
  /** What a blank cell means to it; `notChecked` where it is left out. */
  readonly blank?: BlankMeaning;
}

/**
 * Entering figures; setting next year's targets; handing them in for appraisal; comparing with what
 * a report says.
 */
export type RuleStage = 'figures' | 'targets' | 'appraisal' | 'report';

/**
 * A blank among the cells of a rule: it cannot be checked (and says what is missing), it is left out
 * of sums, it counts as zero, or it is itself what breaks the rule.
 */
export type BlankMeaning = 'notChecked' | 'skip' | 'zero' | 'fails';

export type RuleId = string;

export type RuleKindName =
  | 'targetMissing'
  | 'targetWorseThanResult'
  | 'rateOutOfBounds'
  | 'notWhole'
  | 'unitSlip'
  | 'statedPercentDisagrees'
  | 'statedVerdictDisagrees'
  | 'duplicateDiffers'
  | 'sumOfParts'
  | 'selectionExceeds'
  | 'selectionFallsShort'
  | 'sumOfAreas'
  | 'product'
  | 'perCapita'
  | 'rateOfCounts'
  | 'attainableRate'
  | 'numberAndRateAgree'
  | 'reduction'
  | 'stockFlow'
  | 'sharesMakeWhole'
  | 'shareChangesMakeZero'
  | 'growthBetweenParts'
  | 'growthDisagrees'
  | 'statedGrowthDisagrees'
  | 'growthAtCurrentPrices'
  | 'targetBelowAssigned'
  | 'behindHorizon'
  | 'fullCoverageFalls'
  | 'beyondWhole'
  | 'assignedPathFalls'
  | 'cumulativeFalls'
  | 'minimumGrowth'
  | 'metOnlyWithPart'
  | 'jump'
  | 'copiedForward'
  | 'frozen'
  | 'outOfBounds'
  | 'countClaim'
  | 'compulsoryPair'
  | 'exclusivePair'
  | 'seriesBreak'
  | 'custom'
  | 'invalidValue';

/** A rule that fails on an indicator: the numbers of its sentence and the cells it rests on. */
export interface Violation {
  readonly rule: RuleId;
  readonly kind: RuleKindName;
  readonly severity: Severity;
  /** The row it is shown at. */
  readonly indicator: IndicatorId;
  /** The cell to go to, first; then every other cell involved. */
  readonly cells: readonly CellRef[];
  readonly facts: Readonly<Record<string, Fact>>;
}

/** A number, value or word that goes into the sentence. */
export type Fact =
  | { readonly kind: 'value'; readonly value: Value; readonly unit: Unit }
  | { readonly kind: 'percent'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'name'; readonly name: string }
  /** A computation with its figures, part by part: "235,7 / 28.757". */
  | { readonly kind: 'calculation'; readonly parts: readonly CalculationPart[] };

/** A part of a computation as it is written from left to right. */
export type CalculationPart =
  /** A figure as it stands in its cell; no cell where the rule names one that is not there. */
  | {
      readonly kind: 'figure';
      readonly cell: CellRef | null;
      readonly value: Value;
      readonly unit: Unit;
    }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'sign'; readonly op: '+' | '-' | '*' | '/' }
  | { readonly kind: 'call'; readonly call: CallName }
  | { readonly kind: 'open' | 'close' | 'separator' };

/** What a rule says of an indicator: it holds, it fails, or it could not be checked and why. */
export type Outcome =
  | { readonly kind: 'holds' }
  /** One violation for each column in which it fails. */
  | { readonly kind: 'fails'; readonly violations: readonly Violation[] }
  | {
      readonly kind: 'notChecked';
      readonly reason: NotCheckedReason;
      /** The cells that stand in the way. */
      readonly missing: readonly CellRef[];
    };

/**
 * `missing`: a cell is blank, "x" or "…"; `notNumber`: it holds text, a range or something that was
 * not understood; `zeroBase`: a division by zero; `units`: they measure different things; `noRow`: a
 * row of the rule is gone or was never there; `seriesBreak`: the two sides of a break are not compared.
 */
export type NotCheckedReason =
  'missing' | 'notNumber' | 'zeroBase' | 'units' | 'noRow' | 'seriesBreak';

/** Tells one violation from another: its rule, its row and the cell to go to. */
export function violationKey({ rule, indicator, cells: [first] }: Violation): string {
  return `${rule}|${indicator}|${first ? cellKey(first) : ''}`;
}
