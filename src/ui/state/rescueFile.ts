import type { WorkbookId } from '../../domain/workbook/workbook';
import type { WorkbookStore } from '../../workbench/ports';
import type { Session } from '../../workbench/session';
import { exportWorkbookFile } from '../../workbench/workbookFile';
import type { RescueMessages } from '../messages/rescue';
import { saveFile } from './saveFile';

/** What lies in the store of a workbook, as text; that of a protected one is sealed. */
export async function rawOf(store: WorkbookStore, id: WorkbookId): Promise<string> {
  const { protection } = store;
  const raw = await store.readRaw(id);
  // Of a locked one every record is as it lies there, which is sealed.
  return protection && (await protection.state(id)) === 'open' ? protection.sealFile(id, raw) : raw;
}

/** Saves what lies in the store as a file; resolves to its name, null where a person thought better of it. */
export async function saveRaw(
  text: string,
  title: string,
  words: RescueMessages,
): Promise<string | null> {
  const day = new Date().toISOString().slice(0, 10);
  const name = `ChiTieu ${title} ${day}.tho.json`.replace(/[\\/:*?"<>|\s]+/g, ' ');
  const saved = await saveFile({ name, text, type: 'application/json' }, words.rawKind);
  return saved?.name ?? null;
}

/** Downloads the open workbook as it stands; resolves to false where a person thought better of it. */
export async function saveCopy(session: Session, words: RescueMessages): Promise<boolean> {
  return (await saveFile(await exportWorkbookFile(session), words.copyKind)) !== null;
}
