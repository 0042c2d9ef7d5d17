import * as v from 'valibot';

/** How the key of a workbook is made of its passphrase; lies openly beside what is sealed. */
export interface Protection {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** A sealed nothing: tells a wrong passphrase from damage. */
  readonly check: Uint8Array<ArrayBuffer>;
  /** Whether the title is sealed too. */
  readonly hidesTitle: boolean;
}

/** A key in memory, with what it was made of. It cannot be read out, and is never written. */
export interface SealKey {
  readonly key: CryptoKey;
  readonly protection: Protection;
}

/** What OWASP asks of PBKDF2 with SHA-256; weaker ones are not believed when they are read. */
export const ITERATIONS = 600_000;
/** More would only keep the page busy for minutes. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_PLACE = 'check';

const bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

const protectionShape = v.object({
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: v.pipe(
    bytes,
    v.check(({ length }) => length === SALT_BYTES),
  ),
  check: v.pipe(
    bytes,
    v.check(({ length }) => length === NONCE_BYTES + TAG_BYTES),
  ),
  hidesTitle: v.boolean(),
});

/** Null where it is not what a program wrote, or asks for too little or too much. */
export function readProtection(read: unknown): Protection | null {
  const parsed = v.safeParse(protectionShape, read);
  return parsed.success ? parsed.output : null;
}

/** Pages over plain http from another machine have no such thing. */
export function canSeal(): boolean {
  // By its absence, whatever the type says.
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/** A new key of a passphrase, with a salt of its own. */
export async function newKey(passphrase: string, hidesTitle: boolean): Promise<SealKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await deriveKey(passphrase, salt, ITERATIONS);
  const check = await seal(key, CHECK_PLACE, new Uint8Array(0));
  return {
    key,
    protection: { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt, check, hidesTitle },
  };
}

/** The key of a passphrase; null where it is the wrong one. */
export async function keyOf(passphrase: string, protection: Protection): Promise<SealKey | null> {
  const key = await deriveKey(passphrase, protection.salt, protection.iterations);
  const opened = await unseal(key, CHECK_PLACE, protection.check);
  return opened && { key, protection };
}

/** Whether both are one and the same key. */
export function isSameKey(a: Protection, b: Protection): boolean {
  return a.salt.every((byte, n) => byte === b.salt[n]);
}

/**
 * Seals bytes for one place: they cannot be opened at another. The nonce, new each time, stands before
 * them, and a mark that fits nothing but these very bytes behind.
 */
export async function seal(
  key: CryptoKey,
  place: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(cipher(nonce, place), key, plain));
  const whole = new Uint8Array(NONCE_BYTES + sealed.length);
  whole.set(nonce);
  whole.set(sealed, NONCE_BYTES);
  return whole;
}

/** What was sealed; null where the key, the place or any byte is another. */
export async function unseal(
  key: CryptoKey,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.slice(0, NONCE_BYTES);
  try {
    const plain = crypto.subtle.decrypt(cipher(nonce, place), key, sealed.slice(NONCE_BYTES));
    return new Uint8Array(await plain);
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return null;
    throw error;
  }
}

function cipher(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`chitieu 1 ${place}`) };
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // Keyboards write "ế" in more than one way.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
