import * as v from 'valibot';
import { keyOf, readProtection, seal, unseal, type Protection, type SealKey } from './sealKey';
import { StoreError } from './storeError';

/*
 * A workbook file, or any other text, sealed with the passphrase of its workbook (see
 * exchange/workbookFile/FORMAT.md for what is inside). JSON: what the key is made of stands openly.
 */

export const SEALED_FORMAT = 'chitieu-sealed';
const VERSION = 1;
/** More than any workbook file can be, sealed. */
const MOST_CHARACTERS = 400_000_000;
const PLACE = 'file';

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const fileShape = v.strictObject({
  format: v.literal(SEALED_FORMAT),
  version: v.number(),
  checksum: v.exactOptional(v.string()),
  kdf: v.string(),
  iterations: v.number(),
  salt: base64,
  check: base64,
  hidesTitle: v.boolean(),
  sealed: v.string(),
});

/** The text, sealed, as the text of a file. */
export async function sealFile({ key, protection }: SealKey, text: string): Promise<string> {
  const sealed = await seal(key, PLACE, new TextEncoder().encode(text));
  const { kdf, iterations, salt, check, hidesTitle } = protection;
  const head = { format: SEALED_FORMAT, version: VERSION, kdf, iterations };
  const openly = { ...head, salt: toBase64(salt), check: toBase64(check), hidesTitle };
  // A field a line, as in a workbook file: a checksum finds its place.
  const fields = Object.entries({ ...openly, sealed: toBase64(sealed) });
  const lines = fields.map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Whether a text claims to be a sealed file. */
export function isSealedFile(text: string): boolean {
  return /^\uFEFF?\s{0,20}\{\s{0,20}"format"\s{0,20}:\s{0,20}"chitieu-sealed"/u.test(
    text.slice(0, 200),
  );
}

/**
 * The text of a sealed file and the key it was sealed with; null where the passphrase is wrong. Rejects
 * with `damaged` where the file is not what was written, with `outdated` where a newer program wrote it.
 */
export async function openFile(
  text: string,
  passphrase: string,
): Promise<{ readonly text: string; readonly key: SealKey } | null> {
  const envelope = readEnvelope(text);
  const key = await keyOf(passphrase, envelope.protection);
  return key && { text: await openWith(key, envelope), key };
}

/** A sealed file before it is opened. */
export interface Envelope {
  readonly protection: Protection;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What is in an envelope. Rejects with `damaged`. */
export async function openWith({ key }: SealKey, { sealed }: Envelope): Promise<string> {
  const plain = await unseal(key, PLACE, sealed);
  if (!plain) throw damaged('its content is not what was sealed');
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

/** A sealed file as it stands there. Throws StoreError `damaged`, `outdated`. */
export function readEnvelope(text: string): Envelope {
  if (text.length > MOST_CHARACTERS) throw damaged('too large');
  const parsed = v.safeParse(fileShape, parseJson(text), { abortEarly: true });
  if (!parsed.success) throw damaged(parsed.issues[0].message);
  const { version, salt, check, sealed, kdf, iterations, hidesTitle } = parsed.output;
  if (version > VERSION) throw new StoreError('outdated', `version ${version}`, 'sealed file');
  const [saltBytes, checkBytes] = [fromBase64(salt), fromBase64(check)];
  const openly = { kdf, iterations, salt: saltBytes, check: checkBytes, hidesTitle };
  const protection = readProtection(openly);
  if (!protection || version !== VERSION) throw damaged('what its key is made of');
  return { protection, sealed: fromBase64(sealed) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : '', error);
  }
}

function damaged(fault: string, cause?: unknown): StoreError {
  return new StoreError('damaged', fault, 'sealed file', cause);
}

/** Arguments of one call are limited in number. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch (error) {
    throw damaged('not base64', error);
  }
}
