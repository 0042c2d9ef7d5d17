import { distance } from 'fastest-levenshtein';
import type { Measure } from '../domain/workbook/series';
import { matchKey, searchKey } from './name';

/** What a column of a table holds. */
export type ColumnRole =
  | 'numbering'
  | 'name'
  | 'unit'
  | 'group'
  | 'note'
  | 'area'
  /** A measure of the domain; `measure`, `year` … say which. */
  | 'figure'
  /** The unit of the figures of one plan column ("Đơn vị KH 2024"). */
  | 'figureUnit'
  /** Worked out from other columns ("KH 2024/ƯTH 2023", "7=5/3"); not read. */
  | 'computed'
  | 'code'
  | 'agency'
  | 'unknown';

export interface HeaderReading {
  readonly role: ColumnRole;
  readonly measure: Measure | null;
  /** Year printed in the header; null where none is. */
  readonly year: number | null;
  /** Against this year, where words say so: "năm trước" -1, "năm nay" 0, "năm sau" 1. */
  readonly yearOffset: number | null;
  /** Months the figure covers; null where the header does not say. */
  readonly months: number | null;
  /** "tỉnh giao", as written; empty where nobody is named. */
  readonly assignedBy: string;
  readonly certainty: 'sure' | 'likely';
}

const NOTHING: HeaderReading = {
  role: 'unknown',
  measure: null,
  year: null,
  yearOffset: null,
  months: null,
  assignedBy: '',
  certainty: 'sure',
};

/** Words of a header, blind to accents, by role; the longest spelling that fits the whole wins. */
const PLAIN_ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['numbering', /^(?:stt|tt|so tt|so thu tu|no|no\.|#|muc)$/],
  [
    'name',
    /^(?:(?:ten |cac |he thong |danh muc )?(?:chi tieu|tieu chi|chi so)(?: (?:chu yeu|kinh te.*|ktxh.*|kt-xh.*|thong ke|ke hoach))?|nhom(?:\/|, ?)ten chi tieu|noi dung(?: chi tieu)?|danh muc|ten|ten chi tieu|indicator|name|khoan muc|hang muc|noi dung cong viec)$/,
  ],
  ['unit', /^(?:don vi tinh|dvt|d\.?v\.?t\.?|don vi|d\.?vi|d\.?vi tinh|unit|dv tinh|don vi do)$/],
  ['group', /^(?:nhom|linh vuc|nhom chi tieu|nganh|phan|group)$/],
  ['note', /^(?:ghi chu|note|notes|giai trinh|ghi chu.*|chu thich|dien giai)$/],
  [
    'area',
    /^(?:dia ban|xa|xa, phuong|xa, thi tran|phuong|dia phuong|ten xa|don vi hanh chinh|huyen|area)$/,
  ],
  [
    'agency',
    /^(?:co quan .*|don vi (?:chu tri|thuc hien|phu trach).*|nguoi phu trach|phan cong.*|ghi chu.*co quan.*)$/,
  ],
  ['code', /^(?:ma|ma so|ma chi tieu|code|phan to|ky cong bo)$/],
];

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const MONTHS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/(?<!\d)(\d{1,2}) ?(?:thang|t)(?![a-z])/, (match) => Number(match[1])],
  [/quy (iv|iii|ii|i|[1-4])(?![a-z])/, (match) => 3 * romanQuarter(match[1] ?? '')],
  [/ca nam|tron nam/, () => 12],
];
const GIVER =
  'tw|trung uong|hdnd tinh|ubnd tinh|hdnd huyen|ubnd huyen|hdnd xa|ubnd xa|hdnd phuong|hdnd thanh pho|thanh pho|tinh|tp|huyen|xa|phuong|hdnd|ubnd|cap tren|so';
/** What sets targets for the end of several years: "NQ Đại hội", "KH 5 năm", "Mục tiêu đến năm 2030". */
const LONG_PLANS: readonly RegExp[] = [
  /(?<![a-z])(?:(?:nghi quyet|nq) )?(?:cua )?dai hoi(?: dang bo)?(?: (?:tinh|huyen|xa|phuong))?(?![a-z])/,
  /(?<![a-z])(?:ke hoach|kh|muc tieu|nghi quyet|nq) (?:5 nam|giai doan)(?![a-z])/,
  /(?<![a-z])muc tieu(?= den (?:nam )?(?:19|20)\d{2}(?!\d))/,
];
const YEARS = /(?<!\d)(?:19|20)\d{2} ?[-–] ?((?:19|20)\d{2})(?!\d)/;

