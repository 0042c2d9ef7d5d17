import {
  BLANK,
  NOT_APPLICABLE,
  NOT_YET,
  numberValue,
  type BoundSide,
  type NumberValue,
  type Value,
} from '../../domain/quantity/value';
import { parseNumber, type NumberConvention, type WrittenNumber } from './parseNumber';

/** What one cell says, and how it was understood. */
export interface CellReading {
  readonly value: Value;
  /** The other reading, where the text can be read two ways. */
  readonly otherReading: NumberValue | null;
  /** The convention this text alone proves. */
  readonly proves: NumberConvention | null;
  /** Unit or % that stood in the cell behind the number; empty where there was none. */
  readonly unitText: string;
  /** "355,2/355,2": the number behind the slash. */
  readonly second: NumberValue | null;
}

const NOTHING: CellReading = {
  value: BLANK,
  otherReading: null,
  proves: null,
  unitText: '',
  second: null,
};
const APPLIES_NOT: CellReading = { ...NOTHING, value: NOT_APPLICABLE };
const UNKNOWN_YET: CellReading = { ...NOTHING, value: NOT_YET };

const NUMBER = String.raw`[-−–+]?\d(?:[\d.,]|[ \u00a0\u202f\u2009\u2007'’](?=\d{3}(?!\d)))*`;
const FOOTNOTE = /\s*(?:\(\*+\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)\s*$/u;
const SINGLE = new RegExp(`^(${NUMBER})\\s*(\\D.*)?$`, 'su');
const RANGE = new RegExp(
  `^(?:từ\\s+)?(${NUMBER})\\s*(%|‰)?\\s*(?:-|–|—|÷|~|đến|tới)\\s*(${NUMBER})\\s*(\\D.*)?$`,
  'iu',
);
const FRACTION = new RegExp(`^(${NUMBER})\\s*([^\\d/]*?)\\s*/\\s*(${NUMBER})\\s*(\\D.*)?$`, 'u');
const COMPOUND = new RegExp(
  `^(${NUMBER})\\s*(tỷ|tỉ|triệu)\\s+(${NUMBER})\\s*(triệu|nghìn|ngàn)\\s*(\\D.*)?$`,
  'iu',
);
const SCALES: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
};

const BOUND_WORDS: readonly (readonly [RegExp, BoundSide])[] = [
  [/^(?:tối thiểu|ít nhất|không dưới|không ít hơn|≥|>=)\s*/iu, 'atLeast'],
  [/^(?:tối đa|nhiều nhất|không quá|không vượt quá|≤|<=)\s*/iu, 'atMost'],
  [/^(?:trên|hơn|lớn hơn|>)\s*/iu, 'above'],
  [/^(?:dưới|nhỏ hơn|ít hơn|<)\s*/iu, 'below'],
  [/^(?:khoảng|gần|xấp xỉ|ước khoảng|≈|~)\s*/iu, 'about'],
];
const AND_MORE = /\s*(?:trở lên|trở lại lên)$/iu;
const AND_LESS = /\s*(?:trở xuống|trở lại)$/iu;
/** What Excel makes of "2/3" or "12-5": never a quantity. */
const DATE = /^(?:\d{1,2}[-/](?:\d{1,2}|[a-z]{3})[-/]\d{2,4}|\d{1,2}-[a-z]{3}|[a-z]{3}-\d{2})$/iu;
const LETTER = /\p{L}/u;

/**
 * Reads a figure cell. An ambiguous number takes the given convention, and says so through
 * `otherReading`. Words are a text value; what mixes digits and words beyond understanding is kept
 * as invalid. Never throws, never guesses silently.
 */
export function readCell(text: string, convention: NumberConvention): CellReading {
  const quick = parseNumber(text);
  if (quick) return reading(quick, convention, '', null);
  const trimmed = tidy(text);
  if (trimmed === '') return NOTHING;
  const special = readSpecial(trimmed);
  if (special) return special;
  const body = trimmed.replace(FOOTNOTE, '');
  const direct = parseNumber(body);
  if (direct) return reading(direct, convention, '', null);
  if (DATE.test(body)) return { ...NOTHING, value: { kind: 'invalid', raw: text } };
  return (
    readBound(body, convention) ??
    readCompound(body, convention) ??
    readFraction(body, convention) ??
    readRange(body, convention) ??
    readSingle(body, convention) ?? { ...NOTHING, value: wordsOrInvalid(trimmed, text) }
  );
}

