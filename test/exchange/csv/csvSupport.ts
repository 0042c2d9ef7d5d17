import fc from 'fast-check';
import { ROOT_AREA } from '../../../src/domain/area/area';
import type { Indicator } from '../../../src/domain/indicator/indicator';
import { NO_UNIT, type Unit } from '../../../src/domain/quantity/unit';
import { numberValue, sameValue, type Value } from '../../../src/domain/quantity/value';
import { applyChange, changeOf, type FigureEdit } from '../../../src/domain/workbook/change';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { figuresOfIndicator } from '../../../src/domain/workbook/figures';
import { outlineIndex, outlineOf } from '../../../src/domain/workbook/outline';
import { series, type Measure, type Series } from '../../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../../src/domain/workbook/workbook';
import { guardText, unguardText } from '../../../src/exchange/csv/guard';
import { parseCsv } from '../../../src/exchange/csv/parseCsv';
import { writeCsv, type CsvStyle } from '../../../src/exchange/csv/writeCsv';
import { readTable } from '../../../src/exchange/table/readTable';
import type { ReadOptions, TableReading } from '../../../src/exchange/table/reading';
import { toWorkbook } from '../../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../../src/exchange/task';
import { formatValue } from '../../../src/locale/number/formatNumber';
import { readCell } from '../../../src/locale/number/readCell';
import { numberingInName } from '../../../src/locale/numbering';
import { readUnit, unitInName } from '../../../src/locale/unit';
import { arbText } from '../../support/arbitraries';
import { FRAME_2023, sheet } from '../../support/workbooks';

export function csvOf(workbook: Workbook, style: CsvStyle = {}): string {
  return runToEnd(writeCsv(workbook, style)).join('');
}

export function readCsv(text: string, options: ReadOptions = {}): TableReading {
  return runToEnd(readTable(runToEnd(parseCsv(text)).table, options));
}

export function workbookOf(reading: TableReading): Workbook {
  const source = { kind: 'table' as const, name: 'a.csv', readAt: 0 };
  return toWorkbook(reading, { id: 'w', title: 'Thử', source });
}

/** All a CSV can hold of a workbook, comparable with `toEqual`: rows in order with their figures. */
export function contentOf(workbook: Workbook) {
  const tree = outlineIndex(workbook.outline);
  const areaName = (id: string) =>
    id === ROOT_AREA ? '' : (workbook.meta.areas.find((area) => area.id === id)?.name ?? id);
  return [...workbook.outline.ids].map((id) => {
    const { id: _, ...row } = indicatorOf(workbook, id) as Indicator;
    const parent = tree.parentOf(id);
    const figures = figuresOfIndicator(workbook.figures, id).map(({ series: of, figure }) => ({
      series: [areaName(of.area), of.period, of.measure, of.assignedBy].join(' | '),
      value: figure.value,
      unit: figure.unit,
    }));
    return {
      ...row,
      parent: parent === null ? null : tree.positionOf(parent),
      figures: figures.sort((a, b) => (a.series < b.series ? -1 : 1)),
    };
  });
}

/** Text as a cell of a table holds it: on one line, no space at its ends, in NFC. */
const arbLine = arbText
  .map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  // NUL characters are dropped by every reader, and so are marks that show nothing.
  .filter((text) => !/[\0\u200b-\u200d\ufeff]/u.test(text))
  // The mark that makes a formula harmless stands for itself only once.
  .filter((text) => unguardText(guardText(text)) === text && text.trim() === text);

const NAMES = [
  'Xã Mường So',
  'Xã Nậm Xe',
  ...[
    'Diện tích',
    'Tỷ lệ hộ nghèo',
    'Tổng số',
    'Chỉ tiêu',
    'Chỉ tiêu kinh tế',
    'Trong đó: nữ',
    'Gồm:',
  ],
  ...['=1+2', '@lúa', "'=1", 'Thu; chi', 'Thu, chi', '"kép"', 'Ghi chú: tạm tính', 'Nơi nhận:'],
  ...[
    'Tổng hợp ngân sách',
    'TM. UBND xã',
    'Đơn vị tính: tấn',
    'TT',
    'TH 2023',
    '2023',
    '12,5',
    'x',
  ],
];
const arbName = fc
  .oneof({ weight: 3, arbitrary: fc.constantFrom(...NAMES) }, arbLine)
  // A row without a name is refused by every table; numbering and unit inside a name are taken out.
  .filter((name) => name !== '' && numberingInName(name) === null && unitInName(name) === null);

const UNITS = ['', '%', '‰', 'triệu đồng', 'tỷ đồng', 'tạ/ha', 'con', 'người', 'ha', 'tiêu chí/xã'];
// A unit's dimension follows from its text in every table.
const arbUnit = fc.constantFrom(...UNITS).map((text) => (text === '' ? NO_UNIT : readUnit(text)));

