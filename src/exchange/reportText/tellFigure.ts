import type { IndicatorId } from '../../domain/indicator/indicator';
import { assess, effectiveVerdict, quantityOf, type FrameKeys } from '../../domain/plan/assessment';
import type { Comparison } from '../../domain/plan/comparison';
import type { Verdict } from '../../domain/plan/verdict';
import { periodKey, fullYear } from '../../domain/period/period';
import { resultPeriod } from '../../domain/plan/frame';
import { roundTo } from '../../domain/quantity/rounding';
import { numberValue, type NumberValue, type Value } from '../../domain/quantity/value';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { figureWords, printedPercent, withUnit } from './figureWords';
import type { ReportTextIssue, ReportTextOptions, SaidFigure } from './reportText';
import { nameInSentence, standingName } from './standingName';

/** How a plan is named: short within a list, in full in a sentence of its own. */
export type PlanWords = 'KH' | 'kế hoạch';

/** What is said of one figure: null text where there is nothing to say. */
export interface ToldFigure {
  readonly text: string | null;
  readonly said: SaidFigure | null;
  readonly issues: readonly ReportTextIssue[];
}

/**
 * "Sản lượng lương thực ước đạt 36.595,83 tấn, đạt 100,43% so với kế hoạch, tăng 1,16% so với cùng kỳ
 * năm trước", without a full stop.
 */
export function tellFigure(
  workbook: Workbook,
  keys: FrameKeys,
  id: IndicatorId,
  options: ReportTextOptions,
  planWords: PlanWords,
): ToldFigure {
  const { frame } = keys;
  const isResult = options.of === 'result';
  const { value, unit } = quantityOf(workbook, isResult ? keys.result : keys.target, id);
  const figure = figureWords(value, unit.text);
  if (figure === null) {
    const issue: ReportTextIssue = { indicator: id, left: 'figure', code: reasonOf(value) };
    return { text: null, said: null, issues: [issue] };
  }
  const name = standingName(workbook, id);
  const issues: ReportTextIssue[] = [];
  // A bound or a range is no one number: what it may be lies on either side of another.
  const isNumber = value.kind === 'number';
  const asksPlan = isResult && isNumber;
  const plan = asksPlan ? planOf(workbook, keys, id, options, planWords) : NO_PLAN;
  const change = isNumber ? changeOf(workbook, keys, id, options) : NO_CHANGE;
  if (plan.left) issues.push({ indicator: id, left: 'percentOfPlan', code: plan.left });
  if (change.left) issues.push({ indicator: id, left: 'growth', code: change.left });
  const head = `${nameInSentence(name, unit)} ${verb(workbook, keys, id, isResult)} ${figure}${plan.bracket}`;
  const text = [head, ...plan.words, ...change.words].join(', ');
  const said: SaidFigure = {
    indicator: id,
    name,
    role: isResult ? 'actual' : 'target',
    period: periodKey(isResult ? resultPeriod(frame) : fullYear(frame.year + 1)),
    value,
    unit: unit.text,
    percentOfPlan: plan.percent,
    plan: plan.plan,
    change: change.value,
    verdict: plan.verdict,
  };
  return { text, said, issues };
}

function reasonOf(value: Value): ReportTextIssue['code'] {
  switch (value.kind) {
    case 'notApplicable':
    case 'notYet':
      return value.kind;
    case 'text':
      return 'words';
    case 'invalid':
      return 'notUnderstood';
    default:
      return 'blank';
  }
}

/** What is not the better the more of it there is, is not reached. */
function verb(workbook: Workbook, keys: FrameKeys, id: IndicatorId, isResult: boolean): string {
  const reached = indicatorOf(workbook, id)?.direction === 'up' ? 'đạt' : 'là';
  return isResult && keys.frame.result === 'estimate' ? `ước ${reached}` : reached;
}

interface PlanSaid {
  readonly words: readonly string[];
  /** What stands in brackets behind the figure. */
  readonly bracket: string;
  readonly percent: NumberValue | null;
  readonly plan: NumberValue | null;
  readonly verdict: Verdict | null;
  readonly left: ReportTextIssue['code'] | null;
}

