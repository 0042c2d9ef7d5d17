import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numberValue } from '../../src/domain/quantity/value';
import { RuleEngine } from '../../src/domain/rules/engine';
import { DEFAULT_RULES } from '../../src/domain/rules/ruleSet';
import { applyChange, changeOf, touchedBy, type Touched } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { VIETNAMESE } from '../../src/workbench/language';
import type { SideResult } from './rulesSide.mts';
import { COLUMNS, figureOf, GROUP, KEYS, specs, workbookOf } from './rulesSheet';
import { median, report } from './support';

/**
 * What rules cost: an edit in a large sheet over one in a small one, with the planner's rules alone and
 * with those of every row; a full check, and the memory held, over HyperFormula's for the same sheet
 * and formulas.
 */
const ROWS = 100_000;
const RULES = 20_000;
const EDITS = 50;
const ROUNDS = 5;

interface Edit {
  readonly after: Workbook;
  readonly touched: Touched;
  readonly row: number;
}

/**
 * Edits of a sheet here and there; each figure changes and changes back. The states are made before, so
 * that what is measured is what the rules do and not the copying of blocks of figures.
 */
function editing(rows: number, count: number, everyRow: boolean): () => number {
  const plain = workbookOf(rows, specs(count, rows));
  const rules = everyRow ? [...plain.meta.rules, ...DEFAULT_RULES] : plain.meta.rules;
  let workbook: Workbook = { ...plain, meta: { ...plain.meta, rules } };
  const engine = new RuleEngine(workbook, KEYS, VIETNAMESE);
  for (const _ of engine.checkAll());
  const edits: Edit[] = [];
  const plan = (row: number, column: number, value: number) => {
    const of = COLUMNS[column]?.series ?? KEYS.series.result;
    const figure = typedFigure(numberValue(value, 2));
    const change = changeOf(workbook, { figures: [{ indicator: row, series: of, figure }] });
    workbook = applyChange(workbook, change);
    edits.push({ after: workbook, touched: touchedBy(change), row });
  };
  const groups = Math.min(count, Math.floor(rows / GROUP));
  for (let n = 0; n < EDITS; n += 1) {
    const row = ((n * 997) % groups) * GROUP + (n % GROUP);
    plan(row, n % COLUMNS.length, figureOf(row, n % COLUMNS.length) + 50);
    plan(row, n % COLUMNS.length, figureOf(row, n % COLUMNS.length));
  }
  return () => {
    let rechecked = 0;
    const start = performance.now();
    for (const { after, touched } of edits)
      rechecked += engine.update(after, KEYS, touched)?.size ?? NaN;
    const time = performance.now() - start;
    if (!(rechecked >= EDITS)) throw new Error('An edit was not followed');
    return time;
  };
}

function ratioOfEdits(everyRow: boolean): number {
  const [large, small] = [editing(ROWS, RULES, everyRow), editing(1000, 200, everyRow)];
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  for (let round = -5; round < 25; round += 1) {
    const pair = { large: large(), small: small() };
    if (round < 0) continue;
    times.large.push(pair.large);
    times.small.push(pair.small);
  }
  const edit = (all: readonly number[]) => ((median(all) / EDITS / 2) * 1000).toFixed(1);
  console.log(`  (${edit(times.large)} µs an edit over ${edit(times.small)} µs on this machine)`);
  return median(times.large) / median(times.small);
}

report('one edit at 100,000 rows and 20,000 rules over 1,000 and 200', ratioOfEdits(false), {
  atMost: 2,
});
report('the same with the rules of every row', ratioOfEdits(true), { atMost: 2 });

function side(name: 'ours' | 'peer'): SideResult {
  const script = fileURLToPath(new URL('rulesSide.mts', import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, name, String(ROWS), String(RULES)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${name} did not come to its end`);
  return JSON.parse(stdout) as SideResult;
}

if (!existsSync(new URL('peers/node_modules/hyperformula', import.meta.url))) {
  console.log(
    'HyperFormula is not installed (npm install --prefix test/bench/peers): full check and',
  );
  console.log('memory are not compared.');
} else {
  const results: { ours: SideResult[]; peer: SideResult[] } = { ours: [], peer: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    results.ours.push(side('ours'));
    results.peer.push(side('peer'));
  }
  const of = (who: 'ours' | 'peer', what: keyof SideResult) =>
    median(results[who].map((result) => result[what]));
  if (of('ours', 'failing') !== of('peer', 'failing')) throw new Error('The verdicts differ');
  report('a full check over HyperFormula', of('ours', 'time') / of('peer', 'time'), {
    atMost: 0.2,
  });
  report('memory held over HyperFormula', of('ours', 'held') / of('peer', 'held'), { atMost: 0.3 });
}
