import type { Page } from 'playwright-core';
import { serveDist } from '../support/serveDist';
import { importPlan, launchForBench } from './browserPage';
import { median, report } from './support';

/** From a key to its frame, in a sheet of many rows against one of few: no edit may walk the rows. */
const FEW = 200;
const MANY = 20_000;
const ROUNDS = 60;
const WARM_UP = 10;

/** Remembers when a key came in and when the frame after it had been painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keyTimes', times);
    const channel = new MessageChannel();
    let start = 0;
    channel.port1.onmessage = () => times.push(performance.now() - start);
    window.addEventListener(
      'keydown',
      () => {
        start = performance.now();
        // After the callbacks of the frame comes its layout and paint, after these the message.
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

async function press(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => (Reflect.get(window, 'keyTimes') as number[]).length);
  await page.keyboard.press(key);
  return page.evaluate(async (count) => {
    const times = Reflect.get(window, 'keyTimes') as number[];
    while (times.length <= count) await new Promise((done) => setTimeout(done, 1));
    return times[count] ?? 0;
  }, before);
}

const site = await serveDist();
const browser = await launchForBench();
try {
  const sheets = await Promise.all(
    [FEW, MANY].map(async (rows) => {
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: { width: 1366, height: 768 },
        locale: 'vi-VN',
      });
      const page = await context.newPage();
      await page.goto('./');
      await importPlan(page, `bench-${rows}`, rows);
      await watchKeys(page);
      return { page, typed: [] as number[], entered: [] as number[] };
    }),
  );
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? sheets : [...sheets].reverse();
    for (const { page, typed, entered } of order) {
      await page.locator('[row-id="5"] [col-id="target"]').click();
      const first = await press(page, String(1 + (Math.abs(round) % 9)));
      await press(page, '7');
      await press(page, '5');
      const last = await press(page, 'Enter');
      if (round >= 0) {
        typed.push(first);
        entered.push(last);
      }
      await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    }
  }
  const [few, many] = sheets;
  if (!few || !many) throw new Error('two sheets were to be measured');
  const show = (times: readonly number[]) => `${median(times).toFixed(1)} ms`;
  console.log(`${FEW} rows: key ${show(few.typed)}, Enter ${show(few.entered)}`);
  console.log(`${MANY} rows: key ${show(many.typed)}, Enter ${show(many.entered)}`);
  report('a typed key, 20,000 rows ÷ 200', median(many.typed) / median(few.typed), {
    atMost: 1.5,
  });
  report('Enter, 20,000 rows ÷ 200', median(many.entered) / median(few.entered), { atMost: 1.5 });
} finally {
  await browser.close();
  await site.close();
}
