import type { IndicatorId } from '../../domain/indicator/indicator';
import type { FrameKeys } from '../../domain/plan/assessment';
import type { JournalEntry, Place } from '../../domain/workbook/journal';
import { seriesKey, type Series } from '../../domain/workbook/series';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import { formatValue } from '../../locale/number/formatNumber';
import { changeOfCell, type CellChange, type CellSubject } from '../../workbench/historyOfCell';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';

/** What a cell of a column holds; null for those that are computed from others. */
export function cellSubject(
  indicator: IndicatorId,
  { content }: SheetColumn,
  keys: FrameKeys,
): CellSubject | null {
  switch (content.kind) {
    case 'figure':
      return { kind: 'figure', indicator, series: seriesKey(content.series) };
    case 'numbering':
    case 'name':
    case 'unit':
    case 'note':
      return { kind: 'field', indicator, field: content.kind };
    case 'verdict': {
      const plan = keys.plans[content.plan];
      return plan === undefined ? null : { kind: 'verdict', indicator, plan };
    }
    default:
      return null;
  }
}

/** "5.400 → 5.500"; the side without anything says so. */
export function changeWords(change: CellChange, messages: Messages): string {
  const { nothing, change: pattern } = messages.history;
  const say = (text: string | undefined) => text || nothing;
  switch (change.kind) {
    case 'figure': {
      const words = (figure: typeof change.from) =>
        say(figure ? [formatValue(figure.value), figure.unit?.text].join(' ').trim() : '');
      return fill(pattern, { from: words(change.from), to: words(change.to) });
    }
    case 'field':
      return fill(pattern, { from: say(change.from ?? ''), to: say(change.to ?? '') });
    case 'verdict': {
      const words = (given: typeof change.from) =>
        given ? messages.verdicts[given.verdict] : messages.cell.noOverride;
      return fill(pattern, { from: words(change.from), to: words(change.to) });
    }
  }
}

/** What the history shows of a step. */
export interface StepCard {
  readonly step: number;
  readonly what: string;
  /** The cell by its row and column; empty where the step has no place. */
  readonly where: string;
  /** What stood there and what came; empty where that says nothing. */
  readonly change: string;
  readonly who: string;
  readonly time: string;
  readonly day: string;
}

/** Reads what a step did, for the list. */
export function stepCard(
  entry: JournalEntry,
  { workbook, keys }: { readonly workbook: Workbook; readonly keys: FrameKeys },
  columns: readonly SheetColumn[],
  columnName: (column: SheetColumn) => string,
  messages: Messages,
  now: Date,
): StepCard {
  const { place } = entry;
  const column = columns.find(({ id }) => id === place?.column);
  const subject = place && column ? cellSubject(place.indicator, column, keys) : null;
  const elsewhere = place && seriesElsewhere(entry, keys);
  const change = elsewhere
    ? changeOfCell(entry.change, {
        kind: 'figure',
        indicator: place.indicator,
        series: seriesKey(elsewhere),
      })
    : subject && changeOfCell(entry.change, subject);
  const name = place ? nameAt(entry, place, workbook) : '';
  const single = entry.change.figures.every(({ indicators }) => indicators.length === 1);
  const cell = column && change && single ? columnName(column) : '';
  return {
    step: entry.step,
    what: fill(messages.steps[entry.label.code], entry.label.params),
    where: [
      cell === '' ? name : fill(messages.history.at, { name, column: cell }),
      elsewhere ? areaName(workbook, elsewhere, messages) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    change: change && single ? changeWords(change, messages) : '',
    who: entry.who,
    time: timeWords(entry.at, messages),
    day: dayWords(entry.at, messages, now),
  };
}

/** Where the figures of a step are, when that is another area than the one that is looked at. */
function seriesElsewhere({ change: { figures } }: JournalEntry, { frame }: FrameKeys) {
  const [first] = figures;
  const isHere = figures.some(({ series }) => series.area === frame.area);
  return first && !isHere ? first.series : null;
}

function areaName({ meta }: Workbook, { area }: Series, { areas }: Messages): string {
  return meta.areas.find(({ id }) => id === area)?.name.trim() || areas.whole;
}

/** The name of a step's row: now, or as it was when the row still was there. */
function nameAt({ change }: JournalEntry, { indicator }: Place, workbook: Workbook): string {
  const slot = change.indicators?.ids.indexOf(indicator) ?? -1;
  const then = change.indicators?.to[slot] ?? change.indicators?.from[slot];
  return indicatorOf(workbook, indicator)?.name || then?.name || '';
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** "14:05". */
export function timeWords(at: number, { language }: Messages): string {
  return new Intl.DateTimeFormat(LOCALES[language.code], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** "Hôm nay", "Hôm qua", "24/11/2026". */
export function dayWords(at: number, { language, history }: Messages, now: Date): string {
  const dayOf = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate());
  const date = new Date(at);
  const days = Math.round((dayOf(now).getTime() - dayOf(date).getTime()) / 86_400_000);
  if (days === 0) return history.today;
  if (days === 1) return history.yesterday;
  return new Intl.DateTimeFormat(LOCALES[language.code], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(date);
}
