import type { Passage } from '../text/passage';
import { findBrackets, type Bracket } from './brackets';
import type { Clause } from './clause';
import { readLevel, type Growing, type Level } from './level';
import { isJudgement } from './measure';
import { rowClauses } from './rowClauses';
import { governVerbs } from './verbs';

/** Clauses of a passage, by where they begin; a bracket's come behind the one it stands in. */
export function readClauses(passage: Passage): Clause[] {
  if (passage.cells) return rowClauses(passage, passage.cells);
  const { text } = passage;
  const found: Growing[] = [];
  const waiting: Level[] = [
    {
      from: 0,
      to: text.length,
      brackets: findBrackets(text, (from) => isJudgement(text.slice(from, from + 60))),
      parent: null,
      hangsAt: null,
    },
  ];
  for (let level = waiting.pop(); level; level = waiting.pop()) {
    const clauses = readLevel(passage, level);
    found.push(...clauses);
    for (const { bracket, clause } of hung(level.brackets, clauses)) {
      waiting.push({
        from: bracket.start + 1,
        to: text.charAt(bracket.end - 1) === ')' ? bracket.end - 1 : bracket.end,
        brackets: bracket.inner,
        parent: clause,
        hangsAt: bracket.start,
      });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  found.forEach((clause, id) => (clause.id = id));
  governVerbs(text, found);
  return found;
}

/** Each bracket with the clause it stands in; both in the order of the text. */
function hung(
  brackets: readonly Bracket[],
  clauses: readonly Growing[],
): { bracket: Bracket; clause: Growing }[] {
  let place = 0;
  return brackets.flatMap((bracket) => {
    while (place + 1 < clauses.length && (clauses[place]?.end ?? 0) < bracket.end) place++;
    const clause = clauses[place];
    return clause ? [{ bracket, clause }] : [];
  });
}
