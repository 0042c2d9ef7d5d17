import { MEASURE_OF_UNIT, UNIT_SIZES } from '../lexicon/namesMeasures';

/** percent: a rate; amount: measured (ha, tấn, đồng); ratio: per something (triệu đồng/năm); count: things counted. */
export type UnitClass = 'percent' | 'amount' | 'ratio' | 'count';

/** Superscripts count here, so units have a key of their own. */
function keyOf(unit: string): string {
  return unit.normalize('NFC').toLowerCase();
}

const SIZES = new Set([...UNIT_SIZES].map(keyOf));
const MEASURES = new Map([...MEASURE_OF_UNIT].map(([unit, measure]) => [keyOf(unit), measure]));

export function classOfUnit(unit: string): UnitClass {
  if (unit === '%' || unit === '‰') return 'percent';
  if (measureOfUnit(unit) !== null) return 'amount';
  return unit.includes('/') ? 'ratio' : 'count';
}

/** Units are few and asked for again and again. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 1_000;

/** "ha" → "Diện tích", "tỷ đồng" → "Số tiền"; null where the unit says nothing. */
export function measureOfUnit(unit: string): string | null {
  let measure = known.get(unit);
  if (measure === undefined) {
    measure = findMeasure(unit);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(unit, measure);
  }
  return measure;
}

function findMeasure(unit: string): string | null {
  const key = keyOf(unit);
  const whole = MEASURES.get(key);
  if (whole !== undefined) return whole;
  return MEASURES.get(withoutSize(key)) ?? null;
}

/** The same but for their sizes: "nghìn con" and "con". */
export function isSameKind(one: string, other: string): boolean {
  return one === other || withoutSize(one) === withoutSize(other);
}

/** Nouns as written, without their sizes; they too are few. */
const nouns = new Map<string, string>();

/** "nghìn  lượt khách" → "lượt khách". */
export function nounWritten(written: string): string {
  let noun = nouns.get(written);
  if (noun === undefined) {
    noun = withoutSize(written.replace(/\s+/gu, ' '));
    if (nouns.size >= MOST_KNOWN) nouns.clear();
    nouns.set(written, noun);
  }
  return noun;
}

/** "nghìn lượt khách" → "lượt khách". */
export function withoutSize(unit: string): string {
  if (!unit.includes(' ')) return unit;
  const words = unit.split(' ');
  let at = 0;
  while (at < words.length - 1 && SIZES.has(keyOf(words[at] ?? ''))) at += 1;
  return words.slice(at).join(' ');
}
