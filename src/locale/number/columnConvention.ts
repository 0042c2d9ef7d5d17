import type { KnownConvention, NumberConvention } from './parseNumber';

/**
 * How the numbers of a column are read. `proved`: unambiguous numbers of the column, or of a file
 * that nowhere contradicts them, show it. `likely`: neighbours or the unit speak for it. `default`:
 * nothing does; Vietnamese writing is assumed. What is not proved is marked, cell by cell.
 */
export interface ColumnConvention {
  readonly convention: NumberConvention;
  readonly certainty: 'proved' | 'likely' | 'default' | 'chosen';
  readonly ambiguous: number;
}

/** What was counted in a column. */
export interface ConventionEvidence {
  vietnamese: number;
  english: number;
  ambiguous: number;
  /** Ambiguous cells whose neighbours in the row speak for a reading. */
  nearVietnamese: number;
  nearEnglish: number;
}

/** Counters for a new column. */
export function noEvidence(): ConventionEvidence {
  return { vietnamese: 0, english: 0, ambiguous: 0, nearVietnamese: 0, nearEnglish: 0 };
}

/** A figure within this factor of its neighbour is taken for the same quantity (domain notes 5.2). */
const NEAR = 3;

/** Which reading of an ambiguous number lies near a neighbour of its row; null where none or both do. */
export function nearerReading(
  vietnamese: number,
  english: number,
  neighbour: number,
): KnownConvention | null {
  if (neighbour === 0) return null;
  const vietnameseIsNear = isNear(vietnamese, neighbour);
  if (vietnameseIsNear === isNear(english, neighbour)) return null;
  return vietnameseIsNear ? 'vietnamese' : 'english';
}

function isNear(value: number, neighbour: number): boolean {
  const ratio = Math.abs(value / neighbour);
  return ratio >= 1 / NEAR && ratio <= NEAR;
}

/** Decides a column from its own evidence, its neighbours', then the whole file's. */
export function decideConvention(
  column: ConventionEvidence,
  file: ConventionEvidence,
): ColumnConvention {
  const { ambiguous } = column;
  const own = majority(column.vietnamese, column.english);
  const near = majority(column.nearVietnamese, column.nearEnglish);
  if (own && (column.vietnamese === 0 || column.english === 0) && (!near || near === own)) {
    return { convention: own, certainty: 'proved', ambiguous };
  }
  if (own) return { convention: own, certainty: 'likely', ambiguous };
  const everywhere = majority(file.vietnamese, file.english);
  if (near) {
    const agreed = everywhere === near && (file.vietnamese === 0 || file.english === 0);
    return { convention: near, certainty: agreed ? 'proved' : 'likely', ambiguous };
  }
  if (everywhere) {
    const clean = file.vietnamese === 0 || file.english === 0;
    return { convention: everywhere, certainty: clean ? 'proved' : 'likely', ambiguous };
  }
  return { convention: 'vietnamese', certainty: 'default', ambiguous };
}

function majority(vietnamese: number, english: number): NumberConvention | null {
  if (vietnamese === english) return null;
  return vietnamese > english ? 'vietnamese' : 'english';
}
