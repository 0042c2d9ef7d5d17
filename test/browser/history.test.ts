import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, shows, type } from '../support/sheetPage';

const steps = (page: Page) => page.locator('.steps button');

describe('the history', () => {
  test('asks once who is editing, without taking the keyboard', async ({ page }) => {
    await openSmallPlan(page);
    const status = page.locator('.status');
    await status.getByRole('button', { name: 'Người nhập: chưa ghi tên' }).waitFor();
    await type(page, 1, 'target', '5500');
    await status.getByText('Ai đang nhập?').waitFor();
    expect(await cursor(page)).toBe('2 target');
    await page.keyboard.type('130');
    await page.keyboard.press('Enter');
    await shows(page, 2, 'target', '130');
    await screenshot(page, 'who-asked');
    expect(await accessibilityFaults(page)).toEqual([]);
    await status.getByRole('button', { name: 'Để sau' }).click();
    await type(page, 3, 'target', '66');
    await status.getByRole('button', { name: 'Người nhập: chưa ghi tên' }).click();
    await page.keyboard.type('Anh Nam');
    await page.keyboard.press('Enter');
    await status.getByRole('button', { name: 'Người nhập: Anh Nam' }).waitFor();
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    expect(await page.getByLabel('Người đang sửa').inputValue()).toBe('Anh Nam');
    await type(page, 4, 'note', 'x');
    expect(await steps(page).first().textContent()).toContain('Anh Nam');
  });

  test('lists what was done, by whom, and goes to any point of it, over a reload', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    await page.getByText('Chưa có bước nào').waitFor();
    await page.getByLabel('Người đang sửa').fill('Chị Lan');
    await page.keyboard.press('Enter');
    await type(page, 1, 'target', '5500');
    await type(page, 2, 'target', '130');
    await type(page, 3, 'target', '66');
    await expect.poll(() => steps(page).count()).toBe(4);
    const newest = (await steps(page).first().textContent()) ?? '';
    for (const part of ['Sửa số liệu', 'Diện tích ngô', '62 → 66', 'Chị Lan', 'Hôm nay']) {
      expect(newest).toContain(part);
    }
    expect(await steps(page).first().getAttribute('aria-current')).toBe('step');
    await screenshot(page, 'history');

    await steps(page).nth(2).focus();
    await page.keyboard.press('Enter');
    await shows(page, 2, 'target', '120');
    await shows(page, 3, 'target', '62');
    await shows(page, 1, 'target', '5.500');
    await expect.poll(() => steps(page).nth(2).getAttribute('aria-current')).toBe('step');
    // The keyboard stays in the list, for the next step.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'target', '5.400');
    await page.getByText('3 bước đã hoàn tác sẽ mất').waitFor();
    await screenshot(page, 'history-undone');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();

    await page.reload();
    await page.getByRole('button', { name: /^nho/ }).first().click();
    await shows(page, 1, 'target', '5.400');
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    expect(await page.getByLabel('Người đang sửa').inputValue()).toBe('Chị Lan');
    await steps(page).first().click();
    await shows(page, 3, 'target', '66');
    await shows(page, 2, 'target', '130');
    await steps(page).nth(2).click();
    await shows(page, 3, 'target', '62');
    await type(page, 6, 'target', '15');
    await expect.poll(() => steps(page).count()).toBe(3);
    await expect.poll(() => steps(page).first().textContent()).toContain('Tỷ lệ hộ nghèo');
  });

  test('of one cell stands beside it', async ({ page }) => {
    await openSmallPlan(page);
    await page.getByRole('tab', { name: 'Ô', exact: true }).click();
    await type(page, 1, 'target', '5500');
    await type(page, 2, 'target', '130');
    await type(page, 1, 'target', '5600');
    await cell(page, 1, 'target').click();
    const own = page.getByRole('region', { name: 'Lịch sử ô này' });
    await expect.poll(() => own.getByRole('listitem').allTextContents()).toHaveLength(2);
    const [last, first] = await own.getByRole('listitem').allTextContents();
    expect(last).toContain('5.500 → 5.600');
    expect(first).toContain('5.400 → 5.500');
    await cell(page, 1, 'plan0').click();
    await own.getByText('Ô này chưa sửa lần nào.').waitFor();
    await cell(page, 1, 'growth').click();
    await own.getByText('Ô này do máy tính ra').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => cursor(page)).toBe('1 target');
    await own.getByText('5.400 → 5.500').waitFor();
    await screenshot(page, 'history-of-cell');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
