import { describe, expect } from 'vitest';
import {
  expectRefusal,
  launch,
  newContext,
  openApp,
  serveDist,
  test,
  viewport,
} from '../support/browser';

describe('the built page', () => {
  test('opens, in Vietnamese, without a fault', async ({ page }) => {
    await openApp(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.evaluate(() => [navigator.language, innerWidth, innerHeight])).toEqual([
      'vi-VN',
      viewport.width,
      viewport.height,
    ]);
  });

  test('runs from any folder of a server', async () => {
    const site = await serveDist({ under: '/phong-ke-hoach/chi-tieu/' });
    const browser = await launch();
    try {
      const page = await (await newContext(browser, site)).newPage();
      await openApp(page);
      expect(await page.locator('#app > *').count()).toBeGreaterThan(0);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  test('forbids every connection', async ({ page, faults }) => {
    await openApp(page);
    const outcome = await page.evaluate(() =>
      fetch(location.href).then(
        () => 'connected',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    await expectRefusal(faults, 'connect-src');
  });

  test('takes a style with the nonce of the build and no other', async ({ page, faults }) => {
    await openApp(page);
    const widths = await page.evaluate(() => {
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      const nonce = /'nonce-([^']+)'/.exec(policy?.getAttribute('content') ?? '')?.[1] ?? '';
      const widthUnder = (given: string): number => {
        const style = document.createElement('style');
        style.nonce = given;
        style.textContent = '.probe { width: 123px }';
        const probe = document.createElement('div');
        probe.className = 'probe';
        document.head.append(style);
        document.body.append(probe);
        const { width } = probe.getBoundingClientRect();
        style.remove();
        probe.remove();
        return width;
      };
      return { withNonce: widthUnder(nonce), without: widthUnder('') };
    });
    expect(widths.withNonce).toBe(123);
    expect(widths.without).not.toBe(123);
    await expectRefusal(faults, 'style-src');
  });
});
