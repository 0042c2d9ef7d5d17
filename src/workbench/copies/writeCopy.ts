import { checkChecksum } from '../../exchange/workbookFile/checksum';
import { UnverifiedCopy, type CopyFile, type CopyPlace } from './copyPlace';
import type { CopyEntry, CopyRecord } from './copyRecord';
import { copyName } from './names';
import { copiesToRemove } from './thin';

/** A workbook file on its way into a folder. */
export interface NewCopy {
  readonly title: string;
  /** With its checksum. */
  readonly text: string;
  readonly at: number;
  /** What it covers, as `OutsideCopy` says it. */
  readonly changedAt: number | null;
  readonly steps: number;
}

/** Whether a sealed file shall not tell its title: then its name must not either. */
export function hidesTitle(text: string): boolean {
  return (
    text.startsWith('{\n"format":"chitieu-sealed"') &&
    /^"hidesTitle":true,$/m.test(text.slice(0, 2_000))
  );
}

/**
 * Writes a copy into a folder, reads it back and looks at its checksum, and only then lets older copies
 * go. `keep` writes the record down: before a file is begun, and after each change of what lies there.
 * Rejects with the fault of the place or with UnverifiedCopy; older copies are then all still there.
 */
export async function writeCopy(
  place: CopyPlace,
  copy: NewCopy,
  known: CopyRecord,
  keep: (record: CopyRecord) => Promise<void>,
): Promise<CopyRecord> {
  let record = await ofThisFolder(place, known);
  const bytes = new TextEncoder().encode(copy.text);
  const taken = new Set((await place.list()).map(({ name }) => name));
  const name = copyName(copy.title, copy.at, taken);
  await keep((record = { ...record, begun: name }));
  await place.write(name, bytes);
  if (!(await isWhole(place, name, bytes))) {
    await place.remove(name);
    throw new UnverifiedCopy(name);
  }
  const files = await place.list();
  const file = files.find((one) => one.name === name);
  if (!file) throw new UnverifiedCopy(name);
  const order = Math.max(0, ...record.entries.map((entry) => entry.order)) + 1;
  const entry = { name, order, at: copy.at, size: file.size, modified: file.modified };
  const { at, changedAt, steps } = copy;
  const outside = { at, where: 'folder', name: place.name, changedAt, steps } as const;
  record = { ...record, begun: null, entries: [...record.entries, entry], outside, putOff: null };
  await keep(record);
  const thinned = await thin(place, record, files, copy.at);
  if (thinned !== record) await keep(thinned);
  return thinned;
}

async function isWhole(place: CopyPlace, name: string, written: Uint8Array): Promise<boolean> {
  const read = await place.read(name);
  if (read.length !== written.length) return false;
  for (let at = 0; at < written.length; at += 1) if (read[at] !== written[at]) return false;
  return (await checkChecksum(read)) !== 'changed';
}

/** The record as far as it speaks of this folder, with what a write that was cut off left cleared away. */
async function ofThisFolder(place: CopyPlace, known: CopyRecord): Promise<CopyRecord> {
  if (known.folder !== place.id) {
    return { ...known, folder: place.id, entries: [], begun: null };
  }
  if (known.begun !== null) await clearBegun(place, known.begun);
  return { ...known, begun: null };
}

async function clearBegun(place: CopyPlace, name: string): Promise<void> {
  const isThere = (await place.list()).some((file) => file.name === name);
  // A good one that was finished just before the page ended is left where it is.
  if (isThere && (await checkChecksum(await place.read(name))) === 'intact') return;
  await place.remove(name);
}

async function thin(
  place: CopyPlace,
  record: CopyRecord,
  files: readonly CopyFile[],
  now: number,
): Promise<CopyRecord> {
  const there = new Map(files.map((file) => [file.name, file]));
  // What is gone, or was written over by somebody else, is no copy of ours any more.
  const ours = record.entries.filter((entry) => isOurs(entry, there.get(entry.name)));
  const old = copiesToRemove(ours, now);
  for (const { name } of old) await place.remove(name);
  if (old.length === 0 && ours.length === record.entries.length) return record;
  return { ...record, entries: ours.filter((entry) => !old.includes(entry)) };
}

function isOurs({ size, modified }: CopyEntry, file: CopyFile | undefined): boolean {
  return file?.size === size && file.modified === modified;
}
