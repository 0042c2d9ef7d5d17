import type { IndicatorId } from '../indicator/indicator';
import type { NumberValue } from '../quantity/value';
import type { FrameKeys } from '../plan/assessment';
import type { Verdict } from '../plan/verdict';
import type { Binding } from './expression/binding';
import type { NameTopic } from './nameTopic';
import type { Rule } from './rule';
import type { Workbook } from '../workbook/workbook';

/** What Vietnamese writing tells the rules; given from outside, for the domain knows no language. */
export interface RuleLanguage {
  /** Equal for names that mean the same; null where the name alone says too little to compare. */
  nameKey(name: string): string | null;
  /** Equal for spellings of one name, however little it says. */
  foldName(name: string): string;
  /** A verdict in words ("vượt 0,43% KH"); null where there is none in it. */
  readVerdict(
    text: string,
  ): { readonly verdict: Verdict; readonly over: NumberValue | null } | null;
  /** What a name says of the relations its row stands in; `parent` is the name it stands under. */
  topics(name: string, parent: string): readonly NameTopic[];
  /** Years from which an indicator of this name is counted on another basis (a new poverty standard). */
  breaks(name: string): readonly number[];
}

/** What a rule looks at. */
export interface RuleContext {
  readonly workbook: Workbook;
  readonly keys: FrameKeys;
  readonly language: RuleLanguage;
  /** Rows that have the same name key and unit dimension as this one, itself included, in number order. */
  namesakes(id: IndicatorId): readonly IndicatorId[];
  /** What a template stands for at a row. */
  bindings?(rule: Rule, anchor: IndicatorId): readonly Binding[];
  /** Tells each rule that looks at a row, with the row it is checked at. */
  concerned?(row: IndicatorId, tell: (rule: Rule, anchor: IndicatorId) => void): void;
  /** Only whether something can be checked is asked, not the cells that stand in the way. */
  readonly brief?: boolean;
}
