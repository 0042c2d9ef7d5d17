import type { MatchTarget } from './review';

/** Why a row is proposed. */
export type MatchReason =
  /** The planner chose it for this name and unit before. */
  | 'remembered'
  | 'sameName'
  /** A name the catalogue knows it by as well. */
  | 'alias'
  /** Equal but for accents. */
  | 'sameLetters'
  /** Equal but for a slip in spelling. */
  | 'spelling'
  /** Shares its telling words. */
  | 'words'
  /** Has a like name and the same figure, in the workbook or where the report tells it again. */
  | 'sameFigure';

/** A row or entry a figure may belong to. */
export interface MatchCandidate {
  readonly target: MatchTarget;
  /** As the workbook or the catalogue writes it. */
  readonly name: string;
  /** The row it stands under, or the catalogue's group; "" for none. */
  readonly under: string;
  readonly unit: string;
  /** 0…1. */
  readonly score: number;
  readonly reason: MatchReason;
  /** The units measure the same thing, or one of the two has none. */
  readonly comparable: boolean;
}

/** What one extraction may belong to: the best few, best first; a new row is always possible. */
export interface Match {
  readonly candidates: readonly MatchCandidate[];
  /**
   * Taken where the planner says nothing: a sure one, else a new row. Null where two rows fit alike,
   * so that the planner must choose.
   */
  readonly proposed: MatchTarget | null;
}
