import type { JournalEntry } from '../../domain/workbook/journal';
import type { WorkbookStore } from '../../workbench/ports';
import type { Session } from '../../workbench/session';

/** Steps shown at first, and added by "more". */
const AT_ONCE = 50;

/** The newest steps of the journal, read as far back as a person has asked. */
export class HistoryList {
  readonly #session: Session;
  #most = AT_ONCE;
  /** Number of the reading under way; what an older one brings is not shown any more. */
  #reading = 0;
  /** Newest first. */
  entries = $state.raw<readonly JournalEntry[]>([]);
  head = $state(0);
  last = $state(0);
  /** How many older steps are not shown. */
  rest = $state(0);
  /** Steps among them that are damaged or missing. */
  broken = $state.raw<readonly number[]>([]);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the steps as they stand now. */
  async read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const { head, last } = this.#session.journalPlace;
    // The point where the workbook stands is always among them.
    const first = Math.max(1, Math.min(last - this.#most + 1, head - 1));
    const { entries, broken } = await this.#session.readableEntries(first, last);
    if (reading !== this.#reading) return;
    this.broken = broken;
    this.entries = [...entries].reverse();
    this.head = head;
    this.last = last;
    this.rest = first - 1;
  }

  async more(): Promise<void> {
    this.#most = this.entries.length + this.broken.length + AT_ONCE;
    await this.read();
  }

  /** How many steps "more" brings. */
  get next(): number {
    return Math.min(AT_ONCE, this.rest);
  }
}

const WHO = 'who';
const NOT_NOW = 'whoNotAsked';

/** The person at the keyboard, whose name stands beside each step; kept on this machine. */
export class Author {
  readonly #settings: Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;
  readonly #session: Session;
  /** Asked once on a machine: not again after a name or a refusal. */
  #mayAsk = false;
  name = $state('');
  /** Whether to ask for the name now: something was edited and nobody is known. */
  asking = $state(false);

  constructor(settings: Pick<WorkbookStore, 'readSetting' | 'writeSetting'>, session: Session) {
    this.#settings = settings;
    this.#session = session;
  }

  /** To be awaited before the first step. */
  async load(): Promise<void> {
    const kept = await this.#settings.readSetting(WHO);
    if (typeof kept === 'string') this.#take(kept);
    this.#mayAsk = this.name === '' && (await this.#settings.readSetting(NOT_NOW)) !== true;
    this.#session.listen(({ touched }) => {
      const edited = touched.indicators.size > 0 || touched.outline || touched.meta;
      if (edited && this.#mayAsk) this.asking = true;
    });
  }

  async rename(typed: string): Promise<void> {
    this.#take(typed.normalize('NFC').trim());
    await this.#settings.writeSetting(WHO, this.name);
  }

  /** No name is wanted; it can still be given at any time. */
  async dismiss(): Promise<void> {
    this.#stopAsking();
    await this.#settings.writeSetting(NOT_NOW, true);
  }

  #take(name: string): void {
    this.name = name;
    this.#session.who = name;
    if (name !== '') this.#stopAsking();
  }

  #stopAsking(): void {
    this.#mayAsk = false;
    this.asking = false;
  }
}
