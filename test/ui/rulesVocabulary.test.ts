import { expect, test } from 'vitest';
import { RULE_COLUMNS, ruleColumnOf } from '../../src/exchange/rules/columns';
import {
  BLANK_WORDING,
  KIND_WORDING,
  SEVERITY_WORDING,
  STAGE_WORDING,
  type Wording,
} from '../../src/exchange/rules/ruleWords';
import { vi } from '../../src/ui/messages/vi';

const screen = vi.rulesScreen;
const titles = Object.fromEntries(
  Object.entries(vi.rules).map(([kind, { title }]) => [kind, title]),
);

/** What the screen says and what a list of rules says, code by code. */
const VOCABULARIES: readonly (readonly [
  string,
  Wording<string>,
  Readonly<Record<string, string>>,
])[] = [
  ['kinds', KIND_WORDING, titles],
  ['severities', SEVERITY_WORDING, vi.severities],
  ['stages', STAGE_WORDING, screen.stages],
  ['meanings of a blank', BLANK_WORDING, screen.blanks],
];

test.each(VOCABULARIES)(
  'a list of rules calls %s what the screen calls them',
  (_, wording, said) => {
    expect(wording.words).toEqual(said);
    for (const [code, word] of Object.entries(said)) {
      expect(wording.read(word)).toBe(code);
      expect(wording.read(code)).toBe(code);
    }
  },
);

test.each([
  [KIND_WORDING, 'Tổng các phần', 'sumOfParts'],
  [KIND_WORDING, 'Đầu kỳ, tăng giảm, cuối kỳ', 'stockFlow'],
  [KIND_WORDING, 'Tự viết', 'custom'],
  [SEVERITY_WORDING, 'Cảnh báo', 'warning'],
  [STAGE_WORDING, 'Giao chỉ tiêu', 'targets'],
  [BLANK_WORDING, 'Coi là 0', 'zero'],
] as const)('what was written earlier is still read: %#', (wording, word, code) => {
  expect(wording.read(word)).toBe(code);
});

test('the headings are those of the screen, and the earlier ones are read too', () => {
  const { severity, stage, kind, blank, condition, params, instruction } = screen;
  const headings = { severity, stage, kind, blank, condition, params, instruction };
  for (const [column, heading] of Object.entries(headings)) {
    expect(RULE_COLUMNS[column as keyof typeof headings][0]).toBe(heading);
    expect(ruleColumnOf(heading)).toBe(column);
  }
  expect(['Mức độ', 'Giai đoạn', 'Biểu thức'].map(ruleColumnOf)).toEqual([
    'severity',
    'stage',
    'condition',
  ]);
});
