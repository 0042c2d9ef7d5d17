import { expect, test } from 'vitest';
import type { Clause } from '../../../src/reader/clauses/clause';
import { clausesOf } from '../../../src/reader/figures/clauseOf';
import { readTokens } from '../../../src/reader/tokens/readTokens';
import type { NumberToken } from '../../../src/reader/tokens/token';

const TEXT = 'Lúa 12 ha (nương 3 ha) thu 40 tấn; ngô 5 ha';

function clause(words: string): Clause {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length } as Clause;
}

test('each number stands in the innermost clause around it, or in none', () => {
  const outer = clause('Lúa 12 ha (nương 3 ha) thu 40 tấn');
  const bracket = clause('nương 3 ha');
  const numbers = readTokens(TEXT).filter((token): token is NumberToken => token.kind === 'number');
  expect(clausesOf([outer, bracket], numbers)).toEqual([outer, bracket, outer, null]);
});
