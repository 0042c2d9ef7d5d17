import { parseNumber } from '../../locale/number/parseNumber';

/** What a spreadsheet runs at once, whatever follows. */
const ALWAYS = /^[=@＝＠\t\r\n]/u;
const SIGNED = /^[-+＋－]/u;
/** A call, a reference, a link to a program, or arithmetic behind a sign. */
const EVALUATES =
  /^[-+＋－\s]*(?:[\p{L}_.]*\(|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d])|[\d.,]+\s*[-+*/^&=<>%(]|[^\n]*[|!])/iu;

/**
 * Whether a spreadsheet would evaluate the text. "- Trong đó", "+ Thu nội địa" and negative numbers
 * are harmless.
 */
export function isDangerous(text: string): boolean {
  const first = text.charCodeAt(0);
  // Letters and digits open no formula; most cells end here.
  if (first >= 48 && first !== 61 && first !== 64 && first < 0xff00) return false;
  const body = text.replace(/^[ \u00a0]+/u, '');
  if (ALWAYS.test(body)) return true;
  return SIGNED.test(body) && EVALUATES.test(body) && parseNumber(body) === null;
}

/** The text with an apostrophe before it where a spreadsheet would evaluate it. */
export function guardText(text: string): string {
  return isDangerous(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** What `guardText` was given. */
export function unguardText(text: string): string {
  if (text.charCodeAt(0) !== 39) return text;
  return isDangerous(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
