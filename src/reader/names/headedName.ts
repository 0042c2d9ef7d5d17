import { EMPTY_FRAME, isMoney, joined, type FigureParts } from './figureParts';
import { measureEnd } from './measures';
import type { NameFrame } from './nameContext';
import { isSameKind, measureOfUnit } from './units';
import { joinWords, readWords } from './words';
import { writeFrame } from './writeFrame';

const RATES =
  /^(?:tỷ|tỉ) (?:lệ|suất|trọng)|^(?:tốc độ|tiến độ|mức|công suất|hiệu suất|chỉ số|hệ số)/iu;
const SUMS =
  /^(?:tổng )?(?:kim ngạch|doanh thu|giá trị|thu|chi|dư nợ|nợ|vốn huy động|huy động vốn|thu nhập|lợi nhuận)/iu;
const COUNTS = /^(?:tổng )?(?:số|đàn|số lượng)$/iu;

/** "Tỷ lệ trường đạt chuẩn: mầm non 68%, tiểu học 82%": the head measures each of what it lists. */
export function headedName(parts: FigureParts, thing: string): NameFrame | null {
  const { theme, unit, doubts } = parts;
  if (leansOnWhole(parts)) return null;
  const words = readWords(theme, 0, theme.length);
  const end = measureEnd(words, 0, isMoney(unit));
  const measure = joinWords(words.slice(0, end));
  if (!measures(parts, measure)) return null;
  doubts.add('nameFromHead');
  // Of a herd only the kind of beast is said.
  const of = /đàn$/iu.test(measure) ? '' : joinWords(words.slice(end));
  return { ...EMPTY_FRAME, measure, topic: joined(of, thing) };
}

/** "Tỷ lệ qua đào tạo đạt 68%: nam 71%" is a part of a figure; a head told since then is nearer. */
function leansOnWhole({ context: { whole, before }, stretch, theme, unit }: FigureParts): boolean {
  if (!whole || !isSameKind(whole.unit, unit)) return false;
  if (stretch.head && stretch.head.start > whole.number.start) return false;
  const listed = before !== null && before !== whole && theme !== '';
  return !listed || !writeFrame(before.frame).toLowerCase().startsWith(theme.toLowerCase());
}

/** Whether a number of that unit may be of the head's measure. */
function measures({ kind, unit }: FigureParts, measure: string): boolean {
  if (measure === '') return false;
  if (kind === 'percent') return RATES.test(measure);
  if (kind === 'count') return COUNTS.test(measure);
  if (isMoney(unit)) return SUMS.test(measure);
  const own = measureOfUnit(unit)?.toLowerCase();
  return (
    own !== undefined &&
    measure
      .toLowerCase()
      .replace(/^tổng /u, '')
      .startsWith(own)
  );
}
