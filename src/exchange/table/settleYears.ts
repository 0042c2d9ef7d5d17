import type { PlanFrame } from '../../domain/plan/frame';
import { ROOT_AREA } from '../../domain/area/area';
import { BASE_SCENARIO } from '../../domain/workbook/series';
import { isLongPlan, LONG_TERM } from '../../locale/header';
import { searchKey } from '../../locale/name';
import type { ColumnDraft } from './columnDraft';
import type { ReadOptions } from './reading';

export interface SettledYears {
  readonly frame: PlanFrame;
  readonly yearFrom: 'printed' | 'chosen' | 'assumed';
}

/**
 * Finds this year of the plan from the years of the columns, else from the lines above the table,
 * and gives every figure column its year and months.
 */
export function settleYears(
  sections: readonly (readonly ColumnDraft[])[],
  titles: readonly string[],
  options: ReadOptions,
): SettledYears {
  const figures = sections.flat().filter((draft) => draft.role === 'figure');
  const { year, from } = thisYear(figures, titles, options);
  const estimates = figures.filter((draft) => draft.measure === 'estimate');
  const results = figures.filter((draft) => draft.measure === 'actual');
  const isThisYear = (draft: ColumnDraft) =>
    (draft.year ?? year + (draft.yearOffset ?? 0)) === year;
  const estimate = estimates.find(isThisYear);
  const actual =
    results.filter(isThisYear).find((draft) => (draft.months ?? 12) === 12) ??
    results.find(isThisYear);
  const result = estimate ?? actual;
  const months = result?.months ?? 12;
  for (const draft of sections.flat()) settle(draft, year, months);
  for (const draft of figures) nameLongTerm(draft, year);
  const { nextAssigners, horizon } = targetsOf(figures, year);
  const assigners = assignersOf(figures, year);
  nameStatedPercents(
    figures.filter((draft) => draft.year === year),
    assigners,
  );
  return {
    frame: {
      area: ROOT_AREA,
      scenario: BASE_SCENARIO,
      year,
      months,
      result: estimate || !actual ? 'estimate' : 'actual',
      assigners,
      ...(nextAssigners.length > 0 && { nextAssigners }),
      ...(horizon && { horizon }),
    },
    yearFrom: from,
  };
}

function thisYear(
  figures: readonly ColumnDraft[],
  titles: readonly string[],
  options: ReadOptions,
): { readonly year: number; readonly from: SettledYears['yearFrom'] } {
  const years = (measures: readonly string[]) =>
    figures.flatMap((draft) =>
      draft.year !== null &&
      draft.measure !== null &&
      measures.includes(draft.measure) &&
      !isLongPlan(draft.assignedBy)
        ? [draft.year - (draft.yearOffset ?? 0)]
        : [],
    );
  const results = years(['estimate', 'actual', 'statedPercentOfPlan', 'statedVerdict']);
  if (results.length > 0) return { year: Math.max(...results), from: 'printed' };
  const plans = [...new Set(years(['plan']))].sort((a, b) => a - b);
  const newest = plans[plans.length - 1];
  if (newest !== undefined) {
    const hasResult = figures.some(
      (draft) => draft.measure === 'estimate' || draft.measure === 'actual',
    );
    const older = plans.length > 1 || (hasResult && options.year === newest - 1);
    return { year: older ? newest - 1 : newest, from: 'printed' };
  }
  if (options.year !== undefined) return { year: options.year, from: 'chosen' };
  const titled = yearOfTitles(
    titles,
    figures.some((draft) => draft.yearOffset === 1),
  );
  if (titled !== null) return { year: titled, from: 'printed' };
  return { year: options.fallbackYear ?? new Date().getFullYear(), from: 'assumed' };
}

