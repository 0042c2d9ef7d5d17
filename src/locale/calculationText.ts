import type { CalculationPart } from '../domain/rules/rule';
import type { CallName } from '../domain/rules/expression/expression';
import { decimalsOf } from '../domain/quantity/value';
import { formatNumber, formatValue } from './number/formatNumber';

const CALLS: Readonly<Record<CallName, string>> = {
  sum: 'tổng',
  average: 'trung bình',
  min: 'nhỏ nhất',
  max: 'lớn nhất',
  abs: 'trị tuyệt đối',
  round: 'làm tròn',
};

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '/' } as const;

/** A computation in figures as it is written in Vietnam: "45,4 × 50,1 / 10". */
export function calculationText(parts: readonly CalculationPart[]): string {
  let text = '';
  parts.forEach((part, n) => {
    const before = parts[n - 1];
    const leads = !before || before.kind === 'open' || before.kind === 'separator';
    if (part.kind !== 'sign') text += partText(part);
    else text += leads || before.kind === 'sign' ? SIGNS[part.op] : ` ${SIGNS[part.op]} `;
  });
  return text;
}

function partText(part: Exclude<CalculationPart, { kind: 'sign' }>): string {
  switch (part.kind) {
    case 'figure':
      return part.value.kind === 'blank' ? '(trống)' : formatValue(part.value);
    case 'constant':
      return formatNumber(part.value, decimalsOf(part.value));
    case 'call':
      return CALLS[part.call];
    case 'open':
      return '(';
    case 'close':
      return ')';
    case 'separator':
      return '; ';
  }
}
