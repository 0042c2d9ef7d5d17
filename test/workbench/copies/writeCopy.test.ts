import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withChecksum } from '../../../src/exchange/workbookFile/checksum';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { copyFaultCode, type CopyFaultCode } from '../../../src/workbench/copies/copyPlace';
import { NO_COPIES, type CopyRecord } from '../../../src/workbench/copies/copyRecord';
import { readCopy } from '../../../src/workbench/copies/readCopy';
import { writeCopy } from '../../../src/workbench/copies/writeCopy';
import { MemoryPlace } from '../../support/memoryPlace';
import { sheet } from '../../support/workbooks';

const NOON = new Date(2026, 10, 27, 12).getTime();
const MINUTE = 60_000;
const TEXT = await withChecksum(
  writeWorkbookFile(sheet([{ name: 'Lúa', unit: 'tấn', target: '36.100' }])),
);

/** A workbook whose copies lie in a folder, with what is known of them. */
class Copier {
  record: CopyRecord = NO_COPIES;
  place = new MemoryPlace();

  async copy(at: number): Promise<void> {
    const copy = { title: 'Sổ', text: TEXT, at, changedAt: at, steps: 1 };
    await writeCopy(this.place, copy, this.record, (record) => {
      this.record = record;
      return Promise.resolve();
    });
  }

  /** The code of what went wrong. */
  async fault(at: number): Promise<CopyFaultCode | null> {
    return this.copy(at).then(
      () => null,
      (fault: unknown) => copyFaultCode(fault),
    );
  }

  get names(): string[] {
    return [...this.place.files.keys()].sort((a, b) => (a < b ? -1 : 1));
  }
}

test('a copy is written, read back, written down, and opens', async () => {
  const copier = new Copier();
  await copier.copy(NOON);
  expect(copier.names).toEqual(['Sổ – 2026-11-27 12.00.json']);
  expect(copier.record).toMatchObject({
    folder: 'folder-1',
    begun: null,
    entries: [{ name: 'Sổ – 2026-11-27 12.00.json', order: 1 }],
    outside: { at: NOON, where: 'folder', name: 'KeHoach', changedAt: NOON, steps: 1 },
  });
  const reading = await readCopy(await copier.place.read('Sổ – 2026-11-27 12.00.json'));
  expect(reading).toMatchObject({ state: 'whole', checksum: 'intact' });
});

test('of a day three stay; what another program wrote stays always', async () => {
  const copier = new Copier();
  copier.place.put('Sổ – 2026-11-27 11.00.json', new Uint8Array(3));
  for (let n = 0; n < 5; n += 1) await copier.copy(NOON + n * 20 * MINUTE);
  // One of ours, changed by somebody since, is theirs.
  copier.place.put('Sổ – 2026-11-27 12.40.json', new Uint8Array(4));
  await copier.copy(NOON + 120 * MINUTE);
  await copier.copy(NOON + 140 * MINUTE);
  expect(copier.names.map((name) => name.slice(-10, -5))).toEqual([
    '11.00',
    '12.40',
    '13.20',
    '14.00',
    '14.20',
  ]);
});

test('a folder chosen anew begins anew: of the other one nothing is removed', async () => {
  const copier = new Copier();
  for (let n = 0; n < 3; n += 1) await copier.copy(NOON + n * 20 * MINUTE);
  const other = new MemoryPlace('folder-2');
  for (const [name, { bytes }] of copier.place.files) other.put(name, bytes);
  copier.place = other;
  for (let n = 3; n < 6; n += 1) await copier.copy(NOON + n * 20 * MINUTE);
  expect(copier.names).toHaveLength(6);
  expect(copier.record.entries).toHaveLength(3);
});

describe('what goes wrong takes no good copy with it', () => {
  test.each(['paused', 'gone', 'full', 'failed'] as const)('%s', async (fault) => {
    const copier = new Copier();
    await copier.copy(NOON);
    const known = copier.record;
    if (fault === 'paused') copier.place.open = false;
    else copier.place.fault = fault;
    expect(await copier.fault(NOON + 20 * MINUTE)).toBe(fault);
    expect([copier.names.length, copier.record.outside]).toEqual([1, known.outside]);
    copier.place.open = true;
    copier.place.fault = null;
    expect(await copier.fault(NOON + 40 * MINUTE)).toBeNull();
    expect(copier.names).toHaveLength(2);
  });

  test('a file that is not what was written is taken away and said', async () => {
    const copier = new Copier();
    await copier.copy(NOON);
    copier.place.keptBytes = 100;
    expect(await copier.fault(NOON + 20 * MINUTE)).toBe('unverified');
    expect(copier.names).toHaveLength(1);
    expect(copier.record.outside?.at).toBe(NOON);
  });

  test('half a file that the power cut left is cleared away by the next copy', async () => {
    const copier = new Copier();
    await copier.copy(NOON);
    copier.place.cutAfter = 100;
    expect(await copier.fault(NOON + 20 * MINUTE)).toBe('failed');
    expect(copier.names).toHaveLength(2);
    copier.place.cutAfter = Infinity;
    await copier.copy(NOON + 40 * MINUTE);
    expect(copier.names.map((name) => name.slice(-10, -5))).toEqual(['12.00', '12.40']);
  });

  test('a copy is one although an old one could not be removed', async () => {
    const copier = new Copier();
    for (let n = 0; n < 3; n += 1) await copier.copy(NOON + n * MINUTE);
    copier.place.removeFault = 'failed';
    expect(await copier.fault(NOON + 20 * MINUTE)).toBe('failed');
    expect(copier.record.outside?.at).toBe(NOON + 20 * MINUTE);
    copier.place.removeFault = null;
    await copier.copy(NOON + 40 * MINUTE);
    expect(copier.names).toHaveLength(3);
  });
});

test('whatever fails whenever, the last copy that was told as made is there and whole', async () => {
  const event = fc.record({
    minutes: fc.integer({ min: -3_000, max: 3_000 }),
    fault: fc.constantFrom(null, null, 'full', 'gone', 'paused', 'half', 'cut', 'remove'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 15 }), async (events) => {
      const copier = new Copier();
      let at = NOON;
      for (const { minutes, fault } of events) {
        const { place } = copier;
        place.open = fault !== 'paused';
        place.fault = fault === 'full' || fault === 'gone' ? fault : null;
        place.keptBytes = fault === 'half' ? 50 : Infinity;
        place.cutAfter = fault === 'cut' ? 50 : Infinity;
        place.removeFault = fault === 'remove' ? 'failed' : null;
        await copier.fault((at += minutes * MINUTE));
      }
      Object.assign(copier.place, { open: true, fault: null, removeFault: null });
      const newest = copier.record.entries.at(-1);
      if (!newest) return;
      expect(copier.record.outside?.at).toBe(newest.at);
      const reading = await readCopy(await copier.place.read(newest.name));
      expect(reading.checksum).toBe('intact');
    }),
    { numRuns: 60 },
  );
});
