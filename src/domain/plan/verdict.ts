import type { Direction } from '../indicator/indicator';
import { conversionFactor } from '../quantity/unit';
import { roundTo, type Interval } from '../quantity/rounding';
import type { Value } from '../quantity/value';
import { isMissing, type Quantity } from './comparison';

/**
 * How a result stands to its plan: `missed`, `met`, `exceeded`; `rightDirection` for what has no
 * better or worse but moved as planned ("đúng hướng").
 */
export type Verdict = 'missed' | 'met' | 'exceeded' | 'rightDirection';

/** Why there is no verdict. */
export type NotJudged = 'noPlan' | 'noResult' | 'notNumber' | 'noDirection' | 'unitMismatch';

export type Judgement =
  | { readonly kind: 'judged'; readonly verdict: Verdict }
  | { readonly kind: 'notJudged'; readonly reason: NotJudged };

/**
 * Judges a result against its plan. The plan is an interval: a value, a range, or a bound; better
 * than it is exceeded, inside it met, worse missed. A bound has no better side ("dưới 4" is met by
 * 3,1), a value "khoảng 4" counts as 4. (Domain notes 1.7, after the national result table of 2019.)
 */
export function judge(result: Quantity, plan: Quantity, direction: Direction): Judgement {
  if (isMissing(plan.value)) return notJudged('noPlan');
  if (isMissing(result.value)) return notJudged('noResult');
  if (direction === 'none') return notJudged('noDirection');
  const factor = conversionFactor(plan.unit, result.unit);
  if (factor === null) return notJudged('unitMismatch');
  const decimals = commonDecimals(result.value, plan.value, factor);
  const wanted = intervalOf(plan.value, factor, decimals);
  const reached = intervalOf(result.value, 1, decimals);
  if (!wanted || !reached) return notJudged('notNumber');
  return { kind: 'judged', verdict: verdictOf(reached, wanted, direction) };
}

function notJudged(reason: NotJudged): Judgement {
  return { kind: 'notJudged', reason };
}

function verdictOf(reached: Interval, wanted: Interval, direction: 'up' | 'down'): Verdict {
  if (direction === 'up') {
    if (reached.low < wanted.low) return 'missed';
    return reached.low > wanted.high ? 'exceeded' : 'met';
  }
  if (reached.high > wanted.high) return 'missed';
  return reached.high < wanted.low ? 'exceeded' : 'met';
}

function intervalOf(value: Value, factor: number, decimals: number): Interval | null {
  const at = (number: number) => roundTo(number * factor, decimals);
  switch (value.kind) {
    case 'number':
      return { low: at(value.value), high: at(value.value) };
    case 'range':
      return { low: at(value.low), high: at(value.high) };
    case 'bound':
      switch (value.side) {
        case 'atLeast':
        case 'above':
          return { low: at(value.value), high: Infinity };
        case 'atMost':
        case 'below':
          return { low: -Infinity, high: at(value.value) };
        case 'about':
          return { low: at(value.value), high: at(value.value) };
      }
    // eslint-disable-next-line no-fallthrough -- every side returns
    default:
      return null;
  }
}

/**
 * The decimals, in the result's unit, at which the two are compared: the finer print of the two; but
 * where the units differ (tỷ against triệu) the coarser, for the finer one cannot be seen in it.
 */
function commonDecimals(result: Value, plan: Value, factor: number): number {
  const ofResult = 'decimals' in result ? result.decimals : 0;
  const ofPlan = 'decimals' in plan ? plan.decimals : 0;
  if (factor === 1) return Math.max(ofResult, ofPlan);
  const planInResultUnit = Math.max(0, Math.round(ofPlan - Math.log10(factor)));
  return Math.min(ofResult, planInResultUnit);
}