/** Two years in the titles: results of the first, plan of the second. One: by its words. */
function yearOfTitles(titles: readonly string[], hasNextYear: boolean): number | null {
  const found = new Set<number>();
  let plan = false;
  let result = false;
  for (const title of titles) {
    const text = searchKey(title);
    // Dates and numbers of decisions name years that are not the plan's.
    const words = text.replace(
      /\(?kem theo.*|so \d+[^ ]*|ngay .{1,6} thang .{1,6} nam \d{4}/g,
      ' ',
    );
    for (const match of words.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) found.add(Number(match[0]));
    plan ||= /ke hoach/.test(words);
    result ||= /thuc hien|ket qua|uoc/.test(words);
  }
  const years = [...found].sort((a, b) => a - b);
  const [first] = years;
  if (first === undefined) return null;
  if (years.length > 1) return years[years.length - 2] ?? first;
  return plan && !result && hasNextYear ? first - 1 : first;
}

function settle(draft: ColumnDraft, year: number, months: number): void {
  if (draft.role !== 'figure' && draft.role !== 'figureUnit') return;
  const stated = draft.measure?.startsWith('stated') ?? false;
  const wholeYear = draft.measure === 'plan';
  if (draft.year === null) {
    draft.year = stated ? year : year + (draft.yearOffset ?? 0);
    if (draft.measure === 'plan' && draft.yearOffset === null) draft.year = year;
  }
  draft.yearOffset = null;
  if (draft.months === null) {
    const asResult = (stated && draft.year === year) || (draft.samePeriod && !wholeYear);
    draft.months = asResult ? months : 12;
  }
}

/** "Mục tiêu 2030" under a plan for 2026 names nobody, but it is no plan of a year either. */
function nameLongTerm(draft: ColumnDraft, year: number): void {
  if (draft.measure !== 'plan' || draft.assignedBy !== '' || draft.from === 'chosen') return;
  if (draft.year === null || draft.year <= year + 1) return;
  if (searchKey(draft.texts.join(' ')).includes('muc tieu')) draft.assignedBy = LONG_TERM;
}

/** Targets of next year that somebody assigned, and those for the end of a longer plan. */
function targetsOf(
  figures: readonly ColumnDraft[],
  year: number,
): Pick<PlanFrame, 'nextAssigners' | 'horizon'> & { readonly nextAssigners: readonly string[] } {
  const named = figures.filter(
    ({ measure, area, assignedBy }) => measure === 'plan' && area === '' && assignedBy !== '',
  );
  const next = named.filter((draft) => draft.year === year + 1 && !isLongPlan(draft.assignedBy));
  const later = named.filter(
    (draft) =>
      draft.year !== null &&
      (draft.year > year + 1 || (draft.year === year + 1 && isLongPlan(draft.assignedBy))),
  );
  const names = (drafts: readonly ColumnDraft[]) => [
    ...new Set(drafts.map(({ assignedBy }) => assignedBy)),
  ];
  // The sheet shows one later year: the one that next year's plan leads to first.
  const end = Math.min(...later.map((draft) => draft.year ?? Infinity));
  const horizon = { year: end, assigners: names(later.filter((draft) => draft.year === end)) };
  return { nextAssigners: names(next), ...(later.length > 0 && { horizon }) };
}

function assignersOf(figures: readonly ColumnDraft[], year: number): string[] {
  const found: string[] = [];
  for (const draft of figures) {
    if (draft.measure !== 'plan' || draft.year !== year || draft.area !== '') continue;
    if (!found.includes(draft.assignedBy)) found.push(draft.assignedBy);
  }
  return found.length > 0 ? found : [''];
}

/** This year's "% KH" beside two plans is about one of them; without a word about which, the first. */
function nameStatedPercents(figures: readonly ColumnDraft[], assigners: readonly string[]): void {
  for (const draft of figures) {
    if (draft.measure !== 'statedPercentOfPlan' || draft.from === 'chosen') continue;
    if (assigners.includes(draft.assignedBy)) continue;
    if (draft.assignedBy !== '' || assigners.length > 1) draft.certainty = 'likely';
    draft.assignedBy = assigners[0] ?? '';
  }
}
