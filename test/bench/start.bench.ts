import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { serveDist } from '../support/serveDist';
import { importPlan, launchForBench } from './browserPage';
import { median, report } from './support';

/** From the start of a page to rows that are painted: a workbook of 1,000 rows against a bare grid. */
const ROWS = 1000;
const ROUNDS = 15;
const WARM_UP = 3;

/** Opens the first workbook as soon as the list offers it; says when rows had been painted. */
function watchStart(): void {
  const watcher = new MutationObserver(() => {
    const open = [...document.querySelectorAll('button')].find((button) =>
      button.textContent?.trim().startsWith('bench-start'),
    );
    if (open && !Reflect.get(window, 'opened')) {
      Reflect.set(window, 'opened', true);
      open.click();
    }
    if (document.querySelectorAll('.ag-row').length < 15) return;
    watcher.disconnect();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => Reflect.set(window, 'started', performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
  watcher.observe(document, { childList: true, subtree: true });
}

async function newPage(browser: Browser, url: string) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  return { context, page: await context.newPage() };
}

const folder = mkdtempSync(join(tmpdir(), 'chitieu-bare-'));
await build({
  configFile: false,
  root: 'test/bench/bare',
  base: './',
  logLevel: 'error',
  build: { outDir: folder, emptyOutDir: true, target: 'chrome109', modulePreload: false },
});
const site = await serveDist();
const bareSite = await serveDist({ folder });
const browser = await launchForBench();
try {
  const app = await newPage(browser, site.url);
  await app.page.goto('./');
  await importPlan(app.page, 'bench-start', ROWS);
  const bare = await newPage(browser, bareSite.url);
  for (const { context } of [app, bare]) await context.addInitScript(watchStart);
  const times = { app: [] as number[], bare: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const);
    for (const side of order) {
      const { page } = side === 'app' ? app : bare;
      await page.goto('./');
      await page.waitForFunction(() => Reflect.get(window, 'started'), null, { polling: 20 });
      const time = await page.evaluate(() => Reflect.get(window, 'started') as number);
      if (round >= 0) times[side].push(time);
    }
  }
  const [ours, theirs] = [median(times.app), median(times.bare)];
  console.log(`the workbook ${ours.toFixed(0)} ms, the bare grid ${theirs.toFixed(0)} ms`);
  report('start with 1,000 rows ÷ a bare grid', ours / theirs, { atMost: 1.3 });
} finally {
  await browser.close();
  await bareSite.close();
  await site.close();
  rmSync(folder, { recursive: true });
}
