import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { serveDist } from '../support/serveDist';
import { launchForBench } from './browserPage';
import { FULL_LOAD, loadBook } from './loadBook';
import { median, report } from './support';

/**
 * 1,000 indicators × 100 areas × 10 years, ten times over: what opening, editing and switching take
 * against the same bytes written to IndexedDB and read from it as they are.
 */
const BOOKS = Number(process.env['LOAD_BOOKS'] ?? 10);
const EDITS = 12;
const LONGEST = 600_000;
const SAVED = 'Đã lưu trong trình duyệt này';

/** Writes so many records of one series each, in one strict transaction, and reads them; ms of both. */
function plainTimes(page: Page, records: number): Promise<{ write: number; read: number }> {
  return page.evaluate(
    async ([count, figures]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(`plain-${Math.random()}`);
        opening.onupgradeneeded = () => opening.result.createObjectStore('records');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
      });
      const start = performance.now();
      await new Promise((resolve, reject) => {
        const writing = db.transaction('records', 'readwrite', { durability: 'strict' });
        for (let n = 0; n < count; n += 1) {
          const record = {
            numbers: new Float64Array(figures).fill(1.5),
            tags: new Uint8Array(figures).fill(2),
            flags: new Uint8Array(figures),
            originCodes: new Uint8Array(figures),
            rows: new Uint32Array(figures),
          };
          writing.objectStore('records').put(record, n);
        }
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error ?? new Error('IndexedDB'));
      });
      const written = performance.now();
      await new Promise((resolve, reject) => {
        const reading = db.transaction('records').objectStore('records').getAll();
        reading.onsuccess = resolve;
        reading.onerror = () => reject(reading.error ?? new Error('IndexedDB'));
      });
      const read = performance.now();
      db.close();
      return { write: written - start, read: read - written };
    },
    [records, FULL_LOAD.indicators] as const,
  );
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

const target = (page: Page, row: number) =>
  page.locator(`[row-id="${row}"] [col-id="target"]`).first();

/** From Enter to the line that says saved, in the page's own time. */
async function edit(page: Page, row: number, text: string): Promise<number> {
  await target(page, row).click();
  await page.keyboard.type(text);
  await page.evaluate((saved) => {
    const line = document.querySelector('.status .saving');
    const ending = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          let left = false;
          const look = new MutationObserver(() => {
            const isSaved = line?.textContent.startsWith(saved) ?? false;
            left ||= !isSaved;
            if (!left || !isSaved) return;
            look.disconnect();
            resolve(performance.now() - start);
          });
          look.observe(line ?? document, { childList: true, characterData: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
    Reflect.set(window, 'editSaved', ending);
  }, SAVED);
  await page.keyboard.press('Enter');
  return page.evaluate(() => Reflect.get(window, 'editSaved') as Promise<number>);
}

async function heapOf(page: Page): Promise<number> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await tools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await tools.detach();
  return (usedSize + backingStorageSize) / 2 ** 20;
}

function fail(what: string): never {
  throw new Error(what);
}

const site = await serveDist(process.env['LOAD_DIST'] ? { folder: process.env['LOAD_DIST'] } : {});
const browser = await launchForBench();
const folder = mkdtempSync(join(tmpdir(), 'chitieu-load-'));
try {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST);
  await page.goto('./');
  const records = loadBook(FULL_LOAD).figures.columns.size;
  const show = (ms: number) => `${Math.round(ms)} ms`;
  const plain = { write: [] as number[], read: [] as number[], one: [] as number[] };
  for (let n = 0; n < 3; n += 1) {
    const all = await plainTimes(page, records);
    plain.write.push(all.write);
    plain.read.push(all.read);
  }
  for (let n = 0; n < EDITS; n += 1) plain.one.push((await plainTimes(page, 1)).write);
  console.log(
    `plain IndexedDB, ${records} records of ${FULL_LOAD.indicators} figures: written ${show(median(plain.write))}, read ${show(median(plain.read))}; one record ${show(median(plain.one))}`,
  );

  const text = writeWorkbookFile(loadBook(FULL_LOAD));
  const file = join(folder, 'tai.chitieu.json');
  writeFileSync(file, text);
  console.log(`workbook file: ${Math.round(text.length / 2 ** 20)} MB`);
  const brought = await timed(async () => {
    await page.locator('input[type="file"]').setInputFiles(file);
    await target(page, 0).waitFor();
    await page.getByText(SAVED).waitFor();
  });
  report('bringing the file in ÷ plain write', brought / median(plain.write), {});
  const back = async () => {
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
  };
  await back();
  const listOf = async (count: number) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      times.push(
        await timed(async () => {
          await page.reload();
          await page
            .locator('button.open')
            .nth(count - 1)
            .waitFor();
        }),
      );
    }
    return median(times);
  };
  const listOfOne = await listOf(1);
  for (let n = 1; n < BOOKS; n += 1) {
    await page.getByRole('button', { name: 'Nhân bản: Tải', exact: true }).click();
    await page.locator('button.open').nth(n).waitFor();
  }
  const listOfAll = await listOf(BOOKS);
  report(`the list of ${BOOKS} ÷ of one`, listOfAll / listOfOne, { atMost: 2 });
  console.log(`the list of one ${show(listOfOne)}, of ${BOOKS} ${show(listOfAll)}`);

  const opened: number[] = [];
  const edited: number[] = [];
  const heaps: number[] = [];
  for (let n = 0; n < BOOKS; n += 1) {
    // The list has the last changed first: each one is the last of those not yet edited.
    const row = page.locator('button.open').nth(BOOKS - 1);
    opened.push(
      await timed(async () => {
        await row.click();
        await target(page, 0).waitFor();
      }),
    );
    const values = n === 0 ? EDITS : 2;
    for (let value = 0; value < values; value += 1) {
      edited.push(await edit(page, value, String(100 + 10 * n + value)));
    }
    const shown = await target(page, 0).textContent();
    if (shown !== String(100 + 10 * n)) fail(`book ${n} shows ${shown}`);
    heaps.push(await heapOf(page));
    await back();
  }
  report('opening ÷ plain read', median(opened) / median(plain.read), {});
  report(
    'an edit, from Enter to saved ÷ one record written',
    median(edited) / median(plain.one),
    {},
  );
  report('memory with the last one open ÷ with the second', (heaps.at(-1) ?? 0) / (heaps[1] ?? 1), {
    atMost: 1.5,
  });
  console.log(
    `opened ${opened.map(show).join(', ')}; an edit ${show(median(edited))}, longest ${show(Math.max(...edited))}; heap ${heaps.map((heap) => Math.round(heap)).join(', ')} MB`,
  );

  await page.reload();
  await page.locator('button.open').first().click();
  await target(page, 0).waitFor();
  const kept = await target(page, 0).textContent();
  if (kept !== String(100 + 10 * (BOOKS - 1))) fail(`after all that it shows ${kept}`);
  console.log('every workbook opened, was edited and saved');
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
