import { comparesInPoints } from '../../quantity/unit';
import { numberValue, sameValue, type NumberValue } from '../../quantity/value';
import { cellKey, type CellRef } from '../../workbook/cellRef';
import { figureAt, unitAt, valueAt, type Workbook } from '../../workbook/workbook';
import type { RuleContext } from '../context';
import { violationKey, type Violation } from '../rule';
import { RULE_KINDS } from '../ruleSet';
import { InLine } from './inLine';
import { Oracle, type RuleAt } from './oracle';
import type { Repair, RepairReason } from './repair';
import { slipsOf } from './slips';
import { solutionOf, type Solution } from './solve';
import { Trial } from './trial';
import { isConfirmed, trustIn } from './trust';
import { wrongOperand } from './wrongOperand';

const MOST_REPAIRS = 5;
/** Cells of one violation that are looked at. */
const MOST_CELLS = 40;
/** What it says of a rate that it is off by one in its last place: this happens every day. */
const BADLY_ROUNDED = 1.5;
/** For a shift of the comma that happens sooner than a digit is mistaken. */
const USUAL = 0.3;
/** Of slips that fit as well, those of fewer ways come first. */
const RARER = 0.1;

/**
 * What would end a violation by changing one figure, likeliest first, at most five. Every proposal
 * lets the rule hold, and breaks no rule that held, of whatever severity. Where the relation leaves
 * several printed numbers, the middle one is proposed unless a slip of the hand explains another.
 */
export function repairsOf(context: RuleContext, violation: Violation): Repair[] {
  const search = oneCellRepairs(new Oracle(context), context.workbook, violation, true);
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value.slice(0, MOST_REPAIRS);
}

/**
 * The same within a search, which it lets pause after each cell. `strict`: nothing that held may
 * break; else others may be broken for a further repair to mend.
 */
export function* oneCellRepairs(
  oracle: Oracle,
  workbook: Workbook,
  violation: Violation,
  strict: boolean,
): Generator<undefined, Repair[], void> {
  if (RULE_KINDS[violation.kind].endsFartherOff) return [];
  if (!oracle.again(workbook, violation)) return [];
  const cells = new Map(violation.cells.slice(0, MOST_CELLS).map((cell) => [cellKey(cell), cell]));
  const found: Repair[] = [];
  for (const cell of cells.values()) {
    found.push(...new CellRepairs(oracle, workbook, violation, cell, strict).all());
    yield;
  }
  return found.sort((a, b) => b.score - a.score);
}

interface Candidate {
  readonly to: NumberValue;
  readonly why: RepairReason;
  readonly instead: CellRef | null;
  /** Only where nothing better of the same cell does. */
  readonly last?: true;
  /** Evidence that it is this number: how unlikely it is to be met by chance. */
  readonly evidence: number;
}

/** Repairs of a violation by one of its cells. */
class CellRepairs {
  readonly #oracle: Oracle;
  readonly #workbook: Workbook;
  readonly #violation: Violation;
  readonly #cell: CellRef;
  readonly #strict: boolean;
  readonly #trial: Trial;
  readonly #around: readonly RuleAt[];
  readonly #before: ReadonlyMap<string, Violation>;

  constructor(
    oracle: Oracle,
    workbook: Workbook,
    violation: Violation,
    cell: CellRef,
    strict: boolean,
  ) {
    this.#oracle = oracle;
    this.#workbook = workbook;
    this.#violation = violation;
    this.#cell = cell;
    this.#strict = strict;
    this.#trial = new Trial(workbook, [cell]);
    this.#around = oracle.around(cell.indicator);
    this.#before = oracle.standing(workbook, cell.indicator);
  }

