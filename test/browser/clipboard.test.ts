import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, SMALL_PLAN } from '../support/sheetPage';

async function openSmallPlan(context: BrowserContext, page: Page): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page);
  await importCsv(page, 'nho.csv', SMALL_PLAN);
  await cell(page, 1, 'target').waitFor();
}

/** What lies on the real clipboard. */
async function onClipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { text: await of('text/plain'), html: await of('text/html') };
  });
}

/** Puts on the real clipboard what another program would. */
async function fromOutside(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    async ([plain = '', table = '']) => {
      const parts: Record<string, Blob> = {
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      };
      if (table !== '') parts['text/html'] = new Blob([table], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [text, html],
  );
}

/** Selects from one cell to another, as Shift+click does. */
async function select(page: Page, from: [number, string], to: [number, string]): Promise<void> {
  await cell(page, ...from).click();
  await cell(page, ...to).click({ modifiers: ['Shift'] });
}

const targets = (page: Page) =>
  Promise.all([1, 2, 3, 5, 6].map((row) => cell(page, row, 'target').textContent()));

const dialog = (page: Page) => page.getByRole('dialog');

describe('copying', () => {
  test('puts text and a table with its numbers on the clipboard', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await select(page, [1, 'name'], [2, 'previous']);
    await page.keyboard.press('Control+c');
    await page.getByText(/Đã chép 6 ô/).waitFor();
    await screenshot(page, 'clipboard copied');
    const { text, html } = await onClipboard(page);
    expect(text.replaceAll('\r\n', '\n')).toBe(
      'Diện tích trồng cây lương thực có hạt\tha\t5400\n' +
        'Diện tích gieo trồng cây màu\tha\t100\n',
    );
    expect(html).toContain('x:num="5400"');
    expect(html).toContain('5.400');
    // Escape forgets the frame.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.copied-frame:visible').count()).toBe(0);
    // An edit does too; a paste leaves it for the next one.
    const frame = page.locator('.copied-frame:visible');
    await cell(page, 6, 'plan0').click();
    await page.keyboard.press('Control+c');
    await frame.waitFor();
    await cell(page, 6, 'target').click();
    await page.keyboard.press('Control+v');
    await shows(page, 6, 'target', '18');
    await frame.waitFor();
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await shows(page, 6, 'target', '17');
    await expect.poll(() => frame.count()).toBe(0);
  });
});

describe('pasting', () => {
  test('what was copied here comes back as it was, and undo takes it away', async ({
    context,
    page,
  }) => {
    await openSmallPlan(context, page);
    await select(page, [1, 'result'], [2, 'result']);
    await page.keyboard.press('Control+c');
    await cell(page, 1, 'target').click();
    await page.keyboard.press('Control+v');
    await shows(page, 1, 'target', '5.345,97');
    await shows(page, 2, 'target', '110');
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'target', '5.400');
    await shows(page, 2, 'target', '120');
  });

  test('one cell fills the whole selection, headings aside', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await fromOutside(page, '7');
    await select(page, [1, 'target'], [3, 'target']);
    await page.keyboard.press('Control+v');
    await expect.poll(() => targets(page)).toEqual(['7', '7', '7', '44', '']);
  });

  test('a table of Excel is taken by its numbers; what is adjusted is shown first', async ({
    context,
    page,
  }) => {
    await openSmallPlan(context, page);
    const text = '5,600\r\n12 tấn\r\n70 ha\r\n';
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>' +
      '<tr><td x:num="5600">5,600</td></tr><tr><td>12 tấn</td></tr><tr><td>70 ha</td></tr>' +
      '</table></body></html>';
    await fromOutside(page, text, html);
    await cell(page, 1, 'target').click();
    await page.keyboard.press('Control+v');
    await dialog(page).waitFor();
    await screenshot(page, 'clipboard preview');
    expect(await dialog(page).textContent()).toContain('khác loại đơn vị với dòng');
    expect(await targets(page)).toEqual(['5.400', '120', '62', '44', '']);

    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    await expect.poll(() => cursor(page)).toBe('1 target');
    expect(await targets(page)).toEqual(['5.400', '120', '62', '44', '']);

    await page.keyboard.press('Control+v');
    await dialog(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => targets(page)).toEqual(['5.600', '120', '70', '44', '']);
    await expect.poll(() => cursor(page)).toBe('1 target');
  });

  test('rows that are left over are offered as new indicators', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await fromOutside(page, 'Tỷ lệ hộ nghèo\t%\nSố xã\txã\n');
    await cell(page, 6, 'name').click();
    await page.keyboard.press('Control+v');
    await dialog(page).getByRole('checkbox').waitFor();
    expect(await dialog(page).getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await shows(page, 7, 'unit', 'xã');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 7, 'unit').count()).toBe(0);
  });

  test('one computed cell refuses with a sentence', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await fromOutside(page, '12');
    await cell(page, 1, 'growth').click();
    await page.keyboard.press('Control+v');
    await page.getByText('cột này tự tính').waitFor();
  });

  test('cutting moves, in one step', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await select(page, [1, 'target'], [2, 'target']);
    await page.keyboard.press('Control+x');
    await cell(page, 2, 'target').click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => targets(page)).toEqual(['', '5.400', '120', '44', '']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => targets(page)).toEqual(['5.400', '120', '62', '44', '']);
  });

  test('Ctrl+Shift+V pastes values', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await fromOutside(page, '71', '<b>71</b>');
    await cell(page, 3, 'target').click();
    await page.keyboard.press('Control+Shift+v');
    await shows(page, 3, 'target', '71');
  });

  test('a text field keeps its own clipboard', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await fromOutside(page, '71');
    await cell(page, 3, 'target').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await shows(page, 3, 'target', '6.271');
  });
});

