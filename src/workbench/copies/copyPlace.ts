/** A file of a folder in which copies lie. */
export interface CopyFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, by the clock of who wrote it. */
  readonly modified: number;
}

/**
 * A folder outside the browser. What goes wrong has one of the codes of `CopyFaultCode` as its `code`.
 */
export interface CopyPlace {
  /** Of this choice of a folder; another one when it is chosen anew. */
  readonly id: string;
  /** What the folder is called; a browser tells no more of its path. */
  readonly name: string;
  /** Whether the browser lets us in without asking the person. */
  isOpen(): Promise<boolean>;
  /** Has the browser ask the person; only right after a click. Resolves to whether we may go on. */
  resume(): Promise<boolean>;
  list(): Promise<readonly CopyFile[]>;
  read(name: string): Promise<Uint8Array>;
  /** Writes a new file: it stands under its name whole or not at all. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** What a write that was cut off may have left goes too. A file that is not there is no fault. */
  remove(name: string): Promise<void>;
}

/** The folder that was chosen, and the choosing of one. */
export interface CopyPlaces {
  /** Whether this browser lets pages write into a folder. */
  readonly isPossible: boolean;
  /** The folder chosen before; null where there is none. */
  kept(): Promise<CopyPlace | null>;
  /** Has the person choose; null where they thought better of it. Keeps the choice. */
  choose(): Promise<CopyPlace | null>;
  forget(): Promise<void>;
}

/**
 * `paused`: the browser no longer lets us in without asking. `gone`: the folder is not there any more.
 * `full`: no room. `unverified`: what was read back is not what was written. `failed`: anything else.
 */
export type CopyFaultCode = 'paused' | 'gone' | 'full' | 'unverified' | 'failed';

const CODES: readonly unknown[] = ['paused', 'gone', 'full', 'unverified'];

/** The code of a fault of a place. */
export function copyFaultCode(fault: unknown): CopyFaultCode {
  const code: unknown = fault instanceof Error && 'code' in fault ? fault.code : null;
  return CODES.includes(code) ? (code as CopyFaultCode) : 'failed';
}

export class UnverifiedCopy extends Error {
  override readonly name = 'UnverifiedCopy';
  readonly code = 'unverified';

  constructor(file: string) {
    super(`what was read back of ${file} is not what was written`);
  }
}

/** Where browsers offer no folders. */
export const NO_PLACES: CopyPlaces = {
  isPossible: false,
  kept: () => Promise.resolve(null),
  choose: () => Promise.resolve(null),
  forget: () => Promise.resolve(),
};
