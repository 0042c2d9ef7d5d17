import { describe, expect, test } from 'vitest';
import { precacheWorker } from '../../src/packaging/precacheWorker';

/** What the worker would know of its version. */
function known(source: string): { VERSION: string; FILES: Record<string, string> } {
  const [version = '', files = ''] = source.split('\n');
  return {
    VERSION: JSON.parse(/^const VERSION = (.*);$/.exec(version)?.[1] ?? '') as string,
    FILES: JSON.parse(/^const FILES = (.*);$/.exec(files)?.[1] ?? '') as Record<string, string>,
  };
}

const parts = new Map<string, string | Uint8Array>([
  ['index.html', 'trang'],
  ['assets/a.js', new TextEncoder().encode('trang')],
]);

describe('the service worker of a version', () => {
  test('knows each file by the hash of its bytes', () => {
    const { VERSION, FILES } = known(precacheWorker('listen();', '1.0.0-ab', parts));
    expect(VERSION).toBe('1.0.0-ab');
    expect(Object.keys(FILES)).toEqual(['assets/a.js', 'index.html']);
    expect(FILES['index.html']).toBe('sha256-R9IftEgTgehNQ5X+FBJjlv5A6HKr3PqXP2xmwSmXw18=');
    expect(FILES['assets/a.js']).toBe(FILES['index.html']);
  });

  test('is the same for the same files in another order, and no module', () => {
    const turned = new Map([...parts].reverse());
    const source = precacheWorker('listen();\nexport {};\n', '1', parts);
    expect(precacheWorker('listen();\nexport {};\n', '1', turned)).toBe(source);
    expect(source).not.toContain('export');
    expect(source).toContain('listen();');
  });
});
