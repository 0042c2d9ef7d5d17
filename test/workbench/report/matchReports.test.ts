import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import { figureAt, indicatorOf, type Workbook } from '../../../src/domain/workbook/workbook';
import { NO_FIGURES } from '../../../src/domain/workbook/figures';
import { parseCsv } from '../../../src/exchange/csv/parseCsv';
import { readTable } from '../../../src/exchange/table/readTable';
import { toWorkbook } from '../../../src/exchange/table/toWorkbook';
import { runToEnd } from '../../../src/exchange/task';
import { readUnit } from '../../../src/locale/unit';
import type { Extraction } from '../../../src/reader/extraction';
import { FigureMatcher, matchIndicators } from '../../../src/workbench/report/matchFigures';
import { IndicatorMatcher } from '../../../src/workbench/report/matchIndicators';
import { mayAgree } from '../../../src/workbench/report/quantities';
import { newReview } from '../../../src/workbench/report/review';
import { readingOf } from '../../support/readingOf';

/** The sheet of a locality and its report; null, said aloud, where they are not there. */
function filesOf(name: string): { readonly table: string; readonly report: string } | null {
  const table = `../shared/indicators/${name}.csv`;
  const report = `../shared/reports/${name}.txt`;
  if (existsSync(table) && existsSync(report)) return { table, report };
  console.log(`skipped: ${name} of ../shared/indicators and ../shared/reports`);
  return null;
}

function workbookOf(path: string): Workbook {
  const { table } = runToEnd(parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')));
  const source = { kind: 'table' as const, name: path, readAt: 0 };
  return toWorkbook(runToEnd(readTable(table)), { id: path, title: path, source });
}

/** Rows in which the figure stands, in a column of its role. */
function rowsWith(workbook: Workbook, read: Extraction): number[] {
  const { role, period } = read;
  return [...workbook.outline.ids].filter((indicator) =>
    [...workbook.figures.columns.values()].some(({ series }) => {
      const isPlan = series.measure === 'plan';
      const isResult = series.measure === 'actual' || series.measure === 'estimate';
      const fits = role === 'plan' || role === 'target' ? isPlan : isResult;
      const figure = fits && series.period === period && figureAt(workbook, { indicator, series });
      if (!figure) return false;
      const unit = figure.unit ?? indicatorOf(workbook, indicator)?.unit ?? readUnit('');
      const value = numberValue(read.value, read.decimals);
      return (
        figure.value.kind === 'number' && mayAgree(figure.value, unit, value, readUnit(read.unit))
      );
    }),
  );
}

/** How many figures go to the row they stand in, to another, and to none though they stand in one. */
function measure(name: string) {
  const files = filesOf(name);
  if (!files) return null;
  const full = workbookOf(files.table);
  // Names alone: the figures of the sheet say which row is right, so they may not help to find it.
  const bare: Workbook = { ...full, figures: NO_FIGURES };
  const reading = readingOf(readFileSync(files.report, 'utf8'));
  const matcher = runToEnd(IndicatorMatcher.prepare(bare, new Map()));
  const matches = runToEnd(
    matchIndicators(new FigureMatcher(matcher, reading), newReview(name, reading)),
  );
  const found = { right: 0, wrong: [] as string[], missed: [] as string[] };
  reading.extractions.forEach((read, item) => {
    const rows = rowsWith(full, read);
    const proposed = matches[item]?.proposed;
    const about = `${read.num} ${read.unit}: ${read.indicator}`;
    // "100 %" stands in many rows, of which the figure need not be any.
    const tells = read.num.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length > 2;
    if (proposed?.kind !== 'indicator') {
      if (rows.length > 0 && tells) found.missed.push(about);
    } else if (rows.includes(proposed.id)) found.right += 1;
    else found.wrong.push(about);
  });
  return found;
}

describe('figures of a report and the rows of its locality', { timeout: 60_000 }, () => {
  test.each([
    ['phong-tho-2023', 113, 0, 3],
    ['cho-don-2023', 20, 0, 5],
  ])('%s', (name, right, wrong, missed) => {
    const found = measure(name);
    if (!found) return;
    expect(found.right).toBeGreaterThanOrEqual(right);
    expect(found.wrong.length, found.wrong.join('\n')).toBeLessThanOrEqual(wrong);
    expect(found.missed.length, found.missed.join('\n')).toBeLessThanOrEqual(missed);
  });
});
