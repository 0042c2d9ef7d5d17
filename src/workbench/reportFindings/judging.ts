import { intervalsMeet, printedHalf, type Interval } from '../../domain/quantity/rounding';
import { comparesInPoints, countsThings } from '../../domain/quantity/unit';
import { plus } from '../../domain/rules/kinds/cells';
import type { Severity, Violation } from '../../domain/rules/rule';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { Doubt, Extraction, Reading } from '../../reader/extraction';
import type { FindingPlace } from './finding';
import type { PlacedFigure } from './printed';
import { isSlipOfUnit } from './slips';

/**
 * Says how serious a violation is in a text. In a sheet a row is what its name says; in a text a name,
 * or what is a part of what, may have been read wrongly, so only that counts which such a slip of
 * reading does not explain.
 */
export class Judge {
  readonly reading: Reading;
  #values: ReadonlyMap<string, ReadonlySet<number>> | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Null where it proves nothing. */
  severityOf({ kind, severity }: Violation, places: readonly FindingPlace[]): Severity | null {
    const figures = places.flatMap((place) => figureAt(this.reading, place) ?? []);
    switch (kind) {
      case 'duplicateDiffers':
        return this.#isOneIndicator(places, figures) ? severity : null;
      case 'sumOfParts':
      case 'selectionExceeds':
        return judgedSum(severity, figures);
      case 'rateOfCounts':
        return isCountOfWhole(figures) ? severity : null;
      case 'rateOutOfBounds':
        return figures.some((figure) => isOfAPlan(this.reading, figure)) ? null : severity;
      default:
        return severity;
    }
  }

  #isOneIndicator(places: readonly FindingPlace[], [a, b]: readonly PlacedFigure[]): boolean {
    // A rate that is held against the same rate of its amount, by two names that were compared wholly.
    if (places.some(({ field }) => field === 'chgPrevPct' || field === 'pctPlan')) return true;
    if (!a || !b) return false;
    const [first, second] = [a.extraction, b.extraction];
    if (isOneParagraph(this.reading, first.start, second.start)) return false;
    if ([first, second].some(({ doubts }) => doubts.some((doubt) => LENT.has(doubt)))) return false;
    if (this.#valuesOfName(first) > MOST_VALUES) return false;
    if (first.list ?? second.list) return true;
    const larger = Math.max(Math.abs(first.value), Math.abs(second.value));
    if (larger < FEW && countsThings(readUnit(first.unit))) return false;
    const isNear = Math.abs(first.value - second.value) <= larger * NEAR;
    return isNear || comparesInPoints(readUnit(first.unit)) || isSlipOfUnit(a, b);
  }

  #valuesOfName(of: Extraction): number {
    this.#values ??= valuesByName(this.reading);
    return this.#values.get(nameKey(of))?.size ?? 0;
  }
}

/** The figure of a place; null where the text holds none there. */
export function figureAt(
  { extractions }: Reading,
  { extraction }: FindingPlace,
): PlacedFigure | null {
  const found = extraction === null ? undefined : extractions[extraction];
  return found && extraction !== null ? { index: extraction, extraction: found } : null;
}

/** Names that were lent by a head or by an earlier figure may be those of another. */
const LENT: ReadonlySet<Doubt> = new Set(['nameFromHead', 'nameFromHost', 'nameCarried', 'noName']);
/** Two figures of one indicator that differ by more are two things, unless a unit slipped. */
const NEAR = 0.2;
/** Fewer things than this, told twice, are soon of two sorts: trường, and trường đạt chuẩn. */
const FEW = 100;
/** A name under which more different figures stand is not the whole name. */
const MOST_VALUES = 2;

function isOneParagraph({ text }: Reading, a: number, b: number): boolean {
  return !/\n\s*\n/u.test(text.slice(Math.min(a, b), Math.max(a, b)));
}

/** The different values that stand under each name, by role, period and what is measured. */
function valuesByName({ extractions }: Reading): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const extraction of extractions) {
    const key = nameKey(extraction);
    found.set(key, (found.get(key) ?? new Set()).add(extraction.value));
  }
  return found;
}

function nameKey({ indicator, role, period, unit }: Extraction): string {
  return [matchKey(indicator), readUnit(unit).dimension, role, period].join('|');
}

/** Parts that may count one thing twice: women among the poor, those of two insurances. */
const OVERLAPPING =
  /(?:^|\s)(?:nữ|dân tộc|đồng bào|trẻ em|đảng viên|hộ nghèo|cận nghèo|người nghèo|bảo hiểm|bh(?:xh|yt|tn)(?!\p{L}))/u;
/** Parts that miss their sum by more were not all found, or are of two things. */
const NEAR_SUM = 0.2;

function judgedSum(severity: Severity, figures: readonly PlacedFigure[]): Severity | null {
  const [whole, ...parts] = figures.map(({ extraction }) => extraction);
  // One part alone divides nothing.
  if (!whole || parts.length < 2) return null;
  const sums = parts.map(intervalOf);
  const total = intervalOf(whole);
  if (isCutIntoWholes(sums, total)) return null;
  // Parts that are each more than the whole: it lost a digit. One alone may be of something else.
  const larger = parts.filter(({ unit, value }) => unit === whole.unit && value > whole.value);
  const sum = sums.reduce(plus, { low: 0, high: 0 });
  const isNear = sum.high >= total.low * (1 - NEAR_SUM) && sum.low <= total.high * (1 + NEAR_SUM);
  if (larger.length > 1) return severity;
  if (!isNear) return null;
  const overlap = parts.some(({ indicator }) => OVERLAPPING.test(matchKey(indicator)));
  if (overlap && sum.low > total.high) return null;
  // "Trong đó" claims no completeness, and may tell one thing under two heads.
  const isSum = parts.every(({ partOf }) => partOf?.whole === 'sum');
  if (isSum && whole.bound === undefined) return severity;
  return sum.low > total.high ? 'warning' : 'hint';
}

/** A whole that is less than its count is the whole of something else. */
function isCountOfWhole(figures: readonly PlacedFigure[]): boolean {
  const [, count, whole] = figures.map(({ extraction }) => extraction);
  if (!count || !whole || count === whole) return true;
  const [own, of] = [count, whole].map(({ value, unit }) => value * readUnit(unit).factor);
  return own === undefined || of === undefined || own <= of;
}

/** "148 đơn (62 kỳ trước, 86 trong kỳ; 147 thuộc thẩm quyền, 01 không)": a whole divided twice. */
function isCutIntoWholes(parts: readonly Interval[], total: Interval): boolean {
  let sum: Interval = { low: 0, high: 0 };
  let wholes = 0;
  for (const part of parts) {
    sum = plus(sum, part);
    if (!intervalsMeet(sum, total)) continue;
    wholes += 1;
    sum = { low: 0, high: 0 };
  }
  return wholes > 0;
}

function intervalOf({ value, decimals, unit }: Extraction): Interval {
  const half = printedHalf(decimals, readUnit(unit));
  return { low: value - half, high: value + half };
}

const OF_A_PLAN = /thực hiện|hoàn thành|giải ngân|kế hoạch|chỉ tiêu|dự toán|so với/u;
const PLAN_AFTER = /^\s*%\s*(?:KH|kế hoạch|so với|dự toán|chỉ tiêu|CK|cùng kỳ)/iu;

/** A per cent of a plan or of last year is no share of a whole. */
function isOfAPlan({ text }: Reading, { extraction }: PlacedFigure): boolean {
  const { indicator, end } = extraction;
  return OF_A_PLAN.test(matchKey(indicator)) || PLAN_AFTER.test(text.slice(end, end + 30));
}
