import { isCapitals } from './capitals';
import type { Draft } from './drafts';

const measured =
  /\d[\d.,]*\s?(?:%|‰|ha|m|m²|m³|km|kg|tấn|tạ|con|tỷ|triệu|nghìn|đồng|hộ|người|vụ|lượt|cây|học sinh)(?![\p{L}\d])/u;
const headingKinds = new Set(['part', 'article', 'letter', 'roman', 'number', 'decimal', 'small']);

/** Whether a passage of running text is a heading: a name of what follows, no sentence. */
export function isHeading({ body, label, emphasised }: Draft): boolean {
  const { text } = body;
  if (text.length > 300) return false;
  if (label.kind === 'part') return true;
  if (isCapitals(text)) return true;
  if (/[.;,]$/.test(text)) return false;
  if (measured.test(text) || /[.:] \p{L}|; \p{Lu}/u.test(text)) return false;
  if (label.kind === 'letter' || label.kind === 'roman' || label.kind === 'article') return true;
  if (headingKinds.has(label.kind)) return text.length <= 220;
  return text.length <= 160 && (emphasised || text.endsWith(':'));
}

/** Whether it leads in what follows rather than name a section: "Kết quả như sau:". */
export function isLeadIn({ label }: Draft): boolean {
  return !headingKinds.has(label.kind);
}

/** A heading's name: no colon, no full stop at its end. */
export function headingName(text: string): string {
  return text.replace(/[\s:.;]+$/u, '');
}
