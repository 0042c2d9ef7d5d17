import { createHash } from 'node:crypto';

/**
 * The service worker of one version: its code, with what it keeps put before it. The parts are all files
 * of the folder but the worker, by their paths in it.
 */
export function precacheWorker(
  code: string,
  version: string,
  parts: ReadonlyMap<string, string | Uint8Array>,
): string {
  const files = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [path, integrity(content)] as const);
  // No module: not every browser takes modules for service workers.
  const body = code.replace(/^export \{\};?\s*$/m, '');
  return [
    `const VERSION = ${JSON.stringify(version)};`,
    `const FILES = ${JSON.stringify(Object.fromEntries(files))};`,
    body,
  ].join('\n');
}

/** As `fetch` and `<script integrity>` take it. */
function integrity(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
