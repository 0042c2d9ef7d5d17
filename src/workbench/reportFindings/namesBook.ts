import type { IndicatorId } from '../../domain/indicator/indicator';
import type { RuleKindName } from '../../domain/rules/rule';
import type { CellRef } from '../../domain/workbook/cellRef';
import { valueAt, unitAt } from '../../domain/workbook/workbook';
import { isGenericName, matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import { ReportBook } from './reportBook';
import { eachOf, type Steps } from './steps';

const ROWS_A_SLICE = 100;

const KINDS: readonly RuleKindName[] = [
  'product',
  'perCapita',
  'rateOfCounts',
  'numberAndRateAgree',
  'reduction',
];

/**
 * The same figures with one row for each name, for relations that names alone prove: output = area ×
 * yield, a rate of its count and whole, two counts of one whole with their rates.
 */
export function* namesBook(places: ReportBook): Steps<ReportBook> {
  const { keys, workbook } = places;
  const book = new ReportBook(keys.frame);
  const rows = new Map<string, IndicatorId>();
  const { previous, plans, result, target } = keys.series;
  yield* eachOf([...workbook.outline.ids], ROWS_A_SLICE, (id) => {
    const cells = [result, ...plans, target, previous].map((series): CellRef => ({
      indicator: id,
      series,
    }));
    for (const cell of cells) {
      const place = places.placeOf(cell);
      const name = places.nameOf(id);
      if (!place || name.startsWith('#') || isGenericName(name)) continue;
      const unit = unitAt(workbook, cell);
      const key = `${matchKey(name)}|${readUnit(unit.text).dimension}`;
      const row = rows.get(key) ?? book.row(name, unit.text);
      rows.set(key, row);
      if (!book.has(row, cell.series)) {
        book.put(row, cell.series, valueAt(workbook, cell), place, unit);
      }
    }
  });
  for (const kind of KINDS) book.rule(kind);
  return book;
}
