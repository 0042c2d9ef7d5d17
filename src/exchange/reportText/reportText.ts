import type { IndicatorId } from '../../domain/indicator/indicator';
import type { NoComparison } from '../../domain/plan/comparison';
import type { Verdict } from '../../domain/plan/verdict';
import type { PeriodKey } from '../../domain/period/period';
import type { NumberValue, Value } from '../../domain/quantity/value';

/** Which figures are told, and what is told of each. */
export interface ReportTextOptions {
  /** `result`: what was reached this year; `target`: what next year is to reach. */
  readonly of: 'result' | 'target';
  /** Per cent of this year's plan; of rates the plan itself. Of results alone. */
  readonly percentOfPlan: boolean;
  /** Whether the plan was met, in words. Of results alone. */
  readonly verdict: boolean;
  /** Against last year; of targets against this year. */
  readonly growth: boolean;
  /** A line above that names the period, without which the text alone does not say when. */
  readonly title: boolean;
}

/** A figure as the text says it. */
export interface SaidFigure {
  readonly indicator: IndicatorId;
  /** The name as it stands in the text. */
  readonly name: string;
  readonly role: 'actual' | 'target';
  readonly period: PeriodKey;
  readonly value: Value;
  readonly unit: string;
  readonly percentOfPlan: NumberValue | null;
  readonly plan: NumberValue | null;
  /** In per cent, of rates in points of their unit. */
  readonly change: NumberValue | null;
  readonly verdict: Verdict | null;
}

/** What was left out, and why. */
export interface ReportTextIssue {
  readonly indicator: IndicatorId;
  readonly left: 'figure' | 'percentOfPlan' | 'growth';
  readonly code: 'blank' | 'notApplicable' | 'notYet' | 'words' | 'notUnderstood' | NoComparison;
}

/** A text in an office's words, always Vietnamese, and what it says. */
export interface ReportText {
  readonly text: string;
  readonly said: readonly SaidFigure[];
  readonly issues: readonly ReportTextIssue[];
}
