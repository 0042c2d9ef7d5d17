import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cell, importCsv, shows, SMALL_PLAN, type } from '../../support/sheetPage';

/**
 * What a planner comes for, on a page that has been opened: a table comes in, a plan and a target are set,
 * the verdict follows, all of it is there after a reload, and goes out again as CSV.
 * `reload`: loads the page anew, as far as that way to run allows it.
 */
export async function doMainJob(page: Page, reload: () => Promise<void>): Promise<void> {
  await importCsv(page, 'xa.csv', SMALL_PLAN);
  await expect.poll(() => verdict(page)).toContain('Không đạt');
  await type(page, 1, 'plan0', '5300');
  await expect.poll(() => verdict(page)).toContain('Vượt');
  await type(page, 6, 'target', '15,5');
  await shows(page, 6, 'target', '15,5');
  await page.getByText('Đã lưu trong trình duyệt này').waitFor();

  await reload();
  await page.getByRole('button', { name: /^xa/ }).first().click();
  await shows(page, 1, 'plan0', '5.300');
  await shows(page, 6, 'target', '15,5');
  expect(await verdict(page)).toContain('Vượt');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await shows(page, 6, 'target', '');
  await page.getByRole('button', { name: 'Làm lại' }).click();

  const text = await exportCsv(page);
  expect(text).toMatch(/Diện tích trồng cây lương thực có hạt;ha;.*;5300;5345,97;/);
  expect(text).toMatch(/Tỷ lệ hộ nghèo;%;.*;15,5/);
}

async function verdict(page: Page): Promise<string> {
  return (await cell(page, 1, 'verdict0').textContent()) ?? '';
}

async function exportCsv(page: Page): Promise<string> {
  // The picker of places belongs to the browser and cannot be worked from here.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('radio', { name: /^CSV/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}
