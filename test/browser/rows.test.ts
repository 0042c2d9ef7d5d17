import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { screenshot, test } from '../support/browser';
import { cell, cursor, openSmallPlan, rows } from '../support/sheetPage';

const AT_FIRST = '0:1 1:2 2:2 3:3 4:1 5:2 6:2';

describe('rows', () => {
  test('are moved, indented, inserted and deleted by keys; undo returns to the cell', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await expect.poll(() => rows(page)).toBe(AT_FIRST);
    await cell(page, 2, 'plan0').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => rows(page)).toBe('0:1 2:2 3:3 1:2 4:1 5:2 6:2');
    await expect.poll(() => cursor(page)).toBe('2 plan0');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(() => rows(page)).toBe('0:1 1:2 2:3 3:4 4:1 5:2 6:2');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(() => rows(page)).toBe(AT_FIRST);

    await page.keyboard.press('Control+Shift++');
    await expect.poll(() => rows(page)).toBe('0:1 1:2 7:2 2:2 3:3 4:1 5:2 6:2');
    await expect.poll(() => cursor(page)).toBe('7 name');
    await page.keyboard.type('Diện tích lạc');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Alt+Enter');
    await expect.poll(() => rows(page)).toBe('0:1 1:2 7:2 2:2 3:3 8:2 4:1 5:2 6:2');
    await page.keyboard.press('Control+-');
    await expect.poll(() => rows(page)).toBe('0:1 1:2 7:2 2:2 3:3 4:1 5:2 6:2');
    await expect.poll(() => cursor(page)).toBe('4 name');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cursor(page)).toBe('8 name');
    for (let n = 0; n < 7; n += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page)).toBe(AT_FIRST);
  });

  test('keep the order of the keys and the cursor on a machine whose timers come late', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const set = window.setTimeout.bind(window);
      window.setTimeout = ((job: TimerHandler, wait = 0) =>
        set(job, wait + 250)) as typeof window.setTimeout;
    });
    await openSmallPlan(page);
    await cell(page, 1, 'target').click();
    await page.keyboard.press('Control+Shift++');
    await page.keyboard.type('Diện tích lạc');
    for (const key of ['Enter', 'Control+Alt+Enter', 'Control+-']) await page.keyboard.press(key);
    expect(await rows(page)).toBe('0:1 7:2 1:2 2:2 3:3 4:1 5:2 6:2');
    expect(await cursor(page)).toBe('2 name');
    await page.keyboard.press('Control+z');
    expect(await rows(page)).toBe('0:1 7:2 1:2 8:2 2:2 3:3 4:1 5:2 6:2');
    expect(await cursor(page)).toBe('8 name');
    // What came late would come now.
    await page.waitForTimeout(600);
    expect(await cursor(page)).toBe('8 name');
    expect(await cell(page, 7, 'name').textContent()).toContain('Diện tích lạc');
  });

  test('go where their number is dragged, with a line that says where', async ({ page }) => {
    await openSmallPlan(page);
    const from = (await cell(page, 6, 'numbering').boundingBox())!;
    const to = (await cell(page, 1, 'numbering').boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 40, { steps: 4 });
    await page.mouse.move(to.x + 10, to.y + 5, { steps: 3 });
    const line = (await page.locator('.drop-line').boundingBox())!;
    expect(Math.abs(line.y - to.y)).toBeLessThan(3);
    await screenshot(page, 'rows-dragged');
    await page.mouse.up();
    await expect.poll(() => rows(page)).toBe('0:1 6:2 1:2 2:2 3:3 4:1 5:2');
    expect(await page.locator('.drop-line').count()).toBe(0);

    await page.mouse.move(to.x + 10, to.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 5, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => rows(page)).toBe('0:1 6:2 1:2 2:2 3:3 4:1 5:2');
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page)).toBe(AT_FIRST);
  });

  test('carry a follow-up mark and a note, and are filtered by verdict and mark', async ({
    page,
  }) => {
    await openSmallPlan(page);
    await cell(page, 2, 'target').click();
    await page.keyboard.press('Control+Alt+m');
    await page.locator('.ag-row[row-id="2"] .followed').first().waitFor();
    await page.keyboard.press('Control+;');
    await page.keyboard.type('hỏi lại xã');
    await page.keyboard.press('Enter');
    await expect.poll(() => cursor(page)).toBe('2 target');
    await page.getByLabel('Ghi chú của dòng').waitFor();
    expect(await page.getByLabel('Ghi chú của dòng').inputValue()).toBe('hỏi lại xã');
    await screenshot(page, 'rows-followed');
    await page.getByRole('button', { name: 'Mở bộ lọc và nhóm' }).click();
    const filter = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name });
    await filter(/^Đang theo dõi/).click();
    await expect.poll(() => rows(page)).toBe('0:1 2:2');
    await filter(/^Vượt/).click();
    await expect.poll(() => rows(page)).toBe('0:1 2:2 4:1 6:2');
    await filter(/^Đã sửa sau khi nhập/).click();
    await page.getByText('Không có dòng nào').waitFor();
    await filter(/^Tất cả/).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.locator('.ag-row[row-id="2"] .followed').first().waitFor({ state: 'detached' });
  });
});
