/** A year, or its first `months` months. */
export interface Period {
  readonly year: number;
  /** 1…12; 12 is the whole year. */
  readonly months: number;
}

/** `2023` or `6T2024`: how a period is written in keys and on screen. */
export type PeriodKey = string;

/** The whole year. */
export function fullYear(year: number): Period {
  return { year, months: 12 };
}

/** The key of a period: `2023` for a year, `6T2024` for its first six months. */
export function periodKey(period: Period): PeriodKey {
  return period.months === 12 ? String(period.year) : `${period.months}T${period.year}`;
}

/** The period behind a key. Throws RangeError on anything that `periodKey` does not write. */
export function parsePeriodKey(key: PeriodKey): Period {
  const match = /^(?:(\d{1,2})T)?(\d{4})$/.exec(key);
  const months = match?.[1] === undefined ? 12 : Number(match[1]);
  if (!match || months < 1 || months > 12) throw new RangeError(`not a period: ${key}`);
  return { year: Number(match[2]), months };
}

/** Earlier first; of one year, the shorter first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || a.months - b.months;
}

/** The same months, `years` later (negative: earlier). */
export function shiftYears(period: Period, years: number): Period {
  return { year: period.year + years, months: period.months };
}
