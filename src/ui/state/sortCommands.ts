import { indicatorOf } from '../../domain/workbook/workbook';
import type { IndicatorId } from '../../domain/indicator/indicator';
import { ancestorsOf } from '../../grid/model/visibleRows';
import type { CellView } from '../../grid/aggrid/cells';
import type { RowSort } from '../../grid/model/sortRows';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import type { Sheet } from './sheet.svelte';

/**
 * Sorts by the column whose header has the keyboard, else by the cursor's, among the rows that the
 * last sort was among. The same again takes the order anew.
 */
export function sortBy(sheet: Sheet, direction: RowSort['direction']): void {
  const header = document.activeElement?.closest('.ag-header-cell[col-id]');
  const column = header?.getAttribute('col-id') ?? sheet.place?.column;
  if (column === undefined) return;
  sheet.sort({ column, direction, scope: sheet.sorting.current?.scope ?? 'groups' });
}

/** A name in a single list says under which rows it belongs: the nearest beside it, all when asked. */
export function withPath(
  view: CellView,
  { session, sorting }: Sheet,
  id: IndicatorId,
  messages: Messages,
): CellView {
  if (sorting.current?.scope !== 'sheet') return view;
  const { workbook } = session;
  const names = ancestorsOf(workbook.outline, id).flatMap((above) => {
    const name = indicatorOf(workbook, above)?.name ?? '';
    return name === '' ? [] : [name];
  });
  const [nearest] = names;
  if (nearest === undefined) return view;
  const path = fill(messages.sorting.under, { path: names.reverse().join(' › ') });
  const tooltip = [view.tooltip, path].filter((line) => line !== '').join('\n');
  return { ...view, aside: `‹ ${nearest}`, tooltip };
}
