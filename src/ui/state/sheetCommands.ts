import { checkSelection, nextUnchecked, nextViolation } from './checking';
import { deleteRows, flagRows, insertRow, moveRows } from './rowCommands';
import { sortBy } from './sortCommands';
import type { Commands } from './sheetMenu';
import type { Sheet } from './sheet.svelte';

/** What only the screen around the sheet can do. */
export interface ScreenCommands {
  readonly attempt: (job: () => Promise<void>) => void;
  readonly clear: () => void;
  readonly areas: () => void;
  readonly find: () => void;
  readonly goTo: () => void;
  readonly help: () => void;
  readonly menu: () => void;
  readonly note: () => void;
  readonly nextPart: (step: 1 | -1) => void;
  readonly fillOptions: () => void;
  readonly setTargets: () => void;
  readonly reportText: () => void;
}

/** The commands of the sheet that have keys; the menu runs the same. */
export function sheetCommands(sheet: Sheet, screen: ScreenCommands): Commands {
  return {
    undo: () => screen.attempt(() => sheet.undo()),
    redo: () => screen.attempt(() => sheet.redo()),
    areas: screen.areas,
    nextArea: () => sheet.areas.step(1),
    previousArea: () => sheet.areas.step(-1),
    find: screen.find,
    goTo: screen.goTo,
    help: screen.help,
    menu: screen.menu,
    note: screen.note,
    nextPart: () => screen.nextPart(1),
    previousPart: () => screen.nextPart(-1),
    nextViolation: () => nextViolation(sheet, 1),
    previousViolation: () => nextViolation(sheet, -1),
    nextUnchecked: () => nextUnchecked(sheet, 1),
    previousUnchecked: () => nextUnchecked(sheet, -1),
    fillOptions: screen.fillOptions,
    setTargets: screen.setTargets,
    reportText: screen.reportText,
    insertAbove: () => insertRow(sheet, 'above'),
    insertBelow: () => insertRow(sheet, 'below'),
    deleteRows: () => deleteRows(sheet),
    moveUp: () => moveRows(sheet, 'up'),
    moveDown: () => moveRows(sheet, 'down'),
    indent: () => moveRows(sheet, 'indent'),
    outdent: () => moveRows(sheet, 'outdent'),
    sortUp: () => sortBy(sheet, 'ascending'),
    sortDown: () => sortBy(sheet, 'descending'),
    unsort: () => sheet.sort(null),
    flag: () => flagRows(sheet),
    check: () => checkSelection(sheet),
  };
}
