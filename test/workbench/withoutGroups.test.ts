import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/domain/workbook/figure';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { figuresOfIndicator } from '../../src/domain/workbook/figures';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { numberValue } from '../../src/domain/quantity/value';
import { exportCsv } from '../../src/workbench/exportTable';
import { rowsWith } from '../../src/workbench/deleteIndicators';
import { exportGroups, loadLeftOut, tellingTotals } from '../../src/workbench/exportGroups';
import { withoutGroups } from '../../src/workbench/withoutGroups';
import { readWorkbookFile } from '../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { arbWorkbook } from '../support/arbitraries';
import { sameContent } from '../support/sameContent';
import { sheet, type Row } from '../support/workbooks';

const SHEET = sheet([
  { name: 'Tổng chi', unit: 'triệu', plan: '900' },
  { name: 'Chi trường học', unit: 'triệu', depth: 1, composition: 'addend', plan: '581' },
  { name: 'Chi quốc phòng', unit: 'triệu', depth: 1, composition: 'addend', plan: '319' },
  { name: 'Trại huấn luyện', unit: 'trại', depth: 2, plan: '77123' },
  { name: 'An ninh lương thực', unit: 'tấn', plan: '4' },
]);
const PLAN = series('plan', '2023');
const CSV = { delimiter: ';', convention: 'vietnamese', bom: false, computed: true } as const;

/** Takes a report in from which a kept and a left-out figure were read. */
function withReport(quote: string): Workbook {
  const figure = (value: number, source: number, text: string): Figure => ({
    value: numberValue(value),
    unit: null,
    origin: { kind: 'extracted', source, start: 0, end: 3, confidence: 1, quote: text },
    edited: false,
    checked: true,
    ambiguous: false,
  });
  const after = applyChange(
    SHEET,
    changeOf(SHEET, {
      figures: [
        { indicator: 1, series: PLAN, figure: figure(581, 1, quote) },
        { indicator: 3, series: PLAN, figure: figure(77123, 1, 'có 77.123 chỗ') },
        { indicator: 2, series: PLAN, figure: figure(319, 2, 'chi 319') },
        { indicator: 4, series: PLAN, figure: figure(4, 3, 'bốn tấn') },
      ],
      meta: {
        sources: [
          { id: 1, kind: 'report', name: 'chung', readAt: 1, text: 'a' },
          { id: 2, kind: 'report', name: 'riêng', readAt: 1 },
          { id: 3, kind: 'report', name: 'khác', readAt: 1, text: 'b' },
        ],
        rules: [
          ...SHEET.meta.rules,
          {
            id: 'own',
            kind: 'sumOfParts',
            severity: 'error',
            enabled: true,
            params: {},
            name: 'so với trại huấn luyện',
          },
        ],
        waivers: [
          {
            rule: 'sumOfParts',
            indicator: 0,
            figures: [{ indicator: 2, series: seriesKey(PLAN), value: numberValue(319) }],
            reason: 'đã hỏi',
            who: 'A',
            at: 1,
          },
        ],
        overrides: [
          { indicator: 0, plan: seriesKey(PLAN), verdict: 'met', reason: 'nhờ Trại huấn luyện' },
        ],
      },
    }),
  );
  const texts = new Map([
    ['a', 'Báo cáo có 77.123 chỗ'],
    ['b', 'bốn tấn'],
  ]);
  return { ...after, texts };
}

