import type { Composition } from '../domain/indicator/indicator';

/** How a row is numbered; `level` orders the styles as forms use them (domain notes 1.4). */
export interface NumberingShape {
  readonly style: NumberingStyle;
  /** For 1.2.3: 3; else 1. */
  readonly parts: number;
}

export type NumberingStyle =
  'upperLetter' | 'roman' | 'decimal' | 'lowerLetter' | 'dash' | 'plus' | 'star' | 'none';

const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const NONE: NumberingShape = { style: 'none', parts: 0 };

/**
 * The shape of a numbering text ("A", "II.", "1.2", "a)", "-"). A single I, V, X, L is Roman;
 * `rankNumbering` mends it where a sequence of letters (… H, I, K) says otherwise.
 */
export function numberingShape(text: string): NumberingShape {
  const body = text.trim().replace(/^\(|[).:/]+$/g, '');
  if (body === '') return NONE;
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(body)) {
    return { style: 'decimal', parts: body.split('.').length };
  }
  if (ROMAN.test(body)) return { style: 'roman', parts: 1 };
  if (/^[A-ZĐ]$/.test(body)) return { style: 'upperLetter', parts: 1 };
  if (/^[a-zđ]\d?$/.test(body)) return { style: 'lowerLetter', parts: 1 };
  if (/^[-–—]+$/.test(body)) return { style: 'dash', parts: 1 };
  if (/^\++$/.test(body)) return { style: 'plus', parts: 1 };
  if (/^[*•·]+$/.test(body)) return { style: 'star', parts: 1 };
  return NONE;
}

const IN_NAME =
  /^\s*((?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|[IVXL]{1,5}[.)]|[A-ZĐ][.)]|[a-zđ]\)|[-–—+*•·]+)(?=\s|\p{L}))\s*(.+)$/su;

/** "1.1. Diện tích", "- Trong đó: nữ": the numbering that stands in the name; null where none does. */
export function numberingInName(
  name: string,
): { readonly numbering: string; readonly name: string } | null {
  const match = IN_NAME.exec(name);
  if (!match?.[1] || !match[2]) return null;
  return { numbering: match[1], name: match[2] };
}

const SELECTION = /^(?:[-–+*]\s*)?(?:trong đó|tr\.? ?đó|trđ)(?!\p{L})\s*[:：,-]?\s*/iu;
const ADDENDS =
  /^(?:[-–+*]\s*)?(?:bao gồm|gồm có|gồm|chia ra|phân ra|cụ thể)(?!\p{L})\s*[:：,-]?\s*/iu;

/** Whether a name opens with "Trong đó" or "Gồm", and what is left of it. */
export function compositionMarker(
  name: string,
): { readonly composition: Composition; readonly rest: string } | null {
  if (SELECTION.test(name)) return { composition: 'selection', rest: name.replace(SELECTION, '') };
  if (ADDENDS.test(name)) return { composition: 'addend', rest: name.replace(ADDENDS, '') };
  return null;
}

const ENDS_WITH_SELECTION = /[,;:(]?\s*trong đó\s*:?\s*$/iu;
const ENDS_WITH_ADDENDS = /[,;:(]?\s*(?:bao gồm|gồm|chia ra|gồm có)\s*:?\s*$/iu;

/** "Tổng đàn gia súc, trong đó:": what the rows below it are; null where the name does not say. */
export function announcedComposition(name: string): Composition | null {
  if (ENDS_WITH_SELECTION.test(name)) return 'selection';
  return ENDS_WITH_ADDENDS.test(name) ? 'addend' : null;
}
