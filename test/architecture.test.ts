import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { besideRooms, inPublic, nodeRooms, packages, roomOf, rooms } from './support/rooms';
import { importCycles, readSources } from './support/sources';

const sources = readSources();
const edges = sources.flatMap(({ path, imports }) =>
  imports.map((found) => ({ path, room: roomOf(path), ...found })),
);

const longest = 400;

/** Files that may be longer: tables of data, with nothing to take apart. */
const tables: readonly string[] = [];

describe('the rooms of src', () => {
  test('are those of the house, and every file is in one', () => {
    const strangers = sources
      .map(({ path }) => path)
      .filter((path) => !roomOf(path) && !besideRooms.includes(path));
    expect(strangers).toEqual([]);
    const tops = new Set(Object.keys(rooms).map((room) => room.split('/')[0]));
    const unknown = readdirSync('src').filter(
      (name) => !tops.has(name) && !besideRooms.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  test('are never a drawer for anything', () => {
    const drawer = /(^|\/)(utils?|common|shared|helpers?|misc|lib)(\/|\.|$)/i;
    expect(sources.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  });
});

describe('imports', () => {
  test('lead somewhere inside src', () => {
    const lost = edges.filter((edge) => edge.relative && edge.file === undefined);
    expect(lost.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
    const outside = edges.filter(
      ({ path, file }) => file?.startsWith('..') && inPublic[path] !== file,
    );
    expect(outside.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  test('follow the arrows', () => {
    const wrong = edges.filter(({ path, room, file }) => {
      if (file === undefined || path === 'main.ts' || inPublic[path] === file) return false;
      const target = roomOf(file);
      return target === undefined || !room || !(room === target || rooms[room]?.includes(target));
    });
    expect(wrong.map(({ path, file }) => `${path} imports ${file}`)).toEqual([]);
  });

  test('take each package only in the rooms that own it', () => {
    const wrong = edges.filter(({ path, room, name, relative }) => {
      if (relative) return false;
      const place = room ?? path;
      if (name.startsWith('node:') || builtinModules.includes(name)) {
        return !nodeRooms.includes(place);
      }
      const [first = '', second = ''] = name.split('/');
      const owners = packages[first.startsWith('@') ? `${first}/${second}` : first];
      return !owners?.includes(place);
    });
    expect(wrong.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  test('make no ring', () => {
    expect(importCycles(sources)).toEqual([]);
  });
});

describe('files', () => {
  test('are no barrels', () => {
    expect(sources.map(({ path }) => path).filter((path) => /(^|\/)index\./.test(path))).toEqual(
      [],
    );
  });

  test(`have at most ${longest} lines`, () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > longest && !tables.includes(path));
    expect(long).toEqual([]);
  });
});

describe('the repository', () => {
  test('has only the allowed names at its top', () => {
    const allowed = new Set([
      ...['src', 'public', 'test', 'package.json', 'vite.config.ts', 'tsconfig.json'],
      ...[
        'svelte.config.js',
        'README.md',
        'README.vi.md',
        'LICENSE',
        'index.html',
        'package-lock.json',
      ],
      ...['eslint.config.js', '.ci', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
    ]);
    expect(namesAtTop().filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('pins every package to one version', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('names no address to fetch packages from', () => {
    const addressed = ['.npmrc', 'package-lock.json'].filter((file) =>
      /"resolved"|registry\s*=|\/\/registry\./.test(readFileSync(file, 'utf8')),
    );
    expect(addressed).toEqual([]);
  });
});

/** What git holds or would take up; without git, all but what it is told to ignore. */
function namesAtTop(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...new Set(listed.split('\n').flatMap((path) => path.split('/')[0] || []))];
  } catch {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    return readdirSync('.').filter(
      (name) => name !== '.git' && !ignored.includes(name) && !ignored.includes(`${name}/`),
    );
  }
}
