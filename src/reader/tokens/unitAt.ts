import {
  COUNTED_BY_FIRST,
  COUNTED_COMPOUNDS,
  COUNTED_WORDS,
  HEADS,
  NO_UNIT,
  PAIRS,
  PEOPLE,
  PLACES,
  SHORT_FORMS,
} from '../lexicon/countedNouns';
import { BARE_SCALES, DENOMINATORS, MEASURES, SCALES } from '../lexicon/units';
import { Phrases, phraseSet } from './phrases';
import type { Piece } from './pieces';

/** How sure the words behind a number are its unit. */
export type UnitKind = 'measure' | 'percent' | 'count' | 'guess';

/** A unit among the pieces of a passage. */
export interface UnitMatch {
  readonly unit: string;
  readonly kind: UnitKind;
  /** Index of the piece behind it. */
  readonly end: number;
  /** Index of its first piece. */
  readonly start: number;
}

const measures = new Phrases<string>(
  MEASURES.flatMap(([unit, spellings]) =>
    spellings.split('|').map((spelling) => [spelling, unit] as const),
  ),
);
const scales = phraseSet(SCALES);
const denominators = phraseSet(DENOMINATORS);
const firstOnly = new Set(COUNTED_BY_FIRST);
const counted = new Phrases<string>([
  ...PEOPLE.map((noun) => [noun, 'người'] as const),
  ...HEADS.map((noun) => [noun, noun] as const),
  ...Object.entries(SHORT_FORMS),
  ...COUNTED_COMPOUNDS.map(
    (noun) => [noun, firstOnly.has(noun) ? (noun.split(' ')[0] ?? noun) : noun] as const,
  ),
  ...COUNTED_WORDS.map((noun) => [noun, noun] as const),
]);
const places = phraseSet(PLACES);
const placeNames = new Set(PLACES);
const noUnit = new Set(NO_UNIT);
/** Verbs between a number and what it counts. */
const GIVEN_BACK = new Set(['trả', 'chuyển', 'hoàn', 'gửi']);
/** Nobody counts these in thousands of millions. */
const UNSCALED = new Set(['%', '‰', 'lần', 'giờ', 'm', 'gam', 'đồng', 'tỷ đồng']);
const SCALE_NAMES: Readonly<Record<string, string>> = { ngàn: 'nghìn', tr: 'triệu', tỉ: 'tỷ' };

/** The unit that begins at a piece; null when what stands there is none. */
export function unitAt(pieces: readonly Piece[], at: number): UnitMatch | null {
  const first = pieces[at];
  if (!first) return null;
  const measure = measures.at(pieces, at);
  // "1 tỷ cây xanh" is no money.
  const counts =
    measure &&
    ((measure.count === 1 && scales.at(pieces, at) && isScaled(pieces, at + 1)) ||
      // "90 đồng chí" neither.
      (counted.at(pieces, at)?.count ?? 0) > measure.count);
  if (measure && !counts && !continues(pieces, at + measure.count - 1)) {
    const percent = measure.value === '%' || measure.value === '‰';
    return over(pieces, {
      unit: measure.value,
      kind: percent ? 'percent' : 'measure',
      start: at,
      end: at + measure.count,
    });
  }
  const scale = scales.at(pieces, at);
  if (scale) return scaled(pieces, at, scale.value, scale.count);
  const thing = thingAt(pieces, at);
  return thing && over(pieces, thing);
}

/** "1 tỷ cây", "9,7 tỷ kWh", but "5 tỷ, 3 lần". */
function isScaled(pieces: readonly Piece[], at: number): boolean {
  if (thingAt(pieces, at, 'known')) return true;
  const measure = measures.at(pieces, at);
  return measure !== null && !UNSCALED.has(measure.value);
}

/** "m" glued to another letter or a digit is no metre. */
function continues(pieces: readonly Piece[], last: number): boolean {
  const here = pieces[last];
  const next = pieces[last + 1];
  return here?.kind === 'word' && next?.kind === 'number' && next.start === here.end;
}

