import type { Extraction } from '../../reader/extraction';
import { passagesOf } from './passageOf';
import type { ItemNumber, Review } from './review';

/** Extractions that are decided about together. */
export type ReviewScope =
  | { readonly kind: 'all' }
  /** Under these headings, outermost first, and everything below them. */
  | { readonly kind: 'section'; readonly path: readonly string[] }
  /** A list of main targets, or one group of it. */
  | { readonly kind: 'list'; readonly title: string; readonly group?: number }
  /** A paragraph, footnote or row: number of its passage. */
  | { readonly kind: 'passage'; readonly passage: number };

/** The extractions of a scope, in document order. */
export function itemsIn(review: Review, scope: ReviewScope): readonly ItemNumber[] {
  const { extractions } = review.reading;
  const all = extractions.map((_, item) => item);
  if (scope.kind === 'passage') {
    const passages = passagesOf(review.reading);
    return all.filter((item) => passages[item] === scope.passage);
  }
  return all.filter((item) => {
    const extraction = extractions[item];
    return extraction !== undefined && isIn(extraction, scope);
  });
}

function isIn(
  { section, list }: Extraction,
  scope: Exclude<ReviewScope, { kind: 'passage' }>,
): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'section':
      return scope.path.every((heading, level) => section[level] === heading);
    case 'list':
      return (
        list !== undefined &&
        list.title === scope.title &&
        (scope.group === undefined || list.group === scope.group)
      );
  }
}
