import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { indicatorsInOrder, type Workbook } from '../../domain/workbook/workbook';
import { searchKey } from '../../locale/name';

const keys = new WeakMap<Indicator, string>();

function keyOf(indicator: Indicator): string {
  let key = keys.get(indicator);
  if (key === undefined) {
    key = searchKey(`${indicator.name} ${indicator.note}`);
    keys.set(indicator, key);
  }
  return key;
}

/** Rows whose name or note holds every word of the query, blind to accents and case, in order. */
export function findRows(workbook: Workbook, query: string): IndicatorId[] {
  const words = searchKey(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: IndicatorId[] = [];
  for (const indicator of indicatorsInOrder(workbook)) {
    const key = keyOf(indicator);
    if (words.every((word) => key.includes(word))) found.push(indicator.id);
  }
  return found;
}
