import { waiverList, type WaiverState } from '../../domain/rules/waivers';
import type { Waiver } from '../../domain/rules/waiver';
import { indicatorOf } from '../../domain/workbook/workbook';
import { csvLine } from '../../exchange/rules/csvLine';
import { guardText } from '../../exchange/csv/guard';
import { waiverTells, type Hidden } from '../../workbench/withoutGroups';
import { dayText } from '../../locale/day';
import type { Messages } from '../messages/messages';
import { ruleName, violationSentence } from '../messages/violationSentence';
import { dayWords } from './history';
import { rulesById } from './ruleLookup';
import type { Sheet } from './sheet.svelte';

/** A waiver in words. */
export interface WaiverRow {
  readonly waiver: Waiver;
  readonly state: WaiverState;
  readonly name: string;
  readonly rule: string;
  /** What is violated; empty where nothing is any more. */
  readonly sentence: string;
  readonly when: string;
  /** The same on paper, which outlasts today: 04/11/2026. */
  readonly day: string;
}

/** Every waiver of the workbook as it stands, the newest first. */
export function waiverRows({ session }: Pick<Sheet, 'session'>, messages: Messages): WaiverRow[] {
  const { workbook, rules } = session;
  const byId = rulesById(workbook);
  return waiverList(workbook, (id) => rules.of(id))
    .map(({ waiver, state, violation }) => {
      const rule = byId.get(waiver.rule);
      return {
        waiver,
        state,
        name: indicatorOf(workbook, waiver.indicator)?.name ?? '–',
        rule: rule ? ruleName(rule, messages) : waiver.rule,
        sentence: violation ? violationSentence(violation, messages) : '',
        when: dayWords(waiver.at, messages, new Date()),
        day: dayText(new Date(waiver.at)),
      };
    })
    .sort((a, b) => b.waiver.at - a.waiver.at);
}

/** Those that tell nothing of the rows that are left out. */
export function openRows(rows: readonly WaiverRow[], hidden: Hidden): readonly WaiverRow[] {
  if (hidden.gone.size === 0) return rows;
  return rows.filter(
    ({ waiver, rule, sentence }) =>
      !waiverTells(hidden, waiver) && !hidden.tells(rule) && !hidden.tells(sentence),
  );
}

function cellsOf(row: WaiverRow, messages: Messages): string[] {
  const { waiverStates } = messages.rulesScreen;
  const { reason, who } = row.waiver;
  return [row.name, row.rule, row.sentence, waiverStates[row.state], reason, who, row.day];
}

function headings({ rulesScreen, columns }: Messages): string[] {
  const { state, reason, who, when } = rulesScreen.waiverColumns;
  return [columns.name, rulesScreen.columns.name, columns.violations, state, reason, who, when];
}

/** As text that a document or a sheet takes: a line each, with tabs between; no sheet reckons with it. */
export function waiverText(rows: readonly WaiverRow[], messages: Messages): string {
  const plain = (text: string) => guardText(text.replace(/\s+/g, ' '));
  return [headings(messages), ...rows.map((row) => cellsOf(row, messages))]
    .map((cells) => cells.map(plain).join('\t'))
    .join('\r\n');
}

export function waiverCsv(rows: readonly WaiverRow[], messages: Messages): string {
  const lines = [headings(messages), ...rows.map((row) => cellsOf(row, messages))];
  return '\ufeff' + lines.map((cells) => csvLine(cells.map(guardText))).join('');
}
