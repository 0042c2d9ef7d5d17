import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, importCsv, shows, type } from '../support/sheetPage';

/** Two digits of the output are swapped: 1.017 × 51,2 / 10 = 5.207,04. */
const PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;% KH nêu trong báo cáo;KH 2024',
  'I;Nông nghiệp;;;;;;',
  '1;Diện tích lúa;ha;1.000;1.000;1.017;101,7;1.020',
  '2;Năng suất lúa;tạ/ha;50;51;51,2;;52',
  '3;Sản lượng lúa;tấn;5.000;5.100;5.270,04;;5.304',
  'II;Xã hội;;;;;;',
  '4;Tổng số trẻ;người;1.213,17;1.345,29;1.411,37;;1.502,51',
  '5;Trẻ em nam;người;612,04;701,88;733,16;;780,2',
  '6;Trẻ em nữ;người;601,13;643,41;678,21;;722,31',
].join('\n');

async function openPlan(page: Page): Promise<void> {
  await openApp(page);
  await importCsv(page, 'quytac.csv', PLAN);
  await cell(page, 1, 'target').waitFor();
}

const violations = (page: Page) => page.locator('.panel .violations .go');
const dialog = (page: Page) => page.getByRole('dialog');

async function openRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Quy tắc', exact: true }).click();
  await dialog(page).getByRole('tab', { name: 'Danh sách' }).waitFor();
}

