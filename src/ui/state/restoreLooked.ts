import { workbookIn } from '../../workbench/copies/readCopy';
import { restoreBeside, restoreInstead } from '../../workbench/copies/restoreCopy';
import type { CopiesMessages } from '../messages/copies';
import { fill } from '../messages/fill';
import type { LookedAt } from './copyShelf.svelte';
import { fullMoment } from './copyWords';
import type { Desk } from './desk.svelte';

/**
 * Restores a copy that was looked at, beside the open workbook or in its place, and opens it. Nothing is
 * written over: what was there stays, in the second case under another title. Resolves to the sentence
 * that says so.
 */
export async function restoreLooked(
  desk: Desk,
  { reading, file, id, wasSealed }: LookedAt,
  instead: boolean,
  words: CopiesMessages,
): Promise<string> {
  const found = workbookIn(reading);
  if (!found) throw new RangeError('nothing of the copy can be read');
  const { workbook, journal } = found;
  const at = Date.now();
  const open = desk.sheet?.session.workbook ?? null;
  const { title } = workbook.meta;
  // A copy written before there was a passphrase does not come to lie openly beside what has one.
  if (!wasSealed) {
    await desk.store.protection?.inherit(workbook.id, id);
    if (instead && open) await desk.store.protection?.inherit(open.id, id);
  }
  await desk.close();
  if (!instead || !open) {
    const when = fullMoment(file.modified, desk.language);
    const beside = fill(words.restoredTitle, { title, when });
    await restoreBeside(desk.store, { workbook, journal, id, at, title: beside });
    await desk.open(id);
    return fill(words.restored, { title: beside });
  }
  const when = fullMoment(at, desk.language);
  const kept = fill(words.keptTitle, { title: open.meta.title, when });
  const restoring = { workbook, journal, id, at, title };
  const renamed = await restoreInstead(desk.store, restoring, () => desk.rename(open.id, kept));
  await desk.open(id);
  return fill(renamed ? words.restoredKept : words.restoredNotRenamed, { title, kept });
}
