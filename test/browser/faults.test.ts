import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, importCsv, openSmallPlan, shows, SMALL_PLAN, type } from '../support/sheetPage';

const DATABASE = 'chitieu-planning-workbench';

/** The way of browsers without a picker of their own is taken. */
const noPicker = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** A page of the same origin without the program. */
async function bareOpen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('./icon.svg');
  return page;
}

/** Opens the database as it is, at a version or its own, and keeps it open. */
async function holdDatabase(page: Page, version?: number): Promise<void> {
  await page.evaluate(
    ({ name, at }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, at);
        request.onupgradeneeded = () => undefined;
        request.onsuccess = () => {
          Reflect.set(window, 'held', request.result);
          resolve();
        };
        request.onerror = () => reject(new Error(String(request.error)));
      }),
    { name: DATABASE, at: version },
  );
}

/** Changes every record of a table as it lies on the disk. */
async function damage(page: Page, table: string, fields: object): Promise<void> {
  await page.evaluate(
    ({ name, store, damaged }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const db = request.result;
          const work = db.transaction(store, 'readwrite');
          work.objectStore(store).openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            cursor.update({ ...(cursor.value as object), ...damaged });
            cursor.continue();
          };
          work.oncomplete = () => {
            db.close();
            resolve();
          };
          work.onabort = () => reject(new Error(String(work.error)));
        };
      }),
    { name: DATABASE, store: table, damaged: fields },
  );
}

/** Waits until the log that a start begins anew is through. */
async function freshLogBegun(page: Page): Promise<void> {
  const names = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(names, { timeout: 10_000 }).not.toContain('chitieu-fresh-log');
}

