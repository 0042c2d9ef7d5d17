/** Chromium's own measure of memory; other browsers have none. */
interface MemoryMeasure {
  readonly memory: { readonly jsHeapSizeLimit: number };
}

/**
 * Whether this is most likely a private window, in which a store lives as long as the window. Chromium
 * gives it no more room than it has memory for, and a share of the disk elsewhere; Firefox refuses it a
 * file system of its own. Where neither can be asked, false.
 */
export async function isPrivateWindow(): Promise<boolean> {
  const storage = 'storage' in navigator ? navigator.storage : null;
  if (!storage) return false;
  try {
    const scope: object = performance;
    if (hasMemory(scope)) {
      const { quota = Infinity } = await storage.estimate();
      return quota < 2 * scope.memory.jsHeapSizeLimit;
    }
    await storage.getDirectory();
    return false;
  } catch (error) {
    // Refused, or not known here: only the first tells something.
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}

function hasMemory(scope: object): scope is MemoryMeasure {
  return 'memory' in scope;
}
