import type { Extraction, ReadingIssue } from './extraction';
import { reportDoubt } from './text/isReport';

/** The longest text that is read, in UTF-16 units: some two thousand pages. */
export const LONGEST = 4_000_000;

/** What a reading could not read, by place; of a text without figures, why it may have none. */
export function issuesOf(text: string, extractions: readonly Extraction[]): ReadingIssue[] {
  if (extractions.length === 0) {
    return [reportDoubt(text) ?? { code: 'noFigures', start: 0, end: text.length }];
  }
  return extractions
    .filter(({ malformed }) => malformed)
    .map(({ start, end }) => ({ code: 'malformedNumber', start, end }));
}
