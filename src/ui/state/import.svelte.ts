import { ROOT_AREA, type AreaId } from '../../domain/area/area';
import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Workbook } from '../../domain/workbook/workbook';
import { compareReading, likelyHome } from '../../exchange/table/compareReading';
import type { MergeChoices, MergePlan } from '../../exchange/table/mergePlan';
import type { ColumnMeaning, HeaderRows, ReadOptions } from '../../exchange/table/reading';
import type { Progress, Task, TaskStage } from '../../exchange/task';
import type { FileIssue } from '../../exchange/workbookFile/readWorkbookFile';
import type { KnownConvention, NumberConvention } from '../../locale/number/parseNumber';
import {
  fitsWell,
  TableReader,
  type ImportChoices,
  type TableImport,
} from '../../workbench/importTable';
import type { RememberedMappings } from '../../workbench/rememberedMappings';
import { nextTurn, runTask } from '../../workbench/runTask';
import type { LookedAt } from './copyShelf.svelte';
import { withEntry, withMember, withoutUndefined } from './importChoices';
import { ImportFault, type ImportFaultCode, type TableInput } from '../../workbench/tableSource';

/** What stops an import; the screen has advice for each. */
export type ImportTrouble =
  | { readonly kind: 'table'; readonly code: ImportFaultCode }
  | {
      readonly kind: 'workbookFile';
      readonly issue: FileIssue;
      /** What can still be read of it; null where nothing can. */
      readonly left: LookedAt | null;
    };

/** What an import needs to know of the desk it was opened on. */
export interface ImportSetting {
  /** The workbook that is open; null on the list. */
  readonly open: Workbook | null;
  /** The area of it that is looked at; its own where left out. */
  readonly area?: AreaId;
  readonly remembered: RememberedMappings;
  /** Taken for this year where a table names none. */
  readonly year: number;
}

/** One file or pasted table on its way in: read, looked at, changed and read again. */
export class ImportFlow {
  readonly name: string;
  readonly setting: ImportSetting;
  phase = $state<'reading' | 'ready' | 'writing' | 'failed'>('reading');
  /** Null until it is known how far the reading has come. */
  progress = $state.raw<{ readonly stage: TaskStage; readonly share: number } | null>(null);
  result = $state.raw<TableImport | null>(null);
  trouble = $state.raw<ImportTrouble | null>(null);
  choices = $state.raw<ImportChoices>({});
  target = $state<'new' | 'into'>('new');
  plan = $state.raw<MergePlan | null>(null);
  merge = $state.raw<MergeChoices>({});
  /** The area of the open workbook that the table's own locality is. */
  home = $state<AreaId>(ROOT_AREA);
  title = $state('');
  readonly #titleOf: (result: TableImport) => string;
  isGivenUp = false;
  #titleTyped = false;
  #reader: TableReader | null = null;
  #running: AbortController | null = null;

  constructor(name: string, setting: ImportSetting, titleOf: (result: TableImport) => string) {
    this.name = name;
    this.setting = setting;
    this.#titleOf = titleOf;
  }

  /** Begins with what was handed over. Rejects only with faults that are not of the file. */
  async start(input: Promise<TableInput>): Promise<void> {
    try {
      this.#reader = new TableReader(await input);
    } catch (error) {
      this.#fail(error);
      return;
    }
    await this.read(true);
  }

  /** Reads again under the choices made so far; a run under way is given up. */
  async read(first = false): Promise<void> {
    if (!this.#reader) return;
    this.#running?.abort();
    const run = new AbortController();
    this.#running = run;
    this.phase = 'reading';
    this.progress = null;
    try {
      const result = await runTask(this.#reader.read(this.#options()), {
        signal: run.signal,
        onProgress: (progress) => (this.progress = shareOf(progress)),
      });
      if (run.signal.aborted) return;
      const { open, area = ROOT_AREA } = this.setting;
      const fits = open && result.reading.indicators.length > 0;
      if (fits && first) this.home = likelyHome(open, result.reading, area);
      this.plan = fits ? compareReading(open, result.reading, this.home) : null;
      if (first && this.plan && fitsWell(this.plan)) this.target = 'into';
      if (!this.plan) this.target = 'new';
      this.result = result;
      this.merge = {};
      if (!this.#titleTyped) this.title = this.#titleOf(result);
      this.phase = 'ready';
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error);
    }
  }

