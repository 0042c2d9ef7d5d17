import { abbreviations, partOpeners } from '../lexicon/clauseWords';

/** What stands between a piece and the one before it. */
export type Break =
  'start' | 'sentence' | 'semicolon' | 'comma' | 'and' | 'colon' | 'marker' | 'part';

/** A stretch of one level of brackets without any separator in it. */
export interface Piece {
  readonly break: Break;
  readonly start: number;
  readonly end: number;
  /** Of a part: what it and its like make up. */
  readonly whole: 'selection' | 'sum' | null;
  /** Of a part: a colon follows its opener, so that it goes on over semicolons. */
  readonly wide: boolean;
  /** Of a marker: its number, null for (i) and (a). */
  readonly number: number | null;
}

const wholeOf: ReadonlyMap<string, 'selection' | 'sum'> = new Map(partOpeners);
const separator = new RegExp(
  [
    '(?<marker>(?<![^\\s;:.,(])\\((?:[ivx]{1,4}|[1-9]\\d?|[a-h])\\)[.:]?(?=\\s?["“]?[\\p{L}\\d]))',
    '(?<stop>[.!?…]+)(?=["”)]?(?:\\s|$))',
    '(?<semicolon>;)',
    '(?<comma>(?<!\\d),|,(?!\\d))',
    '(?<colon>:(?!\\d\\d(?!\\d)))',
    `(?<part>(?<!\\p{L})(?:${partOpeners.map(([words]) => words).join('|')})(?!\\p{L})(?<wide>\\s?:)?)`,
    '(?<and>(?<=\\s)và(?=\\s))',
  ].join('|'),
  'giu',
);

/** Pieces of a level whose inner brackets are blanked; their places count from `from`. */
export function pieces(text: string, from: number): Piece[] {
  const found: Piece[] = [];
  let open: Omit<Piece, 'end'> = {
    break: 'start',
    start: from,
    whole: null,
    wide: false,
    number: null,
  };
  for (const each of text.matchAll(separator)) {
    const { groups = {}, index } = each;
    const kind = kindOf(groups, text, index, each[0].length);
    if (kind === null) continue;
    const words = groups['part']?.replace(/\s?:$/, '').toLowerCase();
    found.push({ ...open, end: from + index });
    open = {
      break: kind,
      start: from + index + each[0].length,
      whole: words === undefined ? null : (wholeOf.get(words) ?? null),
      wide: groups['wide'] !== undefined,
      number: kind === 'marker' ? Number(/\d+/.exec(each[0])?.[0] ?? NaN) || null : null,
    };
  }
  found.push({ ...open, end: from + text.length });
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function kindOf(groups: Groups, text: string, at: number, length: number): Break | null {
  if (groups['marker'] !== undefined) return 'marker';
  if (groups['stop'] !== undefined) return endsSentence(text, at, length) ? 'sentence' : null;
  if (groups['semicolon'] !== undefined) return 'semicolon';
  if (groups['comma'] !== undefined) return 'comma';
  if (groups['colon'] !== undefined) return 'colon';
  if (groups['and'] !== undefined) return 'and';
  return opensParts(groups, text, at) ? 'part' : null;
}

/** "cụ thể" is an adjective elsewhere; an opener stands behind a separator or before a colon. */
function opensParts(groups: Groups, text: string, at: number): boolean {
  const words = groups['part']?.toLowerCase() ?? '';
  if (!words.startsWith('cụ thể')) return true;
  return (
    groups['wide'] !== undefined || /(?:^|[.;,:(])\s*$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

function endsSentence(text: string, at: number, length: number): boolean {
  const behind = text.slice(at + length, at + length + 4).trimStart();
  const word = /[^\s(]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (abbreviations.has(word.toLowerCase())) return false;
  if (behind === '' || /^["“(]?[\p{Lu}\d]/u.test(behind)) return true;
  return length === 1 && word.length >= 3;
}
