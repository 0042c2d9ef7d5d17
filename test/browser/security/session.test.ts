import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { withFolder } from '../../support/chosenFolder';
import { docx, p } from '../../support/docx';
import { test } from '../../support/guarded';
import { REPORT } from '../../support/reportText';
import { cell, importCsv, shows, SMALL_PLAN, type } from '../../support/sheetPage';

const PASSPHRASE = 'sông núi trăng sao';

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

async function backToList(page: Page): Promise<void> {
  await button(page, '‹ Các sổ').click();
  await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
}

/** A report comes in as a document, is looked through and taken in. */
async function reviewReport(page: Page): Promise<void> {
  const body = REPORT.split('\n').map((line) => p(line));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'bao-cao.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(docx({ body: body.join('') })),
    });
  await page.getByRole('grid', { name: 'Số liệu đọc được' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: /^Chỗ vênh trong báo cáo/ }).click();
  await page.getByRole('button', { name: /^Số liệu \d/ }).click();
  await page.getByRole('grid', { name: 'Số liệu đọc được' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+Enter');
  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^Đã đưa \d+ số từ /).waitFor();
}

/** Judged, corrected, explained, searched, in both languages. */
async function workOnPlan(page: Page): Promise<void> {
  await importCsv(page, 'xa.csv', SMALL_PLAN);
  await type(page, 1, 'target', '5500');
  await button(page, 'Hoàn tác').click();
  await shows(page, 1, 'target', '5.400');
  await button(page, 'English').click();
  await button(page, 'Tiếng Việt').click();
  await page.getByRole('tab', { name: /^Vi phạm/ }).click();
  await page.locator('.panel .violations .go').first().click();
  await button(page, 'Giải trình…').click();
  await dialog(page).getByLabel('Lý do').fill('Theo số của huyện');
  await dialog(page).getByLabel('Người giải trình').fill('Chị Lan');
  await button(page, 'Ghi giải trình').click();
  await button(page, 'Quy tắc').click();
  await page.getByRole('tab', { name: 'Tìm quan hệ' }).click();
  await button(page, 'Tìm quan hệ trong số liệu').click();
  await dialog(page)
    .getByText(/^(?:Tìm thấy|Không tìm thấy)/)
    .waitFor();
  await page.getByRole('tab', { name: 'Giải trình' }).click();
  await button(page, 'Bản in…').click();
  await page.locator('body > .printed').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await closeDialog(page);
  await cell(page, 1, 'result').click();
  await page.keyboard.press('Control+Alt+c');
  await dialog(page).getByRole('textbox', { name: 'Lời văn' }).waitFor();
  await closeDialog(page);
  await page.keyboard.press('F1');
  await dialog(page).waitFor();
  await closeDialog(page);
}

/** Out as a table and as a file; into a folder, looked at there and brought back. */
async function handOn(page: Page): Promise<void> {
  await button(page, 'Xuất').click();
  expect(await download(page, 'Lưu tệp')).toContain('Tỷ lệ che phủ rừng');
  await dialog(page)
    .getByRole('radio', { name: /^Tệp sổ/ })
    .check();
  expect(await download(page, 'Lưu tệp')).toContain('"chitieu-workbook"');
  await closeDialog(page);
  await page
    .locator('.status')
    .getByTitle(/bản sao ngoài trình duyệt/i)
    .click();
  await button(page, 'Chọn thư mục…').click();
  await dialog(page).getByText('✓ Nguyên vẹn').waitFor();
  await dialog(page)
    .getByRole('button', { name: /^Xem: / })
    .click();
  await button(page, 'Khôi phục thành sổ mới').click();
  await dialog(page)
    .getByText(/^✓ Đã khôi phục/)
    .waitFor();
  await closeDialog(page);
}

/** Under a passphrase, locked and opened; then all of it is done away with. */
async function protectAndClear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đặt mật khẩu: xa', exact: true }).click();
  await dialog(page).getByLabel('Mật khẩu mới (ít nhất 8 ký tự)').fill(PASSPHRASE);
  await dialog(page).getByLabel('Nhập lại mật khẩu mới').fill(PASSPHRASE);
  await dialog(page).getByLabel('Tôi hiểu').check();
  await dialog(page).getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await dialog(page).getByText('Sổ đã được mã hóa bằng mật khẩu.').waitFor();
  await button(page, 'Khóa ngay').click();
  await dialog(page).getByText('Sổ đã khóa.').waitFor();
  await closeDialog(page);
  await page
    .getByRole('button', { name: /^xa/ })
    .filter({ hasText: /đang khóa|khóa/ })
    .first()
    .click();
  await dialog(page).getByLabel('Mật khẩu hiện tại').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await shows(page, 1, 'target', '5.400');
  await backToList(page);
  await button(page, 'Giấy phép').click();
  await dialog(page).getByRole('region').waitFor();
  await closeDialog(page);
  await button(page, 'Xóa hết dữ liệu trên máy này…').click();
  await dialog(page).getByRole('textbox').fill('xóa hết');
  await dialog(page).getByRole('button', { name: 'Xóa hết', exact: true }).click();
  await page.getByText('Đã xóa hết dữ liệu của ChiTieu trong trình duyệt này.').waitFor();
}

describe('a whole session', () => {
  test('asks for nothing after the page has loaded', async ({ guarded: page, faults }) => {
    await withFolder(page);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.reload();
    await page.waitForLoadState('networkidle');
    // The page itself was loaded once more; nothing of it was asked for before.
    expect(faults.every((fault) => fault.startsWith('asked: '))).toBe(true);
    faults.length = 0;

    await reviewReport(page);
    await backToList(page);
    await workOnPlan(page);
    await handOn(page);
    await backToList(page);
    await protectAndClear(page);
    expect(faults).toEqual([]);

    // What is asked for would have been seen.
    await page.evaluate(
      () =>
        new Promise((done) => {
          const image = new Image();
          image.onload = image.onerror = done;
          image.src = './icon.svg?seen';
        }),
    );
    expect(faults.join()).toContain('asked: ');
    faults.length = 0;
  }, 60_000);
});
