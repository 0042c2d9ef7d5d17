import type { PackedOrigin } from '../../domain/workbook/figureBlock';
import { MOST_INDICATORS, type ColumnFigure } from './schema';

/*
 * Nearly every figure of a file is a number that was typed, pasted or imported, with nothing more to
 * say of it. Those are written and recognised here by hand, to the same letters and the same rules as
 * the schema's; whatever is the least bit unusual goes the way of all others.
 */

const MOST_DECIMALS = 100;

/** A plain number as it stands in a file; `row`: that of an imported one. */
export function plainFigureText(
  of: number,
  value: number,
  decimals: number,
  origin: PackedOrigin,
  row: number,
): string {
  const number = Object.is(value, -0) ? '"-0"' : Number.isFinite(value) ? value : `"${value}"`;
  const start = `{"of":${of},"number":${number},"decimals":${decimals}`;
  switch (origin.kind) {
    case 'typed':
      return `${start}}`;
    case 'pasted':
      return `${start},"origin":{"kind":"pasted"}}`;
    case 'imported': {
      const { source, column } = origin;
      return `${start},"origin":{"kind":"imported","source":${source},"row":${row},"column":${column}}}`;
    }
  }
}

/** Whether what was read is sound and plain, so that the schema need not look at it. */
export function isPlainFigure(read: unknown): read is ColumnFigure {
  if (typeof read !== 'object' || read === null) return false;
  const { of, number, decimals, origin } = read as Partial<Record<keyof ColumnFigure, unknown>>;
  for (const field in read) {
    if (field !== 'of' && field !== 'number' && field !== 'decimals' && field !== 'origin') {
      return false;
    }
  }
  return (
    isCount(of) &&
    of < MOST_INDICATORS &&
    Number.isFinite(number) &&
    isCount(decimals) &&
    decimals <= MOST_DECIMALS &&
    (origin === undefined ? !('origin' in read) : isImported(origin))
  );
}

function isImported(origin: unknown): boolean {
  if (typeof origin !== 'object' || origin === null) return false;
  const { kind, source, row, column } = origin as Record<string, unknown>;
  for (const field in origin) {
    if (field !== 'kind' && field !== 'source' && field !== 'row' && field !== 'column') {
      return false;
    }
  }
  return kind === 'imported' && isCount(source) && isCount(row) && isCount(column);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
