import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, openSmallPlan } from '../support/sheetPage';

describe('a report’s own words', () => {
  test('are previewed for the row, or the list, and copied', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'result').click();
    await page.keyboard.press('Control+Alt+c');
    const dialog = page.getByRole('dialog');
    const text = dialog.getByRole('textbox', { name: 'Lời văn' });
    await expect
      .poll(() => text.inputValue())
      .toBe(
        'Năm 2023\n\nDiện tích trồng cây lương thực có hạt ước đạt 5.345,97 ha, đạt 97,73% so với kế hoạch, giảm 1% so với cùng kỳ năm trước.',
      );
    await dialog.getByLabel('Danh mục chỉ tiêu chủ yếu').check();
    await dialog.getByLabel('Kế hoạch năm 2024').check();
    await expect
      .poll(() => text.inputValue())
      .toMatch(
        /^Các chỉ tiêu chủ yếu năm 2024\n\n\(1\)\. Diện tích .* 5\.400 ha.*\n\n\(2\)\. Tỷ lệ che phủ rừng đạt 44%/u,
      );
    expect(await dialog.textContent()).toContain('Không viết 1 chỉ tiêu: Tỷ lệ hộ nghèo');
    await dialog.getByRole('button', { name: 'Sao chép' }).click();
    await expect
      .poll(() => dialog.locator('footer').getByRole('status').textContent())
      .toMatch(/sao chép|Ctrl\+C/u);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'report-text');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
