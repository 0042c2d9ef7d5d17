import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser';
import { startMortalBrowser } from '../support/crashBrowser';
import { crashRounds } from '../support/crashRounds';
import { bringIn, clickCell, isSaved, look, openAgain } from '../support/crashSheet';
import { tearLogs } from '../support/tornLog';

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

  test(
    'in the middle of a write loses nothing at the start after the next',
    { timeout: 120_000 },
    async ({ site }) => {
      const profile = mkdtempSync(join(tmpdir(), 'chitieu-torn-'));
      const session = async (job: (page: Page) => Promise<void>): Promise<void> => {
        const { page, kill, gone } = await startMortalBrowser(profile);
        try {
          await page.setViewportSize({ width: 1600, height: 1400 });
          await page.goto(site.url);
          await job(page);
          await expect.poll(async () => isSaved(await look(page)), { timeout: 20_000 }).toBe(true);
          // The new log is begun: its filler has come and gone.
          await expect.poll(() => fillers(page), { timeout: 20_000 }).toBe(0);
        } finally {
          kill();
          await gone();
        }
      };
      await session(bringIn);
      expect(tearLogs(profile)).toBeGreaterThan(0);
      for (const value of ['501', '502']) {
        await session(async (page) => {
          await openAgain(page);
          await clickCell(page, 0, 'target');
          await page.keyboard.type(value);
          await page.keyboard.press('Enter');
        });
      }
      await session(async (page) => {
        await openAgain(page);
        expect((await look(page)).rows.cells.get('0 target')).toBe('502');
      });
      rmSync(profile, { recursive: true });
    },
  );
});

function fillers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.filter(({ name }) => name === 'chitieu-fresh-log').length;
  });
}
