import { describe, expect, test } from 'vitest';
import { assess, effectiveVerdict, frameKeys } from '../../../src/domain/plan/assessment';
import { TallyBook } from '../../../src/domain/plan/tally';
import {
  applyChange,
  invertChange,
  isEmptyChange,
  touchedBy,
} from '../../../src/domain/workbook/change';
import { sameContent } from '../../support/sameContent';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import { overrideVerdict, withdrawOverride } from '../../../src/workbench/overrideVerdict';
import { sheet } from '../../support/workbooks';

const WORKBOOK = sheet([
  { name: 'Kinh tế', unit: '', group: true },
  { name: 'Sản lượng lúa', unit: 'tấn', depth: 1, plan: '100', result: '99' },
  { name: 'Sản lượng ngô', unit: 'tấn', depth: 1, plan: '100', result: '120' },
]);
const KEYS = frameKeys(WORKBOOK.meta.frame);
const PLAN = KEYS.plans[0]!;

describe('a verdict of one’s own', () => {
  const { change, issue } = overrideVerdict(WORKBOOK, 1, PLAN, 'met', ' do thiên tai ');
  const given = applyChange(WORKBOOK, change);

  test('stands beside the computed one, with its reason', () => {
    expect(issue).toBeNull();
    const [plan] = assess(given, KEYS, 1).ofPlan;
    expect(plan?.judgement).toEqual({ kind: 'judged', verdict: 'missed' });
    expect(plan?.override).toMatchObject({ verdict: 'met', reason: 'do thiên tai' });
    expect(effectiveVerdict(given, KEYS, 1)).toBe('met');
    expect(effectiveVerdict(given, KEYS, 2)).toBe('exceeded');
  });

  test('counts in the tally of the workbook and of its group, until it is taken away', () => {
    const tally = new TallyBook(WORKBOOK, KEYS);
    expect(tally.of(0)).toMatchObject({ exceeded: 1, met: 0, missed: 1 });
    tally.update(given, KEYS, touchedBy(change));
    expect(tally.of(null)).toMatchObject({ exceeded: 1, met: 1, missed: 0 });
    expect(tally.of(0)).toMatchObject({ exceeded: 1, met: 1, missed: 0 });
    const away = withdrawOverride(given, 1, PLAN);
    const back = applyChange(given, away);
    tally.update(back, KEYS, touchedBy(away));
    expect(tally.of(0)).toMatchObject({ exceeded: 1, met: 0, missed: 1 });
    expect(sameContent(back, WORKBOOK)).toBe(true);
  });

  test('can judge what cannot be computed', () => {
    const { change: words } = overrideVerdict(WORKBOOK, 0, PLAN, 'rightDirection', 'đúng hướng');
    expect(effectiveVerdict(applyChange(WORKBOOK, words), KEYS, 0)).toBe('rightDirection');
  });

  test('given again takes the place of the first', () => {
    const again = overrideVerdict(given, 1, PLAN, 'exceeded', 'số chính thức');
    const after = applyChange(given, again.change);
    expect(after.meta.overrides).toEqual([
      { indicator: 1, plan: PLAN, verdict: 'exceeded', reason: 'số chính thức' },
    ]);
    expect(sameContent(applyChange(after, invertChange(again.change)), given)).toBe(true);
    const same = overrideVerdict(given, 1, PLAN, 'met', 'do thiên tai');
    expect(isEmptyChange(same.change)).toBe(true);
  });

  test('holds against one plan only', () => {
    const other = seriesKey(series('plan', '2023', { assignedBy: 'tỉnh giao' }));
    const { change: against } = overrideVerdict(WORKBOOK, 1, other, 'met', 'lý do');
    const after = applyChange(WORKBOOK, against);
    expect(effectiveVerdict(after, KEYS, 1)).toBe('missed');
    expect(isEmptyChange(withdrawOverride(after, 1, PLAN))).toBe(true);
  });

  test.each([
    ['', 1, 'noReason'],
    [' \n\t', 1, 'noReason'],
    ['lý do', 77, 'noIndicator'],
  ])('"%s" for row %i: %s', (reason, row, expected) => {
    const refused = overrideVerdict(WORKBOOK, row, PLAN, 'met', reason);
    expect(refused.issue).toBe(expected);
    expect(isEmptyChange(refused.change)).toBe(true);
  });
});
