import { existsSync } from 'node:fs';
import { RuleEngine } from '../../src/domain/rules/engine';
import { VIETNAMESE } from '../../src/workbench/language';
import { COLUMNS, figureOf, formulas, KEYS, nameOf, specs, UNIT, workbookOf } from './rulesSheet';

/**
 * One side of the comparison in a process of its own, for memory cannot be told apart otherwise:
 * `ours` or `peer`, rows, rules. Prints one `SideResult` as JSON.
 */
export interface SideResult {
  /** Milliseconds of a full check, from the sheet at hand to the last verdict. */
  readonly time: number;
  /** Bytes held by the sheet with its figures, names, rules and verdicts. */
  readonly held: number;
  /** Verdicts that say "fails": equal on both sides, or they did not compute the same. */
  readonly failing: number;
}

interface Peer {
  buildFromSheets(
    sheets: Readonly<Record<string, unknown[][]>>,
    options: object,
  ): {
    getSheetValues(sheet: number): unknown[][];
    getSheetId(name: string): number;
  };
}

const PEER = new URL('peers/node_modules/hyperformula/es/index.mjs', import.meta.url);

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function ours(rows: number, count: number): SideResult {
  const rules = specs(count, rows);
  const before = heap();
  const workbook = workbookOf(rows, rules);
  const start = performance.now();
  const engine = new RuleEngine(workbook, KEYS, VIETNAMESE);
  for (const _ of engine.checkAll());
  const time = performance.now() - start;
  const held = heap() - before;
  if (engine.notCheckedCount > 0) throw new Error('Some rules could not be checked');
  return { time, held, failing: engine.all().length };
}

async function peer(rows: number, count: number): Promise<SideResult> {
  if (!existsSync(PEER)) throw new Error('HyperFormula is not installed');
  const { HyperFormula } = (await import(PEER.href)) as { HyperFormula: Peer };
  const rules = formulas(specs(count, rows));
  // Formulas stand right of the figures, a rule a row.
  const sheet = Array.from({ length: rows }, (_, row): unknown[] => [
    nameOf(row),
    UNIT.text,
    ...COLUMNS.map((_, column) => figureOf(row, column)),
    ...(rules[row] ?? []),
  ]);
  const before = heap();
  const start = performance.now();
  const options = { licenseKey: 'gpl-v3', maxRows: 200_000 };
  const built = HyperFormula.buildFromSheets({ Sheet: sheet }, options);
  const time = performance.now() - start;
  const held = heap() - before;
  const verdicts = built
    .getSheetValues(built.getSheetId('Sheet'))
    .flatMap((line) => line.slice(2 + COLUMNS.length));
  return { time, held, failing: verdicts.filter((verdict) => verdict === false).length };
}

const [side, rows, count] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const result = side === 'ours' ? ours(rows, count) : await peer(rows, count);
console.log(JSON.stringify(result));
