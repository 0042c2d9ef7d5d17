import type { Value } from '../../src/domain/quantity/value';
import { outlineIndex } from '../../src/domain/workbook/outline';
import { parseSeriesKey } from '../../src/domain/workbook/series';
import { figureOf } from '../../src/domain/workbook/figures';
import { parseCsv } from '../../src/exchange/csv/parseCsv';
import type { ReadOptions, TableReading } from '../../src/exchange/table/reading';
import { readTable } from '../../src/exchange/table/readTable';
import { runToEnd } from '../../src/exchange/task';
import { formatValue } from '../../src/locale/number/formatNumber';

/** Reads a sheet written with `|` between its cells. */
export function readSheet(
  text: string,
  options: ReadOptions = { fallbackYear: 2023 },
): TableReading {
  const csv = runToEnd(parseCsv(text, { delimiter: '|' }));
  return runToEnd(readTable(csv.table, options));
}

/** The tree as lines: two spaces a level, "numbering name [unit]", `#` before headings. */
export function treeOf(reading: TableReading): string[] {
  const { ids, depths } = reading.outline;
  return [...ids].map((id, n) => {
    const row = reading.indicators[id];
    const parts = [row?.group ? '#' : '', row?.numbering ?? '', row?.name ?? ''];
    const unit = row?.unit.text ? ` [${row.unit.text}]` : '';
    return '  '.repeat(depths[n] ?? 0) + parts.filter((part) => part !== '').join(' ') + unit;
  });
}

/** "period measure": what stands there for the row of that name, as it is shown; own unit behind it. */
export function figuresOf(reading: TableReading, name: string): Record<string, string> {
  const found: Record<string, string> = {};
  const row = reading.indicators.find((indicator) => indicator.name === name);
  if (!row) return found;
  for (const key of reading.figures.columns.keys()) {
    const figure = figureOf(reading.figures, key, row.id);
    if (!figure) continue;
    const { period, measure, assignedBy, area } = parseSeriesKey(key);
    const areaName = area === 'a0' ? '' : reading.areas.find(({ id }) => id === area)?.name;
    const column = [period, measure, assignedBy, areaName].filter(Boolean).join(' ');
    found[column] = [
      figure.ambiguous ? '?' : '',
      shown(figure.value),
      figure.unit ? ` ${figure.unit.text}` : '',
    ].join('');
  }
  return found;
}

function shown(value: Value): string {
  return value.kind === 'invalid' ? `invalid ${value.raw}` : formatValue(value);
}

/** Issues as "code@column×count". */
export function issuesOf(reading: TableReading): string[] {
  return reading.issues.map(({ code, column, count }) => `${code}@${column ?? '-'}×${count}`);
}

/** The parent's name of each row that has one. */
export function parentsOf(reading: TableReading): Record<string, string> {
  const tree = outlineIndex(reading.outline);
  const found: Record<string, string> = {};
  for (const { id, name } of reading.indicators) {
    const parent = tree.parentOf(id);
    if (parent !== null) found[name] = reading.indicators[parent]?.name ?? '';
  }
  return found;
}
