import { randomBytes } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Styles made while the page runs (the grid's theme) carry this; it is new with every build. */
const styleNonce = randomBytes(16).toString('hex');

/** The page's own policy: nothing is loaded from elsewhere and nothing leaves the machine. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'nonce-${styleNonce}'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'none'`,
  `worker-src 'self' blob:`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** Only in builds: the dev server needs its own connection and its own inline styles. */
function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** A browser window is opened only for a person at a terminal with a screen. */
function hasScreen(): boolean {
  if (!process.stdout.isTTY || process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

export default defineConfig({
  base: './',
  plugins: [svelte(), svelteTesting(), contentPolicy()],
  define: { __STYLE_NONCE__: JSON.stringify(styleNonce) },
  build: {
    target: ['chrome109', 'firefox115'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173, strictPort: false, open: hasScreen() },
  test: {
    reporters: ['default', './test/support/totals.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**', 'test/browser/**', 'test/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['test/ui/**/*.test.ts'],
          setupFiles: ['test/support/matchers.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/readyForBrowser.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
