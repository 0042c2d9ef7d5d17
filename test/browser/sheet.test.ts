import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, shows, type } from '../support/sheetPage';

const headers = (page: Page) =>
  page
    .locator('.ag-header-cell')
    .evaluateAll((cells) =>
      cells
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map((header) => header.getAttribute('col-id')),
    );

describe('typing into the sheet', () => {
  test('replaces, edits, leaves, moves and clears as a spreadsheet does', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'target').click();
    await page.keyboard.type('5500');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'target', '5.500');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.keyboard.type('130');
    await page.keyboard.press('Tab');
    await shows(page, 2, 'target', '130');
    await expect.poll(() => cursor(page)).toBe('2 targetStep');
    expect(await page.locator('.sheet-editor').count()).toBe(0);

    await cell(page, 2, 'target').click();
    await page.keyboard.press('F2');
    await page.keyboard.type(',5');
    await page.keyboard.press('ArrowDown');
    await shows(page, 2, 'target', '130,5');
    await expect.poll(() => cursor(page)).toBe('3 target');

    await cell(page, 2, 'target').dblclick();
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await shows(page, 2, 'target', '130,5');
    await page.keyboard.press('Delete');
    await shows(page, 2, 'target', '');
    await page.keyboard.press('Control+z');
    await shows(page, 2, 'target', '130,5');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.keyboard.press('Control+y');
    await shows(page, 2, 'target', '');
  });

  test('loses no key when the sheet is painted again meanwhile', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'target').click();
    // Enter commits and the next keys come at once: the saving of the step ends while they are typed.
    await page.keyboard.type('5401\r121\r63\r', { delay: 0 });
    await shows(page, 1, 'target', '5.401');
    await shows(page, 2, 'target', '121');
    await shows(page, 3, 'target', '63');
    await cell(page, 1, 'target').click();
    await page.keyboard.type('12');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    await page.keyboard.type('345');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'target', '12.345');
  });
});

describe('what a source states', () => {
  test('stands beside what its figures give, loud where they disagree', async ({ page }) => {
    await openSmallPlan(page);
    await shows(page, 1, 'percent0', '97,7% ≠ 95,9');
    await shows(page, 2, 'percent0', '110,0% = 110');
    expect(await cell(page, 1, 'percent0').getAttribute('class')).toContain('disagrees');
    await screenshot(page, 'sheet-stated');
  });
});

describe('the tree', () => {
  test('folds by mouse and keyboard and says so to a screen reader', async ({ page }) => {
    await openSmallPlan(page);
    const row = page.locator('.ag-row[row-id="0"]');
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    await cell(page, 0, 'name').locator('.fold').click();
    await cell(page, 1, 'name').waitFor({ state: 'detached' });
    expect(await row.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Space');
    await cell(page, 1, 'name').waitFor();
    await cell(page, 1, 'name').click();
    await page.keyboard.press('Alt+ArrowLeft');
    await cell(page, 1, 'name').waitFor({ state: 'detached' });
    await expect.poll(() => cursor(page)).toBe('0 name');
    await page.keyboard.press('Alt+ArrowRight');
    await cell(page, 1, 'name').waitFor();
    await page.getByRole('button', { name: 'Thu gọn hết' }).click();
    await expect.poll(() => page.locator('.ag-row').count()).toBe(2);
    await page.getByRole('button', { name: 'Mở rộng hết' }).click();
    await expect.poll(() => page.locator('.ag-row').count()).toBeGreaterThan(6);
  });
});

describe('columns', () => {
  test('are hidden, moved and resized, and stay so over a reload', async ({ page }) => {
    await openSmallPlan(page);
    const before = await headers(page);
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByLabel('Thực hiện năm 2022').uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => headers(page)).toEqual(before.filter((id) => id !== 'previous'));

    const unit = page.locator('.ag-header-cell[col-id="unit"]');
    const width = (await unit.boundingBox())!.width;
    const handle = (await unit.locator('.ag-header-cell-resize').boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(handle.x + handle.width / 2 + 40, handle.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await unit.boundingBox())!.width).toBeGreaterThan(width + 30);
    const wide = (await unit.boundingBox())!.width;

    const plan = (await page.locator('.ag-header-cell[col-id="plan0"]').boundingBox())!;
    const result = (await page.locator('.ag-header-cell[col-id="result"]').boundingBox())!;
    await page.mouse.move(result.x + 30, result.y + 10);
    await page.mouse.down();
    await page.mouse.move(plan.x + 10, plan.y + 10, { steps: 8 });
    await page.mouse.up();
    const order = async () => (await headers(page)).join(' ');
    await expect.poll(order).toContain('result plan0');
    // The columns move under the mouse; what is kept is written when it lets go.
    await expect.poll(() => keptOrder(page)).toContain('result plan0');

    await page.reload();
    await page.getByRole('button', { name: /^nho/ }).first().click();
    await cell(page, 1, 'target').waitFor();
    await expect.poll(order).toContain('result plan0');
    expect(await order()).not.toContain('previous');
    expect((await unit.boundingBox())!.width).toBe(wide);
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByRole('button', { name: 'Về như ban đầu' }).click();
    await expect.poll(() => headers(page)).toEqual(before);
  });
});

