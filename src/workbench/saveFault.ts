/** The code of a fault of the store; empty where it is none. */
export function faultCode(fault: unknown): string {
  const code: unknown = fault instanceof Error && 'code' in fault ? fault.code : '';
  return typeof code === 'string' ? code : '';
}

/** Seconds until a fault of a kind that passes is followed by another attempt; the last one for ever. */
const PAUSES = [5, 15, 30, 60];

/**
 * How long to wait, in ms, before a write is tried again by itself; null where only a person can tell
 * that it should. `before`: how many attempts have failed already.
 *
 * A transaction that was given up has written nothing and is done again at once, the first time. A
 * workbook that is lost, or was changed elsewhere, is never written over by itself.
 */
export function pauseAfter(fault: unknown, before: number): number | null {
  switch (faultCode(fault)) {
    case 'aborted':
      return before === 0 ? 0 : pause(before - 1);
    case 'quota':
    case 'unavailable':
    case 'broken':
      return pause(before);
    default:
      return null;
  }
}

function pause(before: number): number {
  return 1000 * (PAUSES[Math.min(before, PAUSES.length - 1)] ?? 60);
}
