/** What the sheet should show, kept apart from the program: rows in order, two columns of figures. */
export interface Rows {
  readonly order: readonly number[];
  /** Text of a cell by `row column`. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows with the steps that can be taken back and done again. */
export interface ModelState {
  /** After each step; the first one is before any. */
  readonly states: readonly Rows[];
  readonly head: number;
}

export const COLUMNS = ['plan0', 'target'] as const;
export type Column = (typeof COLUMNS)[number];

export function firstState(rows: Rows): ModelState {
  return { states: [rows], head: 0 };
}

export function rowsOf({ states, head }: ModelState): Rows {
  const rows = states[head];
  if (!rows) throw new RangeError(`no state ${head}`);
  return rows;
}

/** After one more step; a step that changes nothing is none. */
export function step(state: ModelState, rows: Rows): ModelState {
  if (isSame(rowsOf(state), rows)) return state;
  return { states: [...state.states.slice(0, state.head + 1), rows], head: state.head + 1 };
}

export function travel(state: ModelState, by: 1 | -1): ModelState {
  const head = Math.min(Math.max(0, state.head + by), state.states.length - 1);
  return head === state.head ? state : { ...state, head };
}

export function withCells(rows: Rows, cells: readonly (readonly [string, string])[]): Rows {
  return { order: rows.order, cells: new Map([...rows.cells, ...cells]) };
}

export function without({ order, cells }: Rows, row: number): Rows {
  return {
    order: order.filter((one) => one !== row),
    cells: new Map([...cells].filter(([key]) => !key.startsWith(`${row} `))),
  };
}

/** With the row at `index` one place further down. */
export function lowered({ order, cells }: Rows, index: number): Rows {
  const moved = [...order];
  moved.splice(index, 2, ...order.slice(index, index + 2).reverse());
  return { order: moved, cells };
}

export function isSame(a: Rows, b: Rows): boolean {
  return difference(a, b) === '';
}

/** The first thing in which they differ, for a person to read; empty where they are equal. */
export function difference(expected: Rows, shown: Rows): string {
  const [wanted, there] = [expected.order.join(' '), shown.order.join(' ')];
  if (wanted !== there) return `rows ${there} instead of ${wanted}`;
  for (const row of expected.order) {
    for (const column of COLUMNS) {
      const key = `${row} ${column}`;
      const [want, got] = [expected.cells.get(key) ?? '', shown.cells.get(key) ?? ''];
      if (want !== got) return `cell ${key} is "${got}" instead of "${want}"`;
    }
  }
  return '';
}

/** Numbers from 0 up to 1, the same again for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
