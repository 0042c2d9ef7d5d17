import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface Site {
  /** Ends with a slash. */
  url: string;
  close: () => Promise<void>;
}

/**
 * A plain static folder on a free port, as any office server would offer it: no special headers.
 * `host`: a name that the browser was told to find on this machine.
 */
export async function serveDist(
  options: { folder?: string; under?: string; host?: string } = {},
): Promise<Site> {
  const folder = resolve(options.folder ?? 'dist');
  const { under = '/', host = '127.0.0.1' } = options;

  const server = createServer((request, response) => {
    const refuse = (): void => void response.writeHead(404).end('Not found');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(under)) return refuse();
    const inside = decodeURIComponent(pathname.slice(under.length)) || 'index.html';
    const file = join(folder, inside);
    if (!file.startsWith(folder + sep)) return refuse();
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}${under}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
