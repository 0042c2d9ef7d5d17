import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  launch,
  newContext,
  openApp,
  screenshot,
  serveDist,
  watch,
  type Site,
} from '../support/browser';
import { everyBrowser } from '../support/everyBrowser';
import { PAYLOADS } from '../support/payloads';
import { REPORT } from '../support/reportText';
import { cell, importCsv, shows, SMALL_PLAN, type } from '../support/sheetPage';
import { storedText } from '../support/storedText';

const IMAGE = '<img src=x onerror="window.ran=2">';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Every payload as a name, a unit, a figure and a note; the first row has figures to go wrong. */
const TABLE = [
  `STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024;Ghi chú;${quoted(IMAGE)}`,
  `1;Đàn trâu;con;100;120;90;130;${quoted(IMAGE)};x`,
  ...PAYLOADS.map((payload, n) => {
    const text = quoted(payload);
    return `${n + 2};${text};${n % 2 ? text : 'ha'};10;20;${n % 3 ? 15 : text};30;${text};${text}`;
  }),
].join('\n');

const RULES = [
  'Loại;Tên;Mức;Biểu thức',
  `;${quoted(IMAGE)};Lỗi;[Đàn trâu] > 99999`,
  `;Tên là mã;Lỗi;[${PAYLOADS[0]}] > 99999`,
  `;${quoted('<svg onload=window.ran=3>')};Lỗi;${quoted(`[${IMAGE} không có] > 0`)}`,
].join('\n');

const EVIL_REPORT = REPORT.replaceAll('lúa cả năm', `lúa ${IMAGE}`)
  .replaceAll('Cây ngô', '<script>window.ran=1</script> Cây ngô')
  .replace('BÁO CÁO', `BÁO CÁO\n${PAYLOADS.join('\n')}`);

/** What the page of a session did that it never may. */
async function guard(context: BrowserContext, page: Page, faults: string[]): Promise<void> {
  await context.exposeBinding('reportRun', (_source, text: string) => {
    faults.push(`ran: ${text}`);
  });
  await context.addInitScript(() => {
    const report = Reflect.get(window, 'reportRun') as (text: string) => void;
    Object.defineProperty(window, 'ran', { set: (value) => report(String(value)) });
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** From here on there is no network, and every request is a fault. */
async function cutNetwork(context: BrowserContext, page: Page, faults: string[]): Promise<void> {
  await page.getByText('Mở lại được khi không có mạng.').waitFor();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) faults.push(`asked: ${request.url()}`);
  });
}

/** What the page holds as elements that only a payload could have brought. */
async function expectNoMarkup(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches('iframe, img[src="x"], a[href^="javascript:"], #app script') ||
          [...element.attributes].some(({ name }) => name.startsWith('on')),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(found, where).toEqual([]);
}

const dialog = (page: Page) => page.getByRole('dialog');

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: '‹ Các sổ' }).click();
  await page.getByRole('heading', { name: 'Các sổ kế hoạch' }).waitFor();
}

const browsers = await everyBrowser();

