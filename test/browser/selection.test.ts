import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, SMALL_PLAN } from '../support/sheetPage';

const LONG_PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  ...Array.from({ length: 200 }, (_, n) => `${n + 1};Diện tích ${n + 1};ha;${n};${n};${n};${n}`),
].join('\n');

async function open(page: Page, plan = SMALL_PLAN): Promise<void> {
  await openApp(page);
  await importCsv(page, 'nho.csv', plan);
  await cell(page, 1, 'target').waitFor();
}

/** The cells on screen that are marked as selected: "1 plan0, 1 result, …". */
async function selected(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.ag-cell[aria-selected="true"]')]
      .map((found) => ({
        row: Number(found.closest('.ag-row')?.getAttribute('row-id')),
        column: found.getAttribute('col-id') ?? '',
        x: found.getBoundingClientRect().left,
      }))
      .sort((a, b) => a.row - b.row || a.x - b.x)
      .map(({ row, column }) => `${row} ${column}`)
      .join(', '),
  );
}

const selects = (page: Page, cells: string) => expect.poll(() => selected(page)).toBe(cells);
const stands = (page: Page, place: string) => expect.poll(() => cursor(page)).toBe(place);
const rowsOf = (page: Page, column: string) => page.locator(`.selected[col-id="${column}"]`);

async function middleOf(page: Page, row: number, column: string): Promise<[number, number]> {
  const box = (await cell(page, row, column).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function drag(page: Page, from: [number, string], to: [number, string]): Promise<void> {
  // Waits until it stands still and nothing lies over it, as a hand does.
  await cell(page, ...from).hover();
  await page.mouse.down();
  await page.mouse.move(...(await middleOf(page, ...to)), { steps: 6 });
  await page.mouse.up();
}

describe('the mouse', () => {
  test('selects a cell, a range, several ranges', async ({ page }) => {
    await open(page);
    await cell(page, 1, 'plan0').click();
    await selects(page, '1 plan0');
    await cell(page, 2, 'result').click({ modifiers: ['Shift'] });
    await selects(page, '1 plan0, 1 result, 2 plan0, 2 result');
    await stands(page, '1 plan0');
    await cell(page, 1, 'result').click({ modifiers: ['Shift'] });
    await selects(page, '1 plan0, 1 result');
    await cell(page, 5, 'target').click({ modifiers: ['Control'] });
    await selects(page, '1 plan0, 1 result, 5 target');
    await stands(page, '5 target');
    await page.keyboard.down('Control');
    await drag(page, [2, 'previous'], [3, 'previous']);
    await page.keyboard.up('Control');
    await selects(page, '1 plan0, 1 result, 2 previous, 3 previous, 5 target');
    await cell(page, 3, 'previous').click({ button: 'right' });
    await selects(page, '1 plan0, 1 result, 2 previous, 3 previous, 5 target');
    await page.keyboard.press('Escape');
    await cell(page, 5, 'target').click({ modifiers: ['Control'] });
    await selects(page, '1 plan0, 1 result, 2 previous, 3 previous');
    await drag(page, [3, 'result'], [1, 'plan0']);
    await selects(page, '1 plan0, 1 result, 2 plan0, 2 result, 3 plan0, 3 result');
    await stands(page, '3 result');
    await screenshot(page, 'selection-range');
    await page.keyboard.down('Control');
    await drag(page, [2, 'plan0'], [3, 'plan0']);
    await page.keyboard.up('Control');
    await selects(page, '1 plan0, 1 result, 2 result, 3 result');
    await stands(page, '3 result');
  });

  test('selects columns by their headers', async ({ page }) => {
    await open(page);
    const header = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);
    await header('previous').click();
    await expect.poll(() => rowsOf(page, 'previous').count()).toBe(7);
    await stands(page, '0 previous');
    await header('result').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.locator('.selected').count()).toBe(21);
    await header('target').click({ modifiers: ['Control'] });
    await expect.poll(() => page.locator('.selected').count()).toBe(28);
    await page.locator('.ag-header-group-cell', { hasText: '2024' }).click();
    await expect.poll(() => page.locator('.selected').count()).toBe(14);
    await expect.poll(() => rowsOf(page, 'targetStep').count()).toBe(7);
  });

  test('scrolls on while a drag is past the edge', async ({ page }) => {
    await open(page, LONG_PLAN);
    await page.mouse.move(...(await middleOf(page, 3, 'plan0')));
    await page.mouse.down();
    const { x, y, height } = (await page.locator('.ag-grid-viewport').boundingBox())!;
    await page.mouse.move(x + 700, y + height + 15, { steps: 5 });
    await cell(page, 150, 'plan0').waitFor();
    await page.mouse.up();
    await expect.poll(() => rowsOf(page, 'plan0').count()).toBeGreaterThan(10);
    // The cell it began with still has the keyboard.
    await page.keyboard.press('ArrowUp');
    await stands(page, '2 plan0');
    await selects(page, '2 plan0');
  });
});

