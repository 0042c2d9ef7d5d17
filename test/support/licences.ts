import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* Run by itself (`npx tsx test/support/licences.ts`) it writes public/licences.txt anew. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const LICENCES_FILE = join(ROOT, 'public', 'licences.txt');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Every package that what we depend on may bring into the page, by name. */
export function shippedPackages(): readonly Licensed[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const found = new Map<string, Licensed>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(lock.packages, name, from);
    const locked = lock.packages[place];
    if (!locked) throw new Error(`${name} is not in package-lock.json`);
    if (found.has(place)) return;
    const { version = '', license: licence = '' } = locked;
    found.set(place, { name, version, licence });
    for (const one of Object.keys(locked.dependencies ?? {})) visit(one, place);
  };
  for (const name of Object.keys(lock.packages['']?.dependencies ?? {})) visit(name, '');
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A package lies beside who asks for it, or beside one of those above. */
function placeOf(packages: Readonly<Record<string, Locked>>, name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (place in packages || at === '') return place;
  }
}

/** The list with the text of every licence. */
export function licencesText(): string {
  const parts = shippedPackages().map(({ name, version, licence }) => {
    const text = licenceOf(join(ROOT, 'node_modules', name));
    return `${name} ${version} (${licence})\n\n${text}`;
  });
  return `ChiTieu is made with these packages.\n\n${parts.join('\n\n----\n\n')}\n`;
}

function licenceOf(folder: string): string {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$|-)/i.test(name))
    : undefined;
  if (!file) return 'The package brings no text of its licence.';
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(LICENCES_FILE, licencesText());
