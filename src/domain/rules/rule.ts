import type { IndicatorId } from '../indicator/indicator';
import type { Value } from '../quantity/value';
import type { Unit } from '../quantity/unit';
import type { CellRef } from '../workbook/cellRef';

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
}

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
  | { readonly kind: 'name'; readonly name: string };

/** What a rule says of an indicator: it holds, it fails, or it could not be checked and why. */
export type Outcome =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly violation: Violation }
  | { readonly kind: 'notChecked'; readonly missing: readonly CellRef[] };
