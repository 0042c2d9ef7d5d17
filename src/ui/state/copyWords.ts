import type { OutsideCopy } from '../../workbench/copies/copyRecord';
import type { CopiesMessages } from '../messages/copies';
import { fill } from '../messages/fill';

type Language = 'vi' | 'en';

/** A moment as short as it can be told: "14:05" of today, else "27/11 14:05", with the year of another. */
export function momentWords(at: number, language: Language, now = Date.now()): string {
  const [moment, today] = [new Date(at), new Date(now)];
  const isThisYear = moment.getFullYear() === today.getFullYear();
  const isToday = moment.toDateString() === today.toDateString();
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { day: '2-digit', month: '2-digit' }),
    ...(!isThisYear && { year: 'numeric' }),
  }).format(at);
}

/** A moment with its day, whatever day it is. */
export function fullMoment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** When and where the last copy outside the browser was made; `covers`: whether all changes are in it. */
export function outsideWords(
  outside: OutsideCopy | null,
  covers: boolean,
  words: CopiesMessages,
  language: Language,
): { readonly short: string; readonly full: string } {
  if (!outside) return { short: words.noneShort, full: words.none };
  const { at, where, name } = outside;
  const params = { time: momentWords(at, language), name };
  const behind = covers ? '' : ` (${words.behind})`;
  return {
    short: fill(words.lastShort[where], params) + (covers ? '' : ' *'),
    full: fill(words.last[where], params) + behind,
  };
}

/** Bytes as people read them. */
export function sizeWords(bytes: number, words: CopiesMessages, language: Language): string {
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return bytes < 1e6
    ? fill(words.sizes.kb, { size: format.format(Math.ceil(bytes / 1e3)) })
    : fill(words.sizes.mb, { size: format.format(bytes / 1e6) });
}
