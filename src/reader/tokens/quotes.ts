import type { Span } from '../clauses/clause';

/** A longer stretch between quotation marks is speech; so bounded, the search is linear as well. */
const QUOTED = /“([^“”\n]{1,300})”|"([^"\n]{1,300})"/gu;

/** What stands between quotation marks, the marks included: names, in which no number measures. */
export function quotedSpans(text: string): Span[] {
  if (!/[“"]/u.test(text)) return [];
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
