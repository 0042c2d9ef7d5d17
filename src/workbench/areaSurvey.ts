import type { AreaId } from '../domain/area/area';
import { frameKeys } from '../domain/plan/assessment';
import type { PlanFrame } from '../domain/plan/frame';
import { RuleEngine } from '../domain/rules/engine';
import { openViolations } from '../domain/rules/waivers';
import type { FigureColumn } from '../domain/workbook/figures';
import { sameData } from '../domain/workbook/sameData';
import type { Workbook } from '../domain/workbook/workbook';
import { VIETNAMESE } from './language';

interface Surveyed {
  readonly count: number;
  readonly of: Looked;
}

/** All that the violations of an area can depend on; its own figures by the columns they stand in. */
interface Looked extends Pick<Workbook, 'indicators' | 'outline'> {
  readonly meta: Pick<Workbook['meta'], 'areas' | 'rules' | 'overrides' | 'waivers'>;
  readonly frame: PlanFrame;
  readonly columns: readonly FigureColumn[];
}

/**
 * How many violations of each area wait for an answer (hints and waived ones do not). An area is
 * checked anew only where something that its checks look at is another: states share what they did not
 * touch, so an edit in one area leaves all but it, and those that it is a part of, as they are.
 */
export class AreaSurvey {
  readonly #known = new Map<AreaId, Surveyed>();

  /** The count of an area in a state; null while it is not known. */
  countOf(workbook: Workbook, frame: PlanFrame, area: AreaId): number | null {
    const known = this.#known.get(area);
    return known && sameLook(known.of, lookedAt(workbook, { ...frame, area })) ? known.count : null;
  }

  /** Checks an area where it is not known; yields so that a page stays alive. */
  *survey(workbook: Workbook, frame: PlanFrame, area: AreaId): Generator<void, void, void> {
    if (this.countOf(workbook, frame, area) !== null) return;
    const own = { ...frame, area };
    const engine = new RuleEngine(workbook, frameKeys(own), VIETNAMESE);
    for (const _ of engine.checkAll()) yield;
    const open = openViolations(workbook, engine.all());
    const count = open.filter(({ severity }) => severity !== 'hint').length;
    this.#known.set(area, { count, of: lookedAt(workbook, own) });
  }
}

function lookedAt(workbook: Workbook, frame: PlanFrame): Looked {
  const { meta, indicators, outline, figures } = workbook;
  // Rules may be asked of every area, or sum up those within this one.
  const everywhere = meta.rules.some(({ enabled, params }) => enabled && params.areas === 'all');
  const within = new Set(meta.areas.flatMap(({ id, parent }) => (parent === frame.area ? id : [])));
  const columns = [...figures.columns.values()].filter(
    ({ series: { area } }) => everywhere || area === frame.area || within.has(area),
  );
  const { areas, rules, overrides, waivers } = meta;
  return { indicators, outline, meta: { areas, rules, overrides, waivers }, frame, columns };
}

function sameLook(a: Looked, b: Looked): boolean {
  return (
    a.indicators === b.indicators &&
    a.outline === b.outline &&
    a.meta.areas === b.meta.areas &&
    a.meta.rules === b.meta.rules &&
    a.meta.overrides === b.meta.overrides &&
    a.meta.waivers === b.meta.waivers &&
    sameData(a.frame, b.frame) &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, n) => column === b.columns[n])
  );
}