describe('the keys', () => {
  test('move, extend, go to the edge of data, select columns, rows and all', async ({ page }) => {
    await open(page);
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await selects(page, '1 plan0, 1 result, 2 plan0, 2 result');
    await stands(page, '1 plan0');
    await page.keyboard.press('Shift+ArrowUp');
    await selects(page, '1 plan0, 1 result');
    await page.keyboard.press('Control+ArrowDown');
    await stands(page, '3 plan0');
    await page.keyboard.press('Control+ArrowDown');
    await stands(page, '5 plan0');
    await page.keyboard.press('Control+Shift+ArrowUp');
    await selects(page, '3 plan0, 4 plan0, 5 plan0');
    await page.keyboard.press('Control+Space');
    await expect.poll(() => rowsOf(page, 'plan0').count()).toBe(7);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => page.locator('[row-id="4"] .selected').count()).toBeGreaterThan(9);
    await page.keyboard.press('Control+a');
    await expect.poll(() => rowsOf(page, 'name').count()).toBe(7);
    await stands(page, '4 plan0');
    await page.keyboard.press('Home');
    await stands(page, '4 numbering');
    await page.keyboard.press('End');
    await stands(page, '4 note');
    await page.keyboard.press('Control+Home');
    await stands(page, '0 numbering');
    await page.keyboard.press('Control+End');
    await stands(page, '6 note');
    await page.keyboard.press('Control+ArrowLeft');
    await stands(page, '6 violations');
    await page.keyboard.press('Control+Shift+Home');
    await expect.poll(() => page.locator('[row-id="0"] .selected').count()).toBeGreaterThan(9);
  });

  test('go by pages', async ({ page }) => {
    await open(page, LONG_PLAN);
    await cell(page, 0, 'plan0').click();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const down = Number.parseInt(await cursor(page), 10);
    expect(down).toBeGreaterThan(30);
    await page.keyboard.press('Shift+PageUp');
    await expect.poll(() => rowsOf(page, 'plan0').count()).toBeGreaterThan(15);
    await stands(page, `${down} plan0`);
  });

  test('Tab and Enter walk inside a range, and leave a single cell', async ({ page }) => {
    await open(page);
    await drag(page, [1, 'plan0'], [2, 'result']);
    for (const place of ['1 result', '2 plan0', '2 result', '1 plan0']) {
      await page.keyboard.press('Tab');
      await stands(page, place);
    }
    await page.keyboard.type('5111\r222\r', { delay: 0 });
    await shows(page, 1, 'plan0', '5.111');
    await shows(page, 2, 'plan0', '222');
    await stands(page, '1 result');
    await page.keyboard.press('Shift+Enter');
    await stands(page, '2 plan0');
    await selects(page, '1 plan0, 1 result, 2 plan0, 2 result');
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Enter');
    await stands(page, '2 plan0');
    await page.keyboard.press('Tab');
    await stands(page, '2 result');
    await selects(page, '2 result');
  });
});

