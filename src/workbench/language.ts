import type { RuleLanguage } from '../domain/rules/context';
import { isGenericName, matchKey } from '../locale/name';
import { nameBreaks, nameTopics } from '../locale/nameTopics';
import { readVerdict } from '../locale/verdictText';

/** What Vietnamese writing tells the rules. */
export const VIETNAMESE: RuleLanguage = {
  nameKey: (name) => (isGenericName(name) ? null : matchKey(name)),
  foldName: matchKey,
  readVerdict,
  topics: nameTopics,
  breaks: nameBreaks,
};
