import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await page.getByText('37/38 đạt và vượt').first().waitFor();
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '‹ Các sổ' }).click();
  await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
}

const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });

describe('the list of workbooks', () => {
  test('is empty with three ways in, and shows the first violation of the sample in one click', async ({
    page,
  }) => {
    await openApp(page);
    await page.getByText('Chưa có sổ nào.', { exact: false }).waitFor();
    await screenshot(page, 'library-empty');
    expect(await accessibilityFaults(page)).toEqual([]);
    await openSample(page);
    await page.getByText('Kế hoạch năm sau 36.100 tấn, năm nay 36.595,83 tấn.').first().waitFor();
  });

  test('renames, duplicates, deletes and brings back', async ({ page }) => {
    await openApp(page);
    await openSample(page);
    await backToList(page);
    await page.getByRole('button', { name: new RegExp('^Phong Thổ') }).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Huyện Phong Thổ');
    await page.keyboard.press('Enter');
    await page.getByText('Huyện Phong Thổ', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nhân bản: Huyện Phong Thổ' }).click();
    await row(page, 'Huyện Phong Thổ (bản sao)').waitFor();
    await screenshot(page, 'library-list');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Xóa: Huyện Phong Thổ (bản sao)' }).click();
    await row(page, 'Huyện Phong Thổ (bản sao)').waitFor({ state: 'detached' });
    await page.getByText('Đã xóa “Huyện Phong Thổ (bản sao)”.').waitFor();
    await screenshot(page, 'library-deleted');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row(page, 'Huyện Phong Thổ (bản sao)').waitFor();

    await page.getByRole('button', { name: 'Xóa: Huyện Phong Thổ (bản sao)' }).click();
    await row(page, 'Huyện Phong Thổ (bản sao)').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Sổ đã xóa (1)').click();
    await page.getByRole('button', { name: 'Khôi phục: Huyện Phong Thổ (bản sao)' }).click();
    await row(page, 'Huyện Phong Thổ (bản sao)').waitFor();

    await page.getByRole('button', { name: /^Huyện Phong Thổ \(bản sao\)/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('37/38 đạt và vượt').first().waitFor();
  });

  test('speaks English where it is told to, and remembers', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /^Open the sample/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Open the sample/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('the import dialog', () => {
  test('passes an audit, is left with Escape, and gives the focus back', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: /^Dán bảng/ }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: 'Dán bảng hoặc báo cáo vào ô này' })
      .fill('Chỉ tiêu\tĐơn vị\tKH 2023\tƯớc TH 2023\nDiện tích lúa\tha\t1.200\t1.250\n');
    await page.getByRole('button', { name: 'Đọc', exact: true }).click();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).waitFor();
    await screenshot(page, 'library-pasted');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Dán bảng/ })
      .and(page.locator(':focus'))
      .waitFor();
  });
});
