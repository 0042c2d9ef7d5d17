import { expect, test } from 'vitest';
import type { RuleProposal } from '../../src/domain/rules/proposals/proposal';
import type { Rule } from '../../src/domain/rules/rule';
import { numberValue } from '../../src/domain/quantity/value';
import { changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { rowNames } from '../../src/locale/ruleText/rowNames';
import { en } from '../../src/ui/messages/en';
import { vi } from '../../src/ui/messages/vi';
import { proposalName } from '../../src/ui/state/rulesProposed';
import { touchingRules } from '../../src/ui/state/touchingRules';
import { waiverCsv, waiverRows, waiverText } from '../../src/ui/state/waiverRows';
import { addRules, enableRules } from '../../src/workbench/changeRules';
import { Session } from '../../src/workbench/session';
import { dayText } from '../../src/locale/day';
import { waiveViolation } from '../../src/workbench/waiveViolation';
import { newStore } from '../support/storage';
import { sheet } from '../support/workbooks';

const SHEET = sheet([
  { name: 'Tỷ lệ hộ nghèo', unit: '%', result: '102' },
  { name: 'Tỷ lệ che phủ rừng', unit: '%', result: '44' },
  { name: 'Sản lượng', unit: 'tấn', result: '500' },
  { name: 'Diện tích', unit: 'ha', result: '100' },
  { name: 'Năng suất', unit: 'tạ/ha', result: '' },
]);
const PRODUCT: Rule = {
  id: 'own-product',
  kind: 'product',
  severity: 'error',
  enabled: true,
  params: {},
  operands: { output: [2], area: [3], yield: [4] },
};
const AT = new Date(2026, 10, 4, 9).getTime();

async function open(): Promise<Session> {
  const { store } = newStore();
  await store.create(SHEET, 1);
  const session = new Session(store, await store.load(SHEET.id));
  const change = addRules(session.workbook, [PRODUCT]);
  session.runChange({ code: 'changeRules', params: {} }, change, null);
  for (const _ of session.rules.checkAll());
  return session;
}

/** Accepts what is violated at the first row. */
function waiveFirst(session: Session): void {
  const [violation] = session.rules.of(0);
  if (!violation) throw new Error('nothing is violated');
  const said = { reason: '=Số\ttỉnh; "chờ"', who: 'Chị Lan', at: AT };
  const { change } = waiveViolation(session.workbook, violation, said);
  session.runChange({ code: 'waiveViolation', params: {} }, change, null);
}

test('a waiver is a row that says what it is of, by whom and since when', async () => {
  const session = await open();
  expect(waiverRows({ session }, vi)).toEqual([]);
  waiveFirst(session);
  const rows = waiverRows({ session }, vi);
  expect(rows).toMatchObject([
    { state: 'holds', name: 'Tỷ lệ hộ nghèo', rule: 'Tỷ lệ ngoài 0–100%', day: '04/11/2026' },
  ]);
  expect(rows[0]?.sentence).toContain('102');
  expect(dayText(new Date(AT))).toBe('04/11/2026');
});

test('as text each is a line of cells; as CSV nothing in it runs', async () => {
  const session = await open();
  waiveFirst(session);
  const rows = waiverRows({ session }, vi);
  const [head = '', line = '', ...more] = waiverText(rows, vi).split('\r\n');
  expect(more).toEqual([]);
  expect(line.split('\t')).toHaveLength(head.split('\t').length);
  expect(waiverCsv(rows, vi)).toContain(`"'=Số\ttỉnh; ""chờ"""`);
});

test('a waiver lapses with its figure, is mended with its violation, and outlives its rule', async () => {
  const session = await open();
  waiveFirst(session);
  const set = (value: number) => {
    const figure = typedFigure(numberValue(value));
    const key = session.keys.series.result;
    const figures = [{ indicator: 0, series: key, figure }];
    const change = changeOf(session.workbook, { figures });
    session.runChange({ code: 'editFigure', params: {} }, change, null);
    return waiverRows({ session }, vi)[0]?.state;
  };
  expect([set(103), set(50), set(102)]).toEqual(['lapsed', 'mended', 'holds']);
  const [waiver] = session.workbook.meta.waivers;
  const off = enableRules(session.workbook, [waiver?.rule ?? ''], false);
  session.runChange({ code: 'changeRules', params: {} }, off, null);
  for (const _ of session.rules.checkAll());
  expect(waiverRows({ session }, vi)[0]?.state).toBe('noRule');
});

test('rules that look at a row and do not fail there are told, those not checked first', async () => {
  const session = await open();
  const found = touchingRules(session, 3);
  const own = found.find(({ rule }) => rule.id === 'own-product');
  expect(own?.notChecked).toMatchObject({ indicator: 2, reason: 'missing' });
  expect(own?.notChecked?.missing.every(({ indicator }) => indicator === 4)).toBe(true);
  const checked = found.map(({ notChecked }) => notChecked === null);
  expect(checked).toEqual([...checked].sort((a, b) => Number(a) - Number(b)));
  // The row of another rule, one that fails, and a rule that is switched off.
  expect(touchingRules(session, 1).some(({ rule }) => rule.id === 'own-product')).toBe(false);
  expect(touchingRules(session, 0).some(({ rule }) => rule.kind === 'rateOutOfBounds')).toBe(false);
  expect(touchingRules(session, 1).some(({ rule }) => rule.kind === 'rateOutOfBounds')).toBe(true);
  const off = enableRules(session.workbook, ['own-product'], false);
  session.runChange({ code: 'changeRules', params: {} }, off, null);
  expect(touchingRules(session, 3).some(({ rule }) => rule.id === 'own-product')).toBe(false);
});

test('a long list of rules is walked once, not with every cell', async () => {
  const session = await open();
  const { context } = session.rules;
  let read = 0;
  const counted = (id: string, row: number): Rule => ({
    id,
    kind: 'outOfBounds',
    severity: 'error',
    params: { low: -1e9 },
    operands: { rows: [row] },
    get enabled() {
      read += 1;
      return true;
    },
  });
  const own = [counted('first', 1), counted('second', 2), counted('third', 1)];
  const { workbook } = context;
  const meta = { ...workbook.meta, rules: own };
  const asked = { rules: { context: { ...context, workbook: { ...workbook, meta } } } };
  const at = (row: number) => touchingRules(asked, row).map(({ rule }) => rule.id);
  expect([at(1), at(2), at(3), at(1)]).toEqual([
    ['first', 'third'],
    ['second'],
    [],
    ['first', 'third'],
  ]);
  expect(read).toBe(own.length);
});

const base = { severity: 'error', enabled: true, params: {}, id: 'p' } as const;
const proposal = (relation: RuleProposal['relation'], rule: Pick<Rule, 'kind'> & Partial<Rule>) =>
  ({ rule: { ...base, ...rule }, relation, evidence: [], tried: 1, chance: 0 }) as RuleProposal;
const cell = (indicator: number) =>
  ({ kind: 'cell', row: { kind: 'row', indicator, name: '' }, at: { slot: 'each' } }) as const;
const sum = (total: number, parts: readonly number[]) =>
  proposal('sum', {
    kind: 'custom',
    condition: {
      kind: 'compare',
      op: '=',
      left: cell(total),
      right: { kind: 'call', call: 'sum', of: parts.map(cell) },
    },
  });

test.each([
  ['vi', sum(2, [3, 4]), 'Diện tích + Năng suất = Sản lượng'],
  ['vi', sum(2, [0, 1, 3, 4]), 'Tổng 4 dòng, “Tỷ lệ hộ nghèo” đến “Năng suất” = Sản lượng'],
  ['vi', proposal('product', PRODUCT), 'Diện tích × Năng suất = Sản lượng'],
  [
    'en',
    proposal('stockFlow', { kind: 'stockFlow', operands: { stock: [2], in: [3], out: [4] } }),
    'Sản lượng = last year + Diện tích − Năng suất',
  ],
  [
    'vi',
    proposal('product', { ...PRODUCT, operands: { output: [2], area: [99], yield: [4] } }),
    '– × Năng suất = Sản lượng',
  ],
] as const)('a rule that was proposed is called what it says: %#', (language, of, name) => {
  const messages = language === 'vi' ? vi : en;
  expect(proposalName(of, rowNames(SHEET), messages)).toBe(name);
});

test('the name of a proposed rule is no longer than a line', () => {
  const long = sheet(
    [0, 1, 2].map((n) => ({ name: `${n} ${'dài '.repeat(60)}`, unit: '', result: '1' })),
  );
  const name = proposalName(sum(0, [1, 2]), rowNames(long), vi);
  expect(name).toHaveLength(160);
  expect(name.endsWith('…')).toBe(true);
});