  /** Runs work of this import in slices; null where it was given up. */
  async run<T>(task: Task<T>): Promise<T | null> {
    const run = new AbortController();
    this.#running = run;
    try {
      return await runTask(task, {
        signal: run.signal,
        onProgress: (progress) => (this.progress = shareOf(progress)),
      });
    } catch (error) {
      if (run.signal.aborted) return null;
      throw error;
    }
  }

  /** Gives the reading up for good. */
  cancel(): void {
    this.isGivenUp = true;
    this.#running?.abort();
  }

  /** The page has painted "writing" before the work begins. */
  async beginWriting(): Promise<void> {
    this.phase = 'writing';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await nextTurn();
  }

  /** After a fault of the store: everything is as it was before. */
  backToReady(): void {
    this.phase = 'ready';
  }

  refuse(trouble: ImportTrouble): void {
    this.trouble = trouble;
    this.phase = 'failed';
  }

  typeTitle(title: string): void {
    this.#titleTyped = true;
    this.title = title;
  }

  async choose(choices: Partial<ImportChoices>): Promise<void> {
    const next: Record<string, unknown> = { ...this.choices, ...choices };
    this.choices = withoutUndefined<ImportChoices>(next);
    await this.read();
  }

  /** A new cut or header makes every choice about columns void. */
  async chooseText(choices: Pick<ImportChoices, 'encoding' | 'delimiter'>): Promise<void> {
    const { year } = this.choices.read ?? {};
    await this.choose({ ...choices, read: year === undefined ? {} : { year } });
  }

  async chooseHeader(header: HeaderRows | null): Promise<void> {
    const { year } = this.choices.read ?? {};
    const read = { ...(year === undefined ? {} : { year }), ...(header ? { header } : {}) };
    await this.choose({ read });
  }

  async chooseYear(year: number): Promise<void> {
    await this.choose({ read: { ...this.choices.read, year } });
  }

  async chooseMeaning(key: string, meaning: ColumnMeaning): Promise<void> {
    const columns = withEntry(this.choices.read?.columns, key, meaning);
    await this.choose({ read: { ...this.choices.read, columns } });
  }

  async chooseConvention(key: string, convention: KnownConvention): Promise<void> {
    const known: ReadonlyMap<string, NumberConvention> | undefined = this.choices.read?.conventions;
    const conventions = withEntry(known, key, convention);
    await this.choose({ read: { ...this.choices.read, conventions } });
  }

  /** The table is one of another area; every choice about its cells is void. */
  chooseHome(home: AreaId): void {
    const { open } = this.setting;
    if (!open || !this.result) return;
    this.home = home;
    this.plan = compareReading(open, this.result.reading, home);
    this.merge = {};
  }

  chooseConflicts(conflicts: 'mine' | 'file'): void {
    const { remove } = this.merge;
    this.merge = { conflicts, ...(remove ? { remove } : {}) };
  }

  chooseCell(key: string, side: 'mine' | 'file'): void {
    this.merge = { ...this.merge, cells: withEntry(this.merge.cells, key, side) };
  }

  chooseRemoval(id: IndicatorId, gone: boolean): void {
    const remove = withMember(this.merge.remove, id, gone);
    this.merge = { ...this.merge, remove };
  }

  #options(): ImportChoices {
    const { remembered, year, open } = this.setting;
    const known: ReadOptions = open
      ? {
          remembered,
          fallbackYear: open.meta.frame.year,
          areas: open.meta.areas,
          source: Math.max(0, ...open.meta.sources.map(({ id }) => id)) + 1,
        }
      : { remembered, fallbackYear: year };
    return { ...this.choices, read: { ...known, ...this.choices.read } };
  }

  #fail(error: unknown): void {
    if (!(error instanceof ImportFault)) throw error;
    this.refuse({ kind: 'table', code: error.code });
  }
}

function shareOf({ stage, done, total }: Progress) {
  return { stage, share: total > 0 ? Math.min(1, done / total) : 0 };
}
