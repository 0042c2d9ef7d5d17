import type { CellAt } from '../../domain/rules/expression/expression';
import { parsePeriodKey, periodKey } from '../../domain/period/period';
import { parseSeriesKey, series, seriesKey, type SeriesKey } from '../../domain/workbook/series';
import type { RowNames } from './rowNames';
import { quoted } from './rowPath';
import { measureOf, MEASURE_WORDS, SLOT_WORDS, slotOf } from './words';

/** The figure that the words behind the comma mean ("năm trước", "TH 2020", "KH 2025, "tỉnh giao""); null for none. */
export function readFigure(words: string, home: RowNames['home']): CellAt | null {
  const text = words.trim();
  if (text.startsWith('"')) {
    const key = unquote(text);
    return key !== null && isSeriesKey(key) ? { series: key } : null;
  }
  const slot = slotOf(text);
  if (slot) return { slot };
  const comma = text.indexOf(',');
  const main = (comma < 0 ? text : text.slice(0, comma)).trimEnd();
  const assignedBy = comma < 0 ? '' : unquote(text.slice(comma + 1).trim());
  const gap = main.lastIndexOf(' ');
  const measure = measureOf(main.slice(0, Math.max(0, gap)));
  const period = main.slice(gap + 1).toUpperCase();
  if (!measure || assignedBy === null || !isPeriod(period)) return null;
  return { series: seriesKey(series(measure, period, { ...home, assignedBy })) };
}

/** The words for a figure; empty for that of each column. */
export function writeFigure(at: CellAt, home: RowNames['home']): string {
  if ('slot' in at) return at.slot === 'each' ? '' : SLOT_WORDS[at.slot][0];
  const of = parseSeriesKey(at.series);
  const words = MEASURE_WORDS[of.measure]?.[0];
  if (words === undefined || of.area !== home.area || of.scenario !== home.scenario) {
    return quoted(at.series);
  }
  const by = of.assignedBy === '' ? '' : `, ${quoted(of.assignedBy)}`;
  return `${words} ${of.period}${by}`;
}

function unquote(text: string): string | null {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
  const inner = text.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? null : inner.replaceAll('""', '"');
}

function isSeriesKey(key: string): key is SeriesKey {
  return reads(() => seriesKey(parseSeriesKey(key)) === key);
}

function isPeriod(key: string): boolean {
  return reads(() => periodKey(parsePeriodKey(key)) === key);
}

/** Whether a reading succeeds: the domain throws RangeError on what nobody wrote. */
function reads(check: () => boolean): boolean {
  try {
    return check();
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
