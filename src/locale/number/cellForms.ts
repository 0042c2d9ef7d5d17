import type {
  BoundSide,
  BoundValue,
  NumberValue,
  RangeValue,
  Value,
} from '../../domain/quantity/value';
import { numberValue } from '../../domain/quantity/value';
import { parseNumber } from './parseNumber';
import type { ConventionEvidence, KnownConvention, WrittenNumber } from './parseNumber';

export type AmbiguousValue = NumberValue | RangeValue | BoundValue;

/** "38/38 trường" */
export interface Fraction {
  readonly first: NumberValue;
  readonly second: NumberValue;
  /** A percentage that stands behind it: "66/112 thôn (58,9%)". */
  readonly percent: NumberValue | null;
}

/** A change and, where it is given, the level it leads to: "giảm 3% trở lên (còn 7%)". */
export interface StatedChange {
  readonly direction: 'up' | 'down';
  readonly by: Value | null;
  readonly to: Value | null;
}

/** One of the forms a quantity is written in, read under one convention. */
export interface Form {
  /** Null where the text itself is the value (a change). */
  readonly value: AmbiguousValue | null;
  readonly unitText: string;
  readonly evidence: ConventionEvidence;
  /** Some number in it can be read two ways. */
  readonly ambiguous: boolean;
  readonly fraction: Fraction | null;
  readonly change: StatedChange | null;
}

const DIGITS = String.raw`\d+(?:[.,]\d+|[ '’]\d{3}(?!\d))*`;
const SIGNED = String.raw`[-−–+]? ?${DIGITS}`;
const WORDS = String.raw`[\p{L}%‰°][\p{L}%‰°./²³ ]*?`;
const SCALE = 'tỷ|tỉ|triệu|nghìn|ngàn|vạn';

const SINGLE = new RegExp(`^(${SIGNED}) ?(.*)$`, 'u');
const RANGE = new RegExp(
  `^(?:trong )?(?:từ |khoảng )*(${SIGNED}) ?(${WORDS})? ?(?:-|–|—|−|÷|~|đến|tới) ?(${SIGNED}) ?(.*)$`,
  'iu',
);
const FRACTION = new RegExp(
  `^(${SIGNED}) ?(${WORDS})? ?/ ?(${DIGITS}) ?([\\p{L}%‰][\\p{L}%‰./²³, ]*?)?(?: ?[=,;]? ?(?:đạt )?\\(?(?:đạt |= ?)?(${DIGITS}) ?%\\)?)?$`,
  'iu',
);
const COMPOUND = new RegExp(
  `^(${DIGITS}) ?(${SCALE}) (?:(${DIGITS}) ?(${SCALE}) ?)?(?:(${DIGITS}) ?(${SCALE}) ?)(.*)$`,
  'iu',
);
const SCALES: Readonly<Record<string, number>> = {
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  vạn: 1e4,
  nghìn: 1e3,
  ngàn: 1e3,
};

const LEAD = '^(?:(?:đạt|phấn đấu(?: đạt)?|ước(?: đạt)?|duy trì|bằng) )?';
const BOUNDS: readonly (readonly [RegExp, BoundSide])[] = (
  [
    ['tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|≥|>=|=>', 'atLeast'],
    ['tối đa|nhiều nhất|không quá|không vượt quá|không vượt|không cao hơn|≤|<=|=<', 'atMost'],
    ['trên|hơn|lớn hơn|cao hơn|>', 'above'],
    ['dưới|nhỏ hơn|thấp hơn|ít hơn|<', 'below'],
    ['khoảng|gần|xấp xỉ|chừng|ước khoảng|≈|~', 'about'],
  ] as const
).map(([words, side]) => [new RegExp(`${LEAD}(?:${words})(?![\\p{L}]) ?`, 'iu'), side] as const);
/** "đạt 95%" is 95 %. */
const REACHES = /^(?:ước )?(?:đạt|bằng) /iu;
const FROM = new RegExp(`${LEAD}từ `, 'iu');
const OR_MORE = / ?trở lên$/iu;
const OR_LESS = / ?trở xuống$/iu;

const CHANGE =
  /^(giảm|hạ|tăng|nâng)(?: thêm)? (.+?)(?: ?[(,;]? ?(?:xuống còn|xuống|còn|lên tới|lên|để đạt|đạt) ([^()]+?)\)?)?$/iu;
const LEVEL_ONLY = /^(?:giảm )?(?:xuống )?còn (.+)$/iu;

/** The form a whole text has; null where it has none of them. The text is NFC with single spaces. */
export function readForm(text: string, convention: KnownConvention): Form | null {
  return (
    readPlain(text, convention) ?? readFraction(text, convention) ?? readChange(text, convention)
  );
}

/** A number, a bound or a range. */
function readPlain(text: string, convention: KnownConvention): Form | null {
  return (
    readRange(text, convention) ??
    readBound(text, convention) ??
    readQuantity(text.replace(REACHES, ''), convention)
  );
}

function readQuantity(text: string, convention: KnownConvention): Form | null {
  const compound = readCompound(text, convention);
  if (compound) return compound;
  const match = SINGLE.exec(text);
  const written = parseNumber(match?.[1] ?? '');
  const tail = match?.[2] ?? '';
  if (!written || !isUnitTail(tail)) return null;
  return form(written[convention], [written], tail);
}

function form(
  value: AmbiguousValue | null,
  numbers: readonly WrittenNumber[],
  unitText: string,
  more: Partial<Form> = {},
): Form {
  return {
    value,
    unitText: unitText.trim(),
    evidence: evidenceOf(numbers),
    ambiguous: numbers.some((number) => number.ambiguous),
    fraction: null,
    change: null,
    ...more,
  };
}

