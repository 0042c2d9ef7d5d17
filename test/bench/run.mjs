import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// npm run bench [-- PART OF A NAME]: each *.bench.ts in a process of its own, one after another.
const folder = new URL('./', import.meta.url);
const [wanted = ''] = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .sort();

if (benches.length === 0) {
  console.error(`No bench is called "${wanted}".`);
  process.exit(1);
}

let broken = 0;
for (const name of benches) {
  console.log(`\n${name.replace('.bench.ts', '')}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(name, folder))],
    { stdio: 'inherit' },
  );
  if (status !== 0) broken += 1;
}
process.exitCode = broken > 0 ? 1 : 0;
