/**
 * Anything that lies in the database as JSON text. What JSON has no word for is an object with one key
 * that starts with `$`: lists of numbers (`$Float64Array`: base64 of their bytes), `$number` (NaN and
 * the infinities), `$bigint`, `$date`, and `$other` for what is neither.
 */
export function rawText(value: unknown): string {
  return JSON.stringify(rawValue(value));
}

function rawValue(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : { $number: String(value) };
    case 'bigint':
      return { $bigint: String(value) };
    case 'object':
      return value === null ? null : rawObject(value);
    default:
      return value;
  }
}

function rawObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(rawValue);
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { [`$${value.constructor.name}`]: base64(bytes) };
  }
  if (value instanceof ArrayBuffer) return { $ArrayBuffer: base64(new Uint8Array(value)) };
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof Map || value instanceof Set) return [...value].map(rawValue);
  if (Object.getPrototypeOf(value) !== Object.prototype) return { $other: String(value) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rawValue(one)]));
}

/** Bytes at a time: a call cannot have any number of arguments. */
const STRETCH = 0x2000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STRETCH) {
    text += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  }
  return btoa(text);
}
