import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { openApp, screenshot, test } from '../support/browser';

const INDICATORS = resolve('../shared/indicators');
const FILES = ['phong-tho-2023', 'cho-don-2023', 'tan-yen-2023', 'van-quan-2024h1'] as const;
const present = FILES.every((name) => existsSync(`${INDICATORS}/${name}.csv`));
if (!present) console.info(`skipped: no ${INDICATORS}, the real files are not imported`);

const real = test.skipIf(!present);

/** Chooses a file with the picker; the dialog then stands there. */
async function pick(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(files);
  await page.getByRole('dialog').waitFor();
}

const csv = (name: string) => `${INDICATORS}/${name}.csv`;
const dialog = (page: Page) => page.getByRole('dialog');

/** Waits for the reading to be ready and takes it in with one Enter. */
async function enter(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /^Nhập [\d.]+ dòng$/ })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('.ag-row').first().waitFor({ timeout: 60_000 });
}

/** Drops a file in the middle of the page, as the system's file manager does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const held = new DataTransfer();
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([data], name));
      return held;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('#app > *', 'dragenter', { dataTransfer: transfer });
  await page.getByText('Thả tệp vào đây để nhập').waitFor();
  await screenshot(page, 'import-drop');
  await page.dispatchEvent('#app > *', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#app > *', 'drop', { dataTransfer: transfer });
  await dialog(page).waitFor();
}

/** Rows and columns enough for the grid to draw every cell of a small workbook. */
const TALL = { width: 2600, height: 3200 };

/** A cell of the row with this name. */
async function cellOf(page: Page, name: string, column: string): Promise<string> {
  const id = await page
    .locator('.ag-row', { has: page.locator('[col-id="name"]', { hasText: name }) })
    .first()
    .getAttribute('row-id');
  const cell = page.locator(`[row-id="${id}"] [col-id="${column}"]`).first();
  return ((await cell.textContent()) ?? '').trim();
}

/** Each sentence once that begins, holds or ends so, wherever it stands on the screen. */
async function sentences(page: Page, like: RegExp): Promise<Set<string>> {
  return new Set(await page.getByText(like).allTextContents());
}

describe('the real files', () => {
  for (const name of FILES) {
    real(`${name} comes in by drag and drop`, async ({ page }) => {
      await openApp(page);
      await drop(page, `${name}.csv`, readFileSync(csv(name)));
      await enter(page);
    });
  }

  real('Tân Yên needs one glance and one Enter', async ({ page }) => {
    await openApp(page);
    await pick(page, csv('tan-yen-2023'));
    await page.getByText('Mọi cột đều rõ. Nhấn Enter để nhập.').waitFor();
    await enter(page);
    expect(await cellOf(page, 'Số chỉ tiêu kinh tế - xã hội chủ yếu đạt', 'result')).toBe('17');
  });

  real('Phong Thổ: growth, verdicts, tally and targets below the estimate', async ({ page }) => {
    await openApp(page);
    await pick(page, csv('phong-tho-2023'));
    await page.getByText('Đọc 41 dòng = nhập 40 + không nhập 1').waitFor();
    await page.getByText('40 chỉ tiêu', { exact: false }).first().waitFor();
    await page.getByText('Mọi cột đều rõ. Nhấn Enter để nhập.').waitFor();
    await screenshot(page, 'import-phong-tho');
    await enter(page);
    await screenshot(page, 'imported-phong-tho');
    await page.setViewportSize(TALL);
    await page.getByText('37/38 đạt và vượt').first().waitFor();
    const rows = async () => {
      const found = page.locator('.ag-row:not(.group-row)');
      return new Set(await found.evaluateAll((all) => all.map((row) => row.getAttribute('row-id'))))
        .size;
    };
    await expect.poll(rows).toBe(40);
    expect(await cellOf(page, 'Tổng giá trị sản xuất', 'result')).toBe('6.698');
    expect(await cellOf(page, 'Tổng giá trị sản xuất', 'target')).toContain('7.367.800');
    expect(await cellOf(page, 'Tổng giá trị sản xuất', 'targetStep')).toBe('+10,0%');
    expect(await cellOf(page, 'suy dinh dưỡng', 'plan0')).toBe('17,4');
    expect(await cellOf(page, 'suy dinh dưỡng', 'result')).toBe('16,55');
    expect(await cellOf(page, 'suy dinh dưỡng', 'verdict0')).toContain('Vượt');
    expect(await cellOf(page, 'Tỷ lệ che phủ rừng', 'verdict0')).toContain('Không đạt');
    for (const sentence of [
      'Kế hoạch năm sau 36.100 tấn, năm nay 36.595,83 tấn.',
      'Kế hoạch năm sau 5 triệu USD, năm nay 6,6 triệu USD.',
      'Kế hoạch năm sau 80 %, năm nay 88,82 %.',
      'Kế hoạch năm sau 90,48 %, năm nay 98,48 %.',
    ]) {
      await page.getByText(sentence).first().waitFor();
    }
  });

  real('Chợ Đồn: two stated percentages do not follow, and no other', async ({ page }) => {
    await openApp(page);
    await pick(page, csv('cho-don-2023'));
    await screenshot(page, 'import-cho-don');
    await enter(page);
    await page.setViewportSize(TALL);
    await page
      .getByText(/báo cáo nêu/)
      .first()
      .waitFor();
    const found = [...(await sentences(page, /báo cáo nêu \S+$/))];
    expect(found.filter((text) => text.includes('97,7') && text.includes('95,9'))).toHaveLength(1);
    expect(found.filter((text) => /báo cáo nêu 63%/.test(text))).toHaveLength(1);
    expect(found).toHaveLength(2);
  });

  real('Văn Quan: three stated percentages do not follow, and no other', async ({ page }) => {
    await openApp(page);
    await pick(page, csv('van-quan-2024h1'));
    await screenshot(page, 'import-van-quan');
    await enter(page);
    await page.setViewportSize(TALL);
    await page
      .getByText(/báo cáo nêu/)
      .first()
      .waitFor();
    const found = [...(await sentences(page, /báo cáo nêu \S+$/))];
    for (const stated of ['0,86%', '2,8%', '6,2%']) {
      expect(found.filter((text) => text.includes(`báo cáo nêu ${stated}`))).toHaveLength(1);
    }
    expect(found).toHaveLength(3);
  });
});

