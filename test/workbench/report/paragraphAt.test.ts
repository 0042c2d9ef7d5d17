import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphAt } from '../../../src/workbench/report/paragraphAt';

function around(text: string, number: string) {
  const start = text.indexOf(number);
  return paragraphAt(text, start, start + number.length);
}

test.each([
  ['one line', 'Ngô 320,5 ha.', '320,5', 'Ngô 320,5 ha.'],
  [
    'lines broken inside it',
    'Trước.\n\nNgô\n 320,5 ha\r\nvà lúa.\n \nSau.',
    '320,5',
    'Ngô 320,5 ha và lúa.',
  ],
  [
    'a line a paragraph where no blank line stands',
    'Trước.\nNgô 320,5 ha.\nSau.',
    '320,5',
    'Ngô 320,5 ha.',
  ],
  ['marks of emphasis', '**Ngô:** *đạt* 320,5 ha_', '320,5', 'Ngô: đạt 320,5 ha'],
])('the paragraph of a number: %s', (_, text, number, expected) => {
  const found = around(text, number);
  expect(found?.text).toBe(expected);
  expect(found?.text.slice(found.start, found.end)).toBe(number);
});

test('a long one is cut at sentences, and says so', () => {
  const filler = 'Một câu khá dài nói về việc khác của huyện. '.repeat(40);
  const found = around(`${filler}Ngô 320,5 ha. ${filler}`, '320,5');
  expect(found?.text.length).toBeLessThan(1500);
  expect(found?.text).toMatch(/^… Một câu .* Ngô 320,5 ha\. .* huyện\. …$/u);
});

test('always holds the number in its place, and no place outside the text has one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '*', 'ă'), maxLength: 2000 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '*', 'ă'), maxLength: 2000 }),
      (before, after) => {
        const text = `${before}7,25${after}`;
        const found = paragraphAt(text, before.length, before.length + 4);
        expect(found?.text.slice(found.start, found.end)).toBe('7,25');
        expect(paragraphAt(text, text.length - 1, text.length + 1)).toBeNull();
        expect(paragraphAt(text, 2, 2)).toBeNull();
      },
    ),
  );
});
