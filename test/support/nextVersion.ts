import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { precacheWorker } from '../../src/packaging/precacheWorker';

/** Copies a built folder to an empty or new one. */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** The version a built folder says it is. */
export function versionOf(folder: string): string {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const version = /<meta name="version" content="([^"]+)"/.exec(page)?.[1];
  if (version === undefined) throw new Error(`${folder} names no version`);
  return version;
}

/**
 * Makes a built folder into the next version of itself, as the next build would: another version in its
 * pages, other names for its parts, and another service worker.
 */
export function becomeNext(folder: string, version: string): void {
  const before = versionOf(folder);
  const assets = readdirSync(join(folder, 'assets'));
  const next = (text: string): string =>
    assets.reduce(
      (changed, name) => changed.replaceAll(name, name.replace(/\.\w+$/, '.next$&')),
      text.replaceAll(before, version),
    );
  const parts = new Map<string, string | Uint8Array>();
  for (const name of [...readdirSync(folder), ...assets.map((asset) => `assets/${asset}`)]) {
    if (name === 'sw.js' || name === 'assets') continue;
    const bytes = readFileSync(join(folder, name));
    const content = /\.(html|js)$/.test(name) ? next(bytes.toString('utf8')) : bytes;
    rmSync(join(folder, name));
    writeFileSync(join(folder, next(name)), content);
    parts.set(next(name), content);
  }
  const [, , ...code] = readFileSync(join(folder, 'sw.js'), 'utf8').split('\n');
  writeFileSync(join(folder, 'sw.js'), precacheWorker(code.join('\n'), version, parts));
}
