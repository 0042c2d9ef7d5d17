import type { RuleKindName } from '../../domain/rules/rule';

/** What is said of a rule of a kind: its name, its sentence with the numbers, and what to do. */
export type RuleMessages = Readonly<
  Record<
    RuleKindName,
    {
      readonly title: string;
      readonly sentence: string;
      /** Said where no comparison failed, but a cell that is blank or is not. */
      readonly sentenceOfBlank?: string;
      readonly action: string;
    }
  >
>;
