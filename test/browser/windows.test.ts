import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import {
  cell,
  cursor,
  openBeside,
  openSmallPlan,
  rows,
  saved,
  shows,
  type,
} from '../support/sheetPage';

const FOLLOWING = 'Sổ đang được sửa ở cửa sổ khác. Đang xem trực tiếp.';
const TAKE = 'Chuyển quyền sửa sang đây';
const GAVE_UP = 'Đã lưu xong và chuyển quyền sửa sang cửa sổ khác. Đang xem trực tiếp.';

describe('two windows with one workbook', () => {
  test('the second follows live, keeps its place, cannot edit, and takes over', async ({
    page,
    context,
  }) => {
    context.setDefaultTimeout(8000);
    await openSmallPlan(page);
    await saved(page);
    const second = await openBeside(context);
    await second.getByText(FOLLOWING).waitFor();
    expect(await accessibilityFaults(second)).toEqual([]);
    await screenshot(second, 'windows-following');
    await cell(second, 2, 'unit').click();

    await type(page, 1, 'target', '5500');
    await shows(second, 1, 'target', '5.500');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await shows(second, 1, 'target', '5.400');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    await expect.poll(() => rows(second)).toContain('7:');
    expect(await cursor(second)).toBe('2 unit');

    // Keys, the menu, the bar: one gate.
    await cell(second, 1, 'target').click();
    await second.keyboard.type('7');
    expect(await second.locator('.ag-cell-inline-editing, .ag-cell-edit-wrapper').count()).toBe(0);
    await second.keyboard.press('Escape');
    await cell(second, 1, 'target').click();
    await second.keyboard.press('Delete');
    await second.getByText('ở đây chỉ xem được', { exact: false }).waitFor();
    await shows(second, 1, 'target', '5.400');
    await second.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    expect(await second.getByRole('button', { name: 'Hoàn tác' }).isDisabled()).toBe(true);

    await second.getByRole('button', { name: TAKE }).click();
    await page.getByText(GAVE_UP).waitFor();
    await type(second, 1, 'target', '5600');
    await shows(page, 1, 'target', '5.600');
    await saved(second);

    // Closed without a word, as a window that crashed.
    await second.close();
    await page.getByText('Sổ này sửa được ở đây.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Sửa ở đây' }).click();
    await type(page, 2, 'target', '130');
    await saved(page);
  });

  test('one that lost the pen writes nothing; what it had not saved is offered and done again', async ({
    page,
    context,
  }) => {
    await context.addInitScript(() => {
      const real = Reflect.get(IDBDatabase.prototype, 'transaction');
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite' && Reflect.get(window, 'holdWrites') === true) {
          throw new DOMException('held', 'AbortError');
        }
        return real.call(this, stores, mode, options);
      };
    });
    const hold = (on: boolean) =>
      page.evaluate((held) => Reflect.set(window, 'holdWrites', held), on);
    context.setDefaultTimeout(8000);
    await openSmallPlan(page);
    await saved(page);
    const other = await context.newPage();
    await openApp(other);
    await hold(true);
    await type(page, 2, 'target', '125');
    await page.locator('.status .saving.failed').waitFor();
    // What a window does that has waited in vain.
    await other.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      const lock = held.find(({ name = '' }) => name.includes('writer'));
      const forEver = () => new Promise(() => undefined);
      void navigator.locks.request(lock?.name ?? '', { steal: true }, forEver);
    });
    await page.getByText('1 sửa đổi ở đây chưa kịp lưu', { exact: false }).waitFor();
    await shows(page, 2, 'target', '120');
    await screenshot(page, 'windows-kept');
    await hold(false);
    await other.close();
    await page.getByRole('button', { name: 'Áp lại vào sổ' }).click();
    await shows(page, 2, 'target', '125');
    await saved(page);
  });

  test('a third sees the list follow; what was purged elsewhere can be kept', async ({
    page,
    context,
  }) => {
    context.setDefaultTimeout(8000);
    await openSmallPlan(page);
    await saved(page);
    const list = await context.newPage();
    await openApp(list);
    const second = await openBeside(context);
    const title = page.getByRole('textbox', { name: 'Tên sổ' });
    await title.fill('Kế hoạch xã');
    await title.press('Enter');
    await list.getByRole('button', { name: /^Kế hoạch xã/ }).waitFor();
    await second.getByRole('heading', { name: 'Kế hoạch xã' }).waitFor({ state: 'attached' });

    await list.getByRole('button', { name: 'Đổi tên: Kế hoạch xã' }).click();
    await list.keyboard.type('Tên khác');
    await list.keyboard.press('Enter');
    await list.getByText('đang mở để sửa ở cửa sổ khác', { exact: false }).waitFor();
    await list.reload();

    await list.getByRole('button', { name: 'Xóa: Kế hoạch xã' }).click();
    await second.getByText('vừa được xóa ở cửa sổ khác', { exact: false }).waitFor();
    await list.getByText('Sổ đã xóa (1)').click();
    await list.getByRole('button', { name: 'Xóa hẳn: Kế hoạch xã' }).click();
    await list.getByRole('button', { name: /không lấy lại được/ }).click();
    await page.getByText('đã bị xóa hẳn ở cửa sổ khác', { exact: false }).waitFor();
    await second.getByText('đã bị xóa hẳn ở cửa sổ khác', { exact: false }).waitFor();
    await shows(second, 1, 'target', '5.400');
    await second.getByRole('button', { name: 'Giữ thành sổ riêng' }).click();
    await list.getByRole('button', { name: /^Kế hoạch xã \(bản chưa kịp lưu\)/ }).waitFor();
  });
});
