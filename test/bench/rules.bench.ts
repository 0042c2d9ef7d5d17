import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numberValue } from '../../src/domain/quantity/value';
import { RuleEngine } from '../../src/domain/rules/engine';
import { DEFAULT_RULES } from '../../src/domain/rules/ruleSet';
import { applyChange, changeOf, touchedBy } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import type { Workbook } from '../../src/domain/workbook/workbook';
import { VIETNAMESE } from '../../src/workbench/language';
import type { SideResult } from './rulesSide.mts';
import { COLUMNS, figureOf, GROUP, KEYS, specs, workbookOf } from './rulesSheet';
import { median, report } from './support';

/**
 * What rules cost: an edit in a large sheet over one in a small one, whole (the change, the new state,
 * what fails now) and its rules alone, with the planner's rules and with those of every row; a full check, and the memory held, over HyperFormula's for the same sheet
 * and formulas.
 */
const ROWS = 100_000;
const RULES = 20_000;
const EDITS = 50;
const ROUNDS = 5;

interface Times {
  whole: number;
  rules: number;
}

/** Edits of a sheet here and there; each figure changes and changes back. Milliseconds of them all. */
function editing(rows: number, count: number, everyRow: boolean): () => Times {
  const plain = workbookOf(rows, specs(count, rows));
  const rules = everyRow ? [...plain.meta.rules, ...DEFAULT_RULES] : plain.meta.rules;
  let workbook: Workbook = { ...plain, meta: { ...plain.meta, rules } };
  const engine = new RuleEngine(workbook, KEYS, VIETNAMESE);
  for (const _ of engine.checkAll());
  const groups = Math.min(count, Math.floor(rows / GROUP));
  const edits = Array.from({ length: EDITS }, (_, n) => {
    const indicator = ((n * 997) % groups) * GROUP + (n % GROUP);
    const column = n % COLUMNS.length;
    const value = figureOf(indicator, column);
    const of = COLUMNS[column]?.series ?? KEYS.series.result;
    return [value + 50, value].map((to) => ({
      indicator,
      series: of,
      figure: typedFigure(numberValue(to, 2)),
    }));
  }).flat();
  return () => {
    const times: Times = { whole: 0, rules: 0 };
    let rechecked = 0;
    for (const edit of edits) {
      const start = performance.now();
      const change = changeOf(workbook, { figures: [edit] });
      workbook = applyChange(workbook, change);
      const touched = touchedBy(change);
      const applied = performance.now();
      rechecked += engine.update(workbook, KEYS, touched)?.size ?? NaN;
      const end = performance.now();
      times.whole += end - start;
      times.rules += end - applied;
    }
    if (!(rechecked >= EDITS)) throw new Error('An edit was not followed');
    return times;
  };
}

function ratiosOfEdits(everyRow: boolean): Times {
  const [large, small] = [editing(ROWS, RULES, everyRow), editing(1000, 200, everyRow)];
  const times: { large: Times[]; small: Times[] } = { large: [], small: [] };
  for (let round = -5; round < 40; round += 1) {
    const pair = { large: large(), small: small() };
    if (round < 0) continue;
    times.large.push(pair.large);
    times.small.push(pair.small);
  }
  const of = (size: 'large' | 'small', part: keyof Times) =>
    median(times[size].map((time) => time[part]));
  const edit = (all: number) => ((all / EDITS / 2) * 1000).toFixed(1);
  for (const part of ['whole', 'rules'] as const) {
    const [a, b] = [edit(of('large', part)), edit(of('small', part))];
    console.log(`  (${part}: ${a} µs an edit over ${b} µs on this machine)`);
  }
  return {
    whole: of('large', 'whole') / of('small', 'whole'),
    rules: of('large', 'rules') / of('small', 'rules'),
  };
}

for (const everyRow of [false, true]) {
  const { whole, rules } = ratiosOfEdits(everyRow);
  const which = everyRow ? ', with the rules of every row' : '';
  report(`one edit at 100,000 rows and 20,000 rules over 1,000 and 200${which}`, whole, {
    atMost: 2,
  });
  report(`its rules alone${which}`, rules, { atMost: 2 });
}

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
