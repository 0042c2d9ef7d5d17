import type { IndicatorId } from '../../domain/indicator/indicator';
import type { SheetColumn } from '../model/columns';
import type { CellPlace, Selection, Visible } from '../model/selection';
import type { CellView } from './cells';

/** What the grid asks and tells. */
export interface PlanGridPorts {
  view(id: IndicatorId, column: SheetColumn): CellView;
  /** Text to start editing with. */
  editText(id: IndicatorId, column: SheetColumn): string;
  edited(id: IndicatorId, column: SheetColumn, text: string): void;
  /** What is selected, and what can be: kept by the sheet, for it outlives the grid. */
  selection(): Selection | null;
  visible(): Visible;
  selected(selection: Selection): void;
  /** Whether something stands in a cell. */
  filled(place: CellPlace): boolean;
  /** Empties all that is selected. */
  cleared(): void;
  /** Text typed for every selected cell. */
  enteredAll(text: string): void;
  /** Folds the rows under a row away, or shows them again; a row without any folds its parent's. */
  fold(id: IndicatorId, folded: boolean): void;
  /** The columns as they stand after a person has moved or resized one. */
  arranged(columns: readonly { readonly id: string; readonly width: number }[]): void;
  columnTitle(column: SheetColumn): string;
  periodTitle(period: string): string;
  rowClass(id: IndicatorId): string;
}
