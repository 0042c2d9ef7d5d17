import { describe } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';
import { REPORT } from '../support/reportText';

describe('a report', () => {
  test('is looked at', async ({ page }) => {
    await openApp(page);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bao-cao-suoi-hoa.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(REPORT),
    });
    await page.getByRole('grid', { name: 'Số liệu đọc được' }).waitFor();
    await screenshot(page, 'report-review');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    await page.keyboard.type('6.402,7');
    await page.keyboard.press('Enter');
    await screenshot(page, 'report-worked');
    await page.emulateMedia({ colorScheme: 'dark' });
    await screenshot(page, 'report-dark');
    await page.getByRole('button', { name: /^Chỗ vênh trong/ }).click();
    await screenshot(page, 'report-findings');
  });
});
