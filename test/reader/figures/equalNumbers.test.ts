import { expect, test } from 'vitest';
import { EqualNumbers } from '../../../src/reader/figures/equalNumbers';

const text = 'Lúa 5 ha, ngô 15 ha, lạc 5 ha; chè 7 ha, mía 5 ha.';
const first = { start: 0, end: text.indexOf(';') };
const second = { start: first.end + 2, end: text.length };

function numberAt(written: string, from = 0) {
  const start = text.indexOf(written, from);
  return { start, end: start + written.length };
}

test('equal numbers of a clause are told apart, also inside longer ones', () => {
  const equals = new EqualNumbers();
  expect(equals.nthOf(text, first, numberAt('5'))).toBe(1);
  expect(equals.nthOf(text, first, numberAt('5', text.indexOf('lạc')))).toBe(3);
  expect(equals.nthOf(text, first, numberAt('15'))).toBeNull();
});

test('a clause knows nothing of the one before', () => {
  const equals = new EqualNumbers();
  equals.nthOf(text, first, numberAt('5'));
  expect(equals.nthOf(text, second, numberAt('5', text.indexOf('mía')))).toBeNull();
  expect(equals.nthOf(text, first, numberAt('5'))).toBe(1);
});