const NO_PLAN: PlanSaid = {
  words: [],
  bracket: '',
  percent: null,
  plan: null,
  verdict: null,
  left: null,
};

function planOf(
  workbook: Workbook,
  keys: FrameKeys,
  id: IndicatorId,
  options: ReportTextOptions,
  planWords: PlanWords,
): PlanSaid {
  const assessed = assess(workbook, keys, id).ofPlan[0];
  const planKey = keys.plans[0];
  if (!assessed || planKey === undefined) return NO_PLAN;
  const { percent, override } = assessed;
  const isUp = indicatorOf(workbook, id)?.direction === 'up';
  const plan = quantityOf(workbook, planKey, id);
  const isRate = percent.kind === 'points';
  // Of what must not be more, or of a rate, the per cent does not tell whether it was met.
  const tells = options.verdict && (isRate || !isUp || override !== null || !options.percentOfPlan);
  const verdict = tells ? effectiveVerdict(workbook, keys, id) : null;
  const words: string[] = [];
  let bracket = '';
  let stated: NumberValue | null = null;
  let wanted: NumberValue | null = null;
  if (options.percentOfPlan && percent.kind === 'percent') {
    stated = printedPercent(percent.level, 100);
    const level = withUnit(stated.value, stated.decimals, '%');
    const against = planWords === 'KH' ? 'KH' : 'so với kế hoạch';
    words.push(`${isUp ? 'đạt' : 'bằng'} ${level} ${against}`);
  } else if (options.percentOfPlan && isRate && plan.value.kind === 'number') {
    wanted = plan.value;
    bracket = ` (${planWords} ${withUnit(wanted.value, wanted.decimals, plan.unit.text)})`;
  }
  if (verdict) words.push(VERDICTS[verdict].replace('{plan}', planWords));
  const left = options.percentOfPlan && percent.kind === 'none' ? percent.reason : null;
  return { words, bracket, percent: stated, plan: wanted, verdict, left };
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  exceeded: 'vượt {plan}',
  met: 'đạt {plan}',
  missed: 'không đạt {plan}',
  rightDirection: 'đúng hướng {plan}',
};

interface ChangeSaid {
  readonly words: readonly string[];
  readonly value: NumberValue | null;
  readonly left: ReportTextIssue['code'] | null;
}

const NO_CHANGE: ChangeSaid = { words: [], value: null, left: null };

function changeOf(
  workbook: Workbook,
  keys: FrameKeys,
  id: IndicatorId,
  { of, growth: wanted }: ReportTextOptions,
): ChangeSaid {
  if (!wanted) return NO_CHANGE;
  const { growth, targetStep } = assess(workbook, keys, id);
  const comparison: Comparison = of === 'result' ? growth : targetStep;
  if (comparison.kind === 'none') return { words: [], value: null, left: comparison.reason };
  const against = `so với ${baseWords(keys, of)}`;
  const change =
    comparison.kind === 'percent'
      ? printedPercent(comparison.level - 100, 0)
      : numberValue(roundTo(comparison.difference, comparison.decimals), comparison.decimals);
  if (change.value === 0)
    return { words: [`bằng ${baseWords(keys, of)}`], value: change, left: null };
  const unit = comparison.kind === 'percent' ? '%' : pointsOf(workbook, keys, id, of);
  const size = withUnit(Math.abs(change.value), change.decimals, unit);
  const words = [`${change.value > 0 ? 'tăng' : 'giảm'} ${size} ${against}`];
  return { words, value: change, left: null };
}

/** Points are told in the unit of the rate: "điểm %", "điểm ‰". */
function pointsOf(
  workbook: Workbook,
  keys: FrameKeys,
  id: IndicatorId,
  of: ReportTextOptions['of'],
): string {
  const { unit } = quantityOf(workbook, of === 'result' ? keys.result : keys.target, id);
  return unit.factor === 1 ? 'điểm %' : 'điểm ‰';
}

function baseWords({ frame }: FrameKeys, of: ReportTextOptions['of']): string {
  if (of === 'target') return `năm ${frame.year}`;
  return frame.months === 12 && frame.result === 'actual' ? 'năm trước' : 'cùng kỳ năm trước';
}