/** Who assigned a plan: "tỉnh giao", "Dự toán tỉnh", "Nghị quyết HĐND". */
const ASSIGNED: readonly RegExp[] = [
  ...LONG_PLANS,
  new RegExp(`(?<![a-z])(?:${GIVER}) (?:giao|de ra|quyet nghi|thong qua)(?![a-z])`),
  new RegExp(`(?<=(?:du toan|ke hoach|kh|dt) )(?:cua )?(?:${GIVER})(?![a-z])`),
  /(?<![a-z])(?:nghi quyet|nq)(?: hdnd)?(?: (?:tinh|huyen|xa))?(?![a-z])/,
];

const PERCENT =
  /%|phan tram|ty le|so sanh|so voi|(?<=\S )so (?:kh|ke hoach|ck|cung|nam|dt|du toan|th|uth|nq|nghi quyet)\b|th\/kh|nn\/nt|ht ?kh|hoan thanh|tang|giam|toc do|muc dat/;

/**
 * What a header says: `texts` are the cells above a column from the outermost merged parent to the
 * child ("Năm 2024", "Kế hoạch"). Accents, case, spaces and misspellings do not matter. (Spellings
 * after domain notes 1.1.)
 */
export function readHeader(texts: readonly string[]): HeaderReading {
  const parts = [...new Set(texts.map((text) => fold(text)))].filter((text) => text !== '');
  if (parts.length === 0) return NOTHING;
  const whole = parts.join(' ');
  const child = parts[parts.length - 1] ?? '';
  const plain = plainRole(child) ?? plainRole(whole);
  if (plain) return { ...NOTHING, role: plain };
  const figureUnit = readFigureUnit(whole);
  if (figureUnit) return figureUnit;
  return readFigure(whole, child, texts) ?? misspelt(child) ?? NOTHING;
}

