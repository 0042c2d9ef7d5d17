import type { IndicatorId } from '../domain/indicator/indicator';
import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import { MAX_DEPTH, outlineIndex, outlineOf } from '../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { rowsWith } from './deleteIndicators';

/**
 * The change that puts rows, with all that stands under them, directly above another row or behind
 * its subtree, as neighbours of it and in the order they had. A row that comes under another parent
 * stands to it as its new neighbour does. Nothing changes where the other row is one of them, or
 * where they would stand too deep.
 */
export function placeIndicators(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  beside: IndicatorId,
  side: 'above' | 'below',
): Change {
  const { outline } = workbook;
  const tree = outlineIndex(outline);
  const target = tree.positionOf(beside);
  const moved = rowsWith(workbook, ids);
  if (target === undefined || moved.has(beside)) return NO_CHANGE;
  const depth = outline.depths[target] ?? 0;
  const end = side === 'above' ? target : tree.subtreeEnd(target);

  const before: [IndicatorId, number][] = [];
  const after: [IndicatorId, number][] = [];
  const placed: [IndicatorId, number][] = [];
  const roots: IndicatorId[] = [];
  let rootEnd = 0;
  let shift = 0;
  outline.ids.forEach((id, position) => {
    const own = outline.depths[position] ?? 0;
    if (!moved.has(id)) {
      (position < end ? before : after).push([id, own]);
      return;
    }
    if (position >= rootEnd) {
      roots.push(id);
      rootEnd = tree.subtreeEnd(position);
      shift = depth - own;
    }
    placed.push([id, own + shift]);
  });
  if (placed.some(([, deep]) => deep > MAX_DEPTH)) return NO_CHANGE;

  const composition = indicatorOf(workbook, beside)?.composition ?? 'none';
  const parent = tree.parentOf(beside);
  return changeOf(workbook, {
    outline: outlineOf([...before, ...placed, ...after]),
    indicators: roots.flatMap((id) => {
      const indicator = indicatorOf(workbook, id);
      if (!indicator || tree.parentOf(id) === parent) return [];
      return { id, to: { ...indicator, composition } };
    }),
  });
}
