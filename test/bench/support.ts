/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('The median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

type Work = () => unknown;

/** Milliseconds that this process has worked, its collector and compiler counted. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Comparison {
  /** Median time of A over median time of B. */
  ratio: number;
  a: number;
  b: number;
}

/**
 * Measures A and B in turn, round after round, each first in every other round, so that what
 * slows the machine slows both. Times are milliseconds by the clock, which a browser's work needs;
 * for work of this process alone `cpuTime` is steadier where others use the machine too. Only the
 * ratio means anything elsewhere.
 */
export async function compare(
  a: Work,
  b: Work,
  {
    rounds = 15,
    warmUp = 3,
    clock = () => performance.now(),
  }: { rounds?: number; warmUp?: number; clock?: () => number } = {},
): Promise<Comparison> {
  const times: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let round = -warmUp; round < rounds; round++) {
    const order = round % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (const side of order) {
      const start = clock();
      await (side === 'a' ? a : b)();
      const time = clock() - start;
      if (round >= 0) times[side].push(time);
    }
  }
  const [medianA, medianB] = [median(times.a), median(times.b)];
  return { ratio: medianA / medianB, a: medianA, b: medianB };
}

export interface Goal {
  atMost?: number;
  atLeast?: number;
}

/** Prints one line, "name: ratio (goal)", and says whether the goal was reached. */
export function report(name: string, ratio: number, goal: Goal): boolean {
  const { atMost = Infinity, atLeast = -Infinity } = goal;
  const reached = ratio <= atMost && ratio >= atLeast;
  const wanted = [
    goal.atLeast === undefined ? '' : `at least ${goal.atLeast}`,
    goal.atMost === undefined ? '' : `at most ${goal.atMost}`,
  ].filter((part) => part !== '');
  console.log(`${name}: ${ratio.toFixed(2)} (${wanted.join(', ')}${reached ? '' : ': MISSED'})`);
  return reached;
}
