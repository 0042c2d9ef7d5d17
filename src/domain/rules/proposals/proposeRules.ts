import { outlineIndex } from '../../workbook/outline';
import { indicatorOf, type Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { Copies } from './copies';
import { FigureReader } from './figures';
import { Neighbours } from './neighbours';
import type { RuleProposal } from './proposal';
import { holds, Known, ruleOf } from './proposedRule';
import { quotientsOf } from './quotients';
import { Search, type Relation } from './search';
import { sharesOf, sumsOf } from './sums';
import { yearlyOf } from './yearly';

const ROWS_A_SLICE = 200;
const PROPOSALS_A_SLICE = 10;
const MOST_PROPOSALS = 200;
/** Of what is proposed, so much may be there by chance; of sheets of random figures as few show any. */
const CHANCE_SHARE = 0.01;
/** Where so many rows of a sheet show relations alike, a little more may be chance. */
const COMPANY = 3;
const COMPANY_SHARE = 0.03;

interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Finds relations that hold among the figures of a sheet within rounding and are no chance: sums,
 * shares that make 100, products, quotients, rates that only k of few things make, stocks and flows,
 * growths, the same figures in two places. A relation must hold in every column where all its figures
 * stand. How likely it is by chance is reckoned from the digits its figures have and from how many
 * were tried; proposals are cut off where one in 100 may be chance (Benjamini and Hochberg 1995).
 * What a rule says already, be it switched off (dismissed), is not proposed.
 */
export function* proposalsOf(context: RuleContext): Generator<Progress, RuleProposal[], void> {
  const { workbook } = context;
  const total = workbook.outline.ids.length;
  const near = yield* placesOf(workbook);
  const search = new Search(new FigureReader(context));
  const copies = new Copies(search, near);
  const wholeYear = context.keys.frame.months === 12;
  const harvests = wholeYear ? [0, 1, 2, 3] : [1, 3];
  const steps = wholeYear ? [0, 1, 2] : [0];
  const madeUp = parentsOfAddends(context);
  for (let position = 0; position < total; position += 1) {
    const row = search.reader.at(position);
    sumsOf(search, near, row, madeUp.has(position));
    sharesOf(search, near, row);
    quotientsOf(search, near, row, harvests);
    yearlyOf(search, near, row, steps);
    copies.add(row);
    if (position % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield { done: position, total };
  }
  const known = new Known(context);
  const proposals: RuleProposal[] = [];
  const made = new Set<string>();
  for (const [n, { relation, chance, tried }] of noChance(search).entries()) {
    if (proposals.length === MOST_PROPOSALS) break;
    if (n % PROPOSALS_A_SLICE === PROPOSALS_A_SLICE - 1) yield { done: total, total };
    const told = anchorOf(relation);
    if (told !== null && made.has(told)) continue;
    const rule = ruleOf(workbook, relation);
    if (known.says(rule) || !holds(context, rule)) continue;
    known.add(rule);
    if (told !== null) made.add(told);
    proposals.push({ rule, relation: relation.of, evidence: relation.evidence, tried, chance });
  }
  return proposals;
}

function* placesOf(workbook: Workbook): Generator<Progress, Neighbours, void> {
  const read = Neighbours.of(workbook);
  let step = read.next();
  for (; step.done !== true; step = read.next()) {
    yield { done: 0, total: workbook.outline.ids.length };
  }
  return step.value;
}

/** Rows that the rule of sums holds against their parts. */
function parentsOfAddends({ workbook }: RuleContext): ReadonlySet<number> {
  const tree = outlineIndex(workbook.outline);
  const found = new Set<number>();
  for (const id of workbook.outline.ids) {
    if (indicatorOf(workbook, id)?.composition !== 'addend') continue;
    const parent = tree.parentOf(id);
    const position = parent === null ? undefined : tree.positionOf(parent);
    if (position !== undefined) found.add(position);
  }
  return found;
}

interface Ranked {
  readonly relation: Relation;
  readonly tried: number;
  readonly chance: number;
}

/**
 * The relations that are no chance, surest first: taken together, each tier weighed alike; and those of
 * a tier in which several rows show one, which no sheet of random figures does.
 */
function noChance(search: Search): Ranked[] {
  const { tries } = search;
  const byTier = new Map<string, Ranked[]>();
  for (const relation of search.found()) {
    const tried = tries.get(relation.tier) ?? 1;
    const ranked = { relation, tried, chance: relation.once * tried };
    const tier = byTier.get(relation.tier);
    if (tier) tier.push(ranked);
    else byTier.set(relation.tier, [ranked]);
  }
  const kept = new Map<Relation, Ranked>();
  const all: Ranked[] = [];
  for (const tier of byTier.values()) {
    for (const ranked of surest(tier, COMPANY, COMPANY_SHARE)) kept.set(ranked.relation, ranked);
    all.push(...tier.map((one) => ({ ...one, chance: one.chance * tries.size })));
  }
  for (const ranked of surest(all, 1, CHANCE_SHARE)) {
    if (!kept.has(ranked.relation)) kept.set(ranked.relation, ranked);
  }
  return [...kept.values()].sort((a, b) => a.chance - b.chance);
}

/** The row that can be made in one way only; a total may be made of many parts and stand in many places. */
function anchorOf(relation: Relation): string | null {
  return relation.of === 'sum' || relation.of === 'same' ? null : rowToldBy(relation);
}

/** The row that a relation says something of. */
function rowToldBy({ of, operands }: Relation): string {
  return `${of}|${Object.values(operands)[0]?.[0] ?? ''}`;
}

/** The most of them among which the share of chance is small, if they are told of so many rows. */
function surest(relations: readonly Ranked[], least: number, share: number): Ranked[] {
  const ranked = [...relations].sort((a, b) => a.chance - b.chance);
  // Relations that are told of one row stand for one.
  const rows = new Set<string>();
  let kept = 0;
  for (const [n, { relation, chance }] of ranked.entries()) {
    rows.add(rowToldBy(relation));
    if (rows.size >= least && chance <= share * rows.size) kept = n + 1;
  }
  return ranked.slice(0, kept);
}
