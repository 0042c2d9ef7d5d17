import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { plainGridStyles } from './src/packaging/plainGridStyles.ts';
import { threeWays } from './src/packaging/threeWays.ts';
import { hasChromium109 } from './test/support/bundledBrowser.ts';

/** A browser window is opened only for a person at a terminal with a screen. */
function hasScreen(): boolean {
  if (!process.stdout.isTTY || process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Of the tests in a real browser, those that every run does in Chromium 109 too: the way of a year's plan. */
const MAIN_GESTURES = [
  ...['import', 'sheet', 'report', 'windows', 'copies', 'export', 'leftOut'],
  ...['ways/*', 'security/passphrase', 'security/session'],
].map((name) => `test/browser/${name}.test.ts`);

/** What ends a test that hangs; no test is measured by it, however slow or busy the machine. */
const HANGS_AFTER = 30_000;

/** Tests that drive a real browser over what is built. */
function browserProject(
  name: string,
  include: string[],
  env: Record<string, string> = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      env,
      environment: 'node',
      globalSetup: ['test/support/readyForBrowser.ts'],
      fileParallelism: false,
      testTimeout: HANGS_AFTER,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    svelteTesting(),
    plainGridStyles(),
    threeWays({ version: manifest.version, plugins: () => [...svelte(), plainGridStyles()] }),
  ],
  build: {
    target: ['chrome109', 'firefox115'],
    modulePreload: { polyfill: false },
    // Small, and there at once: no style has to be fetched with a later part.
    cssCodeSplit: false,
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
          testTimeout: HANGS_AFTER,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['test/ui/**/*.test.ts'],
          setupFiles: ['test/support/matchers.ts'],
          testTimeout: HANGS_AFTER,
        },
      },
      browserProject('browser', ['test/browser/**/*.test.ts']),
      ...(hasChromium109()
        ? [browserProject('chromium-109', MAIN_GESTURES, { CHROMIUM: '109' })]
        : []),
    ],
  },
});
