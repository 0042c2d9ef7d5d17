import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openApp, screenshot, serveDist, test as base, type Site } from '../../support/browser';
import { becomeNext, copyFolder, versionOf } from '../../support/nextVersion';
import { cell, importCsv, shows, SMALL_PLAN, type } from '../../support/sheetPage';

const NEXT = '9.9.9-next';

const test = base.extend<{ folder: string; site: Site }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'chitieu-versions-'));
      copyFolder('dist', folder);
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'file' },
  ],
  site: [
    async ({ folder }, use) => {
      const site = await serveDist({ folder });
      await use(site);
      await site.close();
    },
    { scope: 'file' },
  ],
});

/** Looks for a newer version, as every start of a page does; false where none could be brought in. */
function lookForNews(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return false;
    return new Promise<boolean>((done) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'activated') done(true);
        if (installing.state === 'redundant') done(false);
      });
    });
  });
}

const kept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' notes')));

async function runs(page: Page, version: string): Promise<void> {
  await page.getByText(`Phiên bản ${version}`).waitFor();
}

describe('a new version', () => {
  test('waits until it is agreed to, and until no workbook is open', async ({
    context,
    page: first,
    folder,
    site,
    faults,
  }) => {
    const old = versionOf('dist');
    await openApp(first);
    await first.getByText('Mở lại được khi không có mạng.').waitFor();
    await importCsv(first, 'xa.csv', SMALL_PLAN);
    await type(first, 1, 'target', '5500');
    const second = await context.newPage();
    await openApp(second);
    await importCsv(second, 'huyen.csv', SMALL_PLAN);

    // The server in the middle of being changed: one of its files is still the old one.
    becomeNext(folder, NEXT);
    renameSync(join(folder, 'chitieu.html'), join(folder, 'chitieu.html.next'));
    copyFileSync('dist/chitieu.html', join(folder, 'chitieu.html'));
    expect(await lookForNews(first)).toBe(false);
    await first.getByRole('button', { name: 'Hoàn tác' }).click();
    await shows(first, 1, 'target', '5.400');
    expect(await first.getByText('Có bản mới').count()).toBe(0);
    expect(faults.splice(0).filter((fault) => !fault.includes('integrity'))).toEqual([]);

    renameSync(join(folder, 'chitieu.html.next'), join(folder, 'chitieu.html'));
    // Nothing of a worker that failed is taken up: the browser asks for it once more.
    expect(await lookForNews(first)).toBe(true);
    await first.getByText('Có bản mới').waitFor();
    await second.getByText('Có bản mới').waitFor();
    await screenshot(first, 'update-ready');
    await site.close();

    // Closing and opening is no agreement, and needs no server.
    const third = await context.newPage();
    await openApp(third);
    await runs(third, old);
    await third.close();

    await type(first, 1, 'target', '5600');
    await first.getByRole('button', { name: 'Lưu, đóng sổ và cập nhật' }).click();
    await first.getByText('Còn sổ đang mở ở cửa sổ khác.').waitFor();
    await runs(first, old);
    await second.getByText('đang chờ sổ ở đây đóng lại').waitFor();
    await screenshot(second, 'update-asked');
    await type(second, 1, 'target', '5700');
    await second.getByRole('button', { name: 'Lưu và đóng sổ này' }).click();

    await runs(first, NEXT);
    expect(await first.getByText('Có bản mới').count()).toBe(0);
    // The second window is whole, with the parts of its own version.
    await second.getByText('Bản mới đã được dùng ở cửa sổ khác').waitFor();
    await runs(second, old);
    expect((await kept(second)).length).toBe(2);
    await second
      .getByRole('button', { name: /^huyen/ })
      .first()
      .click();
    await shows(second, 1, 'target', '5.700');
    await second.getByRole('button', { name: 'Xuất', exact: true }).click();
    await second.getByRole('dialog').waitFor();
    await second.keyboard.press('Escape');
    await second.getByRole('button', { name: 'Lưu, đóng sổ và tải lại' }).click();
    await runs(second, NEXT);
    await expect.poll(() => kept(second)).toEqual([expect.stringContaining(NEXT)]);

    await first.getByRole('button', { name: /^xa/ }).first().click();
    await shows(first, 1, 'target', '5.600');
    await first.getByRole('button', { name: 'Hoàn tác' }).click();
    await shows(first, 1, 'target', '5.400');
    await cell(first, 1, 'target').click();
    await first.getByRole('button', { name: 'Xuất', exact: true }).click();
    await first.getByRole('dialog').waitFor();
    await first.keyboard.press('Escape');
  }, 60_000);
});
