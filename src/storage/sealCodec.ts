/*
 * A record as bytes, and back. What structured cloning keeps and JSON does not (typed arrays, undefined,
 * -0, NaN) is kept; the elements of typed arrays stand as they are behind the JSON, not as text.
 *
 *   length of the JSON (uint32, little-endian) | JSON, UTF-8 | elements of the typed arrays
 */

type TypedArray =
  | Uint8Array<ArrayBufferLike>
  | Int8Array<ArrayBufferLike>
  | Uint16Array<ArrayBufferLike>
  | Int16Array<ArrayBufferLike>
  | Uint32Array<ArrayBufferLike>
  | Int32Array<ArrayBufferLike>
  | Float32Array<ArrayBufferLike>
  | Float64Array<ArrayBufferLike>;

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;

/** Objects with this property say what stands in their place; one of our own is written as a list. */
const MARK = '$';

/** Throws TypeError on what it has no form for: nothing is left out silently. */
export function packRecord(record: unknown): Uint8Array<ArrayBuffer> {
  const arrays: TypedArray[] = [];
  let length = 0;
  const encode = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      const plain = Number.isFinite(value) && !Object.is(value, -0);
      return plain
        ? value
        : { [MARK]: 'number', text: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (value === undefined) return { [MARK]: 'undefined' };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== 'object') throw new TypeError(`no form for a ${typeof value}`);
    const kind = value.constructor?.name ?? '';
    if (ArrayBuffer.isView(value)) {
      if (!Object.hasOwn(ARRAYS, kind)) throw new TypeError(`no form for a ${kind}`);
      const array = value as TypedArray;
      arrays.push(array);
      const at = length;
      length += array.byteLength;
      return { [MARK]: kind, at, count: array.length };
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new TypeError(`no form for a ${kind}`);
    }
    const entries = Object.entries(value).map(([key, one]) => [key, encode(one)] as const);
    const isPlain = entries.every(([key]) => key !== MARK && key !== '__proto__');
    return isPlain ? Object.fromEntries(entries) : { [MARK]: 'object', entries };
  };
  const json = new TextEncoder().encode(JSON.stringify(encode(record)));
  const bytes = new Uint8Array(4 + json.length + length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** What `packRecord` was given. Throws TypeError, RangeError or SyntaxError on other bytes. */
export function unpackRecord(bytes: Uint8Array<ArrayBuffer>): unknown {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  if (head > bytes.length - 4) throw new RangeError('a record that ends too early');
  const rest = bytes.subarray(4 + head);
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if (!Object.hasOwn(value, MARK)) {
      return objectOf(Object.entries(value).map(([key, one]) => [key, decode(one)]));
    }
    const of = value as Readonly<Record<string, unknown>>;
    const kind = of[MARK];
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(of['text']);
    if (kind === 'object') {
      const entries = of['entries'] as (readonly [string, unknown])[];
      return objectOf(entries.map(([key, one]) => [key, decode(one)]));
    }
    return arrayOf(kind, Number(of['at']), Number(of['count']));
  };
  const arrayOf = (kind: unknown, at: number, count: number): TypedArray => {
    if (typeof kind !== 'string' || !Object.hasOwn(ARRAYS, kind)) {
      throw new TypeError(`no value is called ${String(kind)}`);
    }
    const type = ARRAYS[kind as keyof typeof ARRAYS];
    const length = count * type.BYTES_PER_ELEMENT;
    if (!(at >= 0 && count >= 0 && at + length <= rest.length)) {
      throw new RangeError('an array beyond its record');
    }
    // A copy of its own: elements of several bytes may not lie at any place.
    return new type(rest.slice(at, at + length).buffer);
  };
  return decode(
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + head))),
  );
}

/** `__proto__` is a property like any other here, and sets nothing. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries) as object;
}
