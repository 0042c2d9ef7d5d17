import type { CompareOp } from '../../domain/rules/expression/expression';
import { parseNumber } from '../number/parseNumber';
import type { ProblemList } from './problem';
import { closingQuote, OPENS_NAME } from './rowPath';

/** A piece of the text of a rule, from `start` up to, not including, `end`. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number }
  /** `inner` is what stands between the brackets. */
  | {
      readonly kind: 'reference';
      readonly inner: { readonly start: number; readonly end: number };
      readonly closed: boolean;
    }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'arithmetic'; readonly op: '+' | '-' | '*' | '/' }
  | { readonly kind: 'compare'; readonly op: CompareOp }
  | { readonly kind: 'open' | 'close' | 'separator' }
);

const ARITHMETIC: ReadonlyMap<string, '+' | '-' | '*' | '/'> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['–', '-'],
  ['*', '*'],
  ['×', '*'],
  ['·', '*'],
  ['/', '/'],
  ['÷', '/'],
  [':', '/'],
]);

/** The longer first. */
const COMPARES: readonly (readonly [string, CompareOp])[] = [
  ['<=', '<='],
  ['=<', '<='],
  ['>=', '>='],
  ['=>', '>='],
  ['<>', '!='],
  ['!=', '!='],
  ['==', '='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['<', '<'],
  ['>', '>'],
  ['=', '='],
];

const MARKS: ReadonlyMap<string, 'open' | 'close' | 'separator'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [';', 'separator'],
  [',', 'separator'],
]);

const LETTER = /[\p{L}\p{M}_]/u;
const SPACE = /[\s\u200b\ufeff]/u;

/**
 * Cuts the text of a rule into its pieces, each character looked at a fixed number of times. What is
 * no piece is left out and said.
 */
export function tokensOf(text: string, problems: ProblemList): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (SPACE.test(sign)) {
      at += 1;
      continue;
    }
    const token =
      sign === '['
        ? referenceAt(text, at, problems)
        : isDigit(sign)
          ? numberAt(text, at, problems)
          : LETTER.test(sign)
            ? wordAt(text, at)
            : signAt(text, at, sign);
    if (token) {
      tokens.push(token);
      at = token.end;
      continue;
    }
    if (sign === ']') problems.add(at, at + 1, 'unopened', { sign });
    else problems.add(at, at + sign.length, 'unknownSign', { sign });
    at += sign.length;
  }
  return tokens;
}

/**
 * From "[" to the "]" that closes it; where another "[" or the end comes first, it was forgotten.
 * Brackets in quotes close nothing; quotes open only where a name or figure begins.
 */
function referenceAt(text: string, start: number, problems: ProblemList): Token {
  let at = start + 1;
  let begins = true;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === ']') {
      const inner = { start: start + 1, end: at };
      return { kind: 'reference', start, end: at + 1, inner, closed: true };
    }
    if (sign === '[') break;
    if (sign === '"' && begins) {
      const close = closingQuote(text, at, text.length);
      if (close === null) {
        problems.add(at, at + 1, 'unclosed', { sign });
        return {
          kind: 'reference',
          start,
          end: text.length,
          inner: { start: start + 1, end: text.length },
          closed: false,
        };
      }
      at = close + 1;
      begins = false;
      continue;
    }
    if (!SPACE.test(sign)) begins = OPENS_NAME.has(sign);
    at += 1;
  }
  problems.add(start, start + 1, 'unclosed', { sign: '[' });
  return { kind: 'reference', start, end: at, inner: { start: start + 1, end: at }, closed: false };
}

function numberAt(text: string, start: number, problems: ProblemList): Token {
  let end = start;
  while (end < text.length) {
    const sign = text[end] ?? '';
    const mark = sign === '.' || sign === ',';
    if (!isDigit(sign) && !(mark && isDigit(text[end + 1] ?? ''))) break;
    end += 1;
  }
  const written = text.slice(start, end);
  const value = readNumber(written);
  if (value === null) problems.add(start, end, 'badNumber', { text: written.slice(0, 40) });
  return { kind: 'number', start, end, value: value ?? 0 };
}

/** A number without its sign; null for what is none, as "1.2.3". */
export function readNumber(written: string): number | null {
  const value = /^\d+(?:,\d+)?$/.test(written)
    ? Number(written.replace(',', '.'))
    : (parseNumber(written)?.vietnamese.value ?? NaN);
  return Number.isFinite(value) ? value : null;
}

/** Every digit of a number, so that `readNumber` gives the very same; no thousands are marked. */
export function writeNumber(value: number): string {
  const [digits = '', exponent] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent ?? 0);
  const all = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const cut = Math.max(1, point);
  const rest = padded.slice(cut);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + padded.slice(0, cut) + (rest === '' ? '' : `,${rest}`);
}

function wordAt(text: string, start: number): Token {
  let end = start;
  while (end < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!LETTER.test(sign) && !(end > start && isDigit(sign))) break;
    end += sign.length;
  }
  return { kind: 'word', start, end, text: text.slice(start, end) };
}

function signAt(text: string, start: number, sign: string): Token | null {
  const compare = COMPARES.find(([signs]) => text.startsWith(signs, start));
  if (compare) {
    return { kind: 'compare', start, end: start + compare[0].length, op: compare[1] };
  }
  const op = ARITHMETIC.get(sign);
  if (op) return { kind: 'arithmetic', start, end: start + 1, op };
  const mark = MARKS.get(sign);
  return mark ? { kind: mark, start, end: start + 1 } : null;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9' && sign.length === 1;
}
