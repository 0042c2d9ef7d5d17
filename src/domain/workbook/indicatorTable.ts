import type { Indicator, IndicatorId } from '../indicator/indicator';

/** All indicators by their number, in blocks that are shared between states like figure blocks. */
export interface IndicatorTable {
  readonly blocks: readonly (readonly (Indicator | null)[])[];
}

/** Large, for a browser writes few large records much faster than many small ones. */
export const INDICATOR_BLOCK_SIZE = 4096;
export const NO_INDICATORS: IndicatorTable = { blocks: [] };

/** The indicator of that number; null where there is none (any more). */
export function indicatorIn(table: IndicatorTable, id: IndicatorId): Indicator | null {
  return table.blocks[Math.floor(id / INDICATOR_BLOCK_SIZE)]?.[id % INDICATOR_BLOCK_SIZE] ?? null;
}

/** The table with the i-th of `to` standing at the i-th of `ids`; null takes an indicator out. */
export function writeIndicators(
  table: IndicatorTable,
  ids: readonly IndicatorId[],
  to: readonly (Indicator | null)[],
): IndicatorTable {
  const blocks = [...table.blocks];
  const own = new Map<number, (Indicator | null)[]>();
  ids.forEach((id, n) => {
    const number = Math.floor(id / INDICATOR_BLOCK_SIZE);
    let block = own.get(number);
    if (!block) {
      block = [...(blocks[number] ?? [])];
      own.set(number, block);
    }
    const slot = id % INDICATOR_BLOCK_SIZE;
    while (block.length < slot) block.push(null);
    block[slot] = to[n] ?? null;
  });
  for (const [number, block] of own) {
    while (blocks.length < number) blocks.push([]);
    while (block.length > 0 && block[block.length - 1] === null) block.pop();
    blocks[number] = block;
  }
  while (blocks.length > 0 && blocks[blocks.length - 1]?.length === 0) blocks.pop();
  return { blocks };
}

/** A table of indicators numbered 0, 1, 2 … in the order given. */
export function indicatorTable(indicators: readonly Indicator[]): IndicatorTable {
  const blocks = [];
  for (let start = 0; start < indicators.length; start += INDICATOR_BLOCK_SIZE) {
    blocks.push(indicators.slice(start, start + INDICATOR_BLOCK_SIZE));
  }
  return { blocks };
}
