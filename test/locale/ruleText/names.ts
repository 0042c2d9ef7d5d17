import fc from 'fast-check';
import type {
  CallName,
  CellAt,
  CompareOp,
  Condition,
  RowRef,
  Slot,
  Term,
} from '../../../src/domain/rules/expression/expression';
import { seriesKey } from '../../../src/domain/workbook/series';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { rowNames, type RowNames } from '../../../src/locale/ruleText/rowNames';
import { arbNumber, arbSeries, arbText } from '../../support/arbitraries';
import { sheet } from '../../support/workbooks';

/** A sheet with names that are hard to write, names twice, and rows under rows. */
export const CROPS: Workbook = sheet([
  { name: 'Nông nghiệp', unit: '', group: true },
  { name: 'Lúa', unit: '', depth: 1, group: true },
  { name: 'Diện tích', unit: 'ha', depth: 2 },
  { name: 'Năng suất', unit: 'tạ/ha', depth: 2 },
  { name: 'Sản lượng', unit: 'tấn', depth: 2 },
  { name: 'Ngô', unit: '', depth: 1, group: true },
  { name: 'Diện tích', unit: 'ha', depth: 2 },
  { name: 'Năng suất', unit: 'tạ/ha', depth: 2 },
  { name: 'Sản lượng', unit: 'tấn', depth: 2 },
  { name: 'Diện tích chè', unit: 'ha' },
  { name: 'Dân số, lao động', unit: 'người' },
  { name: 'Ống 5" [thép] › loại {}', unit: 'm' },
  { name: 'Tỷ lệ hộ nghèo', unit: '%' },
  { name: 'Tỷ lệ hộ cận nghèo', unit: '%' },
  { name: 'Lúa', unit: '' },
  { name: 'Hai dòng', unit: '' },
  { name: 'Hai dòng', unit: '' },
  { name: '<script>alert(1)</script>', unit: '' },
  { name: '.đầu chấm', unit: '' },
  { name: '#1', unit: '' },
]);

/** Row by its number in `CROPS`. */
export const ROW = { rice: 2, riceYield: 3, riceOutput: 4, maize: 6, tea: 9, poor: 12 } as const;

/** A sheet of any names in any tree. */
export const arbNamed: fc.Arbitrary<Workbook> = fc
  .array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom(
          'Lúa',
          'Diện tích',
          'Dien tich',
          'DIỆN TÍCH',
          'A › B',
          'B',
          '#2',
          '~x',
          '.',
        ),
        arbText,
      ),
      depth: fc.nat(3),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) => sheet(rows.map(({ name, depth }) => ({ name, depth, unit: '' }))));

const SLOTS: readonly Slot[] = [
  'each',
  'previous',
  'plan',
  'result',
  'target',
  'assigned',
  'horizon',
];
const CALLS: readonly CallName[] = ['sum', 'average', 'min', 'max'];
const COMPARES: readonly CompareOp[] = ['=', '!=', '<', '<=', '>', '>='];

/** Conditions of every shape whose rows are those of the workbook. */
export function arbBound(workbook: Workbook): fc.Arbitrary<Condition> {
  const names = rowNames(workbook);
  return fc
    .constantFrom('child' as const, 'pattern' as const)
    .chain((template) => conditions(arbRow(workbook, names, template)));
}

function arbRow(
  workbook: Workbook,
  names: RowNames,
  template: 'child' | 'pattern',
): fc.Arbitrary<RowRef> {
  const ids = [...workbook.outline.ids];
  const row = fc.constantFrom(...ids).map((indicator): RowRef => {
    return { kind: 'row', indicator, name: names.labelOf(indicator) ?? '' };
  });
  const other =
    template === 'pattern'
      ? fc
          .tuple(arbText, arbText)
          .map(([a, b]) => `${a}{}${b}`)
          .filter((pattern) => pattern.split('{}').length === 2)
          .map((pattern): RowRef => ({ kind: 'pattern', pattern }))
      : fc.constantFrom(...[...names.all()]).map(({ indicator }): RowRef => {
          const own = workbook.indicators.blocks[0]?.[indicator]?.name ?? '';
          return { kind: 'child', name: own };
        });
  return fc.oneof({ weight: 3, arbitrary: row }, other);
}

function conditions(row: fc.Arbitrary<RowRef>): fc.Arbitrary<Condition> {
  const at: fc.Arbitrary<CellAt> = fc.oneof(
    fc.constantFrom(...SLOTS).map((slot) => ({ slot })),
    arbSeries.map((of) => ({ series: seriesKey(of) })),
  );
  const cell = fc.record(
    { kind: fc.constant('cell' as const), row, at },
    { noNullPrototype: true },
  );
  const depths = { maxDepth: 3, withCrossShrink: true };
  return fc.letrec<{ condition: Condition; term: Term }>((tie) => ({
    term: fc.oneof(
      depths,
      arbNumber.map((value): Term => ({ kind: 'number', value })),
      cell,
      fc.record(
        {
          kind: fc.constant('parts' as const),
          row,
          at,
          of: fc.constantFrom('addend', 'selection', 'all'),
        },
        { noNullPrototype: true },
      ),
      tie('term').map((of): Term => ({ kind: 'negative', of })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('term'), tie('term'))
        .map(([op, left, right]): Term => ({ kind: 'arithmetic', op, left, right })),
      fc
        .tuple(fc.constantFrom(...CALLS), fc.array(tie('term'), { minLength: 1, maxLength: 3 }))
        .map(([call, of]): Term => ({ kind: 'call', call, of })),
      tie('term').map((of): Term => ({ kind: 'call', call: 'abs', of: [of] })),
      fc.tuple(tie('term'), fc.nat(10)).map(([of, value]): Term => {
        return { kind: 'call', call: 'round', of: [of, { kind: 'number', value }] };
      }),
    ),
    condition: fc.oneof(
      depths,
      fc
        .tuple(fc.constantFrom(...COMPARES), tie('term'), tie('term'))
        .map(([op, left, right]): Condition => ({ kind: 'compare', op, left, right })),
      fc
        .tuple(fc.constantFrom('filled' as const, 'blank' as const), cell)
        .map(([kind, of]): Condition => ({ kind, cell: of })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Condition => ({ kind, of })),
      tie('condition').map((of): Condition => ({ kind: 'not', of })),
      fc
        .tuple(tie('condition'), tie('condition'))
        .map(([when, then]): Condition => ({ kind: 'if', when, then })),
    ),
  })).condition;
}
