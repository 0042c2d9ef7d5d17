import { withoutReachWords } from './leftWords';
import type { NameContext } from './nameContext';
import { endOfFigure, type Stretch } from './stretch';
import type { Word } from './words';

/** The words that name a number, and those of the numbers told behind it in the same order. */
export interface Turn {
  readonly words: readonly Word[];
  readonly rest: readonly (readonly Word[])[];
}

/** More things are not told in turn. */
const MOST_TURNS = 12;

/** "Sản lượng lúa, ngô lần lượt đạt 86 tấn, 12 tấn": each number has a name of its own. */
export function takeTurn(words: readonly Word[], context: NameContext, stretch: Stretch): Turn {
  const at = words.findIndex(({ key }, n) => key === 'lần' && words[n + 1]?.key === 'lượt');
  if (at >= 0) {
    const [own, ...rest] = turnsOf(words.slice(0, at), words.slice(at + 2), numbersFrom(context));
    return own
      ? { words: own, rest }
      : { words: [...words.slice(0, at), ...words.slice(at + 2)], rest };
  }
  const [own, ...rest] = stretch.sameSentence ? (context.before?.frame.turns ?? []) : [];
  return own && withoutReachWords(words).length === 0 ? { words: own, rest } : { words, rest: [] };
}

/** So many numbers stand side by side from this one on. */
function numbersFrom({ clause, figures, earlier }: NameContext): number {
  let count = 1;
  for (let at = earlier.length; count < MOST_TURNS; at += 1, count += 1) {
    const [one, next] = [figures[at], figures[at + 1]];
    if (!one || !next) break;
    const between = clause.passage.text.slice(endOfFigure(one), next.start);
    if (!/^[\s,;]*(?:và\s+)?$/u.test(between)) break;
  }
  return count;
}

/** The words for each of `count` numbers; none where fewer things are named. */
function turnsOf(named: readonly Word[], after: readonly Word[], count: number): Word[][] {
  const starts = [0];
  for (let at = 1; at < named.length; at += 1) {
    if (named[at]?.gap.includes(',') || named[at - 1]?.key === 'và') starts.push(at);
  }
  const first = starts.length - count;
  if (count < 2 || first < 0) return [];
  const things = starts.slice(first).map((from, n) => {
    const thing = named.slice(from, starts[first + n + 1]);
    return thing[thing.length - 1]?.key === 'và' ? thing.slice(0, -1) : thing;
  });
  // What is said of all stands before the first: as long as the second, the first itself ends it.
  const shared =
    things[0]?.slice(0, Math.max(0, things[0].length - (things[1]?.length ?? 0))) ?? [];
  return things.map((thing, n) => {
    const all = n === 0 ? [...named.slice(0, starts[first]), ...thing] : [...shared, ...thing];
    return [
      ...all.map((word, at) => (at === shared.length && n > 0 ? { ...word, gap: '' } : word)),
      ...after,
    ];
  });
}
