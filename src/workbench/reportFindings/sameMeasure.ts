import { comparesInPoints } from '../../domain/quantity/unit';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { QualifierField, Reading } from '../../reader/extraction';
import type { PlacedRow } from './placedRow';
import { placeOf, printed } from './printed';
import type { ReportBook } from './reportBook';

/** A rate that is another figure's qualifier: how it is named, and what it is a rate of. */
interface Sort {
  readonly field: Extract<QualifierField, 'chgPrevPct' | 'pctPlan'>;
  /** Name of the rate; its first group names the amount. */
  readonly rate: RegExp;
  /** Words of either name that say nothing, taken out one after the other. */
  readonly empty: readonly RegExp[];
}

const SORTS: readonly Sort[] = [
  // "Tốc độ tăng tổng lượt khách 14,2%" and "37 nghìn lượt khách, tăng 23,33%".
  {
    field: 'chgPrevPct',
    rate: /^(?:tốc độ|mức) tăng (.+)$/u,
    empty: [/^(?:tổng số|tổng|số) /u, / (?:trong năm|đến tham quan)$/u],
  },
  // "Tỷ lệ giải ngân vốn đầu tư 62%" and "giải ngân vốn đầu tư 125 tỷ, đạt 63%".
  {
    field: 'pctPlan',
    rate: /^(?:tỷ lệ|mức) (giải ngân .+)$/u,
    empty: [/^(?:tổng số|tổng|số|giá trị|kết quả) /u, /(?<=^giải ngân )(?:kế hoạch|nguồn) /u],
  },
];

/** Holds a rate that stands by itself against the same rate where it is stated of its amount. */
export function addSameMeasures(
  book: ReportBook,
  reading: Reading,
  rows: readonly PlacedRow[],
): void {
  for (const sort of SORTS) addSort(book, reading, rows, sort);
}

function addSort(
  book: ReportBook,
  reading: Reading,
  rows: readonly PlacedRow[],
  { field, rate, empty }: Sort,
): void {
  const { result } = book.keys.series;
  const rates = new Map<string, PlacedRow>();
  for (const placed of rows) {
    const { indicator, unit } = placed.figure.extraction;
    const of = rate.exec(spelledOut(indicator))?.[1];
    if (of === undefined || placed.series !== result || !comparesInPoints(readUnit(unit))) continue;
    const key = without(of, empty);
    if (!rates.has(key)) rates.set(key, placed);
  }
  for (const { figure, series } of rows) {
    const { indicator, unit } = figure.extraction;
    const stated = printed(reading, figure, field);
    const measure = readUnit(unit);
    // The growth of money is told at constant prices as well as at current ones.
    const isOther = field === 'chgPrevPct' && measure.dimension === 'money';
    if (!stated || series !== result || comparesInPoints(measure) || isOther) continue;
    const rated = rates.get(without(spelledOut(indicator), empty));
    if (!rated) continue;
    const operand = book.operand('%');
    book.put(operand, result, stated, placeOf(figure, field));
    book.rule('duplicateDiffers', { operands: { rows: [operand, rated.row] } });
  }
}

function without(name: string, words: readonly RegExp[]): string {
  return words.reduce((left, word) => left.replace(word, ''), name);
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bkt-xh\b/gu, 'kinh tế-xã hội'],
  [/\bdtts\b/gu, 'dân tộc thiểu số'],
  [/\bntm\b/gu, 'nông thôn mới'],
  [/\bxdcb\b/gu, 'xây dựng cơ bản'],
  [/\bmtqg\b/gu, 'mục tiêu quốc gia'],
];

/** A name in one spelling, its abbreviations written out. */
function spelledOut(name: string): string {
  return SHORT.reduce((key, [short, long]) => key.replace(short, long), matchKey(name));
}
