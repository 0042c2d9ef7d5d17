import { decimalsOf, MAX_DECIMALS, numberValue } from '../../domain/quantity/value';
import type { NumberValue } from '../../domain/quantity/value';

/** `vietnamese`: dots group thousands, a comma marks decimals; `english`: the other way round. */
export type KnownConvention = 'vietnamese' | 'english';

/** How the numbers of a text are to be read; `unknown` until a column has voted. */
export type NumberConvention = KnownConvention | 'unknown';

/** What a text alone proves about its convention. */
export type ConventionEvidence = KnownConvention | 'none';

/** One number as it is written, under both conventions; the two are one object unless `ambiguous`. */
export interface WrittenNumber {
  readonly vietnamese: NumberValue;
  readonly english: NumberValue;
  /** One separator before exactly three digits (36.100): the readings lie a thousandfold apart. */
  readonly ambiguous: boolean;
  readonly evidence: ConventionEvidence;
}

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const COMMA = 44;
/** Stands for every space and apostrophe that groups digits. */
const SPACE = 32;
/** Up to so many digits a float64 is exact, and so is its division by a power of ten. */
const EXACT_DIGITS = 15;
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * Reads a text that is nothing but one number: an optional sign, digits, and separators that stand
 * where they may. Null for everything else ("4.40.049", "12,3,4", "5 ha"): nothing is repaired.
 */
export function parseNumber(text: string): WrittenNumber | null {
  const length = text.length;
  const firstCode = text.charCodeAt(0);
  const negative = isMinus(firstCode);
  let start = 0;
  if (negative || firstCode === 43) start = isGroupSpace(text.charCodeAt(1)) ? 2 : 1;
  let mantissa = 0;
  let run = 0;
  let digits = 0;
  let head = 0;
  let first = 0;
  let last = 0;
  let count = 0;
  let even = true;
  for (let at = start; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + (code - ZERO);
      run += 1;
      digits += 1;
      continue;
    }
    const mark = code === DOT || code === COMMA ? code : isGroupSpace(code) ? SPACE : 0;
    if (mark === 0) return null;
    if (count === 0) {
      head = run;
      first = mark;
    } else {
      if (last !== first) return null; // something stands behind the decimal mark
      if (run !== 3) even = false;
    }
    last = mark;
    count += 1;
    run = 0;
  }
  if (digits === 0 || (count > 0 && run === 0)) return null;
  const signed = negative && mantissa !== 0 ? -mantissa : mantissa;
  const exact = digits <= EXACT_DIGITS && run <= MAX_DECIMALS;
  if (count === 0) return certain(exact ? whole(signed) : long(text, start, 0, negative), 'none');

  const groups = even && head >= 1 && head <= 3 && text.charCodeAt(start) !== ZERO;
  if (first !== last) {
    if (!groups || last === SPACE) return null;
    const number = exact ? fraction(signed, run) : long(text, start, run, negative);
    return certain(number, last === COMMA ? 'vietnamese' : 'english');
  }
  if (first === SPACE || count > 1) {
    if (!groups || run !== 3) return null;
    const number = exact ? whole(signed) : long(text, start, 0, negative);
    return certain(number, first === SPACE ? 'none' : first === DOT ? 'vietnamese' : 'english');
  }
  if (!groups || run !== 3) {
    const number = exact ? fraction(signed, run) : long(text, start, run, negative);
    return certain(number, first === COMMA ? 'vietnamese' : 'english');
  }
  const grouped = whole(signed);
  const decimal = fraction(signed, 3);
  return first === DOT
    ? { vietnamese: grouped, english: decimal, ambiguous: true, evidence: 'none' }
    : { vietnamese: decimal, english: grouped, ambiguous: true, evidence: 'none' };
}

function whole(value: number): NumberValue {
  return { kind: 'number', value, decimals: 0 };
}

function fraction(mantissa: number, decimals: number): NumberValue {
  return { kind: 'number', value: mantissa / (POWERS[decimals] ?? 1), decimals };
}

function certain(number: NumberValue | null, evidence: ConventionEvidence): WrittenNumber | null {
  return number && { vietnamese: number, english: number, ambiguous: false, evidence };
}

/**
 * More digits than a float64 keeps. Behind the decimal mark they are the noise of binary fractions
 * (95.90000000000001) and go; a whole number that would change is no number.
 */
function long(
  text: string,
  start: number,
  decimals: number,
  negative: boolean,
): NumberValue | null {
  const digits = text.slice(start).replace(/\D/g, '');
  const sign = negative ? -1 : 1;
  const plain = withoutZeros(digits);
  if (decimals === 0) {
    const value = Number(plain);
    if (!Number.isFinite(value) || String(BigInt(value)) !== plain) return null;
    return numberValue(sign * value, 0);
  }
  const value = Number(`${plain}e-${decimals}`);
  if (
    decimals <= MAX_DECIMALS &&
    withoutZeros(value.toFixed(decimals).replace('.', '')) === plain
  ) {
    return numberValue(sign * value, decimals);
  }
  const clean = Number(Number(value.toPrecision(EXACT_DIGITS)).toFixed(MAX_DECIMALS));
  return numberValue(clean === 0 ? 0 : sign * clean, decimalsOf(clean));
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** Hyphen, minus sign, en dash. */
function isMinus(code: number): boolean {
  return code === 45 || code === 0x2212 || code === 0x2013;
}

/** Space, no-break, figure, thin and narrow no-break space, apostrophes. */
function isGroupSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 0xa0 ||
    code === 0x2007 ||
    code === 0x2009 ||
    code === 0x202f ||
    code === 39 ||
    code === 0x2019
  );
}