/** Writes a rule of one's own, its names completed from words without accents. */
async function writeRule(page: Page): Promise<void> {
  await openRules(page);
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Sản lượng lúa khớp');
  await page.getByLabel('Điều kiện phải đúng').click();
  for (const typed of ['[san luong l', ' = [dien tich l', ' * [nang suat l']) {
    await page.keyboard.type(typed);
    await page.locator('.options [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type(' / 10');
}

describe('the rules', () => {
  test('one is written with completion, tried, seen to fail, mended and undone', async ({
    page,
  }) => {
    await openPlan(page);
    await writeRule(page);
    expect(await page.getByLabel('Điều kiện phải đúng').inputValue()).toBe(
      '[Sản lượng lúa] = [Diện tích lúa] * [Năng suất lúa] / 10',
    );
    await dialog(page).getByText('Đúng 0, vi phạm 1, chưa kiểm tra được 0.').waitFor();
    await screenshot(page, 'rule-written');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi quy tắc' }).click();
    await page.keyboard.press('Escape');
    const own = violations(page).filter({ hasText: 'Sản lượng lúa khớp' });
    await own.click();
    const mend = page.getByRole('button', { name: 'Sửa thành 5.207,04' });
    await mend.first().click();
    await shows(page, 3, 'result', '5.207,04');
    await expect.poll(() => own.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await shows(page, 3, 'result', '5.270,04');
    await expect.poll(() => own.count()).toBe(1);
  });

  test('what is wrong in a condition is said while it is written', async ({ page }) => {
    await openPlan(page);
    await openRules(page);
    await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
    await page.getByLabel('Điều kiện phải đúng').fill('[Sản lượng lúa] = [Khoai lang]');
    await dialog(page).getByText('Không có chỉ tiêu “Khoai lang”').waitFor();
    expect(await dialog(page).locator('.under .wrong').textContent()).toContain('Khoai lang');
    expect(await page.getByRole('button', { name: 'Ghi quy tắc' }).isDisabled()).toBe(true);
  });

  test('a violation is waived, and the waiver lapses when a figure changes', async ({ page }) => {
    await openPlan(page);
    const first = violations(page).filter({ hasText: 'Sản lượng lúa' }).first();
    await first.click();
    await page.getByRole('button', { name: 'Giải trình…' }).click();
    await dialog(page).getByLabel('Lý do').fill('Số của huyện, chờ đối chiếu');
    await dialog(page).getByLabel('Người giải trình').fill('Chị Lan');
    await page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await page.getByRole('button', { name: /Đã giải trình \(1\)/ }).click();
    await page.getByText('Giải trình: “Số của huyện, chờ đối chiếu” (Chị Lan').waitFor();
    await type(page, 3, 'result', '5.271');
    await page.getByText('Giải trình cũ hết hiệu lực').waitFor();
    await screenshot(page, 'waiver-lapsed');
    await openRules(page);
    await page.getByRole('tab', { name: 'Giải trình' }).click();
    await dialog(page).getByText('Hết hiệu lực: số liệu đã đổi').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a list with a wrong line is taken in but for that line, which is said', async ({
    page,
  }) => {
    await openPlan(page);
    await openRules(page);
    await page.getByRole('tab', { name: 'Nhập, xuất' }).click();
    const text = [
      'Loại;Tên;Mức;Biểu thức',
      ';Lúa khớp;Lỗi;[Sản lượng lúa] = [Diện tích lúa] * [Năng suất lúa] / 10',
      ';Sai tên;Lỗi;[Khoai lang] > 0',
    ].join('\n');
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'luat.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await dialog(page).getByText('luat.csv: thêm 1, thay 0, giữ nguyên 0.').waitFor();
    await dialog(page)
      .getByText(/^Dòng 3: .*Khoai lang/)
      .waitFor();
    await screenshot(page, 'rules-imported');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a relation that the figures show is proposed and accepted', async ({ page }) => {
    await openPlan(page);
    await openRules(page);
    const count = async () =>
      Number(
        (
          await dialog(page)
            .getByText(/^\d+\/\d+ quy tắc$/)
            .textContent()
        )?.split('/')[0],
      );
    const before = await count();
    await page.getByRole('tab', { name: 'Tìm quan hệ' }).click();
    await page.getByRole('button', { name: 'Tìm quan hệ trong số liệu' }).click();
    await dialog(page)
      .getByText(/Tìm thấy \d+ quan hệ/)
      .waitFor();
    await screenshot(page, 'rules-proposed');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Nhận', exact: true }).first().click();
    await page.getByRole('tab', { name: 'Danh sách' }).click();
    expect(await count()).toBe(before + 1);
    // It is called what it says.
    await dialog(page).locator('.name').filter({ hasText: /=/ }).first().waitFor();
  });

  test('waivers print as a form of their own, with those that lapsed marked', async ({ page }) => {
    await openPlan(page);
    await violations(page).filter({ hasText: 'Sản lượng lúa' }).first().click();
    await page.getByRole('button', { name: 'Giải trình…' }).click();
    await dialog(page).getByLabel('Lý do').fill('Số của huyện, chờ đối chiếu');
    await dialog(page).getByLabel('Người giải trình').fill('Chị Lan');
    await page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await type(page, 3, 'result', '5.271');
    await openRules(page);
    await page.getByRole('tab', { name: 'Giải trình' }).click();
    await dialog(page).getByRole('button', { name: 'Bản in…' }).click();
    await dialog(page).getByLabel('Cơ quan', { exact: true }).fill('Phòng Tài chính - Kế hoạch');
    await dialog(page).getByLabel('Cơ quan cấp trên').fill('UBND huyện Phong Thổ');
    await dialog(page).getByLabel('Nơi lập').fill('Phong Thổ');
    await screenshot(page, 'waivers-to-print');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('body > .printed');
    expect(await printed.isVisible()).toBe(true);
    expect(await page.locator('#app').isVisible()).toBe(false);
    expect(await printed.locator('tbody tr').textContent()).toContain('Hết hiệu lực');
    expect(await printed.textContent()).toContain('PHÒNG TÀI CHÍNH - KẾ HOẠCH');
    await screenshot(page, 'waivers-printed');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
    await dialog(page).getByLabel('Cả giải trình đã hết hiệu lực').uncheck();
    expect(await printed.locator('tbody tr').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Bản in…');
    await expect.poll(() => printed.count()).toBe(0);
  });

  test('a template that matches no row says so while it is written and in the list', async ({
    page,
  }) => {
    await openPlan(page);
    await openRules(page);
    await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
    const condition = page.getByLabel('Điều kiện phải đúng');
    await condition.fill('[Trẻ em {}] > 0');
    await dialog(page).getByText('Khớp 2 nhóm dòng.').waitFor();
    await condition.fill('[Số hộ {}] > 0');
    await dialog(page).getByText('Chưa khớp dòng nào: không có dòng tên “Số hộ {}”.').waitFor();
    await page.getByRole('button', { name: 'Ghi quy tắc' }).click();
    await dialog(page).locator('.unbound').filter({ hasText: 'Chưa khớp dòng nào' }).waitFor();
    await screenshot(page, 'rule-unbound');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('reads as well in English', async ({ page }) => {
    await openPlan(page);
    await page.getByRole('button', { name: 'English' }).click();
    await violations(page).first().click();
    await page.getByRole('button', { name: 'Waive…' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rules', exact: true }).click();
    await page.getByRole('tab', { name: 'List' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
