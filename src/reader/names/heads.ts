import { CIRCUMSTANCES } from '../lexicon/namesCircumstances';
import { CLAUSE_OPENERS, HEAD_OPENERS } from '../lexicon/namesFillers';
import { FUND_HEADS } from '../lexicon/namesMeasures';
import type { Span } from '../clauses/clause';
import { measureLength } from './measures';
import { PhraseBook } from './phraseBook';
import { withoutReachWords } from './leftWords';
import { hasSign, joinWords, readWords, type Word } from './words';

const openers = new PhraseBook([...HEAD_OPENERS, ...CLAUSE_OPENERS]);
const circumstances = new PhraseBook(CIRCUMSTANCES);
const funds = new PhraseBook(FUND_HEADS);
const HEAD_WORDS = 10;
/** Funds and measures have longer names. */
const LONG_WORDS = 20;

/** What a run-in head says the following is about; `otherwise` where it says nothing ("Trong đó:"). */
export function readHead(text: string, head: Span, otherwise: string): string {
  const thought = lastThought(readWords(text, head.start, head.end));
  // "Tính đến 15/11:"
  if (circumstances.lengthAt(thought, 0) > 0) return otherwise;
  const words = withoutOpeners(withoutReachWords(thought));
  const long = funds.lengthAt(words, 0) > 0 || measureLength(words, 0, false) > 0;
  const most = long ? LONG_WORDS : HEAD_WORDS;
  if (words.length === 0 || words.length > most) return otherwise;
  return joinWords(words);
}

/** What the nearest heading is about, "" where it is long or says nothing. */
export function headingOf(section: readonly string[]): string {
  const heading = section[section.length - 1];
  if (heading === undefined || /\d/u.test(heading) || heading === heading.toUpperCase()) return '';
  return readHead(heading, { start: 0, end: heading.length }, '');
}

function lastThought(words: readonly Word[]): readonly Word[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (hasSign(words[at]?.gap ?? '', '.;:')) return words.slice(at);
  }
  return words;
}

/** "Về công tác giảm nghèo" → "giảm nghèo". */
function withoutOpeners(words: readonly Word[]): readonly Word[] {
  let at = 0;
  for (;;) {
    const length = openers.lengthAt(words, at);
    if (length === 0) return words.slice(at);
    at += length;
  }
}
