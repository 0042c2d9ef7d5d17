import type { RuleKindName } from '../../domain/rules/rule';

/** What is said of a rule of a kind: its name, its sentence with the numbers, and what to do. */
export type RuleMessages = Readonly<
  Record<
    RuleKindName,
    { readonly title: string; readonly sentence: string; readonly action: string }
  >
>;
