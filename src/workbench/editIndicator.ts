import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { NO_UNIT } from '../domain/quantity/unit';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import { NO_ROWS, outlineIndex, spliceOutline } from '../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { inferTraits } from '../locale/traits';
import { readUnit } from '../locale/unit';

export type IndicatorField = 'numbering' | 'name' | 'unit' | 'note';

/** The change that typed text makes in a row's own field. */
export function editIndicatorField(
  workbook: Workbook,
  id: IndicatorId,
  field: IndicatorField,
  typed: string,
): Change {
  const before = indicatorOf(workbook, id);
  const after = before && editedIndicator(before, field, typed);
  if (!before || before === after) return NO_CHANGE;
  return changeOf(workbook, { indicators: [{ id, to: after }] });
}

/**
 * A row with typed text in one of its own fields; the very same row where nothing changes. A row whose
 * kind and direction still are what its old name told follows the new one; what a planner chose stays.
 */
export function editedIndicator(
  before: Indicator,
  field: IndicatorField,
  typed: string,
): Indicator {
  const written = typed.normalize('NFC').trim();
  const shown = field === 'unit' ? before.unit.text : before[field];
  if (shown === written) return before;
  const changed: Indicator =
    field === 'unit' ? { ...before, unit: readUnit(written) } : { ...before, [field]: written };
  const told = inferTraits(before.name, before.unit);
  const follows =
    told.kind === before.kind && told.direction === before.direction && told.share === before.share;
  return follows ? { ...changed, ...inferTraits(changed.name, changed.unit) } : changed;
}

/** A row that says nothing yet. */
export function unnamedIndicator(id: IndicatorId): Indicator {
  return {
    id,
    numbering: '',
    name: '',
    unit: NO_UNIT,
    ...inferTraits('', NO_UNIT),
    group: false,
    composition: 'none',
    note: '',
  };
}

/**
 * The change that puts a new, unnamed row above a row or behind its subtree, as deep as it; at the end
 * for null.
 */
export function addIndicator(
  workbook: Workbook,
  beside: IndicatorId | null,
  side: 'above' | 'below' = 'below',
): { readonly change: Change; readonly id: IndicatorId } {
  const id = workbook.nextIndicator;
  const tree = outlineIndex(workbook.outline);
  const { ids, depths } = workbook.outline;
  const position = beside === null ? undefined : tree.positionOf(beside);
  const at =
    position === undefined ? ids.length : side === 'above' ? position : tree.subtreeEnd(position);
  const depth = position === undefined ? 0 : (depths[position] ?? 0);
  const indicator = unnamedIndicator(id);
  const outline = spliceOutline(workbook.outline, {
    at,
    removed: NO_ROWS,
    inserted: { ids: Uint32Array.of(id), depths: Uint8Array.of(depth) },
  });
  return { change: changeOf(workbook, { indicators: [{ id, to: indicator }], outline }), id };
}
