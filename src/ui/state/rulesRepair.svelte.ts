import { Oracle } from '../../domain/rules/repair/oracle';
import type { Repair } from '../../domain/rules/repair/repair';
import { openViolations } from '../../domain/rules/waivers';
import { columnOfSeries } from '../../grid/model/columns';
import {
  applyRepair,
  findRepairs,
  outcomeOf,
  type RepairOutcome,
  type RepairSearch,
} from '../../workbench/applyRepair';
import { runTask } from '../../workbench/runTask';
import type { Sheet } from './sheet.svelte';

/** Milliseconds after which a search says how far it has come. */
const SHOWN_AFTER = 500;

/** The fewest figures to change in a sheet: looked for, ticked, and brought in as one step. */
export class RepairChoice {
  readonly #sheet: Sheet;
  #stop: AbortController | null = null;
  /** Nothing else is changed while a person chooses. */
  #oracle: Oracle | null = null;
  found = $state.raw<RepairSearch | null>(null);
  /** How much of the search is done, from 0 to 1; null while that is not worth saying. */
  share = $state<number | null>(null);
  ticked = $state.raw<readonly Repair[]>([]);
  readonly chosen = $derived(this.#chosen());
  readonly outcome = $derived(this.#outcome());

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Looks for them; what is waived is left alone. Ends without a word when it is cancelled. */
  async search(): Promise<void> {
    const { session } = this.#sheet;
    const stop = new AbortController();
    this.#stop = stop;
    const began = performance.now();
    const { context } = session.rules;
    this.#oracle = new Oracle(context);
    const open = openViolations(session.workbook, session.rules.all());
    try {
      const found = await runTask(findRepairs(context, open), {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          if (performance.now() - began >= SHOWN_AFTER) this.share = done / Math.max(total, 1);
        },
      });
      this.ticked = found.repairs;
      this.found = found;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      this.share = null;
    }
  }

  cancel(): void {
    this.#stop?.abort();
  }

  tick(repair: Repair, ticked: boolean): void {
    const rest = this.ticked.filter((one) => one !== repair);
    this.ticked = ticked ? [...rest, repair] : rest;
  }

  tickAll(ticked: boolean): void {
    this.ticked = ticked ? (this.found?.repairs ?? []) : [];
  }

  /** Changes what is ticked, as one step. */
  apply(): void {
    const { session } = this.#sheet;
    const [first] = this.chosen;
    if (!first) return;
    const change = applyRepair(session.workbook, ...this.chosen);
    const column = columnOfSeries(session.keys, first.cell.series) ?? 'name';
    const place = { indicator: first.cell.indicator, column };
    session.runChange(
      { code: 'applyRepair', params: { count: this.chosen.length } },
      change,
      place,
    );
  }

  #chosen(): readonly Repair[] {
    return (this.found?.repairs ?? []).filter((repair) => this.ticked.includes(repair));
  }

  #outcome(): RepairOutcome | null {
    const { found } = this;
    return found && this.#oracle && outcomeOf(this.#oracle, found.looked, this.chosen);
  }
}
