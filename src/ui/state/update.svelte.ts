import type { VersionStatus } from './versionMessage';

/**
 * `none`: this is the newest version. `ready`: a newer one is here, and waits. `waiting`: it was agreed
 * to here, and workbooks are open in other windows. `taken`: another window has gone over to it.
 */
export type UpdateState = 'none' | 'ready' | 'waiting' | 'taken';

/** Whether this program opens without its server: kept by the browser, not kept, or not possible here. */
export type Keeping = 'kept' | 'notYet' | 'impossible';

/** The browser's side of it (`keptVersions.ts`). */
export interface KeptVersions {
  readonly version: string;
  /** Whether a browser keeps anything for a page like this one. */
  readonly isPossible: boolean;
  /** Begins; tells of the versions there are, and of another window that waits for this one to close. */
  start(listener: {
    status(status: VersionStatus): void;
    asked(): void;
    failed(fault: unknown): void;
  }): void;
  /** Says, until it is called back, that a workbook is open here. */
  holdOpen(): () => void;
  /** Runs the job if no window has a workbook open; else resolves to false. */
  whenNoneOpen(job: () => Promise<void>): Promise<boolean>;
  /** Asks the other windows to save and close. */
  askOthers(): void;
  /** Windows are opened with this version from now on. */
  agree(version: string): Promise<void>;
  reload(): void;
}

/** How long to wait before it is looked again whether the other windows have closed theirs, ms. */
const AGAIN = 500;

/** A new version of the program: told, and taken when a person agrees and nothing is open. */
export class Update {
  state = $state<UpdateState>('none');
  keeping = $state<Keeping>('notYet');
  /** Another window waits for the workbook here to be closed. */
  isAsked = $state(false);
  readonly #kept: KeptVersions;
  #newest = '';
  #waits = 0;

  constructor(kept: KeptVersions) {
    this.#kept = kept;
    if (!kept.isPossible) this.keeping = 'impossible';
  }

  get version(): string {
    return this.#kept.version;
  }

  start(): void {
    if (!this.#kept.isPossible) return;
    this.#kept.start({
      status: (status) => this.#learn(status),
      asked: () => (this.isAsked = true),
      failed: () => (this.keeping = 'impossible'),
    });
  }

  /** Says, until it is called back, that a workbook is open in this window. */
  holdOpen(): () => void {
    return this.#kept.isPossible ? this.#kept.holdOpen() : () => undefined;
  }

  /**
   * Goes over to the newest version. `leave` saves and closes what is open here; where it rejects,
   * nothing changes. Resolves when the page is about to load anew, or when it was put off.
   */
  async take(leave: () => Promise<void>): Promise<void> {
    await leave();
    this.isAsked = false;
    if (this.state === 'taken') return this.#kept.reload();
    const wait = ++this.#waits;
    const goOver = () => this.#kept.agree(this.#newest);
    while (!(await this.#kept.whenNoneOpen(goOver))) {
      if (wait !== this.#waits) return;
      if (this.state !== 'waiting') this.#kept.askOthers();
      this.state = 'waiting';
      await new Promise((done) => setTimeout(done, AGAIN));
      if (wait !== this.#waits) return;
    }
    this.#kept.reload();
  }

  /** Saves and closes, since another window waits for it. */
  async makeWay(leave: () => Promise<void>): Promise<void> {
    await leave();
    this.isAsked = false;
  }

  /** Not now: the notice comes back with the next start of the page. */
  putOff(): void {
    this.#waits += 1;
    this.isAsked = false;
    this.state = 'none';
  }

  #learn({ newest, agreed }: VersionStatus): void {
    this.keeping = 'kept';
    const isNews = newest !== this.#newest;
    this.#newest = newest;
    if (newest === this.version) this.state = 'none';
    else if (agreed !== this.version) this.state = 'taken';
    else if (isNews && this.state !== 'waiting') this.state = 'ready';
  }
}
