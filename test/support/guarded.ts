import type { BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { openApp, test as base } from './browser';

/** Tells of anything that a payload does: what it would set in a window, and what it would ask a person. */
export async function guard(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeBinding('reportRun', (_source, text: string) => {
    faults.push(`ran: ${text}`);
  });
  await context.addInitScript(() => {
    const report = Reflect.get(window, 'reportRun') as (text: string) => void;
    Object.defineProperty(window, 'ran', { set: (value) => report(String(value)) });
  });
  context.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** From here on every request of this page is a fault; it has been loaded. */
export async function forbidRequests(page: Page, faults: string[]): Promise<void> {
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => tellOf(request, faults));
}

function tellOf(request: Request, faults: string[]): void {
  if (!/^(blob|data):/.test(request.url())) faults.push(`asked: ${request.url()}`);
}

/** From here on there is no network, and every request of the page or of its service worker is a fault. */
async function cutNetwork(context: BrowserContext, page: Page, faults: string[]): Promise<void> {
  await page.getByText('Mở lại được khi không có mạng.').waitFor();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await forbidRequests(page, faults);
  context.on('request', (request) => {
    if (request.serviceWorker()) tellOf(request, faults);
  });
}

/** A page that is open and cut off; whatever a payload does in it fails the test. */
export const test = base.extend<{ guarded: Page }>({
  guarded: async ({ context, page, faults }, use) => {
    context.setDefaultTimeout(8_000);
    await guard(context, faults);
    await openApp(page);
    await cutNetwork(context, page, faults);
    await use(page);
  },
});

/** What the page holds as elements that only a payload could have brought: none. */
export async function expectNoMarkup(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches('iframe, img[src="x"], a[href^="javascript:"], body script') ||
          [...element.attributes].some(({ name }) => name.startsWith('on')),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(found, where).toEqual([]);
}
