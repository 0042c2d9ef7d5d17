import type { AreaId } from '../../domain/area/area';
import { AreaSurvey } from '../../workbench/areaSurvey';
import type { Session } from '../../workbench/session';
import { afterFrame } from './afterFrame';

/** Milliseconds of checking between two turns of the page. */
const SLICE = 10;

/** The sheet whose areas are counted, as it stands when they are. */
interface Counted {
  readonly session: Pick<Session, 'workbook' | 'keys'>;
  readonly areas: { readonly rows: readonly { readonly area: { readonly id: AreaId } }[] };
}

/** How many violations each area has, counted in the background while somebody looks. */
export class AreaCounts {
  readonly #sheet: Counted;
  readonly #survey = new AreaSurvey();
  counts = $state.raw<readonly (readonly [AreaId, number])[]>([]);
  /** How many areas are counted; null when all are. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);

  constructor(sheet: Counted) {
    this.#sheet = sheet;
  }

  /** Counts what is not known of the workbook as it stands, until it is told to stop. */
  async run(stopped: AbortSignal): Promise<void> {
    const { session, areas } = this.#sheet;
    const { workbook, keys } = session;
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- told by `counts`
    const known = new Map<AreaId, number>();
    const unknown: AreaId[] = [];
    for (const { area } of areas.rows) {
      const count = this.#survey.countOf(workbook, keys.frame, area.id);
      if (count === null) unknown.push(area.id);
      else known.set(area.id, count);
    }
    const tell = (done: number) => {
      this.counts = [...known];
      this.progress = done < unknown.length ? { done, total: areas.rows.length } : null;
    };
    tell(0);
    for (const [done, id] of unknown.entries()) {
      const steps = this.#survey.survey(workbook, keys.frame, id);
      for (let step = steps.next(); step.done !== true;) {
        await afterFrame();
        if (stopped.aborted) return;
        const until = performance.now() + SLICE;
        while (step.done !== true && performance.now() < until) step = steps.next();
      }
      known.set(id, this.#survey.countOf(workbook, keys.frame, id) ?? 0);
      tell(done + 1);
    }
  }
}
