import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, type } from '../support/sheetPage';

/** Two numbers that can be read two ways, with nothing beside them to tell. */
const DOUBTFUL = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  '1;Sản lượng lúa;tấn;5;36.100;7;8',
  '2;Sản lượng ngô;tấn;5;6;7;8',
  '3;Sản lượng chè;tấn;5;41.250;7;8',
].join('\n');

async function openDoubtful(page: Page): Promise<void> {
  await openApp(page);
  await importCsv(page, 'nghi.csv', DOUBTFUL);
  await cell(page, 0, 'target').waitFor();
  await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
}

const filter = (page: Page, name: string) =>
  page.locator('.side').getByRole('button', { name: new RegExp(`^${name}`) });
const counts = (page: Page, name: string, count: number) =>
  expect
    .poll(async () => (await filter(page, name).textContent())?.trim())
    .toMatch(new RegExp(`${name}\\s*${count}$`));
const rows = (page: Page) => page.locator('.ag-row').count();

describe('figures that are not checked yet', () => {
  test('are counted, marked, found by F9, and marked as checked in one step', async ({ page }) => {
    await openDoubtful(page);
    await counts(page, 'Chưa đối chiếu', 2);
    await shows(page, 0, 'plan0', '≟ 36.100');
    await screenshot(page, 'filters-unchecked');
    expect(await accessibilityFaults(page)).toEqual([]);
    await cell(page, 0, 'name').click();
    await page.keyboard.press('F9');
    await expect.poll(() => cursor(page)).toBe('0 plan0');
    await page.keyboard.press('F9');
    await expect.poll(() => cursor(page)).toBe('2 plan0');
    await page.keyboard.press('Shift+F9');
    await expect.poll(() => cursor(page)).toBe('0 plan0');

    await cell(page, 2, 'plan0').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Alt+k');
    await counts(page, 'Chưa đối chiếu', 0);
    await shows(page, 0, 'plan0', '36.100');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Bỏ dấu đã đối chiếu' }).click();
    await counts(page, 'Chưa đối chiếu', 2);
    await page.keyboard.press('Control+z');
    await counts(page, 'Chưa đối chiếu', 0);
    await page.keyboard.press('Control+z');
    await counts(page, 'Chưa đối chiếu', 2);
  });

  test('typing over one checks it; the filter shows the others', async ({ page }) => {
    await openDoubtful(page);
    await type(page, 0, 'plan0', '36,1');
    await counts(page, 'Chưa đối chiếu', 1);
    await filter(page, 'Chưa đối chiếu').click();
    await expect.poll(() => rows(page)).toBe(1);
    await cell(page, 2, 'plan0').waitFor();
  });

  test('what was changed since the import has its filter', async ({ page }) => {
    await openDoubtful(page);
    await counts(page, 'Đã sửa sau khi nhập', 0);
    await type(page, 1, 'target', '9');
    await counts(page, 'Đã sửa sau khi nhập', 1);
    await filter(page, 'Đã sửa sau khi nhập').click();
    await expect.poll(() => rows(page)).toBe(1);
    await cell(page, 1, 'target').waitFor();
    await page.keyboard.press('Control+z');
    await counts(page, 'Đã sửa sau khi nhập', 0);
  });
});
