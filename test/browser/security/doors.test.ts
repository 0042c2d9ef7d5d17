import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { screenshot } from '../../support/browser';
import { expectNoMarkup, test } from '../../support/guarded';
import { IMAGE, PAYLOADS, RULES, TABLE } from '../../support/payloads';
import { REPORT } from '../../support/reportText';
import { cell, importCsv, type } from '../../support/sheetPage';

const EVIL_REPORT = REPORT.replaceAll('lúa cả năm', `lúa ${IMAGE}`)
  .replaceAll('Cây ngô', '<script>window.ran=1</script> Cây ngô')
  .replace('BÁO CÁO', `BÁO CÁO\n${PAYLOADS.join('\n')}`);

const dialog = (page: Page) => page.getByRole('dialog');

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '‹ Các sổ' }).click();
  await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
}

describe('text', () => {
  test('scripts that come in by every door are text on every screen', async ({ guarded: page }) => {
    // A table pasted on the list, looked at and left.
    await paste(page, TABLE.replaceAll(';', '\t'));
    await dialog(page)
      .getByRole('button', { name: /^Nhập \d+ dòng$/ })
      .waitFor();
    await expectNoMarkup(page, 'preview of a pasted table');
    await closeDialog(page);

    // The file's name becomes the workbook's title.
    await importCsv(page, `${IMAGE}.csv`, TABLE);
    await cell(page, 0, 'target').waitFor();
    await cell(page, 1, 'name').getByText('<script>window.ran=1</script>').waitFor();
    await expectNoMarkup(page, 'grid');
    for (const row of [1, 2, 3]) {
      await cell(page, row, 'name').click();
      await page.getByRole('tab', { name: 'Ô' }).click();
      await expectNoMarkup(page, `side panel of row ${row}`);
    }
    await type(page, 0, 'name', 'Đàn trâu');
    await type(page, 2, 'note', IMAGE);
    await type(page, 3, 'name', PAYLOADS[3]!);
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    await page.getByLabel('Người đang sửa').fill(IMAGE);
    await page.keyboard.press('Enter');
    await type(page, 0, 'target', '131');
    await page.locator('.steps button').getByText(IMAGE).first().waitFor();
    await expectNoMarkup(page, 'history');

    await page.getByRole('button', { name: 'Quy tắc', exact: true }).click();
    await page.getByRole('tab', { name: 'Nhập, xuất' }).click();
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name: `${IMAGE}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(RULES),
      });
    await dialog(page)
      .getByText(/thêm \d, thay 0/)
      .waitFor();
    await expectNoMarkup(page, 'rules from a file');
    await page.getByRole('tab', { name: 'Danh sách' }).click();
    await dialog(page).getByText(IMAGE).first().waitFor();
    await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
    await page.getByLabel('Tên', { exact: true }).fill(IMAGE);
    await page.getByLabel('Điều kiện phải đúng').fill(`[${IMAGE} khác] > 0`);
    await dialog(page)
      .getByText(/Không có chỉ tiêu/)
      .first()
      .waitFor();
    await expectNoMarkup(page, 'a rule being written');
    await page.keyboard.press('Escape');
    if (await dialog(page).count()) await closeDialog(page);

    await page.getByRole('tab', { name: /^Vi phạm/ }).click();
    const violation = page.locator('.panel .violations .go').filter({ hasText: '<img' });
    await violation.first().click();
    await expectNoMarkup(page, 'violations');

    await cell(page, 1, 'result').click();
    await page.keyboard.press('Control+Alt+c');
    await dialog(page).getByRole('textbox', { name: 'Lời văn' }).waitFor();
    await expectNoMarkup(page, 'report text');
    await closeDialog(page);

    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    // Loaded when it is first asked for.
    await dialog(page).getByRole('button', { name: 'Lưu tệp' }).waitFor();
    const kinds = await dialog(page).getByRole('radio').all();
    expect(kinds.length).toBeGreaterThan(1);
    for (const kind of kinds) {
      if (await kind.isEnabled()) await kind.check();
      await expectNoMarkup(page, 'export');
    }
    await closeDialog(page);

    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: `${IMAGE}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(EVIL_REPORT),
      });
    const read = page.getByRole('grid', { name: 'Số liệu đọc được' });
    await read.and(page.locator(':focus')).waitFor();
    await page.locator('.report-text').getByText('<svg onload').first().waitFor();
    await expectNoMarkup(page, 'report');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor();
    await expectNoMarkup(page, 'taking a report in');
    await page.keyboard.press('Enter');
    await page.getByText(/^Đã đưa \d+ số từ /).waitFor();
    await page.getByRole('tab', { name: 'Ô' }).click();
    await page.locator('.evidence mark').first().waitFor();
    await expectNoMarkup(page, 'evidence');

    await backToList(page);
    await page.locator('.open').first().focus();
    await page.keyboard.press('F2');
    await page.keyboard.type(PAYLOADS[8]!);
    await page.keyboard.press('Enter');
    await page.getByText(PAYLOADS[8]!, { exact: true }).waitFor();
    await expectNoMarkup(page, 'list');
    await screenshot(page, 'security');
  });
});
