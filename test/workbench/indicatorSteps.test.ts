import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKeys } from '../../src/domain/plan/assessment';
import { TallyBook } from '../../src/domain/plan/tally';
import { RuleEngine } from '../../src/domain/rules/engine';
import {
  applyChange,
  invertChange,
  isEmptyChange,
  touchedBy,
} from '../../src/domain/workbook/change';
import { figuresOfIndicator } from '../../src/domain/workbook/figures';
import { sameContent } from '../support/sameContent';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { deleteIndicators, rowsWith } from '../../src/workbench/deleteIndicators';
import { addIndicator } from '../../src/workbench/editIndicator';
import { VIETNAMESE } from '../../src/workbench/language';
import { moveIndicators, type MoveDirection } from '../../src/workbench/moveIndicators';
import { overrideVerdict } from '../../src/workbench/overrideVerdict';
import { setTraits, type ChosenTraits } from '../../src/workbench/setTraits';
import { sheet } from '../support/workbooks';

const WORKBOOK = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Lúa', unit: 'tấn', depth: 1, plan: '10', result: '11', target: '12' },
  { name: 'Lúa xuân', unit: 'tấn', depth: 2, composition: 'addend', plan: '4', result: '3' },
  { name: 'Lúa mùa', unit: 'tấn', depth: 2, composition: 'addend', plan: '6', result: '8' },
  { name: 'Ngô', unit: 'tấn', depth: 1, plan: '5', result: '5' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%', plan: '8', result: '7,5' },
]);
const KEYS = frameKeys(WORKBOOK.meta.frame);
const PLAN = KEYS.plans[0]!;

describe('taking rows out', () => {
  test('takes what stands under them, figures and given verdicts too; undo brings all back', () => {
    const { change: given } = overrideVerdict(WORKBOOK, 3, PLAN, 'missed', 'số ước');
    const start = applyChange(WORKBOOK, given);
    const change = deleteIndicators(start, [1, 3]);
    const after = applyChange(start, change);
    expect([...after.outline.ids]).toEqual([0, 4, 5]);
    for (const id of [1, 2, 3]) {
      expect(indicatorOf(after, id)).toBeNull();
      expect(figuresOfIndicator(after.figures, id)).toEqual([]);
    }
    expect(after.meta.overrides).toEqual([]);
    expect(sameContent(applyChange(after, invertChange(change)), start)).toBe(true);
    expect([...rowsWith(start, [3, 1])]).toEqual([1, 2, 3]);
  });

  test('gives no number again', () => {
    const after = applyChange(WORKBOOK, deleteIndicators(WORKBOOK, [5]));
    expect(addIndicator(after, null).id).toBe(6);
  });

  test('of rows that are not there changes nothing', () => {
    expect(isEmptyChange(deleteIndicators(WORKBOOK, [77]))).toBe(true);
  });
});

describe('traits a planner chooses', () => {
  test('change only what is named, of every row asked for', () => {
    const change = setTraits(WORKBOOK, [1, 4, 77], { direction: 'none', composition: 'addend' });
    const after = applyChange(WORKBOOK, change);
    expect(indicatorOf(after, 4)).toEqual({
      ...indicatorOf(WORKBOOK, 4),
      direction: 'none',
      composition: 'addend',
    });
    expect(change.indicators?.ids).toEqual([1, 4]);
    expect(sameContent(applyChange(after, invertChange(change)), WORKBOOK)).toBe(true);
    expect(isEmptyChange(setTraits(after, [1], { direction: 'none' }))).toBe(true);
  });

  test('the direction turns the verdict', () => {
    const tally = new TallyBook(WORKBOOK, KEYS);
    expect(tally.of(null)).toMatchObject({ exceeded: 3, missed: 1 });
    const change = setTraits(WORKBOOK, [5], { direction: 'up' });
    tally.update(applyChange(WORKBOOK, change), KEYS, touchedBy(change));
    expect(tally.of(null)).toMatchObject({ exceeded: 2, missed: 2 });
  });
});

test('tally and violations that follow these steps are those of a count from scratch', () => {
  const arbIds = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 });
  const arbStep = fc.oneof(
    fc.tuple(arbIds, fc.constantFrom<MoveDirection>('up', 'down', 'indent', 'outdent')).map(
      ([ids, direction]) =>
        (of: Workbook) =>
          moveIndicators(of, ids, direction),
    ),
    arbIds.map((ids) => (of: Workbook) => deleteIndicators(of, ids)),
    fc.nat(9).map((id) => (of: Workbook) => addIndicator(of, id).change),
    fc
      .tuple(
        arbIds,
        fc.constantFrom<ChosenTraits>(
          { direction: 'down' },
          { composition: 'selection' },
          { composition: 'addend' },
          { kind: 'rate', share: true },
        ),
      )
      .map(
        ([ids, traits]) =>
          (of: Workbook) =>
            setTraits(of, ids, traits),
      ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(arbStep, fc.boolean()), { maxLength: 8 }), (steps) => {
      let workbook = WORKBOOK;
      const tally = new TallyBook(workbook, KEYS);
      const rules = new RuleEngine(workbook, KEYS, VIETNAMESE);
      for (const _ of rules.checkAll());
      for (const [step, undone] of steps) {
        const change = step(workbook);
        for (const one of undone ? [change, invertChange(change)] : [change]) {
          workbook = applyChange(workbook, one);
          tally.update(workbook, KEYS, touchedBy(one));
          rules.update(workbook, KEYS, touchedBy(one));
          const [freshTally, freshRules] = [
            new TallyBook(workbook, KEYS),
            new RuleEngine(workbook, KEYS, VIETNAMESE),
          ];
          for (const _ of freshRules.checkAll());
          for (const id of [null, ...workbook.outline.ids]) {
            expect(tally.of(id)).toEqual(freshTally.of(id));
          }
          expect(rules.all()).toEqual(freshRules.all());
        }
      }
    }),
    { numRuns: 100 },
  );
}, 20_000);
