import { adds, alike, STEPS, type Figures } from './figures';
import type { Neighbours } from './neighbours';
import type { Check, Search } from './search';

const REACH = 6;
/** Two flows are looked for among so many rows. */
const MOST_FLOWS = 6;

/** Relations between a year and the next that end in a row. `steps`: those that cover whole years. */
export function yearlyOf(
  search: Search,
  near: Neighbours,
  row: Figures,
  steps: readonly number[],
): void {
  if (row.numbers.every((number) => number === null)) return;
  if (adds(row)) stockFlows(search, near, row, steps);
  else if (row.dimension === 'ratio' && !row.share) {
    for (const at of near.near(row.position, '*', REACH)) {
      const other = search.reader.at(at);
      if (!alike(row, other)) continue;
      if (adds(other)) growth(search, row, other, steps);
      else if (other.dimension === 'ratio' && other.share) reduction(search, row, other, steps);
    }
  }
}

/** Last year and what came, less what went, make this year. */
function stockFlows(search: Search, near: Neighbours, stock: Figures, steps: readonly number[]) {
  // Without two years of the stock nothing can be tried.
  if (!steps.some((step) => movedIn(stock, step))) return;
  const flows: Figures[] = [];
  for (const at of near.near(stock.position, stock.dimension, REACH)) {
    const flow = search.reader.at(at);
    if (!adds(flow)) continue;
    const named = alike(stock, flow);
    if (named && flows.length < MOST_FLOWS) flows.push(flow);
    const tier = named ? 'stockFlow/named' : 'stockFlow/near';
    holdFlow(search, tier, stock, [flow], [], steps);
    holdFlow(search, tier, stock, [], [flow], steps);
  }
  for (const came of flows) {
    for (const went of flows) {
      if (came !== went) holdFlow(search, 'stockFlow/both', stock, [came], [went], steps);
    }
  }
}

function movedIn({ numbers }: Figures, step: number): boolean {
  const [base = 0, next = 0] = STEPS[step] ?? [];
  const [before, now] = [numbers[base], numbers[next]];
  return !!before && !!now && before.value !== now.value;
}

function holdFlow(
  search: Search,
  tier: string,
  stock: Figures,
  came: readonly Figures[],
  went: readonly Figures[],
  steps: readonly number[],
): void {
  const operands = {
    stock: [stock.id],
    ...(came.length > 0 ? { in: came.map(({ id }) => id) } : {}),
    ...(went.length > 0 ? { out: went.map(({ id }) => id) } : {}),
  };
  search.hold('stockFlow', tier, operands, steps, (step): Check | null => {
    const [base = 0, next = 0] = STEPS[step] ?? [];
    const [before, stated] = [stock.numbers[base], stock.numbers[next]];
    if (!before || !stated) return null;
    let [low, high] = [before.value - before.half, before.value + before.half];
    let [moved, grain] = [0, 0];
    for (const [flows, sign] of [
      [came, 1],
      [went, -1],
    ] as const) {
      for (const { numbers } of flows) {
        const flow = numbers[next];
        if (!flow) return null;
        low += sign * flow.value - flow.half;
        high += sign * flow.value + flow.half;
        moved += sign * flow.value;
        grain = Math.max(grain, flow.grain);
      }
    }
    return {
      stated: { ...stated, grain: Math.max(stated.grain, Math.min(grain, before.grain)) },
      low,
      high,
      // What moves from one year to the next is proved, not the stock that stays.
      size: Math.min(Math.abs(moved), Math.abs(stated.value)),
      cells: [
        [stock, next],
        [stock, base],
        ...[...came, ...went].map((flow) => [flow, next] as const),
      ],
    };
  });
}

function growth(search: Search, row: Figures, amount: Figures, steps: readonly number[]): void {
  const operands = { growth: [row.id], amount: [amount.id] };
  search.hold('growth', 'growth', operands, steps, (step): Check | null => {
    const [base = 0, next = 0] = STEPS[step] ?? [];
    const [stated, before, now] = [row.numbers[next], amount.numbers[base], amount.numbers[next]];
    if (!stated || !before || !now || before.value <= before.half) return null;
    return {
      stated,
      low: ((now.value - now.half) / (before.value + before.half) - 1) * 100,
      high: ((now.value + now.half) / (before.value - before.half) - 1) * 100,
      size: Math.abs(stated.value),
      cells: [
        [row, next],
        [amount, next],
        [amount, base],
      ],
    };
  });
}

function reduction(search: Search, row: Figures, rate: Figures, steps: readonly number[]): void {
  const operands = { reduction: [row.id], rate: [rate.id] };
  search.hold('reduction', 'reduction', operands, steps, (step): Check | null => {
    const [base = 0, next = 0] = STEPS[step] ?? [];
    const [stated, before, now] = [row.numbers[next], rate.numbers[base], rate.numbers[next]];
    if (!stated || !before || !now) return null;
    const half = before.half + now.half;
    return {
      stated,
      low: before.value - now.value - half,
      high: before.value - now.value + half,
      size: Math.abs(stated.value),
      cells: [
        [row, next],
        [rate, base],
        [rate, next],
      ],
    };
  });
}
