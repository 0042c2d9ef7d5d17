import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium109, newestBundled, type BrowserChoice } from './bundledBrowser';

/** CHROMIUM=109: the oldest browser that is promised, and no other. */
export const isOldest = process.env.CHROMIUM === '109';

/**
 * The browsers that may drive the tests, best first: the one named by CHROME_PATH (then no other),
 * one that is installed, and last the one that came with the packages (Linux on x64 only). With
 * CHROMIUM=109 it is that one, which came with the packages as well.
 */
export async function* browserCandidates(): AsyncGenerator<BrowserChoice, void> {
  if (isOldest) {
    const oldest = await chromium109();
    if (oldest === null) throw new Error('Chromium 109 runs on Linux on x64 only.');
    yield oldest;
    return;
  }
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    yield { path: named, origin: 'CHROME_PATH', env: {} };
    return;
  }
  const seen = new Set<string>();
  for (const path of usualPlaces()) {
    if (seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    yield { path, origin: 'installed', env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') yield await newestBundled();
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
          join(folder, `${name}.app`, 'Contents/MacOS', name),
        ),
      );
    case 'win32':
      return [
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
        'Chromium\\Application\\chrome.exe',
      ].flatMap((program) =>
        ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
          const folder = process.env[variable];
          return folder ? [join(folder, program)] : [];
        }),
      );
    default: {
      const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      return [
        ...['google-chrome-stable', 'google-chrome'].flatMap((name) => inFolders(onPath, name)),
        '/opt/google/chrome/chrome',
        ...['microsoft-edge-stable', 'microsoft-edge'].flatMap((name) => inFolders(onPath, name)),
        '/opt/microsoft/msedge/msedge',
        ...['chromium', 'chromium-browser'].flatMap((name) => inFolders(onPath, name)),
        '/usr/bin/chromium',
        '/snap/bin/chromium',
      ];
    }
  }
}

function inFolders(folders: string[], name: string): string[] {
  return folders.map((folder) => join(folder, name));
}
