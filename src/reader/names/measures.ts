import { matchKey } from '../../locale/name';
import {
  MEASURES,
  MEASURES_OF_MONEY,
  MEASURE_OPENERS,
  NOT_BEFORE_NUMBER_WORD,
  NO_TOTALS,
  WITHOUT_TOPIC,
} from '../lexicon/namesMeasures';
import { PhraseBook } from './phraseBook';
import { keysOf, type Word } from './words';
import { opensWithDigit } from '../tokens/digits';

/** "số hóa" is done, and counts nothing. */
const DIGITIZED = matchKey('hóa');

const measures = new PhraseBook(MEASURES);
const noTotals = new PhraseBook(NO_TOTALS);
const measureOpeners = new PhraseBook(MEASURE_OPENERS);
const withoutTopic = new PhraseBook(WITHOUT_TOPIC);

/** Words of "tổng" and a measure that open at `at`; 0 when none does. */
export function measureLength(words: readonly Word[], at: number, money: boolean): number {
  const total = noTotals.lengthAt(words, at) > 0 ? 0 : measureOpeners.lengthAt(words, at);
  const length = measures.lengthAt(words, at + total);
  if (length === 0) return total > 0 && at + total < words.length ? total : 0;
  // "khu vực có vốn đầu tư nước ngoài" is a sector.
  if (words[at - 1]?.key === 'có' && words[at + total + length]?.key === 'nước') return 0;
  if (
    money &&
    words[at]?.key === 'lương' &&
    keysOf(words, at, at + total + length) === 'lương thực'
  ) {
    return 0;
  }
  // "mức độ 2" is a grade.
  if (words[at]?.key === 'mức' && opensWithDigit(words[at + total + length]?.key ?? '')) return 0;
  if (!money && MEASURES_OF_MONEY.has(keysOf(words, at, at + total + length))) return 0;
  if (words[at + total]?.key === 'số' && length === 1 && total === 0 && !countsThere(words, at)) {
    return 0;
  }
  return total + length;
}

/** "số" counts, but for "một số", "chuyển đổi số", "quyết định số 12". */
function countsThere(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before && words[at]?.gap === '' && NOT_BEFORE_NUMBER_WORD.has(before.key)) return false;
  const next = words[at + 1]?.key ?? '';
  return next !== DIGITIZED && !opensWithDigit(next);
}

/** Where the measure that opens at `at` ends, with words after it that do not say of what. */
export function measureEnd(words: readonly Word[], at: number, money: boolean): number {
  let end = at + measureLength(words, at, money);
  for (;;) {
    const more = withoutTopic.lengthAt(words, end);
    if (more === 0 || words[end]?.gap !== '') return end;
    end += more;
  }
}
