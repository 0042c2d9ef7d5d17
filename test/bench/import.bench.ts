import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { serveDist } from '../support/serveDist';
import { launchForBench } from './browserPage';
import { median, report } from './support';

/**
 * A table of 100,000 indicators from its bytes to stored and shown, over PapaParse cutting the same
 * text in the same page. The dialog's Enter is pressed by the page itself as soon as it can be.
 */
const ROWS = 100_000;
const ROUNDS = 5;
const GOAL = 4;

function bigTable(): string {
  const rows = ['STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024;Ghi chú'];
  for (let n = 1; n <= ROWS; n += 1) {
    const thousands = (n % 900) + 1;
    const rest = String(n % 1000).padStart(3, '0');
    rows.push(
      `${n};Sản lượng cây trồng số ${n} của xã;tấn;${thousands}.${rest},5;${n % 700};${n % 650},25;${thousands}.${rest};`,
    );
  }
  return rows.join('\r\n');
}

const papaparse = readFileSync('node_modules/papaparse/papaparse.min.js', 'utf8');

async function papaAlone(page: Page, text: string): Promise<number> {
  return page.evaluate((csv) => {
    const papa = Reflect.get(window, 'Papa') as {
      parse(text: string, options: object): { data: unknown[] };
    };
    const start = performance.now();
    const { data } = papa.parse(csv, { delimiter: ';' });
    const time = performance.now() - start;
    if (data.length < 100_000) throw new Error('not all rows were cut');
    return time;
  }, text);
}

/** From the drop of the bytes to the row on the screen and "saved" in the status line. */
async function importAll(page: Page, text: string): Promise<number> {
  await page.goto(site.url);
  await page.locator('#app > *').first().waitFor();
  return page.evaluate(async (csv) => {
    const file = new File([csv], 'bang-lon.csv', { type: 'text/csv' });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const start = performance.now();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        dataTransfer: transfer,
      });
      document.body.dispatchEvent(event);
    }
    const seen = async (find: () => boolean) => {
      while (!find()) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const submit = () =>
      document.querySelector<HTMLButtonElement>('dialog button.primary:not([disabled])');
    await seen(() => submit()?.type === 'submit');
    submit()?.click();
    await seen(
      () =>
        document.querySelector('.ag-row [col-id="name"]') !== null &&
        (document.body.textContent ?? '').includes('Đã lưu'),
    );
    return performance.now() - start;
  }, text);
}

const site = await serveDist();
const browser = await launchForBench();
try {
  const text = bigTable();
  const ours: number[] = [];
  const papas: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ locale: 'vi-VN' });
    // Scripts from outside the page pass its policy only this way. `__name` is left in functions
    // that are sent to the page.
    await context.addInitScript({ content: `globalThis.__name = (f) => f;\n${papaparse}` });
    const page = await context.newPage();
    ours.push(await importAll(page, text));
    papas.push(await papaAlone(page, text));
    await context.close();
  }
  console.log(
    `ms: import ${ours.map(Math.round).join(' ')}, PapaParse ${papas.map(Math.round).join(' ')}`,
  );
  report(
    'import of 100,000 rows, bytes to stored and shown ÷ PapaParse alone',
    median(ours) / median(papas),
    { atMost: GOAL },
  );
} finally {
  await browser.close();
  await site.close();
}
