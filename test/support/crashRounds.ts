import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BrowserChoice } from './bundledBrowser';
import { pause, startMortalBrowser, type MortalBrowser } from './crashBrowser';
import { nextEdit, typeFigure, type Edit } from './crashEdits';
import { difference, firstState, isSame, randomFrom, rowsOf, type ModelState } from './crashModel';
import { bringIn, isSaved, journalOnDisk, look, openAgain, planAtFirst } from './crashSheet';
import { serveDist } from './serveDist';

export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Folder of the built page. */
  readonly folder?: string;
  readonly browser?: BrowserChoice;
  /** A round is edited for at most so long before the kill, ms. */
  readonly longestLife?: number;
  readonly tell?: (line: string) => void;
}

export interface CrashFigures {
  rounds: number;
  edits: number;
  acknowledged: number;
  /** Rounds in which steps had been made that nothing had said were saved, and how many of them came back. */
  unacknowledged: number;
  kept: number;
  killedAtStart: number;
  killedRightAfterSaved: number;
  undoneAllTheWay: number;
}

/** Every so many rounds everything is taken back, and sometimes done again. */
const ROUNDS_PER_UNDO = 7;
const LONGEST_WAIT = 60_000;
/** More steps than this are not left standing: taking them back by keys would take too long. */
const MOST_STEPS = 120;

/**
 * Edits in the built page, kills the browser at a moment nobody chose, starts it anew on the same
 * profile and looks at what is there; round after round. Rejects at the first thing that is wrong.
 */
export async function crashRounds(options: CrashOptions): Promise<CrashFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'chitieu-crash-'));
  const site = await serveDist(options.folder === undefined ? {} : { folder: options.folder });
  try {
    const soak = new CrashSoak(profile, site.url, options);
    const figures = await soak.run();
    rmSync(profile, { recursive: true, force: true });
    rmSync(`${profile}-before`, { recursive: true, force: true });
    return figures;
  } catch (error) {
    throw new Error(`seed ${options.seed}, profile kept in ${profile}`, { cause: error });
  } finally {
    await site.close();
  }
}

