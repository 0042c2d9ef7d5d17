import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly purpose?: string;
}

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Readonly<
  Record<'id' | 'lang' | 'name' | 'start_url' | 'scope' | 'display', string>
> & { readonly icons: readonly Picture[]; readonly screenshots: readonly Picture[] };

/** Width and height as a PNG file says them itself. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the installed app', () => {
  test('is called in Vietnamese and stays in the folder it came from', () => {
    expect(manifest).toMatchObject({ lang: 'vi', display: 'standalone' });
    expect(manifest.name).toMatch(/^ChiTieu/);
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
  });

  test('has the pictures that systems ask for, in the sizes it says', () => {
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
      expect(sizeOf(`public/${src}`), src).toBe(sizes);
    }
    const kinds = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    expect(kinds).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  });
});
