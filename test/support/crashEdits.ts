import type { Page } from 'playwright-core';
import {
  COLUMNS,
  lowered,
  rowsOf,
  step,
  travel,
  withCells,
  without,
  type ModelState,
} from './crashModel';
import { clickCell, paste, shown } from './crashSheet';

type Random = () => number;

/** A step of the script: the state it leads to, and the hands that make it. */
export interface Edit {
  readonly name: string;
  readonly to: ModelState;
  readonly make: (page: Page) => Promise<void>;
}

/** Rows are not deleted below this number. */
const FEWEST_ROWS = 10;

/** The next edit of this state. */
export function nextEdit(state: ModelState, random: Random): Edit {
  const edits = [
    typeFigure,
    typeFigure,
    pasteBlock,
    pasteBlock,
    moveRow,
    deleteRow,
    undo,
    undo,
    redo,
  ];
  const kind = edits[whole(random, 0, edits.length - 1)] ?? typeFigure;
  return kind(state, random);
}

function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function columnBy(random: Random) {
  return COLUMNS[whole(random, 0, COLUMNS.length - 1)] ?? 'target';
}

function rowAt(state: ModelState, index: number): number {
  return rowsOf(state).order[index] ?? 0;
}

/** A figure typed over another one. */
export const typeFigure = (state: ModelState, random: Random): Edit => {
  const rows = rowsOf(state);
  const row = rowAt(state, whole(random, 0, rows.order.length - 1));
  const column = columnBy(random);
  const value = whole(random, 1, 99_999);
  return {
    name: `type ${value} at ${row} ${column}`,
    to: step(state, withCells(rows, [[`${row} ${column}`, shown(value)]])),
    async make(page) {
      await clickCell(page, row, column);
      await page.keyboard.type(String(value));
      await page.keyboard.press('Enter');
    },
  };
};

const pasteBlock = (state: ModelState, random: Random): Edit => {
  const rows = rowsOf(state);
  const first = whole(random, 0, rows.order.length - 3);
  const under = rows.order.slice(first, first + whole(random, 2, 12));
  const column = columnBy(random);
  const values = under.map(() => whole(random, 1, 99_999));
  const cells = under.map((row, n) => [`${row} ${column}`, shown(values[n] ?? 0)] as const);
  return {
    name: `paste ${values.join(' ')} at ${under[0]} ${column}`,
    to: step(state, withCells(rows, cells)),
    async make(page) {
      await clickCell(page, under[0] ?? 0, column);
      await paste(page, `${values.join('\n')}\n`);
    },
  };
};

const moveRow = (state: ModelState, random: Random): Edit => {
  const rows = rowsOf(state);
  const index = whole(random, 0, rows.order.length - 2);
  const down = random() < 0.5;
  const row = rowAt(state, down ? index : index + 1);
  return {
    name: `move ${row} ${down ? 'down' : 'up'}`,
    to: step(state, lowered(rows, index)),
    async make(page) {
      await clickCell(page, row, 'target');
      await page.keyboard.press(down ? 'Alt+Shift+ArrowDown' : 'Alt+Shift+ArrowUp');
    },
  };
};

const deleteRow = (state: ModelState, random: Random): Edit => {
  const rows = rowsOf(state);
  if (rows.order.length <= FEWEST_ROWS) return undo(state);
  const row = rowAt(state, whole(random, 0, rows.order.length - 1));
  return {
    name: `delete ${row}`,
    to: step(state, without(rows, row)),
    async make(page) {
      await clickCell(page, row, 'target');
      await page.keyboard.press('Control+-');
    },
  };
};

const undo = (state: ModelState): Edit => ({
  name: 'undo',
  to: travel(state, -1),
  make: (page) => page.keyboard.press('Control+z'),
});

const redo = (state: ModelState): Edit => ({
  name: 'redo',
  to: travel(state, 1),
  make: (page) => page.keyboard.press('Control+y'),
});
