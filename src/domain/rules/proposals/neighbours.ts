import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';

/** Rows of the outline further apart than this are no neighbours, unless they are siblings. */
const FAR = 60;
/** Dimensions of things that are counted one by one begin so. */
export const COUNT = 'count:';
/** Stand for rows of any dimension, and of any that counts things. */
export const ANY = '*';
export const COUNTS = 'count';

const ROWS_A_SLICE = 5000;

/** Which rows stand near a row: those of one dimension, in the order of the outline and by parent. */
export class Neighbours {
  readonly countDimensions: readonly string[];
  readonly #lists: Lists;

  private constructor(lists: Lists) {
    this.#lists = lists;
    this.countDimensions = [...lists.byDimension.keys()].filter((one) => one.startsWith(COUNT));
  }

  /** Reads the rows of a sheet, in slices. */
  static *of(workbook: Workbook): Generator<number, Neighbours, void> {
    const { ids } = workbook.outline;
    const tree = outlineIndex(workbook.outline);
    const parents = new Int32Array(ids.length).fill(-1);
    const lists: Lists = { parents, byDimension: new Map(), byParent: new Map() };
    for (const [position, id] of ids.entries()) {
      if (position % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield position;
      const parent = tree.parentOf(id);
      const at = parent === null ? -1 : (tree.positionOf(parent) ?? -1);
      parents[position] = at;
      const indicator = indicatorOf(workbook, id);
      if (!indicator || indicator.group) continue;
      const { dimension } = indicator.unit;
      addTo(lists.byDimension, dimension, position);
      addTo(lists.byDimension, ANY, position);
      if (dimension.startsWith(COUNT)) addTo(lists.byDimension, COUNTS, position);
      let family = lists.byParent.get(at);
      if (!family) lists.byParent.set(at, (family = new Map<string, number[]>()));
      addTo(family, dimension, position);
      addTo(family, ANY, position);
      if (dimension.startsWith(COUNT)) addTo(family, COUNTS, position);
    }
    return new Neighbours(lists);
  }

  parentOf(position: number): number {
    return this.#lists.parents[position] ?? -1;
  }

  /** Rows of a dimension (or `ANY`, `COUNTS`), `reach` either side. */
  near(position: number, dimension: string, reach: number): number[] {
    const list = this.#lists.byDimension.get(dimension);
    const found = around(list, position, reach, FAR);
    const siblings = this.#under(this.parentOf(position), dimension);
    if (siblings?.length === list?.length) return found;
    for (const one of around(siblings, position, reach, Infinity)) {
      if (!found.includes(one)) found.push(one);
    }
    return found;
  }

  /** Rows of a dimension after and before a row, in the order of the outline; then those beside it. */
  sequences(position: number, dimension: string): Sequence[] {
    const all = this.#lists.byDimension.get(dimension) ?? [];
    const siblings = this.#under(this.parentOf(position), dimension) ?? [];
    const lists = siblings.length === all.length ? [all] : [all, siblings];
    return lists.flatMap((list): Sequence[] => {
      const at = placeIn(list, position);
      const next = list[at] === position ? at + 1 : at;
      return [
        { list, from: next, by: 1 },
        { list, from: at - 1, by: -1 },
      ];
    });
  }

  /** The children of a row that have the dimension. */
  children(position: number, dimension: string): readonly number[] {
    return this.#under(position, dimension) ?? [];
  }

  /** The first rows of a dimension: totals stand first. */
  first(dimension: string, most: number): readonly number[] {
    return (this.#lists.byDimension.get(dimension) ?? []).slice(0, most);
  }

  /** How many rows each dimension has. */
  sizes(): number[] {
    const { byDimension } = this.#lists;
    return [...byDimension].flatMap(([dimension, { length }]) =>
      dimension === ANY || dimension === COUNTS ? [] : [length],
    );
  }

  #under(position: number, dimension: string): readonly number[] | undefined {
    return this.#lists.byParent.get(position)?.get(dimension);
  }
}

/** Rows one after the other, on or back from a place in a list. */
export interface Sequence {
  readonly list: readonly number[];
  readonly from: number;
  readonly by: 1 | -1;
}

interface Lists {
  readonly parents: Int32Array;
  readonly byDimension: Map<string, number[]>;
  readonly byParent: Map<number, Map<string, number[]>>;
}

function addTo(lists: Map<string, number[]>, key: string, position: number): void {
  const list = lists.get(key);
  if (list) list.push(position);
  else lists.set(key, [position]);
}

function around(
  list: readonly number[] | undefined,
  position: number,
  reach: number,
  far: number,
): number[] {
  if (!list) return [];
  const at = placeIn(list, position);
  const found: number[] = [];
  const end = Math.min(list.length, at + reach + 1);
  for (let n = Math.max(0, at - reach); n < end; n += 1) {
    const one = list[n] ?? -1;
    if (one !== position && Math.abs(one - position) <= far) found.push(one);
  }
  return found;
}

/** Where a position stands in a sorted list, or would stand. */
function placeIn(list: readonly number[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
