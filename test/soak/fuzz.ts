import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { FUZZED_READERS, runCase } from './readers';

// npm run soak:fuzz [-- --cases 100000 --seed 7]: every reader of outside data, with data that was damaged.
// One case again: npm run soak:fuzz -- --seed 7 --reader csv --case 12
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    reader: { type: 'string' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const only = values.reader ? FUZZED_READERS.findIndex(({ name }) => name === values.reader) : null;
const onlyReader = only === null ? undefined : FUZZED_READERS[only];
if (values.reader && !onlyReader) {
  throw new Error(
    `no reader of that name; there are: ${FUZZED_READERS.map(({ name }) => name).join(', ')}`,
  );
}
if (values.case !== undefined) {
  if (!onlyReader) throw new Error('a case needs its reader');
  await runCase(onlyReader, seed, Number(values.case));
  console.log('holds');
  process.exit(0);
}

type Message =
  | {
      readonly kind: 'fault';
      readonly reader: string;
      readonly number: number;
      readonly told: string;
    }
  | { readonly kind: 'done'; readonly reader: string; readonly count: number; readonly ms: number };

/** A case that takes longer hangs. */
const LONGEST_CASE = 20_000;
const STARTING = -1;
/** Faults of one reader that are told in full. */
const MOST_TOLD = 3;

const faults = new Map<string, number>();
let done = 0;
let longest = 0;

function addFault(reader: string, number: number, told: string): void {
  const before = faults.get(reader) ?? 0;
  faults.set(reader, before + 1);
  if (before < MOST_TOLD) {
    console.log(`\n${reader}, case ${number}: ${told.split('\n').slice(0, 12).join('\n')}`);
    console.log(
      `  again: npm run soak:fuzz -- --seed ${seed} --reader "${reader}" --case ${number}\n`,
    );
  }
}

/** Runs a worker from one case on; resolves to the case it hangs in, or null at the end. */
function runFrom(from: readonly [number, number]): Promise<readonly [number, number] | null> {
  const progress = new SharedArrayBuffer(8);
  const at = new Int32Array(progress);
  at[0] = STARTING;
  const worker = new Worker(new URL('./fuzzWorker.mjs', import.meta.url), {
    workerData: { seed, cases: Number(values.cases), progress, from, only },
  });
  return new Promise((resolve, reject) => {
    let seen = '';
    let since = Date.now();
    const watch = setInterval(() => {
      const now = `${Atomics.load(at, 0)} ${Atomics.load(at, 1)}`;
      if (now !== seen) [seen, since] = [now, Date.now()];
      if (at[0] === STARTING) return;
      longest = Math.max(longest, Date.now() - since);
      if (Date.now() - since < LONGEST_CASE) return;
      clearInterval(watch);
      const hung = [Atomics.load(at, 0), Atomics.load(at, 1)] as const;
      void worker.terminate().then(() => resolve(hung));
    }, 250);
    worker.on('message', (message: Message) => {
      if (message.kind === 'fault') addFault(message.reader, message.number, message.told);
      else {
        done += message.count;
        console.log(`${message.reader}: ${message.count} cases, ${message.ms} ms`);
      }
    });
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    worker.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(null);
    });
  });
}

console.log(`${values.cases} cases, seed ${seed}`);
const start = Date.now();
let from: readonly [number, number] | null = [0, 0];
while (from) {
  const hung: readonly [number, number] | null = await runFrom(from);
  if (hung) addFault(FUZZED_READERS[hung[0]]?.name ?? '', hung[1], `hangs for ${LONGEST_CASE} ms`);
  from = hung && [hung[0], hung[1] + 1];
}
const failed = [...faults.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${done} cases in ${Math.round((Date.now() - start) / 1000)} s, ${failed} with a fault; none took longer than ${longest + 250} ms`,
);
for (const [reader, count] of faults) console.log(`  ${reader}: ${count}`);
process.exitCode = failed > 0 ? 1 : 0;
