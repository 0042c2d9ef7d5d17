import type { Series } from '../domain/workbook/series';
import type { IndicatorField } from './editIndicator';

/** A column of the sheet as far as its cells can be written. */
export type CellColumn =
  | { readonly kind: 'figure'; readonly id: string; readonly series: Series }
  | { readonly kind: 'field'; readonly id: string; readonly field: IndicatorField }
  | { readonly kind: 'computed'; readonly id: string };
