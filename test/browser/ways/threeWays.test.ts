import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, newContext, openApp, screenshot, serveDist, watch } from '../../support/browser';
import { browserCandidates } from '../../support/findBrowser';
import { doMainJob } from './mainJob';

/** A name that browsers do not take for this machine: its plain http is no secure context. */
const OFFICE = 'ke-hoach.test';

/** A page under watch, and every address it asks for. */
async function watchedPage(browser: Browser, url: string) {
  const context = await newContext(browser, { url });
  const faults: string[] = [];
  const asked: string[] = [];
  await watch(context, { url }, faults);
  context.on('request', (request) => {
    if (!request.serviceWorker() && !/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  return { context, faults, asked, page: await context.newPage() };
}

/** Waits until the page has asked for all that it ever asks for; then there is no network. */
async function cutNetwork(context: BrowserContext, page: Page, asked: string[]): Promise<void> {
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  asked.length = 0;
}

async function saveOneFile(page: Page): Promise<string> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Lưu ChiTieu thành một tệp' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ChiTieu-.+\.html$/);
  return readFileSync(await download.path(), 'utf8');
}

/** The lines of the grid are drawn in the page's colours: older browsers cannot mix their own. */
async function expectLines(page: Page): Promise<void> {
  const drawn = await page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    probe.style.color = 'var(--line)';
    const line = getComputedStyle(probe).color;
    probe.remove();
    const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return {
      line,
      header: styleOf('.ag-header').borderBottomColor,
      cell: styleOf('.ag-cell[col-id="unit"]').borderRightColor,
    };
  });
  const { line } = drawn;
  expect(drawn).toEqual({ line, header: line, cell: line });
}

const wholePage = () => readFileSync('dist/chitieu.html', 'utf8');

describe('the main job', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(browserCandidates(), [`--host-resolver-rules=MAP ${OFFICE} 127.0.0.1`]);
  });
  afterAll(() => browser.close());

  test('from a folder on an office server without https', async () => {
    const site = await serveDist({ under: '/phong/chi-tieu/', host: OFFICE });
    const { context, page, faults, asked } = await watchedPage(browser, site.url);
    await openApp(page);
    await page.getByText('mỗi lần mở đều cần máy chủ').waitFor();
    expect(await saveOneFile(page)).toBe(wholePage());
    await cutNetwork(context, page, asked);
    await doMainJob(page, async () => {
      expect(asked).toEqual([]);
      await context.setOffline(false);
      await page.reload();
      await cutNetwork(context, page, asked);
    });
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
    await screenshot(page, 'ways-folder');
    await context.close();
    await site.close();
  });

  test('as an installed app whose server is gone', async () => {
    const site = await serveDist({ under: '/chi-tieu/' });
    const { context, page, faults, asked } = await watchedPage(browser, site.url);
    await openApp(page);
    await page.getByText('Mở lại được khi không có mạng.').waitFor();
    const devtools = await context.newCDPSession(page);
    const { url, errors } = await devtools.send('Page.getAppManifest');
    expect({ url, errors }).toEqual({ url: `${site.url}manifest.webmanifest`, errors: [] });
    await site.close();
    await cutNetwork(context, page, asked);
    await doMainJob(page, async () => {
      expect(asked).toEqual([]);
      await page.reload();
      asked.length = 0;
    });
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: '‹ Các sổ' }).click();
    expect(await saveOneFile(page)).toBe(wholePage());
    expect(faults).toEqual([]);
    await context.close();
  });

  test('as one file opened from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'USB của phòng '));
    const file = join(folder, 'ChiTieu 100%.html');
    copyFileSync('dist/chitieu.html', file);
    const { href } = pathToFileURL(file);
    const { context, page, faults, asked } = await watchedPage(browser, href);
    await context.setOffline(true);
    await openApp(page, href);
    await page.getByText('Đang chạy từ một tệp trên máy.').waitFor();
    await doMainJob(page, async () => {
      await page.reload();
    });
    expect([...new Set(asked)]).toEqual([href]);
    await expectLines(page);
    expect(faults).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true });
  });
});
