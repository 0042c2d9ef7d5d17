import type { NumberValue } from '../../quantity/value';
import type { CellRef } from '../../workbook/cellRef';
import { openBlock, overwriteNumber, type FigureBlock } from '../../workbook/figureBlock';
import { BLOCK_SIZE } from '../../workbook/figures';
import { seriesKey } from '../../workbook/series';
import type { Workbook } from '../../workbook/workbook';

/**
 * A workbook of one's own in which the numbers of a few cells are tried one after another, in place:
 * thousands of tries would each copy a block. `put` gives the same workbook every time, so it must be
 * done with before the next number is put, and never handed on.
 */
export class Trial {
  readonly workbook: Workbook;
  readonly #blocks = new Map<string, FigureBlock>();

  constructor(workbook: Workbook, cells: readonly CellRef[]) {
    const columns = new Map(workbook.figures.columns);
    for (const { indicator, series } of cells) {
      const key = seriesKey(series);
      const number = Math.floor(indicator / BLOCK_SIZE);
      const column = columns.get(key);
      const block = column?.blocks[number];
      if (!column || !block || this.#blocks.has(`${number}|${key}`)) continue;
      const open = openBlock(block);
      this.#blocks.set(`${number}|${key}`, open);
      const blocks = column.blocks.map((one, n) => (n === number ? open : one));
      columns.set(key, { ...column, blocks });
    }
    this.workbook = { ...workbook, figures: { columns } };
  }

  /** The workbook with a number in one of the cells, if it holds a figure. */
  put({ indicator, series }: CellRef, value: NumberValue): Workbook {
    const number = Math.floor(indicator / BLOCK_SIZE);
    const open = this.#blocks.get(`${number}|${seriesKey(series)}`);
    if (open) overwriteNumber(open, indicator % BLOCK_SIZE, value);
    return this.workbook;
  }
}
