import { adds, alike, finestOf, STEPS, type Figures, type Printed } from './figures';
import { ANY, type Neighbours } from './neighbours';
import type { Check, Search } from './search';

const REACH = 6;
/** Of so many rows each is counted; of those after them one in `SAMPLED`. */
const EXACT = 2000;
const SAMPLED = 16;

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
    for (const at of near.near(row.position, ANY, REACH)) {
      const other = search.reader.at(at);
      if (!alike(row, other)) continue;
      if (adds(other)) growth(search, row, other, steps);
      else if (other.dimension === 'ratio' && other.share) reduction(search, row, other, steps);
    }
  }
}

/** Last year and what came, less what went, make this year. */
function stockFlows(search: Search, near: Neighbours, stock: Figures, steps: readonly number[]) {
  const step = steps.find((one) => moved(stock, one));
  // Without two years of the stock nothing can be tried.
  if (step === undefined) return;
  const [base = 0, next = 0] = STEPS[step] ?? [];
  const [before, now] = [stock.numbers[base], stock.numbers[next]];
  if (!before || !now) return;
  const flows: Figures[] = [];
  const numbers: Printed[] = [];
  for (const at of near.near(stock.position, stock.dimension, REACH)) {
    const flow = search.reader.at(at);
    const number = flow.numbers[next];
    if (!number || !adds(flow)) continue;
    flows.push(flow);
    numbers.push(number);
  }
  countNamed(search, stock, flows);
  search.count('stockFlow/near', 2 * flows.length);
  const change = now.value - before.value;
  // Most tries end here.
  const may = (of: number, half: number) =>
    Math.abs(of - change) <= half + before.half + now.half + 1e-9 * Math.abs(now.value);
  const hold = (came: readonly Figures[], went: readonly Figures[]) => {
    const named = [...came, ...went].every((flow) => alike(stock, flow));
    const both = came.length + went.length > 1;
    if (both && !named) return;
    const tier = both ? 'stockFlow/both' : named ? 'stockFlow/named' : 'stockFlow/near';
    holdFlow(search, tier, stock, came, went, steps);
  };
  for (const [n, flow] of flows.entries()) {
    const { value, half } = numbers[n] ?? NOTHING;
    if (may(value, half)) hold([flow], []);
    if (may(-value, half)) hold([], [flow]);
    for (let other = 0; other < flows.length; other += 1) {
      const less = numbers[other] ?? NOTHING;
      const went = flows[other];
      if (went && went !== flow && may(value - less.value, half + less.half)) hold([flow], [went]);
    }
  }
}

const NOTHING: Printed = { value: 0, half: 0, grain: 0 };

/** How many flows have a name like the stock's: names of a large sheet are read of some rows only. */
function countNamed(search: Search, stock: Figures, flows: readonly Figures[]): void {
  const { position } = stock;
  const stands = position < EXACT ? 1 : SAMPLED;
  // Rows that follow each other ask for the same names.
  if (Math.floor(position / SAMPLED) % stands !== 0) return;
  const named = flows.reduce((count, flow) => count + (alike(stock, flow) ? 1 : 0), 0);
  search.count('stockFlow/named', stands * 2 * named);
  search.count('stockFlow/both', stands * named * (named - 1));
}

function moved({ numbers }: Figures, step: number): boolean {
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
    let change = 0;
    const all: Printed[] = [before, stated];
    for (const [flows, sign] of [
      [came, 1],
      [went, -1],
    ] as const) {
      for (const { numbers } of flows) {
        const flow = numbers[next];
        if (!flow) return null;
        low += sign * flow.value - flow.half;
        high += sign * flow.value + flow.half;
        change += sign * flow.value;
        all.push(flow);
      }
    }
    return {
      stated,
      low,
      high,
      // What moves from one year to the next is proved, not the stock that stays.
      size: Math.min(Math.abs(change), Math.abs(stated.value)),
      grid: finestOf(all),
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
      grid: finestOf([stated, before, now]),
      cells: [
        [row, next],
        [rate, base],
        [rate, next],
      ],
    };
  });
}
