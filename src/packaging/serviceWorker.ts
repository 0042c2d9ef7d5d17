/*
 * Keeps whole versions of the program in the browser, so that it opens with no server, and changes
 * from one to the next only when a person agrees.
 *
 *  1. A version is one cache, filled as a whole or not at all: each file is held against the hash it was
 *     built with, so that a server in the middle of being changed gives nothing half new.
 *  2. `agreed` names the version that windows are opened with. A newer one lies beside it until a
 *     window says `agree`; closing all windows does not count as agreeing.
 *  3. A version stays as long as a window runs it (each holds a lock of its version's name): its later
 *     parts still come from its own cache.
 *  4. It fetches the files of its own folder and nothing else.
 *
 * The windows it talks to may be older or newer than itself: its messages (`versionMessage.ts`) are
 * only ever added to.
 */
import type { FromWindow, VersionStatus } from '../ui/state/versionMessage';

/** Put in when the folder is built. */
declare const VERSION: string;
/** Path in the folder → its hash, as `fetch` takes it. */
declare const FILES: Readonly<Record<string, string>>;

/** What of a worker's world is used here; the library of types knows it only instead of the page's. */
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface MessageEventOfWorker extends WorkerEvent {
  readonly data: FromWindow;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string; postMessage(message: VersionStatus): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfWorker) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const PAGE = 'index.html';
/** Caches belong to the whole server; only names that begin like this are of this folder. */
const OURS = `chitieu ${scope} `;
const NOTES = `${OURS}notes`;

function cacheOf(version: string): string {
  return OURS + version;
}

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      if ((await agreedVersion()) === null) await agree();
      await worker.clients.claim();
      await dropUnused();
      await tellStatus();
    })(),
  );
});

worker.addEventListener('message', (event) => {
  const { type, version } = event.data;
  event.waitUntil(
    (async () => {
      // A window that came from the server itself has this version already: the first of all, or one
      // reloaded past the cache by hand.
      if (type === 'hello' && version === VERSION) await agree();
      if (type === 'agree' && version === VERSION) await agree();
      await dropUnused();
      await tellStatus();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(answer(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheOf(VERSION));
  await Promise.all(Object.entries(FILES).map(([path, hash]) => keep(cache, path, hash)));
}

async function keep(cache: Cache, path: string, integrity: string): Promise<void> {
  const url = new URL(path, scope).href;
  // Names of built parts tell their content: what an older version has is the same.
  const kept = path.startsWith('assets/') ? await caches.match(url) : undefined;
  if (kept) return cache.put(url, kept);
  const response = await fetch(url, { integrity, cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Made anew, for one that was redirected may not answer for a page.
  const type = response.headers.get('content-type') ?? '';
  await cache.put(url, new Response(await response.blob(), { headers: { 'content-type': type } }));
}

async function answer(request: Request): Promise<Response> {
  const [path = ''] = request.url.slice(scope.length).split(/[?#]/);
  const url = new URL(path === '' ? PAGE : path, scope).href;
  const version = (await agreedVersion()) ?? VERSION;
  const own = (await caches.open(cacheOf(version))).match(url);
  return (await own) ?? (await inAnyVersion(url)) ?? fetch(request);
}

/** For windows of other versions: the names of parts differ where their content does. */
async function inAnyVersion(url: string): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NOTES);
}

/** The version windows are opened with; null before the first, and where it is no longer there. */
async function agreedVersion(): Promise<string | null> {
  const note = await (await caches.open(NOTES)).match(`${scope}agreed`);
  const version = (await note?.text()) ?? '';
  return version !== '' && (await caches.has(cacheOf(version))) ? version : null;
}

async function agree(): Promise<void> {
  if ((await agreedVersion()) === VERSION) return;
  await (await caches.open(NOTES)).put(`${scope}agreed`, new Response(VERSION));
}

async function dropUnused(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const needed = new Set([
    cacheOf(VERSION),
    cacheOf((await agreedVersion()) ?? VERSION),
    // The lock of a window has the name of its version's cache.
    ...held.map(({ name }) => name ?? ''),
  ]);
  const unused = (await ownCaches()).filter((name) => !needed.has(name));
  await Promise.all(unused.map((name) => caches.delete(name)));
}

async function tellStatus(): Promise<void> {
  const agreed = (await agreedVersion()) ?? VERSION;
  const windows = await worker.clients.matchAll({ includeUncontrolled: true });
  for (const window of windows) {
    if (window.url.startsWith(scope)) {
      window.postMessage({ type: 'versions', newest: VERSION, agreed });
    }
  }
}
