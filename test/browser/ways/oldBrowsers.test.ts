import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newerCalls } from '../../support/oldBrowsers';
import { filesIn } from '../../support/sources';

const built = filesIn('dist')
  .filter((file) => /\.(html|js|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('what is built', () => {
  test('calls nothing that Chromium 109 and Firefox 115 lack', () => {
    const found = built.flatMap(({ file, text }) =>
      Object.entries(newerCalls).flatMap(([name, pattern]) => {
        const at = text.search(pattern);
        return at < 0 ? [] : [`${file}: ${name}: ${text.slice(at - 60, at + 60)}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test('has no rules in rules, in the style sheets of the grid neither', () => {
    const nested = /[;{}]&[.:[ >+~(]/;
    const found = built.filter(({ text }) => nested.test(text)).map(({ file }) => file);
    expect(found).toEqual([]);
  });

  test('refers to no address elsewhere for anything that is loaded', () => {
    const loads = /(?:src|href|url\()\s*=?\s*["'(]?(?:https?:)?\/\/[\w-]+\.[\w.-]+/gi;
    const found = built.flatMap(({ file, text }) =>
      [...text.matchAll(loads)].map(([match]) => `${file}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});
