import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { assess, type Assessment } from '../../domain/plan/assessment';
import type { Comparison } from '../../domain/plan/comparison';
import { judgedCount } from '../../domain/plan/tally';
import type { RuleKindName, Violation } from '../../domain/rules/rule';
import { openViolations } from '../../domain/rules/waivers';
import { isCheckable, isUnchecked } from '../../domain/workbook/figure';
import { figureOf, valueOf } from '../../domain/workbook/figures';
import { seriesKey, type Series } from '../../domain/workbook/series';
import { indicatorOf } from '../../domain/workbook/workbook';
import type { CellView } from '../../grid/aggrid/cells';
import { columnOfSeries, type SheetColumn } from '../../grid/model/columns';
import { formatChange, formatLevel } from '../../locale/number/formatComparison';
import { formatNumber, formatSigned, formatValue } from '../../locale/number/formatNumber';
import type { Session } from '../../workbench/session';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { violationSentence } from '../messages/violationSentence';

type Content = SheetColumn['content'];

/** What a cell of the plan sheet shows: text, state and, where it needs one, an explanation. */
export function cellView(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  column: SheetColumn,
): CellView {
  const indicator = indicatorOf(session.workbook, id);
  if (!indicator) return text('');
  const { content } = column;
  switch (content.kind) {
    case 'numbering':
      return ownField(indicator.numbering);
    case 'name':
      return followed(ownField(indicator.name), indicator, messages);
    case 'unit':
      return ownField(indicator.unit.text);
    case 'note':
      return ownField(indicator.note);
    case 'violations':
      return violationsView(session, messages, id);
    case 'figure':
      if (indicator.group) return text('');
      return flagged(
        figureView(session, messages, id, content.series, content.role === 'target'),
        session,
        messages,
        id,
        column.id,
      );
    default:
      if (indicator.group) {
        return content.kind === 'verdict' && content.plan === 0
          ? groupTally(session, messages, id)
          : text('');
      }
      return computedView(session, messages, id, content);
  }
}

function text(shown: string): CellView {
  return { text: shown, aside: '', classes: [], tooltip: '', editable: false };
}

/** Characters that fit into a name column as it is at first; what is longer can be read whole. */
const FITTING = 26;

function ownField(shown: string): CellView {
  const tooltip = shown.length > FITTING ? shown : '';
  return { text: shown, aside: '', classes: [], tooltip, editable: true };
}

/** A row that someone means to come back to says so at its name. */
function followed(view: CellView, { flagged }: Indicator, { menu }: Messages): CellView {
  if (!flagged) return view;
  const tooltip = [view.tooltip, `★ ${menu.flagged}`].filter((line) => line !== '').join('\n');
  return { ...view, classes: [...view.classes, 'followed'], tooltip };
}

function figureView(
  session: Session,
  messages: Messages,
  indicator: IndicatorId,
  series: Series,
  target: boolean,
): CellView {
  const figure = figureOf(session.workbook.figures, seriesKey(series), indicator);
  const classes = target ? ['target'] : [];
  if (!figure) return { text: '', aside: '', classes, tooltip: '', editable: true };
  const unit = figure.unit ? ` ${figure.unit.text}` : '';
  const value = formatValue(figure.value) + unit;
  const words: string[] = [];
  if (figure.value.kind === 'invalid') {
    classes.push('invalid');
    words.push(fill(messages.marks.invalid, { value }));
  }
  const unchecked = isUnchecked(figure);
  if (unchecked) {
    classes.push('unchecked');
    const why = figure.ambiguous ? messages.marks.ambiguous : messages.marks.extracted;
    words.push(fill(why, { value }));
  } else if (isCheckable(figure)) words.push(fill(messages.marks.checked, { value }));
  if (figure.edited) {
    classes.push('edited');
    words.push(fill(messages.marks.edited, { value }));
  }
  const mark =
    figure.value.kind === 'invalid' ? '⚠ ' : !unchecked ? '' : figure.ambiguous ? '≟ ' : '◌ ';
  return {
    text: mark + formatValue(figure.value),
    aside: figure.unit?.text ?? '',
    classes,
    tooltip: words.length > 0 ? words.join('\n') : figure.unit ? value : '',
    editable: true,
  };
}

/** The cell that a violation of its row points to is marked, and says why. */
function flagged(
  view: CellView,
  session: Session,
  messages: Messages,
  id: IndicatorId,
  column: string,
): CellView {
  const violations = openViolations(session.workbook, session.rules.of(id)).filter(
    (found) => found.severity !== 'hint' && violationPlace(session, found) === column,
  );
  if (violations.length === 0) return view;
  const worst = violations.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const sentences = violations.map((found) => `⚑ ${violationSentence(found, messages)}`);
  return {
    ...view,
    classes: [...view.classes, `flagged-${worst}`],
    tooltip: [view.tooltip, ...sentences].filter((line) => line !== '').join('\n'),
  };
}

/** The column of the very cell that is wrong; the violations' own where it has none. */
export function violationPlace(session: Session, violation: Violation): string {
  const [first] = violation.cells;
  if (!first || first.indicator !== violation.indicator) return 'violations';
  return columnOfSeries(session.keys, first.series) ?? 'violations';
}

/** The cells of a violation that the sheet shows: "row|column". */
export function pointedCells(session: Session, violation: Violation | null): ReadonlySet<string> {
  return new Set(
    (violation?.cells ?? []).map(
      ({ indicator, series }) =>
        `${indicator}|${columnOfSeries(session.keys, series) ?? 'violations'}`,
    ),
  );
}

