import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { RuleEngine } from '../../src/domain/rules/engine';
import type { Rule, RuleKindName, Violation } from '../../src/domain/rules/rule';
import { DEFAULT_SEVERITIES } from '../../src/domain/rules/ruleSet';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { parseCsv } from '../../src/exchange/csv/parseCsv';
import { readTable } from '../../src/exchange/table/readTable';
import { toWorkbook } from '../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';
import { VIETNAMESE } from '../../src/workbench/language';

const FOLDER = 'test/fixtures/phong-tho-cho-don';

interface NamedRule {
  readonly kind: RuleKindName;
  readonly operands: Record<string, string[]>;
}

function enter(name: string): Workbook {
  const { table } = runToEnd(parseCsv(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  const source = { kind: 'table' as const, name, readAt: 0 };
  return toWorkbook(runToEnd(readTable(table)), { id: name, title: name, source });
}

/** The workbook with rules whose rows are given by their names. */
function withRules(workbook: Workbook, given: readonly NamedRule[]): Workbook {
  const ids = new Map(
    [...workbook.outline.ids].map((id) => [indicatorOf(workbook, id)?.name ?? '', id] as const),
  );
  const rules = given.map(({ kind, operands }, n): Rule => {
    const rows = Object.entries(operands).map(([role, names]) => {
      const found = names.map((name) => ids.get(name));
      if (found.includes(undefined)) throw new Error(`no such row: ${names.join(', ')}`);
      return [role, found as number[]] as const;
    });
    return {
      id: `r${n}`,
      kind,
      severity: DEFAULT_SEVERITIES[kind],
      enabled: true,
      params: {},
      operands: Object.fromEntries(rows),
    };
  });
  return { ...workbook, meta: { ...workbook.meta, rules: [...workbook.meta.rules, ...rules] } };
}

function check(workbook: Workbook): string[] {
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  for (const _ of engine.checkAll());
  return engine
    .all()
    .filter(({ kind }) => kind !== 'targetMissing')
    .map((violation) => told(workbook, violation))
    .sort(inOrder);
}

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/** Kind, the row and year of the cell to go to, and what it should have been. */
function told(workbook: Workbook, { kind, cells, facts }: Violation): string {
  const [cell] = cells;
  const name = cell ? indicatorOf(workbook, cell.indicator)?.name : '';
  const should = facts.sum ?? facts.computed ?? facts.other ?? facts.otherWhole;
  let text = '';
  if (should?.kind === 'value') text = formatValue(should.value);
  if (should?.kind === 'percent') text = should.value.toFixed(2).replace('.', ',');
  return `${kind}: ${name}, ${cell?.series.period} → ${text}`;
}

// Whatever is not listed must not be said: the fixtures hold sums, products and rates that are right.
describe('more figures of two localities', () => {
  test('Phong Thổ', () => {
    const rules = JSON.parse(readFileSync(`${FOLDER}/phong-tho.rules.json`, 'utf8')) as NamedRule[];
    expect(check(withRules(enter('phong-tho.csv'), rules))).toEqual(
      [
        'sumOfParts: Tổng giá trị thiệt hại, 2023 → 17.017,02',
        'sumOfParts: Tổng công suất lắp máy thủy điện, 2023 → 389,92',
        'sumOfParts: Thu ngân sách nhà nước, 2023 → 1.473,121',
        'sumOfParts: Tổng diện tích cây ăn quả, 2023 → 3.705,99',
        'selectionExceeds: Tổng lượt bệnh nhân, 2023 → 7.120.000',
        'rateOfCounts: Tỷ lệ nợ xấu, 2023 → 1,82',
        'growthDisagrees: Tốc độ tăng tổng lượt khách du lịch, 2023 → 23,3',
        'duplicateDiffers: Mức giảm tỷ lệ sinh, 2023 → 2,14',
        'rateOfCounts: Tỷ lệ thôn, bản có đường đi lại thuận lợi, 2023 → 98,82',
        'rateOfCounts: Tỷ lệ học sinh tiếp tục đi học THPT, 2023 → 57,4',
      ].sort(inOrder),
    );
  });

  test('Chợ Đồn', () => {
    expect(check(enter('cho-don.csv'))).toEqual(
      [
        'statedPercentDisagrees: Diện tích cây lương thực có hạt, 2023 → 97,73',
        'statedPercentDisagrees: Giải ngân vốn đầu tư, 2023 → 111,04',
        'duplicateDiffers: Tỷ lệ giải ngân vốn đầu tư, 2023 → 63',
        'numberAndRateAgree: Tỷ lệ hộ cận nghèo, 2022 → 13.240',
      ].sort(inOrder),
    );
  });
});
