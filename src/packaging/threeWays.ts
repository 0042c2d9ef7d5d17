import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transformWithOxc, type Plugin, type ResolvedConfig } from 'vite';
import { contentPolicy, policyHash } from './contentPolicy.ts';
import { oneFile } from './oneFile.ts';
import { withFacts } from './pageHead.ts';
import { precacheWorker } from './precacheWorker.ts';

/** Name of the page that is everything in one file. */
export const ONE_FILE = 'chitieu.html';
/** Pictures for those who look at the folder from outside: no window needs them. */
const FOR_SHOW: readonly string[] = ['plan-sheet.png'];

export interface ThreeWaysOptions {
  /** Version of the package. */
  readonly version: string;
  /** Plugins that the program needs to be built. */
  readonly plugins: () => Plugin[];
}

/**
 * One build, three ways to run: the folder for any server, the worker that keeps it in a browser, and the
 * page that is everything in one file. Equal sources give equal files, to the last byte.
 */
export function threeWays({ version, plugins }: ThreeWaysOptions): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'three-ways',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    // After the page itself was made.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { root, publicDir } = config;
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has made no page');

        const parts = new Map<string, string | Uint8Array>();
        for (const [name, part] of Object.entries(bundle)) {
          parts.set(name, part.type === 'asset' ? part.source : part.code);
        }
        for (const name of readdirSync(publicDir)) {
          if (!FOR_SHOW.includes(name)) parts.set(name, readFileSync(join(publicDir, name)));
        }
        const worker = readFileSync(join(root, 'src/packaging/serviceWorker.ts'), 'utf8');
        const print = fingerprint([...parts, ['serviceWorker.ts', worker]]);
        const facts = {
          version: `${version}-${print.slice(0, 8)}`,
          styleNonce: print.slice(8, 40),
        };

        const whole = await buildWhole(config, plugins());
        const single = oneFile({
          html: readFileSync(join(root, 'index.html'), 'utf8'),
          ...whole,
          icon: readFileSync(join(publicDir, 'icon.svg'), 'utf8'),
        });
        const singlePolicy = contentPolicy({
          scripts: [policyHash(single.inline.script)],
          styles: [policyHash(single.inline.style)],
          styleNonce: facts.styleNonce,
        });
        const singlePage = withFacts(single.html, { ...facts, policy: singlePolicy, form: 'file' });

        const folderPolicy = contentPolicy({
          scripts: 'folder',
          styles: [],
          styleNonce: facts.styleNonce,
        });
        page.source = withLaterParts(
          withFacts(String(page.source), { ...facts, policy: folderPolicy, form: 'folder' }),
          Object.values(bundle).flatMap((part) =>
            part.type === 'chunk' && !part.isEntry ? [part.fileName] : [],
          ),
        );
        parts.set('index.html', page.source);
        parts.set(ONE_FILE, singlePage);
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source: singlePage });

        const { code } = await transformWithOxc(worker, 'serviceWorker.ts', {
          target: 'chrome109',
        });
        const source = precacheWorker(code, facts.version, parts);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/** What all parts hold, in 64 hexadecimal digits; the order of the parts does not matter. */
function fingerprint(parts: readonly (readonly [string, string | Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0`).update(content).update('\0');
  }
  return hash.digest('hex');
}

/** All of the program as one script and one style sheet. */
async function buildWhole(
  config: ResolvedConfig,
  plugins: Plugin[],
): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    root: config.root,
    base: config.base,
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      write: false,
      target: config.build.target as string[],
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: join(config.root, 'src/main.ts'),
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = outputs.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  const [script, ...more] = scripts;
  if (script === undefined || more.length > 0) {
    throw new Error(`One script was to be built, and ${scripts.length} were`);
  }
  const others = outputs.filter((part) => part.type === 'asset');
  const strange = others.find(({ fileName }) => !fileName.endsWith('.css'));
  if (strange) throw new Error(`${strange.fileName} has no place in one file`);
  return {
    script: script.replaceAll('__VITE_PRELOAD__', 'void 0'),
    style: others.map(({ source }) => String(source)).join('\n'),
  };
}

/** The parts that are needed later come with the page: nothing is fetched once it is there. */
function withLaterParts(html: string, files: readonly string[]): string {
  const later = files.filter((file) => !html.includes(file)).sort((a, b) => (a < b ? -1 : 1));
  const links = later.map((file) => `    <link rel="modulepreload" href="./${file}" />\n`);
  return html.replace(/^ *<\/body>/m, (end) => links.join('') + end);
}
