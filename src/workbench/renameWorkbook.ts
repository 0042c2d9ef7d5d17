import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import type { Workbook } from '../domain/workbook/workbook';

/** The change that gives a workbook another title; a title of spaces changes nothing. */
export function renameWorkbook(workbook: Workbook, typed: string): Change {
  const title = typed.normalize('NFC').trim();
  return title === '' ? NO_CHANGE : changeOf(workbook, { meta: { title } });
}
