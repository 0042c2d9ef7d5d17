import type { Span } from './clause';

/** "(i)", "(2)", "(a)": opens an item of an enumeration, is no bracket. */
const marker = /\((?:[ivx]{1,4}|\d{1,2}|[a-h])\)(?=[.:]?\s?["“]?[\p{L}\d])/uy;

const bracket = /[()]/g;

/** Brackets deeper than these are no writer's: their text belongs to the last that counts. */
const DEEPEST = 8;

/** A bracket with its marks: `start` at "(", `end` behind ")". */
export interface Bracket extends Span {
  readonly inner: readonly Bracket[];
}

/** Whether an enumeration's marker stands there: free before it, and its text behind. */
export function isMarker(text: string, at: number): boolean {
  if (at > 0 && !/[\s;:.,(]/.test(text.charAt(at - 1))) return false;
  marker.lastIndex = at;
  const found = marker.exec(text);
  if (!found) return false;
  // "(01)" before a noun could be a count; a marker's number has no leading zero.
  return !/^\(0/.test(found[0]);
}

/**
 * Brackets of a text, outermost first. One that is never closed ends before a judgement of the
 * whole (", đạt 34%"), else with its sentence or the text.
 */
export function findBrackets(text: string, judges: (from: number) => boolean): Bracket[] {
  interface Open {
    readonly start: number;
    readonly inner: Bracket[];
  }
  const top: Bracket[] = [];
  const open: Open[] = [];
  let deeper = 0;
  const level = (): Bracket[] => open.at(-1)?.inner ?? top;
  for (let at = nextBracket(text, 0); at >= 0; at = nextBracket(text, at + 1)) {
    const char = text.charAt(at);
    if (char === '(' && !isMarker(text, at)) {
      if (open.length < DEEPEST) open.push({ start: at, inner: [] });
      else deeper += 1;
    } else if (char === '(') {
      at = text.indexOf(')', at);
    } else if (char === ')' && deeper > 0) {
      deeper -= 1;
    } else if (char === ')') {
      const closed = open.pop();
      if (closed) level().push({ start: closed.start, end: at + 1, inner: closed.inner });
    }
  }
  let beyond: Span = { start: text.length, end: text.length };
  for (let each = open.pop(); each; each = open.pop()) {
    // What stands behind the next unclosed bracket was looked through for that one.
    const end = endOfUnclosed(text, each.start, beyond.start, judges) ?? beyond.end;
    beyond = { start: each.start, end };
    const within = each.inner.filter((bracket) => bracket.end <= end);
    level().push(
      { start: each.start, end, inner: within },
      ...each.inner.filter((bracket) => bracket.start >= end),
    );
  }
  return top;
}

function nextBracket(text: string, from: number): number {
  bracket.lastIndex = from;
  return bracket.exec(text)?.index ?? -1;
}

/** Where an unclosed bracket ends before `to`; null when nothing there ends it. */
function endOfUnclosed(
  text: string,
  start: number,
  to: number,
  judges: (from: number) => boolean,
): number | null {
  for (let at = start + 1; at < to; at++) {
    const char = text.charAt(at);
    if (char === ',' && !/\d/.test(text.charAt(at + 1)) && judges(at + 1)) return at;
    if (char === '.' && /\s/.test(text.charAt(at + 1)) && !/\d/.test(text.charAt(at - 1))) {
      return at;
    }
  }
  return null;
}

/** The text with what stands in brackets blanked, its length and places kept. */
export function withoutBrackets(text: string, brackets: readonly Bracket[]): string {
  if (brackets.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...brackets].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
