import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { plainGridStyles } from './src/packaging/plainGridStyles.ts';
import { threeWays } from './src/packaging/threeWays.ts';

/** A browser window is opened only for a person at a terminal with a screen. */
function hasScreen(): boolean {
  if (!process.stdout.isTTY || process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
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
