import { roundTo } from '../../quantity/rounding';
import { numberValue, type NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import type { Figure } from '../../workbook/figure';
import type { Workbook } from '../../workbook/workbook';
import type { Oracle } from './oracle';
import { Trial } from './trial';

/** What it costs to doubt a figure: one that was checked the most, then what a source printed. */
export function trustIn({ origin, edited, checked, ambiguous }: Figure): number {
  if (checked) return 3;
  if (ambiguous) return -0.5;
  if (edited) return 0;
  switch (origin.kind) {
    case 'imported':
      return 1;
    case 'extracted':
      return origin.confidence;
    case 'typed':
    case 'pasted':
      return 0;
  }
}

/** Changes that no relation takes for rounding. */
const NUDGES = [1.09, 0.91];
const MOST_CONFIRMED = 3;

/**
 * What it costs to doubt a figure that relations confirm: 1,5 for each hard rule that holds now and
 * would fail both if the figure were somewhat larger and if it were somewhat smaller.
 */
export function isConfirmed(
  oracle: Oracle,
  workbook: Workbook,
  cell: CellRef,
  from: NumberValue,
): number {
  const around = oracle.around(cell.indicator).filter(({ rule }) => rule.severity === 'error');
  const before = oracle.standing(workbook, cell.indicator);
  const trial = new Trial(workbook, [cell]);
  const [up = [], down = []] = NUDGES.map((by) => {
    const step = Math.max(Math.abs(from.value * (by - 1)), 5 * 10 ** -from.decimals);
    const value = roundTo(from.value + Math.sign(by - 1) * step, from.decimals);
    const nudged = trial.put(cell, numberValue(value, from.decimals));
    return [...oracle.violations(nudged, around).keys()].filter((key) => !before.has(key));
  });
  const both = up.filter((key) => down.includes(key)).length;
  return 1.5 * Math.min(MOST_CONFIRMED, both);
}
