import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { planCsv } from '../bench/browserPage';
import { openApp, screenshot, test } from '../support/browser';
import { cell, cursor, importCsv, shows, SMALL_PLAN } from '../support/sheetPage';

async function openPlan(context: BrowserContext, page: Page, csv: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page);
  await importCsv(page, 'ke-hoach.csv', csv);
  await cell(page, 1, 'target').waitFor();
}

const working = (page: Page) => page.locator('.working');
const notice = (page: Page, text: RegExp) => page.locator('.notice').getByText(text).waitFor();
/** Line ends are the system's. */
const onClipboard = async (page: Page) =>
  (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n');
const toClipboard = (page: Page, text: string) =>
  page.evaluate((plain) => navigator.clipboard.writeText(plain), text);

/** Puts a table on the clipboard that is too long to be sent to the page. */
async function tableToClipboard(page: Page, rows: number, columns: number): Promise<void> {
  await page.evaluate(
    async ([high = 0, wide = 0]) => {
      const lines = Array.from({ length: high }, (_, row) =>
        Array.from({ length: wide }, (_, column) => (row % 89) + column).join('\t'),
      );
      await navigator.clipboard.writeText(lines.join('\n'));
    },
    [rows, columns],
  );
}

/** Milliseconds of the longest frame until it is asked for. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(() => {
    const seen = { longest: 0, last: performance.now(), stopped: false };
    const frame = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (!seen.stopped) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return seen;
  });
  return () =>
    handle.evaluate((seen) => {
      seen.stopped = true;
      return Math.round(seen.longest);
    });
}

describe('a large sheet', () => {
  const ROWS = 8000;
  const UNDO = 'Hoàn tác';

  test('millions of cells: shown, answered and stopped; fewer: pasted, undone, copied', async ({
    context,
    page,
  }) => {
    await openPlan(context, page, planCsv(ROWS));
    const before = await cell(page, 1, 'plan0').textContent();
    const undo = page.getByRole('button', { name: UNDO }).first();
    const couldUndo = await undo.isEnabled();

    // So many that they are still being looked through when the keys come, on a fast machine too.
    await tableToClipboard(page, 300_000, 10);
    await cell(page, 1, 'previous').click();
    let frames = await watchFrames(page);
    await page.keyboard.press('Control+v');
    await working(page)
      .getByText(/3\.000\.000 ô/)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => cursor(page)).toBe('2 previous');
    expect(await working(page).count(), 'still at work when the key is answered').toBe(1);
    await page.keyboard.press('Escape');
    await notice(page, /Đã thôi/);
    console.log(`paste of 3,000,000 cells: longest frame ${await frames()} ms`);
    expect(await working(page).count()).toBe(0);
    expect(await cell(page, 1, 'plan0').textContent()).toBe(before);
    expect(await undo.isEnabled()).toBe(couldUndo);

    // Headings refuse their figures, so it is shown first.
    await tableToClipboard(page, ROWS - 1, 3);
    await cell(page, 1, 'previous').click();
    frames = await watchFrames(page);
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await notice(page, /Đã dán/);
    await shows(page, 1, 'plan0', '1');
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'plan0', before ?? '');
    expect(await undo.isEnabled()).toBe(couldUndo);
    await page.keyboard.press('Control+y');
    await shows(page, 1, 'plan0', '1');
    console.log(`paste of ${3 * ROWS} cells, undo, redo: longest frame ${await frames()} ms`);

    // All of it is too much for a table. What is copied holds the violations: all of them are found.
    await expect
      .poll(() => page.getByText('Đang soát vi phạm').count(), { timeout: 30_000 })
      .toBe(0);
    await cell(page, 1, 'previous').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await notice(page, /chỉ phần chữ/);
    const copied = await onClipboard(page);
    expect(copied.trimEnd().split('\n')).toHaveLength(ROWS);

    // A browser that takes nothing without the event: the next press has it ready.
    await toClipboard(page, 'cũ');
    await page.evaluate(() => {
      navigator.clipboard.write = () =>
        Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await page.keyboard.press('Control+c');
    await notice(page, /nhấn Ctrl\+C lần nữa/);
    expect(await onClipboard(page)).toBe('cũ');
    await page.keyboard.press('Control+c');
    await notice(page, /chỉ phần chữ/);
    expect(await onClipboard(page)).toBe(copied);
  }, 60_000);

  test('Delete and filling over all of it are one step each', async ({ context, page }) => {
    await openPlan(context, page, planCsv(ROWS));
    const before = await cell(page, 2, 'plan0').textContent();
    const first = await cell(page, 1, 'plan0').textContent();
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('Delete');
    await shows(page, 2, 'plan0', '');
    await page.keyboard.press('Control+z');
    await shows(page, 2, 'plan0', before ?? '');
    await cell(page, 1, 'plan0').click();
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Control+d');
    await notice(page, /Đã điền/);
    await page.keyboard.press('Control+Home');
    await shows(page, 2, 'plan0', first ?? '');
    // Keys pressed at once have their turns in order.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+z');
    await shows(page, 2, 'plan0', before ?? '');
  }, 60_000);
});

describe('bad input', () => {
  test('a menu that may not read the clipboard says which keys can', async ({ context, page }) => {
    await openPlan(context, page, SMALL_PLAN);
    await toClipboard(page, '71');
    await page.evaluate(() => {
      navigator.clipboard.read = () =>
        Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await cell(page, 3, 'target').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Dán/ }).first().click();
    await notice(page, /không cho đọc bộ nhớ tạm.*Ctrl\+V/);
    await screenshot(page, 'clipboard denied');
    await shows(page, 3, 'target', '62');
    await page.keyboard.press('Control+v');
    await shows(page, 3, 'target', '71');
  });

  test('several ranges go together where they make one shape', async ({ context, page }) => {
    await openPlan(context, page, SMALL_PLAN);
    const range = async (from: [number, string], to: [number, string], first: boolean) => {
      await cell(page, ...from).click({ modifiers: first ? [] : ['Control'] });
      await cell(page, ...to).click({ modifiers: first ? ['Shift'] : ['Control', 'Shift'] });
    };
    await range([1, 'previous'], [2, 'previous'], true);
    await range([1, 'target'], [2, 'target'], false);
    await page.keyboard.press('Control+c');
    await notice(page, /Đã chép 4 ô/);
    expect(await onClipboard(page)).toBe('5400\t5400\n100\t120\n');

    await cell(page, 1, 'target').click();
    await cell(page, 3, 'target').click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+c');
    await notice(page, /Đã chép 2 ô/);
    expect(await onClipboard(page)).toBe('5400\n62\n');

    await cell(page, 1, 'target').click();
    await cell(page, 2, 'previous').click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+c');
    await notice(page, /cùng dòng hoặc cùng cột/);
    expect(await onClipboard(page)).toBe('5400\n62\n');
  });

  test('ragged rows leave what they do not reach; words among numbers are kept and listed', async ({
    context,
    page,
  }) => {
    await openPlan(context, page, SMALL_PLAN);
    await toClipboard(page, '1\t2\t3\n4\n12,,5\tchưa có số\t6\n');
    await cell(page, 1, 'previous').click();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const said = (await dialog.textContent()) ?? '';
    expect(said).toContain('12,,5');
    expect(said).toContain('chưa có số');
    await screenshot(page, 'paste ragged rows');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'result', '3');
    await shows(page, 2, 'previous', '4');
    await shows(page, 2, 'plan0', '100');
    await shows(page, 3, 'previous', '⚠ 12,,5');
    await shows(page, 3, 'result', '6');
  });
});
