import { Dexie, type Table } from 'dexie';
import { StoreError, withStoreErrors } from './storeError';

/** Beside the workbooks and not among them: it is asked where they cannot be read. */
const DATABASE_NAME = 'chitieu-copy-folder';
const KEY = 'chosen';
/** What is being written bears another ending until it is whole. */
const UNFINISHED = '.tmp';

/** What the browser knows of a folder; TypeScript does not know all of it. */
interface FolderHandle extends Omit<FileSystemDirectoryHandle, 'values'> {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  values(): AsyncIterable<FileSystemHandle>;
}

interface FileHandle extends FileSystemFileHandle {
  move?(name: string): Promise<void>;
}

interface FolderPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FolderHandle>;
}

interface ChosenRecord {
  readonly key: typeof KEY;
  readonly id: string;
  readonly handle: FolderHandle;
}

class FolderDatabase extends Dexie {
  declare readonly folders: Table<ChosenRecord, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ folders: 'key' });
  }
}

/**
 * Why a folder could not be read or written. `paused`: the browser asks the person again before it lets
 * us in; `gone`: it is not there any more; `full`: no room.
 */
export type CopyFolderCode = 'paused' | 'gone' | 'full' | 'failed';

export class CopyFolderError extends Error {
  override readonly name = 'CopyFolderError';
  readonly code: CopyFolderCode;

  constructor(code: CopyFolderCode, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = code;
  }
}

/** The folder for copies that was chosen in this browser (File System Access). */
export class CopyFolders {
  readonly #db: FolderDatabase;

  constructor(databaseName = DATABASE_NAME) {
    this.#db = new FolderDatabase(databaseName);
  }

  get isPossible(): boolean {
    return 'showDirectoryPicker' in globalThis && isSecureContext;
  }

  async kept(): Promise<CopyFolder | null> {
    if (!this.isPossible) return null;
    const kept = await withStoreErrors(() => this.#db.folders.get(KEY));
    return kept ? new CopyFolder(kept.id, kept.handle) : null;
  }

  async choose(): Promise<CopyFolder | null> {
    const scope: object = globalThis;
    if (!hasPicker(scope)) return null;
    let handle: FolderHandle;
    try {
      handle = await scope.showDirectoryPicker({ id: 'chitieu', mode: 'readwrite' });
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return null;
      throw new CopyFolderError('failed', error);
    }
    const id = crypto.randomUUID();
    try {
      await withStoreErrors(() => this.#db.folders.put({ key: KEY, id, handle }));
    } catch (error) {
      // A browser that keeps nothing needs its copies most: the folder holds as long as the page.
      if (!(error instanceof StoreError)) throw error;
    }
    return new CopyFolder(id, handle);
  }

  async forget(): Promise<void> {
    await withStoreErrors(() => this.#db.folders.delete(KEY));
  }
}

function hasPicker(scope: object): scope is FolderPicker {
  return 'showDirectoryPicker' in scope;
}

/** One folder. Everything asked of it rejects with CopyFolderError. */
export class CopyFolder {
  readonly id: string;
  readonly #handle: FolderHandle;

  constructor(id: string, handle: FolderHandle) {
    this.id = id;
    this.#handle = handle;
  }

  get name(): string {
    return this.#handle.name;
  }

  async isOpen(): Promise<boolean> {
    const state = await this.#handle.queryPermission?.({ mode: 'readwrite' });
    return state === undefined || state === 'granted';
  }

  resume(): Promise<boolean> {
    return withCodes(async () => {
      const state = await this.#handle.requestPermission?.({ mode: 'readwrite' });
      return state === undefined || state === 'granted';
    });
  }

  list(): Promise<{ name: string; size: number; modified: number }[]> {
    return withCodes(async () => {
      const files: { name: string; size: number; modified: number }[] = [];
      for await (const entry of this.#handle.values()) {
        if (!isFile(entry)) continue;
        const { name, size, lastModified } = await entry.getFile();
        files.push({ name, size, modified: lastModified });
      }
      return files;
    });
  }

  read(name: string): Promise<Uint8Array> {
    return withCodes(async () => {
      const handle = await this.#handle.getFileHandle(name);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    });
  }

  /**
   * The bytes go into a file of another name, which takes the right one when they are all there. A
   * browser that cannot rename writes them beside the file by itself and puts them in at the end.
   */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return withCodes(async () => {
      const canMove = 'move' in FileSystemFileHandle.prototype;
      const handle = await this.#filled(canMove ? name + UNFINISHED : name, bytes);
      if (!canMove) return;
      try {
        await handle.move?.(name);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        await this.#filled(name, bytes);
        await this.#handle.removeEntry(name + UNFINISHED);
      }
    });
  }

  remove(name: string): Promise<void> {
    return withCodes(async () => {
      for (const one of [name, name + UNFINISHED]) {
        try {
          await this.#handle.removeEntry(one);
        } catch (error) {
          // What is not there need not be removed; whether the folder is there, `list` tells.
          if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
        }
      }
    });
  }

  async #filled(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileHandle> {
    const handle: FileHandle = await this.#handle.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    return handle;
  }
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file';
}

/** A browser that has the renaming may still refuse it in a folder of the disk. */
function isRefusal(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return ['NotSupportedError', 'InvalidModificationError', 'TypeError', 'AbortError'].includes(
    name,
  );
}

const CODES: Readonly<Record<string, CopyFolderCode>> = {
  NotAllowedError: 'paused',
  SecurityError: 'paused',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

async function withCodes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new CopyFolderError(CODES[name] ?? 'failed', error);
  }
}
