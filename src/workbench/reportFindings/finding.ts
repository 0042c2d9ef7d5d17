import type { RuleKindName, Severity, Violation } from '../../domain/rules/rule';
import type { Unit } from '../../domain/quantity/unit';
import type { QualifierField } from '../../reader/extraction';

/** What is wrong: a kind of rule that fails over the figures of a report, or a slip of writing. */
export type FindingCode =
  | Extract<
      RuleKindName,
      | 'statedPercentDisagrees'
      | 'statedVerdictDisagrees'
      | 'statedGrowthDisagrees'
      | 'sumOfParts'
      | 'selectionExceeds'
      | 'selectionFallsShort'
      | 'duplicateDiffers'
      | 'unitSlip'
      | 'rateOfCounts'
      | 'rateOutOfBounds'
      | 'product'
      | 'perCapita'
      | 'numberAndRateAgree'
      | 'reduction'
      | 'countClaim'
    >
  /** A change in its unit and a change in per cent, or a level and a change, that do not fit. */
  | 'changesDisagree'
  /** Not written as numbers are (4.40.049; 1601, 61). */
  | 'malformedNumber'
  /** "7.120 nghìn người": a number in full, and thousands of it. */
  | 'thousandTwice'
  /** An excess of a rate in points that is told in per cent. */
  | 'pointsAsPercent'
  /** A rate, or a per cent of plan, without its sign. */
  | 'signMissing'
  /** "đạt < 563 kg": a result that is compared with itself. */
  | 'comparedResult'
  /** Energy in kW or kW/h. */
  | 'powerForEnergy';

/** A stretch of the report's text, and what stands there. */
export interface FindingPlace {
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** Place of the figure among the extractions; null where the text holds none there. */
  readonly extraction: number | null;
  /** What it states of that figure; the figure itself where left out. */
  readonly field?: QualifierField;
}

/** What the other figures make of the first place, over all values that print like them. */
export interface Expected {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
}

/** A mistake of the report itself, with every place that it rests on. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The place to go to, first; then those it is held against. Never empty. */
  readonly places: readonly FindingPlace[];
  /** Figures of its sentence, by the names that the sentence calls them by. */
  readonly facts: Violation['facts'];
  readonly expected: Expected | null;
}
