import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oneFile } from '../../src/packaging/oneFile';
import { withFacts } from '../../src/packaging/pageHead';

const html = readFileSync('index.html', 'utf8');
const parts = { html, script: 'run();', style: 'p{color:red}', icon: '<svg/>' };

describe('everything in one file', () => {
  test('holds script, style and picture, and refers to nothing', () => {
    const { html: page } = oneFile(parts);
    expect(page).toContain('<script type="module">run();</script>');
    expect(page).toContain('<style>p{color:red}</style>');
    expect(page).toContain('href="data:image/svg+xml;base64,PHN2Zy8+"');
    expect(page.match(/(?:href|src)="(?!data:)[^"]*"/g)).toBeNull();
  });

  test('tells the texts as they stand in it, for the hashes', () => {
    const { html: page, inline } = oneFile({ ...parts, script: 'a("</script><!-- $& $1")' });
    expect(page).toContain(`<script type="module">${inline.script}</script>`);
    expect(page).toContain(`<style>${inline.style}</style>`);
  });

  test.each(['</script>', '</SCRIPT >', '<!--', '<!-- <script>'])(
    'lets no %s in a text end the script, and leaves the text as it is',
    (text) => {
      const { inline } = oneFile({ ...parts, script: `JSON.stringify(${JSON.stringify(text)})` });
      expect(inline.script).not.toMatch(/<\/script|<!--/i);
      const [literal = ''] = /"(?:[^"\\]|\\.)*"/.exec(inline.script) ?? [];
      expect(literal.replaceAll('\\x3C', '<')).toBe(JSON.stringify(text));
    },
  );

  test('is not made of a page that has no place for a part', () => {
    expect(() => oneFile({ ...parts, html: '<html></html>' })).toThrow('The page has no');
    expect(() => oneFile({ ...parts, style: '</style>' })).toThrow('style');
  });
});

describe('the head of a page', () => {
  test('says its policy before anything the policy governs', () => {
    const facts = {
      policy: `default-src 'none'`,
      styleNonce: 'n',
      version: '1',
      form: 'file',
    } as const;
    const page = withFacts(html, facts);
    const policy = page.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(page.indexOf('charset'));
    expect(policy).toBeLessThan(page.indexOf('<link'));
    expect(policy).toBeLessThan(page.indexOf('<script'));
    expect(() => withFacts('<html></html>', facts)).toThrow('charset');
  });
});
