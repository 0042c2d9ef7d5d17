import {
  divideIntervals,
  scaleInterval,
  shiftInterval,
  type Interval,
} from '../../domain/quantity/rounding';
import { NO_UNIT } from '../../domain/quantity/unit';
import { minus, plus, times, valuesOf } from '../../domain/rules/kinds/cells';
import type { Violation } from '../../domain/rules/rule';
import type { CellRef } from '../../domain/workbook/cellRef';
import { seriesKey } from '../../domain/workbook/series';
import { unitAt, type Workbook } from '../../domain/workbook/workbook';
import { quantityOf } from '../../domain/plan/assessment';
import { readUnit } from '../../locale/unit';
import type { Expected } from './finding';

const PERCENT = readUnit('%');

/** What the other cells of a violation make of its first, over all values behind the print. */
export function expectedOf(workbook: Workbook, violation: Violation): Expected | null {
  const { kind, cells } = violation;
  const values = cells.map((cell) => valuesAt(workbook, cell));
  const [, second, third] = values;
  switch (kind) {
    case 'statedPercentDisagrees':
    case 'rateOfCounts':
      return percent(second && third ? divideIntervals(second, third) : null, 0);
    case 'statedGrowthDisagrees': {
      const isChange = cells[0]?.series.measure === 'statedChangeOnPrevious';
      const ratio = second && third ? divideIntervals(second, third) : null;
      return percent(ratio, isChange ? -100 : 0);
    }
    case 'sumOfParts':
    case 'selectionExceeds':
    case 'selectionFallsShort': {
      const parts = values.slice(1).flatMap((one) => one ?? []);
      const sum = parts.reduce(plus, { low: 0, high: 0 });
      return inUnit(workbook, cells[0], sum);
    }
    case 'duplicateDiffers':
      return second ? inUnit(workbook, cells[0], second) : null;
    case 'product':
      // The rule multiplies hectares by tạ/ha: base units of the two make a hundredth of one of mass.
      return second && third
        ? inUnit(workbook, cells[0], scaleInterval(times(second, third), 0.01))
        : null;
    case 'reduction':
      return second && third ? inUnit(workbook, cells[0], minus(third, second)) : null;
    case 'countClaim': {
      const counted = violation.facts.counted;
      return counted?.kind === 'count'
        ? { low: counted.value, high: counted.value, unit: NO_UNIT }
        : null;
    }
    default:
      return null;
  }
}

function valuesAt(workbook: Workbook, { indicator, series }: CellRef): Interval | null {
  return valuesOf(quantityOf(workbook, seriesKey(series), indicator));
}

function percent(ratio: Interval | null, shift: number): Expected | null {
  if (!ratio) return null;
  return { ...shiftInterval(scaleInterval(ratio, 100), shift), unit: PERCENT };
}

function inUnit(
  workbook: Workbook,
  cell: CellRef | undefined,
  interval: Interval,
): Expected | null {
  if (!cell) return null;
  const unit = unitAt(workbook, cell);
  return { ...scaleInterval(interval, 1 / unit.factor), unit };
}
