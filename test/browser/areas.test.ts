import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { FULL_LOAD, loadBook } from '../bench/loadBook';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, shows, type } from '../support/sheetPage';

const SAVED = 'Đã lưu trong trình duyệt này';

async function openLoad(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-areas-'));
  try {
    const file = join(folder, 'tai.chitieu.json');
    writeFileSync(file, writeWorkbookFile(loadBook(FULL_LOAD)));
    await openApp(page);
    page.setDefaultTimeout(120_000);
    await page.locator('input[type="file"]').setInputFiles(file);
    await cell(page, 0, 'target').waitFor();
    await page.getByText(SAVED).waitFor();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const looked = (page: Page, name: RegExp) => page.getByRole('button', { name }).waitFor();

describe('areas of a workbook', () => {
  test('1,000 indicators × 100 areas × 10 years: an area is chosen, edited, saved and undone', async ({
    page,
  }) => {
    await openLoad(page);
    await shows(page, 0, 'previous', '202,2');
    await cell(page, 0, 'target').click();
    await page.keyboard.press('Control+Alt+d');
    const dialog = page.getByRole('dialog', { name: 'Địa bàn và năm' });
    await dialog.getByRole('combobox', { name: /^Tìm địa bàn/u }).fill('xa so 57');
    await screenshot(page, 'areas-dialog');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await looked(page, /Địa bàn đang xem: Xã số 57,/u);
    await shows(page, 0, 'previous', '264,9');
    expect(await cursor(page)).toBe('0 target');
    await screenshot(page, 'areas-other');

    await page.keyboard.type('321');
    await page.keyboard.press('Enter');
    await shows(page, 0, 'target', '321');
    await page.keyboard.press('Alt+PageDown');
    await looked(page, /Địa bàn đang xem: Xã số 58,/u);
    await shows(page, 0, 'target', '');
    await page.keyboard.press('Alt+PageUp');
    await shows(page, 0, 'target', '321');
    await page.getByText(SAVED).waitFor();

    await page.reload();
    await page.locator('button.open').first().click();
    await looked(page, /Địa bàn đang xem: Xã số 57,/u);
    await shows(page, 0, 'target', '321');
    await cell(page, 4, 'result').click();
    await page.keyboard.press('Alt+PageUp');
    await looked(page, /Địa bàn đang xem: Xã số 56,/u);
    await page.keyboard.press('Control+z');
    await looked(page, /Địa bàn đang xem: Xã số 57,/u);
    await shows(page, 0, 'target', '');
    await expect.poll(() => cursor(page)).toBe('0 target');
    await page.getByText(SAVED).waitFor();
  }, 240_000);

  test('a sheet of one area gets areas from the columns menu, and years by the same dialog', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await page.getByRole('button', { name: 'Cột', exact: false }).first().click();
    await page.getByRole('button', { name: 'Địa bàn, năm…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Địa bàn và năm' });
    await dialog.getByRole('combobox', { name: /^Tìm địa bàn/u }).fill('Xã Mường So');
    await dialog.getByRole('option', { name: /Thêm địa bàn/u }).click();
    await looked(page, /Địa bàn đang xem: Xã Mường So, năm 2023/u);
    await shows(page, 1, 'target', '');
    await type(page, 1, 'target', '700');
    await screenshot(page, 'areas-added');
    await page.keyboard.press('Control+Alt+d');
    await dialog.getByLabel('Năm').selectOption('2022');
    await page.keyboard.press('Escape');
    await looked(page, /Địa bàn đang xem: Xã Mường So, năm 2022/u);
    await page.keyboard.press('Alt+PageUp');
    await shows(page, 1, 'result', '5.400');
    await page.keyboard.press('Control+z');
    await looked(page, /Địa bàn đang xem: Xã Mường So, năm 2023/u);
    await shows(page, 1, 'target', '');
  });
});
