import { Dexie } from 'dexie';

/**
 * What went wrong with the store, as a code the screen has a sentence for.
 *
 * `notFound`: no such workbook or step. `damaged`: a record is missing or is not what was written.
 * `conflict`: another window has written since, or the id is taken; nothing was written.
 * `quota`: the disk or the browser's allowance is full. `unavailable`: no database can be had here (a
 * private window, storage blocked, none in this browser). `aborted`: the browser gave the transaction
 * up; nothing was written. `gone`: the workbook that is open is no longer on the disk. `broken`: there
 * is a database, but the browser cannot read it. `outdated`: a newer version of the program has taken
 * the database over. `locked`: the workbook is protected, and its passphrase was not given in this window.
 */
export type StoreErrorCode =
  | 'notFound'
  | 'damaged'
  | 'conflict'
  | 'quota'
  | 'unavailable'
  | 'aborted'
  | 'gone'
  | 'broken'
  | 'outdated'
  | 'locked';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** The record concerned ("figures 2024 #3", "journal step 7"); empty where it is none of them. */
  readonly record: string;

  constructor(code: StoreErrorCode, message: string, record = '', cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.record = record;
  }
}

/** The error of a record that cannot be read back. */
export function damaged(record: string, fault: string, cause?: unknown): StoreError {
  return new StoreError('damaged', `${record}: ${fault}`, record, cause);
}

/**
 * Reads one record of many: what `read` gives, or null where the record is damaged and left out. One
 * that only calls `read` lets the first damage through.
 */
export type Guard<R> = <T>(record: R, read: () => T) => T | null;

/** Runs work on the database; its faults come out as StoreError, faults of the program as they are. */
export async function withStoreErrors<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'quota',
  ConstraintError: 'conflict',
  // A large value whose file is gone from the profile folder.
  NotReadableError: 'damaged',
  DataError: 'damaged',
  AbortError: 'aborted',
  TimeoutError: 'aborted',
  DatabaseClosedError: 'unavailable',
  InvalidStateError: 'unavailable',
  MissingAPIError: 'unavailable',
  NoSuchDatabaseError: 'unavailable',
  OpenFailedError: 'unavailable',
  SecurityError: 'unavailable',
  // "Internal error opening backing store": what a power cut may leave behind.
  UnknownError: 'broken',
  // A table that every version of the program makes is not there.
  NotFoundError: 'broken',
  UpgradeError: 'broken',
  VersionError: 'outdated',
};

function toStoreError(error: unknown): unknown {
  const chain = causesOf(error);
  const known = chain.find((cause) => cause instanceof StoreError);
  if (known) return known;
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return error;
  // The innermost says most: a full disk arrives as an AbortError around a QuotaExceededError.
  const code = chain.map(({ name }) => CODES[name]).findLast((found) => found !== undefined);
  return new StoreError(code ?? 'aborted', error.message, '', error);
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let cause = error;
  while (cause instanceof Error && !chain.includes(cause)) {
    chain.push(cause);
    cause = 'inner' in cause ? cause.inner : cause.cause;
  }
  return chain;
}
