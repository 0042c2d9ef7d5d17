import { createContext } from 'svelte';
import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Workbook } from '../../domain/workbook/workbook';
import { loadLeftOut, rememberLeftOut } from '../../workbench/exportGroups';
import type { WorkbookStore } from '../../workbench/ports';
import { withoutGroups } from '../../workbench/withoutGroups';

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;

/** Where settings are kept, for whatever stands below a sheet. */
export const [pageSettings, provideSettings] = createContext<Settings>();

/** The groups of a workbook that are not given to others: one choice for all ways out. */
export class LeftOut {
  readonly #settings: Settings;
  /** Nothing goes out before it is known what was left out last time. */
  readonly known: Promise<void>;
  isKnown = $state(false);
  chosen = $state.raw<readonly IndicatorId[]>([]);

  constructor(settings: Settings, workbook: Workbook) {
    this.#settings = settings;
    this.known = this.#load(workbook);
  }

  async #load(workbook: Workbook): Promise<void> {
    this.chosen = await loadLeftOut(this.#settings, workbook);
    this.isKnown = true;
  }

  /** What is chosen now; it is remembered for the next time that something goes out. */
  async settle({ id }: Workbook): Promise<readonly IndicatorId[]> {
    await this.known;
    const { chosen } = this;
    await rememberLeftOut(this.#settings, id, chosen);
    return chosen;
  }

  /** The workbook without them, or the workbook itself where nothing is left out. */
  async part(workbook: Workbook): Promise<Workbook> {
    return withoutGroups(workbook, await this.settle(workbook));
  }
}
