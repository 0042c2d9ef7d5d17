import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, rows, shows, type } from '../support/sheetPage';

const seen = (page: Page, wanted: string) => expect.poll(() => rows(page)).toBe(wanted);
const sorted = (page: Page) =>
  page
    .locator('.ag-header-cell[aria-sort]')
    .evaluateAll((headers) =>
      headers.map((one) => `${one.getAttribute('col-id')} ${one.getAttribute('aria-sort')}`).join(),
    );

async function choose(page: Page, column: string, item: string): Promise<void> {
  await page.locator(`.ag-header-cell[col-id="${column}"]`).click({ button: 'right' });
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

const AT_FIRST = '0:1 1:2 2:2 3:3 4:1 5:2 6:2';
const BY_RESULT = '0:1 2:2 3:3 1:2 4:1 6:2 5:2';

describe('sorting', () => {
  test('keeps the tree, the cursor, what is selected, and the order while one types', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'result').click();
    await cell(page, 2, 'target').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Alt+Shift+PageUp');
    await seen(page, BY_RESULT);
    expect(await sorted(page)).toBe('result ascending');
    expect(await cursor(page)).toBe('1 result');
    const selected = () =>
      page
        .locator('.ag-cell.selected[col-id="growth"]')
        .evaluateAll((cells) =>
          cells.map((one) => one.closest('[row-id]')?.getAttribute('row-id')),
        );
    // Row 3 stands between the two now, and was not selected.
    expect(new Set(await selected())).toEqual(new Set(['1', '2']));
    await screenshot(page, 'sort-groups');
    expect(await accessibilityFaults(page)).toEqual([]);

    await type(page, 2, 'result', '9000');
    await page.getByText('Có dòng đã đổi từ khi xếp').waitFor();
    await seen(page, BY_RESULT);
    await page.getByRole('button', { name: 'Sắp xếp lại' }).click();
    await seen(page, '0:1 1:2 2:2 3:3 4:1 6:2 5:2');
    await page.keyboard.press('Control+z');
    await shows(page, 2, 'result', '110');
    await page.getByText('Có dòng đã đổi từ khi xếp').waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.getByText('Có dòng đã đổi từ khi xếp').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Alt+Shift+Home');
    await seen(page, AT_FIRST);
    expect(await sorted(page)).toBe('');
  });

  test('refuses to move rows and puts a new row beside its neighbour', async ({ page }) => {
    await openSmallPlan(page);
    await choose(page, 'result', 'Sắp xếp giảm dần');
    await seen(page, '0:1 1:2 2:2 3:3 4:1 5:2 6:2');
    await choose(page, 'result', 'Sắp xếp tăng dần');
    await seen(page, BY_RESULT);
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.getByText('Đang sắp xếp nên không chuyển dòng được').waitFor();
    await page.keyboard.press('Control+Alt+Enter');
    await seen(page, '0:1 2:2 3:3 1:2 7:2 4:1 6:2 5:2');
    expect(await cursor(page)).toBe('7 name');
    await page.keyboard.press('Control+z');
    await seen(page, BY_RESULT);
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Control+Shift++');
    await seen(page, '0:1 2:2 3:3 8:2 1:2 4:1 6:2 5:2');
    await page.keyboard.press('Control+z');
    await seen(page, BY_RESULT);
    await choose(page, 'target', 'Bỏ sắp xếp');
  });

  test('in one list leaves headings out, says where rows belong, leads F8, and is remembered', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await cell(page, 0, 'name').click();
    await choose(page, 'result', 'Sắp xếp giảm dần cả bảng, không theo nhóm');
    await seen(page, '1:1 2:1 3:1 5:1 6:1');
    await expect.poll(() => cursor(page)).toBe('1 name');
    await shows(page, 3, 'name', 'Trong đó: Diện tích ngô ‹ Diện tích gieo trồng cây màu');
    await screenshot(page, 'sort-sheet');
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'result', 'Sắp xếp tăng dần cả bảng, không theo nhóm');
    await seen(page, '6:1 5:1 3:1 2:1 1:1');
    await cell(page, 6, 'name').click();
    for (const row of ['5', '1', '5']) {
      await page.keyboard.press('F8');
      await expect.poll(async () => (await cursor(page)).split(' ')[0]).toBe(row);
    }
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ty le');
    await expect
      .poll(() =>
        page
          .locator('.cursor-cell')
          .evaluate((one) => one.closest('[row-id]')?.getAttribute('row-id')),
      )
      .toBe('6');
    await page.keyboard.press('Escape');
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'nho' }).first().click();
    await seen(page, '6:1 5:1 3:1 2:1 1:1');
    await page.getByRole('button', { name: 'Bỏ sắp xếp' }).click();
    await seen(page, AT_FIRST);
  });
});

describe('letters that an input method puts together', () => {
  test('begin on a cell that is not open', async ({ page }) => {
    await openSmallPlan(page);
    await cell(page, 1, 'name').click();
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['d', 'đ', 'đà', 'đàn']) {
      await devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await shows(page, 1, 'name', text);
    }
    await devtools.send('Input.insertText', { text: 'đàn' });
    const editor = page.locator('.sheet-editor');
    await expect.poll(() => editor.inputValue()).toBe('đàn');
    await page.keyboard.type(' lợn');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'name', 'đàn lợn');
    expect(await cursor(page)).toBe('2 name');
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'name', 'Diện tích trồng cây lương thực có hạt');
    // Broken off, nothing is left of it.
    await cell(page, 1, 'name').click();
    await devtools.send('Input.imeSetComposition', {
      text: 'd',
      selectionStart: 1,
      selectionEnd: 1,
    });
    await devtools.send('Input.imeSetComposition', {
      text: '',
      selectionStart: 0,
      selectionEnd: 0,
    });
    await shows(page, 1, 'name', 'Diện tích trồng cây lương thực có hạt');
    expect(await editor.count()).toBe(0);
    for (const key of ['Backspace', 'Escape', 'ArrowDown']) await page.keyboard.press(key);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
