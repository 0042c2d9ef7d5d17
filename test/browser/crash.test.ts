import { describe, expect } from 'vitest';
import { test } from '../support/browser';
import { crashRounds } from '../support/crashRounds';

// The long one: npm run soak:crash.
describe.skipIf(process.platform === 'win32')('a browser that is killed', () => {
  test(
    'opens again with every edit that was said to be saved, and takes all of them back',
    { timeout: 180_000 },
    async () => {
      const figures = await crashRounds({ rounds: 5, seed: 20_261, longestLife: 1500 });
      expect(figures.rounds).toBe(5);
      expect(figures.acknowledged).toBeGreaterThan(0);
    },
  );
});
