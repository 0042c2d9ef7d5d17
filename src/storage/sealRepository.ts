import type { WorkbookId } from '../domain/workbook/workbook';
import { keyRange, type WorkbookDatabase } from './database';
import type { HeaderRecord } from './records/header';
import { isSealed, workbookOfSetting, type Keyring } from './sealedTables';
import { isSealedFile, openFile, sealFile } from './sealFile';
import { canSeal, keyOf, newKey, readProtection, type SealKey } from './sealKey';
import { StoreError } from './storeError';

/** `protected`: its passphrase was set, changed or removed. `locked`: it shall be locked everywhere. */
export type SealNews = 'protected' | 'locked';

/** What a passphrase protects, at rest and in files. Keys are in memory alone. */
export class SealRepository {
  readonly #db: WorkbookDatabase;
  readonly #keyring: Keyring;
  readonly #tell: (news: SealNews, id: WorkbookId) => void;

  constructor(
    db: WorkbookDatabase,
    keyring: Keyring,
    tell: (news: SealNews, id: WorkbookId) => void = () => undefined,
  ) {
    this.#db = db;
    this.#keyring = keyring;
    this.#tell = tell;
  }

  /** Whether this page may use what keys are made with. */
  get isPossible(): boolean {
    return canSeal();
  }

  /** Whether a workbook is protected, and whether it is unlocked in this window. */
  async state(id: WorkbookId): Promise<'none' | 'locked' | 'open'> {
    const header = await this.#db.run(() => this.#db.workbooks.get(id));
    if (!header || !('protection' in header)) return 'none';
    return isSealed(header) ? 'locked' : 'open';
  }

  /** Whether its title lies sealed too, so that nothing that lies openly may tell it. */
  async hidesTitle(id: WorkbookId): Promise<boolean> {
    const header = await this.#db.run(() => this.#db.workbooks.get(id));
    const protection = header && 'protection' in header ? readProtection(header.protection) : null;
    return (protection ?? this.#keyring.get(id)?.protection)?.hidesTitle ?? false;
  }

  /**
   * Seals all records of an unlocked or open workbook with a new passphrase, in one transaction. Rejects
   * with `locked`, `notFound`.
   */
  async protect(id: WorkbookId, passphrase: string, hidesTitle: boolean): Promise<void> {
    await this.#rewrite(id, await newKey(passphrase, hidesTitle));
  }

  /** Writes all records of an unlocked workbook openly. Rejects with `locked`, `notFound`. */
  async remove(id: WorkbookId): Promise<void> {
    await this.#rewrite(id, null);
  }

  /** Whether a passphrase is that of a protected workbook. Rejects with `damaged`, `notFound`. */
  async isRight(id: WorkbookId, passphrase: string): Promise<boolean> {
    return (await this.#keyFor(id, passphrase)) !== null;
  }

  /** Unlocks a workbook in this window; false where the passphrase is wrong. */
  async unlock(id: WorkbookId, passphrase: string): Promise<boolean> {
    const key = await this.#keyFor(id, passphrase);
    if (key) this.#keyring.set(id, key);
    return key !== null;
  }

  /** Forgets the key of a workbook, after what is being written, here and in every window. */
  async lock(id: WorkbookId): Promise<void> {
    await this.forget(id);
    this.#tell('locked', id);
  }

  /** Forgets the key of a workbook in this window. */
  async forget(id: WorkbookId): Promise<void> {
    await this.#db.run(() =>
      this.#db.transaction('rw', this.#db.tables, async () => {
        // A transaction begins with its first request.
        await this.#db.workbooks.where('id').equals(id).count();
        this.#keyring.delete(id);
      }),
    );
  }

  /** A workbook that is not stored yet will be protected as another one is. Rejects with `locked`. */
  async inherit(from: WorkbookId, to: WorkbookId): Promise<void> {
    const key = await this.#keyInUse(from);
    if (key) this.#keyring.set(to, key);
  }

  /** The text of a file, sealed where the workbook is protected. Rejects with `locked`. */
  async sealFile(id: WorkbookId, text: string): Promise<string> {
    const key = await this.#keyInUse(id);
    return key ? sealFile(key, text) : text;
  }

  /** The key of a workbook, purged ones included; null where it is not protected. */
  async #keyInUse(id: WorkbookId): Promise<SealKey | null> {
    // Reading the header tells whether the key that is known here is still its own.
    await this.#db.run(() => this.#db.workbooks.get(id));
    const key = this.#keyring.get(id);
    if (!key && this.#keyring.locked.has(id)) throw locked(id);
    return key ?? null;
  }

  isSealedFile(text: string): boolean {
    return isSealedFile(text);
  }

  /**
   * What is in a sealed file, null where the passphrase is wrong; `id`: of the workbook it will become,
   * which will be protected in the same way. Rejects with `damaged`, `outdated`.
   */
  async openFile(text: string, passphrase: string, id: WorkbookId): Promise<string | null> {
    const opened = await openFile(text, passphrase);
    if (!opened) return null;
    this.#keyring.set(id, opened.key);
    return opened.text;
  }

  async #keyFor(id: WorkbookId, passphrase: string): Promise<SealKey | null> {
    const header = await this.#db.run(() => this.#db.workbooks.get(id));
    if (!header) throw new StoreError('notFound', `no workbook ${id}`);
    const protection = readProtection('protection' in header ? header.protection : null);
    if (!protection) throw new StoreError('damaged', 'its protection', `header ${id}`);
    return keyOf(passphrase, protection);
  }

  async #rewrite(id: WorkbookId, key: SealKey | null): Promise<void> {
    const db = this.#db;
    const before = this.#keyring.get(id);
    const of = (table: string, index: string) =>
      db
        .table<unknown>(table)
        .where(index)
        .between(...keyRange(id))
        .toArray();
    try {
      await db.run(() =>
        db.transaction('rw', db.tables, async () => {
          const header = await db.workbooks.get(id);
          if (!header) throw new StoreError('notFound', `no workbook ${id}`);
          if (isSealed(header)) throw locked(id);
          const read = {
            outlines: [await db.outlines.get(id)].filter((one) => one !== undefined),
            indicatorBlocks: await of('indicatorBlocks', '[workbook+block]'),
            figureBlocks: await of('figureBlocks', '[workbook+series+block]'),
            journal: await of('journal', '[workbook+step]'),
            sourceTexts: await of('sourceTexts', '[workbook+key]'),
            reviews: await of('reviews', '[workbook+key]'),
            damaged: await db.damaged.where('workbook').equals(id).toArray(),
            settings: (await db.settings.bulkGet(await settingKeys(db, id))).filter(
              (one) => one !== undefined,
            ),
          };
          if (key) this.#keyring.set(id, key);
          else this.#keyring.delete(id);
          await db.workbooks.put(withoutProtection(header));
          for (const [table, records] of Object.entries(read))
            await db.table(table).bulkPut(records);
        }),
      );
    } catch (error) {
      if (before) this.#keyring.set(id, before);
      else this.#keyring.delete(id);
      throw error;
    }
    this.#tell('protected', id);
  }
}

/** Keys of the settings that are of a workbook. */
export async function settingKeys(db: WorkbookDatabase, id: WorkbookId): Promise<string[]> {
  const keys = await db.settings.toCollection().primaryKeys();
  return keys.filter((key) => workbookOfSetting(key) === id);
}

function withoutProtection(header: HeaderRecord): HeaderRecord {
  const { protection: _, ...plain } = header as HeaderRecord & { readonly protection?: unknown };
  return plain;
}

function locked(id: WorkbookId): StoreError {
  return new StoreError('locked', `workbook ${id} is locked`);
}
