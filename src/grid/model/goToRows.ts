import type { IndicatorId } from '../../domain/indicator/indicator';
import { indicatorsInOrder, type Workbook } from '../../domain/workbook/workbook';
import { searchKey } from '../../locale/name';
import { findRows } from './findRows';

/**
 * The rows that are meant by a number ("1.1") or words of a name, blind to accents: those of that
 * very number first, then those whose number begins so, then the names; at most `most`.
 */
export function goToRows(workbook: Workbook, query: string, most: number): IndicatorId[] {
  const asked = searchKey(query);
  if (asked === '') return [];
  const exact: IndicatorId[] = [];
  const beginning: IndicatorId[] = [];
  for (const { id, numbering } of indicatorsInOrder(workbook)) {
    const number = searchKey(numbering);
    if (number === asked) exact.push(id);
    else if (number.startsWith(asked)) beginning.push(id);
  }
  return [...new Set([...exact, ...beginning, ...findRows(workbook, query)])].slice(0, most);
}
