import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);
const SOURCES = filesIn('src', /\.(?:ts|svelte)$/);

/** Ways in which text becomes markup or code. */
const MARKUP =
  /\.(?:inner|outer)HTML\b|insertAdjacentHTML|\{@html|document\.write|srcdoc|createContextualFragment|setHTMLUnsafe/;
const CODE =
  /\bnew Function\s*\(|(?<![\w.])eval\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]|javascript:/;

describe('text never becomes code', () => {
  test('no file of the program makes markup or code of text', () => {
    expect(SOURCES.length).toBeGreaterThan(300);
    const guilty = SOURCES.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return MARKUP.test(text) || CODE.test(text);
    });
    expect(guilty).toEqual([]);
  });

  const built = existsSync(join(ROOT, 'dist')) ? filesIn('dist', /\.js$/) : [];
  test.skipIf(built.length === 0)('nothing that is built makes code of text', () => {
    const guilty = built.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return /\bnew Function\s*\(|(?<![\w.$])eval\s*\(/.test(text);
    });
    expect(guilty).toEqual([]);
  });
});

/** All regular expressions written in the program, with the file they stand in. */
function patterns(): readonly (readonly [place: string, pattern: RegExp])[] {
  const found = new Map<string, readonly [string, RegExp]>();
  for (const file of SOURCES) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const script = file.endsWith('.svelte')
      ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '')
      : text;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, body = '', flags = ''] = /^\/([\s\S]*)\/([a-z]*)$/.exec(node.text) ?? [];
        found.set(node.text, [
          `${file} ${node.text}`,
          new RegExp(body, flags.replace(/[gy]/g, '')),
        ]);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
  }
  return [...found.values()];
}

/** Parts that many patterns repeat; what follows the repetition makes them try all other ways. */
const PUMPS = [
  ...['a', 'A', '1', '0', '.', ',', ' ', '-', '(', '"', "'", '\t', '\n', 'ệ', 'e\u0301', '%', '/'],
  ...[
    '1.',
    '1,',
    '1 ',
    'a ',
    'a.',
    ' -',
    '- ',
    'a1',
    '..',
    '1.1,',
    'a, ',
    '\r\n',
    'x=',
    '[a]',
    '|',
  ],
];
const ENDS = ['', '!', '\u0000'];
const LENGTH = 300;
/** What gaps and dotted lines of forms are made of comes in thousands. */
const LONG = [' ', '.', '_', '-', '\t'];

describe('no regular expression blows up', () => {
  test('every one is done with long strings of what it repeats', () => {
    const all = patterns();
    expect(all.length).toBeGreaterThan(200);
    for (const pump of PUMPS) {
      const body = pump.repeat(LENGTH / pump.length);
      // One that needs more than a few steps a letter, squared, never gets through all of these.
      for (const end of ENDS) for (const [, pattern] of all) pattern.test(body + end);
    }
    for (const pump of LONG) for (const [, pattern] of all) pattern.test(`${pump.repeat(3000)}!`);
  }, 60_000);
});
