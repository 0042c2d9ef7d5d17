import type { Figure } from './figure';
import { nearlyEqual } from './shares';

/** The second number of a pair is the plan where one is spoken of, else the whole. */
export function settleStroke(figure: Figure, passage: number): void {
  const { over, unitKind, value, rank } = figure.number;
  if (over === null) return;
  const span = { start: over.span.start, end: over.span.end, passage };
  const measured = unitKind === 'measure' || unitKind === 'percent';
  if (!rank && (measured || isJudged(figure) || figure.assigned || value > over.value)) {
    figure.plan ??= over.value;
    figure.stated.push({ field: 'plan', ...span });
  } else {
    figure.parts = { num: value, den: over.value };
    figure.stated.push({ field: 'parts', ...span });
  }
}

function isJudged(figure: Figure): boolean {
  return (
    figure.pctPlan !== undefined || figure.overPlan !== undefined || figure.verdict !== undefined
  );
}

/** A plan told by itself before, when the stated per cent proves that it is meant. */
export function findPlan(figure: Figure, plans: readonly Figure[], passage: number): void {
  if (figure.role !== 'actual' || figure.plan !== undefined || figure.pctPlan === undefined) return;
  let best: Figure | null = null;
  let least = Infinity;
  for (const plan of plans) {
    if (plan.number.start >= figure.number.start) break;
    if (plan.unit !== figure.unit) continue;
    const share = (figure.number.value / plan.number.value) * 100;
    const miss = Math.abs(share - figure.pctPlan);
    if (!nearlyEqual(share, figure.pctPlan) || miss > least) continue;
    best = plan;
    least = miss;
  }
  if (!best) return;
  best.role = 'plan';
  figure.plan = best.number.value;
  figure.stated.push({ field: 'plan', start: best.number.start, end: best.number.tail, passage });
}
