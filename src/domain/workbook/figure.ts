import type { Unit } from '../quantity/unit';
import { sameValue, type Value } from '../quantity/value';
import type { SourceTextKey } from './sourceText';

/** Where a figure came from. Changing it later keeps the origin and sets `edited`. */
export type Origin =
  | { readonly kind: 'typed' }
  | { readonly kind: 'pasted' }
  | {
      readonly kind: 'imported';
      readonly source: SourceId;
      /** Row of the source as a person counts it: the first line is 1. */
      readonly row: number;
      /** Column of the source, the first is 1. */
      readonly column: number;
    }
  | {
      readonly kind: 'extracted';
      readonly source: SourceId;
      /** UTF-16 offsets of the number in the source text. */
      readonly start: number;
      readonly end: number;
      /** 0…1. */
      readonly confidence: number;
      /** The clause it stands in. */
      readonly quote: string;
    };

export type SourceId = number;

/** A file, pasted table or report the workbook has taken figures from. */
export interface Source {
  readonly id: SourceId;
  readonly kind: 'table' | 'report';
  readonly name: string;
  /** Milliseconds since 1970 of the moment it was read. */
  readonly readAt: number;
  /** Its text among those the workbook keeps; a report's only, and only where it was kept. */
  readonly text?: SourceTextKey;
}

/** One value at (indicator, series), with what is known about it. */
export interface Figure {
  readonly value: Value;
  /** The figure's own unit where it differs from the indicator's (tỷ this year, triệu next). */
  readonly unit: Unit | null;
  readonly origin: Origin;
  /** Changed by hand since it was imported or extracted. */
  readonly edited: boolean;
  /** Someone has looked at it beside its source. */
  readonly checked: boolean;
  /**
   * Its text could be read two ways (36.100) and one was chosen by column, unit and neighbours
   * without proof; the grid marks it.
   */
  readonly ambiguous: boolean;
}

const TYPED: Origin = { kind: 'typed' };

/** A figure as typed by hand. */
export function typedFigure(value: Value, unit: Unit | null = null): Figure {
  return { value, unit, origin: TYPED, edited: false, checked: false, ambiguous: false };
}

/** Whether a figure can be held against its source: read from a report, or in one of two readings. */
export function isCheckable({ ambiguous, origin }: Figure): boolean {
  return ambiguous || origin.kind === 'extracted';
}

/** Whether it is still to be held against its source. */
export function isUnchecked(figure: Figure): boolean {
  return !figure.checked && isCheckable(figure);
}

function sameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a === b) return true;
  return (
    a !== null &&
    b !== null &&
    a.text === b.text &&
    a.dimension === b.dimension &&
    a.factor === b.factor
  );
}

function sameOrigin(a: Origin, b: Origin): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'typed':
    case 'pasted':
      return a.kind === b.kind;
    case 'imported':
      return (
        b.kind === 'imported' && a.source === b.source && a.row === b.row && a.column === b.column
      );
    case 'extracted':
      return (
        b.kind === 'extracted' &&
        a.source === b.source &&
        a.start === b.start &&
        a.end === b.end &&
        a.confidence === b.confidence &&
        a.quote === b.quote
      );
  }
}

/** Whether two figures are equal in every respect; absent figures are equal to each other. */
export function sameFigure(a: Figure | null, b: Figure | null): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    sameValue(a.value, b.value) &&
    sameUnit(a.unit, b.unit) &&
    sameOrigin(a.origin, b.origin) &&
    a.edited === b.edited &&
    a.checked === b.checked &&
    a.ambiguous === b.ambiguous
  );
}
