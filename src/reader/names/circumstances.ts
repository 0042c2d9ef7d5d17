import { CIRCUMSTANCES, OWN_PLACES } from '../lexicon/namesCircumstances';
import { fillerLength } from './deeds';
import { PhraseBook } from './phraseBook';
import { segmentStarts } from './segments';
import type { Word } from './words';

const circumstances = new PhraseBook(CIRCUMSTANCES);
const ownPlaces = new PhraseBook(OWN_PLACES);

/** "Qua rà soát cuối năm, còn 37 hộ": how a number is known names nothing, up to its comma. */
export function withoutCircumstances(words: readonly Word[]): readonly Word[] {
  const starts = segmentStarts(words);
  const next = starts.findIndex((from) => circumstances.lengthAt(words, from) === 0);
  return withoutMonths(words.slice(starts[next < 0 ? starts.length - 1 : next]));
}

/** "9 tháng đầu năm thu thuế 90 tỷ đồng" */
function withoutMonths(words: readonly Word[]): readonly Word[] {
  if (!/^\d{1,2}$/u.test(words[0]?.key ?? '') || words[1]?.key !== 'tháng') return words;
  return words.slice(/^(?:đầu|cuối)$/u.test(words[2]?.key ?? '') ? 4 : 2);
}

/** "Cuối năm, xã còn 9 hộ ở nhà tạm": that it is the reporting place says nothing of what is counted. */
export function withoutOwnPlace(words: readonly Word[]): readonly Word[] {
  const starts = segmentStarts(words);
  const from = starts[starts.length - 1] ?? 0;
  let at = from;
  for (let filler = fillerLength(words, at); filler > 0; filler = fillerLength(words, at)) {
    at += filler;
  }
  const place = ownPlaces.lengthAt(words, at);
  return place > 0 && at + place === words.length ? words.slice(0, from) : words;
}

/** "nếu loại trừ tiền sử dụng đất thì thu ngân sách": on what condition is said behind the name. */
export function conditionLast(words: readonly Word[]): readonly Word[] {
  if (words[0]?.key !== 'nếu') return words;
  const then = words.findIndex((word) => word.key === 'thì');
  return then < 0 ? words : [...words.slice(then + 1), ...words.slice(1, then)];
}