/** The order of the columns as it lies on the disk. */
function keptOrder(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('chitieu-planning-workbench');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database.transaction('settings').objectStore('settings').getAll();
          asking.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(asking.result).replaceAll('","', ' '));
          };
        };
      }),
  );
}

describe('filters, violations, find', () => {
  test('counts follow edits, ancestors stay, an empty result offers the way out', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
    const missing = page.getByRole('button', { name: /^Chưa có chỉ tiêu năm sau/ });
    expect(await missing.textContent()).toMatch(/1\s*$/);
    await missing.click();
    await expect.poll(() => page.locator('.ag-row').count()).toBe(2);
    await screenshot(page, 'sheet-filtered');
    await type(page, 6, 'target', '16');
    await expect.poll(() => missing.textContent()).toMatch(/0\s*$/);
    await page.getByRole('button', { name: /^Chưa đối chiếu/ }).click();
    await page.getByText('Không có dòng nào: “Chưa đối chiếu”.').waitFor();
    await screenshot(page, 'sheet-nothing-found');
    await page.getByRole('button', { name: 'Bỏ lọc, hiện tất cả' }).click();
    await expect.poll(() => page.locator('.ag-row').count()).toBe(7);
  });

  test('F8 and the list go to the very cell that is wrong', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 0, 'name').click();
    await page.keyboard.press('F8');
    await expect.poll(() => cursor(page)).toBe('1 percent0');
    await page.keyboard.press('F8');
    await expect.poll(() => cursor(page)).toBe('5 target');
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => cursor(page)).toBe('1 percent0');
    await page.getByRole('button', { name: 'Thu gọn hết' }).click();
    const list = page.locator('.panel .violations .go');
    await list.filter({ hasText: 'Tỷ lệ che phủ rừng' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cursor(page)).toBe('5 target');
  });

  test('Ctrl+F finds without accents, Enter goes on, Esc gives the keyboard back', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await cell(page, 0, 'name').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('dien tich');
    await page.getByText('1/3', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('2/3', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => cursor(page)).toBe('2 name');
  });
});

describe('the screen', () => {
  test('has no accessibility fault and fits, in both languages and both schemes', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
    await type(page, 2, 'target', '12abc34');
    await cell(page, 1, 'percent0').click();
    for (const language of ['vi', 'en'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page), `${language} ${colorScheme}`).toEqual([]);
        await screenshot(page, `sheet-${language}-${colorScheme}`);
        const room = await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(room).toEqual([0, 0]);
        const clipped = await page
          .locator('.ag-header-cell-text, .ag-header-group-text')
          .evaluateAll((texts) =>
            texts
              .filter((text) => text.scrollWidth > text.clientWidth + 1)
              .map((text) => text.textContent),
          );
        expect(clipped, `${language} ${colorScheme}`).toEqual([]);
      }
      if (language === 'vi') {
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('tab', { name: 'Cell' }).click();
      }
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: /^nho/ }).first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  });

  test('names the step that undo would take back, and renames in place', async ({ page }) => {
    await openSmallPlan(page);
    await type(page, 1, 'target', '5450');
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.hover();
    await expect.poll(() => undo.getAttribute('title')).toBe('Hoàn tác: Sửa số liệu (Ctrl+Z)');
    await page.getByLabel('Tên sổ').fill('Kế hoạch xã Lương Thịnh');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toContain('Kế hoạch xã Lương Thịnh');
    await undo.click();
    await expect.poll(() => page.getByLabel('Tên sổ').inputValue()).not.toContain('Lương Thịnh');
  });
});
