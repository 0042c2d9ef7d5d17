import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { asTask, runToEnd } from '../../src/exchange/task';
import type { Reading } from '../../src/reader/extraction';
import type { ReadingTask } from '../../src/reader/task';
import { markedPassages } from '../support/markedPassages';
import { compare, cpuTime, report } from './support';

/**
 * Reading a report over one pass of a regular expression that finds its numbers with their units;
 * and a text over one half as long.
 */
const UNITS = 250_000;
/** As many passes as the goal, so that both sides last about as long where it is reached. */
const PASSES = 60;
const PASS = /\d[\d.]*(?:,\d+)?\s*(?:%|‰|\p{L}[\p{L}²³]*(?:\/\p{L}+)?)?/gu;

const passages = [...markedPassages('seen'), ...markedPassages('held')]
  .map(({ text }) => text)
  .join('\n\n');

/** The reader as people run it, from the build. */
async function builtReader(): Promise<(text: string) => ReadingTask<Reading>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reader-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/reader/readReport.ts',
        outDir: folder,
        emptyOutDir: true,
        target: 'chrome109',
        rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
      },
    });
    const module: { readReport: (text: string) => ReadingTask<Reading> } = await import(
      pathToFileURL(join(folder, 'reader.mjs')).href
    );
    return module.readReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const readReport = await builtReader();

/** The passages again and again, so many UTF-16 units of them. */
function textOf(units: number): string {
  return `${passages}\n\n`.repeat(Math.ceil(units / passages.length)).slice(0, units);
}

function read(text: string): number {
  const { extractions } = runToEnd(asTask('read', readReport(text)));
  if (extractions.length < text.length / 500) throw new Error('The figures were not read');
  return extractions.length;
}

function passOver(text: string): number {
  let length = 0;
  for (let n = 0; n < PASSES; n += 1) {
    for (const [found] of text.matchAll(PASS)) length += found.length;
  }
  return length;
}

const text = textOf(UNITS);
const { ratio, a } = await compare(
  () => read(text),
  () => passOver(text),
  { clock: cpuTime, warmUp: 5 },
);
const megabytes = Buffer.byteLength(text) / 1e6;
console.log(`  (${((megabytes / a) * 1000).toFixed(1)} MB/s on this machine)`);
report('reading a report over one pass of a regular expression', ratio * PASSES, { atMost: 60 });

const long = textOf(2 * UNITS);
const twice = await compare(
  () => read(long),
  () => read(text),
  { clock: cpuTime },
);
report('a text twice as long', twice.ratio, { atMost: 2.2 });
