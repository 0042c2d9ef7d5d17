import type { Page } from 'playwright-core';
import type { Column, Rows } from './crashModel';

/** The plan that is edited: flat, with a figure in each cell of the two columns that are looked at. */
export const ROW_COUNT = 24;
export const TITLE = 'cup-dien';

export function crashPlan(): string {
  const rows = Array.from({ length: ROW_COUNT }, (_, row) => {
    const value = 200 + row;
    return `${row + 1};Diện tích cây số ${row + 1};ha;${value};${value + 10};${value + 5};${value + 20}`;
  });
  return ['STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024', ...rows].join('\n');
}

export function planAtFirst(): Rows {
  const order = Array.from({ length: ROW_COUNT }, (_, row) => row);
  const cells = order.flatMap((row) => [
    [`${row} plan0`, String(210 + row)] as const,
    [`${row} target`, String(220 + row)] as const,
  ]);
  return { order, cells: new Map(cells) };
}

/** A whole number as the sheet shows it. */
export function shown(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** What a person sees, read in one turn of the page. */
export interface Seen {
  readonly rows: Rows;
  readonly saving: string;
}

export async function look(page: Page): Promise<Seen> {
  const seen = await page.evaluate(() => {
    const order = new Map<number, number>();
    const cells: [string, string][] = [];
    for (const part of document.querySelectorAll('.ag-row[row-id]')) {
      const row = Number(part.getAttribute('row-id'));
      order.set(Number(part.getAttribute('row-index')), row);
      for (const column of ['plan0', 'target']) {
        const cell = part.querySelector(`[col-id="${column}"]`);
        if (cell) cells.push([`${row} ${column}`, cell.textContent]);
      }
    }
    const rows = [...order].sort(([a], [b]) => a - b).map(([, row]) => row);
    return { rows, cells, saving: document.querySelector('.status .saving')?.textContent ?? '' };
  });
  return { rows: { order: seen.rows, cells: new Map(seen.cells) }, saving: seen.saving };
}

export function isSaved({ saving }: Seen): boolean {
  return saving.startsWith('Đã lưu trong trình duyệt này');
}

/** How many steps the workbook on the disk has, and how many of them are applied. */
export function journalOnDisk(
  page: Page,
): Promise<{ head: number; last: number; entries: number; damaged: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('chitieu-planning-workbench');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
    });
    const read = db.transaction(['workbooks', 'journal', 'damaged']);
    const [headers, entries, damaged] = [
      read.objectStore('workbooks').getAll(),
      read.objectStore('journal').count(),
      read.objectStore('damaged').count(),
    ];
    await new Promise((resolve, reject) => {
      read.oncomplete = resolve;
      read.onabort = () => reject(read.error ?? new Error('IndexedDB'));
    });
    db.close();
    const { head, last } = headers.result[0] as { head: number; last: number };
    return { head, last, entries: entries.result, damaged: damaged.result };
  });
}

export async function bringIn(page: Page): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name: `${TITLE}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(crashPlan()),
  });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Nhập \d[\d.]* dòng$/ })
    .click();
  await sheetDrawn(page);
}

export async function openAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${TITLE}`) }).click();
  await sheetDrawn(page);
}

async function sheetDrawn(page: Page): Promise<void> {
  await page.locator('.ag-row [col-id="target"]').first().waitFor();
}

export async function clickCell(page: Page, row: number, column: Column): Promise<void> {
  await page.locator(`[row-id="${row}"] [col-id="${column}"]`).click();
}

/** What another program has put on the clipboard, pasted where the keyboard is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}
