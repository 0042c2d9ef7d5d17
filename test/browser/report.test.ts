import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';
import { REPORT } from '../support/reportText';

describe('a report', () => {
  test('is looked at', async ({ page }) => {
    await openApp(page);
    await screenshot(page, 'report-empty-page');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bao-cao-suoi-hoa.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(REPORT),
    });
    await page.getByRole('grid', { name: 'Số liệu đọc được' }).waitFor();
    await page.waitForTimeout(300);
    await screenshot(page, 'report-review');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    await page.keyboard.type('6.402,7');
    await page.keyboard.press('Enter');
    await screenshot(page, 'report-worked');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await screenshot(page, 'report-take');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
    await page.getByRole('tab', { name: 'Ô' }).or(page.locator('#tab-cell')).first().click();
    await screenshot(page, 'report-taken');
  });
  test('long', async ({ page }) => {
    await openApp(page);
    const text = readFileSync('../shared/reports/phong-tho-2023.txt');
    const t = Date.now();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'phong-tho.txt', mimeType: 'text/plain', buffer: text });
    await page.getByRole('grid', { name: 'Số liệu đọc được' }).waitFor();
    console.info('ready', Date.now() - t);
    await page.waitForTimeout(1500);
    await screenshot(page, 'report-long');
    const t2 = Date.now();
    for (let n = 0; n < 20; n += 1) await page.keyboard.press('Enter');
    console.info('20 accepts', Date.now() - t2);
    await screenshot(page, 'report-long-20');
    await page.keyboard.press('End');
    await page.waitForTimeout(200);
    await screenshot(page, 'report-long-end');
    await page.keyboard.press('Control+Shift+Enter');
    const t3 = Date.now();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    console.info('plan', Date.now() - t3);
    await screenshot(page, 'report-long-take');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Chỗ vênh trong/ }).click();
    await screenshot(page, 'report-long-findings');
    await page.getByRole('button', { name: /^Số liệu/ }).click();
    await page.getByRole('button', { name: /^Nêu khác nhau/ }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await screenshot(page, 'report-long-differ');
  });
});
