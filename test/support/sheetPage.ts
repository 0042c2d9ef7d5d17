import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openApp } from './browser';

/** A cell of the sheet, by the number of its row and its column. */
export function cell(page: Page, row: number, column: string): Locator {
  return page.locator(`[row-id="${row}"] [col-id="${column}"]`);
}

/** Waits until a cell shows exactly this. */
export async function shows(page: Page, row: number, column: string, text: string): Promise<void> {
  await expect.poll(() => cell(page, row, column).textContent()).toBe(text);
}

/** Types over a cell and leaves it with Enter, as a planner does. */
export async function type(page: Page, row: number, column: string, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Where the cursor is: "3 target"; empty where it is not in the grid. */
export async function cursor(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement?.closest('[col-id]');
    const row = focused?.closest('[row-id]')?.getAttribute('row-id') ?? '';
    return focused ? `${row} ${focused.getAttribute('col-id') ?? ''}` : '';
  });
}

/** Brings a table in as a new workbook, through the file picker and the dialog that follows. */
export async function importCsv(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Nhập \d[\d.]* dòng$/ })
    .click();
  await page.locator('.ag-row').first().waitFor();
}

/** A small plan with a tree, a stated percentage that is wrong and one that is right. */
export const SMALL_PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;% KH nêu trong báo cáo;KH 2024',
  'I;Nông nghiệp;;;;;;',
  '1;Diện tích trồng cây lương thực có hạt;ha;5.400;5.470;5.345,97;95,9;5.400',
  '2;Diện tích gieo trồng cây màu;ha;100;100;110;110;120',
  '-;Trong đó: Diện tích ngô;ha;50;60;61;;62',
  'II;Xã hội;;;;;;',
  '3;Tỷ lệ che phủ rừng;%;44;44,5;44,3;;44',
  '4;Tỷ lệ hộ nghèo;%;20;18;17;;',
].join('\n');

/** The small plan as a new workbook, with its sheet drawn. */
export async function openSmallPlan(page: Page): Promise<void> {
  await openApp(page);
  await importCsv(page, 'nho.csv', SMALL_PLAN);
  await cell(page, 1, 'target').waitFor();
}

/** Another window of the same browser, with the plan of the first one open. */
export async function openBeside(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openApp(page);
  await page.getByRole('button', { name: /^nho/ }).click();
  await cell(page, 1, 'target').waitFor();
  return page;
}

/** Waits until the status line says that all is saved. */
export const saved = (page: Page) => page.locator('.status .saving.saved').waitFor();

/** The rows as they are seen, with their level: "0:1 1:2 …". */
export function rows(page: Page): Promise<string> {
  return page.locator('.ag-row[row-id]').evaluateAll((elements) =>
    [
      ...new Map(
        elements.map((row) => [
          Number(row.getAttribute('row-index')),
          `${row.getAttribute('row-id')}:${row.getAttribute('aria-level')}`,
        ]),
      ),
    ]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row)
      .join(' '),
  );
}