function violationsView(session: Session, messages: Messages, id: IndicatorId): CellView {
  const violations = openViolations(session.workbook, session.rules.of(id));
  const serious = violations.filter(({ severity }) => severity !== 'hint');
  if (violations.length === 0) return text('');
  const worst = serious.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return {
    text: serious.length > 0 ? `⚑ ${serious.length}` : '·',
    aside: '',
    classes: [serious.length > 0 ? worst : 'hint'],
    tooltip: violations.map((violation) => violationSentence(violation, messages)).join('\n'),
    editable: false,
  };
}

function groupTally(session: Session, messages: Messages, id: IndicatorId): CellView {
  const tally = session.tally.of(id);
  const judged = judgedCount(tally);
  if (judged === 0) return text('');
  const shown = `${judged - tally.missed}/${judged}`;
  return {
    ...text(shown),
    tooltip: fill(messages.tally, { good: judged - tally.missed, judged }),
  };
}

function computedView(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  content: Exclude<Content, { kind: 'figure' }>,
): CellView {
  const assessment = assess(session.workbook, session.keys, id);
  switch (content.kind) {
    case 'percentOfPlan': {
      const comparison = assessment.ofPlan[content.plan]?.percent;
      const view = compared(comparison, formatLevel, messages);
      const key = session.keys.statedPercents[content.plan];
      const value = key === undefined ? null : valueOf(session.workbook.figures, key, id);
      if (!value || value.kind === 'blank') return view;
      const stated = formatValue(value) + (value.kind === 'number' ? '%' : '');
      const level = comparison && comparison.kind !== 'none' ? comparison.level : null;
      const decimals = value.kind === 'number' ? Math.max(1, value.decimals) : 1;
      const computed = level === null ? '' : `${formatNumber(level, decimals)}%`;
      return beside(
        view,
        { stated, computed, rule: 'statedPercentDisagrees' },
        session,
        messages,
        id,
      );
    }
    case 'growth':
      return growthView(session, messages, id, assessment);
    case 'targetStep':
      return compared(assessment.targetStep, formatChange, messages);
    case 'verdict':
      return verdictView(session, messages, id, assessment, content.plan);
    default:
      return text('');
  }
}

function verdictView(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  assessment: Assessment,
  n: number,
): CellView {
  const plan = assessment.ofPlan[n];
  if (!plan) return text('');
  const { override, judgement } = plan;
  const verdict = override?.verdict ?? (judgement.kind === 'judged' ? judgement.verdict : null);
  const reason = judgement.kind === 'notJudged' ? judgement.reason : 'noPlan';
  const view: CellView = verdict
    ? {
        ...text(messages.verdicts[verdict] + (override ? ' ✎' : '')),
        classes: [verdict],
        tooltip: override ? fill(messages.marks.overridden, { reason: override.reason }) : '',
      }
    : { ...text('–'), tooltip: messages.notJudged[reason] };
  const stated = valueOf(session.workbook.figures, session.keys.statedVerdict, id);
  if (n !== 0 || stated.kind !== 'text') return view;
  const computed = verdict ? messages.verdicts[verdict].replace(/^\S+ /u, '') : '';
  return beside(
    view,
    { stated: stated.text, computed, rule: 'statedVerdictDisagrees' },
    session,
    messages,
    id,
  );
}

interface Stated {
  readonly stated: string;
  /** The same thing recomputed; empty where it could not be. */
  readonly computed: string;
  /** The rule that says when the two disagree. */
  readonly rule: RuleKindName;
}

/** What a source states, beside what its figures give: loud only where the two disagree. */
function beside(
  view: CellView,
  { stated, computed, rule }: Stated,
  session: Session,
  messages: Messages,
  id: IndicatorId,
): CellView {
  const disagrees = session.rules.of(id).some(({ kind }) => kind === rule);
  const line = computed === '' ? 'alone' : disagrees ? 'disagrees' : 'agrees';
  const sentence = fill(messages.stated[line], { stated, computed });
  return {
    ...view,
    aside:
      line === 'alone'
        ? fill(messages.stated.short, { stated })
        : `${line === 'agrees' ? '=' : '≠'} ${stated.replace(/%$/, '')}`,
    classes: [...view.classes, line === 'alone' ? 'stated-alone' : line],
    tooltip: [view.tooltip, sentence].filter((part) => part !== '').join('\n'),
  };
}

/** A stated level ("101,2% CK") is told as the change it is, for the column is one of changes. */
function growthView(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  assessment: Assessment,
): CellView {
  const view = compared(assessment.growth, formatChange, messages);
  const { figures } = session.workbook;
  const { statedChange, statedLevel } = session.keys.series;
  const change = valueOf(figures, seriesKey(statedChange), id);
  const level = valueOf(figures, seriesKey(statedLevel), id);
  const stated =
    change.kind === 'number'
      ? `${formatSigned(change.value, change.decimals)}%`
      : level.kind === 'number'
        ? `${formatSigned(level.value - 100, level.decimals)}%`
        : '';
  if (stated === '') return view;
  return { ...view, aside: fill(messages.stated.short, { stated }), classes: ['stated-alone'] };
}

function compared(
  comparison: Comparison | undefined,
  format: (comparison: Comparison, points: string) => string,
  messages: Messages,
): CellView {
  if (!comparison) return text('');
  const shown = format(comparison, messages.points);
  if (comparison.kind === 'none') {
    return { ...text(shown), tooltip: messages.noComparison[comparison.reason] };
  }
  const level = comparison.level === null ? '' : `${formatNumber(comparison.level, 2)}%`;
  return { ...text(shown), tooltip: level };
}
