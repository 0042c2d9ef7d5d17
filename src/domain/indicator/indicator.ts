import type { Unit } from '../quantity/unit';

/**
 * Number of an indicator within its workbook: given once, never given again, also the place of its
 * figures in the figure columns.
 */
export type IndicatorId = number;

/** What the numbers are, which decides what may be summed or spread. */
export type IndicatorKind = 'absolute' | 'count' | 'rate' | 'index';

/** `up`: more is better; `down`: less is better; `none`: shares, population, spending. */
export type Direction = 'up' | 'down' | 'none';

/**
 * How a row stands to its parent: `addend` (gồm, chia ra: the addends make up the parent),
 * `selection` (trong đó: at most the parent), `none` (only listed under it).
 */
export type Composition = 'addend' | 'selection' | 'none';

/** What is measured. A heading (`group`) carries no figures of its own. */
export interface Indicator {
  readonly id: IndicatorId;
  /** As printed: "A", "I", "1.1", "-"; empty where there is none. */
  readonly numbering: string;
  readonly name: string;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** A part of a whole ("Tỷ lệ …", "Cơ cấu …"), so between 0 and 100 %; growth and reduction are not. */
  readonly share: boolean;
  readonly group: boolean;
  readonly composition: Composition;
  readonly note: string;
  /** Someone means to come back to it; where nobody does, the field is not there. */
  readonly flagged?: true;
}

/** Amounts and counts may be summed and spread; rates, yields and indices never. */
export function isAdditive(kind: IndicatorKind): boolean {
  return kind === 'absolute' || kind === 'count';
}