describe('a whole range', () => {
  test('is cleared and entered as one step', async ({ page }) => {
    await open(page);
    await drag(page, [1, 'previous'], [3, 'plan0']);
    await page.keyboard.type('*1,1');
    await page.keyboard.press('Control+Enter');
    await shows(page, 1, 'previous', '5.940');
    await shows(page, 2, 'plan0', '110');
    await shows(page, 3, 'previous', '55');
    await page.getByText('Đã nhập 6 ô').waitFor();
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'previous', '5.400');
    await shows(page, 3, 'previous', '50');
    await selects(page, '1 previous, 1 plan0, 2 previous, 2 plan0, 3 previous, 3 plan0');
    await page.keyboard.press('Delete');
    await shows(page, 1, 'previous', '');
    await shows(page, 3, 'plan0', '');
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.hover();
    await expect.poll(() => undo.getAttribute('title')).toBe('Hoàn tác: Xóa 6 ô (Ctrl+Z)');
    await cell(page, 5, 'target').click();
    await undo.click();
    await shows(page, 2, 'plan0', '100');
    const range = '1 previous, 1 plan0, 2 previous, 2 plan0, 3 previous, 3 plan0';
    await selects(page, range);
    await cell(page, 5, 'target').click();
    await page.keyboard.press('Control+y');
    await shows(page, 2, 'plan0', '');
    await selects(page, range);
    await stands(page, '1 previous');
  });

  test('says which cells refuse', async ({ page }) => {
    await open(page);
    await drag(page, [3, 'result'], [5, 'percent0']);
    await page.keyboard.type('+5%');
    await page.keyboard.press('Control+Enter');
    await shows(page, 5, 'result', '46,5');
    await page.getByText('Đã nhập 2 ô; không nhận: 1 ô của dòng nhóm, 3 ô tính sẵn').waitFor();
  });
});

describe('a selection', () => {
  test('outlives folding and a filter', async ({ page }) => {
    await open(page);
    await drag(page, [1, 'plan0'], [5, 'plan0']);
    const whole = '1 plan0, 2 plan0, 3 plan0, 4 plan0, 5 plan0';
    await selects(page, whole);
    await cell(page, 0, 'name').locator('.fold').click();
    await selects(page, '4 plan0, 5 plan0');
    // The cursor's row is folded away: the nearest one has the keyboard meanwhile.
    await page.keyboard.press('Shift+ArrowRight');
    await selects(page, '4 plan0, 4 result, 5 plan0, 5 result');
    await page.keyboard.press('Shift+ArrowLeft');
    await cell(page, 0, 'name').locator('.fold').click();
    await selects(page, whole);
    await stands(page, '1 plan0');
    await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
    await page.getByRole('button', { name: /^Không đạt/ }).click();
    await selects(page, '1 plan0, 4 plan0, 5 plan0');
    await page.getByRole('button', { name: 'Tất cả' }).first().click();
    await selects(page, whole);
  });
});

describe('the status line', () => {
  const status = (page: Page) => page.locator('.status');

  test('counts and sums what may be summed, and says why else', async ({ page }) => {
    await open(page);
    await drag(page, [1, 'plan0'], [3, 'plan0']);
    await status(page).getByText('Đang chọn 3 ô').waitFor();
    await status(page).getByText('Tổng: 5.630 ha').waitFor();
    await status(page).getByText('Nhỏ nhất: 60').waitFor();
    await status(page).getByText('Lớn nhất: 5.470').waitFor();
    await screenshot(page, 'selection-status');
    await drag(page, [5, 'plan0'], [6, 'plan0']);
    await status(page).getByText('không cộng tỷ lệ').waitFor();
    await drag(page, [1, 'plan0'], [6, 'plan0']);
    await status(page).getByText('không cộng: khác đơn vị tính').waitFor();
  });
});

describe('Vietnamese letters typed over a cell', () => {
  test('by a keyboard that takes letters back and sends others, and by one that composes them', async ({
    page,
    context,
  }) => {
    await open(page);
    const cdp = await context.newCDPSession(page);
    await cell(page, 2, 'name').click();
    // Unikey: "dd" is d, Backspace, đ.
    await page.keyboard.press('d');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('đ');
    const compose = (text: string) =>
      cdp.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
    await compose('aa');
    await compose('âs');
    // Chooses among what the input method offers; the cell stays open.
    await page.keyboard.press('ArrowDown');
    await compose('ất');
    expect(await page.locator('.sheet-editor').inputValue()).toBe('đất');
    await page.keyboard.insertText('ất');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 2, 'name').textContent()).toContain('đất');
    expect(await cell(page, 2, 'name').textContent()).not.toContain('màu');
  });
});
