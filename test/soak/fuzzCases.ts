import { parentPort, workerData } from 'node:worker_threads';
import { FUZZED_READERS, runCase } from './readers';

interface Work {
  readonly seed: number;
  readonly cases: number;
  /** Reader and number of the case under way, for whoever watches. */
  readonly progress: SharedArrayBuffer;
  /** Where an earlier worker stopped, and only this reader, where they are given. */
  readonly from: readonly [reader: number, number: number];
  readonly only: number | null;
}

const { seed, cases, progress, from, only } = workerData as Work;
const at = new Int32Array(progress);
const whole = FUZZED_READERS.reduce((sum, { share }) => sum + share, 0);

for (const [n, reader] of FUZZED_READERS.entries()) {
  if (n < from[0] || (only !== null && n !== only)) continue;
  const count = Math.ceil((cases * reader.share) / whole);
  const start = performance.now();
  for (let number = n === from[0] ? from[1] : 0; number < count; number += 1) {
    Atomics.store(at, 0, n);
    Atomics.store(at, 1, number);
    try {
      await runCase(reader, seed, number);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      parentPort?.postMessage({ kind: 'fault', reader: reader.name, number, told });
    }
  }
  parentPort?.postMessage({
    kind: 'done',
    reader: reader.name,
    count,
    ms: Math.round(performance.now() - start),
  });
}