const TABLE = [
  'STT;Chỉ tiêu;Đơn vị;KH 2023;Ước TH 2023;KH 2024',
  '1;Diện tích lúa;ha;100;98,5;101',
  '2;Sản lượng lúa;tấn;500;510;520',
  '3;Đàn trâu;con;36.100;36.200;36.300',
].join('\r\n');

const asFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

describe('a table read otherwise', () => {
  test('changes at once with its columns, header and delimiter', async ({ page }) => {
    await openApp(page);
    await pick(page, asFile('bang.csv', TABLE));
    const box = dialog(page);
    await box.getByText('3 chỉ tiêu', { exact: false }).first().waitFor();
    await box.getByLabel('KH 2024: Đọc là').selectOption('unknown');
    await box
      .getByRole('columnheader', { name: 'KH 2024', exact: true })
      .waitFor({ state: 'detached' });
    await box.getByLabel('KH 2024: Đọc là').selectOption('figure:plan');
    await box.getByRole('columnheader', { name: 'KH 2024', exact: true }).waitFor();
    await box.getByLabel('Dấu cách cột').selectOption(',');
    await box.getByText('Không thấy dòng tiêu đề; chọn dòng tiêu đề ở trên.').waitFor();
    await screenshot(page, 'import-wrong-delimiter');
    await box.getByLabel('Dấu cách cột').selectOption(';');
    await box.getByText('3 chỉ tiêu', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
  });

  test('is pasted as a whole on the list', async ({ page }) => {
    await openApp(page);
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      TABLE.replaceAll(';', '\t'),
    );
    await enter(page);
    expect(await cellOf(page, 'Đàn trâu', 'target')).toBe('36.300');
  });

  test('comes in again: new, changed, same and missing, and one undo takes it back', async ({
    page,
  }) => {
    await openApp(page);
    await pick(page, asFile('bang.csv', TABLE));
    await enter(page);
    const again = TABLE.replace('510;520', '511;520')
      .replace('1;Diện tích lúa;ha;100;98,5;101\r\n', '')
      .concat('\r\n4;Đàn bò;con;10;11;12');
    await pick(page, asFile('bang-2.csv', again));
    const box = dialog(page);
    for (const name of ['1 mới', '1 thay đổi', '1 như cũ', '1 không có trong tệp']) {
      await box.getByRole('tab', { name }).waitFor();
    }
    await box.getByText('510', { exact: true }).waitFor();
    await box.getByText('511', { exact: true }).waitFor();
    await screenshot(page, 'import-again');
    await box.getByRole('button', { name: 'Cập nhật sổ' }).click();
    await box.waitFor({ state: 'detached' });
    await page.getByText('Đàn bò').first().waitFor();
    expect(await cellOf(page, 'Sản lượng lúa', 'result')).toBe('511');
    expect(await cellOf(page, 'Diện tích lúa', 'result')).toBe('98,5');
    await page
      .getByRole('button', { name: /Hoàn tác/ })
      .first()
      .click();
    await page.getByText('Đàn bò').first().waitFor({ state: 'detached' });
    expect(await cellOf(page, 'Sản lượng lúa', 'result')).toBe('510');
  });
});

