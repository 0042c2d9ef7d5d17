import { EMPTY_FRAME, isMoney, joined, type FigureParts } from './figureParts';
import { measureEnd } from './measures';
import type { NameFrame } from './nameContext';
import { isSameKind, measureOfUnit } from './units';
import { joinWords, readWords } from './words';

const RATES =
  /^(?:tỷ|tỉ) (?:lệ|suất|trọng)|^(?:tốc độ|tiến độ|mức|công suất|hiệu suất|chỉ số|hệ số)/iu;
const SUMS =
  /^(?:tổng )?(?:kim ngạch|doanh thu|giá trị|thu|chi|dư nợ|nợ|vốn huy động|huy động vốn|thu nhập|lợi nhuận)/iu;
const COUNTS = /^(?:tổng )?(?:số|đàn|số lượng)$/iu;

/** "Tỷ lệ trường đạt chuẩn: mầm non 68%, tiểu học 82%": the head measures each of what it lists. */
export function headedName(parts: FigureParts, thing: string): NameFrame | null {
  const { theme, context, unit, doubts } = parts;
  // "Tỷ lệ qua đào tạo đạt 68%: nam 71%" leans on the figure it is a part of.
  if (context.whole && isSameKind(context.whole.unit, unit)) return null;
  const words = readWords(theme, 0, theme.length);
  const end = measureEnd(words, 0, isMoney(unit));
  const measure = joinWords(words.slice(0, end));
  if (!measures(parts, measure)) return null;
  doubts.add('nameFromHead');
  // Of a herd only the kind of beast is said.
  const of = /đàn$/iu.test(measure) ? '' : joinWords(words.slice(end));
  return { ...EMPTY_FRAME, measure, topic: joined(of, thing) };
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
