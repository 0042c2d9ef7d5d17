import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/domain/quantity/value';
import { readCell } from '../../src/locale/number/readCell';
import { otherReading } from '../../src/workbench/otherReading';

const arbThousands = fc.integer({ min: 1000, max: 999_999 });

describe('the other reading', () => {
  test('is what the other convention makes of the same text', () => {
    fc.assert(
      fc.property(arbThousands, fc.constantFrom('.', ','), (size, separator) => {
        const digits = String(size);
        const text = `${digits.slice(0, -3)}${separator}${digits.slice(-3)}`;
        const { ambiguous } = readCell(text, 'vietnamese');
        fc.pre(ambiguous !== null);
        expect(otherReading(ambiguous!.vietnamese as Value)).toEqual(ambiguous!.english);
        expect(otherReading(ambiguous!.english as Value)).toEqual(ambiguous!.vietnamese);
      }),
    );
  });

  test.each<Value>([
    { kind: 'number', value: 12.5, decimals: 1 },
    { kind: 'number', value: 999, decimals: 0 },
    { kind: 'text', text: 'Giữ vững' },
    { kind: 'blank' },
  ])('is none where a text has one meaning: %j', (value) => {
    expect(otherReading(value)).toBeNull();
  });
});
