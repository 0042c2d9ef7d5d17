import type { Extraction, ExtractionRole } from '../../src/reader/extraction';

/** A figure as a careful reader marked it, or as the reader of reports found it. */
export interface Figure {
  /** UTF-16 offsets of the number alone. */
  readonly start: number;
  readonly end: number;
  readonly num?: string;
  readonly quote?: string;
  readonly value: number;
  readonly unit: string;
  readonly indicator: string;
  readonly role: ExtractionRole;
  readonly period: string;
  readonly plan?: number;
  readonly pct_plan?: number;
  readonly over_plan?: number;
  readonly verdict?: string;
  readonly pct_prev?: number;
  readonly chg_prev_pct?: number;
  readonly chg_prev_abs?: number;
}

export interface GoldFigure extends Figure {
  /** Doubtful: neither asked for nor held against the reader. */
  readonly no_base?: boolean;
  readonly marginal?: boolean;
  readonly optional?: boolean;
  readonly pct_only?: boolean;
  /** Fields that may be read in two ways, left out of the score. */
  readonly unsure?: readonly string[];
  /** The list of main targets it stands in. */
  readonly list?: string;
}

export interface Rate {
  readonly hits: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

export interface Score {
  readonly gold: number;
  readonly reported: number;
  readonly found: Rate;
  readonly allRight: Rate;
  /** Of the figures found, how often each field is right. */
  readonly fields: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

/** The fields of an extraction under the names that gold files give them. */
export function figureOf(extraction: Extraction): Figure {
  const { start, end, num, quote, value, unit, indicator, role, period } = extraction;
  const { plan, verdict, pctPlan, overPlan, pctPrev, chgPrevPct, chgPrevAbs } = extraction;
  return {
    ...{ start, end, num, quote, value, unit, indicator, role, period },
    ...given({ plan, verdict, pct_plan: pctPlan, over_plan: overPlan, pct_prev: pctPrev }),
    ...given({ chg_prev_pct: chgPrevPct, chg_prev_abs: chgPrevAbs }),
  };
}

function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function normal(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[().,;:*"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** People counted under another noun. */
const PEOPLE = new Set(
  (
    'người lao động|giáo viên|học viên|học sinh|công dân|cá nhân|đối tượng|cháu|trẻ|trẻ em|' +
    'bệnh nhân|cán bộ|đại biểu|quân nhân|chiến sĩ|vận động viên|thí sinh|khẩu|nhân khẩu|' +
    'lao động|báo cáo viên|biên chế|đồng chí|đảng viên|hội viên'
  ).split('|'),
);
const SAME_UNIT: Readonly<Record<string, string>> = {
  htx: 'hợp tác xã',
  thứ: 'hạng',
  tỉ: 'tỷ',
  tỷ: 'tỷ đồng',
  triệu: 'triệu đồng',
  'lượt khách': 'lượt người',
  lượt: 'lượt người',
};

/** One spelling of a unit: two units are the same when theirs are equal. */
export function unitOf(text: string): string {
  const plain = normal(text)
    .replace(/\s*\/\s*/g, '/')
    .replace(/m2\b/g, 'm²')
    .replace(/m3\b/g, 'm³')
    .replace(/\btỉ\b/g, 'tỷ');
  if (PEOPLE.has(plain)) return 'người';
  if (plain.startsWith('lượt ')) return 'lượt người';
  return SAME_UNIT[plain] ?? plain;
}

/** How much of two names' words is shared, 0…1 (Dice). */
export function nameOverlap(a: string, b: string): number {
  const wordsA = words(a);
  const wordsB = words(b);
  const left = new Map<string, number>();
  for (const word of wordsB) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsA) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const all = wordsA.length + wordsB.length;
  return all > 0 ? (2 * shared) / all : 1;
}

function words(name: string): string[] {
  return normal(name)
    .split(' ')
    .filter((word) => word !== '');
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

type Check = (gold: GoldFigure, found: Figure) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  value: (g, f) => near(f.value, g.value),
  unit: (g, f) => unitOf(f.unit) === unitOf(g.unit),
  role: (g, f) => f.role === g.role,
  period: (g, f) => normal(f.period) === normal(g.period),
  plan: (g, f) => near(f.plan, g.plan),
  pct_plan: (g, f) => near(f.pct_plan, g.pct_plan),
  over_plan: (g, f) => near(f.over_plan, g.over_plan),
  pct_prev: (g, f) => near(f.pct_prev, g.pct_prev),
  // "tổng lượt khách tăng 14,2%": the figure is the rate itself and may repeat it as its own change.
  chg_prev_pct: (g, f) =>
    near(f.chg_prev_pct, g.chg_prev_pct) ||
    (g.unit === '%' &&
      [g.chg_prev_pct, f.chg_prev_pct].every((c) => c === undefined || near(Math.abs(c), g.value))),
  chg_prev_abs: (g, f) => near(f.chg_prev_abs, g.chg_prev_abs),
  verdict: (g, f) => (f.verdict ?? '') === (g.verdict ?? ''),
  name: (g, f) => nameOverlap(f.indicator, g.indicator) >= 0.6,
};

/** What of a figure that was found is wrong. */
export function wrongFields(gold: GoldFigure, found: Figure): string[] {
  return Object.entries(CHECKS)
    .filter(([field, right]) => !gold.unsure?.includes(field) && !right(gold, found))
    .map(([field]) => field);
}

function doubtful(gold: GoldFigure): boolean {
  return [gold.no_base, gold.marginal, gold.optional, gold.pct_only].includes(true);
}

function spanOf({ start, end }: Figure): string {
  return `${start}-${end}`;
}

/** Scores the figures found in a text against those marked there. */
export function scoreExtraction(marked: readonly GoldFigure[], read: readonly Figure[]): Score {
  const doubts = new Set(marked.filter(doubtful).map(spanOf));
  const gold = marked.filter((figure) => !doubtful(figure));
  const found = read.filter((figure) => !doubts.has(spanOf(figure)));
  const bySpan = new Map(found.map((figure) => [spanOf(figure), figure]));
  const right = new Map(Object.keys(CHECKS).map((field) => [field, 0]));
  const misses: string[] = [];
  let matched = 0;
  let perfect = 0;
  for (const figure of gold) {
    const other = bySpan.get(spanOf(figure));
    if (!other) {
      misses.push(`not found: ${figure.num ?? figure.value} | ${figure.indicator}`);
      continue;
    }
    matched += 1;
    const wrong = wrongFields(figure, other);
    for (const [field, count] of right) if (!wrong.includes(field)) right.set(field, count + 1);
    if (wrong.length === 0) perfect += 1;
    else misses.push(`${wrong.join(', ')}: ${told(figure)} | got ${told(other)}`);
  }
  const spans = new Set(gold.map(spanOf));
  for (const other of found) {
    if (!spans.has(spanOf(other))) misses.push(`no figure: ${told(other)}`);
  }
  const rate = (hits: number) => rateOf(hits, gold.length, found.length);
  return {
    gold: gold.length,
    reported: found.length,
    found: rate(matched),
    allRight: rate(perfect),
    fields: Object.fromEntries(
      [...right].map(([field, count]) => [field, matched ? count / matched : 0]),
    ),
    misses,
  };
}

function rateOf(hits: number, gold: number, reported: number): Rate {
  const recall = gold ? hits / gold : 0;
  const precision = reported ? hits / reported : 0;
  const f1 = recall + precision ? (2 * recall * precision) / (recall + precision) : 0;
  return { hits, recall, precision, f1 };
}

function told({ num, value, unit, indicator, role, period, ...more }: Figure): string {
  const { plan, pct_plan, over_plan, pct_prev, chg_prev_pct, chg_prev_abs, verdict } = more;
  const fields = { plan, pct_plan, over_plan, pct_prev, chg_prev_pct, chg_prev_abs, verdict };
  return `${num ?? value} ${unit} ${indicator} (${role} ${period}) ${JSON.stringify(fields)}`;
}
