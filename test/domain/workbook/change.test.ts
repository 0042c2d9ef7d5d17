import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import {
  applyChange,
  changeOf,
  invertChange,
  isEmptyChange,
  touchedBy,
} from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { figureIn } from '../../../src/domain/workbook/figureBlock';
import { BLOCK_SIZE } from '../../../src/domain/workbook/figures';
import { INDICATOR_BLOCK_SIZE } from '../../../src/domain/workbook/indicatorTable';
import { rebaseChange } from '../../../src/domain/workbook/rebase';
import { sameContent } from '../../support/sameContent';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import { figureAt, type Workbook } from '../../../src/domain/workbook/workbook';
import { arbEditScript, arbWorkbook, changesOf, editsFor } from '../../support/arbitraries';
import { sheet } from '../../support/workbooks';

const PLAN = series('plan', '2024');
const arbScripts = fc.array(arbEditScript, { minLength: 1, maxLength: 4 });

describe('a change and its inverse', () => {
  test('lead back to the same content', () => {
    fc.assert(
      fc.property(arbWorkbook, arbScripts, (start, scripts) => {
        const changes = changesOf(start, scripts);
        const end = changes.reduce(applyChange, start);
        const back = changes.reduceRight(
          (at, change) => applyChange(at, invertChange(change)),
          end,
        );
        expect(sameContent(back, start)).toBe(true);
        const again = changes.reduce(applyChange, back);
        expect(sameContent(again, end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('leave no empty column and no empty block behind', () => {
    fc.assert(
      fc.property(arbWorkbook, arbScripts, (start, scripts) => {
        for (const { figures } of statesOf(start, scripts)) {
          for (const { blocks } of figures.columns.values()) {
            expect(blocks.length).toBeGreaterThan(0);
            expect(blocks[blocks.length - 1]).not.toBeNull();
            for (const block of blocks) {
              if (block) expect(block.tags.some((tag) => tag !== 0)).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('never give an indicator number twice', () => {
    fc.assert(
      fc.property(arbWorkbook, arbScripts, (start, scripts) => {
        const changes = changesOf(start, scripts);
        const end = changes.reduce(applyChange, start);
        const back = changes.reduceRight(
          (at, change) => applyChange(at, invertChange(change)),
          end,
        );
        expect(back.nextIndicator).toBe(end.nextIndicator);
        for (const id of end.outline.ids) expect(id).toBeLessThan(end.nextIndicator);
      }),
    );
  });
});

function statesOf(start: Workbook, scripts: Parameters<typeof changesOf>[1]): Workbook[] {
  const states = [start];
  for (const change of changesOf(start, scripts)) {
    states.push(applyChange(states[states.length - 1]!, change));
  }
  return states;
}

describe('states share what a change does not touch', () => {
  test('every block without a touched cell is the same object', () => {
    fc.assert(
      fc.property(arbWorkbook, arbEditScript, (before, script) => {
        const change = changeOf(before, editsFor(before, script));
        const after = applyChange(before, change);
        for (const [key, column] of before.figures.columns) {
          const patch = change.figures.find((one) => seriesKey(one.series) === key);
          column.blocks.forEach((block, n) => {
            const touched = patch?.indicators.some((id) => Math.floor(id / BLOCK_SIZE) === n);
            const stays = after.figures.columns.get(key)?.blocks[n] === block;
            if (!touched) expect(stays || block === null).toBe(true);
          });
        }
        before.indicators.blocks.forEach((block, n) => {
          const ids = change.indicators?.ids ?? [];
          const touched = ids.some((id) => Math.floor(id / INDICATOR_BLOCK_SIZE) === n);
          if (!touched && block.length > 0) expect(after.indicators.blocks[n]).toBe(block);
        });
        if (!change.outline) expect(after.outline).toBe(before.outline);
        if (!change.meta) expect(after.meta).toBe(before.meta);
        if (!change.indicators) expect(after.indicators).toBe(before.indicators);
        if (change.figures.length === 0) expect(after.figures).toBe(before.figures);
      }),
      { numRuns: 200 },
    );
  });

  test('the state before a change stays as it was', () => {
    fc.assert(
      fc.property(arbWorkbook, arbEditScript, (before, script) => {
        const copy = structuredClone(before);
        applyChange(before, changeOf(before, editsFor(before, script)));
        expect(sameContent(before, copy)).toBe(true);
      }),
    );
  });
});

describe('the change of edits', () => {
  test('brings exactly what was asked', () => {
    fc.assert(
      fc.property(arbWorkbook, arbEditScript, (before, script) => {
        const edits = editsFor(before, script);
        const after = applyChange(before, changeOf(before, edits));
        const last = new Map(
          script.figures.map((one) => [`${one.indicator} ${seriesKey(one.series)}`, one]),
        );
        for (const { indicator, series: of, figure } of last.values()) {
          expect(figureAt(after, { indicator, series: of })).toEqual(figure);
        }
        expect(after.meta).toEqual({ ...before.meta, ...script.meta });
        if (edits.outline) expect(after.outline).toEqual(edits.outline);
      }),
      { numRuns: 200 },
    );
  });

  test('is empty when everything stands there already', () => {
    fc.assert(
      fc.property(arbWorkbook, arbEditScript, (before, script) => {
        const edits = editsFor(before, script);
        const after = applyChange(before, changeOf(before, edits));
        expect(isEmptyChange(changeOf(after, editsFor(after, script)))).toBe(true);
        expect(isEmptyChange(changeOf(after, { meta: structuredClone(after.meta) }))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves out single cells, indicators and fields that stay', () => {
    const workbook = sheet([
      { name: 'Lúa', unit: 'tấn', target: '20' },
      { name: 'Ngô', unit: 'tấn', target: '30' },
    ]);
    const [first, second] = workbook.indicators.blocks[0]!;
    const change = changeOf(workbook, {
      figures: [
        { indicator: 0, series: PLAN, figure: typedFigure(numberValue(20)) },
        { indicator: 1, series: PLAN, figure: typedFigure(numberValue(31)) },
      ],
      indicators: [
        { id: 0, to: { ...first! } },
        { id: 1, to: { ...second!, name: 'Bắp' } },
        { id: 1, to: { ...second!, name: 'Ngô lai' } },
      ],
      meta: { ...workbook.meta, title: 'Khác' },
    });
    expect(change.figures.map(({ indicators }) => [...indicators])).toEqual([[1]]);
    expect(change.indicators).toEqual({
      ids: [1],
      from: [second],
      to: [{ ...second, name: 'Ngô lai' }],
    });
    expect(change.meta).toEqual({ from: { title: 'Thử' }, to: { title: 'Khác' } });
    expect([...touchedBy(change).indicators]).toEqual([1]);
  });

  test('tells 82 from 82,0 and a blank figure from none', () => {
    const workbook = sheet([{ name: 'Lúa', unit: 'tấn', target: '82' }]);
    const to = (figure: ReturnType<typeof typedFigure> | null) =>
      changeOf(workbook, { figures: [{ indicator: 0, series: PLAN, figure }] });
    expect(isEmptyChange(to(typedFigure(numberValue(82, 0))))).toBe(true);
    expect(isEmptyChange(to(typedFigure(numberValue(82, 1))))).toBe(false);
    const blank = applyChange(workbook, to(typedFigure({ kind: 'blank' })));
    expect(sameContent(blank, applyChange(workbook, to(null)))).toBe(false);
  });
});

describe('a change made for another state', () => {
  test('is itself on its own state', () => {
    fc.assert(
      fc.property(arbWorkbook, arbEditScript, (workbook, script) => {
        const change = changeOf(workbook, editsFor(workbook, script));
        const after = applyChange(workbook, change);
        const rebased = rebaseChange(workbook, change);
        expect(sameContent(applyChange(workbook, rebased), after)).toBe(true);
      }),
    );
  });

  test('says the same cells, can be undone, and keeps each row once', () => {
    fc.assert(
      fc.property(arbWorkbook, arbScripts, arbEditScript, (start, others, script) => {
        const made = changeOf(start, editsFor(start, script));
        const state = changesOf(start, others).reduce(applyChange, start);
        const change = rebaseChange(state, made);
        const after = applyChange(state, change);
        for (const { series: of, indicators, to } of made.figures) {
          indicators.forEach((indicator, slot) =>
            expect(figureAt(after, { indicator, series: of })).toEqual(figureIn(to, slot)),
          );
        }
        const rows = [...after.outline.ids];
        expect(new Set(rows).size).toBe(rows.length);
        const before = new Set(made.outline?.removed.ids);
        for (const id of made.outline?.inserted.ids ?? []) {
          if (!before.has(id)) expect(rows).toContain(id);
          before.delete(id);
        }
        for (const id of before) expect(rows).not.toContain(id);
        expect(sameContent(applyChange(after, invertChange(change)), state)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
