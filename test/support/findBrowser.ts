import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export interface BrowserChoice {
  path: string;
  /** What to say about it when it does not start. */
  origin: string;
  env: Record<string, string>;
}

/**
 * The browsers that may drive the tests, best first: the one named by CHROME_PATH (then no other),
 * one that is installed, and last the one that came with the packages (Linux on x64 only).
 */
export async function* browserCandidates(): AsyncGenerator<BrowserChoice, void> {
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
  if (process.platform === 'linux' && process.arch === 'x64') yield await bundledBrowser();
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

let bundled: Promise<BrowserChoice> | undefined;

function bundledBrowser(): Promise<BrowserChoice> {
  bundled ??= unpackBundled();
  return bundled;
}

async function unpackBundled(): Promise<BrowserChoice> {
  const packageFile = resolve('node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const cache = resolve('node_modules/.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    // Unpacked beside and then renamed: a run that breaks off, or two at once, leave no half browser.
    const draft = mkdtempSync(join(cache, 'unpacking-'));
    try {
      await unpackInto(draft);
      renameSync(draft, home);
    } catch (error) {
      if (!existsSync(home)) throw error;
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const path = join(home, 'chromium');
  return {
    path,
    origin: 'bundled',
    env: { ...missingLibraries(home, path), ...missingFonts(home) },
  };
}

/** The package unpacks into the temporary folder, wherever that is at the moment. */
async function unpackInto(folder: string): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const restore = changeEnvironment({
    TMPDIR: folder,
    // Asks for the system libraries too, for machines that lack them.
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
  });
  try {
    await chromium.executablePath();
  } finally {
    restore();
  }
}

function changeEnvironment(changes: Record<string, string>): () => void {
  const before = Object.keys(changes).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, changes);
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, key);
      else process.env[key] = value;
    }
  };
}

function missingLibraries(home: string, path: string): Record<string, string> {
  const linked = spawnSync('ldd', [path], { encoding: 'utf8' });
  if (linked.status === 0 && !linked.stdout.includes('not found')) return {};
  const own = process.env.LD_LIBRARY_PATH;
  const carried = join(home, 'al2023/lib');
  return { LD_LIBRARY_PATH: own ? `${own}:${carried}` : carried };
}

function missingFonts(home: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(home, 'own-fonts.conf');
  if (!existsSync(file)) {
    writeFileSync(
      file,
      `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>\n`,
    );
  }
  return { FONTCONFIG_FILE: file };
}
