import {
  divideIntervals,
  intervalsMeet,
  scaleInterval,
  shiftInterval,
  trueInterval,
} from '../../domain/quantity/rounding';
import { comparesInPoints } from '../../domain/quantity/unit';
import { minus } from '../../domain/rules/kinds/cells';
import { readUnit } from '../../locale/unit';
import type { Reading } from '../../reader/extraction';
import type { Finding } from './finding';
import { placeOf, printed, valueOf, type PlacedFigure } from './printed';

const PERCENT = readUnit('%');

/**
 * "5,88%/5,3%, vượt 0,58%": an excess of a rate that is one in points, not in per cent of the plan.
 * It holds, and is told as what it is not.
 */
export function findPointsAsPercent(reading: Reading): Finding[] {
  return reading.extractions.flatMap((extraction, index) => {
    const found = pointsAsPercent(reading, { extraction, index });
    return found ? [found] : [];
  });
}

function pointsAsPercent(reading: Reading, figure: PlacedFigure): Finding | null {
  const unit = readUnit(figure.extraction.unit);
  const over = printed(reading, figure, 'overPlan');
  const plan = printed(reading, figure, 'plan');
  const value = valueOf(figure);
  if (!over || !plan || value.kind !== 'number' || !comparesInPoints(unit)) return null;
  const place = placeOf(figure, 'overPlan');
  if (/điểm/iu.test(reading.text.slice(place.start, place.end + 8))) return null;
  const [stated, reached, wanted] = [over, value, plan].map(trueInterval);
  const ratio = reached && wanted && divideIntervals(reached, wanted);
  if (!stated || !reached || !wanted || !ratio) return null;
  const relative = shiftInterval(scaleInterval(ratio, 100), -100);
  const points = minus(reached, wanted);
  const meets = (of: typeof points) =>
    intervalsMeet(of, stated) || intervalsMeet(scaleInterval(of, -1), stated);
  if (!meets(points) || meets(relative)) return null;
  return {
    code: 'pointsAsPercent',
    severity: 'hint',
    places: [place, placeOf(figure), placeOf(figure, 'plan')],
    facts: {
      stated: { kind: 'percent', value: over.value, decimals: over.decimals },
      result: { kind: 'value', value, unit },
      plan: { kind: 'value', value: plan, unit },
      computed: {
        kind: 'percent',
        value: (relative.low + relative.high) / 2,
        decimals: Math.max(1, over.decimals),
      },
    },
    expected: { ...relative, unit: PERCENT },
  };
}
