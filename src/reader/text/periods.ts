import { fullYear, periodKey, type Period, type PeriodKey } from '../../domain/period/period';
import { aheadWithoutYear, aheadWords, resultWords } from '../lexicon/textWords';

/** A period that a text names. */
export interface NamedPeriod {
  readonly period: Period;
  readonly at: number;
  /** "6 tháng cuối năm 2024": what is left of the year. */
  readonly rest: boolean;
  /** It is told by its quarter. */
  readonly quarter: boolean;
}

const numerals: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
const year = '(?:19|20)\\d\\d';
const spoken = new RegExp(
  '(?<![\\p{L}\\d.,])(?:' +
    `(?<months>\\d{1,2}|ba|sáu|chín|một|mười|mười một) tháng(?: (?<which>đầu|cuối))?(?: năm)?(?: (?<ofYear>${year}))?` +
    `|quý (?<quarter>[1-4]|i{1,3}|iv|một|hai|ba|tư)(?:(?:[ /,-]{1,3}(?:năm )?)(?<quarterYear>${year}))?` +
    `|(?<!(?:giai đoạn|khóa|năm học) )năm (?<year>${year})(?!\\s?[-–]\\s?\\d)` +
    ')(?![\\p{L}\\d])',
  'giu',
);

/** Periods a text names, in order; a year named later counts for months named without one. */
export function namedPeriods(text: string, otherwise: number | null = null): NamedPeriod[] {
  const found = [...text.matchAll(spoken)];
  const years = found.map(
    ({ groups }) => groups?.['year'] ?? groups?.['ofYear'] ?? groups?.['quarterYear'],
  );
  return found.flatMap(({ groups, index }, place) => {
    const named =
      years.slice(place).find((each) => each !== undefined) ??
      years.findLast((each) => each !== undefined);
    const of = named === undefined ? otherwise : Number(named);
    if (of === null) return [];
    const months = groups?.['months'];
    const quarter = groups?.['quarter'];
    const rest = groups?.['which']?.toLowerCase() === 'cuối';
    const count =
      months === undefined ? (quarter === undefined ? 12 : 3 * numeral(quarter)) : numeral(months);
    if (months !== undefined && groups?.['which'] === undefined && groups?.['ofYear'] === undefined)
      return [];
    if (count < 1 || count > 12) return [];
    return [
      {
        period: rest ? fullYear(of) : { year: of, months: count },
        at: index,
        rest,
        quarter: quarter !== undefined,
      },
    ];
  });
}

function numeral(text: string): number {
  return numerals.get(text.toLowerCase()) ?? Number(text);
}

/** The period a report's title speaks of first. */
export function titlePeriod(title: string): Period | null {
  return namedPeriods(title)[0]?.period ?? null;
}

/** What a heading says of the period of its section; null where it says nothing of its own. */
export interface SectionPeriod {
  /** Null for the report's own. */
  readonly period: PeriodKey | null;
  readonly setsTargets: boolean;
}

/** What a document is on: its period, and whether it sets targets for it as a resolution does. */
export interface Scope {
  readonly reported: Period | null;
  readonly plans: boolean;
}

/** Whether a title is of a document that sets targets rather than report on them. */
export function plans(title: string): boolean {
  const text = title.toLowerCase();
  return firstOf(text, resultWords) < 0 && firstOf(text, aheadWords) >= 0 && !/báo cáo/.test(text);
}

/** The period of a section by its heading; null when the heading says nothing of it. */
export function sectionPeriod(
  heading: string,
  { reported, plans }: Scope,
  outer: boolean,
): SectionPeriod | null {
  if (!reported) return null;
  // The name of a programme looks nowhere.
  const text = heading.toLowerCase().replace(/(?:chương trình )?(?:có )?mục tiêu quốc gia/gu, '');
  if (reported.months < 12 && /(?:ước|dự kiến|dự ước|khả năng)[^.;]* cả năm/u.test(text)) {
    return { period: periodKey(fullYear(reported.year)), setsTargets: false };
  }
  const named = namedPeriods(text, reported.year);
  const result = firstOf(text, resultWords);
  const ahead = firstOf(text, aheadWords);
  const isLater = ({ period, rest, quarter }: NamedPeriod): boolean =>
    rest ||
    period.year > reported.year ||
    (quarter && period.year === reported.year && period.months > reported.months);
  const later = named.find(isLater);
  if (later && (result < 0 || (ahead >= 0 && ahead < result) || named.every(isLater))) {
    return ahead >= 0 || later.rest ? { period: periodKey(later.period), setsTargets: true } : null;
  }
  if (named.some(({ period }) => period.year === reported.year)) {
    return { period: null, setsTargets: plans && result < 0 };
  }
  const last = named.at(-1);
  if (last && result >= 0) return { period: periodKey(last.period), setsTargets: false };
  if (!outer || plans) return null;
  if (result >= 0) return { period: null, setsTargets: false };
  if (firstOf(text, aheadWithoutYear) < 0) return null;
  const next = fullYear(reported.months === 12 ? reported.year + 1 : reported.year);
  return { period: periodKey(next), setsTargets: true };
}

function firstOf(text: string, words: readonly string[]): number {
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
