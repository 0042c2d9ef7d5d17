import type { Span } from '../clauses/clause';
import { quotedSpans } from '../tokens/quotes';

/** Between a quoted name and its number stand a verb and a bound at most. */
const REACH = 40;
const VERB =
  /^(?:\s|:|ước|dự kiến|phấn đấu|đạt|là|còn|được|thực hiện|trên|dưới|khoảng|từ|gần|hơn|không quá|ít nhất|tối thiểu|tối đa)*$/iu;

/** The name that is quoted just before a number: “Số hộ, thôn đạt 5 tiêu chí” đạt 17 hộ; null where none is. */
export function quotedName(text: string, { start }: Span): string | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('"'));
  if (close < 0 || !VERB.test(before.slice(close + 1))) return null;
  const end = start - before.length + close + 1;
  const span = quotedSpans(text).find((quoted) => quoted.end === end);
  const name = span ? text.slice(span.start + 1, span.end - 1).trim() : '';
  return name === '' ? null : name;
}
