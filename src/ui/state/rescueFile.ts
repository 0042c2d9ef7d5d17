import type { Session } from '../../workbench/session';
import { exportWorkbookFile } from '../../workbench/workbookFile';
import type { RescueMessages } from '../messages/rescue';
import { saveFile } from './saveFile';

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
