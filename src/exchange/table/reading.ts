import type { Area } from '../../domain/area/area';
import type { Indicator } from '../../domain/indicator/indicator';
import type { PlanFrame } from '../../domain/plan/frame';
import type { SourceId } from '../../domain/workbook/figure';
import type { FigureTable } from '../../domain/workbook/figures';
import type { Outline } from '../../domain/workbook/outline';
import type { Measure, Series } from '../../domain/workbook/series';
import type { ColumnRole } from '../../locale/header';
import type { ColumnConvention } from '../../locale/number/columnConvention';
import type { NumberConvention } from '../../locale/number/parseNumber';
import type { TableIssue } from './issue';
import type { Table } from './table';

/**
 * What a table says, with nothing dropped: every row is imported or has a reason why not, every cell
 * of a figure column is a figure or empty.
 */
export interface TableReading {
  readonly table: Table;
  /** How each row of the table fared; indexes ROW_OUTCOMES. */
  readonly outcomes: Uint8Array;
  readonly counts: RowCounts;
  readonly sections: readonly TableSection[];
  readonly frame: PlanFrame;
  /** Where this year of the frame was taken from. */
  readonly yearFrom: 'printed' | 'chosen' | 'assumed';
  /** The workbook's own locality first. */
  readonly areas: readonly Area[];
  /** Numbered 0, 1, 2 … in the order of the outline. */
  readonly indicators: readonly Indicator[];
  /** Line of the source for each indicator; 0 for headings made from a group column or title. */
  readonly indicatorLines: Uint32Array;
  readonly outline: Outline;
  readonly figures: FigureTable;
  /** The source id the figures' origins carry. */
  readonly source: SourceId;
  readonly issues: readonly TableIssue[];
}

/** read = imported + refused, always. */
export interface RowCounts {
  readonly read: number;
  readonly imported: number;
  readonly refused: number;
  /** Refused rows by reason; only reasons that occur. */
  readonly byReason: Readonly<Partial<Record<RefusalReason, number>>>;
}

export type RefusalReason =
  | 'blank'
  | 'title'
  | 'header'
  | 'repeatedHeader'
  | 'columnNumbers'
  | 'unitLine'
  | 'signature'
  /** Figures without a name to hang them on. */
  | 'noName'
  /** No table was found that the row could belong to. */
  | 'outsideTable'
  /** "Ghi chú: …", "(*) …", "Nguồn: …" below a table. */
  | 'footnote';

/** What `outcomes` index: the first is "imported". */
export const ROW_OUTCOMES: readonly ('imported' | RefusalReason)[] = [
  'imported',
  'blank',
  'title',
  'header',
  'repeatedHeader',
  'columnNumbers',
  'unitLine',
  'signature',
  'noName',
  'outsideTable',
  'footnote',
];

/** A table within the sheet: header, columns and rows that belong together. */
export interface TableSection {
  /** The line above the header that names the table; empty where there is none. */
  readonly title: string;
  /** First header row and how many; rows of the table, 0-based. `count` 0: there is no header. */
  readonly header: HeaderRows;
  /** Rows `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** "Đơn vị tính: triệu đồng" above the table; empty where there is none. */
  readonly unitText: string;
  readonly columns: readonly ColumnReading[];
  /** Key for remembering the mapping for files with the same header. */
  readonly headerKey: string;
}

export interface HeaderRows {
  readonly first: number;
  readonly count: number;
}

export interface ColumnReading {
  /** 0-based place in the table. */
  readonly index: number;
  /** Header cells above it from the outermost merged parent to the child. */
  readonly headerTexts: readonly string[];
  readonly meaning: ColumnMeaning;
  /** The series its figures go to; null for columns that hold none. */
  readonly series: Series | null;
  readonly certainty: 'sure' | 'likely' | 'unknown';
  /** What the meaning rests on. */
  readonly from: 'header' | 'content' | 'remembered' | 'chosen';
  /** The first cells that say something, all different, at most five. */
  readonly examples: readonly string[];
  /** How the numbers are read; null for columns without figures. */
  readonly numbers: ColumnConvention | null;
}

/** `depth`, `composition` and `traits` stand only in files this program wrote (ownColumns.ts). */
export type TableRole = ColumnRole | 'depth' | 'composition' | 'traits';

/** What a column holds, as a person chooses it and as it is remembered; plain JSON. */
export interface ColumnMeaning {
  readonly role: TableRole;
  readonly measure: Measure | null;
  readonly year: number | null;
  /** 12 for the whole year. */
  readonly months: number;
  /** "tỉnh giao"; empty where nobody is named. */
  readonly assignedBy: string;
  /** Name of the area; empty for the workbook's own locality. */
  readonly area: string;
}

/** What a caller may decide; whatever is left out is found from the table. */
export interface ReadOptions {
  /** Id the figures' origins carry; 1 where left out. */
  readonly source?: SourceId;
  /** This year of the plan, for tables that print none. */
  readonly year?: number;
  /** Year taken where neither header nor caller names one; the calendar's where left out. */
  readonly fallbackYear?: number;
  /** Column meanings chosen by a person; keys by `columnKey`. */
  readonly columns?: ReadonlyMap<string, ColumnMeaning>;
  /** Number conventions chosen by a person; keys by `columnKey`. */
  readonly conventions?: ReadonlyMap<string, NumberConvention>;
  /** Mappings remembered from earlier files, by header key; one meaning a column. */
  readonly remembered?: ReadonlyMap<string, readonly ColumnMeaning[]>;
  /** The header rows, where the ones found are wrong; then there is one section. */
  readonly header?: HeaderRows;
  /** How numbers are read in columns where nothing speaks for either way; Vietnamese where left out. */
  readonly fallbackConvention?: NumberConvention;
  /** Areas the workbook already knows, matched by name. */
  readonly areas?: readonly Area[];
}

/** Key of a column in `ReadOptions`: the section's number and the column's, both 0-based. */
export function columnKey(section: number, column: number): string {
  return `${section}:${column}`;
}