describe('filling', () => {
  test('Ctrl+D and Ctrl+R', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await select(page, [1, 'target'], [3, 'target']);
    await page.keyboard.press('Control+d');
    await expect.poll(() => targets(page)).toEqual(['5.400', '5.400', '5.400', '44', '']);
    await page.keyboard.press('Control+z');
    await select(page, [1, 'previous'], [1, 'plan0']);
    await page.keyboard.press('Control+r');
    await shows(page, 1, 'plan0', '5.400');
  });

  test('the handle is drawn down; other units are left, and said so', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await cell(page, 2, 'target').click();
    const handle = page.locator('.fill-handle');
    await handle.waitFor();
    const from = (await handle.boundingBox())!;
    const to = (await cell(page, 5, 'target').boundingBox())!;
    await page.mouse.move(from.x + 3, from.y + 3);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
    await screenshot(page, 'clipboard handle');
    await page.mouse.up();
    await expect.poll(() => targets(page)).toEqual(['5.400', '120', '120', '44', '']);
    await page.getByText(/Không điền 1 ô/).waitFor();
  });

  test('a double click on the handle fills along the neighbours', async ({ context, page }) => {
    await openSmallPlan(context, page);
    await cell(page, 5, 'target').click();
    await page.locator('.fill-handle').dblclick();
    await expect.poll(() => targets(page)).toEqual(['5.400', '120', '62', '44', '44']);
  });
});

function office(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      continue;
    }
  }
  return null;
}

test('LibreOffice opens the copied table with its numbers as numbers', async ({
  context,
  page,
  skip,
}) => {
  const program = office();
  if (program === null) {
    console.log('LibreOffice is not installed: what it makes of the copied table is not tested.');
    skip();
  }
  await openSmallPlan(context, page);
  await select(page, [1, 'name'], [2, 'result']);
  await page.keyboard.press('Control+c');
  const { html } = await onClipboard(page);
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-'));
  writeFileSync(join(folder, 'copied.html'), html);
  execFileSync(program ?? '', [
    ...['--headless', '--infilter=HTML (StarCalc)', '--convert-to', 'fods', '--outdir', folder],
    join(folder, 'copied.html'),
  ]);
  const sheet = readFileSync(join(folder, 'copied.fods'), 'utf8');
  expect(sheet).toContain('office:value="5400"');
  expect(sheet).toContain('office:value="5345.97"');
  expect(sheet).toContain('Diện tích gieo trồng cây màu');
}, 120_000);
