import { parseSeriesKey } from '../../domain/workbook/series';
import type { WaiverEntry, WaiverState } from '../../domain/rules/waivers';
import type { Rule } from '../../domain/rules/rule';
import type { Workbook } from '../../domain/workbook/workbook';
import { dayText } from '../../locale/day';
import { formatValue } from '../../locale/number/formatNumber';
import { rowNames } from '../../locale/ruleText/rowNames';
import { writeFigure } from '../../locale/ruleText/figureWords';
import { guardText } from '../csv/guard';
import { csvLine } from './csvLine';
import { KIND_WORDING } from './ruleWords';

const HEADINGS = [
  'Quy tắc',
  'Chỉ tiêu',
  'Số liệu khi giải trình',
  'Lý do',
  'Người giải trình',
  'Ngày',
  'Hiệu lực',
] as const;

const STATES: Readonly<Record<WaiverState, string>> = {
  holds: 'Còn hiệu lực',
  lapsed: 'Hết hiệu lực: số liệu đã đổi',
  mended: 'Không còn vi phạm',
  noRule: 'Quy tắc đã tắt hoặc xóa',
  noRow: 'Dòng đã xóa',
};

const BOM = '\ufeff';
const GONE = '(đã xóa)';

/** The waivers of a workbook, with what became of them, as a CSV to print and hand in. */
export function waiverListCsv(workbook: Workbook, entries: readonly WaiverEntry[]): string {
  const lines = waiverLines(workbook, entries).map((cells) => csvLine(cells.map(guardText)));
  return BOM + csvLine(HEADINGS) + lines.join('');
}

/** The same as rows of text, a cell a heading. */
export function waiverLines(
  workbook: Workbook,
  entries: readonly WaiverEntry[],
): readonly (readonly string[])[] {
  const names = rowNames(workbook);
  const rules = new Map(workbook.meta.rules.map((rule) => [rule.id, rule]));
  return entries.map(({ waiver, state }) => [
    ruleName(rules.get(waiver.rule), waiver.rule),
    names.labelOf(waiver.indicator) ?? GONE,
    waiver.figures
      .map(({ indicator, series, value }) => {
        const { period } = parseSeriesKey(series);
        const words = writeFigure({ series }, names.home);
        const figure = words.startsWith('"') ? period : words;
        return `${names.labelOf(indicator) ?? GONE}, ${figure}: ${formatValue(value)}`;
      })
      .join('\n'),
    waiver.reason,
    waiver.who,
    dayText(new Date(waiver.at)),
    STATES[state],
  ]);
}

function ruleName(rule: Rule | undefined, id: string): string {
  return rule ? (rule.name ?? KIND_WORDING.words[rule.kind]) : id;
}
