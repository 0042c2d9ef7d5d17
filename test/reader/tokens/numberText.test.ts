import { describe, expect, test } from 'vitest';
import { readNumberText } from '../../../src/reader/tokens/numberText';

describe('digits with dots and commas', () => {
  test.each([
    ['8', 8, 0],
    ['09', 9, 0],
    ['2.246', 2246, 0],
    ['3.800.019', 3800019, 0],
    ['28,333', 28.333, 3],
    ['305,935', 305.935, 3],
    ['36.595,83', 36595.83, 2],
    ['5998', 5998, 0],
    ['6915,8', 6915.8, 1],
    ['318,80', 318.8, 2],
  ])('%s is a number as reports write them', (text, value, decimals) => {
    expect(readNumberText(text)).toEqual({ value, decimals, malformed: false });
  });

  test.each([
    ['4.40.049', 440049, 0],
    ['12.5', 12.5, 1],
    ['1,234.5', 1234.5, 1],
    ['15.40', 15.4, 2],
    ['1.2345,6', 12345.6, 1],
  ])('%s is kept and marked', (text, value, decimals) => {
    expect(readNumberText(text)).toEqual({ value, decimals, malformed: true });
  });

  test.each(['1,2,3,5', '7,9,10', '31.12.2023', '5.7.2024'])('%s is no number', (text) => {
    expect(readNumberText(text)).toBeNull();
  });

  test.each(['7'.repeat(400), `1${'.234'.repeat(200)}`, `1.2${'.345'.repeat(200)}`])(
    '%s is more than a number can hold',
    (text) => {
      expect(readNumberText(text)).toBeNull();
    },
  );
});
