import { beforeNumber } from '../lexicon/clauseWords';
import { DEEDS } from '../lexicon/namesVerbs';
import type { Clause, Span } from './clause';
import type { Growing } from './level';
import { startsWithNumber } from './measure';

const byLength = [...DEEDS].sort((a, b) => b.length - a.length);
const verbBefore = new RegExp(
  `(?<!\\p{L})(${byLength.join('|')})(?:\\s(?:${beforeNumber.join('|')}))*\\s?$`,
  'iu',
);

const lastOfDeeds = new Set(DEEDS.map(lastWord));
const wordsBetween = new Set(beforeNumber.flatMap((words) => words.split(' ')));

/** Whether a verb may end there, but for words like "được khoảng": a search for it is costlier. */
function mayEndInVerb(before: string): boolean {
  let text = before.trimEnd();
  for (;;) {
    const word = lastWord(text);
    if (lastOfDeeds.has(word)) return true;
    if (word === '' || !wordsBetween.has(word)) return false;
    text = text.slice(0, -word.length).trimEnd();
  }
}

function lastWord(words: string): string {
  const text = words.trimEnd();
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
}

/** Gives each clause that begins with a number the verb that governs the list it stands in. */
export function governVerbs(text: string, clauses: readonly Growing[]): void {
  const last = new Map<Clause | null, { readonly sentence: number; readonly verb: Span }>();
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    const number = /\d/.exec(words)?.index;
    if (number === undefined) continue;
    const from = clause.start + Math.max(0, number - 50);
    const before = text.slice(from, clause.start + number);
    const found = mayEndInVerb(before) ? verbBefore.exec(before) : null;
    if (found?.[1] !== undefined) {
      const start = from + found.index;
      last.set(clause.parent, {
        sentence: clause.sentence,
        verb: { start, end: start + found[1].length },
      });
      continue;
    }
    const governing = last.get(clause.parent);
    if (governing?.sentence === clause.sentence && startsWithNumber(words))
      clause.verb = governing.verb;
    else last.delete(clause.parent);
  }
}
