import { describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';
import { cell, shows, type } from '../support/sheetPage';

describe('a plan typed by hand', () => {
  test('is judged as it is typed, kept over a reload, and undone from the journal', async ({
    page,
  }) => {
    await openApp(page);
    await page.getByRole('button', { name: /^\S* *Sổ trống/ }).click();
    await type(page, 0, 'name', 'Tỷ lệ che phủ rừng');
    await type(page, 0, 'unit', '%');
    await type(page, 0, 'plan0', '44,5');
    await type(page, 0, 'result', '44,3');
    await type(page, 0, 'target', '44');
    await shows(page, 0, 'percent0', '-0,2 điểm');
    await shows(page, 0, 'targetStep', '-0,3 điểm');
    expect(await cell(page, 0, 'verdict0').textContent()).toContain('Không đạt');
    await page.getByText('Kế hoạch năm sau 44 %, năm nay 44,3 %.').first().waitFor();

    await type(page, 0, 'target', '+5%');
    await shows(page, 0, 'target', '46');
    await page.getByText('Kế hoạch năm sau 44 %').waitFor({ state: 'detached' });
    await type(page, 0, 'target', '12abc34');
    await shows(page, 0, 'target', '⚠ 12abc34');
    await page.getByText('“12abc34” không đọc được thành số.').first().waitFor();
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    await screenshot(page, 'plan-typed');

    await page.reload();
    await page
      .getByRole('button', { name: /^Kế hoạch \d{4}/ })
      .first()
      .click();
    await shows(page, 0, 'target', '⚠ 12abc34');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await shows(page, 0, 'target', '46');
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await shows(page, 0, 'target', '⚠ 12abc34');
  });
});
