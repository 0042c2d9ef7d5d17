/** Remembers outside the store how many workbooks it held, so that an emptied one is noticed. */
export interface Witness {
  /** How many there were; 0 where nothing is known. */
  seen(): number;
  note(count: number): void;
}

const KEY = 'chitieu-planning-workbench.workbooks';

/** A witness in the browser's small storage: a number and nothing else. */
export function browserWitness(): Witness {
  const storage = smallStorage();
  return {
    seen: () => {
      const count = Number(storage?.getItem(KEY) ?? 0);
      return Number.isInteger(count) && count > 0 ? count : 0;
    },
    note: (count) => {
      try {
        if (count > 0) storage?.setItem(KEY, String(count));
        else storage?.removeItem(KEY);
      } catch (error) {
        // No room: then nothing is noticed, and nothing else depends on it.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}

/** Null where the browser forbids it: then nothing is noticed, and nothing else depends on it. */
function smallStorage(): Storage | null {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem(KEY);
    return localStorage;
  } catch {
    return null;
  }
}
