import { chromium, type Browser, type Page } from 'playwright-core';
import { browserCandidates } from '../support/findBrowser';

/** Frames are drawn as soon as they can be, so that a time is not rounded up to the screen's beat. */
const unbounded = ['--disable-gpu', '--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** The first browser that starts. */
export async function launchForBench(): Promise<Browser> {
  for await (const { path, env } of browserCandidates()) {
    try {
      return await chromium.launch({
        executablePath: path,
        headless: true,
        chromiumSandbox: false,
        args: unbounded,
        env: { ...process.env, ...env } as Record<string, string>,
      });
    } catch {
      continue;
    }
  }
  throw new Error('No browser for the bench could be started.');
}

/** A plan of so many indicators under headings of twenty, with figures in every column. */
export function planCsv(rows: number): string {
  const lines = ['STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024'];
  for (let row = 0; row < rows; row += 1) {
    if (row % 21 === 0) lines.push(`${row / 21 + 1};Nhóm ${row / 21 + 1};;;;;`);
    else {
      const value = 1000 + ((row * 37) % 900);
      const target = row % 10 === 0 ? '' : String(value + (row % 5 === 0 ? -9 : 9));
      lines.push(`;Diện tích cây số ${row};ha;${value - 5};${value};${value + 3};${target}`);
    }
  }
  return lines.join('\n');
}

/** Brings a plan in as a new workbook and waits until its sheet is drawn. */
export async function importPlan(page: Page, name: string, rows: number): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(planCsv(rows)),
  });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Nhập \d[\d.]* dòng$/ })
    .click({ timeout: 300_000 });
  await page.locator('.ag-row').first().waitFor({ timeout: 300_000 });
  await page.getByText('Đã lưu trong trình duyệt này').waitFor({ timeout: 300_000 });
}
