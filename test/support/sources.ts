import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** Inside src, with `/` between its parts. */
  path: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** As written. */
  name: string;
  /** The file it leads to, inside src; undefined for a package and for what leads nowhere. */
  file: string | undefined;
  relative: boolean;
}

const src = resolve('src');

/** Every file of src that can import something: .ts, .svelte.ts and .svelte. */
export function readSources(): Source[] {
  return filesIn(src)
    .filter((file) => /\.(ts|js|svelte)$/.test(file))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: insideSrc(file), text, imports: importsOf(file, text) };
    });
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function insideSrc(file: string): string {
  return relative(src, file).split(sep).join('/');
}

function importsOf(file: string, text: string): Import[] {
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((part) => part[1]).join('\n')
    : text;
  const names = [
    ...ts.preProcessFile(code, true, true).importedFiles.map((found) => found.fileName),
    // Workers: new Worker(new URL('./x', import.meta.url)).
    ...[...code.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)].map(
      (found) => found[1] ?? '',
    ),
  ];
  return names.map((name) => {
    const leads = name.startsWith('.');
    return { name, relative: leads, file: leads ? resolveFile(file, name) : undefined };
  });
}

function resolveFile(from: string, name: string): string | undefined {
  const target = normalize(join(dirname(from), name.replace(/\?.*$/, '')));
  const found = [target, `${target}.ts`, `${target}.js`, `${target}/index.ts`].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return found === undefined ? undefined : insideSrc(found);
}

/** Each ring of files that import one another, as "a → b → a". */
export function importCycles(sources: readonly Source[]): string[] {
  const targets = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}
