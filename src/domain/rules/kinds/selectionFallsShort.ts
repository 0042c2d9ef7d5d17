import { isAdditive } from '../../indicator/indicator';
import { indicatorOf } from '../../workbook/workbook';
import { numberParam, selfAndParent, violationOf, type RuleKind } from '../kind';
import { topicOf } from '../topicIndex';
import type { Violation } from '../rule';
import { outcomeOf } from './cells';
import { childrenOf, factSeries, partsFacts, partsOf } from './parts';

/** A larger gap, in per cent of the whole, is a part that was left out sooner than a slip. */
const LARGEST_GAP = 0.1;

/**
 * "Trong đó" claims no completeness, but parts that leave a thousandth of their whole look like all of
 * it with one figure wrong; so do parts of which one says that it is the rest ("Diện tích cây ăn quả
 * khác" of "Diện tích cây ăn quả"), whatever they leave. `percent`: the largest gap of the first sort.
 */
export const selectionFallsShort: RuleKind = {
  name: 'selectionFallsShort',
  endsFartherOff: true,
  anchors: selfAndParent,
  check(context, rule, parent) {
    const indicator = indicatorOf(context.workbook, parent);
    if (!indicator || !isAdditive(indicator.kind)) return null;
    const children = childrenOf(context, parent, 'selection');
    // One part alone divides nothing.
    if (children.length < 2) return null;
    const whole = topicOf(context, parent, 'amount');
    const exhausts =
      whole !== null && children.some((child) => topicOf(context, child, 'rest') === whole);
    const share = numberParam(rule, 'percent', LARGEST_GAP) / 100;
    const violations: Violation[] = [];
    for (const series of factSeries(context)) {
      const parts = partsOf(context, parent, children, series);
      if (!parts || parts.missing.length > 0) continue;
      const gap = parts.total.value - parts.sum.value;
      if (gap <= parts.tolerance) continue;
      if (!exhausts && gap > Math.abs(parts.total.value) * share) continue;
      violations.push(violationOf(rule, parent, parts.cells, partsFacts(parts)));
    }
    return outcomeOf(violations);
  },
};
