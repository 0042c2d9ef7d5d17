import type { PeriodKey } from '../../domain/period/period';

/** Places of a tidied text in the source it came from. */
export interface OffsetMap {
  /** Source offset of the character at `at`; `at` = length gives the end of the last character. */
  toSource(at: number): number;
  /** Source offset behind the character before `at`: where a stretch that ends at `at` ends. */
  toSourceEnd(at: number): number;
}

/** A cell of a table's row. */
export interface RowCell {
  /** Offsets into the row's text. */
  readonly start: number;
  readonly end: number;
  /** Place among the row's columns, from 0; -1 where it cannot be told. */
  readonly column: number;
}

/** Where a footnote mark stood, taken out of the tidied text. */
export interface FootnoteMark {
  /** Digits of the mark ("19"). */
  readonly mark: string;
  /** Offset in the passage's text before which it stood. */
  readonly at: number;
}

/**
 * A heading, paragraph, list item, footnote or table row with what surrounds it. The text is
 * tidied: no emphasis markers, bullets, footnote marks or doubled spaces, broken lines joined.
 */
export interface Passage {
  /** Place among the passages of the reading, from 0. */
  readonly id: number;
  readonly kind: 'heading' | 'paragraph' | 'footnote' | 'row';
  readonly text: string;
  readonly map: OffsetMap;
  readonly marks: readonly FootnoteMark[];
  /** Number or bullet it opened with ("1.1.3.", "-", "(1).", "¹⁹"), "" if none. */
  readonly label: string;
  /** Headings above it, outermost first, without their numbers. */
  readonly section: readonly string[];
  /** Of a footnote: the passage its mark stands in and the offset there; null when not found. */
  readonly host: { readonly passage: number; readonly at: number } | null;
  /** Period its section speaks of; null when the report as a whole does. */
  readonly period: PeriodKey | null;
  /** Its section sets targets of a coming period. */
  readonly setsTargets: boolean;
  /** Of a row: names of its columns, as its table's head has them. */
  readonly columns?: readonly string[];
  /** Of a row: its cells that are not empty, in order. */
  readonly cells?: readonly RowCell[];
}