const arbNumber = fc.oneof(
  fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(5)),
  fc.tuple(fc.constantFrom(12_345, 1000, -999_999, 7_500, 1), fc.constant(3)),
  fc.tuple(fc.maxSafeInteger(), fc.nat(4)),
);
const arbValue: fc.Arbitrary<Value> = fc
  .oneof(
    arbNumber.map(([mantissa, decimals]) => numberValue(mantissa / 10 ** decimals, decimals)),
    fc.constantFrom<Value>({ kind: 'notApplicable' }, { kind: 'notYet' }),
    fc.tuple(arbNumber, fc.nat(500)).map(([[mantissa, decimals], more]): Value => {
      const scale = 10 ** decimals;
      const [low, high] = [mantissa / scale, (mantissa + more) / scale];
      return { kind: 'range', low, high, decimals };
    }),
    fc
      .tuple(fc.constantFrom('atLeast', 'above', 'atMost', 'below', 'about'), arbNumber)
      .map(([side, [mantissa, decimals]]): Value => {
        return { kind: 'bound', side, value: mantissa / 10 ** decimals, decimals } as Value;
      }),
    fc
      .oneof(fc.constantFrom('Xuất siêu', 'Giữ vững', '- giảm', '=A1', 'giảm 3.5%'), arbLine)
      .map((text): Value => ({ kind: 'text', text })),
    fc
      .oneof(
        fc.constantFrom('4.40.049', '12,3,4', '=1+1', '#REF!', '(12,5)', '8-7', '12 ;'),
        arbText,
      )
      .map((raw): Value => ({ kind: 'invalid', raw })),
  )
  // What reading cells takes for another kind of value is another kind: its own law is elsewhere.
  .filter((value) =>
    (['vietnamese', 'english'] as const).every((convention) => {
      const text = formatValue(value, { convention, grouping: false });
      return (
        unguardText(guardText(text)) === text &&
        sameValue(readCell(text, convention).value, value) &&
        // Line ends are the next test's; NUL characters are dropped by every reader.
        !/[\0\r\n]/.test(text)
      );
    }),
  );

const PLANS: readonly Measure[] = ['plan', 'statedPercentOfPlan'];
const arbSeries: fc.Arbitrary<Series> = fc
  .record({
    // `previous` is never a column of its own: last year's figures are that year's actuals.
    measure: fc.constantFrom<Measure>(
      ...(['actual', 'estimate', 'plan', 'plan', 'statedPercentOfPlan', 'statedVerdict'] as const),
      ...(['statedLevelOnPrevious', 'statedChangeOnPrevious'] as const),
    ),
    period: fc.constantFrom('2022', '2023', '2024', '2025', '6T2023', '6T2024', '9T2024', '3T2022'),
    area: fc.constantFrom('a0', 'a0', 'a0', 'a1', 'a2'),
    assignedBy: fc.constantFrom('', '', 'tỉnh giao', 'HĐND|giao', 'Nghị quyết 12/NQ-HĐND', 'tấn'),
  })
  .map(({ measure, period, area, assignedBy }) =>
    // Only plans, and per cents of them, have someone who assigned them.
    series(measure, period, { area, assignedBy: PLANS.includes(measure) ? assignedBy : '' }),
  );

const arbRow = fc.record({
  numbering: fc.constantFrom('', '1', '2', 'A', 'I', '1.1', 'a)', '-', '+', '=3'),
  name: arbName,
  unit: arbUnit,
  kind: fc.constantFrom('absolute' as const, 'count' as const, 'rate' as const, 'index' as const),
  direction: fc.constantFrom('up' as const, 'down' as const, 'none' as const),
  share: fc.boolean(),
  group: fc.boolean(),
  composition: fc.constantFrom('addend' as const, 'selection' as const, 'none' as const),
  note: arbLine,
  deeper: fc.integer({ min: -2, max: 1 }),
});

const arbFigure = fc.record({
  row: fc.nat(8),
  series: arbSeries,
  value: arbValue,
  // An own unit says what the row's does not.
  unit: fc.option(
    arbUnit.filter(({ text }) => text !== ''),
    { freq: 4 },
  ),
});

/**
 * Workbooks as a CSV can hold them: one scenario, no history, origins, rules or overrides, areas
 * without a status of their own.
 */
export const arbCsvWorkbook: fc.Arbitrary<Workbook> = fc
  .record({
    rows: fc.array(arbRow, { minLength: 1, maxLength: 8 }),
    figures: fc.array(arbFigure, { maxLength: 20 }),
    year: fc.constantFrom(2022, 2023, 2024),
    months: fc.constantFrom(6, 12, 12),
    result: fc.constantFrom('actual' as const, 'estimate' as const),
    assigners: fc.constantFrom([''], ['tỉnh giao'], ['', 'tỉnh giao']),
  })
  .map(({ rows, figures, ...frame }) => {
    const empty = sheet([]);
    let depth = 0;
    const depths = rows.map(({ deeper }, n) => (depth = n === 0 ? 0 : Math.max(0, depth + deeper)));
    const edits = figures.flatMap(({ row, series: of, value, unit }): FigureEdit[] => {
      const id = row % rows.length;
      // Verdicts are words; what a source states has no unit of its own.
      if (of.measure === 'statedVerdict' && value.kind !== 'text') return [];
      const differs = unit && !sameSize(unit, rows[id]?.unit ?? NO_UNIT);
      const own = differs && !of.measure.startsWith('stated') ? unit : null;
      return [{ indicator: id, series: of, figure: typedFigure(value, own) }];
    });
    const change = changeOf(empty, {
      indicators: rows.map(({ deeper: _, ...row }, id) => ({ id, to: { ...row, id } })),
      outline: outlineOf(rows.map((__, id) => [id, depths[id] ?? 0] as const)),
      figures: edits,
      meta: {
        frame: { ...FRAME_2023, ...frame },
        areas: [
          ...empty.meta.areas,
          { id: 'a1', name: 'Phường 3 (cũ)', parent: ROOT_AREA, status: 'former' },
          { id: 'a2', name: 'Xã Mường So', parent: ROOT_AREA, status: 'current' },
        ],
      },
    });
    return applyChange(empty, change);
  });

function sameSize(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.factor === b.factor;
}