describe('a workbook without groups', () => {
  test('holds nothing of them: rows, figures, rules, waivers, texts, clauses, sources', () => {
    const part = withoutGroups(withReport('có 77.123 chỗ'), [2]);
    const file = writeWorkbookFile(part);
    for (const hidden of ['quốc phòng', '319', '77.123', '77123', 'riêng', 'đã hỏi']) {
      expect(file).not.toContain(hidden);
    }
    expect(file.toLowerCase()).not.toContain('trại huấn luyện');
    expect([...part.outline.ids]).toEqual([0, 1, 4]);
    expect(part.meta.sources.map(({ id, text }) => [id, text])).toEqual([
      [1, undefined],
      [3, 'b'],
    ]);
    expect([...(part.texts ?? [])]).toEqual([['b', 'bốn tấn']]);
    expect(part.meta.rules).toEqual(SHEET.meta.rules);
  });

  test('keeps clauses of the rest', () => {
    const part = withoutGroups(withReport('chi 581'), [2]);
    const [{ figure } = { figure: null }] = figuresOfIndicator(part.figures, 1);
    expect(figure?.origin).toMatchObject({ quote: 'chi 581' });
  });

  test('is itself where nothing is left out', () => {
    expect(withoutGroups(SHEET, [])).toBe(SHEET);
    expect(withoutGroups(SHEET, [77])).toBe(SHEET);
  });

  test('keeps the rest as it was, without a trace of what went, in both files', async () => {
    const arbRows = fc.array(
      fc.record({ depth: fc.nat(3), plan: fc.boolean(), addend: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(arbRows, fc.array(fc.nat(11), { maxLength: 3 }), async (drawn, keys) => {
        let deepest = 0;
        const rows = drawn.map(({ depth, plan, addend }, n): Row => {
          deepest = n === 0 ? 0 : Math.min(depth, deepest + 1);
          return {
            name: `Hàng<${n}>`,
            unit: 'tấn',
            depth: deepest,
            composition: addend ? 'addend' : 'none',
            ...(plan && { plan: String(710_000 + n) }),
          };
        });
        const whole = sheet(rows);
        const gone = rowsWith(whole, keys);
        const part = withoutGroups(whole, keys);
        const file = writeWorkbookFile(part);
        const { text: csv } = await exportCsv(part, { ...CSV, computed: false });
        whole.outline.ids.forEach((id) => {
          for (const text of [file, csv]) {
            expect(text.includes(`Hàng<${id}>`)).toBe(!gone.has(id));
            expect(text.includes(String(710_000 + id))).toBe(!gone.has(id) && drawn[id]!.plan);
          }
          if (gone.has(id)) return;
          expect(indicatorOf(part, id)).toEqual(indicatorOf(whole, id));
          expect(figuresOfIndicator(part.figures, id)).toEqual(
            figuresOfIndicator(whole.figures, id),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test('reads back as the workbook it is', () => {
    fc.assert(
      fc.property(arbWorkbook, fc.array(fc.nat(40), { maxLength: 4 }), (whole, picks) => {
        const { ids } = whole.outline;
        const keys = picks.flatMap((n) => ids[n % Math.max(1, ids.length)] ?? []);
        const part = withoutGroups(whole, keys);
        const read = readWorkbookFile(writeWorkbookFile(part));
        expect(read.ok && sameContent(read.workbook, part)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('groups to leave out', () => {
  test('defence and security come first; food security is no secret', () => {
    expect(exportGroups(SHEET).map(({ id, rows, proposed }) => [id, rows, proposed])).toEqual([
      [2, 2, true],
      [0, 4, false],
      [4, 1, false],
    ]);
  });

  test('a total that stays tells its missing part; one that goes does not', () => {
    expect(tellingTotals(SHEET, [2])).toEqual(['Tổng chi']);
    expect(tellingTotals(SHEET, [3])).toEqual([]);
    expect(tellingTotals(SHEET, [0])).toEqual([]);
  });

  test('what is remembered is read with care', async () => {
    const settings = (kept: unknown) => ({
      readSetting: () => Promise.resolve(kept),
      writeSetting: () => Promise.resolve(),
    });
    expect(await loadLeftOut(settings([2, 99, 'x', null]), SHEET)).toEqual([2]);
    expect(await loadLeftOut(settings({ 0: 2 }), SHEET)).toEqual([]);
  });
});
