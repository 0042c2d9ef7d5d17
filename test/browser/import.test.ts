import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';

const INDICATORS = resolve('../shared/indicators');
const FILES = ['phong-tho-2023', 'cho-don-2023', 'tan-yen-2023', 'van-quan-2024h1'] as const;
const present = FILES.every((name) => existsSync(`${INDICATORS}/${name}.csv`));
if (!present) console.info(`skipped: no ${INDICATORS}, the real files are not imported`);

const real = test.skipIf(!present);

/** Chooses a file with the picker; the dialog then stands there. */
async function pick(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
  await page.getByRole('dialog').waitFor();
}

const csv = (name: string) => `${INDICATORS}/${name}.csv`;
const dialog = (page: Page) => page.getByRole('dialog');

/** Waits for the reading to be ready and takes it in with one Enter. */
async function enter(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /^Nhập \d+ dòng$/ })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('.ag-row').first().waitFor();
}

/** Drops a file in the middle of the page, as the system's file manager does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const held = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([data], name));
      return held;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('#app > *', 'dragenter', { dataTransfer: transfer });
  await page.getByText('Thả tệp vào đây để nhập').waitFor();
  await screenshot(page, 'import-drop');
  await page.dispatchEvent('#app > *', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#app > *', 'drop', { dataTransfer: transfer });
  await dialog(page).waitFor();
}

describe('the real files', () => {
  for (const name of FILES) {
    real(`${name} needs one glance and one Enter`, async ({ page }) => {
      await openApp(page);
      await pick(page, csv(name));
      await page.getByText(/^Đọc \d+ dòng = nhập \d+ \+ không nhập \d+$/).waitFor();
      await screenshot(page, `import-${name}`);
      await enter(page);
      await screenshot(page, `imported-${name}`);
    });

    real(`${name} comes in by drag and drop`, async ({ page }) => {
      await openApp(page);
      await drop(page, `${name}.csv`, readFileSync(csv(name)));
      await enter(page);
    });
  }
});
