import type { PlanFrame } from '../../domain/plan/frame';
import { fullYear, parsePeriodKey, periodKey, type PeriodKey } from '../../domain/period/period';
import { comparesInPoints, NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { numberValue, type NumberValue, type Value } from '../../domain/quantity/value';
import type { Figure, SourceId } from '../../domain/workbook/figure';
import { series, type Measure, type Series } from '../../domain/workbook/series';
import { formatNumber } from '../../locale/number/formatNumber';
import { parseNumber } from '../../locale/number/parseNumber';
import { readUnit } from '../../locale/unit';
import type { QualifierField } from '../../reader/extraction';
import { giverIn } from './planGiver';
import type { StatedNumber } from './review';
import { isJudgementAlone, type Reviewed } from './reviewed';

/** A figure for a column of the row that the extraction goes to. */
export interface SeriesClaim {
  readonly series: Series;
  readonly figure: Figure;
}

/** What the claims of one extraction depend on besides it. */
export interface ClaimContext {
  readonly frame: PlanFrame;
  readonly source: SourceId;
  /** The text it was read from. */
  readonly text: string;
  /** The unit of the row it goes to. */
  readonly rowUnit: Unit;
}

/**
 * The figures an accepted extraction brings: its value, the plan it is held against, and what the
 * report states of the two, which goes beside the recomputed figures and is never taken for them.
 * A change in a unit other than per cent has no place of its own and stays in the quote.
 */
export function claimsOf(reviewed: Reviewed, context: ClaimContext): readonly SeriesClaim[] {
  const { frame } = context;
  const { extraction, role, period, keeps, typed, planBy, unit: unitText } = reviewed;
  const unit = readUnit(unitText);
  const claims: SeriesClaim[] = [];
  const add = (of: Series, figure: Figure) => claims.push({ series: of, figure });

  if (!isJudgementAlone(extraction)) {
    const figure = figureOf(reviewed, context, reviewed.value, ownUnit(unit, context.rowUnit));
    add(valueSeries(reviewed, frame), { ...figure, edited: reviewed.changed });
  }
  if (role !== 'actual' && role !== 'plan') return claims;

  const at = { area: frame.area, scenario: frame.scenario };
  const giver = giverIn(frame.assigners, planBy);
  const stated = (field: QualifierField, measure: Measure, value: Value, assignedBy = '') => {
    const of = series(measure, statedPeriod(reviewed, frame), { ...at, assignedBy });
    add(of, figureOf(reviewed, context, value, null, field));
  };
  const numberOf = (field: StatedNumber | 'pctPlan2'): NumberValue | null => {
    if (!keeps(field)) return null;
    const own = field === 'pctPlan2' ? undefined : typed[field];
    const value = extraction[field];
    if (own) return own;
    if (value === undefined) return null;
    return printed(reviewed, context.text, field, value);
  };

  const plan = numberOf('plan');
  if (plan && role === 'actual') {
    const own = ownUnit(unit, context.rowUnit);
    add(
      series('plan', yearOf(period), { ...at, assignedBy: giver }),
      figureOf(reviewed, context, plan, own, 'plan'),
    );
  }
  const percent = numberOf('pctPlan');
  if (percent) stated('pctPlan', 'statedPercentOfPlan', percent, giver);
  const second = numberOf('pctPlan2');
  const { planBy2 } = extraction;
  if (second && planBy2) {
    const other = giverIn([...frame.assigners, giver], planBy2);
    if (other !== giver) stated('pctPlan2', 'statedPercentOfPlan', second, other);
  }
  const verdict = keeps('verdict') ? (typed.verdict ?? extraction.verdict) : undefined;
  // A verdict that a person typed goes before an excess that was read.
  const over = typed.verdict && verdict && !typed.overPlan ? null : numberOf('overPlan');
  if (over) stated('overPlan', 'statedVerdict', { kind: 'text', text: excessText(over) });
  else if (verdict) {
    stated('verdict', 'statedVerdict', { kind: 'text', text: VERDICTS[verdict] });
  }
  const level = numberOf('pctPrev');
  if (level) stated('pctPrev', 'statedLevelOnPrevious', level);
  const change = numberOf('chgPrevPct');
  const points = comparesInPoints(unit) && !extraction.chgUnit ? numberOf('chgPrevAbs') : null;
  if (change && !(typed.chgPrevAbs && points && !typed.chgPrevPct)) {
    stated('chgPrevPct', 'statedChangeOnPrevious', change);
  } else if (points) stated('chgPrevAbs', 'statedChangeOnPrevious', points);
  return claims;
}

/** As offices write them; the words of a report are read back from these by `readVerdict`. */
const VERDICTS = { met: 'đạt KH', exceeded: 'vượt KH', missed: 'không đạt KH' } as const;

function excessText({ value, decimals }: NumberValue): string {
  return `vượt ${formatNumber(value, decimals)}% KH`;
}

function valueSeries({ role, period, planBy }: Reviewed, frame: PlanFrame): Series {
  const at = { area: frame.area, scenario: frame.scenario };
  const { year } = parsePeriodKey(period);
  switch (role) {
    case 'actual':
      return series(resultMeasure(period, frame), period, at);
    case 'previous':
      return series('actual', period, at);
    case 'plan':
    case 'target': {
      const known = year === frame.year ? frame.assigners : targetGivers(year, frame);
      return series('plan', yearOf(period), { ...at, assignedBy: giverIn(known, planBy) });
    }
  }
}

/** The locality's own target has no giver; a later year's are those of a longer plan. */
function targetGivers(year: number, { year: now, nextAssigners, horizon }: PlanFrame) {
  if (year === now + 1) return ['', ...(nextAssigners ?? [])];
  return year === horizon?.year && horizon.assigners.length > 0 ? horizon.assigners : [''];
}

/** This year's result is the sheet's; a year that is not over yet is an estimate; all else was reached. */
function resultMeasure(period: PeriodKey, frame: PlanFrame): Measure {
  const { year, months } = parsePeriodKey(period);
  if (year !== frame.year) return year > frame.year ? 'estimate' : 'actual';
  if (months === frame.months) return frame.result;
  return months > frame.months ? 'estimate' : 'actual';
}

/** A judgement told of this year's plan is one of the sheet's result. */
function statedPeriod({ role, period }: Reviewed, frame: PlanFrame): PeriodKey {
  const { year } = parsePeriodKey(period);
  const ofPlan = role === 'plan' && year === frame.year;
  return ofPlan ? periodKey({ year, months: frame.months }) : period;
}

/** Plans are made for whole years. */
function yearOf(period: PeriodKey): PeriodKey {
  return periodKey(fullYear(parsePeriodKey(period).year));
}

/** The unit a figure carries beside its row's; null where it has the row's, or none. */
function ownUnit(unit: Unit, row: Unit): Unit | null {
  if (unit.dimension === NO_UNIT.dimension) return null;
  return unit.dimension === row.dimension && unit.factor === row.factor ? null : unit;
}

function figureOf(
  { extraction, seen, changed, typed }: Reviewed,
  { source }: ClaimContext,
  value: Value,
  unit: Unit | null,
  field?: QualifierField,
): Figure {
  const { start, end } = placeOf(extraction, field);
  const { confidence, quote } = extraction;
  return {
    value,
    unit,
    origin: { kind: 'extracted', source, start, end, confidence, quote },
    edited: field !== undefined && Object.hasOwn(typed, field),
    checked: seen,
    ambiguous: field === undefined && extraction.malformed === true && !changed,
  };
}

function placeOf(extraction: Reviewed['extraction'], field: QualifierField | undefined) {
  return extraction.qualifiers.find((qualifier) => qualifier.field === field) ?? extraction;
}

/** A stated number with the decimals it is printed with, where the text shows them. */
function printed(
  { extraction }: Reviewed,
  text: string,
  field: QualifierField,
  value: number,
): NumberValue {
  const { start, end } = placeOf(extraction, field);
  if (end - start <= LONGEST_STATED) {
    for (const [written] of text.slice(start, end).matchAll(/\d[\d.,]*\d|\d/gu)) {
      const read = parseNumber(written)?.vietnamese;
      if (read && read.value === Math.abs(value)) return numberValue(value, read.decimals);
    }
  }
  return numberValue(value);
}

const LONGEST_STATED = 500;
