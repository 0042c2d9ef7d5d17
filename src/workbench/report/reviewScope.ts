import type { ItemNumber } from './review';

/** Extractions that are decided about together. */
export type ReviewScope =
  | { readonly kind: 'all' }
  /** Under these headings, outermost first, and everything below them. */
  | { readonly kind: 'section'; readonly path: readonly string[] }
  /** A list of main targets, or one group of it. */
  | { readonly kind: 'list'; readonly title: string; readonly group?: number }
  /** A paragraph, footnote or row: number of its passage. */
  | { readonly kind: 'passage'; readonly passage: number }
  /** At least so confident, 0…1. */
  | { readonly kind: 'confident'; readonly least: number }
  | { readonly kind: 'items'; readonly items: readonly ItemNumber[] };
