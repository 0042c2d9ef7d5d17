import type { IndicatorId } from '../../indicator/indicator';
import { divideIntervals, scaleInterval, type Interval } from '../../quantity/rounding';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import type { RuleKind } from '../kind';
import type { TopicRole } from '../nameTopic';
import { anchorsByTopic, relatedRow, topicOf } from '../topicIndex';
import type { Rule } from '../rule';
import {
  BLANKS_OF_RELATION,
  checkRelation,
  frameColumns,
  NO_ROW,
  operand,
  times,
  valueFact,
  type FrameColumn,
} from './cells';

/** kg from m² at one tạ a hectare. */
const KG_OF_M2 = 0.01;

interface Factors {
  readonly area: IndicatorId;
  readonly yield: IndicatorId;
}

/** Sown or harvested: the area whose harvest the output is; of several the harvested one. */
const AREAS: readonly TopicRole[] = ['areaHarvested', 'areaSown'];

/**
 * Output = area × yield, on the harvested area, with units by dimension: tấn = ha × tạ/ha / 10 (T10).
 * Yield = output / area is the same relation. Found by names where exactly one row fits each part;
 * perennial crops need an area that says it is harvested.
 */
export const product: RuleKind = {
  name: 'product',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => anchorsByTopic(context, changed, 'output'),
  anchorsOf: (_, rule) => rule.operands?.output ?? null,
  check(context, rule, output) {
    const factors = factorsOf(context, rule, output);
    if (!factors) return null;
    if (factors === 'noRow') return NO_ROW;
    return checkRelation(context, rule, output, harvests(context), (reader, { series }) => {
      const area = reader.values(factors.area, series);
      const perArea = reader.values(factors.yield, series);
      if (!area || !perArea) return null;
      const scale = scaleOf(context, rule, output, factors);
      if (scale === null) return reader.stop('units');
      const values: Interval = scaleInterval(times(area, perArea), scale);
      return {
        values,
        facts: {
          area: valueFact(reader.quantity(factors.area, series)),
          yield: valueFact(reader.quantity(factors.yield, series)),
        },
      };
    });
  },
};

/** What was harvested in some months says nothing of what was sown in them. */
function harvests({ keys }: RuleContext): readonly FrameColumn[] {
  const all = frameColumns(keys);
  return keys.frame.months === 12 ? all : all.filter(({ role }) => /target|plan/.test(role));
}

function factorsOf(
  context: RuleContext,
  rule: Rule,
  output: IndicatorId,
): Factors | 'noRow' | null {
  if (rule.operands) {
    const [area, perArea] = [operand(rule, 'area'), operand(rule, 'yield')];
    if (operand(rule, 'output') !== output) return null;
    return area === undefined || perArea === undefined ? 'noRow' : { area, yield: perArea };
  }
  const crop = topicOf(context, output, 'output');
  if (crop === null || dimension(context, output) !== 'mass') return null;
  const perArea = relatedRow(context, output, 'yield', crop);
  if (perArea === null || dimension(context, perArea) !== 'yield') return null;
  // Two rows of one output under different headings: only the one beside its own parts is meant.
  if (relatedRow(context, perArea, 'output', crop) !== output) return null;
  for (const role of AREAS) {
    const area = relatedRow(context, output, role, crop);
    if (area !== null && dimension(context, area) === 'area') return { area, yield: perArea };
  }
  return null;
}

function dimension({ workbook }: RuleContext, id: IndicatorId): string {
  return indicatorOf(workbook, id)?.unit.dimension ?? '';
}

/** What makes base units of the product of base units; null where they do not multiply so. */
function scaleOf(
  context: RuleContext,
  rule: Rule,
  output: IndicatorId,
  of: Factors,
): number | null {
  const units = [of.area, of.yield, output].map((id) => dimension(context, id));
  if (units.join() === 'area,yield,mass') return KG_OF_M2;
  // Rows that a planner named, of quantities with quotients of their own: con × kg/con = kg.
  const [first = '', second = '', whole = ''] = units;
  return rule.operands && second === `${whole}/${first.replace('count:', '')}` ? 1 : null;
}

/**
 * Per head = total / average population of the same sheet (T25). Found by names for grain and GRDP.
 */
export const perCapita: RuleKind = {
  name: 'perCapita',
  blankMeanings: BLANKS_OF_RELATION,
  anchors: (context, changed) => anchorsByTopic(context, changed, 'perCapita'),
  anchorsOf: (_, rule) => rule.operands?.perCapita ?? null,
  check(context, rule, anchor) {
    let total = operand(rule, 'total');
    let population = operand(rule, 'population');
    if (rule.operands) {
      if (operand(rule, 'perCapita') !== anchor) return null;
    } else {
      const of = topicOf(context, anchor, 'perCapita');
      if (of === null) return null;
      total = relatedRow(context, anchor, 'output', of) ?? undefined;
      population = relatedRow(context, anchor, 'population', of) ?? undefined;
      if (total === undefined || population === undefined) return null;
    }
    if (total === undefined || population === undefined) return NO_ROW;
    const [over, heads] = [total, population];
    return checkRelation(context, rule, anchor, harvests(context), (reader, { series }) => {
      const sum = reader.values(over, series);
      const people = reader.values(heads, series);
      if (!sum || !people) return null;
      if (dimension(context, anchor).split('/')[0] !== dimension(context, over)) {
        return reader.stop('units');
      }
      const values = divideIntervals(sum, people);
      if (!values) return reader.stop('zeroBase');
      return {
        values,
        facts: {
          total: valueFact(reader.quantity(over, series)),
          population: valueFact(reader.quantity(heads, series)),
        },
      };
    });
  },
};
