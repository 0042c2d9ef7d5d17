import type { Doubts } from '../doubts';
import type { LeftWords } from './leftWords';
import type { NameContext, NameFrame } from './nameContext';
import type { Stretch } from './stretch';
import { measureOfUnit, type UnitClass } from './units';

/** A figure with the words around it, as far as they were read. */
export interface FigureParts {
  readonly context: NameContext;
  readonly stretch: Stretch;
  readonly left: LeftWords;
  /** What follows the unit and says what is counted. */
  readonly right: string;
  readonly unit: string;
  /** The unit as written where things are counted: "giáo viên" though they count as people. */
  readonly noun: string;
  readonly kind: UnitClass;
  /** What its passage speaks of, by its last run-in head; "" where none does. */
  readonly theme: string;
  readonly doubts: Doubts;
}

export const EMPTY_FRAME: NameFrame = { measure: '', noun: '', topic: '', deed: '', theme: '' };

export function joined(...pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece !== '') text = text === '' ? piece : `${text} ${piece}`;
  }
  return text;
}

export function isMoney(unit: string): boolean {
  return measureOfUnit(unit) === 'Số tiền';
}

/** Without regard to case and only whole words. */
export function hasWord(words: string, word: string): boolean {
  return ` ${words.toLowerCase()} `.includes(` ${word.toLowerCase()} `);
}
