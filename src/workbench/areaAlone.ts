import { ROOT_AREA } from '../domain/area/area';
import type { PlanFrame } from '../domain/plan/frame';
import { figureTable } from '../domain/workbook/figures';
import { parseSeriesKey, seriesKey, type Series } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';

/**
 * One area as a workbook of its own, in the frame it is looked at: what an area's office is sent, and
 * sends back. Waivers stay with the whole, for they may rest on figures of several areas.
 */
export function areaAlone(workbook: Workbook, frame: PlanFrame): Workbook {
  const { meta, figures } = workbook;
  const { area } = frame;
  const own = (series: Series): Series => ({ ...series, area: ROOT_AREA });
  return {
    ...workbook,
    meta: {
      ...meta,
      frame: { ...frame, area: ROOT_AREA },
      areas: meta.areas
        .filter(({ id }) => id === area)
        .map((one) => ({ ...one, id: ROOT_AREA, parent: null })),
      overrides: meta.overrides.flatMap((override) => {
        const plan = parseSeriesKey(override.plan);
        return plan.area === area ? { ...override, plan: seriesKey(own(plan)) } : [];
      }),
      waivers: [],
    },
    figures: figureTable(
      [...figures.columns.values()].flatMap(({ series, blocks }) =>
        series.area === area ? { series: own(series), blocks } : [],
      ),
    ),
  };
}
