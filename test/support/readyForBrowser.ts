import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium109 } from './bundledBrowser';
import { browserCandidates } from './findBrowser';

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package.json',
];

function newestFile(path: string): { path: string; time: number } {
  const stat = statSync(path);
  if (!stat.isDirectory()) return { path, time: path.endsWith('.md') ? 0 : stat.mtimeMs };
  return readdirSync(path)
    .map((name) => newestFile(join(path, name)))
    .reduce((a, b) => (b.time > a.time ? b : a), { path, time: 0 });
}

/**
 * The browser tests look at what `npm run build` left in dist. It cannot be built from in here:
 * inside a test run the bundler would pick Svelte's server side.
 */
export default async function readyForBrowser(): Promise<void> {
  const page = 'dist/index.html';
  if (!existsSync(page)) throw new Error('There is no dist yet: run `npm run build` first.');
  const built = statSync(page).mtimeMs;
  for (const source of sources) {
    const newest = newestFile(source);
    if (newest.time > built) {
      throw new Error(`dist is older than ${newest.path}: run \`npm run build\` first.`);
    }
  }
  // Unpack the bundled browsers once, before any test waits for them.
  await browserCandidates().next();
  if ((await chromium109()) === null) {
    console.warn('Skipped in Chromium 109: its package runs on Linux on x64 only.');
  }
}
