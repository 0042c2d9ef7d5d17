import { Dexie } from 'dexie';

/** All that the program keeps in a browser is called so. */
const OURS = 'chitieu';
/** For browsers that do not tell which databases there are. */
const KNOWN = ['chitieu-planning-workbench', 'chitieu-copy-folder'];
/** How long another window may take to let go of a database, ms. */
const LONGEST_WAIT = 4_000;

/**
 * Does away with everything that the program keeps in this browser: databases, kept versions of the
 * program, its service worker. Resolves to the databases that another window did not let go of: they
 * are removed as soon as it is closed.
 */
export async function clearBrowser(): Promise<readonly string[]> {
  const names = await ourDatabases();
  const left = await Promise.all(
    names.map(async (name) => ((await isDeleted(name)) ? [] : [name])),
  );
  clearSmallStorage();
  await clearVersions();
  return left.flat();
}

async function ourDatabases(): Promise<string[]> {
  if (!('databases' in indexedDB)) return KNOWN;
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name?.startsWith(OURS) ? [name] : []));
}

/** Resolves when it is gone, or to false when another window has held it for too long. */
function isDeleted(name: string): Promise<boolean> {
  return Promise.race([
    Dexie.delete(name).then(() => true),
    new Promise<false>((done) => setTimeout(() => done(false), LONGEST_WAIT)),
  ]);
}

function clearSmallStorage(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(OURS)) localStorage.removeItem(key);
  }
}

async function clearVersions(): Promise<void> {
  if ('caches' in globalThis) {
    const scope = new URL('./', location.href).href;
    const names = (await caches.keys()).filter((name) => name.startsWith(`${OURS} ${scope}`));
    await Promise.all(names.map((name) => caches.delete(name)));
  }
  if ('serviceWorker' in navigator) {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const scope = new URL('./', location.href).href;
    const ours = registrations.filter((one) => one.scope === scope);
    await Promise.all(ours.map((one) => one.unregister()));
  }
}
