import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, importCsv } from '../support/sheetPage';

/** The total of spending is wrong by one, because of what is to stay at home. */
const PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  'I;Kinh tế;;;;;',
  '1;Diện tích lúa;ha;1.000;1.000;1.017;1.020',
  '2;Năng suất lúa;tạ/ha;50;51;51,2;52',
  '3;Sản lượng lúa;tấn;5.000;5.100;5.270,04;5.304',
  'II;Quốc phòng - an ninh;;;;;',
  '1;Tuyển quân;người;77;78;79;83',
  '2;Diễn tập;cuộc;4;5;6;7',
].join('\n');

const RULES = [
  'Loại;Tên;Mức;Biểu thức',
  ';Quân đủ;Lỗi;[Tuyển quân] > 99999',
  ';Lúa đủ;Lỗi;[Sản lượng lúa] > 99999',
].join('\n');

const SECRETS = /quốc phòng|tuyển quân|diễn tập|quân đủ/i;

const dialog = (page: Page) => page.getByRole('dialog');

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Lưu tệp' }).waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function waive(page: Page, rule: string, reason: string): Promise<void> {
  await page.locator('.panel .violations .go').filter({ hasText: rule }).first().click();
  await page.getByRole('button', { name: 'Giải trình…' }).click();
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByLabel('Người giải trình').fill('Chị Lan');
  await page.getByRole('button', { name: 'Ghi giải trình' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function openRules(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Quy tắc', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
}

describe('a group that is left out', () => {
  test('goes out by no way: table, file, words of a report, rules, waivers, paper', async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await openApp(page);
    await importCsv(page, 'xa.csv', PLAN);
    await openRules(page, 'Nhập, xuất');
    await dialog(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'luat.csv', mimeType: 'text/csv', buffer: Buffer.from(RULES) });
    await dialog(page).getByText('luat.csv: thêm 2').waitFor();
    // Nothing is chosen by itself, and what might be is named wherever something goes out.
    await dialog(page).getByText('Nên xem xét trước khi đưa cho người khác: Quốc phòng').waitFor();
    expect((await download(page, 'Xuất quy tắc ra CSV')).text).toMatch(SECRETS);
    await closeDialog(page);
    await waive(page, 'Quân đủ', 'Chờ huyện giao');
    await waive(page, 'Lúa đủ', 'Mất mùa vì lũ');

    await openExport(page);
    const group = dialog(page).getByRole('checkbox', { name: /^Quốc phòng - an ninh/ });
    expect(await group.isChecked()).toBe(false);
    expect((await download(page, 'Lưu tệp')).text).toMatch(SECRETS);
    await group.check();
    await dialog(page).getByText('Không xuất 3 dòng').waitFor();
    await screenshot(page, 'left-out-export');
    expect(await accessibilityFaults(page)).toEqual([]);
    const csv = await download(page, 'Lưu tệp');
    expect(csv.name).toBe('xa (trích).csv');
    expect(csv.text).toMatch(/Sản lượng lúa/);
    expect(csv.text).not.toMatch(SECRETS);
    await page.getByRole('radio', { name: /^Tệp sổ/ }).check();
    const file = await download(page, 'Lưu tệp');
    expect(file.text).toMatch(/Mất mùa vì lũ/);
    expect(file.text).not.toMatch(SECRETS);
    expect(file.text).not.toMatch(/Chờ huyện giao/);
    await closeDialog(page);

    await cell(page, 1, 'result').click();
    await page.keyboard.press('Control+Alt+c');
    await dialog(page).getByLabel('Danh mục chỉ tiêu chủ yếu').check();
    const words = dialog(page).getByRole('textbox', { name: 'Lời văn' });
    await expect.poll(() => words.inputValue()).toMatch(/Sản lượng lúa/);
    expect(await words.inputValue()).not.toMatch(SECRETS);
    await screenshot(page, 'left-out-words');
    await dialog(page).getByText('Không xuất một số nhóm').click();
    await dialog(page)
      .getByRole('checkbox', { name: /^Quốc phòng/ })
      .uncheck();
    await expect.poll(() => words.inputValue()).toMatch(/Tuyển quân/);
    // Looked at and not copied: the choice stays as it was.
    await closeDialog(page);

    await openRules(page, 'Nhập, xuất');
    await dialog(page).getByText('Không xuất 3 dòng').waitFor();
    const rules = await download(page, 'Xuất quy tắc ra CSV');
    expect(rules.name).toMatch(/\(trích\)\.csv$/);
    expect(rules.text).toMatch(/Lúa đủ/);
    expect(rules.text).not.toMatch(SECRETS);
    await dialog(page).getByText('Không xuất 1 quy tắc').waitFor();

    await page.getByRole('tab', { name: 'Giải trình' }).click();
    await dialog(page).getByText('Không xuất 1 giải trình').waitFor();
    await screenshot(page, 'left-out-waivers');
    expect(await accessibilityFaults(page)).toEqual([]);
    const waivers = await download(page, 'Xuất CSV');
    expect(waivers.text).toMatch(/Mất mùa vì lũ/);
    expect(waivers.text).not.toMatch(/Chờ huyện giao|quân/i);
    await dialog(page).getByRole('button', { name: 'Bản in…' }).click();
    const printed = page.locator('body > .printed');
    await expect.poll(() => printed.textContent()).toMatch(/Mất mùa vì lũ/);
    expect(await printed.textContent()).not.toMatch(/Chờ huyện giao|quân/i);
  });
});

describe('the licences of what ships', () => {
  test('are read from the foot of the first page, with the keyboard', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'Giấy phép' }).click();
    const text = dialog(page).getByRole('region');
    expect(await text.textContent()).toMatch(/ag-grid-community [\d.]+ \(MIT\)/);
    await screenshot(page, 'licences');
    expect(await accessibilityFaults(page)).toEqual([]);
    await text.focus();
    await page.keyboard.press('End');
    await expect.poll(() => text.evaluate((pre) => pre.scrollTop)).toBeGreaterThan(0);
    await closeDialog(page);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Giấy phép',
    );
  });
});