function fold(text: string): string {
  return (
    searchKey(text)
      .replace(/[()[\]:*]/g, ' ')
      .replace(/\s*\/\s*/g, '/')
      // KH2024
      .replace(/([a-z])((?:19|20)\d{2})(?!\d)/g, '$1 $2')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function plainRole(text: string): ColumnRole | null {
  return PLAIN_ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function readFigureUnit(whole: string): HeaderReading | null {
  const match = /^(?:don vi tinh|don vi|dvt) (.+)$/.exec(whole);
  if (!match?.[1]) return null;
  const measure = factMeasure(match[1]);
  return measure ? { ...NOTHING, ...timeOf(match[1]), role: 'figureUnit', measure } : null;
}

function readFigure(whole: string, child: string, texts: readonly string[]): HeaderReading | null {
  const time = timeOf(whole);
  const assignedBy = assignerOf(texts);
  // Figures of one month or quarter, or of the reporting period before: not of the plan's year.
  if (/trong (?:thang|quy)|ky truoc|thang truoc/.test(child))
    return { ...NOTHING, role: 'unknown' };
  if (/^\d{1,2} ?= ?[\d(]/.test(child)) return { ...NOTHING, role: 'computed' };
  if (/danh gia|ket qua dat|muc do hoan thanh/.test(whole)) {
    return { ...NOTHING, ...time, role: 'figure', measure: 'statedVerdict' };
  }
  const compared = readComparison(whole, child);
  if (compared) {
    // "So với năm trước": the year before is the base, the figure is this year's.
    const isBase = /OnPrevious$/.test(compared.measure ?? '') && time.yearOffset === -1;
    const yearOffset = isBase ? null : time.yearOffset;
    return { ...NOTHING, ...time, yearOffset, ...compared, assignedBy };
  }
  const measure = factMeasure(child) ?? factMeasure(whole);
  if (measure === null || measure === 'plan') {
    const longPlan = readLongPlan(whole, child, assignedBy);
    if (longPlan) return longPlan;
  }
  if (measure) {
    return {
      ...NOTHING,
      ...time,
      role: 'figure',
      measure,
      assignedBy,
      ...previousYear(measure, whole, time),
    };
  }
  if (/^nam (?:truoc|nay|sau)$/.test(child)) {
    return {
      ...NOTHING,
      ...time,
      role: 'figure',
      measure: time.yearOffset === 1 ? 'plan' : 'actual',
    };
  }
  if (time.year !== null && /^(?:nam )?\d{4}$/.test(child)) {
    return { ...NOTHING, ...time, role: 'figure', measure: 'actual' };
  }
  return null;
}

/**
 * A target of a longer plan counts for its last year ("KH 5 năm 2021-2025"); of several years above
 * and one below, that is the one below. Without a year nothing tells what it is for.
 */
function readLongPlan(whole: string, child: string, assignedBy: string): HeaderReading | null {
  if (!isLongPlan(assignedBy)) return null;
  const found = YEARS.exec(child)?.[1] ?? YEAR.exec(child)?.[0] ?? YEARS.exec(whole)?.[1];
  const year = found === undefined ? timeOf(whole).year : Number(found);
  if (year === null) return NOTHING;
  return { ...NOTHING, role: 'figure', measure: 'plan', year, assignedBy };
}

/** Whether the name of who set a target is that of a plan of several years. */
export function isLongPlan(assignedBy: string): boolean {
  const text = searchKey(assignedBy);
  return text === LONG_TERM_KEY || LONG_PLANS.some((pattern) => pattern.test(text));
}

/** Names the plan behind a target of a later year of which only "Mục tiêu" is said. */
export const LONG_TERM = 'Mục tiêu';
const LONG_TERM_KEY = searchKey(LONG_TERM);

/** Ratio columns: % of plan and against last year are stated facts, everything else is computed. */
function readComparison(whole: string, child: string): Partial<HeaderReading> | null {
  const plan = /\bkh\b|ke hoach|du toan|\bdt\b|nghi quyet/;
  const previous = /\bck\b|cknn|cung ky|nam truoc|\bnt\b|\bnn\/nt\b/;
  if (/^\+\/?-|chenh lech|\+\/- ?so/.test(child)) return { role: 'computed' };
  const slash =
    /(uth|uoc th|th|uoc thuc hien|thuc hien|kh|ke hoach|lk|luy ke)[^/]*\/ ?(uth|uoc th|th|thuc hien|kh|ke hoach|ck|cung ky|cknn|dt)/.exec(
      whole,
    );
  if (slash) {
    const [, top = '', base = ''] = slash;
    const topIsPlan = /^k/.test(top);
    if (topIsPlan) return { role: 'computed' };
    if (/^(?:k|d)/.test(base)) return { role: 'figure', measure: 'statedPercentOfPlan' };
    if (/^c/.test(base)) return { role: 'figure', measure: 'statedLevelOnPrevious' };
    return { role: 'computed' };
  }
  if (!PERCENT.test(whole)) return null;
  if (/tang|giam/.test(whole) && previous.test(whole)) {
    return { role: 'figure', measure: 'statedChangeOnPrevious' };
  }
  if (/ke hoach nam sau|kh nam sau/.test(whole)) return { role: 'computed' };
  if (plan.test(child) || (plan.test(whole) && !previous.test(child))) {
    return { role: 'figure', measure: 'statedPercentOfPlan' };
  }
  if (previous.test(whole)) return { role: 'figure', measure: 'statedLevelOnPrevious' };
  return /ht ?kh|hoan thanh/.test(whole)
    ? { role: 'figure', measure: 'statedPercentOfPlan' }
    : null;
}

function factMeasure(text: string): Measure | null {
  if (/\buth\b|uoc (?:th|thuc hien|dat|ca nam)|\buoc\b|estimate/.test(text)) return 'estimate';
  if (
    /\bkh\b|ke hoach|du toan|\bdt\b|muc tieu|chi tieu giao|giao nam|\bplan\b|target|\bgiao\b|^(?:nghi quyet|nq)(?: hdnd)?(?: (?:tinh|huyen|xa))?(?: nam)?(?: \d{4})?$/.test(
      text,
    )
  ) {
    return 'plan';
  }
  if (/cung ky|\bck\b|cknn/.test(text)) return 'previous';
  if (/\bth\b|thuc hien|ket qua|so lieu|\blk\b|luy ke|actual|chinh thuc|so bo/.test(text)) {
    return 'actual';
  }
  return null;
}

/** "Thực hiện cùng kỳ năm trước" is last year's actual; a bare "cùng kỳ" as well. */
function previousYear(
  measure: Measure,
  whole: string,
  time: Pick<HeaderReading, 'year' | 'yearOffset'>,
): Partial<HeaderReading> {
  if (measure !== 'previous' && !/cung ky/.test(whole)) return {};
  return { measure: 'actual', yearOffset: time.year === null ? -1 : time.yearOffset };
}

function timeOf(text: string): Pick<HeaderReading, 'year' | 'yearOffset' | 'months'> {
  const year = YEAR.exec(text);
  let months: number | null = null;
  for (const [pattern, count] of MONTHS) {
    const match = pattern.exec(text);
    if (match) {
      const found = count(match);
      if (found >= 1 && found <= 12) months = found;
      break;
    }
  }
  return { year: year ? Number(year[0]) : null, yearOffset: offsetOf(text), months };
}

function offsetOf(text: string): number | null {
  if (/nam truoc|nam ngoai|cknn|nam n-1/.test(text)) return -1;
  if (/nam sau|nam ke hoach|nam toi|nam n\+1/.test(text)) return 1;
  if (/nam nay|nam bao cao|ky bao cao|nam hien hanh|trong nam/.test(text)) return 0;
  return null;
}

function assignerOf(texts: readonly string[]): string {
  for (const text of [...texts].reverse()) {
    // Without brackets, which folding turns into blanks, the places of folded letters are those of
    // the written ones.
    const written = text
      .normalize('NFC')
      .replace(/[()[\]:*]/g, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    const folded = searchKey(written);
    for (const pattern of ASSIGNED) {
      const match = pattern.exec(folded);
      if (match) return written.slice(match.index, match.index + match[0].length);
    }
  }
  return '';
}

function romanQuarter(text: string): number {
  return { i: 1, ii: 2, iii: 3, iv: 4 }[text] ?? Number(text);
}

const KNOWN_SPELLINGS: readonly (readonly [string, HeaderReading])[] = [
  ['chi tieu', { ...NOTHING, role: 'name' }],
  ['don vi tinh', { ...NOTHING, role: 'unit' }],
  ['don vi', { ...NOTHING, role: 'unit' }],
  ['ghi chu', { ...NOTHING, role: 'note' }],
  ['linh vuc', { ...NOTHING, role: 'group' }],
  ['thuc hien', { ...NOTHING, role: 'figure', measure: 'actual' }],
  ['uoc thuc hien', { ...NOTHING, role: 'figure', measure: 'estimate' }],
  ['ke hoach', { ...NOTHING, role: 'figure', measure: 'plan' }],
];

/** One or two letters wrong: taken, but said to be likely only. */
function misspelt(text: string): HeaderReading | null {
  const words = text.replace(/(?:nam )?\d{4}/, '').trim();
  if (words.length < 6) return null;
  for (const [spelling, reading] of KNOWN_SPELLINGS) {
    if (Math.abs(spelling.length - words.length) <= 2 && distance(spelling, words) <= 2) {
      return { ...reading, ...timeOf(text), certainty: 'likely' };
    }
  }
  return null;
}

const COLUMN_NUMBER = /^(?:\(?\d{1,2}\)?|[A-Z]|\(?\d{1,2}\)?\s*=\s*[\d().+*/:%x\s-]+)$/u;

/** A row that only numbers the columns: "A B C 1 2 3 7=5/3". */
export function isColumnNumberRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 3 || !filled.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  const numbers = filled.flatMap((cell) => {
    const match = /^\(?(\d{1,2})/.exec(cell);
    return match ? [Number(match[1])] : [];
  });
  // They must count up without a gap; figures that happen to be small do not.
  return (
    numbers.length >= 2 &&
    (numbers[0] === 1 || numbers[0] === 0) &&
    numbers.every((number, n) => n === 0 || number === (numbers[n - 1] ?? 0) + 1)
  );
}

/** A key for remembering how a header was mapped. */
export function headerKeyPart(texts: readonly string[]): string {
  return texts.map((text) => matchKey(text)).join('>');
}
