import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circularRules } from '../../../src/domain/rules/circularRules';
import { EXPRESSION_LIMITS } from '../../../src/domain/rules/expression/expression';
import { RULE_KINDS } from '../../../src/domain/rules/ruleSet';
import type { Rule, RuleKindName } from '../../../src/domain/rules/rule';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { looksBinary } from '../../../src/exchange/csv/parseCsv';
import { RULE_COLUMNS } from '../../../src/exchange/rules/columns';
import { readRulesCsv } from '../../../src/exchange/rules/readRulesCsv';
import { rulesWith } from '../../../src/exchange/rules/ruleIds';
import { writeRulesCsv } from '../../../src/exchange/rules/writeRulesCsv';
import { runToEnd } from '../../../src/exchange/task';
import { formatCondition } from '../../../src/locale/ruleText/formatCondition';
import { rowNames } from '../../../src/locale/ruleText/rowNames';
import { arbNumber, arbText } from '../../support/arbitraries';
import { arbBound, arbNamed, CROPS, ROW } from '../../locale/ruleText/names';

const KINDS = Object.keys(RULE_KINDS) as RuleKindName[];
const HEAD = Object.values(RULE_COLUMNS)
  .map(([heading]) => heading)
  .join(';');

function withRules(workbook: Workbook, rules: readonly Rule[]): Workbook {
  return { ...workbook, meta: { ...workbook.meta, rules } };
}

function written(workbook: Workbook): string {
  return runToEnd(writeRulesCsv(workbook)).join('');
}

function read(text: string, workbook: Workbook = withRules(CROPS, [])) {
  return runToEnd(readRulesCsv(text, workbook));
}

/**
 * Text that a file keeps: something to see, no NUL, and no return at its end, which the reader takes for
 * the end of the line.
 */
const arbSaid = arbText.filter(
  (text) => text !== '' && !text.includes('\0') && !text.endsWith('\r'),
);

/** NUL is taken out of a file, so no name may hold it. */
function isKept(workbook: Workbook): boolean {
  return workbook.indicators.blocks.flat().every((row) => row === null || !row.name.includes('\0'));
}

