import { ROOT_AREA, type Area } from '../../src/domain/area/area';
import { numberValue } from '../../src/domain/quantity/value';
import { packFigures } from '../../src/domain/workbook/figureBlock';
import { typedFigure } from '../../src/domain/workbook/figure';
import { BLOCK_SIZE, figureTable, type FigureColumn } from '../../src/domain/workbook/figures';
import { series, type Measure } from '../../src/domain/workbook/series';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { sheet } from '../support/workbooks';

export interface LoadSize {
  readonly indicators: number;
  /** Besides the workbook's own locality. */
  readonly areas: number;
  readonly years: number;
}

/** A province's figures: each indicator in each commune and each year. */
export const FULL_LOAD: LoadSize = { indicators: 1000, areas: 100, years: 10 };
const LAST_YEAR = 2024;

/** A workbook of that size in which every cell is filled, and the locality's own plan for next year. */
export function loadBook({ indicators, areas, years }: LoadSize, title = 'Tải'): Workbook {
  const rows = Array.from({ length: indicators }, (_, n) => ({
    name: `Diện tích cây số ${n + 1}`,
    unit: 'ha',
  }));
  const book = sheet(rows);
  const places: Area[] = Array.from({ length: areas }, (_, n) => ({
    id: `a${n + 1}`,
    name: `Xã số ${n + 1}`,
    parent: ROOT_AREA,
    status: 'current',
  }));
  const columns: FigureColumn[] = [];
  const fill = (measure: Measure, year: number, area: string, place: number) => {
    const figures = rows.map((_, n) =>
      typedFigure(numberValue(((n * 37 + place * 11 + year) % 9000) / 10, 1)),
    );
    columns.push({ series: series(measure, String(year), { area }), blocks: inBlocks(figures) });
  };
  for (let year = LAST_YEAR - years; year < LAST_YEAR; year += 1) {
    fill('actual', year, ROOT_AREA, 0);
    places.forEach(({ id }, n) => fill('actual', year, id, n + 1));
  }
  fill('plan', LAST_YEAR - 1, ROOT_AREA, 0);
  fill('plan', LAST_YEAR, ROOT_AREA, 0);
  return {
    ...book,
    id: 'tai',
    meta: { ...book.meta, title, areas: [...book.meta.areas, ...places] },
    figures: figureTable(columns),
  };
}

function inBlocks(figures: Parameters<typeof packFigures>[0]): FigureColumn['blocks'] {
  const blocks = [];
  for (let at = 0; at < figures.length; at += BLOCK_SIZE) {
    blocks.push(packFigures(figures.slice(at, at + BLOCK_SIZE)));
  }
  return blocks;
}
