import type { IndicatorId } from '../indicator/indicator';
import type { Change } from './change';
import type { WorkbookId } from './workbook';

/** One undoable step in the life of a workbook. Steps are numbered 1, 2, 3 … without gaps. */
export interface JournalEntry {
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Name given by the person at the keyboard; empty where none was given. */
  readonly who: string;
  readonly label: StepLabel;
  readonly change: Change;
  /** Where the cursor stood; undo and redo return there. */
  readonly place: Place | null;
}

/** What a write adds to the journal, and where the workbook stands in it afterwards. */
export interface JournalMove {
  /** New steps, without gaps; they replace every stored step from the first of them on. */
  readonly entries: readonly JournalEntry[];
  /** How many steps are applied afterwards. */
  readonly head: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What was done, as a code with its numbers and names; the screen makes the sentence. */
export interface StepLabel {
  readonly code: StepCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type StepCode =
  | 'editFigure'
  | 'editFigures'
  | 'clearFigures'
  | 'pasteFigures'
  | 'fillFigures'
  | 'editIndicator'
  | 'setTraits'
  | 'addIndicators'
  | 'deleteIndicators'
  | 'moveIndicators'
  | 'flagIndicators'
  | 'checkFigures'
  | 'importTable'
  | 'acceptExtractions'
  | 'flipColumnNumbers'
  | 'renameWorkbook'
  | 'changeFrame'
  | 'addArea'
  | 'renameArea'
  | 'removeArea'
  | 'changeRules'
  | 'waiveViolation'
  | 'applyRepair'
  | 'overrideVerdict'
  | 'restoreDamaged';

/** A cell of the grid: an indicator and a column of the screen. */
export interface Place {
  readonly indicator: IndicatorId;
  readonly column: string;
}

/** What the list of workbooks shows of one. */
export interface WorkbookSummary {
  readonly id: WorkbookId;
  readonly title: string;
  readonly indicators: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Set when it was deleted and can still be brought back. */
  readonly deletedAt: number | null;
  /**
   * Of one that a passphrase protects: whether it was unlocked here. Of a locked one the rows are not
   * known, and where it was chosen so the title neither (empty).
   */
  readonly protection?: 'locked' | 'open';
}
