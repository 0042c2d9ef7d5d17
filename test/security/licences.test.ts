import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { LICENCES_FILE, licencesText, shippedPackages } from '../support/licences';

/** Licences that ask for no more than that they are named. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

test('what ships may be given on', () => {
  for (const { name, licence } of shippedPackages()) {
    expect([name, PERMISSIVE.includes(licence) ? 'permissive' : licence]).toEqual([
      name,
      'permissive',
    ]);
  }
});

test('the list that ships names every package with its licence (npx tsx test/support/licences.ts)', () => {
  expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesText());
});

test('every package is of one exact version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) {
    expect([name, version]).toEqual([
      name,
      expect.stringMatching(/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/),
    ]);
  }
});
