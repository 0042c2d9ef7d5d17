import type { Composition } from '../../src/domain/indicator/indicator';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { sheet } from './workbooks';

/** Rows named a, b, c … of these depths. */
export function tree(
  depths: readonly number[],
  compositions: readonly Composition[] = [],
): Workbook {
  return sheet(
    depths.map((depth, n) => ({
      name: String.fromCharCode(97 + n),
      unit: '',
      depth,
      composition: compositions[n] ?? 'none',
    })),
  );
}

/** "a b1 c1 d": names with their depths. */
export function drawn({ outline }: Workbook): string {
  return Array.from(outline.ids, (id, row) => {
    return String.fromCharCode(97 + id) + (outline.depths[row] || '');
  }).join(' ');
}
