import { describe, expect } from 'vitest';
import { zipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { REPORT } from '../support/reportText';

/** A document as Word writes it, a paragraph a line. */
function docxOf(text: string): Buffer {
  const space = 'http://schemas.openxmlformats.org';
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="rId1" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${space}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  };
  const bytes = Object.entries(parts).map(([name, part]) => [name, strToU8(part)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** Drops a file in the middle of the page, as the system's file manager does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const held = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([data], name));
      return held;
    },
    { name, base64: bytes.toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('#app > *', type, { dataTransfer: transfer });
  }
}

const rows = (page: Page) => page.getByRole('grid', { name: 'Số liệu đọc được' });

/** Waits for the review with the keyboard on its rows and the names ready. */
async function ready(page: Page): Promise<void> {
  await rows(page).and(page.locator(':focus')).waitFor();
  await rows(page).getByText('Chỉ tiêu mới').first().waitFor();
}

const current = (page: Page) => rows(page).locator('[aria-selected="true"]');

describe('a report dropped on the empty page', () => {
  test('is worked through by the keyboard and taken in, and back, and gone on with', async ({
    page,
  }) => {
    await openApp(page);
    await drop(page, 'bao-cao-suoi-hoa.docx', docxOf(REPORT));
    await ready(page);
    await screenshot(page, 'report-review');
    expect(await accessibilityFaults(page)).toEqual([]);

    // Accepts, rejects, corrects; each goes on to the next.
    await page.keyboard.press('Enter');
    await current(page).getByText('Năng suất lúa').waitFor();
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    await page.keyboard.type('6.402,7');
    await page.keyboard.press('Enter');
    await current(page).getByText('Diện tích cây ngô').waitFor();
    await page.getByText('nhận 1, sửa 1, bỏ 1').waitFor();
    await rows(page).getByText('6.402,7').waitFor();
    await rows(page).getByText('380', { exact: true }).waitFor();

    // Undoes the last and does it again.
    await page.keyboard.press('Control+z');
    await page.getByText('nhận 1, sửa 0, bỏ 1').waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('nhận 1, sửa 1, bỏ 1').waitFor();

    // The rest of the paragraph, then all that are sure.
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Enter');
    await page.getByText(/^Đã nhận \d+ số\.$/).waitFor();
    await screenshot(page, 'report-worked');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Đưa số liệu vào sổ' });
    await dialog.waitFor();
    await screenshot(page, 'report-take');
    await page.keyboard.press('Enter');
    await page.getByText(/^Đã đưa \d+ số từ “bao-cao-suoi-hoa.docx” vào sổ\./).waitFor();

    // The keyboard is on the first figure; the panel shows the words it came from.
    const cell = page.locator('.ag-cell:focus');
    await expect.poll(() => cell.textContent()).toContain('1.250,5');
    await page.getByRole('tab', { name: 'Ô' }).click();
    await page.locator('.evidence mark', { hasText: '1.250,5' }).first().waitFor();
    await screenshot(page, 'report-taken');
    expect(await accessibilityFaults(page)).toEqual([]);

    // From the cell back to its place in the report, and out again.
    await page.getByRole('button', { name: 'Mở báo cáo tại đây' }).click();
    await ready(page);
    await page.locator('.report-text .current', { hasText: '1.250,5' }).waitFor();
    await page.keyboard.press('Escape');
    await rows(page).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: 'Mở báo cáo tại đây' })
      .and(page.locator(':focus'))
      .waitFor();

    // Taken back as one step.
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.locator('.ag-row').first().waitFor({ state: 'detached' });
  });

  test('keeps what was reviewed over a reload', async ({ page }) => {
    await openApp(page);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bao-cao.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(REPORT),
    });
    await ready(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByText(/^bao-cao.txt: đã soát 2\//).waitFor();
    await screenshot(page, 'report-waiting');
    await page.reload();
    await page.getByText('bao-cao.txt: đã soát 2 số').waitFor();
    await page.getByRole('button', { name: 'Soát tiếp' }).click();
    await ready(page);
    await page.getByText('nhận 2, sửa 0, bỏ 0').waitFor();
  });

  test('shows what does not fit, with both places, in the dark as well', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openApp(page);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, REPORT);
    await ready(page);
    await page.getByRole('button', { name: /^Chỗ vênh trong báo cáo/ }).click();
    const finding = page.getByRole('listitem').filter({ hasText: '117,1%' });
    await finding.getByRole('button', { name: /^Thu ngân sách.*: 4.820 triệu đồng$/ }).click();
    await page.locator('.report-text .current', { hasText: '4.820' }).waitFor();
    await screenshot(page, 'report-findings-dark');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Nêu khác nhau/ }).click();
    await rows(page).getByText('53,6').waitFor();
    await screenshot(page, 'report-differ-dark');
  });

  test('is read as a table where it is one after all, and the other way', async ({ page }) => {
    await openApp(page);
    await page.locator('input[type="file"]').setInputFiles({
      name: 'bao-cao.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(REPORT),
    });
    await ready(page);
    await page.getByRole('button', { name: 'Đọc như bảng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đọc như báo cáo' }).click();
    await ready(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('that cannot be read is told with what to do', async ({ page }) => {
    await openApp(page);
    const whole = docxOf(REPORT);
    await drop(page, 'cut.docx', whole.subarray(0, whole.length - 200));
    await page.getByRole('alert').getByText('Tệp .docx bị hỏng hoặc bị cắt cụt.').waitFor();
    await screenshot(page, 'report-damaged');
    await page.keyboard.press('Escape');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^\S* *Mở sổ mẫu/ }).waitFor();
  });
});
