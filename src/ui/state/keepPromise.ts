import type { WorkbookStore } from '../../workbench/ports';

/**
 * Whether the browser has promised to keep the data: `unasked` as long as nothing was saved;
 * `bestEffort`: it has not, and may clear them away when the disk is full; `impossible`: it cannot be
 * asked here.
 */
export type KeepPromise = 'unasked' | 'kept' | 'bestEffort' | 'impossible';

const SETTING = 'keepPromise';

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;
type Asked = Pick<StorageManager, 'persist' | 'persisted'>;

/** The answer as it was kept. */
export async function keptPromise(settings: Settings): Promise<KeepPromise> {
  const kept = await settings.readSetting(SETTING);
  return kept === 'kept' || kept === 'bestEffort' || kept === 'impossible' ? kept : 'unasked';
}

/**
 * Asks the browser to keep what is stored, where that was not promised yet, and keeps its answer. A
 * browser that asks the person is asked once; `again`: at the wish of a person.
 */
export async function askPromise(
  settings: Settings,
  before: KeepPromise,
  again = false,
  storage: Asked | undefined = (navigator as Partial<Navigator>).storage,
): Promise<KeepPromise> {
  const answer = await answerOf(storage, before === 'unasked' || again);
  if (answer !== before) await settings.writeSetting(SETTING, answer);
  return answer;
}

async function answerOf(storage: Asked | undefined, mayAsk: boolean): Promise<KeepPromise> {
  // Missing on plain http, and in old browsers.
  if (!storage || !('persist' in storage)) return 'impossible';
  const kept = (await storage.persisted()) || (mayAsk && (await storage.persist()));
  return kept ? 'kept' : 'bestEffort';
}
