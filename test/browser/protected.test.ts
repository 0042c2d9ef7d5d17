import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { openBeside, openSmallPlan, saved, shows, type } from '../support/sheetPage';
import { storedText } from '../support/storedText';

const PASS = 'sông núi trăng sao';
const HIDDEN = /^Sổ có mật khẩu \(tên ẩn\)/;

const dialog = (page: Page) => page.getByRole('dialog');

/** Gives the open workbook a passphrase by the key that locks one which has one. */
async function protect(page: Page, hidden: boolean): Promise<void> {
  await page.keyboard.press('Control+Alt+l');
  await page.getByLabel('Mật khẩu mới (ít nhất 8 ký tự)').fill(PASS);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASS);
  if (hidden) await page.getByLabel('Ẩn cả tên sổ trong danh sách').check();
  await page.getByLabel('Tôi hiểu').check();
  await dialog(page).getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await dialog(page).getByText('Sổ đã được mã hóa bằng mật khẩu.').waitFor();
}

async function answer(page: Page): Promise<void> {
  await dialog(page).getByLabel('Mật khẩu hiện tại').fill(PASS);
  await page.keyboard.press('Enter');
}

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const noPicker = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

test('who leaves the desk locks the sheet with one key; no name tells a hidden title', async ({
  page,
  context,
}) => {
  context.setDefaultTimeout(8000);
  await noPicker(context);
  await openSmallPlan(page);
  await protect(page, true);
  await screenshot(page, 'protected-settings');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await type(page, 1, 'target', '5432,75');
  await saved(page);
  await expect.poll(() => page.title()).not.toContain('nho');
  await screenshot(page, 'protected-sheet');

  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await dialog(page).getByText('Tệp này KHÔNG được mã hóa', { exact: false }).waitFor();
  await screenshot(page, 'protected-export');
  expect(await accessibilityFaults(page)).toEqual([]);
  const save = dialog(page).getByRole('button', { name: 'Lưu tệp' });
  const table = await download(page, () => save.click());
  expect(table.name).not.toContain('nho');
  await page.getByRole('radio', { name: /^Tệp sổ/ }).check();
  const file = await download(page, () => save.click());
  expect(file.name).not.toContain('nho');
  expect(file.text).toContain('chitieu-sealed');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Alt+l');
  await page.getByRole('button', { name: HIDDEN }).waitFor();
  await page.getByText('đang khóa').waitFor();
  await screenshot(page, 'protected-locked');
  expect(await storedText(page)).not.toContain('nho');
  await page.getByRole('button', { name: HIDDEN }).click();
  await answer(page);
  await shows(page, 1, 'target', '5.432,75');
  await page.getByRole('button', { name: /^Khóa ngay/ }).click();
  await page.getByText('đang khóa').waitFor();
});

test('other windows are asked for a passphrase that was set here, and locked from any of them', async ({
  page,
  context,
}) => {
  context.setDefaultTimeout(8000);
  await openSmallPlan(page);
  await saved(page);
  const second = await openBeside(context);
  await second.getByText('Đang xem trực tiếp.', { exact: false }).waitFor();
  await protect(page, false);
  await page.keyboard.press('Escape');
  await second
    .getByText('Sổ vừa được đặt hoặc đổi mật khẩu ở cửa sổ khác.', { exact: false })
    .waitFor();
  await screenshot(second, 'protected-elsewhere');
  expect(await second.locator('.sheet').count()).toBe(0);
  await answer(second);
  await type(page, 1, 'target', '5500');
  await shows(second, 1, 'target', '5.500');
  await second.keyboard.press('Control+Alt+l');
  for (const one of [page, second]) await one.getByText('đang khóa').waitFor();
});

test('a sealed file opens without a store, a damaged one shows what is left of it', async ({
  page,
  context,
}) => {
  context.setDefaultTimeout(8000);
  await noPicker(context);
  await openSmallPlan(page);
  await saved(page);
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('radio', { name: /^Tệp sổ/ }).check();
  const save = dialog(page).getByRole('button', { name: 'Lưu tệp' });
  const open = await download(page, () => save.click());
  await page.keyboard.press('Escape');

  const damaged = open.text.replace(/\{"of":1,[^\n]*/, '{"of":1,"nu');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'hong.chitieu.json',
      mimeType: 'application/json',
      buffer: Buffer.from(damaged),
    });
  await dialog(page).getByText('Vẫn đọc được', { exact: false }).waitFor();
  await screenshot(page, 'damaged-file');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Xem phần còn đọc được…' }).click();
  await page.getByRole('button', { name: 'Khôi phục thành sổ mới' }).waitFor();
  await screenshot(page, 'damaged-file-left');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await protect(page, false);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('radio', { name: /^Tệp sổ/ }).check();
  const sealed = await download(page, () => save.click());
  await page.close();
  const blocked = await context.newPage();
  await blocked.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', { value: undefined }),
  );
  await openApp(blocked);
  await blocked.locator('input[type="file"]').setInputFiles({
    name: sealed.name,
    mimeType: 'application/json',
    buffer: Buffer.from(sealed.text),
  });
  await dialog(blocked).getByLabel('Mật khẩu hiện tại').waitFor();
  await screenshot(blocked, 'rescue-sealed');
  await answer(blocked);
  await shows(blocked, 1, 'target', '5.400');
  const again = await download(blocked, () =>
    blocked.getByRole('button', { name: 'Tải bản sao' }).first().click(),
  );
  expect(again.text).toContain('chitieu-sealed');
});