describe('what cannot be read', () => {
  const bad = [
    { name: 'trong.csv', bytes: Buffer.from(''), says: 'Tệp không có chữ nào.' },
    {
      name: 'bang.xlsx',
      bytes: Buffer.from('PK\u0003\u0004 xl/workbook.xml'),
      says: 'Đây là sổ tính Excel (.xlsx).',
    },
    { name: 'bao-cao.pdf', bytes: Buffer.from('%PDF-1.7'), says: 'Đây là tệp PDF.' },
    {
      name: 'anh.csv',
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      says: 'Đây là hình ảnh.',
    },
    {
      name: 'so.json',
      bytes: Buffer.from('{"a": '),
      says: 'Tệp .json này bị hỏng hoặc bị cắt cụt.',
    },
  ];
  for (const { name, bytes, says } of bad) {
    test(`${name} is told with what to do`, async ({ page }) => {
      await openApp(page);
      await pick(page, { name, mimeType: 'application/octet-stream', buffer: bytes });
      await dialog(page).getByText(says).waitFor();
      if (name === 'bang.xlsx') await screenshot(page, 'import-xlsx');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
    });
  }
});

describe('a hundred thousand rows', () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, n) => `${n + 1};Chỉ tiêu số ${n + 1};ha;${n % 977};${n % 983},5;${n % 991}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'chitieu-'));
  const path = join(folder, 'lon.csv');
  writeFileSync(path, ['STT;Chỉ tiêu;Đơn vị;KH 2023;Ước TH 2023;KH 2024', ...rows].join('\n'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('show progress and can be cancelled on the way', async ({ page }) => {
    await openApp(page);
    await page.evaluate(() => {
      // Presses cancel the moment a share of the work is shown.
      new MutationObserver((_, observer) => {
        if (!document.querySelector('dialog progress[value]')) return;
        observer.disconnect();
        const words = document.querySelector('dialog [role="status"]')?.textContent ?? '';
        Reflect.set(window, 'cancelledAt', words.replace(/\s+/g, ' ').trim());
        for (const button of document.querySelectorAll('dialog button')) {
          if (button.textContent?.trim() === 'Hủy') (button as HTMLButtonElement).click();
        }
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await page.locator('input[type="file"]').setInputFiles(path);
    await expect
      .poll(() => page.evaluate(() => String(Reflect.get(window, 'cancelledAt') ?? '')), {
        timeout: 20_000,
      })
      .toMatch(/^Đang .+ \d+%$/);
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText('Chưa có sổ nào.', { exact: false }).waitFor();
  });

  test('come in whole while the page lives', async ({ page }) => {
    await openApp(page);
    await page.evaluate(() => {
      const frames = { longest: 0 };
      let last = performance.now();
      const watch = (now: number) => {
        frames.longest = Math.max(frames.longest, now - last);
        last = now;
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      Reflect.set(window, 'frameWatch', frames);
    });
    await pick(page, path);
    await page
      .getByText('Đọc 100.001 dòng = nhập 100.000 + không nhập 1')
      .waitFor({ timeout: 60_000 });
    const longest = await page.evaluate(
      () => (Reflect.get(window, 'frameWatch') as { longest: number }).longest,
    );
    console.info(`longest frame while 100,000 rows were read: ${Math.round(longest)} ms`);
    await enter(page);
    await page.getByText('Chỉ tiêu số 1', { exact: true }).first().waitFor();
  }, 180_000);
});
