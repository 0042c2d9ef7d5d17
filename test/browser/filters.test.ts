import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, type } from '../support/sheetPage';

/** Two numbers that can be read two ways, with nothing beside them to tell. */
const DOUBTFUL = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  '1;Sản lượng lúa;tấn;5;36.100;7;8',
  '2;Sản lượng ngô;tấn;5;6;7;8',
  '3;Sản lượng chè;tấn;5;41.250;7;8',
].join('\n');

const COMPUTED = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  '1;Sản lượng lúa;tấn;80;80;100;100',
  '2;Sản lượng ngô;tấn;100;100;90;90',
  '3;Sản lượng chè;tấn;5;6;;8',
].join('\n');

async function openDoubtful(page: Page): Promise<void> {
  await openApp(page);
  await importCsv(page, 'nghi.csv', DOUBTFUL);
  await cell(page, 0, 'target').waitFor();
  await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
}

const filter = (page: Page, name: string) =>
  page.locator('.side').getByRole('button', { name: new RegExp(`^${name}`) });
const counts = (page: Page, name: string, count: number) =>
  expect
    .poll(async () => (await filter(page, name).textContent())?.trim())
    .toMatch(new RegExp(`${name}\\s*${count}$`));
const rows = (page: Page) => page.locator('.ag-row').count();

describe('figures that are not checked yet', () => {
  test('are counted, marked, found by F9, and marked as checked in one step', async ({ page }) => {
    await openDoubtful(page);
    await counts(page, 'Chưa đối chiếu', 2);
    await shows(page, 0, 'plan0', '≟ 36.100');
    await screenshot(page, 'filters-unchecked');
    expect(await accessibilityFaults(page)).toEqual([]);
    await cell(page, 0, 'name').click();
    await page.keyboard.press('F9');
    await expect.poll(() => cursor(page)).toBe('0 plan0');
    await page.keyboard.press('F9');
    await expect.poll(() => cursor(page)).toBe('2 plan0');
    await page.keyboard.press('Shift+F9');
    await expect.poll(() => cursor(page)).toBe('0 plan0');

    await cell(page, 2, 'plan0').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Alt+k');
    await counts(page, 'Chưa đối chiếu', 0);
    await shows(page, 0, 'plan0', '36.100');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Bỏ dấu đã đối chiếu' }).click();
    await counts(page, 'Chưa đối chiếu', 2);
    await page.keyboard.press('Control+z');
    await counts(page, 'Chưa đối chiếu', 0);
    await page.keyboard.press('Control+z');
    await counts(page, 'Chưa đối chiếu', 2);
  });

  test('typing over one checks it; the filter shows the others', async ({ page }) => {
    await openDoubtful(page);
    await type(page, 0, 'plan0', '36,1');
    await counts(page, 'Chưa đối chiếu', 1);
    await filter(page, 'Chưa đối chiếu').click();
    await expect.poll(() => rows(page)).toBe(1);
    await cell(page, 2, 'plan0').waitFor();
  });

  test('what was changed since the import has its filter', async ({ page }) => {
    await openDoubtful(page);
    await counts(page, 'Đã sửa sau khi nhập', 0);
    await type(page, 1, 'target', '9');
    await counts(page, 'Đã sửa sau khi nhập', 1);
    await filter(page, 'Đã sửa sau khi nhập').click();
    await expect.poll(() => rows(page)).toBe(1);
    await cell(page, 1, 'target').waitFor();
    await page.keyboard.press('Control+z');
    await counts(page, 'Đã sửa sau khi nhập', 0);
  });
});

describe('the layout', () => {
  test('shows verdicts and violations beside the open filters, once the panel is closed', async ({
    page,
  }) => {
    await openDoubtful(page);
    const right = async (column: string) => {
      const box = await page.locator(`.ag-header-cell[col-id="${column}"]`).boundingBox();
      const sheet = await page.locator('.sheet').boundingBox();
      return box && sheet ? sheet.x + sheet.width - box.x - box.width : -1;
    };
    await page.getByRole('button', { name: 'Đóng phần ô và vi phạm' }).click();
    for (const width of [1366, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await expect.poll(() => right('violations')).toBeGreaterThanOrEqual(0);
    }
    await cell(page, 0, 'target').click();
    await page.keyboard.press('Control+;');
    await expect.poll(() => page.locator('#row-note').count()).toBe(1);
    await page.getByRole('button', { name: 'Đóng phần ô và vi phạm' }).click();
    await page.getByRole('button', { name: 'Mở phần ô và vi phạm' }).waitFor();
  });
});

describe('the status line', () => {
  test('counts computed cells and says why it does not add them', async ({ page }) => {
    await openApp(page);
    await importCsv(page, 'tinh.csv', COMPUTED);
    await cell(page, 0, 'percent0').click();
    await cell(page, 2, 'percent0').click({ modifiers: ['Shift'] });
    const status = page.locator('.status');
    for (const part of [
      'Đang chọn 3 ô',
      'Có số liệu: 2',
      'không cộng % và điểm tính sẵn',
      'Trung bình: 107,5%',
      'Nhỏ nhất: 90,0%',
      'Lớn nhất: 125,0%',
    ]) {
      await status.getByText(part).waitFor();
    }
    expect(await status.getByText('Tổng').count()).toBe(0);
  });
});
