import { describe, expect, test } from 'vitest';
import { en } from '../../src/ui/messages/en';
import { fill } from '../../src/ui/messages/fill';

describe('a sentence with blanks', () => {
  test.each([
    ['{count} {count|cell|cells}', { count: 1 }, '1 cell'],
    ['{count} {count|cell|cells}', { count: 0 }, '0 cells'],
    ['{count} {count|cell|cells}', { count: '1,000' }, '1,000 cells'],
    ['{count} {count|cell is|cells are} ready', { count: '1' }, '1 cell is ready'],
    ['{name}: {count|a|b}', { name: 'x' }, 'x: {count|a|b}'],
    ['{toString}', {}, '{toString}'],
  ])('%s with %o', (sentence, params, expected) => {
    expect(fill(sentence, params)).toBe(expected);
  });
});

/** Every sentence, wherever it lies. */
function sentences(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(sentences) : [];
}

test('no English sentence counts one thing as several', () => {
  const things =
    /\b1 (?:\w+ )?(?:cells|indicators|figures|rows|groups|targets|headings|rates|steps|months)\b/;
  const wrong = sentences(en).filter((text) => things.test(fill(text, { count: 1, months: 1 })));
  expect(wrong).toEqual([]);
});
