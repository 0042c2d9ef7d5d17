import { conversionFactor, type Unit } from '../domain/quantity/unit';
import {
  decimalsOf,
  isBlank,
  MAX_DECIMALS,
  numberValue,
  type Value,
} from '../domain/quantity/value';
import { roundTo } from '../domain/quantity/rounding';
import { isCheckable, type Figure, type Origin } from '../domain/workbook/figure';
import type { ClipboardCell } from '../exchange/clipboard/clipboardCell';
import type { KnownConvention } from '../locale/number/parseNumber';
import { readCell, type CellReading } from '../locale/number/readCell';
import { readUnit } from '../locale/unit';

/**
 * What was done to a pasted text so that it fits its cell: its unit was that of the row; kept as the
 * figure's own; its number converted to the row's; its number read the English way; read one of two
 * ways without proof; spaces taken off; a dash taken for blank; words, or what is not understood, kept
 * in a number column.
 */
export type Adjustment =
  | 'unitInCell'
  | 'ownUnit'
  | 'converted'
  | 'english'
  | 'twoWays'
  | 'trimmed'
  | 'dash'
  | 'words'
  | 'invalid';

/** What a pasted cell becomes; `otherUnit`: it measures something else than its row. */
export type PastedFigure =
  | {
      readonly value: Value;
      readonly unit: Unit | null;
      readonly ambiguous: boolean;
      readonly done: Adjustment | null;
    }
  | 'otherUnit';

/** How the numbers of a pasted column are read. */
export interface Reading {
  readonly convention: KnownConvention;
  /** Of what can be read two ways: `likely` is marked in its cell, `default` is told as well. */
  readonly certainty: 'proved' | 'likely' | 'default';
}

/**
 * Reads a pasted cell for a row. With `valuesOnly` a number in another unit of the same dimension is
 * converted to the row's unit, else it keeps its own.
 */
export function readPasted(
  cell: ClipboardCell,
  unit: Unit,
  reading: Reading,
  valuesOnly: boolean,
): PastedFigure {
  if (typeof cell !== 'string') {
    return withUnit(
      { value: cell.number, ambiguous: false, done: null },
      cell.unit,
      unit,
      valuesOnly,
      null,
    );
  }
  const read = readCell(cell, reading.convention);
  if (read.issue !== null) {
    return { value: { kind: 'invalid', raw: cell }, unit: null, ambiguous: false, done: 'invalid' };
  }
  const ambiguous = read.ambiguous !== null && reading.certainty !== 'proved';
  const plain = { value: read.value, ambiguous, done: adjustmentOf(read, reading) };
  return withUnit(plain, read.unitText, unit, valuesOnly, 'unitInCell');
}

function adjustmentOf(read: CellReading, { convention, certainty }: Reading): Adjustment | null {
  if (read.value.kind === 'text') return 'words';
  if (read.dash) return 'dash';
  if (read.ambiguous !== null && certainty === 'default') return 'twoWays';
  if (read.evidence === 'english') return 'english';
  return read.ambiguous !== null && convention === 'english' ? 'english' : null;
}

/** `same`: what is said of a unit that is the row's own. */
function withUnit(
  plain: { readonly value: Value; readonly ambiguous: boolean; readonly done: Adjustment | null },
  unitText: string,
  unit: Unit,
  valuesOnly: boolean,
  same: Adjustment | null,
): PastedFigure {
  if (unitText === '') return { ...plain, unit: null };
  const own = readUnit(unitText);
  const factor = conversionFactor(own, unit);
  if (factor === null) return 'otherUnit';
  if (factor === 1) return { ...plain, unit: null, done: plain.done ?? same };
  if (valuesOnly && plain.value.kind === 'number') {
    const value = roundTo(plain.value.value * factor, MAX_DECIMALS);
    const decimals = Math.max(decimalsOf(value), factor > 1 ? 0 : plain.value.decimals);
    return { ...plain, value: numberValue(value, decimals), unit: null, done: 'converted' };
  }
  return { ...plain, unit: own, done: plain.done ?? (same && 'ownUnit') };
}

const PASTED: Origin = { kind: 'pasted' };

/** The figure after a paste; one that came from a source keeps that origin and is marked as edited. */
export function pastedOver(
  before: Figure | null,
  { value, unit, ambiguous }: Exclude<PastedFigure, string>,
): Figure | null {
  if (isBlank(value)) return null;
  const sourced = before?.origin.kind === 'imported' || before?.origin.kind === 'extracted';
  return {
    value,
    unit,
    origin: sourced ? before.origin : PASTED,
    edited: sourced,
    // Whoever pastes over a doubtful figure has decided what it is, as by typing.
    checked: before !== null && !ambiguous && isCheckable(before),
    ambiguous,
  };
}
