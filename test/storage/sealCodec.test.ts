import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRecord, unpackRecord } from '../../src/storage/sealCodec';

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0, NaN, Infinity, '\ud800'),
  fc.uint8Array(),
  fc.uint32Array(),
  fc.float64Array(),
  fc.int16Array(),
);

const name = fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', 'toString'));

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries) as object),
  ),
}));

test('a record comes back as it was, to the last bit', () => {
  fc.assert(
    fc.property(value, (record) => {
      expect(isDeepStrictEqual(unpackRecord(packRecord(record)), record)).toBe(true);
    }),
  );
});

test('an array is read from whatever place it has in a larger one', () => {
  const part = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
  expect(unpackRecord(packRecord({ a: new Uint8Array(3), part }))).toEqual({
    a: new Uint8Array(3),
    part: new Float64Array([2, 3]),
  });
});

test.each([
  [new Map()],
  [new Date(0)],
  [() => 1],
  [Symbol('a')],
  [1n],
  [new DataView(new ArrayBuffer(1))],
])('what it has no form for is refused: %s', (record) => {
  expect(() => packRecord({ record })).toThrow(TypeError);
});

test('bytes that are no record are refused, whatever they are', () => {
  const record = packRecord({ figures: new Float64Array([1, 2]) });
  expect(() => unpackRecord(record.slice(0, 3))).toThrow(RangeError);
  expect(() => unpackRecord(record.slice(0, 10))).toThrow(RangeError);
  expect(() => unpackRecord(record.slice(0, -1))).toThrow(RangeError);
});
