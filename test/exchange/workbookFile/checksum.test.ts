import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkChecksum, withChecksum } from '../../../src/exchange/workbookFile/checksum';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { plainSha256, sha256 } from '../../../src/exchange/workbookFile/sha256';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { arbWorkbook } from '../../support/arbitraries';
import { sheet } from '../../support/workbooks';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PLAIN = writeWorkbookFile(sheet([{ name: 'Lúa cả năm', unit: 'tấn', target: '36.100' }]));

afterEach(() => vi.unstubAllGlobals());

test('the plain sum is that of every other program, with and without help of the browser', async () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256(bytesOf('abc'))).toBe(known);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(Buffer.from(plainSha256(bytes)).toString('hex')).toBe(expected);
    }),
  );
  vi.stubGlobal('crypto', {});
  expect(await sha256(bytesOf('abc'))).toBe(known);
});

describe('a workbook file', () => {
  test('is intact as it was written, and opens as before', async () => {
    await fc.assert(
      fc.asyncProperty(arbWorkbook, async (workbook) => {
        const text = writeWorkbookFile(workbook);
        const stamped = await withChecksum(text);
        expect(await checkChecksum(bytesOf(stamped))).toBe('intact');
        expect(readWorkbookFile(stamped).ok).toBe(true);
        expect(await withChecksum(stamped)).toBe(stamped);
      }),
      { numRuns: 15 },
    );
  });

  test('is changed by any byte that is another', async () => {
    const stamped = bytesOf(await withChecksum(PLAIN));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(stamped.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const other = stamped.slice();
          other[at] = (other[at] ?? 0) ^ by;
          expect(await checkChecksum(other)).not.toBe('intact');
        },
      ),
    );
  });

  test('is changed where its end is missing', async () => {
    const stamped = bytesOf(await withChecksum(PLAIN));
    expect(await checkChecksum(stamped.slice(0, -20))).toBe('changed');
    expect(await checkChecksum(new Uint8Array(0))).toBe('none');
  });

  test('stays intact with a mark in front and with the line ends of Windows', async () => {
    const stamped = await withChecksum(PLAIN);
    expect(await checkChecksum(bytesOf(`\uFEFF${stamped.replace(/\n/g, '\r\n')}`))).toBe('intact');
  });

  test('without a checksum is told apart from one that does not fit', async () => {
    expect(await checkChecksum(bytesOf(PLAIN))).toBe('none');
    const tidied = JSON.stringify(JSON.parse(await withChecksum(PLAIN)), null, 2);
    expect(await checkChecksum(bytesOf(tidied))).toBe('changed');
    expect(readWorkbookFile(tidied).ok).toBe(true);
  });

  test('and nothing else gets one', async () => {
    await expect(withChecksum('{"a":1}')).rejects.toThrow(RangeError);
  });
});
