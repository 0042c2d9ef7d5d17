import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

export interface BrowserChoice {
  path: string;
  /** What to say about it when it does not start. */
  origin: string;
  env: Record<string, string>;
}

let newest: Promise<BrowserChoice> | undefined;

/** The newest Chromium that comes with the packages (Linux on x64 only). */
export function newestBundled(): Promise<BrowserChoice> {
  newest ??= unpackNewest();
  return newest;
}

/** Whether Chromium 109 came with the packages and runs here. */
export function hasChromium109(): boolean {
  const isHere = existsSync('node_modules/chromium-109/package.json');
  return isHere && process.platform === 'linux' && process.arch === 'x64';
}

let oldest: Promise<BrowserChoice | null> | undefined;

/**
 * Chromium 109, the last for Windows 7, which comes with the packages (Linux on x64 only); null where it
 * cannot run.
 */
export function chromium109(): Promise<BrowserChoice | null> {
  oldest ??= unpack109();
  return oldest;
}

async function unpackNewest(): Promise<BrowserChoice> {
  const home = await unpackOnce('@sparticuz/chromium', unpackItself);
  const path = join(home, 'chromium');
  return {
    path,
    origin: 'bundled',
    env: { ...missingLibraries(home, path), ...missingFonts(home) },
  };
}

async function unpack109(): Promise<BrowserChoice | null> {
  if (!hasChromium109()) return null;
  const home = await unpackOnce('chromium-109', (folder) =>
    // Its own way of unpacking takes whatever lies in /tmp/chromium already.
    pipeline(
      createReadStream('node_modules/chromium-109/bin/chromium.br'),
      createBrotliDecompress(),
      createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
    ),
  );
  const path = join(home, 'chromium');
  // It carries neither fonts nor libraries of its own.
  const { env } = await newestBundled();
  return { path, origin: 'Chromium 109', env };
}

/** The folder that a package was unpacked into, now or by an earlier run. */
async function unpackOnce(
  name: string,
  unpack: (folder: string) => Promise<void>,
): Promise<string> {
  const manifest = readFileSync(resolve('node_modules', name, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = resolve('node_modules/.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  // Unpacked beside and then renamed: a run that breaks off, or two at once, leave no half browser.
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  try {
    await unpack(draft);
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return home;
}

/** The package unpacks into the temporary folder, wherever that is at the moment. */
async function unpackItself(folder: string): Promise<void> {
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
