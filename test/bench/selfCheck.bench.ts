import { compare, report } from './support';

/** Shows that the ruler is straight: the same work costs the same, twice the work twice as much. */
function work(size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.sqrt(i);
  return sum;
}

const size = 2_000_000;
const same = await compare(
  () => work(size),
  () => work(size),
);
const twice = await compare(
  () => work(2 * size),
  () => work(size),
);
report('the same work', same.ratio, { atLeast: 0.8, atMost: 1.25 });
report('twice the work', twice.ratio, { atLeast: 1.6, atMost: 2.4 });
