import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, type } from '../support/sheetPage';

const PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024',
  'I;Nông nghiệp;;;;;',
  '1;Diện tích lúa;ha;90;95;100;100',
  '2;Diện tích ngô;ha;90;95;110;110',
  '3;Diện tích chè;ha;90;95;120,5;',
  '4;Diện tích quế;ha;90;95;200;',
  '5;Tỷ lệ che phủ rừng;%;44;44,5;44,3;',
].join('\n');

async function openPlan(page: Page): Promise<void> {
  await openApp(page);
  await importCsv(page, 'dien.csv', PLAN);
  await cell(page, 1, 'target').waitFor();
}

async function targets(page: Page): Promise<string> {
  const shown = [1, 2, 3, 4, 5].map((row) => cell(page, row, 'target').textContent());
  return (await Promise.all(shown)).join('|');
}

const becomes = (page: Page, shown: string) => expect.poll(() => targets(page)).toBe(shown);

async function select(page: Page, from: number, to: number, column = 'target'): Promise<void> {
  await cell(page, from, column).click();
  await cell(page, to, column).click({ modifiers: ['Shift'] });
}

async function drag(page: Page, row: number): Promise<void> {
  const handle = page.locator('.fill-handle');
  await handle.waitFor();
  const from = (await handle.boundingBox())!;
  const to = (await cell(page, row, 'target').boundingBox())!;
  await page.mouse.move(from.x + 3, from.y + 3);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
  await page.mouse.up();
}

const options = (page: Page) => page.getByRole('button', { name: /^Cách điền khác/ });

test('Ctrl+D on a whole column begins below its heading', async ({ page }) => {
  await openPlan(page);
  await cell(page, 3, 'target').click();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Control+d');
  await becomes(page, '100|100|100|100|');
  await page.keyboard.press('Control+z');
  await becomes(page, '100|110|||');
});

describe('filling in another way', () => {
  test('each way is the one step that the drag was; the keyboard stays in the cells', async ({
    page,
  }) => {
    await openPlan(page);
    await select(page, 1, 2);
    await drag(page, 4);
    await becomes(page, '100|110|120|130|');
    await options(page).waitFor();
    await expect.poll(() => cursor(page)).toMatch(/^1 target$/);
    await options(page).click();
    await screenshot(page, 'fill-options');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tăng trưởng theo %' }).click();
    await becomes(page, '100|110|121|133|');
    await options(page).click();
    await page.getByRole('button', { name: 'Chép giá trị' }).click();
    await becomes(page, '100|110|100|110|');
    await options(page).click();
    await page.getByLabel('Tăng mỗi bước (%)').fill('abc');
    await page.keyboard.press('Enter');
    await page.getByText('Gõ một số').waitFor();
    await page.getByLabel('Tăng mỗi bước (%)').fill('+10%');
    await page.keyboard.press('Enter');
    await becomes(page, '100|110|121|133|');
    await page.keyboard.press('Control+z');
    await becomes(page, '100|110|||');
    await page.keyboard.press('Control+y');
    await becomes(page, '100|110|121|133|');
  });

  test('is offered to the keyboard, and gone with the next action', async ({ page }) => {
    await openPlan(page);
    await select(page, 2, 4);
    await page.keyboard.press('Control+d');
    await becomes(page, '100|110|110|110|');
    await page.keyboard.press('Alt+Shift+F10');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await becomes(page, '100|110|111|112|');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.keyboard.press('Alt+Shift+F10');
    await page.getByRole('button', { name: 'Dãy số' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.keyboard.press('ArrowDown');
    await options(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+Shift+F10');
    expect(await page.getByRole('button', { name: 'Dãy số' }).count()).toBe(0);
  });
});

describe('the menu fills', () => {
  const choose = async (page: Page, name: string) => {
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name }).click();
  };

  test('down, to the right, as a series and by a rate', async ({ page }) => {
    await openPlan(page);
    await select(page, 1, 4);
    await choose(page, 'Điền dãy số');
    await becomes(page, '100|110|120|130|');
    await page.keyboard.press('Control+z');
    await choose(page, 'Điền theo % tăng');
    await page.getByText('Sẽ điền 2 ô.').waitFor();
    await page.getByLabel('Mức tăng (%)').fill('50');
    await screenshot(page, 'fill-growth');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await becomes(page, '100|110|165|248|');
    await page.keyboard.press('Control+z');
    await choose(page, 'Điền xuống');
    await becomes(page, '100|100|100|100|');
    await cell(page, 1, 'plan0').click();
    await choose(page, 'Điền sang phải');
    await shows(page, 1, 'plan0', '90');
  });
});

describe('next year’s targets from this year’s estimates', () => {
  test('by per cent, then the rates by points: shown before, each one step', async ({ page }) => {
    await openPlan(page);
    await cell(page, 1, 'target').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Alt+g');
    const dialog = page.getByRole('dialog', {
      name: 'Đặt Kế hoạch năm 2024 từ Ước thực hiện năm 2023',
    });
    await dialog.getByText('Sẽ đặt 2 chỉ tiêu').waitFor();
    await dialog.getByText('1 dòng tỷ lệ (đặt riêng theo điểm)').waitFor();
    await dialog.getByText('2 dòng đã có chỉ tiêu').waitFor();
    await screenshot(page, 'fill-targets');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await becomes(page, '100|110|126,5|210|');

    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Đặt Kế hoạch năm 2024/ }).click();
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByText('4 chỉ tiêu đang có sẽ được thay').waitFor({ state: 'detached' });
    await dialog.getByRole('radio', { name: /điểm/ }).check();
    await dialog.getByRole('textbox').fill('-0,5');
    await dialog.getByText('1 chỉ tiêu sẽ kém năm nay').waitFor();
    await page.keyboard.press('Enter');
    await becomes(page, '100|110|126,5|210|43,8');
    await page.keyboard.press('Control+z');
    await becomes(page, '100|110|126,5|210|');
    await page.keyboard.press('Control+z');
    await becomes(page, '100|110|||');
  });

  test('a lone "+5%" over nothing is refused, not guessed', async ({ page }) => {
    await openPlan(page);
    await type(page, 4, 'target', '+5%');
    await shows(page, 4, 'target', '⚠ +5%');
  });
});
