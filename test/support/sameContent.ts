import { sameFigure } from '../../src/domain/workbook/figure';
import { figureIn, hasFigure, type FigureBlock } from '../../src/domain/workbook/figureBlock';
import type { FigureColumn, FigureTable } from '../../src/domain/workbook/figures';
import {
  INDICATOR_BLOCK_SIZE,
  indicatorIn,
  type IndicatorTable,
} from '../../src/domain/workbook/indicatorTable';
import type { Outline } from '../../src/domain/workbook/outline';
import { sameData } from '../../src/domain/workbook/sameData';
import type { Workbook } from '../../src/domain/workbook/workbook';

/**
 * Whether two workbooks say the same: figures with all that is known of them, indicators, rows and
 * meta, texts that sources name. How the blocks are cut and which number comes next are no content,
 * nor are texts of steps that were taken back.
 */
export function sameContent(a: Workbook, b: Workbook): boolean {
  return (
    a.id === b.id &&
    sameData(a.meta, b.meta) &&
    a.meta.sources.every(
      ({ text }) => text === undefined || a.texts?.get(text) === b.texts?.get(text),
    ) &&
    sameOutline(a.outline, b.outline) &&
    sameIndicators(a.indicators, b.indicators) &&
    sameFigures(a.figures, b.figures)
  );
}

function sameOutline(a: Outline, b: Outline): boolean {
  return (
    a.ids.length === b.ids.length &&
    a.ids.every((id, row) => id === b.ids[row] && a.depths[row] === b.depths[row])
  );
}

function sameIndicators(a: IndicatorTable, b: IndicatorTable): boolean {
  const size = Math.max(a.blocks.length, b.blocks.length) * INDICATOR_BLOCK_SIZE;
  for (let id = 0; id < size; id += 1) {
    if (!sameData(indicatorIn(a, id), indicatorIn(b, id))) return false;
  }
  return true;
}

function sameFigures(a: FigureTable, b: FigureTable): boolean {
  for (const key of new Set([...a.columns.keys(), ...b.columns.keys()])) {
    if (!sameColumn(a.columns.get(key), b.columns.get(key))) return false;
  }
  return true;
}

function sameColumn(a: FigureColumn | undefined, b: FigureColumn | undefined): boolean {
  if (a && b && !sameData(a.series, b.series)) return false;
  const count = Math.max(a?.blocks.length ?? 0, b?.blocks.length ?? 0);
  for (let number = 0; number < count; number += 1) {
    if (!sameBlock(a?.blocks[number] ?? null, b?.blocks[number] ?? null)) return false;
  }
  return true;
}

function sameBlock(a: FigureBlock | null, b: FigureBlock | null): boolean {
  if (a === b) return true;
  const size = Math.max(a?.tags.length ?? 0, b?.tags.length ?? 0);
  for (let slot = 0; slot < size; slot += 1) {
    if (!(a && hasFigure(a, slot)) && !(b && hasFigure(b, slot))) continue;
    if (!sameFigure(a && figureIn(a, slot), b && figureIn(b, slot))) return false;
  }
  return true;
}
