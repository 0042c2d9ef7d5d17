import type { IndicatorId } from '../../domain/indicator/indicator';
import type { FrameKeys } from '../../domain/plan/assessment';
import { resultPeriod } from '../../domain/plan/frame';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { ReportText, ReportTextIssue, ReportTextOptions, SaidFigure } from './reportText';
import { tellFigure } from './tellFigure';

/** A sentence for each of the rows, each in a line of its own. */
export function indicatorSentences(
  workbook: Workbook,
  keys: FrameKeys,
  options: ReportTextOptions,
  rows: Iterable<IndicatorId>,
): ReportText {
  const said: SaidFigure[] = [];
  const issues: ReportTextIssue[] = [];
  const sentences: string[] = [];
  for (const id of rows) {
    if (indicatorOf(workbook, id)?.group !== false) continue;
    const told = tellFigure(workbook, keys, id, options, 'kế hoạch');
    issues.push(...told.issues);
    if (told.text === null || !told.said) continue;
    said.push(told.said);
    sentences.push(`${told.text}.`);
  }
  const period = periodWords(keys, options);
  const title = options.of === 'result' ? period : `Chỉ tiêu ${lowerFirst(period)}`;
  return { text: withTitle(title, sentences.join('\n'), options), said, issues };
}

/**
 * The list of main targets: one paragraph a group, "(1). … đạt …. … đạt …". `rows` limits it; groups
 * keep their numbers in order of what is left.
 */
export function targetList(
  workbook: Workbook,
  keys: FrameKeys,
  options: ReportTextOptions,
  rows?: ReadonlySet<IndicatorId>,
): ReportText {
  const said: SaidFigure[] = [];
  const issues: ReportTextIssue[] = [];
  const paragraphs: string[] = [];
  for (const group of groupsOf(workbook)) {
    const sentences: string[] = [];
    for (const id of group) {
      if (indicatorOf(workbook, id)?.group !== false || (rows && !rows.has(id))) continue;
      const told = tellFigure(workbook, keys, id, options, 'KH');
      issues.push(...told.issues);
      if (told.text === null || !told.said) continue;
      said.push(told.said);
      sentences.push(`${told.text}.`);
    }
    if (sentences.length > 0) paragraphs.push(`(${paragraphs.length + 1}). ${sentences.join(' ')}`);
  }
  const text = withTitle(titleOf(keys, options), paragraphs.join('\n\n'), options);
  return { text, said, issues };
}

function withTitle(title: string, text: string, options: ReportTextOptions): string {
  return text === '' || !options.title ? text : `${title}\n\n${text}`;
}

/** The outermost rows, each with all below it; of a tree with one root, those below the root. */
function groupsOf({ outline }: Workbook): Uint32Array[] {
  const { ids } = outline;
  const tree = outlineIndex(outline);
  const from = ids.length > 1 && tree.subtreeEnd(0) === ids.length ? 1 : 0;
  const groups: Uint32Array[] = from === 1 ? [ids.subarray(0, 1)] : [];
  for (let at = from; at < ids.length; at = tree.subtreeEnd(at)) {
    groups.push(ids.subarray(at, tree.subtreeEnd(at)));
  }
  return groups;
}

function titleOf(keys: FrameKeys, options: ReportTextOptions): string {
  const period = lowerFirst(periodWords(keys, options));
  return options.of === 'result'
    ? `Kết quả thực hiện các chỉ tiêu chủ yếu ${period}`
    : `Các chỉ tiêu chủ yếu ${period}`;
}

function periodWords({ frame }: FrameKeys, { of }: ReportTextOptions): string {
  if (of === 'target') return `Năm ${frame.year + 1}`;
  const { year, months } = resultPeriod(frame);
  return months === 12 ? `Năm ${year}` : `${months} tháng đầu năm ${year}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
