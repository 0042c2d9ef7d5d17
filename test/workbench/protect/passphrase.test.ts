import { expect, test } from 'vitest';
import { passphraseStrength } from '../../../src/workbench/protect/passphrase';

test.each([
  ['', 'short'],
  ['lúa mùa', 'short'],
  ['lúa mùa\u0301', 'short'],
  ['12345678', 'weak'],
  ['Mật khẩu 1', 'weak'],
  ['password2024', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abababababab', 'weak'],
  ['lúa mùa 7', 'weak'],
  ['lúa mùa ngô 7', 'fair'],
  ['trâu xanh leo núi đá', 'strong'],
] as const)('%j is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