  all(): Repair[] {
    const figure = figureAt(this.#workbook, this.#cell);
    const from = valueAt(this.#workbook, this.#cell);
    if (!figure || from.kind !== 'number') return [];
    const candidates = this.#candidates(from).sort((a, b) => b.evidence - a.evidence);
    const tried = (some: readonly Candidate[]) => {
      for (const candidate of some) {
        const repair = this.#tried(from, candidate);
        if (repair) return [repair];
      }
      return [];
    };
    const isSlip = ({ why }: Candidate) => why !== 'derived' && why !== 'wrongDenominator';
    // The best slip beside what is derived: which of the two it was, a person sees at the source.
    let found = [
      ...tried(candidates.filter(isSlip)),
      ...tried(candidates.filter((one) => !isSlip(one) && !one.last)),
    ];
    if (found.length === 0) {
      found = tried(candidates.filter(({ last }) => last));
    }
    if (found.length === 0) return [];
    const cost = trustIn(figure) + isConfirmed(this.#oracle, this.#workbook, this.#cell, from);
    return found.map((repair) => ({ ...repair, score: repair.score - cost }));
  }

  /** The violation ends, and nothing that held is broken. */
  #tried(from: NumberValue, { to, why, instead, evidence }: Candidate): Repair | null {
    const tried = this.#trial.put(this.#cell, to);
    // Most of what is tried fails by this one rule, which is asked before all others.
    if (this.#oracle.again(tried, this.#violation)) return null;
    const after = this.#oracle.violations(tried, this.#around);
    const broken = [...after.keys()].filter((key) => !this.#before.has(key));
    if (this.#strict && broken.length > 0) return null;
    const mends = [...this.#before].flatMap(([key, one]) => (after.has(key) ? [] : [one]));
    const hard = mends.filter(({ severity }) => severity === 'error').length;
    const score = evidence + 3 * hard + 0.5 * (mends.length - hard) - 3 * broken.length;
    return { cell: this.#cell, from, to, why, instead, mends, score };
  }

  #candidates(from: NumberValue): Candidate[] {
    const finest = finestOf(this.#workbook, this.#violation, this.#cell, from);
    const own = solutionOf(this.#oracle, this.#trial, this.#violation, this.#cell, from, finest);
    const solution = own && this.#withOthers(own, from);
    const candidates: Candidate[] = [];
    const inLine = new InLine(this.#workbook, this.#cell, from);
    const add = (candidate: Candidate) => {
      const { to } = candidate;
      if (inLine.isImpossible(to) || candidates.some((one) => sameValue(one.to, to))) return;
      const rounding = this.#isBadlyRounded(from, to) ? BADLY_ROUNDED : 0;
      candidates.push({ ...candidate, evidence: candidate.evidence + inLine.gain(to) + rounding });
    };
    for (const { to, why, ways } of slipsOf(from)) {
      const unit = 10 ** -to.decimals;
      let room = 1;
      if (solution) {
        // Printed with fewer decimals it may lie somewhat beyond what does at the finest.
        if (to.value < solution.low - unit || to.value > solution.high + unit) continue;
        // What is printed mostly agrees to the last place: the nearer to the middle, the better.
        const off = Math.abs(to.value - (solution.low + solution.high) / 2);
        room = (2 * off + unit) / Math.max(Math.abs(to.value), unit);
      }
      // The wider the room and the more ways to slip, the more likely one fits by chance.
      const fit = Math.max(-1, Math.min(5, -Math.log10(Math.min(1, room * ways))));
      const usual = why === 'unitSlip' ? this.#usualShift(to.value / from.value) : 0;
      add({ to, why, evidence: fit + usual - RARER * Math.log10(ways), instead: null });
    }
    if (!solution || !Number.isFinite(solution.low) || !Number.isFinite(solution.high)) {
      return candidates;
    }
    const { low, high, decimals } = solution;
    const middle = inLine.printed((low + high) / 2, decimals);
    const instead = wrongOperand(this.#oracle, this.#workbook, this.#violation, this.#cell, from);
    add({
      to: middle,
      why: instead ? 'wrongDenominator' : 'derived',
      evidence: instead ? 1.5 : 0.8,
      instead,
    });
    for (const edge of from.value < low ? [low, high] : [high, low]) {
      const to = numberValue(edge, decimals);
      add({ to, why: 'derived', evidence: -0.5, instead: null, last: true });
    }
    return candidates;
  }

  get #isRate(): boolean {
    const { series } = this.#cell;
    return (
      series.measure.startsWith('stated') || comparesInPoints(unitAt(this.#workbook, this.#cell))
    );
  }

  /** A rate has a comma to lose; what is told in thousands or millions is written out in full. */
  #usualShift(by: number): number {
    if (this.#isRate) return USUAL;
    const { dimension, factor } = unitAt(this.#workbook, this.#cell);
    const isCounted = dimension === 'money' || dimension.startsWith('count:');
    if (!isCounted || Math.round(Math.log10(by)) % 3 !== 0) return 0;
    return factor >= 1000 ? 2 * USUAL : USUAL;
  }

  /** A rate that was cut off, or rounded the wrong way: one in its last place. */
  #isBadlyRounded(from: NumberValue, to: NumberValue): boolean {
    const places = Math.abs(to.value - from.value) * 10 ** from.decimals;
    return this.#isRate && to.decimals === from.decimals && Math.abs(places - 1) < 1e-6;
  }

  /** What ends the other violations of the cell too, as far as the two go together. */
  #withOthers(own: Solution, from: NumberValue): Solution {
    let common = own;
    const mine = cellKey(this.#cell);
    for (const [key, other] of this.#before) {
      if (key === violationKey(this.#violation) || other.severity !== 'error') continue;
      if (!other.cells.some((cell) => cellKey(cell) === mine)) continue;
      const solution = solutionOf(this.#oracle, this.#trial, other, this.#cell, from, own.decimals);
      if (!solution) continue;
      const low = Math.max(common.low, solution.low);
      const high = Math.min(common.high, solution.high);
      if (low > high) continue;
      common = { low, high, decimals: Math.max(common.decimals, solution.decimals) };
    }
    return common;
  }
}

/**
 * The decimals a derived figure is given: its own, and of an amount those of the finest figure it is
 * reckoned from, for one that slipped may have lost its decimals. A rate keeps its own.
 */
function finestOf(
  workbook: Workbook,
  { cells }: Violation,
  cell: CellRef,
  from: NumberValue,
): number {
  if (cell.series.measure.startsWith('stated')) return from.decimals;
  if (unitAt(workbook, cell).dimension === 'ratio') return from.decimals;
  return cells.reduce((finest, other) => {
    const value = valueAt(workbook, other);
    if (value.kind !== 'number' || unitAt(workbook, other).dimension === 'ratio') return finest;
    return other.series.measure.startsWith('stated') ? finest : Math.max(finest, value.decimals);
  }, from.decimals);
}
