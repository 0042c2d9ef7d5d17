import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Records of a log of LevelDB stand in blocks of this size, each behind a head. */
const BLOCK = 32 * 1024;
const HEAD = 7;
const LEAST_ROOM = 1000;

/**
 * Leaves the logs of a browser's databases as a write does that was cut off in its middle: a record that
 * says it is longer than what is there. Returns how many logs there were with room for one.
 */
export function tearLogs(profile: string): number {
  const databases = join(profile, 'Default', 'IndexedDB');
  let torn = 0;
  for (const folder of readdirSync(databases).filter((name) => name.endsWith('.leveldb'))) {
    for (const name of readdirSync(join(databases, folder)).filter((one) => one.endsWith('.log'))) {
      const log = join(databases, folder, name);
      const room = BLOCK - (statSync(log).size % BLOCK);
      if (room < LEAST_ROOM) continue;
      const length = room - HEAD - 100;
      // Checksum, length, kind 1: whole in this block.
      const head = [1, 2, 3, 4, length & 0xff, length >> 8, 1];
      appendFileSync(log, Uint8Array.from([...head, ...Array<number>(50).fill(7)]));
      torn += 1;
    }
  }
  return torn;
}
