import { numberValue, type NumberValue } from '../../quantity/value';
import { comparesInPoints } from '../../quantity/unit';
import { cellKey, type CellRef } from '../../workbook/cellRef';
import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, unitAt, valueAt, type Workbook } from '../../workbook/workbook';
import type { Violation } from '../rule';
import type { Oracle } from './oracle';
import { rootOf } from './solve';
import { Trial } from './trial';

/** Rows above and below that are looked at for the figure that was taken by mistake. */
const NEAR = 20;
/** How far off a figure may be that still gives the stated one, in units of its last place. */
const MOST_OFF = 3;

/**
 * The cell that a stated rate was reckoned with in the place of one of its own ("13,33/961,5 = 1,38%"
 * for 13,33/731,5): the only one nearby that gives the stated figure, rounded or cut off. Null where
 * there is none, or more than one, which proves nothing.
 */
export function wrongOperand(
  oracle: Oracle,
  workbook: Workbook,
  violation: Violation,
  stated: CellRef,
  from: NumberValue,
): CellRef | null {
  const isStated = stated.series.measure.startsWith('stated');
  if (!isStated && !comparesInPoints(unitAt(workbook, stated))) return null;
  const cut = numberValue(from.value + 10 ** -from.decimals, from.decimals);
  const room = MOST_OFF * (10 ** -from.decimals / Math.abs(from.value)) + 1e-3;
  const found = new Map<string, CellRef>();
  for (const own of violation.cells) {
    if (cellKey(own) === cellKey(stated) || unitAt(workbook, own).dimension === 'ratio') continue;
    const was = valueAt(workbook, own);
    if (was.kind !== 'number') continue;
    const trial = new Trial(workbook, [own, stated]);
    const right = rootOf(oracle, trial, violation, own, was);
    if (!right) continue;
    for (const other of alike(workbook, own, violation)) {
      const value = valueAt(workbook, other);
      if (value.kind !== 'number' || value.value === 0) continue;
      // Most neighbours are far off, which need not be asked of the rule.
      const off = Math.abs(value.value - right.value) - 10 ** -value.decimals;
      if (off > room * Math.abs(right.value)) continue;
      trial.put(stated, from);
      const agrees =
        oracle.again(trial.put(own, value), violation) === null ||
        oracle.again(trial.put(stated, cut), violation) === null;
      if (agrees) found.set(cellKey(other), other);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

/** Cells nearby, of the same unit, that the violation does not rest on. */
function alike(workbook: Workbook, own: CellRef, { cells }: Violation): CellRef[] {
  const { ids } = workbook.outline;
  const taken = new Set(cells.map(cellKey));
  const unit = unitAt(workbook, own);
  const at = outlineIndex(workbook.outline).positionOf(own.indicator) ?? 0;
  const near = [...ids.subarray(Math.max(0, at - NEAR), at + NEAR + 1)].map((indicator) => ({
    indicator,
    series: own.series,
  }));
  const beside = [...workbook.figures.columns.values()]
    .filter(({ series }) => !series.measure.startsWith('stated'))
    .map(({ series }) => ({ indicator: own.indicator, series }));
  return [...near, ...beside].filter(
    (cell) =>
      !taken.has(cellKey(cell)) &&
      indicatorOf(workbook, cell.indicator) !== null &&
      unitAt(workbook, cell).text === unit.text,
  );
}