describe.each(browsers)('in $name', ({ name: browserName, candidates }) => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    site = await serveDist();
    browser = await launch(candidates());
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    faults = [];
    context = await newContext(browser, site);
    await watch(context, site, faults);
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await guard(context, page, faults);
    await openApp(page);
    await cutNetwork(context, page, faults);
  });
  afterEach(async ({ task }) => {
    if (task.result?.errors?.length) await screenshot(page, `failed ${task.name}`);
    await context.close();
  });

  // How text is drawn is the page's own doing; keys are the browser's.
  if (browserName === browsers[0]?.name)
    test('scripts that come in by every door are text on every screen', async () => {
      // A table pasted on the list, looked at and left.
      await paste(page, TABLE.replaceAll(';', '\t'));
      await dialog(page)
        .getByRole('button', { name: /^Nhập \d+ dòng$/ })
        .waitFor();
      await expectNoMarkup(page, 'preview of a pasted table');
      await closeDialog(page);

      // The file's name becomes the workbook's title.
      await importCsv(page, `${IMAGE}.csv`, TABLE);
      await cell(page, 0, 'target').waitFor();
      await cell(page, 1, 'name').getByText('<script>window.ran=1</script>').waitFor();
      await expectNoMarkup(page, 'grid');
      for (const row of [1, 2, 3]) {
        await cell(page, row, 'name').click();
        await page.getByRole('tab', { name: 'Ô' }).click();
        await expectNoMarkup(page, `side panel of row ${row}`);
      }
      await type(page, 0, 'name', 'Đàn trâu');
      await type(page, 2, 'note', IMAGE);
      await type(page, 3, 'name', PAYLOADS[3]!);
      await page.getByRole('tab', { name: 'Lịch sử' }).click();
      await page.getByLabel('Người đang sửa').fill(IMAGE);
      await page.keyboard.press('Enter');
      await type(page, 0, 'target', '131');
      await page.locator('.steps button').getByText(IMAGE).first().waitFor();
      await expectNoMarkup(page, 'history');

      await page.getByRole('button', { name: 'Quy tắc', exact: true }).click();
      await page.getByRole('tab', { name: 'Nhập, xuất' }).click();
      await dialog(page)
        .locator('input[type="file"]')
        .setInputFiles({
          name: `${IMAGE}.csv`,
          mimeType: 'text/csv',
          buffer: Buffer.from(RULES),
        });
      await dialog(page)
        .getByText(/thêm \d, thay 0/)
        .waitFor();
      await expectNoMarkup(page, 'rules from a file');
      await page.getByRole('tab', { name: 'Danh sách' }).click();
      await dialog(page).getByText(IMAGE).first().waitFor();
      await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
      await page.getByLabel('Tên', { exact: true }).fill(IMAGE);
      await page.getByLabel('Điều kiện phải đúng').fill(`[${IMAGE} khác] > 0`);
      await dialog(page)
        .getByText(/Không có chỉ tiêu/)
        .first()
        .waitFor();
      await expectNoMarkup(page, 'a rule being written');
      await page.keyboard.press('Escape');
      if (await dialog(page).count()) await closeDialog(page);

      await page.getByRole('tab', { name: /^Vi phạm/ }).click();
      const violation = page.locator('.panel .violations .go').filter({ hasText: '<img' });
      await violation.first().click();
      await expectNoMarkup(page, 'violations');

      await cell(page, 1, 'result').click();
      await page.keyboard.press('Control+Alt+c');
      await dialog(page).getByRole('textbox', { name: 'Lời văn' }).waitFor();
      await expectNoMarkup(page, 'report text');
      await closeDialog(page);

      await page.getByRole('button', { name: 'Xuất', exact: true }).click();
      // Loaded when it is first asked for.
      await dialog(page).getByRole('button', { name: 'Lưu tệp' }).waitFor();
      const kinds = await dialog(page).getByRole('radio').all();
      expect(kinds.length).toBeGreaterThan(1);
      for (const kind of kinds) {
        if (await kind.isEnabled()) await kind.check();
        await expectNoMarkup(page, 'export');
      }
      await closeDialog(page);

      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({
          name: `${IMAGE}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(EVIL_REPORT),
        });
      const read = page.getByRole('grid', { name: 'Số liệu đọc được' });
      await read.and(page.locator(':focus')).waitFor();
      await page.locator('.report-text').getByText('<svg onload').first().waitFor();
      await expectNoMarkup(page, 'report');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Shift+Enter');
      await page.keyboard.press('Control+Enter');
      await dialog(page).waitFor();
      await expectNoMarkup(page, 'taking a report in');
      await page.keyboard.press('Enter');
      await page.getByText(/^Đã đưa \d+ số từ /).waitFor();
      await page.getByRole('tab', { name: 'Ô' }).click();
      await page.locator('.evidence mark').first().waitFor();
      await expectNoMarkup(page, 'evidence');

      await backToList(page);
      await page.locator('.open').first().focus();
      await page.keyboard.press('F2');
      await page.keyboard.type(PAYLOADS[8]!);
      await page.keyboard.press('Enter');
      await page.getByText(PAYLOADS[8]!, { exact: true }).waitFor();
      await expectNoMarkup(page, 'list');
      await screenshot(page, `security-${browserName}`);
      expect(faults).toEqual([]);
    });

  test('a workbook with a passphrase lies sealed, and opens with that alone', async () => {
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
    await screenshot(page, `passphrase-ask-${browserName}`);
    await page.getByLabel('Nhập lại mật khẩu mới').fill('sông núi trăng sao');
    await page.getByLabel('Ẩn cả tên sổ trong danh sách').check();
    await page.getByLabel('Tôi hiểu').check();
    await dialog(page).getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await dialog(page).getByText('Sổ đã được mã hóa bằng mật khẩu.').waitFor();
    await screenshot(page, `passphrase-set-${browserName}`);
    expect(await readable()).toEqual([]);

    await dialog(page).getByRole('button', { name: 'Khóa ngay' }).click();
    await dialog(page).getByText('Sổ đã khóa.').waitFor();
    await screenshot(page, `passphrase-locked-${browserName}`);
    await closeDialog(page);
    await page.getByRole('button', { name: /^Sổ có mật khẩu \(tên ẩn\)/ }).click();
    const answer = dialog(page).getByLabel('Mật khẩu hiện tại');
    await answer.fill('sông núi trăng');
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Mật khẩu không đúng.').waitFor();
    await screenshot(page, `passphrase-wrong-${browserName}`);
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
    expect(faults.filter((fault) => !fault.startsWith('asked: '))).toEqual([]);
  });
});
