import type { IndicatorId } from '../indicator/indicator';
import type { NumberValue } from '../quantity/value';
import type { FrameKeys } from '../plan/assessment';
import type { Verdict } from '../plan/verdict';
import type { Workbook } from '../workbook/workbook';

/** What Vietnamese writing tells the rules; given from outside, for the domain knows no language. */
export interface RuleLanguage {
  /** Equal for names that mean the same; null where the name alone says too little to compare. */
  nameKey(name: string): string | null;
  /** A verdict in words ("vượt 0,43% KH"); null where there is none in it. */
  readVerdict(
    text: string,
  ): { readonly verdict: Verdict; readonly over: NumberValue | null } | null;
}

/** What a rule looks at. */
export interface RuleContext {
  readonly workbook: Workbook;
  readonly keys: FrameKeys;
  readonly language: RuleLanguage;
  /** Rows that have the same name key and unit dimension as this one, itself included, in number order. */
  namesakes(id: IndicatorId): readonly IndicatorId[];
}
