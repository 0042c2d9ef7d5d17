import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkChecksum } from '../../src/exchange/workbookFile/checksum';
import { readWorkbookFile } from '../../src/exchange/workbookFile/readWorkbookFile';
import { MemorySeals } from '../../src/storage/memorySeals';

/** A sealed file as the first version that sealed files wrote it; it opens for ever. */
const FILE = readFileSync('test/fixtures/workbookFiles/sealed-1.chitieu.json');
const PASS = 'Lúa đông xuân 2024';
const CONTENT = readFileSync('test/fixtures/workbookFiles/version-4.chitieu.json', 'utf8');

test('a sealed file of version 1 opens with its passphrase', async () => {
  expect(await checkChecksum(FILE)).toBe('intact');
  const seals = new MemorySeals();
  expect(await seals.openFile(FILE.toString(), 'lúa đông xuân 2024', 'n')).toBeNull();
  const text = await seals.openFile(FILE.toString(), PASS, 'n');
  expect(text).toBe(CONTENT);
  expect(readWorkbookFile(text ?? '').ok).toBe(true);
  expect(await seals.hidesTitle('n')).toBe(true);
});

test('so it does for any other program, by what FORMAT.md says', () => {
  const read = JSON.parse(FILE.toString()) as Record<string, string> & { iterations: number };
  const bytes = (field: string) => Buffer.from(read[field] ?? '', 'base64');
  const key = pbkdf2Sync(PASS.normalize('NFC'), bytes('salt'), read.iterations, 32, 'sha256');
  const unsealed = (field: string, data: string) => {
    const sealed = bytes(field);
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    cipher.setAAD(Buffer.from(data));
    cipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]).toString();
  };
  expect(unsealed('check', 'chitieu 1 check')).toBe('');
  expect(unsealed('sealed', 'chitieu 1 file')).toBe(CONTENT);
  expect(() => unsealed('sealed', 'chitieu 1 check')).toThrow();
});
