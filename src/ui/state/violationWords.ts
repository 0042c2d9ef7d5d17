import type { NotChecked } from '../../domain/rules/engine';
import type { Violation } from '../../domain/rules/rule';
import type { Waiver } from '../../domain/rules/waiver';
import type { CellRef } from '../../domain/workbook/cellRef';
import { indicatorOf } from '../../domain/workbook/workbook';
import { columnOfSeries } from '../../grid/model/columns';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { ruleName } from '../messages/violationSentence';
import { fullColumnTitle, periodTitle } from './columnTitle';
import { dayWords } from './history';
import { rulesById } from './ruleLookup';
import type { Sheet } from './sheet.svelte';

/** A cell by its row and column: "Diện tích ngô (Kế hoạch 2024)". */
export function cellName(sheet: Sheet, cell: CellRef, messages: Messages): string {
  const name = indicatorOf(sheet.session.workbook, cell.indicator)?.name ?? '–';
  return `${name} (${columnName(sheet, cell, messages)})`;
}

/** The column of a cell; its period, and its area where that is another, where no column shows it. */
export function columnName(
  { session, columns, areas }: Sheet,
  { series }: CellRef,
  messages: Messages,
): string {
  const id = columnOfSeries(session.keys, series);
  const column = columns.find((one) => one.id === id);
  if (column) return fullColumnTitle(column, messages);
  const period = periodTitle(series.period, messages);
  if (series.area === areas.area) return period;
  return `${areas.nameOf(series.area) ?? messages.areas.whole}, ${period}`;
}

/** The area of the cell to go to, where another is looked at; empty else. */
export function otherArea(
  { areas }: Sheet,
  { cells: [first] }: Violation,
  { areas: words }: Messages,
) {
  if (!first || first.series.area === areas.area) return '';
  return areas.nameOf(first.series.area) ?? words.whole;
}

/** More than so many cells are not named one by one. */
const MOST_CELLS = 4;

/** "Chưa kiểm tra được: thiếu Diện tích ngô (Kế hoạch 2024)." */
export function uncheckedWords(
  sheet: Sheet,
  { reason, missing }: Pick<NotChecked, 'reason' | 'missing'>,
  messages: Messages,
): string {
  const named = missing.slice(0, MOST_CELLS).map((cell) => cellName(sheet, cell, messages));
  const more = missing.length > MOST_CELLS ? ` … (${missing.length})` : '';
  return fill(messages.rulesScreen.reasons[reason], { cells: (named.join(', ') || '…') + more });
}

export function waiverWords(
  pattern: string,
  { reason, who, at }: Waiver,
  messages: Messages,
): string {
  return fill(pattern, { reason, who, when: dayWords(at, messages, new Date()) });
}

/** The name of a violation's rule and what to do, in the office's words where it has any. */
export function ruleWords(sheet: Sheet, violation: Violation, messages: Messages) {
  const rule = rulesById(sheet.session.workbook).get(violation.rule);
  return {
    own: rule?.name ?? '',
    title: ruleName(rule ?? violation, messages),
    action: rule?.instruction || messages.rules[violation.kind].action,
  };
}

/** Tells violations of a list apart, also such that look alike. */
export function keyed(
  violations: readonly Violation[],
): { readonly key: string; readonly violation: Violation }[] {
  const seen = new Map<string, number>();
  return violations.map((violation) => {
    const [first] = violation.cells;
    const cell = first ? `${first.indicator} ${JSON.stringify(first.series)}` : '';
    const key = `${violation.rule}|${violation.indicator}|${cell}`;
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return { key: `${key}|${n}`, violation };
  });
}
