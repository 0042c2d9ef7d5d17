import type { HeaderRecord } from './header';
import type { WorkbookId } from '../../domain/workbook/workbook';

export type SetAsideTable =
  'workbooks' | 'outlines' | 'indicatorBlocks' | 'figureBlocks' | 'sourceTexts' | 'reviews';

/** A record that could not be read, kept as it lay there; its workbook is open without it. */
export interface SetAsideRecord {
  /** Given by the database. */
  readonly id?: number;
  readonly workbook: WorkbookId;
  readonly table: SetAsideTable;
  /** Its key in that table, without the workbook; empty where it is not known which one is missing. */
  readonly key: readonly (string | number)[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was wrong with it. */
  readonly fault: string;
  /** The record itself; undefined where nothing was there or it could not be had. */
  readonly value?: unknown;
}

/** A damaged header, as it is kept aside. */
export function asideHeader(header: HeaderRecord, at: number) {
  const { id } = header;
  return {
    workbook: id,
    table: 'workbooks',
    key: [],
    at,
    fault: 'header',
    value: header,
  } as const;
}