function scaled(
  pieces: readonly Piece[],
  at: number,
  scale: string,
  count: number,
): UnitMatch | null {
  const name = SCALE_NAMES[scale] ?? scale;
  const behind = at + count;
  const thing = measures.at(pieces, behind)
    ? unitAt(pieces, behind)
    : thingAt(pieces, behind, 'known');
  if (thing && thing.kind !== 'percent') {
    const unit = `${name} ${thing.unit}`;
    return over(pieces, { unit, kind: 'measure', start: at, end: thing.end });
  }
  const alone = BARE_SCALES[name];
  if (alone === undefined) return null;
  return over(pieces, { unit: alone, kind: 'measure', start: at, end: behind });
}

/** A counted thing; words nobody knows are one when `any` may be. */
function thingAt(
  pieces: readonly Piece[],
  at: number,
  which: 'any' | 'known' = 'any',
): UnitMatch | null {
  const first = pieces[at];
  if (first?.kind !== 'word') return null;
  if (first.text === 'lượt') return turns(pieces, at);
  const known = counted.at(pieces, at);
  if (known && !(known.count === 1 && noUnit.has(first.text))) {
    return joined(pieces, { unit: known.value, kind: 'count', start: at, end: at + known.count });
  }
  // "09 trả hồ sơ"
  const given = GIVEN_BACK.has(first.text) ? counted.at(pieces, at + 1) : null;
  if (given) return { unit: given.value, kind: 'count', start: at + 1, end: at + 1 + given.count };
  if (which === 'known' || noUnit.has(first.text)) return null;
  return { unit: first.text, kind: 'guess', start: at, end: at + 1 };
}

/** "lượt", "lượt khách", "lượt cán bộ". */
function turns(pieces: readonly Piece[], at: number): UnitMatch {
  const whose = thingAt(pieces, at + 1, 'known');
  if (!whose) return { unit: 'lượt', kind: 'count', start: at, end: at + 1 };
  // Heads under any noun, but guests, are heads.
  if (whose.unit === 'người' && pieces[whose.end - 1]?.text !== 'khách') {
    return { unit: 'lượt người', kind: 'count', start: at, end: whose.end };
  }
  const noun = written(pieces, { ...whose, start: at + 1 });
  return { unit: `lượt ${noun}`, kind: 'count', start: at, end: whose.end };
}

/** "17 xã, thị trấn": places and a few others are counted side by side. */
function joined(pieces: readonly Piece[], unit: UnitMatch): UnitMatch {
  const sign = pieces[unit.end]?.text;
  if (sign !== ',' && sign !== 'và') return unit;
  let { unit: text, end } = unit;
  if (placeNames.has(text)) {
    for (;;) {
      const comma = pieces[end]?.text === ',' || pieces[end]?.text === 'và';
      const next = comma ? places.at(pieces, end + 1) : null;
      if (!next) break;
      text += `, ${next.value}`;
      end += 1 + next.count;
    }
  }
  for (const [one, other] of PAIRS) {
    if (unit.unit !== one || pieces[end]?.text !== ',') continue;
    const next = counted.at(pieces, end + 1);
    if (next?.value === other)
      return { ...unit, unit: `${one}, ${other}`, end: end + 1 + next.count };
  }
  return { ...unit, unit: text, end };
}

/** What stands under strokes: "/người/năm". */
function over(pieces: readonly Piece[], unit: UnitMatch): UnitMatch {
  let { unit: text, end } = unit;
  if (pieces[end]?.text !== '/') return unit;
  while (pieces[end]?.text === '/') {
    const below = denominators.at(pieces, end + 1);
    if (!below) break;
    // "9,2 bác sĩ/vạn dân" are not just any people.
    if (text === 'người') text = written(pieces, unit);
    text += `/${below.value}`;
    end += 1 + below.count;
  }
  return { ...unit, unit: text, end };
}

function written(pieces: readonly Piece[], { start, end }: UnitMatch): string {
  const words = pieces.slice(start, end).map((piece) => piece.text);
  return words.join(' ');
}
