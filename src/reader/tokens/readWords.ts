import type { Span } from '../clauses/clause';
import { EXCEED, FAIL, FALL, LEVEL, PREVIOUS, REACH, RISE } from '../lexicon/comparisons';
import { PART_WORDS } from '../lexicon/parts';
import { GIVERS, PLANS } from '../lexicon/plans';
import { isYear } from './notFigure';
import { Phrases, phraseSet, type PhraseMatch } from './phrases';
import type { Piece } from './pieces';
import type { Token, WordToken } from './token';

type Meaning =
  | { readonly kind: 'reach' | 'level' | 'exceed' | 'fail' | 'previous' }
  | { readonly kind: 'plan'; readonly by: null }
  | { readonly kind: 'change'; readonly direction: 1 | -1 }
  | { readonly kind: 'part'; readonly whole: 'selection' | 'sum' };

const meanings = new Phrases<Meaning>([
  ...spoken(PLANS, { kind: 'plan', by: null }),
  ...spoken(PREVIOUS, { kind: 'previous' }),
  ...spoken(FAIL, { kind: 'fail' }),
  ...spoken(EXCEED, { kind: 'exceed' }),
  ...spoken(RISE, { kind: 'change', direction: 1 }),
  ...spoken(FALL, { kind: 'change', direction: -1 }),
  ...spoken(LEVEL, { kind: 'level' }),
  ...spoken(REACH, { kind: 'reach' }),
  ...Object.entries(PART_WORDS).map(
    ([phrase, whole]) => [phrase, { kind: 'part', whole }] as const,
  ),
]);

function spoken(
  phrases: readonly string[],
  meaning: Meaning,
): (readonly [phrase: string, meaning: Meaning])[] {
  return phrases.map((phrase) => [phrase, meaning] as const);
}

const givers = new Phrases<string>(
  GIVERS.flatMap(([giver, spellings]) => spellings.map((spelling) => [spelling, giver] as const)),
);
/** Words between a plan and who set it. */
const toGiver = phraseSet([
  'giao',
  'năm',
  'của',
  'do',
  'được',
  'đề ra',
  'đầu năm',
  'cả năm',
  'mà',
  'theo',
  'nghị quyết',
  'nq',
]);
const given = new Set(['giao', 'phê', 'đề', 'quyết']);

/** Words that bear on figures, but for those inside `taken`, which must be in order. */
export function readWords(pieces: readonly Piece[], taken: readonly Token[]): WordToken[] {
  const words: WordToken[] = [];
  let passed = 0;
  for (let at = 0; at < pieces.length;) {
    const here = pieces[at];
    if (!here) break;
    while ((taken[passed]?.end ?? Infinity) <= here.start) passed += 1;
    const number = taken[passed];
    if (number && number.start <= here.start) {
      at += 1;
      continue;
    }
    const found = periodAt(pieces, at) ?? meaningAt(pieces, at);
    if (found) words.push(found.token);
    at = found?.next ?? at + 1;
  }
  return words;
}

interface Found {
  readonly token: WordToken;
  readonly next: number;
}

function meaningAt(pieces: readonly Piece[], at: number): Found | null {
  const match = meanings.at(pieces, at) ?? shortPlanAt(pieces, at);
  if (!match) return null;
  let next = at + match.count;
  const { value: plain } = match;
  if (plain.kind === 'plan') {
    const by = giverAt(pieces, next);
    if (by) next = by.next;
    const { start, end } = spanOf(pieces, at, next);
    return { token: { start, end, kind: 'plan', by: by?.giver ?? null }, next };
  }
  if (plain.kind === 'previous' && pieces[next]?.text === 'năm' && isYear(pieces[next + 1])) {
    next += 2;
  } else if (plain.kind === 'previous' && isYear(pieces[next])) next += 1;
  return { token: tokenOf(plain, spanOf(pieces, at, next)), next };
}

/** Written out, so that tokens of a kind are laid out alike. */
function tokenOf(meaning: Exclude<Meaning, { kind: 'plan' }>, { start, end }: Span): WordToken {
  switch (meaning.kind) {
    case 'change':
      return { start, end, kind: 'change', direction: meaning.direction };
    case 'part':
      return { start, end, kind: 'part', whole: meaning.whole };
    default:
      return { start, end, kind: meaning.kind };
  }
}

/** "DT tỉnh", "đạt 29,2% DT": "dt" stands for a plan only where somebody set it or a share is of it. */
function shortPlanAt(pieces: readonly Piece[], at: number): PhraseMatch<Meaning> | null {
  if (pieces[at]?.text !== 'dt') return null;
  if (pieces[at - 1]?.text !== '%' && !giverAt(pieces, at + 1)) return null;
  return { count: 1, value: { kind: 'plan', by: null } };
}

function spanOf(pieces: readonly Piece[], from: number, to: number): Span {
  return { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
}

/** Who set the plan just named: "HĐND huyện giao", "của tỉnh". */
function giverAt(
  pieces: readonly Piece[],
  from: number,
): { readonly giver: string; readonly next: number } | null {
  let at = from;
  for (;;) {
    const giver = givers.at(pieces, at);
    if (giver) {
      const next = at + giver.count;
      return { giver: giver.value, next: given.has(pieces[next]?.text ?? '') ? next + 1 : next };
    }
    const filler = isYear(pieces[at]) ? 1 : (toGiver.at(pieces, at)?.count ?? 0);
    if (filler === 0) return null;
    at += filler;
  }
}

/** "năm 2022", "6 tháng đầu năm 2024", "quý I năm 2024". */
function periodAt(pieces: readonly Piece[], at: number): Found | null {
  const here = pieces[at];
  if (!here || (here.kind !== 'number' && here.text !== 'năm' && here.text !== 'th')) return null;
  const token = (period: string, next: number): Found => ({
    token: { start: here.start, end: pieces[next - 1]?.end ?? here.end, kind: 'period', period },
    next,
  });
  if (isOfPrices(pieces, at)) return null;
  if (here.text === 'năm' && isYear(pieces[at + 1]) && !spansYears(pieces, at + 1)) {
    return token(pieces[at + 1]?.text ?? '', at + 2);
  }
  // "TH 2022"
  if (here.text === 'th' && isYear(pieces[at + 1]))
    return token(pieces[at + 1]?.text ?? '', at + 2);
  if (pieces[at + 1]?.text !== 'tháng') return null;
  const months = /^0?(?:[1-9]|1[0-2])$/u.test(here.text) ? Number(here.text) : 0;
  if (months === 0) return null;
  if (pieces[at + 2]?.text !== 'đầu' && pieces[at + 2]?.text !== 'năm') return null;
  const year = at + (pieces[at + 2]?.text === 'đầu' ? 4 : 3);
  if (pieces[year - 1]?.text !== 'năm' || !isYear(pieces[year])) return null;
  return token(`${months}T${pieces[year]?.text ?? ''}`, year + 1);
}

/** "giá so sánh năm 2010": the year that prices are of. */
function isOfPrices(pieces: readonly Piece[], at: number): boolean {
  const before = pieces.slice(Math.max(0, at - 3), at).map((piece) => piece.text);
  return /(?:^| )giá(?: so sánh| cố định| gốc)?$/u.test(before.join(' '));
}

/** "năm 2021-2025" names no year. */
function spansYears(pieces: readonly Piece[], at: number): boolean {
  const dash = pieces[at + 1]?.text;
  return (dash === '-' || dash === '–') && isYear(pieces[at + 2]);
}
