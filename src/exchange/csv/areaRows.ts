import { ROOT_AREA, type AreaId } from '../../domain/area/area';
import { figureTable, type FigureColumn } from '../../domain/workbook/figures';
import { seriesKey } from '../../domain/workbook/series';
import type { Workbook } from '../../domain/workbook/workbook';
import { guardText } from './guard';
import { hasOwnUnits } from './seriesColumns';

/** Header of the column that names the area of each row. */
export const AREA_HEADER = 'Địa bàn';

/** The rows of one area in a table of all of them. */
export interface AreaBlock {
  readonly area: AreaId;
  /** As it stands in its column; empty for the workbook's own locality, whose rows come first. */
  readonly name: string;
}

/** The blocks of a table in which areas stand below each other: those that have figures, the own first. */
export function areaBlocks({ meta, figures }: Workbook): readonly AreaBlock[] {
  const filled = new Set<AreaId>();
  for (const { series } of figures.columns.values()) {
    if (series.scenario === meta.frame.scenario) filled.add(series.area);
  }
  filled.delete(ROOT_AREA);
  const known = meta.areas.filter(({ id }) => filled.has(id));
  const unknown = [...filled].filter((id) => !known.some((area) => area.id === id));
  return [
    { area: ROOT_AREA, name: '' },
    ...known.map(({ id, name }) => ({ area: id, name: guardText(name || `Địa bàn ${id}`) })),
    ...unknown.map((area) => ({ area, name: `Địa bàn ${area}` })),
  ];
}

/** A workbook that has each series of any area as one of its own: what the columns of such a table are. */
export function mergedAreas(workbook: Workbook): Workbook {
  const merged = new Map<string, FigureColumn>();
  for (const column of workbook.figures.columns.values()) {
    const series = { ...column.series, area: ROOT_AREA };
    const key = seriesKey(series);
    const known = merged.get(key);
    // Where one area has units of its own in it, all of them have the column for units.
    if (!known || !hasOwnUnits(known)) merged.set(key, { ...column, series });
  }
  const { meta } = workbook;
  return {
    ...workbook,
    meta: { ...meta, frame: { ...meta.frame, area: ROOT_AREA } },
    figures: figureTable(merged.values()),
  };
}
