import { mayBeCopy } from '../../workbench/copies/names';
import { copyFaultCode, type CopyFaultCode, type CopyFile } from '../../workbench/copies/copyPlace';
import type { CopyPlace } from '../../workbench/copies/copyPlace';
import { readCopy, workbookIn, type CopyReading } from '../../workbench/copies/readCopy';
import { nextTurn } from '../../workbench/runTask';
import type { WorkbookStore } from '../../workbench/ports';
import { Session } from '../../workbench/session';
import type { WorkbookId } from '../../domain/workbook/workbook';
import type { ProtectDesk } from './protect.svelte';

/** A copy in the folder; what stands in it is null until it was looked at. */
export interface ShelfItem {
  readonly file: CopyFile;
  readonly found: {
    readonly title: string;
    readonly rows: number;
    readonly reading: Pick<CopyReading, 'state' | 'checksum'>;
    /** Of a damaged one: where, and what is left. */
    readonly damage: Damage | null;
  } | null;
}

export interface Damage {
  readonly place: string;
  readonly left: {
    readonly rows: number;
    readonly figures: number;
    readonly records: number;
    readonly journal: boolean;
    readonly end: boolean;
  } | null;
}

/** A copy that is being looked at. Nothing of it can be changed, and nothing of it is stored. */
export interface LookedAt {
  readonly file: CopyFile;
  readonly reading: CopyReading;
  readonly session: Session;
  /** For the workbook it becomes where it is restored: a sealed one is protected there as here. */
  readonly id: WorkbookId;
  readonly wasSealed: boolean;
}

/** `unread`: nothing of it can be read; `closed`: its passphrase was not given. */
export type Look = LookedAt | 'unread' | 'closed';

/** The copies that lie in the folder. Each one is read to be checked, one after another. */
export class CopyShelf {
  items = $state.raw<readonly ShelfItem[]>([]);
  fault = $state<CopyFaultCode | null>(null);
  readonly #place: CopyPlace;
  readonly #store: WorkbookStore;
  #stopped = false;

  constructor(place: CopyPlace, store: WorkbookStore) {
    this.#place = place;
    this.#store = store;
  }

  /** Newest first. Never rejects: what goes wrong is the fault. */
  async read(): Promise<void> {
    try {
      const files = (await this.#place.list()).filter(({ name }) => mayBeCopy(name));
      this.items = files
        .sort((a, b) => b.modified - a.modified)
        .map((file) => ({ file, found: null }));
      for (const { file } of this.items) {
        if (this.#stopped) return;
        const reading = await readCopy(await this.#place.read(file.name));
        this.#learn(file, reading);
        await nextTurn();
      }
    } catch (fault) {
      this.fault = copyFaultCode(fault);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async look(file: CopyFile, seals: Seals): Promise<Look> {
    return lookAt(file, await this.#place.read(file.name), this.#store, seals);
  }

  #learn(file: CopyFile, reading: CopyReading): void {
    // Files of other programs are none of our business.
    if (isForeign(reading)) {
      this.items = this.items.filter((one) => one.file !== file);
      return;
    }
    const workbook = workbookIn(reading)?.workbook;
    const found = {
      title: workbook?.meta.title ?? '',
      rows: workbook?.outline.ids.length ?? 0,
      reading: { state: reading.state, checksum: reading.checksum },
      damage: damageIn(reading),
    };
    this.items = this.items.map((one) => (one.file === file ? { file, found } : one));
  }
}

function isForeign(reading: CopyReading): boolean {
  return reading.state === 'damaged' && reading.issue.code === 'notWorkbookFile';
}

function damageIn(reading: CopyReading): Damage | null {
  if (reading.state !== 'damaged') return null;
  const { salvaged, issue } = reading;
  const left = salvaged && { ...salvaged.lost, rows: salvaged.rows, figures: salvaged.figures };
  return { place: issue.place, left };
}

/** Opens what is in a sealed file; null where its passphrase was not given. */
type Seals = Pick<ProtectDesk, 'opened'>;

/** A file to be looked at. */
export async function lookAt(
  file: CopyFile,
  bytes: Uint8Array,
  store: WorkbookStore,
  seals: Seals,
): Promise<Look> {
  const id = crypto.randomUUID();
  let reading = await readCopy(bytes);
  const wasSealed = reading.state === 'sealed';
  if (wasSealed) {
    const opened = await seals.opened(new TextDecoder().decode(bytes), file.name, id);
    if (opened === null) return 'closed';
    reading = { ...(await readCopy(new TextEncoder().encode(opened))), checksum: reading.checksum };
  }
  return lookedAt(file, reading, store, id, wasSealed) ?? 'unread';
}

/** What was read of a file, to be looked at; null where nothing of it can be read. */
export function lookedAt(
  file: CopyFile,
  reading: CopyReading,
  store: WorkbookStore,
  id: WorkbookId,
  wasSealed: boolean,
): LookedAt | null {
  const found = workbookIn(reading);
  if (!found) return null;
  const steps = found.journal.length;
  // Only to show it: nobody runs a step in it, so nothing is ever written.
  const session = new Session(store, { workbook: found.workbook, head: steps, last: steps });
  return { file, reading, session, id, wasSealed };
}
