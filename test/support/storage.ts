import 'fake-indexeddb/auto';
import type { JournalEntry, JournalMove } from '../../src/domain/workbook/journal';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { WorkbookDatabase } from '../../src/storage/database';
import { Memory, MemoryStore } from '../../src/storage/memoryStore';
import { Keyring } from '../../src/storage/sealedTables';
import { newKey, type SealKey } from '../../src/storage/sealKey';
import { WorkbookRepository } from '../../src/storage/workbookRepository';

let databases = 0;

/** A name that no other test uses. */
export function newDatabaseName(): string {
  databases += 1;
  return `test-${databases}`;
}

/** A repository on a database of its own, and the way to open a second window on it. */
export function newStore(): {
  readonly store: WorkbookRepository;
  readonly databaseName: string;
  secondWindow(): WorkbookRepository;
} {
  const databaseName = newDatabaseName();
  return {
    databaseName,
    store: new WorkbookRepository({ databaseName }),
    secondWindow: () => new WorkbookRepository({ databaseName }),
  };
}

const sealKey = newKey('lúa đông xuân 2024', false);

/** As if every workbook were protected by one passphrase and unlocked in every window. */
class OneKey extends Keyring {
  #key: SealKey | null = null;

  constructor() {
    super();
    void sealKey.then((key) => (this.#key = key));
  }

  override get size(): number {
    return 1;
  }

  override get(): SealKey {
    if (!this.#key) throw new Error('the key is not there yet: await sealedStoresAreReady');
    return this.#key;
  }
}

export const sealedStoresAreReady: Promise<unknown> = sealKey;

/** As `newStore`; all that lies on the disk is sealed. */
export function newSealedStore(): ReturnType<typeof newStore> {
  const databaseName = newDatabaseName();
  const open = () => new WorkbookRepository({ databaseName, keyring: new OneKey() });
  return { databaseName, store: open(), secondWindow: open };
}

/** The same in memory: a second window looks into the same memory. */
export function newMemoryStore(): {
  readonly store: MemoryStore;
  secondWindow(): MemoryStore;
} {
  const memory = new Memory();
  return { store: new MemoryStore(memory), secondWindow: () => new MemoryStore(memory) };
}

/** The database as it lies on the disk, to look into and to damage. */
export function openDisk(databaseName: string): WorkbookDatabase {
  return new WorkbookDatabase(databaseName);
}

/** What a commit of one step brings. */
export function oneStep(entry: JournalEntry): JournalMove {
  return { entries: [entry], head: entry.step, at: entry.at };
}

/** A store in which writes can be made to fail, or to wait. */
export class FaultyStore extends WorkbookRepository {
  /** Thrown by the next writes, until it is taken away. */
  fault: Error | null = null;
  /** What a write waits for before it begins. */
  gate: Promise<void> = Promise.resolve();
  /** What each write brought. */
  readonly moves: JournalMove[] = [];
  /** How often the journal was read. */
  reads = 0;

  override async commit(from: Workbook, to: Workbook, move: JournalMove): Promise<void> {
    await this.gate;
    if (this.fault) throw this.fault;
    await super.commit(from, to, move);
    this.moves.push(move);
  }

  override async entries(id: string, first: number, last: number) {
    this.reads += 1;
    // Later than a few turns: what is done meanwhile must wait for it.
    await new Promise((resolve) => setTimeout(resolve, 5));
    return super.entries(id, first, last);
  }
}
