import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newerMarkup, newerStyles } from './support/oldBrowsers';
import { filesIn } from './support/sources';

/** Where a feature is used that may be missing: what is lost with it is an adornment, or some speed. */
const missable: readonly string[] = [
  'src/ui/screens/ExportDialog.svelte: :has()',
  'src/ui/styles/grid.css: :has()',
  'src/ui/styles/panel.css: content-visibility',
  'src/ui/styles/report.css: content-visibility',
];

/** The style sheets of the sources, with their paths. */
function styleSheets(): { path: string; css: string }[] {
  return filesIn(resolve('src')).flatMap((file) => {
    const path = file.slice(resolve('.').length + 1).replaceAll('\\', '/');
    const text = /\.(css|svelte)$/.test(file) ? readFileSync(file, 'utf8') : '';
    const css = file.endsWith('.css')
      ? text
      : [...text.matchAll(/<style>([^]*?)<\/style>/g)].map(([, inner]) => inner).join('\n');
    return css === '' ? [] : [{ path, css: css.replace(/\/\*[^]*?\*\//g, '') }];
  });
}

describe('style sheets', () => {
  test('use nothing that Chromium 109 and Firefox 115 lack', () => {
    const found = styleSheets().flatMap(({ path, css }) =>
      Object.entries(newerStyles)
        .filter(([, pattern]) => pattern.test(css))
        .map(([feature]) => `${path}: ${feature}`),
    );
    expect(new Set(found)).toEqual(new Set(missable));
  });
});

describe('markup', () => {
  test('says nothing that Chromium 109 and Firefox 115 do not know', () => {
    const found = filesIn(resolve('src'))
      .filter((file) => file.endsWith('.svelte'))
      .flatMap((file) => {
        const markup = readFileSync(file, 'utf8').replace(
          /<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->/g,
          '',
        );
        return Object.entries(newerMarkup)
          .filter(([, pattern]) => pattern.test(markup))
          .map(([feature]) => `${file}: ${feature}`);
      });
    expect(found).toEqual([]);
  });
});
