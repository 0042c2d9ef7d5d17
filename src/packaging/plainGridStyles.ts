import { preprocessCSS, type Plugin, type ResolvedConfig } from 'vite';

const GRID = /\/(?:ag-grid-community|ag-stack)\/dist\//;
/** A text with blocks of declarations for the grid's classes. */
const SHEET = /^\s*[.:*@&\w][^;{}]*\{[^]*:[^]*\}\s*$/;
/** The browsers of the build as the style sheets' compiler writes them: the number in the third byte. */
const TARGETS = { chrome: 109 << 16, firefox: 115 << 16 };

/**
 * The grid carries its style sheets as texts, with rules nested in rules: Chromium 109 and Firefox 115
 * drop those, and a sheet without them is one pixel wide. Writes them out one by one.
 */
export function plainGridStyles(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'plain-grid-styles',
    apply: 'build',
    configResolved(resolved) {
      const compiler = { transformer: 'lightningcss', lightningcss: { targets: TARGETS } } as const;
      config = { ...resolved, css: { ...resolved.css, ...compiler } };
    },
    async transform(code, id) {
      if (!GRID.test(id)) return null;
      const sheets = textsIn(this.parse(code)).filter(
        ({ text }) => text.includes('ag-') && SHEET.test(text),
      );
      let [plain, done] = ['', 0];
      for (const { start, end, text } of sheets) {
        const { code: css } = await preprocessCSS(text, 'grid.css', config);
        plain += code.slice(done, start) + JSON.stringify(css);
        done = end;
      }
      return { code: plain + code.slice(done), map: null };
    },
  };
}

interface Text {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All texts without placeholders in a program, in order. */
function textsIn(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isText(node)) return [node.type === 'Literal' ? { ...node, text: node.value } : cooked(node)];
  return Object.values(node).flatMap(textsIn);
}

type TextNode = Omit<Text, 'text'> &
  (
    | { readonly type: 'Literal'; readonly value: string }
    | {
        readonly type: 'TemplateLiteral';
        readonly quasis: readonly [{ readonly value: { readonly cooked: string } }];
      }
  );

function isText(node: object): node is TextNode {
  const { type, value, quasis } = node as Partial<Record<string, unknown>>;
  if (type === 'Literal') return typeof value === 'string';
  return type === 'TemplateLiteral' && Array.isArray(quasis) && quasis.length === 1;
}

function cooked({ start, end, quasis }: TextNode & { type: 'TemplateLiteral' }): Text {
  return { start, end, text: quasis[0].value.cooked };
}
