import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, importCsv, SMALL_PLAN, type } from '../support/sheetPage';

describe('columns for targets that others set', () => {
  test('are added from the columns menu, filled in, and checked against', async ({ page }) => {
    await openApp(page);
    await importCsv(page, 'nho.csv', SMALL_PLAN);
    await cell(page, 1, 'target').waitFor();
    const menu = page.getByRole('button', { name: 'Cột', exact: false }).first();
    await menu.click();
    await page.getByRole('button', { name: 'Thêm cột chỉ tiêu được giao…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Ai giao').fill('');
    await dialog.getByText('Hãy ghi tên.').waitFor();
    await dialog.getByLabel('Ai giao').fill('Sở giao');
    await page.keyboard.press('Enter');
    await cell(page, 1, 'assigned0').waitFor();
    await menu.click();
    await page.getByRole('button', { name: 'Thêm cột mục tiêu 5 năm…' }).click();
    expect(await dialog.getByLabel('Năm cuối kỳ').inputValue()).toBe('2025');
    await screenshot(page, 'target-column-dialog');
    await dialog.getByRole('button', { name: 'Thêm cột' }).click();
    await cell(page, 1, 'horizon0').waitFor();

    await type(page, 1, 'target', '100');
    await type(page, 1, 'assigned0', '120');
    await type(page, 1, 'horizon0', '900');
    await expect
      .poll(() => cell(page, 1, 'target').getAttribute('class'))
      .toContain('flagged-error');
    await screenshot(page, 'target-columns');

    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 1, 'horizon0').count()).toBe(0);
    await expect.poll(() => cell(page, 1, 'assigned0').count()).toBe(1);
  });
});
