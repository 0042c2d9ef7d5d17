import type { Area, AreaId } from '../../area/area';
import { isAdditive } from '../../indicator/indicator';
import { quantityOf } from '../../plan/assessment';
import type { Interval } from '../../quantity/rounding';
import type { CellRef } from '../../workbook/cellRef';
import type { FigureTable } from '../../workbook/figures';
import { seriesKey, type Series, type SeriesKey } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import { violationOf, type RuleKind } from '../kind';
import type { Violation } from '../rule';
import {
  BLANKS_OF_SUM,
  computedFact,
  frameColumns,
  outcomeOf,
  plus,
  Reader,
  valueFact,
} from './cells';

/** Not every target is shared out; one area alone is no sum. */
const FEWEST_AREAS = 2;

/**
 * The figures of the areas within the locality make its own (T9), for what may be summed. Asked only
 * of a column in which two areas have figures; every area must then have one.
 */
export const sumOfAreas: RuleKind = {
  name: 'sumOfAreas',
  blankMeanings: BLANKS_OF_SUM,
  check(context, rule, id) {
    const { workbook, keys } = context;
    const { area: home } = keys.frame;
    const parts = partsOf(workbook.meta.areas, home);
    const indicator = indicatorOf(workbook, id);
    if (parts.areas.length < FEWEST_AREAS || !indicator || !isAdditive(indicator.kind)) return null;
    const violations: Violation[] = [];
    const missing: CellRef[] = [];
    for (const { series } of frameColumns(keys)) {
      const of = parts.seriesOf(series);
      if (countPresent(workbook.figures, of) < FEWEST_AREAS) continue;
      const reader = new Reader(context, rule.blank);
      const own = quantityOf(workbook, seriesKey(series), id).value;
      if (own.kind !== 'number' && reader.asksOf(id, series) !== 'whereFilled') continue;
      const total = reader.quantity(id, series);
      const stated = reader.values(id, series);
      const read = of.map((part) => reader.summand(id, part));
      if (of.filter((part) => reader.isFilled(part)).length < FEWEST_AREAS) continue;
      if (reader.blankFails) {
        violations.push(reader.blankViolation(rule, id));
        continue;
      }
      const filled = read.filter((part) => part !== null);
      if (!stated) continue;
      if (filled.length < read.length) {
        missing.push(...reader.missing);
        continue;
      }
      const sum = filled.reduce<Interval>((all, part) => plus(all, part), { low: 0, high: 0 });
      const blur = Math.abs(sum.high) * 1e-12;
      if (sum.low <= stated.high + blur && sum.high >= stated.low - blur) continue;
      violations.push(
        violationOf(rule, id, reader.cells, {
          total: valueFact(total),
          sum: computedFact((sum.low + sum.high) / 2, total),
          parts: { kind: 'count', value: read.length },
        }),
      );
    }
    return outcomeOf(violations, missing.length > 0 ? 'missing' : null, missing);
  },
};

/** The areas within a locality, and the columns of each that stand beside one of its own. */
class Parts {
  readonly areas: readonly Area[];
  readonly #series = new Map<SeriesKey, readonly Series[]>();

  constructor(areas: readonly Area[], home: AreaId) {
    this.areas = areas.filter(
      ({ parent, status, id }) => parent === home && status === 'current' && id !== home,
    );
  }

  seriesOf(own: Series): readonly Series[] {
    const key = seriesKey(own);
    let found = this.#series.get(key);
    if (!found) {
      found = this.areas.map(({ id }) => ({ ...own, area: id }));
      this.#series.set(key, found);
    }
    return found;
  }
}

/*
 * Both are asked for with every row, and are the same for all of them: with a hundred areas, making
 * them anew took longer than all other rules together.
 */
const partsOfAreas = new WeakMap<readonly Area[], Map<AreaId, Parts>>();
const presentOf = new WeakMap<FigureTable['columns'], Map<readonly Series[], number>>();

function partsOf(areas: readonly Area[], home: AreaId): Parts {
  const ofHome = mapIn(partsOfAreas, areas);
  let parts = ofHome.get(home);
  if (!parts) ofHome.set(home, (parts = new Parts(areas, home)));
  return parts;
}

/** How many of these columns have a figure in any row. */
function countPresent({ columns }: FigureTable, of: readonly Series[]): number {
  const counts = mapIn(presentOf, columns);
  let count = counts.get(of);
  if (count === undefined) {
    count = of.filter((part) => columns.has(seriesKey(part))).length;
    counts.set(of, count);
  }
  return count;
}

function mapIn<Of extends object, Key, Value>(
  maps: WeakMap<Of, Map<Key, Value>>,
  of: Of,
): Map<Key, Value> {
  let map = maps.get(of);
  if (!map) maps.set(of, (map = new Map()));
  return map;
}
