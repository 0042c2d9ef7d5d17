import type { Composition } from '../../domain/indicator/indicator';
import { announcedComposition, compositionMarker, numberingShape } from '../../locale/numbering';

/** What a row shows of its place in the tree. */
export interface RowShape {
  readonly numbering: string;
  readonly name: string;
  /** Leading spaces of the name. */
  readonly indent: number;
  readonly hasFigures: boolean;
  /** Neither figures nor a unit, in a table where rows have units. */
  readonly isHeading: boolean;
}

/** How deep the styles of numbering stand, outermost first (domain notes 1.4). */
const RANKS = {
  heading: 0,
  upperLetter: 1,
  roman: 2,
  decimal: 3,
  lowerLetter: 12,
  none: 13,
  dash: 14,
  plus: 15,
  star: 16,
} as const;

interface Open {
  readonly rank: number;
  readonly indent: number;
  readonly numbering: string;
}

const BULLETS: Readonly<Record<string, number>> = {
  '-': RANKS.dash,
  '–': RANKS.dash,
  '—': RANKS.dash,
  '+': RANKS.plus,
  '*': RANKS.star,
  '•': RANKS.star,
};

/**
 * Gives rows their depth, one after another, from numbering, leading spaces and bullets. A row
 * belongs to the nearest row above it that stands further out.
 */
export class DepthReader {
  readonly #open: Open[] = [];
  readonly #base: number;
  readonly #numbered: boolean;
  #lastLetter = '';

  /** `base`: depth of the outermost rows; `numbered`: the table numbers its rows. */
  constructor(base: number, numbered: boolean) {
    this.#base = base;
    this.#numbered = numbered;
  }

  /** Starts anew below another heading. */
  reset(): void {
    this.#open.length = 0;
    this.#lastLetter = '';
  }

  /** Depth of the next row; `next` is the row after it, which tells a heading from a child. */
  depthOf(row: RowShape, next: RowShape | null): number {
    const numbering = bodyOf(row.numbering);
    const open = this.#open;
    const parent = this.#parentByPrefix(numbering);
    if (parent >= 0) {
      open.length = parent + 1;
      open.push({ rank: (open[parent]?.rank ?? 0) + 1, indent: row.indent, numbering });
      return this.#base + open.length - 1;
    }
    const rank = this.#rankOf(row, numbering, next);
    while (open.length > 0) {
      const top = open[open.length - 1];
      if (!top || row.indent > top.indent) break;
      if (row.indent === top.indent && rank > top.rank) break;
      open.pop();
    }
    open.push({ rank, indent: row.indent, numbering });
    return this.#base + open.length - 1;
  }

  #rankOf(row: RowShape, numbering: string, next: RowShape | null): number {
    if (numbering === '') {
      const bullet = BULLETS[row.name.charAt(0)];
      if (bullet !== undefined) return bullet;
      if (!this.#numbered) {
        const heads = row.isHeading && row.indent === 0 && next !== null && !next.isHeading;
        return heads ? RANKS.heading : RANKS.none;
      }
      if (opensWithMarker(row.name)) return RANKS.dash;
      if (!row.hasFigures && row.indent === 0 && next && startsGroup(next)) return RANKS.heading;
      return RANKS.none;
    }
    if (isDigits(numbering)) return RANKS.decimal;
    const bullet = numbering.length === 1 ? BULLETS[numbering] : undefined;
    if (bullet !== undefined) return bullet;
    const shape = numberingShape(numbering);
    switch (shape.style) {
      case 'decimal':
        return RANKS.decimal + Math.min(shape.parts - 1, 8);
      case 'roman': {
        // I, V and X are letters where H, U or W went before.
        const before = this.#lastLetter;
        if (numbering.length === 1 && before !== '' && before === letterBefore(numbering)) {
          this.#lastLetter = numbering;
          return RANKS.upperLetter;
        }
        return RANKS.roman;
      }
      case 'upperLetter':
        this.#lastLetter = numbering;
        return RANKS.upperLetter;
      default:
        return RANKS[shape.style];
    }
  }

  /** "2.1" stands under "2", "I.1" under "I". */
  #parentByPrefix(numbering: string): number {
    const dot = numbering.lastIndexOf('.');
    if (dot <= 0) return -1;
    const prefix = numbering.slice(0, dot);
    for (let n = this.#open.length - 1; n >= 0; n -= 1) {
      if (this.#open[n]?.numbering === prefix) return n;
    }
    return -1;
  }
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function bodyOf(numbering: string): string {
  if (numbering === '') return '';
  const last = numbering.charCodeAt(numbering.length - 1);
  const first = numbering.charCodeAt(0);
  // Most are bare digits or letters.
  if (last !== 46 && last !== 41 && last !== 47 && last !== 58 && first !== 40) return numbering;
  return numbering.replace(/^\(|[).:/]+$/g, '');
}

function letterBefore(letter: string): string {
  return { I: 'H', V: 'U', X: 'W', L: 'K' }[letter] ?? '';
}

function startsGroup(row: RowShape): boolean {
  const body = bodyOf(row.numbering);
  return /^(?:1|I|A|a)$/.test(body);
}

function opensWithMarker(name: string): boolean {
  const first = name.charCodeAt(0) | 32;
  // t(rong đó), b(ao gồm), g(ồm), c(hia ra, ụ thể), p(hân ra): others need no closer look.
  if (first !== 116 && first !== 98 && first !== 103 && first !== 99 && first !== 112) return false;
  return compositionMarker(name) !== null;
}

/** How a row's own name says it stands to its parent; null where it does not say. */
export function ownComposition(name: string): Composition | null {
  const first = name.charCodeAt(0);
  const lower = first | 32;
  const bullet = first === 45 || first === 43 || first === 42 || first > 8000;
  const initial = lower === 116 || lower === 98 || lower === 103 || lower === 99 || lower === 112;
  if (!bullet && !initial) return null;
  // "Tổng", "Tỷ lệ", "Thu": the second letter already says no.
  if (lower === 116 && !bullet && (name.charCodeAt(1) | 32) !== 114) return null;
  return compositionMarker(name)?.composition ?? null;
}

/** What a name announces of the rows below it ("…, trong đó:"); null where it does not. */
export function announced(name: string): Composition | null {
  const last = name.charCodeAt(name.length - 1);
  // Ends in ":", or in đó, gồm, ra, có.
  if (last !== 58 && last !== 243 && last !== 109 && last !== 97 && last !== 32) return null;
  return announcedComposition(name);
}
