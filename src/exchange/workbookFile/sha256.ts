/*
 * SHA-256 (FIPS 180-4). A page on plain http of an office's network has no `crypto.subtle`; what it
 * writes must carry the same checksum as everywhere else.
 */

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  return hexOf(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : plainSha256(bytes));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fractions of the roots of the first primes, 32 bits of each. */
const [START, ROUNDS] = constants();
const BLOCK = 64;

/** The same without help of the browser: its 32 bytes. */
export function plainSha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % BLOCK);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += BLOCK) mix(state, words, view, at);
  const rest = bytes.length - whole;
  const end = new DataView(new ArrayBuffer(rest + 9 > BLOCK ? 2 * BLOCK : BLOCK));
  for (let n = 0; n < rest; n += 1) end.setUint8(n, bytes[whole + n] ?? 0);
  end.setUint8(rest, 0x80);
  end.setBigUint64(end.byteLength - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < end.byteLength; at += BLOCK) mix(state, words, end, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, n) => digest.setInt32(4 * n, word));
  return new Uint8Array(digest.buffer);
}

function mix(state: Int32Array, words: Int32Array, view: DataView, at: number): void {
  for (let n = 0; n < 16; n += 1) words[n] = view.getInt32(at + 4 * n);
  for (let n = 16; n < 64; n += 1) {
    const near = words[n - 2] ?? 0;
    const far = words[n - 15] ?? 0;
    const nearMixed = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    const farMixed = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    words[n] = (words[n - 16] ?? 0) + farMixed + (words[n - 7] ?? 0) + nearMixed;
  }
  // One by one: taking a list apart and putting one together costs more than all the mixing.
  const word = (n: number) => state[n] ?? 0;
  let [a, b, c, d] = [word(0), word(1), word(2), word(3)];
  let [e, f, g, h] = [word(4), word(5), word(6), word(7)];
  for (let n = 0; n < 64; n += 1) {
    const chosen = (e & f) ^ (~e & g);
    const eMixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + eMixed + chosen + (ROUNDS[n] ?? 0) + (words[n] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = word(0) + a;
  state[1] = word(1) + b;
  state[2] = word(2) + c;
  state[3] = word(3) + d;
  state[4] = word(4) + e;
  state[5] = word(5) + f;
  state[6] = word(6) + g;
  state[7] = word(7) + h;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function constants(): readonly [start: Int32Array, rounds: Int32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  }
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  return [
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ];
}
