/**
 * An office's server often speaks plain http, which browsers do not call a secure context: there
 * `crypto.randomUUID` is missing. Puts it in, from the random numbers that are there everywhere.
 */
export function completeCrypto(crypto: Crypto = globalThis.crypto): void {
  if (typeof Reflect.get(crypto, 'randomUUID') === 'function') return;
  Object.defineProperty(crypto, 'randomUUID', {
    configurable: true,
    value: () => randomUuid(crypto.getRandomValues(new Uint8Array(16))),
  });
}

/** A UUID of version 4 out of 16 random bytes. */
function randomUuid(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte, n) => {
    const marked = n === 6 ? (byte & 0x0f) | 0x40 : n === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
