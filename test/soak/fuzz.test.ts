import { describe, test } from 'vitest';
import { FUZZED_READERS, runCase } from './readers';

const CASES = 20;
const SEED = 6;

// The long one: npm run soak:fuzz.
describe('damaged data from outside', () => {
  test.for(FUZZED_READERS)('$name', { timeout: 60_000 }, async (reader) => {
    for (let number = 0; number < CASES; number += 1) await runCase(reader, SEED, number);
  });
});
