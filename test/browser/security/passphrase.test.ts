import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { screenshot } from '../../support/browser';
import { test } from '../../support/guarded';
import { importCsv, shows, SMALL_PLAN, type } from '../../support/sheetPage';
import { storedText } from '../../support/storedText';

const dialog = (page: Page) => page.getByRole('dialog');

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '‹ Các sổ' }).click();
  await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
}

describe('a passphrase', () => {
  test('a workbook with a passphrase lies sealed, and opens with that alone', async ({
    guarded: page,
    faults,
  }) => {
    await importCsv(page, 'bi-mat.csv', SMALL_PLAN);
    await type(page, 1, 'note', 'chuyện riêng của phòng');
    await type(page, 1, 'target', '5432,75');
    await backToList(page);
    const secrets = [
      'bi-mat',
      'Diện tích',
      'Tỷ lệ hộ nghèo',
      'chuyện riêng',
      '5345.97',
      '5345,97',
      '5.345,97',
      '5432.75',
      '5432,75',
    ];
    const readable = async () => {
      const text = await storedText(page);
      return secrets.filter((secret) => text.includes(secret));
    };
    // Seen in the clear first: the look into the store would find them.
    expect(await readable()).toEqual(
      expect.arrayContaining(['bi-mat', 'Diện tích', 'chuyện riêng', '5432.75']),
    );

    await page.getByRole('button', { name: 'Đặt mật khẩu: bi-mat' }).click();
    await page.getByLabel('Mật khẩu mới (ít nhất 8 ký tự)').fill('sông núi trăng sao');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('sông núi trăng');
    await screenshot(page, 'passphrase-ask');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('sông núi trăng sao');
    await page.getByLabel('Ẩn cả tên sổ trong danh sách').check();
    await page.getByLabel('Tôi hiểu').check();
    await dialog(page).getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await dialog(page).getByText('Sổ đã được mã hóa bằng mật khẩu.').waitFor();
    await screenshot(page, 'passphrase-set');
    expect(await readable()).toEqual([]);

    await dialog(page).getByRole('button', { name: 'Khóa ngay' }).click();
    await dialog(page).getByText('Sổ đã khóa.').waitFor();
    await screenshot(page, 'passphrase-locked');
    await closeDialog(page);
    await page.getByRole('button', { name: /^Sổ có mật khẩu \(tên ẩn\)/ }).click();
    const answer = dialog(page).getByLabel('Mật khẩu hiện tại');
    await answer.fill('sông núi trăng');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Mật khẩu không đúng.').waitFor();
    await screenshot(page, 'passphrase-wrong');
    await answer.fill('sông núi trăng sao');
    await page.keyboard.press('Enter');
    await shows(page, 1, 'target', '5.432,75');
    await type(page, 6, 'target', '13,37');
    await page.getByText('Đã lưu trong trình duyệt này').waitFor();
    secrets.push('13.37', '13,37');
    expect(await readable()).toEqual([]);

    expect(faults).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: /^Sổ có mật khẩu \(tên ẩn\)/ }).click();
    await dialog(page).getByLabel('Mật khẩu hiện tại').fill('sông núi trăng sao');
    await page.keyboard.press('Enter');
    await shows(page, 6, 'target', '13,37');
    expect(await readable()).toEqual([]);
    // The page itself was asked for once more.
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith('asked: ')));
  });
});
