import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedPassages } from '../support/markedPassages';

/** Real files to change: those beside the project where they are there, the project's own in any case. */
function filesWith(ending: string, ...folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) {
      console.warn(`Skipped: there is no ${folder}.`);
      return [];
    }
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  });
}

const FIXTURES = 'test/fixtures/phong-tho-cho-don';

export const tableSeeds = filesWith(
  '.csv',
  '../shared/indicators',
  FIXTURES,
  'test/fixtures/proposals',
);
export const ruleSeeds = filesWith('.rules.csv', FIXTURES);
export const workbookFileSeeds = filesWith('.chitieu.json', 'test/fixtures/workbookFiles');
export const passageSeeds = [...markedPassages('seen'), ...markedPassages('held')].map(
  ({ text }) => text,
);
export const reportSeeds = [...filesWith('.txt', '../shared/reports'), ...passageSeeds];