/** Writes beside the workbooks until there is no room even for the smallest edit. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('filler', 1);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('some', { autoIncrement: true });
        let size = 1_048_576;
        let left = 60;
        const noise = (): Uint8Array => {
          const bytes = new Uint8Array(size);
          for (let at = 0; at < size; at += 65_536) {
            crypto.getRandomValues(bytes.subarray(at, at + 65_536));
          }
          return bytes;
        };
        const more = (): void => {
          left -= 1;
          if (left === 0) return reject(new Error('there is still room'));
          const work = request.result.transaction('some', 'readwrite');
          work.objectStore('some').add(noise());
          work.oncomplete = more;
          work.onabort = () => {
            size /= 4;
            if (size < 100) resolve();
            else more();
          };
        };
        request.onsuccess = more;
      }),
  );
}

async function saved(page: Page): Promise<void> {
  await page.locator('.saving.saved').waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^nho/ }).click();
  await cell(page, 1, 'target').waitFor();
}

async function download(page: Page, button: string | RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe('a browser that keeps nothing', () => {
  test('says so at the start; a workbook file is worked on in memory and downloaded', async ({
    context,
    page,
  }) => {
    await noPicker(context);
    await openSmallPlan(page);
    await saved(page);
    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    await page.getByRole('radio', { name: /^Tệp sổ/ }).check();
    const file = await download(page, 'Lưu tệp');
    await page.close();

    const blocked = await context.newPage();
    await blocked.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', { value: undefined }),
    );
    await openApp(blocked);
    await blocked
      .getByText('Trình duyệt này không cho trang giữ dữ liệu', { exact: false })
      .waitFor();
    await screenshot(blocked, 'rescue-unavailable');
    expect(await accessibilityFaults(blocked)).toEqual([]);
    await blocked.locator('input[type="file"]').setInputFiles({
      name: 'nho.chitieu.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await type(blocked, 1, 'target', '5500');
    await shows(blocked, 1, 'target', '5.500');
    await blocked.getByText('Chỉ trong bộ nhớ', { exact: true }).waitFor();
    await blocked.getByText('Chưa tải bản nào').waitFor();
    await screenshot(blocked, 'rescue-memory');
    expect(await accessibilityFaults(blocked)).toEqual([]);
    const copy = await download(blocked, 'Tải bản sao');
    expect(copy).toContain('5500');
    await blocked.getByText(/^Đã tải lúc \d\d:\d\d$/).waitFor();
  });
});

describe('a store that cannot be opened', () => {
  test('for a newer program has it: says so, and exports what lies there', async ({
    context,
    page,
  }) => {
    await noPicker(context);
    await openSmallPlan(page);
    await saved(page);
    const other = await bareOpen(context);
    // The window with the old program finishes, closes the store and says why.
    await type(page, 1, 'target', '5600');
    await holdDatabase(other, 990);
    await page
      .getByText('Chương trình vừa được cập nhật ở cửa sổ khác. Mọi thứ ở đây đã lưu.', {
        exact: false,
      })
      .waitFor();
    await screenshot(page, 'rescue-outdated');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page
      .getByText('Kho lưu đã được bản chương trình mới hơn sử dụng', { exact: false })
      .waitFor();
    const raw = JSON.parse(await download(page, 'Xuất những gì còn đọc được')) as {
      version: number;
      journal: unknown[];
    };
    expect([raw.version, raw.journal.length]).toEqual([990, 1]);
  });

  test('for an older window holds it: waits with a sentence, and goes on by itself', async ({
    context,
    page,
  }) => {
    const older = await bareOpen(context);
    await holdDatabase(older, 10);
    await openApp(page);
    await page.getByText('Một cửa sổ khác còn mở bản cũ', { exact: false }).waitFor();
    await screenshot(page, 'rescue-blocked');
    await older.close();
    await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
  });
});

describe('a store that is lost', () => {
  test('while a workbook is open: told at the next edit, and written anew', async ({ page }) => {
    await openSmallPlan(page);
    await saved(page);
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase(name).onsuccess = () => resolve();
        }),
      DATABASE,
    );
    await type(page, 1, 'target', '5700');
    const notice = page.getByRole('alert');
    await notice.getByText('Sổ này không còn trong kho lưu', { exact: false }).waitFor();
    await screenshot(page, 'rescue-gone');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi lại cả sổ' }).click();
    await saved(page);
    await page.reload();
    await openFirst(page);
    await shows(page, 1, 'target', '5.700');

    // And while the page is closed: the next start says that there was something.
    await page.goto('./icon.svg');
    await page.evaluate((name) => void indexedDB.deleteDatabase(name), DATABASE);
    await openApp(page);
    await page
      .getByText('Lần trước trình duyệt này có 1 sổ, nay kho lưu trống', { exact: false })
      .waitFor();
    await page.getByRole('button', { name: 'Đã rõ' }).click();
    await page.reload();
    await page.getByText('Chưa có sổ nào.', { exact: false }).waitFor();
    expect(await page.getByText('nay kho lưu trống', { exact: false }).count()).toBe(0);
  });

  test('for the disk is full: nothing is lost, and saving goes on when there is room', async ({
    site,
    context,
    page,
  }) => {
    // From the start, for the browser remembers for a while how much room there was.
    const cdp = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30_000_000 });
    await openSmallPlan(page);
    await saved(page);
    // The program itself is kept beside the workbooks.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Its filler would leave room behind when it goes.
    await freshLogBegun(page);
    await fillDisk(page);
    await type(page, 1, 'target', '5800');
    await page
      .getByText('Chưa lưu: Ổ đĩa hoặc phần dành cho trình duyệt đã đầy', { exact: false })
      .waitFor();
    await screenshot(page, 'rescue-quota');
    await type(page, 2, 'target', '130');
    await page.locator('.saving.failed').waitFor();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('alert').getByRole('button', { name: 'Thử lưu lại' }).click();
    await saved(page);
    await page.reload();
    await openFirst(page);
    await shows(page, 1, 'target', '5.800');
    await shows(page, 2, 'target', '130');
  });
});

describe('a damaged record', () => {
  test('of figures: the rest opens, what is missing is said and restored', async ({ page }) => {
    await openSmallPlan(page);
    await type(page, 1, 'target', '5900');
    await saved(page);
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await damage(page, 'figureBlocks', { flags: new Uint8Array(1) });
    await page.reload();
    await openFirst(page);
    const dialog = page.getByRole('dialog', { name: 'Sổ này có phần bị hỏng' });
    await dialog.getByText(/^Cột “KH 2024”: mất số liệu của cả/).waitFor();
    await screenshot(page, 'rescue-damage');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Khôi phục từ lịch sử/ }).click();
    await dialog.getByText(/^Đã khôi phục \d+ ô và 0 dòng/).waitFor();
    await dialog.getByRole('button', { name: 'Bỏ phần hỏng' }).click();
    await dialog.getByRole('button', { name: 'Bỏ hẳn phần hỏng?' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shows(page, 1, 'target', '5.900');
    await shows(page, 2, 'target', '120');
    await page.keyboard.press('Control+z');
    await shows(page, 2, 'target', '');
  });

  test('of what a workbook is: listed as damaged, exported, mended', async ({ context, page }) => {
    await noPicker(context);
    await openSmallPlan(page);
    await saved(page);
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await damage(page, 'workbooks', { meta: { title: 'nho', frame: 5 } });
    await importCsv(page, 'khac.csv', SMALL_PLAN);
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await page.getByRole('heading', { name: 'Sổ bị hỏng (1)' }).waitFor();
    await page.getByRole('button', { name: /^khac/ }).waitFor();
    await screenshot(page, 'rescue-list');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await download(page, /^Xuất những gì còn đọc được: nho/)).toContain('Tỷ lệ hộ nghèo');
    await page.getByRole('button', { name: 'Dựng lại và mở: nho' }).click();
    await page
      .getByRole('dialog')
      .getByText('Thông tin chung của sổ bị hỏng', { exact: false })
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Để sau' }).first().click();
    await page.getByText('Tỷ lệ hộ nghèo').first().waitFor();
  });
});
