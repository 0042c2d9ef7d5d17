import { expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import type { CalculationPart, Fact, Violation } from '../../src/domain/rules/rule';
import { readUnit } from '../../src/locale/unit';
import { vi } from '../../src/ui/messages/vi';
import { violationSentence } from '../../src/ui/messages/violationSentence';

const value = (of: number): Fact => ({
  kind: 'value',
  value: numberValue(of),
  unit: readUnit('tấn'),
});
const figure = (of: number): CalculationPart => ({
  kind: 'figure',
  cell: null,
  value: numberValue(of),
  unit: readUnit(''),
});

function sentence(op: string): string {
  const violation: Violation = {
    rule: 'r',
    kind: 'custom',
    severity: 'error',
    indicator: 0,
    cells: [],
    facts: {
      op: { kind: 'code', code: op },
      left: value(5270.04),
      right: value(5207.04),
      difference: value(63),
      leftCalculation: { kind: 'calculation', parts: [figure(5270.04)] },
      rightCalculation: {
        kind: 'calculation',
        parts: [figure(1017), { kind: 'sign', op: '*' }, figure(5.12)],
      },
    },
  };
  return violationSentence(violation, vi);
}

test('a figure that stands alone is not said to give itself', () => {
  expect(sentence('=')).toBe(
    '5.270,04 tấn so với 1.017 × 5,12 = 5.207,04 tấn: không đúng quan hệ “=”, lệch 63 tấn.',
  );
  expect(sentence('<=')).toContain('không đúng quan hệ “≤”');
});
