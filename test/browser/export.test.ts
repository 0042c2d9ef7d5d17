import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';

/** Chromium's own picker cannot be worked from here: the way of browsers that have none is taken. */
async function openSample(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openApp(page);
  await page.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await page.getByText('37/38 đạt và vượt').first().waitFor();
}

/** Saves what the export dialog offers; the file's name and bytes. */
async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function exportAs(page: Page, kind: RegExp) {
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('radio', { name: kind }).check();
  const file = await save(page);
  await page.getByText(/^✓ Đã ghi “.+”: \d+ dòng\./).waitFor();
  await screenshot(page, `export-${file.name.endsWith('.csv') ? 'csv' : 'workbook'}`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return file;
}

describe('an exported workbook', () => {
  test('opens in Vietnamese Excel and imports back as nothing new', async ({ page }) => {
    await openSample(page);
    const { name, bytes } = await exportAs(page, /^CSV/);
    expect(name).toBe('Phong Thổ 2023 - 2024 (mẫu).csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text).toContain('Tỷ lệ che phủ rừng;');
    expect(text).toMatch(/;36595,83;/);

    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: '0 mới' }).waitFor();
    await dialog.getByRole('tab', { name: '0 thay đổi' }).waitFor();
    await dialog.getByRole('tab', { name: '0 không có trong tệp' }).waitFor();
    await screenshot(page, 'export-reimported');
    await page.keyboard.press('Escape');
  });

  test('is one file with its history, which comes in as a workbook of its own', async ({
    page,
  }) => {
    await openSample(page);
    const { name, bytes } = await exportAs(page, /^Tệp sổ/);
    expect(name).toBe('Phong Thổ 2023 - 2024 (mẫu).chitieu.json');
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
    await page.getByText('37/38 đạt và vượt').first().waitFor();
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
    const listed = page.getByText('Phong Thổ 2023 → 2024 (mẫu)', { exact: true });
    await expect.poll(() => listed.count()).toBe(2);
  });
});