function tidy(text: string): string {
  return text.replace(/[\u200b\u200c\u200d\ufeff\u00ad]/g, '').replace(/^\s+|\s+$/gu, '');
}

/** "x" does not apply; "…" is not known yet; a lone dash is the statistics sign for "none". */
function readSpecial(text: string): CellReading | null {
  switch (text) {
    case 'x':
    case 'X':
      return APPLIES_NOT;
    case '…':
    case '...':
    case '....':
    case '..':
      return UNKNOWN_YET;
    case '-':
    case '–':
    case '—':
      return NOTHING;
    default:
      return null;
  }
}

function reading(
  written: WrittenNumber,
  convention: NumberConvention,
  unitText: string,
  second: NumberValue | null,
): CellReading {
  const value = written[convention];
  const other = convention === 'vietnamese' ? written.english : written.vietnamese;
  return {
    value,
    otherReading: written.ambiguous ? other : null,
    proves: written.proves,
    unitText,
    second,
  };
}

function readSingle(body: string, convention: NumberConvention): CellReading | null {
  const match = SINGLE.exec(body);
  const written = match?.[1] === undefined ? null : parseNumber(match[1].trim());
  const unitText = (match?.[2] ?? '').trim();
  // A tail with digits in it is no unit: "12 tháng 5", "4.40.049".
  if (!written || /\d(?!$)/.test(unitText.replace(/m[23]\b/g, '')) || /^[.,]/.test(unitText)) {
    return null;
  }
  if (unitText.length > 40 || /^[-–/:]/.test(unitText)) return null;
  return reading(written, convention, unitText, null);
}

function readBound(body: string, convention: NumberConvention): CellReading | null {
  for (const [pattern, side] of BOUND_WORDS) {
    if (pattern.test(body)) return boundOf(body.replace(pattern, ''), side, convention);
  }
  const base = body.replace(/^từ\s+/iu, '');
  if (AND_MORE.test(base)) return boundOf(base.replace(AND_MORE, ''), 'atLeast', convention);
  if (AND_LESS.test(base)) return boundOf(base.replace(AND_LESS, ''), 'atMost', convention);
  return null;
}

function boundOf(rest: string, side: BoundSide, convention: NumberConvention): CellReading | null {
  const inner = readSingle(rest.trim(), convention);
  if (inner?.value.kind !== 'number') return null;
  const { value, decimals } = inner.value;
  return { ...inner, value: { kind: 'bound', side, value, decimals } };
}

function readCompound(body: string, convention: NumberConvention): CellReading | null {
  const match = COMPOUND.exec(body);
  if (!match) return null;
  const [, big = '', bigScale = '', small = '', smallScale = '', rest = ''] = match;
  const high = parseNumber(big);
  const low = parseNumber(small);
  if (!high || !low) return null;
  const value =
    high[convention].value * (SCALES[bigScale.toLowerCase()] ?? 1) +
    low[convention].value * (SCALES[smallScale.toLowerCase()] ?? 1);
  return { ...NOTHING, value: numberValue(Math.round(value), 0), unitText: rest.trim() };
}

function readFraction(body: string, convention: NumberConvention): CellReading | null {
  const match = FRACTION.exec(body);
  if (!match) return null;
  const [, first = '', firstUnit = '', second = '', secondUnit = ''] = match;
  const top = parseNumber(first);
  const bottom = parseNumber(second);
  if (!top || !bottom || /\d/.test(secondUnit)) return null;
  return reading(top, convention, (secondUnit || firstUnit).trim(), bottom[convention]);
}

function readRange(body: string, convention: NumberConvention): CellReading | null {
  const match = RANGE.exec(body);
  if (!match) return null;
  const [, from = '', fromUnit = '', to = '', tail = ''] = match;
  const low = parseNumber(from);
  const high = parseNumber(to);
  if (!low || !high || /\d/.test(tail)) return null;
  const a = low[convention];
  const b = high[convention];
  if (a.value > b.value) return null;
  return {
    ...NOTHING,
    value: {
      kind: 'range',
      low: a.value,
      high: b.value,
      decimals: Math.max(a.decimals, b.decimals),
    },
    otherReading: low.ambiguous || high.ambiguous ? a : null,
    proves: low.proves ?? high.proves,
    unitText: (tail || fromUnit).trim(),
  };
}

/** Words without digits are a result in words; with digits they are something not understood. */
function wordsOrInvalid(trimmed: string, raw: string): Value {
  if (LETTER.test(trimmed) && !/\d/.test(trimmed)) return { kind: 'text', text: trimmed };
  return { kind: 'invalid', raw };
}
