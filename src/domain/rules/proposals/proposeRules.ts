import type { IndicatorId } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import { outlineIndex } from '../../workbook/outline';
import { sameData } from '../../workbook/sameData';
import { seriesKey, type Series } from '../../workbook/series';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import type { Rule } from '../rule';
import { DEFAULT_SEVERITIES, RULE_KINDS } from '../ruleSet';
import { relationsAmong, type Figures, type Relation } from './relations';
import type { RuleProposal } from './proposal';

/** Rows of one parent that are held against each other, in the order they stand. */
const WINDOW = 40;
const ROWS_A_SLICE = 200;
const MOST_PROPOSALS = 200;
/** Once in so many sheets of random figures is too often to be called a relation. */
const MOST_CHANCE = 1e-4;

/**
 * Finds relations that hold among the figures of a sheet within rounding and are no chance: sums of
 * siblings, products, rates of counts, rates that only k of few things make, stocks and flows. A
 * relation must hold in every column where all its figures stand, and fewer than one in 10,000 sheets
 * of random figures may show one as good among the rows tried. What a rule says already, be it
 * switched off (dismissed), is not proposed. Only rows of one parent are compared, `WINDOW` at a time.
 */
export function* proposalsOf(
  context: RuleContext,
): Generator<{ readonly done: number; readonly total: number }, RuleProposal[], void> {
  const { workbook, keys } = context;
  const { ids } = workbook.outline;
  const tree = outlineIndex(workbook.outline);
  const found: RuleProposal[] = [];
  const known = new Known(context);
  let done = 0;
  let paid = 0;
  const groups = siblings(workbook);
  for (const [parent, rows] of groups) {
    for (let from = 0; from < rows.length; from += WINDOW / 2) {
      const window = rows.slice(from, from + WINDOW);
      const figures = window.map((id) => figuresOf(workbook, keys, id));
      const whole = parent === null ? null : figuresOf(workbook, keys, parent);
      const isAddend = (id: IndicatorId) => indicatorOf(workbook, id)?.composition === 'addend';
      const relations = relationsAmong(
        // The parts of a parent make it up already, by the rule of sums.
        whole && !rows.some(isAddend) ? whole : null,
        figures,
        from === 0 && rows.length <= WINDOW,
      );
      for (const relation of relations) {
        if (relation.chance > MOST_CHANCE) continue;
        const proposal = proposalOf(workbook, relation);
        if (known.says(proposal.rule)) continue;
        known.add(proposal.rule);
        if (holds(context, proposal.rule)) found.push(proposal);
      }
      paid += window.length;
      if (paid >= ROWS_A_SLICE || relations.length > 0) {
        yield { done: done + Math.min(from, rows.length), total: ids.length };
        paid = 0;
      }
      if (from + WINDOW >= rows.length) break;
    }
    done += rows.length;
  }
  const place = ({ rule }: RuleProposal) => tree.positionOf(rowsOf(rule)[0] ?? 0) ?? 0;
  return found.sort((a, b) => a.chance - b.chance || place(a) - place(b)).slice(0, MOST_PROPOSALS);
}

function siblings({ outline }: Workbook): Map<IndicatorId | null, IndicatorId[]> {
  const tree = outlineIndex(outline);
  const groups = new Map<IndicatorId | null, IndicatorId[]>();
  for (const id of outline.ids) {
    const parent = tree.parentOf(id);
    const group = groups.get(parent);
    if (group) group.push(id);
    else groups.set(parent, [id]);
  }
  return groups;
}

function figuresOf(workbook: Workbook, keys: FrameKeys, id: IndicatorId): Figures {
  const { previous, plans, result, target } = keys.series;
  const columns: readonly Series[] = [previous, ...plans.slice(0, 1), result, target];
  const indicator = indicatorOf(workbook, id);
  return {
    id,
    kind: indicator?.group === true ? 'rate' : (indicator?.kind ?? 'rate'),
    share: indicator?.share ?? false,
    dimension: indicator?.unit.dimension ?? '',
    columns,
    numbers: columns.map((series) => {
      const { value, unit } = quantityOf(workbook, seriesKey(series), id);
      if (value.kind !== 'number') return null;
      const half = 0.5 * 10 ** -value.decimals * unit.factor;
      return { value: value.value * unit.factor, half, printed: value };
    }),
  };
}

function proposalOf(workbook: Workbook, relation: Relation): RuleProposal {
  const { of, operands, evidence, chance } = relation;
  const kind = of === 'sum' ? 'custom' : of;
  const rows = Object.values(operands).flat();
  const base = {
    id: `proposed-${of}-${rows.join('-')}`.slice(0, 80),
    severity: kind === 'custom' ? ('error' as const) : DEFAULT_SEVERITIES[kind],
    enabled: true,
    params: {},
  };
  const cell = (indicator: IndicatorId) => ({
    kind: 'cell' as const,
    row: {
      kind: 'row' as const,
      indicator,
      name: indicatorOf(workbook, indicator)?.name ?? '',
    },
    at: { slot: 'each' as const },
  });
  const [total = 0] = operands.total ?? [];
  const parts = (operands.parts ?? []).map(cell);
  const [first] = parts;
  const rule: Rule =
    kind === 'custom'
      ? {
          ...base,
          kind,
          condition: {
            kind: 'compare',
            op: '=',
            left: cell(total),
            right: parts.length === 1 && first ? first : { kind: 'call', call: 'sum', of: parts },
          },
        }
      : { ...base, kind, operands };
  return { rule, relation: of, evidence, chance };
}

function rowsOf({ operands, condition }: Rule): readonly IndicatorId[] {
  const rows = Object.values(operands ?? {}).flat();
  if (rows.length > 0 || condition?.kind !== 'compare' || condition.left.kind !== 'cell')
    return rows;
  return condition.left.row.kind === 'row' ? [condition.left.row.indicator] : [];
}

/** The engine's own word for it: the rule as it would be added holds. */
function holds(context: RuleContext, rule: Rule): boolean {
  const anchor = rowsOf(rule)[0];
  if (anchor === undefined) return false;
  const kind = RULE_KINDS[rule.kind];
  const at = kind.anchorsOf?.(context, rule)?.[0] ?? anchor;
  return kind.check(context, rule, at)?.kind !== 'fails';
}

/** What rules say already. */
class Known {
  readonly #context: RuleContext;
  readonly #byRow = new Map<IndicatorId, Rule[]>();

  constructor(context: RuleContext) {
    this.#context = context;
    for (const rule of context.workbook.meta.rules) this.add(rule);
  }

  add(rule: Rule): void {
    for (const row of rowsOf(rule).slice(0, 1)) {
      this.#byRow.set(row, [...(this.#byRow.get(row) ?? []), rule]);
    }
  }

  says(rule: Rule): boolean {
    const [row = 0] = rowsOf(rule);
    const said = (this.#byRow.get(row) ?? []).some(
      (one) =>
        one.kind === rule.kind &&
        sameData(one.operands, rule.operands) &&
        sameData(one.condition, rule.condition),
    );
    if (said || rule.kind === 'custom') return said;
    // Kinds that find their rows by name.
    return this.#context.workbook.meta.rules.some(
      (one) =>
        one.kind === rule.kind &&
        !one.operands &&
        RULE_KINDS[one.kind].check(this.#context, one, row) !== null,
    );
  }
}
