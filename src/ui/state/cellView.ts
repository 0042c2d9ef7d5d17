import type { IndicatorId } from '../../domain/indicator/indicator';
import { assess, type Assessment } from '../../domain/plan/assessment';
import type { Comparison } from '../../domain/plan/comparison';
import { judgedCount } from '../../domain/plan/tally';
import type { Series } from '../../domain/workbook/series';
import { figureAt, indicatorOf } from '../../domain/workbook/workbook';
import type { CellView } from '../../grid/aggrid/planGrid';
import type { SheetColumn } from '../../grid/model/columns';
import { formatChange, formatLevel } from '../../locale/number/formatComparison';
import { formatNumber, formatValue } from '../../locale/number/formatNumber';
import type { Session } from '../../workbench/session';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { violationSentence } from '../messages/violationSentence';

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
      return ownField(indicator.name);
    case 'unit':
      return ownField(indicator.unit.text);
    case 'note':
      return ownField(indicator.note);
    case 'violations':
      return violationsView(session, messages, id);
    case 'figure':
      return indicator.group
        ? text('')
        : figureView(session, id, content.series, content.role === 'target');
    default:
      if (indicator.group) {
        return content.kind === 'verdict' && content.plan === 0
          ? groupTally(session, messages, id)
          : text('');
      }
      return computedView(assess(session.workbook, session.keys, id), content, messages);
  }
}

function text(shown: string): CellView {
  return { text: shown, classes: [], tooltip: '', editable: false };
}

function ownField(shown: string): CellView {
  return { text: shown, classes: [], tooltip: shown, editable: true };
}

function figureView(
  session: Session,
  indicator: IndicatorId,
  series: Series,
  target: boolean,
): CellView {
  const figure = figureAt(session.workbook, { indicator, series });
  const classes = target ? ['target'] : [];
  if (!figure) return { text: '', classes, tooltip: '', editable: true };
  if (figure.value.kind === 'invalid') classes.push('invalid');
  if (figure.edited) classes.push('edited');
  if (figure.ambiguous) classes.push('ambiguous');
  const mark = figure.value.kind === 'invalid' ? '⚠ ' : '';
  const unit = figure.unit ? ` ${figure.unit.text}` : '';
  const shown = mark + formatValue(figure.value) + unit;
  return { text: shown, classes, tooltip: shown, editable: true };
}

function violationsView(session: Session, messages: Messages, id: IndicatorId): CellView {
  const violations = session.rules.of(id);
  const serious = violations.filter(({ severity }) => severity !== 'hint');
  if (violations.length === 0) return text('');
  const worst = serious.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return {
    text: serious.length > 0 ? `⚑ ${serious.length}` : '·',
    classes: [serious.length > 0 ? worst : 'hint'],
    tooltip: violations.map((violation) => violationSentence(violation, messages)).join('\n'),
    editable: false,
  };
}

function groupTally(session: Session, messages: Messages, id: IndicatorId): CellView {
  const tally = session.tally.of(id);
  const judged = judgedCount(tally);
  if (judged === 0) return text('');
  return text(fill(messages.tally, { good: judged - tally.missed, judged }));
}

function computedView(
  assessment: Assessment,
  content: Exclude<SheetColumn['content'], { kind: 'figure' }>,
  messages: Messages,
): CellView {
  switch (content.kind) {
    case 'percentOfPlan':
      return compared(assessment.ofPlan[content.plan]?.percent, formatLevel, messages);
    case 'growth':
      return compared(assessment.growth, formatChange, messages);
    case 'targetStep':
      return compared(assessment.targetStep, formatChange, messages);
    case 'verdict': {
      const plan = assessment.ofPlan[content.plan];
      if (!plan) return text('');
      const verdict =
        plan.override?.verdict ??
        (plan.judgement.kind === 'judged' ? plan.judgement.verdict : null);
      if (verdict) return { ...text(messages.verdicts[verdict]), classes: [verdict] };
      const reason = plan.judgement.kind === 'notJudged' ? plan.judgement.reason : 'noPlan';
      return { ...text('–'), tooltip: messages.notJudged[reason] };
    }
    default:
      return text('');
  }
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
