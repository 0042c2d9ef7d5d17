import { describe, expect, test } from 'vitest';
import { completeCrypto } from '../../src/ui/state/plainHttp';

/** The random numbers of an address without https. */
function plainCrypto(bytes: () => number): Crypto {
  return {
    getRandomValues: (array: Uint8Array) => array.map(bytes),
  } as unknown as Crypto;
}

describe('random ids without https', () => {
  test.each([
    [0x00, '00000000-0000-4000-8000-000000000000'],
    [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ])('are UUIDs of version 4: of bytes %i', (byte, id) => {
    const crypto = plainCrypto(() => byte);
    completeCrypto(crypto);
    expect(crypto.randomUUID()).toBe(id);
  });

  test('are left to the browser where it has them', () => {
    const own = { ...plainCrypto(() => 0), randomUUID: () => 'own' } as unknown as Crypto;
    completeCrypto(own);
    expect(own.randomUUID()).toBe('own');
  });
});
