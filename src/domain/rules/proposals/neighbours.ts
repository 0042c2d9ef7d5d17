import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';

/** Rows of the outline further apart than this are no neighbours, unless they are siblings. */
const FAR = 60;

/** Which rows stand near a row: those of one dimension, in the order of the outline and by parent. */
export class Neighbours {
  readonly #lists = new Map<string, number[]>();
  readonly #parents: Int32Array;
  readonly countDimensions: readonly string[];

  constructor(workbook: Workbook) {
    const { ids } = workbook.outline;
    const tree = outlineIndex(workbook.outline);
    this.#parents = new Int32Array(ids.length).fill(-1);
    const counts = new Set<string>();
    for (const [position, id] of ids.entries()) {
      const parent = tree.parentOf(id);
      const at = parent === null ? -1 : (tree.positionOf(parent) ?? -1);
      this.#parents[position] = at;
      const indicator = indicatorOf(workbook, id);
      if (!indicator || indicator.group) continue;
      const { dimension } = indicator.unit;
      this.#add(dimension, position);
      this.#add(`${at}|${dimension}`, position);
      this.#add('*', position);
      if (!dimension.startsWith('count:')) continue;
      counts.add(dimension);
      this.#add('count', position);
    }
    this.countDimensions = [...counts];
  }

  parentOf(position: number): number {
    return this.#parents[position] ?? -1;
  }

  /** Rows of a dimension ("*": of any; "count": that count things), `reach` either side. */
  near(position: number, dimension: string, reach: number): number[] {
    const found = around(this.#lists.get(dimension), position, reach, FAR);
    const under = `${this.parentOf(position)}|${dimension}`;
    const siblings = around(this.#lists.get(under), position, reach, Infinity);
    return siblings.every((one) => found.includes(one))
      ? found
      : [...new Set([...found, ...siblings])];
  }

  /** Rows of a dimension after (or before) a row, in the order of the outline; then those beside it. */
  sequences(position: number, dimension: string, most: number): number[][] {
    const found: number[][] = [];
    const keys = [dimension, `${this.parentOf(position)}|${dimension}`];
    for (const key of keys) {
      const list = this.#lists.get(key) ?? [];
      const at = placeIn(list, position);
      const next = list[at] === position ? at + 1 : at;
      found.push(list.slice(next, next + most), list.slice(Math.max(0, at - most), at).reverse());
    }
    return found;
  }

  /** The children of a row that have the dimension. */
  children(position: number, dimension: string): readonly number[] {
    return this.#lists.get(`${position}|${dimension}`) ?? [];
  }

  /** The first rows of a dimension: totals stand first. */
  first(dimension: string, most: number): readonly number[] {
    return (this.#lists.get(dimension) ?? []).slice(0, most);
  }

  /** The lists of rows of one dimension. */
  *dimensions(): Iterable<readonly [string, readonly number[]]> {
    for (const entry of this.#lists) if (!/\||^\*$|^count$/.test(entry[0])) yield entry;
  }

  #add(key: string, position: number): void {
    const list = this.#lists.get(key);
    if (list) list.push(position);
    else this.#lists.set(key, [position]);
  }
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
