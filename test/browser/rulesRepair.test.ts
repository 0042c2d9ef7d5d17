import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility';
import { openApp, screenshot, test } from '../support/browser';
import { cell, importCsv, shows } from '../support/sheetPage';

/** Four errors: two of a percentage, a part above its total, and a text in place of a number, which nothing mends. */
const PLAN = [
  'STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;% KH nêu trong báo cáo;KH 2024',
  'I;Kinh tế;;;;;;',
  '1;Sản lượng lúa;tấn;5.000;5.100;5.270,04;102,1;5.304',
  '2;Sản lượng ngô;tấn;5.000;5.100;5.207,04;112,1;5.304',
  '3;Thu ngân sách;tỷ đồng;900;1.000;1.010;;1.100',
  '-;Trong đó: Thu nội địa;tỷ đồng;890;990;1.100;;1.090',
  '4;Dân số;người;40.000;41.000;41 nghìn?;;42.000',
].join('\n');

const dialog = (page: Page) => page.getByRole('dialog');

async function openRepairs(page: Page, plan: string): Promise<void> {
  await openApp(page);
  await importCsv(page, 'sua.csv', plan);
  await cell(page, 1, 'target').waitFor();
  await page.getByRole('button', { name: 'Sửa ít ô nhất…' }).click();
  await dialog(page).locator('footer').waitFor();
}

describe('the fewest cells to change', () => {
  test('are listed with their reasons, ticked by the keyboard, changed as one step and undone', async ({
    page,
  }) => {
    await openRepairs(page, PLAN);
    await dialog(page).getByText('Sửa 3/3 ô: hết 3/4 lỗi.').waitFor();
    await dialog(page).getByText('có thể đảo hai chữ số').first().waitFor();
    await screenshot(page, 'repair-set');
    expect(await accessibilityFaults(page)).toEqual([]);
    // One line after another is left out, then all are taken in again.
    for (const left of ['Sửa 2 ô', 'Sửa 1 ô']) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await dialog(page).getByRole('button', { name: left }).waitFor();
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await dialog(page).locator('.primary').isDisabled()).toBe(true);
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await dialog(page).getByRole('button', { name: 'Sửa 3 ô' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await shows(page, 1, 'result', '5.207,04');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      'Sửa ít ô nhất…',
    );
    await page.keyboard.press('Control+z');
    await shows(page, 1, 'result', '5.270,04');
    await page.getByRole('button', { name: /Lỗi \(4\)/ }).waitFor();
  });

  test('what nothing mends is said with why; Escape changes nothing and gives the keyboard back', async ({
    page,
  }) => {
    await openRepairs(page, PLAN);
    await dialog(page).getByText('Còn 1 lỗi chưa có cách sửa').click();
    await dialog(page).getByText('không có ô số nào để tính lại').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await shows(page, 1, 'result', '5.270,04');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      'Sửa ít ô nhất…',
    );
  });

  test('where there is no error that is said', async ({ page }) => {
    const lines = PLAN.split('\n');
    await openRepairs(page, [...lines.slice(0, 2), '1;Số xã;xã;17;17;17,5;;17'].join('\n'));
    await dialog(page).getByText('Không có lỗi nào phải sửa').waitFor();
    expect(await dialog(page).locator('.primary').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the head of the list leaves the screen to the violations', async ({ page }) => {
    await openApp(page);
    await importCsv(page, 'sua.csv', PLAN);
    const head = page.locator('.rules-head');
    await head.getByRole('button', { name: 'Sửa ít ô nhất…' }).waitFor();
    expect((await head.boundingBox())?.height).toBeLessThanOrEqual(120);
    await head.getByRole('button', { name: 'Các phím của danh sách' }).click();
    await head.getByText('F8, Shift+F8').waitFor();
  });
});
