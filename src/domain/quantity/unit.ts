/**
 * A unit of measure: what is measured (dimension) and by how much of the dimension's base one unit
 * counts (factor). Two figures are comparable when their dimensions are equal.
 *
 * Dimensions: `money` (base đồng), `usd` (base USD), `mass` (kg), `area` (m²), `length` (m),
 * `volume` (m³), `yield` (tạ/ha), `ratio` (per cent; ‰ has factor 0,1), `count:con`, `count:hộ`, …
 * (each counted thing its own), and `X/người`, `X/năm` … for quotients that are not in the table.
 * An empty unit has the dimension `none`.
 */
export interface Unit {
  /** As it is written in the workbook. */
  readonly text: string;
  readonly dimension: string;
  readonly factor: number;
}

export const NO_UNIT: Unit = { text: '', dimension: 'none', factor: 1 };

/** Whether figures in the two units measure the same thing. */
export function comparable(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension;
}

/**
 * How many of `to` one of `from` is: tỷ đồng → triệu đồng is 1000. Null where they do not compare.
 */
export function conversionFactor(from: Unit, to: Unit): number | null {
  if (!comparable(from, to)) return null;
  return from.factor / to.factor;
}

/** %, ‰ and "điểm %" compare in points; every other unit in per cent (domain notes 1.6). */
export function comparesInPoints(unit: Unit): boolean {
  return unit.dimension === 'ratio';
}

/** Whether the unit counts whole things (con, hộ, người, xã …). */
export function countsThings(unit: Unit): boolean {
  return unit.dimension.startsWith('count:') && !unit.dimension.includes('/');
}