class CrashSoak {
  readonly #random: () => number;
  readonly #figures: CrashFigures = {
    rounds: 0,
    edits: 0,
    acknowledged: 0,
    unacknowledged: 0,
    kept: 0,
    killedAtStart: 0,
    killedRightAfterSaved: 0,
    undoneAllTheWay: 0,
  };
  /** The last state that was said to be saved, and those that the script went on to. */
  #acknowledged: ModelState = firstState(planAtFirst());
  #since: ModelState[] = [];
  /** The last edits, to be told when something is wrong. */
  #log: string[] = [];

  constructor(
    readonly profile: string,
    readonly url: string,
    readonly options: CrashOptions,
  ) {
    this.#random = randomFrom(options.seed);
  }

  async run(): Promise<CrashFigures> {
    const first = await this.#start();
    await bringIn(first.page);
    await this.#reach(first.page, this.#acknowledged);
    await end(first);
    for (let round = 1; round <= this.options.rounds; round += 1) {
      await this.#round(round);
      this.#figures.rounds = round;
      const { edits, acknowledged, unacknowledged, kept } = this.#figures;
      this.options.tell?.(
        `round ${round}: ${edits} edits, ${acknowledged} of them saved before a kill; of ${unacknowledged} others ${kept} were there`,
      );
    }
    const last = await this.#start();
    await this.#openAndCheck(last.page);
    await this.#undoAll(last.page);
    await end(last);
    return this.#figures;
  }

  async #round(round: number): Promise<void> {
    if (this.#random() < 0.1) await this.#killAtStart();
    const browser = await this.#start();
    try {
      await this.#openAndCheck(browser.page);
      const { head } = this.#acknowledged;
      if (round % ROUNDS_PER_UNDO === 0 || head > MOST_STEPS) await this.#undoAll(browser.page);
      await this.#editUntilKilled(browser);
    } finally {
      await end(browser);
    }
  }

  async #start(): Promise<MortalBrowser> {
    keepDatabase(this.profile);
    const browser = await startMortalBrowser(this.profile, this.options.browser);
    await browser.page.setViewportSize({ width: 1600, height: 1400 });
    browser.page.setDefaultTimeout(LONGEST_WAIT);
    await browser.page.goto(this.url);
    return browser;
  }

  /** Killed while the program starts, or opens the workbook. */
  async #killAtStart(): Promise<void> {
    const browser = await startMortalBrowser(this.profile, this.options.browser);
    const opening = browser.page
      .goto(this.url)
      .then(() => openAgain(browser.page))
      .catch(() => undefined);
    await pause(this.#random() * 2500);
    await end(browser);
    await opening;
    this.#figures.killedAtStart += 1;
  }

  /** The database opens; what is there is the acknowledged state or one that the script went on to. */
  async #openAndCheck(page: Page): Promise<void> {
    await openAgain(page);
    const possible = [this.#acknowledged, ...this.#since];
    const seen = await this.#settledLook(page, possible);
    const disk = await journalOnDisk(page);
    const fits = (state: ModelState) =>
      isSame(rowsOf(state), seen) &&
      state.head === disk.head &&
      state.states.length - 1 === disk.last;
    const found = possible.findLastIndex(fits);
    const state = possible[found];
    if (!state || disk.entries !== disk.last || disk.damaged !== 0) {
      throw new Error(
        [
          'what is there is no state the script was in since it was last told that all is saved',
          `on the disk: ${JSON.stringify(disk)}`,
          ...possible.map(
            (one, n) =>
              `${n}: step ${one.head} of ${one.states.length - 1}: ${difference(rowsOf(one), seen) || 'the same rows'}`,
          ),
          ...this.#log,
        ].join('\n'),
      );
    }
    this.#figures.unacknowledged += possible.length - 1;
    this.#figures.kept += found;
    this.#acknowledged = state;
    this.#since = [];
    this.#log = [];
    // Nothing shows which of them it is, where they differ only in what could be done again: a new step
    // does away with that.
    if (new Set(possible.filter(fits)).size > 1) {
      await this.#make(page, typeFigure(state, this.#random));
      await this.#reach(page, this.#now);
    }
  }

  /** The grid draws row after row: looks until one of the states is seen, or for some seconds. */
  async #settledLook(page: Page, possible: readonly ModelState[]) {
    const until = Date.now() + 8000;
    for (;;) {
      const { rows } = await look(page);
      if (Date.now() > until || possible.some((one) => isSame(rowsOf(one), rows))) return rows;
      await pause(20);
    }
  }

  async #editUntilKilled(browser: MortalBrowser): Promise<void> {
    const rightAfterSaved = this.#random() < 0.25;
    const life = 300 + this.#random() * ((this.options.longestLife ?? 3000) - 300);
    let isKilled = false;
    const kill = () => {
      isKilled = true;
      browser.kill();
    };
    const timer = setTimeout(kill, rightAfterSaved ? 15_000 : life);
    try {
      const start = Date.now();
      for (;;) {
        const burst = 1 + Math.floor(this.#random() * 4);
        for (let n = 0; n < burst; n += 1) await this.#edit(browser.page);
        // Not always waited for: the next edits then come while the last are written.
        if (this.#random() < 0.6) await this.#reach(browser.page, this.#now, () => isKilled);
        if (rightAfterSaved && this.#since.length === 0 && Date.now() - start > life) {
          this.#figures.killedRightAfterSaved += 1;
          return;
        }
      }
    } catch (error) {
      if (!isKilled) throw new Error(this.#log.join('\n'), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  get #now(): ModelState {
    return this.#since.at(-1) ?? this.#acknowledged;
  }

  async #edit(page: Page): Promise<void> {
    await this.#make(page, nextEdit(this.#now, this.#random));
  }

  async #make(page: Page, edit: Edit): Promise<void> {
    // Before it is made: the browser may die with the edit on the disk and no answer given.
    this.#since.push(edit.to);
    this.#log.push(edit.name);
    await edit.make(page);
    this.#figures.edits += 1;
  }

  /** Waits until the sheet shows this state and says that it is saved; it is acknowledged then. */
  async #reach(page: Page, state: ModelState, isOver = () => false): Promise<void> {
    const until = Date.now() + 20_000;
    for (;;) {
      const seen = await look(page);
      const wrong = difference(rowsOf(state), seen.rows);
      if (wrong === '' && isSaved(seen)) {
        this.#figures.acknowledged += this.#since.length;
        this.#acknowledged = state;
        this.#since = [];
        this.#log = [];
        return;
      }
      if (!isOver() && Date.now() > until) {
        throw new Error(`never saved as it was edited (${seen.saving}): ${wrong}`);
      }
      await pause(5);
    }
  }

  /** Takes every step back by its key; sometimes does all of them again. */
  async #undoAll(page: Page): Promise<void> {
    const [rowAt0] = rowsOf(this.#acknowledged).order;
    await page.locator(`[row-id="${rowAt0}"] [col-id="target"]`).click();
    const { states, head } = this.#acknowledged;
    for (let n = 0; n < head; n += 1) await page.keyboard.press('Control+z');
    await this.#reach(page, { states, head: 0 });
    const disk = await journalOnDisk(page);
    if (disk.head !== 0) throw new Error(`${disk.head} steps are left after ${head} were undone`);
    this.#figures.undoneAllTheWay += 1;
    if (this.#random() < 0.5 && states.length < MOST_STEPS) {
      for (let n = 1; n < states.length; n += 1) await page.keyboard.press('Control+y');
      await this.#reach(page, { states, head: states.length - 1 });
    }
  }
}

/** Copies the database as it lies there, so that what a browser found can be looked at afterwards. */
function keepDatabase(profile: string): void {
  const database = join(profile, 'Default', 'IndexedDB');
  const before = `${profile}-before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(database)) cpSync(database, before, { recursive: true });
}

async function end(browser: MortalBrowser): Promise<void> {
  browser.kill();
  await browser.gone();
}
