import { pageForm, pageVersion } from './ownPage';
import type { KeptVersions } from './update.svelte';
import type { FromWindow, VersionStatus } from './versionMessage';

/** How often an open window looks whether the server has a newer version, ms. */
const LOOK_AGAIN = 3_600_000;

/**
 * The versions of the program that the service worker keeps (`packaging/serviceWorker.ts`). Only an
 * address the browser holds for safe (https, or this machine) has one; a file needs none.
 */
export function keptVersions(): KeptVersions {
  const version = pageVersion();
  const scope = new URL('./', location.href).href;
  const openLock = `chitieu ${scope} open`;
  const isPossible =
    pageForm() === 'folder' &&
    isSecureContext &&
    'serviceWorker' in navigator &&
    'locks' in navigator &&
    'caches' in globalThis;

  let channel: BroadcastChannel | null = null;

  async function tell(message: FromWindow): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(message);
  }

  return {
    version,
    isPossible,
    start({ status, asked, failed }) {
      // As long as this window lives, the worker keeps the parts of its version.
      hold(cacheName(scope, version), 'shared');
      navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isStatus(data)) status(data);
      });
      navigator.serviceWorker.startMessages();
      channel = new BroadcastChannel(`chitieu ${scope} update`);
      channel.addEventListener('message', () => asked());
      void begin(failed);
    },
    holdOpen: () => hold(openLock, 'shared'),
    whenNoneOpen: (job) =>
      navigator.locks.request(openLock, { ifAvailable: true }, async (lock) => {
        if (lock) await job();
        return lock !== null;
      }),
    // A channel does not hear itself.
    askOthers: () => channel?.postMessage('close'),
    async agree(newest) {
      const agreed = new Promise<void>((done) => {
        navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if (isStatus(data) && data.agreed !== version) done();
        });
      });
      await tell({ type: 'agree', version: newest });
      await agreed;
    },
    reload: () => location.reload(),
  };

  async function begin(failed: (fault: unknown) => void): Promise<void> {
    try {
      const registration = await navigator.serviceWorker.register('./sw.js', {
        updateViaCache: 'none',
      });
      await tell({ type: 'hello', version });
      setInterval(() => {
        // With no server there is nothing newer.
        registration.update().catch(() => undefined);
      }, LOOK_AGAIN);
    } catch (fault) {
      failed(fault);
    }
  }
}

/** The page that is everything in one file, of the version that runs here; null where it is not kept. */
export async function keptOneFile(): Promise<string | null> {
  if (!('caches' in globalThis)) return null;
  const url = new URL('./', location.href).href;
  const cache = await caches.open(cacheName(url, pageVersion()));
  const page = await cache.match(`${url}${ONE_FILE}`);
  return page ? page.text() : null;
}

/** Name of the page that is everything in one file, beside this one. */
export const ONE_FILE = 'chitieu.html';

/** As the service worker calls the cache of a version. */
function cacheName(scope: string, version: string): string {
  return `chitieu ${scope} ${version}`;
}

/** Holds a lock until it is called back. */
function hold(name: string, mode: LockMode): () => void {
  const { promise, resolve } = promiseParts();
  void navigator.locks.request(name, { mode }, () => promise);
  return resolve;
}

function promiseParts(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

function isStatus(data: unknown): data is VersionStatus {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'type') === 'versions';
}
