import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import type { BrowserChoice } from './bundledBrowser';
import { browserCandidates, isOldest } from './findBrowser';
import { serveDist, type Site } from './serveDist';

export { serveDist, type Site };

/** A planner's usual screen. */
export const viewport = { width: 1366, height: 768 };

const artifacts = isOldest ? 'test/.artifacts/chromium-109' : 'test/.artifacts';

/** The browser has no business of its own on any network. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the first browser that will start; says of each other one why it did not. */
export async function launch(
  candidates: AsyncIterable<BrowserChoice> | Iterable<BrowserChoice> = browserCandidates(),
  args: readonly string[] = [],
): Promise<Browser> {
  const refusals: string[] = [];
  for await (const { path, origin, env } of candidates) {
    try {
      return await chromium.launch({
        executablePath: path,
        headless: true,
        // Off, since root and many containers cannot have it; only pages of our own are opened.
        chromiumSandbox: false,
        args: [...quiet, ...args],
        env: { ...definedOnly(process.env), ...env },
      });
    } catch (error) {
      refusals.push(`${path} (${origin}): ${String(error)}`);
    }
  }
  throw new Error(
    [
      'No Chromium, Chrome or Edge could be started. Install one, or name it in CHROME_PATH.',
      ...refusals,
    ].join('\n'),
  );
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** A context that nobody has used, set as a Vietnamese planner's machine is. */
export function newContext(browser: Browser, site: Pick<Site, 'url'>): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: site.url,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
}

/** Opens the built application and waits until it has drawn itself. */
export async function openApp(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await page.locator('#app > *').first().waitFor();
}

/** A picture for a person to look at: test/.artifacts/NAME.png, of Chromium 109 in a folder beside. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(artifacts, { recursive: true });
  const path = join(artifacts, `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`);
  await page.screenshot({ path });
  return path;
}

/** Everything a page did that it should not: errors, policy violations, calls to other hosts. */
export async function watch(
  context: BrowserContext,
  site: Pick<Site, 'url'>,
  faults: string[],
): Promise<void> {
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    faults.push(`policy: ${text}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
      report(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL('/', site.url).href) && !/^(data|blob):/.test(url)) {
      faults.push(`request: ${url}`);
    }
  });
}

/** Lets what the page has under way (events on their way, a frame to paint) come to an end. */
async function settled(page: Page): Promise<void> {
  await page
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    .catch(() => undefined);
}

/** Waits for a policy violation that a test has provoked, and forgives it. */
export async function expectRefusal(faults: string[], directive: string): Promise<void> {
  const isPolicy = (fault: string): boolean => fault.startsWith(`policy: ${directive}`);
  const isMessage = (fault: string): boolean =>
    fault.startsWith('console:') && fault.includes('Content Security Policy');
  await expect.poll(() => faults.some(isPolicy) && faults.some(isMessage)).toBe(true);
  faults.splice(0, faults.length, ...faults.filter((f) => !isPolicy(f) && !isMessage(f)));
}

interface Fixtures {
  site: Site;
  browser: Browser;
  /** Filled as the page runs and empty at the end, or the test fails; a test may take out what it expects. */
  faults: string[];
  context: BrowserContext;
  page: Page;
}

export const test = base.extend<Fixtures>({
  site: [
    async ({}, use) => {
      const site = await serveDist();
      await use(site);
      await site.close();
    },
    { scope: 'file' },
  ],
  browser: [
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  faults: async ({}, use) => {
    await use([]);
  },
  context: async ({ browser, site, faults }, use) => {
    const context = await newContext(browser, site);
    await watch(context, site, faults);
    await use(context);
    await Promise.all(context.pages().map(settled));
    await context.close();
    expect(faults, 'what the page did wrong').toEqual([]);
  },
  page: async ({ context, faults, task }, use) => {
    const page = await context.newPage();
    await use(page);
    await settled(page);
    if (faults.length > 0 || task.result?.errors?.length)
      await screenshot(page, `failed ${task.name}`);
  },
});
