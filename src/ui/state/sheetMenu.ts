import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf } from '../../domain/workbook/workbook';
import { isFixed } from '../../grid/model/columnLayout';
import { isSerious } from '../../grid/model/rowMarks';
import type { RowSort } from '../../grid/model/sortRows';
import { rowsWith } from '../../workbench/deleteIndicators';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { selectionIsCheckable, selectionIsChecked } from './checking';
import { chosenRows } from './rowCommands';
import { keysOf, type ShortcutId } from './shortcuts';
import type { Sheet } from './sheet.svelte';

export interface MenuItem {
  readonly label: string;
  /** "Ctrl+C"; told, not handled. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export type Commands = Partial<Record<ShortcutId, () => void>>;

/** What the screen can do beside the commands that have keys. */
export interface MenuPorts {
  readonly hideColumn: (id: string) => void;
  readonly showAllColumns: () => void;
  readonly cellHistory: () => void;
  readonly fillOn: (mode: 'series' | 'growth') => void;
  readonly columnName: (id: string) => string;
}

type Groups = readonly (readonly MenuItem[])[];

/** The menu of the cell under the cursor; commands that the screen lacks are left out. */
export function cellMenu(
  sheet: Sheet,
  commands: Commands,
  ports: MenuPorts,
  messages: Messages,
): Groups {
  const { menu } = messages;
  const { session, place } = sheet;
  const row = place && indicatorOf(session.workbook, place.indicator);
  if (!place || !row) return [];
  const item = (id: ShortcutId & keyof typeof menu, label?: string): MenuItem[] => {
    const run = commands[id];
    const text = label ?? menu[id];
    return run && typeof text === 'string' ? [{ label: text, keys: keysOf(id), run }] : [];
  };
  const tree = outlineIndex(session.workbook.outline);
  const position = tree.positionOf(row.id) ?? 0;
  const folds = tree.subtreeEnd(position) > position + 1;
  const folded = sheet.rows.find(({ id }) => id === row.id)?.folded ?? false;
  const violation = sheet.marks.violationsAt(row.id).find(isSerious);
  const count = rowsWith(session.workbook, chosenRows(sheet)).size;
  return [
    [...item('cut'), ...item('copy'), ...item('paste'), ...item('clear'), ...item('reportText')],
    fillItems(sheet, item, ports, messages),
    [
      ...item('insertAbove'),
      ...item('insertBelow'),
      ...item('deleteRows', fill(menu.deleteRows, { count })),
    ],
    [...item('moveUp'), ...item('moveDown'), ...item('indent'), ...item('outdent')],
    [
      ...item('note'),
      ...item('flag', row.flagged ? menu.unflag : menu.flag),
      ...(selectionIsCheckable(sheet)
        ? item('check', selectionIsChecked(sheet) ? menu.uncheck : menu.check)
        : []),
      ...(folds
        ? [
            {
              label: folded ? menu.unfold : menu.fold,
              keys: keysOf(folded ? 'unfold' : 'fold'),
              run: () => sheet.fold(row.id, !folded),
            },
          ]
        : []),
      ...(violation
        ? [{ label: menu.toViolation, run: () => sheet.revealViolation(violation) }]
        : []),
      { label: menu.cellHistory, run: ports.cellHistory },
    ],
    columnItems(sheet, place.column, ports, messages),
  ].filter((group) => group.length > 0);
}

/** Filling needs cells to go on to; targets are set for rows. */
function fillItems(
  sheet: Sheet,
  item: (id: 'fillDown' | 'fillRight' | 'setTargets', label?: string) => MenuItem[],
  { fillOn, columnName }: MenuPorts,
  { menu }: Messages,
): readonly MenuItem[] {
  const block = sheet.blocks().at(-1);
  const several = block !== undefined && block.rows.length * block.columns.length > 1;
  return [
    ...item('fillDown'),
    ...item('fillRight'),
    ...(several
      ? [
          { label: menu.fillSeries, run: () => fillOn('series') },
          { label: menu.fillGrowth, run: () => fillOn('growth') },
        ]
      : []),
    ...item(
      'setTargets',
      fill(menu.setTargets, { target: columnName('target'), result: columnName('result') }),
    ),
  ];
}

/** The menu of a column's header. */
export function headerMenu(
  sheet: Sheet,
  column: string,
  ports: MenuPorts,
  messages: Messages,
): Groups {
  return [
    sortItems(sheet, column, messages),
    columnItems(sheet, column, ports, messages),
    [{ label: messages.menu.allColumns, run: ports.showAllColumns }],
  ].filter((group) => group.length > 0);
}

function sortItems(sheet: Sheet, column: string, { sorting }: Messages): readonly MenuItem[] {
  const item = (label: string, sort: Omit<RowSort, 'column'>, keys?: string): MenuItem => ({
    label,
    ...(keys !== undefined && { keys }),
    run: () => sheet.sort({ column, ...sort }),
  });
  return [
    item(sorting.ascending, { direction: 'ascending', scope: 'groups' }, keysOf('sortUp')),
    item(sorting.descending, { direction: 'descending', scope: 'groups' }, keysOf('sortDown')),
    item(sorting.ascendingAll, { direction: 'ascending', scope: 'sheet' }),
    item(sorting.descendingAll, { direction: 'descending', scope: 'sheet' }),
    ...(sheet.sorting.current
      ? [{ label: sorting.clear, keys: keysOf('unsort'), run: () => sheet.sort(null) }]
      : []),
  ];
}

function columnItems(
  sheet: Sheet,
  id: string,
  ports: MenuPorts,
  { menu }: Messages,
): readonly MenuItem[] {
  const column = sheet.columns.find((one) => one.id === id);
  if (!column || isFixed(column)) return [];
  const label = fill(menu.hideColumn, { name: ports.columnName(id) });
  return [{ label, run: () => ports.hideColumn(id) }];
}
