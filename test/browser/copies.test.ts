import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { withFolder } from '../support/chosenFolder';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Mở sổ mẫu/ }).click();
  await page.getByText('37/38 đạt và vượt').first().waitFor();
}

function filesIn(page: Page): Promise<{ name: string; size: number }[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('KeHoach', { create: true });
    const files: { name: string; size: number }[] = [];
    const handles = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> };
    for await (const handle of handles.values()) {
      files.push({ name: handle.name, size: (await handle.getFile()).size });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/** As another program does it. */
async function writeFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async (file) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('KeHoach', { create: true });
      const handle = await folder.getFileHandle(file.name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(file.text);
      await stream.close();
    },
    { name, text },
  );
}

const outside = (page: Page, words: string | RegExp) => page.locator('.status').getByTitle(words);

describe('copies in a folder', () => {
  test('are made, thinned, checked, looked at, and restored without anything being lost', async ({
    page,
  }) => {
    await withFolder(page);
    await openApp(page);
    await openSample(page);
    await page.getByText(/^Đã lưu trong trình duyệt này lúc \d\d:\d\d/).waitFor();
    await outside(page, /^Chưa có bản sao ngoài trình duyệt này/).click();
    await writeFile(page, 'của người khác.json', '{"a":1}');
    await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu và bản sao' });
    await dialog.getByText('✓ Nguyên vẹn').waitFor();
    for (const count of [2, 3, 3]) {
      const before = (await filesIn(page)).map(({ name }) => name).join();
      await dialog.getByRole('button', { name: 'Sao ngay' }).click();
      await expect
        .poll(async () => (await filesIn(page)).map(({ name }) => name).join())
        .not.toBe(before);
      await dialog
        .getByText('✓ Nguyên vẹn')
        .nth(count - 1)
        .waitFor();
    }
    await expect.poll(async () => (await filesIn(page)).length).toBe(4);
    const files = await filesIn(page);
    expect(files.map(({ name }) => name)).toContain('của người khác.json');
    const copies = files.filter(({ name }) => name.startsWith('Phong Thổ 2023 - 2024'));
    expect(copies).toHaveLength(3);
    for (const { name } of copies) {
      expect(name).toMatch(/ – \d{4}-\d\d-\d\d \d\d\.\d\d( \(\d\))?\.json$/);
    }
    await screenshot(page, 'copies-dialog');
    expect(await accessibilityFaults(page)).toEqual([]);

    // One is spoilt by somebody, and found out.
    const spoilt = copies[0]?.name ?? '';
    await writeFile(page, spoilt, '{\n"format":"chitieu-workbook",\n"version":4,\n"id":"x",\n');
    await page.keyboard.press('Escape');
    await outside(
      page,
      /^Bản sao ngoài trình duyệt lần cuối: \d\d:\d\d, thư mục “KeHoach”/,
    ).click();
    await dialog.getByText(/Hỏng tại \$.*không đọc được gì/).waitFor();
    const good = copies[2]?.name ?? '';
    await dialog.getByRole('button', { name: `Xem: ${good}` }).click();
    await page
      .getByText(/Đang xem bản sao ngày .*, chưa khôi phục/)
      .first()
      .waitFor();
    await page.getByRole('cell', { name: 'Tổng giá trị sản xuất' }).first().waitFor();
    await screenshot(page, 'copies-look');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Thay sổ “Phong Thổ/ }).click();
    await dialog.getByText(/^✓ Đã khôi phục .*\(trước khi khôi phục ngày/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('37/38 đạt và vượt').first().waitFor();
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    await page
      .getByText(/\(trước khi khôi phục ngày/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Nhân bản: / }).count()).toBe(2);
    await screenshot(page, 'copies-list');
  });

  test('pause where the browser wants to be asked again, and go on after a click', async ({
    page,
  }) => {
    await withFolder(page);
    await openApp(page);
    await openSample(page);
    await outside(page, /^Chưa có bản sao/).click();
    await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
    await page.getByText('✓ Nguyên vẹn').waitFor();
    await page.evaluate(() => sessionStorage.setItem('permission', 'prompt'));
    await page.reload();
    await page.getByText(/^⚠ Sao lưu tạm dừng/).waitFor();
    await page
      .getByRole('button', { name: /^Phong Thổ/ })
      .first()
      .click();
    await page.locator('.status').getByText('Sao lưu tạm dừng').waitFor();
    await page.locator('.status').getByRole('button', { name: 'Tiếp tục' }).click();
    await page.locator('.status').getByText('Sao lưu tạm dừng').waitFor({ state: 'detached' });
  });
});

test('where folders cannot be had, a copy is one click, and the line says where it went', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await openApp(page);
  await openSample(page);
  await outside(page, /^Chưa có bản sao/).click();
  await page.getByText('Trình duyệt này không cho trang ghi vào thư mục.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bản sao' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/"checksum":"sha256-[0-9a-f]{64}"/);
  await page.keyboard.press('Escape');
  await outside(page, /^Bản sao ngoài trình duyệt lần cuối: \d\d:\d\d, tải xuống/).waitFor();
});

test('everything is cleared after a copy was offered and the word typed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openApp(page);
  await openSample(page);
  await page.getByRole('button', { name: '‹ Các sổ' }).click();
  await page.getByRole('button', { name: 'Xóa hết dữ liệu trên máy này…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xóa hết dữ liệu trên máy này' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải tất cả thành một tệp .zip' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(['Phong Thổ 2023 - 2024 (mẫu).chitieu.json']);
  const clear = dialog.getByRole('button', { name: 'Xóa hết', exact: true });
  expect(await clear.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('xóa hết');
  await screenshot(page, 'copies-clear');
  expect(await accessibilityFaults(page)).toEqual([]);
  await clear.click();
  await page.getByText('Đã xóa hết dữ liệu của ChiTieu trong trình duyệt này.').waitFor();
  const left = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...Object.keys(localStorage),
  ]);
  expect(left).toEqual([]);
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click();
  await page.getByText('Chưa có sổ nào.', { exact: false }).waitFor();
});
