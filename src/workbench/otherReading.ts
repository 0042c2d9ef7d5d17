import { numberValue, type Value } from '../domain/quantity/value';
import { roundTo } from '../domain/quantity/rounding';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import type { CellRef } from '../domain/workbook/cellRef';
import { figureAt, type Workbook } from '../domain/workbook/workbook';

/**
 * The other reading of a value whose one separator could mean either thing: 36.100 is thirty-six
 * thousand one hundred or 36,1 at three decimals. Null for a value that cannot be read two ways.
 */
export function otherReading(value: Value): Value | null {
  switch (value.kind) {
    case 'number': {
      const other = swapped(value.value, value.decimals);
      return other && numberValue(other.value, other.decimals);
    }
    case 'bound': {
      const other = swapped(value.value, value.decimals);
      return other && { ...value, ...other };
    }
    case 'range': {
      const low = swapped(value.low, value.decimals);
      const high = swapped(value.high, value.decimals);
      if (!low || !high) return null;
      return { ...value, low: low.value, high: high.value, decimals: low.decimals };
    }
    default:
      return null;
  }
}

function swapped(
  value: number,
  decimals: number,
): { readonly value: number; readonly decimals: number } | null {
  const size = Math.abs(value);
  if (decimals === 3) return { value: roundTo(value * 1000, 0), decimals: 0 };
  if (decimals === 0 && size >= 1000 && size < 1e6) {
    return { value: roundTo(value / 1000, 3), decimals: 3 };
  }
  return null;
}

/** The change that takes the other reading of a cell, or says that the one it has is right. */
export function settleReading(workbook: Workbook, cell: CellRef, other: boolean): Change {
  const figure = figureAt(workbook, cell);
  const value = figure && other ? otherReading(figure.value) : figure?.value;
  if (!figure || !value) return NO_CHANGE;
  const settled = { ...figure, value, ambiguous: false, checked: true };
  return changeOf(workbook, {
    figures: [{ indicator: cell.indicator, series: cell.series, figure: settled }],
  });
}
