import { opensWithDigit } from '../tokens/digits';
import type { Word } from './words';

const LEADS_TO_DATE = new Set(['ngày', 'tính', 'đến', 'hết', 'tại', 'thời', 'điểm']);
const DATE = /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?$/u;

/** Words that say what, without those that say when: "đến ngày 20/6", "năm 2031". */
export function withoutTimes(words: readonly Word[]): readonly Word[] {
  return words.some(isNumeral) ? withoutYears(withoutDates(words)) : words;
}

function isNumeral({ text }: Word): boolean {
  return opensWithDigit(text);
}

/** A date says when, with the words that lead to it: "tính đến ngày 20/6". */
function withoutDates(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    if (!isDate(word)) kept.push(word);
    else while (LEADS_TO_DATE.has(kept[kept.length - 1]?.key ?? '')) kept.pop();
  }
  return kept;
}

function isDate(word: Word | undefined): boolean {
  return word !== undefined && isNumeral(word) && DATE.test(word.text);
}

/** A year says when, not what; but "chuyển nguồn năm 2022 sang năm 2023" is what. */
function withoutYears(words: readonly Word[]): readonly Word[] {
  return words.filter((word, at) => {
    const year = word.key === 'năm' ? words[at + 1] : word;
    if (!year || !/^\d{4}$/u.test(year.key)) return true;
    if (word.key !== 'năm' && words[at - 1]?.key !== 'năm') return true;
    const after = words[word.key === 'năm' ? at + 2 : at + 1]?.key ?? '';
    const before = words[word.key === 'năm' ? at - 1 : at - 2]?.key ?? '';
    return /^(?:sang|chuyển)$/u.test(after) || /^(?:sang|từ)$/u.test(before);
  });
}