/** What the numbers of one cell prove together; nothing where they contradict each other. */
function evidenceOf(numbers: readonly { evidence: ConventionEvidence }[]): ConventionEvidence {
  let evidence: ConventionEvidence = 'none';
  for (const number of numbers) {
    if (number.evidence === 'none') continue;
    if (evidence !== 'none' && evidence !== number.evidence) return 'none';
    evidence = number.evidence;
  }
  return evidence;
}

/** Words, %, and digits only where a unit has them: m2, km3, "/10.000 dân". */
function isUnitTail(tail: string): boolean {
  if (tail === '') return true;
  if (tail.length > 40 || !/^(?:[\p{L}%‰°]|\/ ?\p{L})/u.test(tail)) return false;
  return /^[\p{L}%‰°./²³, -]*$/u.test(
    tail.replace(/\bk?m[23](?!\d)/g, 'm').replace(/\/ ?\d[\d.]*/g, '/'),
  );
}

/** "7 triệu 520 nghìn con": every number times its scale, added up. */
function readCompound(text: string, convention: KnownConvention): Form | null {
  const match = COMPOUND.exec(text);
  if (!match) return null;
  const parts = [1, 3, 5].flatMap((at) => {
    const digits = match[at];
    const scale = SCALES[(match[at + 1] ?? '').toLowerCase()];
    return digits === undefined || scale === undefined ? [] : [{ digits, scale }];
  });
  const tail = match[7] ?? '';
  if (!isUnitTail(tail) || parts.length < 2) return null;
  const numbers: WrittenNumber[] = [];
  let sum = 0;
  for (const [n, part] of parts.entries()) {
    const written = parseNumber(part.digits);
    const above = parts[n - 1];
    if (!written || (above && above.scale <= part.scale)) return null;
    numbers.push(written);
    sum += Math.round(written[convention].value * part.scale);
  }
  return form(numberValue(sum, 0), numbers, tail);
}

function readBound(text: string, convention: KnownConvention): Form | null {
  for (const [words, side] of BOUNDS) {
    const match = words.exec(text);
    if (!match) continue;
    return boundOf(text.slice(match[0].length).replace(OR_MORE, ''), side, convention);
  }
  const rest = text.replace(FROM, '');
  if (OR_MORE.test(rest)) return boundOf(rest.replace(OR_MORE, ''), 'atLeast', convention);
  if (OR_LESS.test(rest)) return boundOf(rest.replace(OR_LESS, ''), 'atMost', convention);
  return rest === text ? null : boundOf(rest, 'atLeast', convention);
}

function boundOf(rest: string, side: BoundSide, convention: KnownConvention): Form | null {
  const inner = readQuantity(rest, convention);
  if (inner?.value?.kind !== 'number') return null;
  const { value, decimals } = inner.value;
  return { ...inner, value: { kind: 'bound', side, value, decimals } };
}

function readRange(text: string, convention: KnownConvention): Form | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, from = '', fromUnit = '', to = '', tail = ''] = match;
  const low = parseNumber(from);
  const high = parseNumber(to);
  if (!low || !high || !isUnitTail(tail)) return null;
  if (fromUnit !== '' && tail !== '' && fromUnit.trim() !== tail.trim()) return null;
  const a = low[convention];
  const b = high[convention];
  if (a.value > b.value) return null;
  return form(
    { kind: 'range', low: a.value, high: b.value, decimals: Math.max(a.decimals, b.decimals) },
    [low, high],
    tail === '' ? fromUnit : tail,
  );
}

function readFraction(text: string, convention: KnownConvention): Form | null {
  const match = FRACTION.exec(text);
  if (!match) return null;
  const [, top = '', topUnit = '', bottom = '', bottomUnit = '', percentText] = match;
  const first = parseNumber(top);
  const second = parseNumber(bottom);
  const percent = percentText === undefined ? null : parseNumber(percentText);
  if (!first || !second || (percentText !== undefined && !percent)) return null;
  // "20 giường/10.000 dân" is a quotient of units, not 20 of 10 000.
  if (/\p{L}/u.test(topUnit) && bottomUnit !== '' && topUnit.trim() !== bottomUnit.trim())
    return null;
  const fraction = {
    first: first[convention],
    second: second[convention],
    percent: percent?.[convention] ?? null,
  };
  const numbers = percent ? [first, second, percent] : [first, second];
  return form(fraction.first, numbers, bottomUnit === '' ? topUnit : bottomUnit, { fraction });
}

function readChange(text: string, convention: KnownConvention): Form | null {
  const match = CHANGE.exec(text);
  const by = match?.[2] === undefined ? null : readPlain(match[2], convention);
  if (match && by) {
    const to = match[3] === undefined ? null : readPlain(match[3], convention);
    if (match[3] !== undefined && !to) return null;
    const direction = /^(?:giảm|hạ)$/iu.test(match[1] ?? '') ? 'down' : 'up';
    return changeForm({ direction, by: by.value, to: to?.value ?? null }, to ? [by, to] : [by]);
  }
  const level = LEVEL_ONLY.exec(text);
  const to = level?.[1] === undefined ? null : readPlain(level[1], convention);
  return to && changeForm({ direction: 'down', by: null, to: to.value }, [to]);
}

function changeForm(change: StatedChange, parts: readonly Form[]): Form {
  return {
    value: null,
    unitText: '',
    evidence: evidenceOf(parts),
    ambiguous: parts.some((part) => part.ambiguous),
    fraction: null,
    change,
  };
}
