import { parseArgs } from 'node:util';
import { crashRounds } from '../support/crashRounds';
import { isOldest } from '../support/findBrowser';

// npm run soak:crash [-- --rounds 200 --seed 7]: kills the browser again and again while it is edited in.
// CHROMIUM=109 before it: in the oldest browser that is promised.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    folder: { type: 'string', default: 'dist' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
console.log(`${rounds} rounds, seed ${seed}${isOldest ? ', Chromium 109' : ''}`);
const start = Date.now();
const figures = await crashRounds({
  rounds,
  seed,
  folder: values.folder,
  tell: (line) => console.log(line),
});
console.log(figures, `${Math.round((Date.now() - start) / 1000)} s`);
process.exit(0);
