import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EXPRESSION_LIMITS,
  type Condition,
  type Term,
} from '../../../../src/domain/rules/expression/expression';
import { isCondition } from '../../../../src/domain/rules/expression/isCondition';
import { arbCondition } from '../../../support/arbitraries';

const cell: Term = {
  kind: 'cell',
  row: { kind: 'row', indicator: 3, name: 'Diện tích' },
  at: { slot: 'each' },
};
const equal = (left: Term, right: Term): Condition => ({ kind: 'compare', op: '=', left, right });
const anySeries = () => true;

test('conditions are told from what was made of them by one change', () => {
  fc.assert(
    fc.property(arbCondition, (condition) => {
      expect(isCondition(condition, anySeries)).toBe(true);
      expect(isCondition({ ...condition, more: 1 }, anySeries)).toBe(false);
      expect(isCondition({ ...condition, kind: 'script' }, anySeries)).toBe(false);
      const [field] = Object.keys(condition).filter((name) => name !== 'kind');
      expect(isCondition({ ...condition, [field ?? '']: null }, anySeries)).toBe(false);
    }),
  );
});

describe('refused', () => {
  const deep = (levels: number): Term =>
    levels === 0 ? cell : { kind: 'negative', of: deep(levels - 1) };
  const wide = (count: number): Term => ({
    kind: 'call',
    call: 'sum',
    of: Array.from({ length: count }, () => cell),
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', '[Diện tích] = 1'],
    ['a list', []],
    ['a comparison that is none', { ...equal(cell, cell), op: '==' }],
    ['a call of something else', equal({ kind: 'call', call: 'eval' as 'sum', of: [cell] }, cell)],
    ['a call of nothing', equal({ kind: 'call', call: 'sum', of: [] }, cell)],
    [
      'a row with half a number',
      equal({ ...cell, row: { kind: 'row', indicator: 0.5, name: '' } }, cell),
    ],
    ['no number', equal({ kind: 'number', value: Infinity }, cell)],
    ['too deep', equal(deep(EXPRESSION_LIMITS.depth), cell)],
    ['too much', equal(wide(EXPRESSION_LIMITS.terms), cell)],
  ])('%s', (_, input) => {
    expect(isCondition(input, anySeries)).toBe(false);
  });

  test('just within the bounds is taken', () => {
    expect(isCondition(equal(deep(EXPRESSION_LIMITS.depth - 2), cell), anySeries)).toBe(true);
    expect(isCondition(equal(wide(EXPRESSION_LIMITS.terms - 4), cell), anySeries)).toBe(true);
  });

  test('a series that is none', () => {
    const condition = equal({ ...cell, at: { series: 'a0|2020|plan|s0|' } }, cell);
    expect(isCondition(condition, (key) => key.length > 3)).toBe(true);
    expect(isCondition(condition, () => false)).toBe(false);
  });
});
