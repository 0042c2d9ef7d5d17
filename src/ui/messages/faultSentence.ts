import { fill } from './fill';
import type { LibraryMessages } from './library';

/** What a fault means for the person at the screen, and what to do. */
export function faultSentence(error: unknown, messages: LibraryMessages): string {
  const record = error instanceof Error && 'record' in error ? String(error.record) : '';
  const step = /^journal step (\d+)$/.exec(record)?.[1];
  if (step !== undefined) return fill(messages.storeFaults.journal, { step });
  if (record.startsWith('unreadable')) return messages.storeFaults.unreadable;
  if (record === 'sealed file') {
    const { sealedFile, sealedFileNewer } = messages.storeFaults;
    return error instanceof Error && 'code' in error && error.code === 'outdated'
      ? sealedFileNewer
      : sealedFile;
  }
  if (error instanceof Error && 'code' in error && isStoreFault(error.code, messages)) {
    return messages.storeFaults[error.code];
  }
  return fill(messages.faultAction, {
    what: error instanceof Error ? error.message : String(error),
  });
}

function isStoreFault(
  code: unknown,
  { storeFaults }: LibraryMessages,
): code is keyof LibraryMessages['storeFaults'] {
  return typeof code === 'string' && Object.hasOwn(storeFaults, code);
}
