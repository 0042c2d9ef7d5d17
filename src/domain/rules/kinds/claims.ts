import type { IndicatorId } from '../../indicator/indicator';
import { effectiveVerdict } from '../../plan/assessment';
import { comparableNumber, isMissing } from '../../plan/comparison';
import { counts } from '../../plan/tally';
import type { CellRef } from '../../workbook/cellRef';
import { outlineIndex } from '../../workbook/outline';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { HOLDS, violationOf, type RuleKind } from '../kind';
import type { Rule, Violation } from '../rule';
import { frameColumns, NO_ROW, operand, outcomeOf, Reader, valueFact } from './cells';

/**
 * "38 chỉ tiêu", "37/38 đạt và vượt": a row whose result says how many indicators there are (`what`
 * left out or `all`), or how many met their plan (`good`) or missed it (`missed`), against the tally.
 * Operand `among`: the headings or rows that are counted; every row where it is left out.
 */
export const countClaim: RuleKind = {
  name: 'countClaim',
  // Any row may have been counted.
  anchors: ({ workbook }) =>
    workbook.meta.rules.flatMap((rule) =>
      rule.kind === 'countClaim' ? (rule.operands?.claim ?? []) : [],
    ),
  anchorsOf: (_, rule) => rule.operands?.claim ?? [],
  check(context, rule, anchor) {
    if (operand(rule, 'claim') !== anchor) return null;
    const { result } = context.keys.series;
    const reader = new Reader(context);
    const claim = reader.quantity(anchor, result);
    const number = comparableNumber(claim.value);
    const cells: CellRef[] = [{ indicator: anchor, series: result }];
    if (!number) {
      return isMissing(claim.value)
        ? { kind: 'notChecked', reason: 'missing', missing: cells }
        : { kind: 'notChecked', reason: 'notNumber', missing: cells };
    }
    let counted = 0;
    for (const id of countedRows(context, rule)) {
      if (!isClaimed(context, id, rule.params.what)) continue;
      counted += 1;
    }
    if (counted === number.value) return HOLDS;
    return outcomeOf([
      violationOf(rule, anchor, cells, {
        stated: valueFact(claim),
        counted: { kind: 'count', value: counted },
      }),
    ]);
  },
};

function* countedRows(context: RuleContext, rule: Rule): Generator<IndicatorId> {
  const { workbook } = context;
  const tree = outlineIndex(workbook.outline);
  const claims = new Set(
    workbook.meta.rules.flatMap(({ kind, operands }) =>
      kind === 'countClaim' ? (operands?.claim ?? []) : [],
    ),
  );
  const { ids } = workbook.outline;
  const among = rule.operands?.among;
  const ranges = among
    ? among.flatMap((id) => {
        const start = tree.positionOf(id);
        return start === undefined ? [] : [[start, tree.subtreeEnd(start)] as const];
      })
    : [[0, ids.length] as const];
  for (const [start, end] of ranges) {
    for (const id of ids.subarray(start, end)) {
      const indicator = indicatorOf(workbook, id);
      if (indicator && counts(indicator) && !claims.has(id)) yield id;
    }
  }
}

function isClaimed({ workbook, keys }: RuleContext, id: IndicatorId, what: unknown): boolean {
  if (what !== 'good' && what !== 'missed') return true;
  const verdict = effectiveVerdict(workbook, keys, id);
  if (verdict === null) return false;
  return what === 'missed' ? verdict === 'missed' : verdict !== 'missed';
}

/** Two rows of which neither stands without the other, or (`exclusive`) one rules out the other. */
function pairKind(name: 'compulsoryPair' | 'exclusivePair'): RuleKind {
  return {
    name,
    anchorsOf: (_, rule) => rule.operands?.first ?? [],
    check(context, rule, anchor) {
      const second = operand(rule, 'second');
      if (operand(rule, 'first') !== anchor) return null;
      const other = second === undefined ? null : indicatorOf(context.workbook, second);
      if (second === undefined || !other) return NO_ROW;
      const violations: Violation[] = [];
      for (const { series } of frameColumns(context.keys)) {
        const reader = new Reader(context);
        const said = (id: IndicatorId) => {
          const { value } = reader.quantity(id, series);
          const zero = value.kind === 'number' && value.value === 0;
          return name === 'exclusivePair' ? !isMissing(value) && !zero : !isMissing(value);
        };
        const [mine, theirs] = [said(anchor), said(second)];
        if (name === 'exclusivePair' ? !(mine && theirs) : mine === theirs) continue;
        const rows = mine || name === 'exclusivePair' ? [second, anchor] : [anchor, second];
        violations.push(
          violationOf(
            rule,
            anchor,
            rows.map((indicator) => ({ indicator, series })),
            {
              first: { kind: 'name', name: indicatorOf(context.workbook, anchor)?.name ?? '' },
              second: { kind: 'name', name: other.name },
              filled: valueFact(reader.quantity(mine ? anchor : second, series)),
            },
          ),
        );
      }
      return outcomeOf(violations);
    },
  };
}

/** Where one of two rows has a figure, the other has one as well. */
export const compulsoryPair: RuleKind = pairKind('compulsoryPair');

/** Of two rows only one has a figure other than zero. */
export const exclusivePair: RuleKind = pairKind('exclusivePair');
