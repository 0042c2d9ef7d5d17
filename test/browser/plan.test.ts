import { describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';

type Page = Parameters<typeof openApp>[0];

const cell = (page: Page, row: number, column: string) =>
  page.locator(`[row-id="${row}"] [col-id="${column}"]`);

/** Types over a cell and leaves it with Enter, as a planner does. */
async function type(page: Page, row: number, column: string, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('a plan typed by hand', () => {
  test('is judged as it is typed, kept over a reload, and undone from the journal', async ({
    page,
  }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'Sổ mới' }).click();
    await type(page, 0, 'name', 'Tỷ lệ che phủ rừng');
    await type(page, 0, 'unit', '%');
    await type(page, 0, 'plan0', '44,5');
    await type(page, 0, 'result', '44,3');
    await type(page, 0, 'target', '44');
    expect(await cell(page, 0, 'verdict0').textContent()).toContain('Không đạt');
    expect(await cell(page, 0, 'percent0').textContent()).toBe('-0,2 điểm');
    expect(await cell(page, 0, 'targetStep').textContent()).toBe('-0,3 điểm');
    await page.getByText('Kế hoạch năm sau 44 %, năm nay 44,3 %.').waitFor();

    await type(page, 0, 'target', '+5%');
    await cell(page, 0, 'target').getByText('46', { exact: true }).waitFor({ timeout: 3000 });
    await page.getByText('Kế hoạch năm sau 44 %').waitFor({ state: 'detached' });
    await type(page, 0, 'target', 'không rõ 5');
    await page.getByText('“không rõ 5” không đọc được thành số.').waitFor();
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    await screenshot(page, 'plan-typed');

    await page.reload();
    await page.getByRole('button', { name: '1 chỉ tiêu' }).click();
    expect(await cell(page, 0, 'target').textContent()).toBe('⚠ không rõ 5');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('46', { exact: true }).waitFor();
    expect(await cell(page, 0, 'target').textContent()).toBe('46');
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await page.getByText('⚠ không rõ 5').waitFor();
  });
});