/** A rule of a kind with everything a rule can have, over the rows of a workbook. */
function arbRule(workbook: Workbook, kind: RuleKindName): fc.Arbitrary<Rule> {
  const names = fc.oneof(
    fc.constantFrom('rows', 'total', 'parts', 'low', 'percent', 'mode', 'tổng', 'hai chữ', 'a]"'),
    arbSaid.filter((name) => !(name in Object.prototype)),
  );
  return fc.record(
    {
      id: arbSaid.filter((id) => id.trim() !== ''),
      kind: fc.constant(kind),
      severity: fc.constantFrom('error', 'warning', 'hint'),
      enabled: fc.boolean(),
      params: fc.dictionary(names, fc.oneof(arbNumber, arbSaid, fc.boolean()), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      operands: fc
        .dictionary(names, fc.array(fc.constantFrom(...workbook.outline.ids), { maxLength: 3 }), {
          maxKeys: 3,
          noNullPrototype: true,
        })
        .filter((operands) => Object.keys(operands).length > 0),
      condition: arbBound(workbook),
      name: arbSaid,
      instruction: arbSaid,
      stage: fc.constantFrom('figures', 'targets', 'appraisal', 'report'),
      blank: fc.constantFrom('notChecked', 'skip', 'zero', 'fails'),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['id', 'kind', 'severity', 'enabled', 'params'],
    },
  );
}

describe('a list of rules', () => {
  test.each(KINDS)('%s goes out and comes back the same', (kind) => {
    const rules = arbNamed
      .filter(isKept)
      .chain((workbook) =>
        fc.tuple(
          fc.constant(workbook),
          fc.uniqueArray(arbRule(workbook, kind), { maxLength: 3, selector: ({ id }) => id }),
        ),
      );
    fc.assert(
      fc.property(rules, ([workbook, given]) => {
        const own = given.filter((rule) => kind !== 'custom' || rule.condition);
        const names = rowNames(workbook);
        const lengths = own.map(({ condition }) =>
          condition ? formatCondition(condition, names).length : 0,
        );
        fc.pre(lengths.every((length) => length <= EXPRESSION_LIMITS.characters));
        fc.pre(circularRules(own).length === 0);
        const text = written(withRules(workbook, own));
        // No file of text holds these.
        fc.pre(!text.includes('\0') && !looksBinary(text));
        expect(read(text, workbook)).toEqual({ rules: own, issues: [] });
      }),
      { numRuns: 30 },
    );
  });

  test('opens in a spreadsheet as what it is: marked as UTF-8, in Vietnamese, nothing that runs', () => {
    const rule: Rule = {
      id: '=1+1',
      kind: 'product',
      severity: 'error',
      enabled: true,
      params: { low: 0.5, flag: true },
      operands: { output: [ROW.riceOutput], rows: [ROW.rice, ROW.riceYield] },
      name: '=HYPERLINK("x")',
      instruction: '@SUM(A1)',
    };
    const [head, line] = written(withRules(CROPS, [rule])).split('\r\n');
    expect(head).toBe(`\ufeff${HEAD}`);
    expect(line).toBe(
      `'=1+1;Sản lượng không bằng diện tích × năng suất;"'=HYPERLINK(""x"")";Lỗi;Có;;"sản lượng: [Lúa › Sản lượng]; chỉ tiêu: [Lúa › Diện tích]; [Lúa › Năng suất]";"từ = 0,5; flag = Có";;;'@SUM(A1)`,
    );
    expect(read(`${head}\n${line}`).rules).toEqual([rule]);
  });

  test('is read with its columns in any order, in any case, without accents', () => {
    const text =
      'Danh sach\n\nMUC DO,ten,loai quy tac,Chỉ tiêu / vai trò,tham so\ngoi y,A,nham don vi,"[ngo > dien tich]; [Lúa › Diện tích]","TU = 1.200"\n';
    expect(read(text)).toEqual({
      rules: [
        {
          id: 'unitSlip-1',
          kind: 'unitSlip',
          severity: 'hint',
          enabled: true,
          params: { low: 1200 },
          operands: { rows: [ROW.maize, ROW.rice] },
          name: 'A',
        },
      ],
      issues: [],
    });
  });

  test('adds nothing when it is read again, with ids or without', () => {
    const line = 'Nhầm đơn vị;Lỗi;từ = 1';
    const text = `Loại quy tắc;Mức độ;Tham số\n${line}\n${line}\nSố không đổi;Lỗi;\n`;
    const once = rulesWith(CROPS.meta.rules, read(text, CROPS).rules);
    expect(once.length - CROPS.meta.rules.length).toBe(3);
    expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
    const workbook = withRules(CROPS, once);
    expect(rulesWith(once, read(text, workbook).rules)).toBe(once);
    expect(rulesWith(once, read(written(workbook), workbook).rules)).toBe(once);
  });

  test('replaces the rule of its id where it says something else', () => {
    const read1 = read('Mã;Loại quy tắc;Mức độ\nunitSlip;Nhầm đơn vị;Gợi ý\n', CROPS).rules;
    const rules = rulesWith(CROPS.meta.rules, read1);
    expect(rules).toHaveLength(CROPS.meta.rules.length);
    expect(rules.find(({ id }) => id === 'unitSlip')?.severity).toBe('hint');
  });
});

describe('what is wrong in a list is said line by line, the rest is taken', () => {
  const columns = 'Mã;Loại quy tắc;Mức độ;Bật;Biểu thức;Chỉ tiêu/vai trò;Tham số;Ô trống;Giai đoạn';

  test.each<[string, readonly unknown[]]>([
    ['a;Không có loại này', ['unknownKind 2:2']],
    ['a;unitSlip;Rất nặng', ['unknownSeverity 2:3']],
    ['a;unitSlip;;hay là', ['unknownFlag 2:4']],
    ['a;unitSlip;;;[Ai] = 1', ['unknownName 2:5']],
    ['a;unitSlip;;;[Diện tích] = 1', ['ambiguousName 2:5']],
    ['a;unitSlip;;;[Diện tích chè] +', ['expression 2:5']],
    ['a;unitSlip;;;;tổng: [Ai]', ['unknownName 2:6']],
    ['a;unitSlip;;;;tổng: Lúa', ['badOperands 2:6']],
    ['a;unitSlip;;;;"tổng: [Diện tích chè]; tổng: [Diện tích chè]"', ['badOperands 2:6']],
    ['a;unitSlip;;;;__proto__: [Diện tích chè]', ['badOperands 2:6']],
    ['a;unitSlip;;;;"[Diện tích chè, năm trước]"', ['badOperands 2:6']],
    ['a;unitSlip;;;;;từ = 1.2.3', ['badNumber 2:7']],
    ['a;unitSlip;;;;;từ', ['badParams 2:7']],
    ['a;unitSlip;;;;;constructor = 1', ['badParams 2:7']],
    ['a;unitSlip;;;;;;biết đâu', ['unknownBlank 2:8']],
    ['a;unitSlip;;;;;;;sau này', ['unknownStage 2:9']],
    [
      'a;Gì;Gì;Gì;[',
      ['expression 2:5', 'unknownKind 2:2', 'unknownSeverity 2:3', 'unknownFlag 2:4'],
    ],
    ['a;unitSlip\na;frozen', ['duplicateId 3:1']],
  ])('%s', (lines, expected) => {
    const { issues, rules } = read(`${columns}\n${lines}\nz;notWhole\n`);
    expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(expected);
    expect(rules.map(({ id }) => id).filter((id) => id !== 'a')).toEqual(['z']);
  });

  test('with the place in the expression', () => {
    const [issue] = read(`${columns}\n;unitSlip;;;1 = [Ai]\n`).issues;
    expect(issue?.problem?.at).toEqual({ start: 5, end: 7 });
    expect(issue?.text).toBe('Ai');
  });

  test.each(['', 'chỉ là chữ', 'Chỉ tiêu;Đơn vị\nLúa;ha', '\u0001\u0002\ud800'.repeat(50)])(
    'a text that is no list: %j',
    (text) => {
      const { rules, issues } = read(text);
      expect(rules).toEqual([]);
      expect(issues.map(({ code }) => code)).toContain('noHeader');
    },
  );

  test('rules that define each other in a circle, and one without its expression', () => {
    const { rules, issues } = read(
      `${columns}
a;Tự viết;;;[Diện tích chè] = [Tỷ lệ hộ nghèo] + 1
b;;;;[Tỷ lệ hộ nghèo] = [Diện tích chè] - 1
c;;;;[Tỷ lệ hộ nghèo] ≥ 0
d;Tự viết
`,
    );
    expect(rules.map(({ id, kind }) => [id, kind])).toEqual([['c', 'custom']]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['circular', 2],
      ['circular', 3],
      ['noExpression', 5],
    ]);
  });

  test('ten thousand rules with errors in some', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => {
      const text = n % 100 === 99 ? '[Diện tích chè' : `[Diện tích chè] > ${n}`;
      return `r${n};Nhầm đơn vị;;;${text}`;
    });
    const task = readRulesCsv([columns, ...lines].join('\n'), withRules(CROPS, []));
    let slices = 0;
    let step = task.next();
    for (; step.done !== true; step = task.next()) slices += 1;
    expect(step.value.rules).toHaveLength(9900);
    expect(step.value.issues.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, n) => 101 + n * 100),
    );
    expect(slices).toBeGreaterThan(300);
  });

  test('cells of a million characters end nothing', () => {
    const long = (part: string) => part.repeat(1_000_000 / part.length);
    const cells = ['[', '(', ',', '.', '"', '[,', 'x'].map(
      (part) => `"${long(part).replaceAll('"', '""')}"`,
    );
    for (const cell of cells) {
      const { rules } = read(
        `${columns}\n${cell};unitSlip;;;${cell};${cell};${cell}\nz;notWhole\n`,
      );
      expect(rules.map(({ id }) => id)).toEqual(['z']);
    }
  });
});
