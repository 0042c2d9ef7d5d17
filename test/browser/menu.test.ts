import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, shows } from '../support/sheetPage';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the context menu', () => {
  test('opens by mouse and keys, is walked by keys, and gives the keyboard back', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'target').click({ button: 'right' });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await expect.poll(() => page.locator('[role="menuitem"]:focus').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, 'menu-cell');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await expect.poll(() => cursor(page)).toBe('1 target');

    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('Ẩn cột');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    expect(await focused(page)).toContain('Xóa nội dung');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ContextMenu');
    await menu.getByRole('menuitem', { name: 'Xóa nội dung' }).click();
    await shows(page, 1, 'target', '');
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'target', '5.400');

    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Tới vi phạm' }).click();
    await expect.poll(() => cursor(page)).toBe('1 percent0');
    await cell(page, 2, 'target').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Lịch sử ô này' }).click();
    await page.getByRole('region', { name: 'Lịch sử ô này' }).waitFor();
    await cell(page, 2, 'name').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: 'Thu gọn' }).click();
    await cell(page, 3, 'name').waitFor({ state: 'detached' });
    await page.mouse.click(700, 600);
    expect(await menu.count()).toBe(0);
  });

  test('copies and pastes as the keys do', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openSmallPlan(page);
    await cell(page, 1, 'plan0').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sao chép' }).click();
    await cell(page, 6, 'target').click();
    await page.keyboard.press('Control+v');
    await shows(page, 6, 'target', '5.470');
    await cell(page, 2, 'target').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Dán' }).click();
    await shows(page, 2, 'target', '5.470');
    await expect.poll(() => cursor(page)).toBe('2 target');
  });

  test('of a header hides its column; all come back', async ({ page }) => {
    await openSmallPlan(page);
    const header = page.locator('.ag-header-cell[col-id="previous"]');
    await header.click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Ẩn cột/ }).click();
    await header.waitFor({ state: 'detached' });
    await page.locator('.ag-header-cell[col-id="target"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hiện mọi cột' }).click();
    await header.waitFor();
  });
});

describe('the list of shortcuts', () => {
  test('opens by F1, in both languages, and closes on Escape', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'target').click();
    for (const [title, line] of [
      ['Phím tắt', 'Chuyển dòng lên'],
      ['Keyboard shortcuts', 'Move row up'],
    ] as const) {
      await page.keyboard.press('F1');
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.getByText(line).waitFor();
      await dialog.getByText('Alt+Shift+↑').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `menu-shortcuts-${title}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => cursor(page)).toBe('1 target');
      if (title === 'Phím tắt') await page.getByRole('button', { name: 'English' }).click();
      await cell(page, 1, 'target').click();
    }
    // In a cell a question mark is text like any other.
    await page.keyboard.type('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });
});

describe('going to a cell', () => {
  test('by number and by name without accents', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'target').click();
    await page.keyboard.press('Control+g');
    await page.keyboard.type('3');
    await page.getByRole('option', { selected: true }).getByText('Tỷ lệ che phủ rừng').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => cursor(page)).toBe('5 target');
    await page.keyboard.press('Control+g');
    await page.keyboard.type('dien tich');
    await page.keyboard.press('ArrowDown');
    await screenshot(page, 'menu-go-to');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.keyboard.press('Control+g');
    await page.keyboard.type('xyz');
    await page.getByText('Không có chỉ tiêu nào như vậy.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => cursor(page)).toBe('2 target');
  });
});
