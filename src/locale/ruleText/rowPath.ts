/**
 * How a row is written between brackets: a name, or the names above it and its own with › between
 * them; `#2` behind it is the second of rows that nothing else tells apart. A name that holds signs of
 * the language stands in quotes, a quote in it is doubled.
 */
export interface RowPath {
  /** From the outermost name to the row's own; never none. */
  readonly names: readonly string[];
  /** From 1; null where it is not given. */
  readonly nth: number | null;
}

export const STEP = '›';
/** A quote opens only behind one of these, or at the beginning; elsewhere it is part of a name. */
export const OPENS_NAME: ReadonlySet<string> = new Set([STEP, '>', ',', '.', '~']);
const SPACE = /\s/u;
const SPECIAL = /[[\]",›>#~]|\{\}/;

/** A name as one part of a path. */
export function writeName(name: string): string {
  return needsQuotes(name) ? quoted(name) : name;
}

/** Whether a name cannot stand between brackets as it is. */
export function needsQuotes(name: string): boolean {
  return name === '' || name !== name.trim() || name.startsWith('.') || SPECIAL.test(name);
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A path as it is written between brackets. */
export function writePath({ names, nth }: RowPath): string {
  const path = names.map(writeName).join(` ${STEP} `);
  return nth === null ? path : `${path} #${nth}`;
}

/** A part of a text: what it says, where it stands, and whether it stood in quotes. */
export interface PathPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * The parts of `text` from `start` to `end` between unquoted › or >, the last one cut from its `#n`.
 * `stray` is the place of what stands behind a closing quote and belongs to nothing.
 */
export function readPath(
  text: string,
  start: number,
  end: number,
): {
  readonly parts: readonly PathPart[];
  readonly nth: number | null;
  readonly stray: number | null;
} {
  const parts: PathPart[] = [];
  let nth: number | null = null;
  let stray: number | null = null;
  let at = start;
  for (;;) {
    const from = skipSpaces(text, at, end);
    if (text[from] === '"' && from < end) {
      const close = closingQuote(text, from, end);
      const inner = text.slice(from + 1, close ?? end).replaceAll('""', '"');
      parts.push({ text: inner, start: from, end: close === null ? end : close + 1, quoted: true });
      at = skipSpaces(text, close === null ? end : close + 1, end);
      const next = nextStep(text, at, end);
      const rest = text.slice(at, next ?? end).trim();
      if (rest !== '') {
        nth = next === null ? ordinal(rest) : null;
        if (nth === null) stray ??= at;
      }
      if (next === null) break;
      at = next + 1;
      continue;
    }
    const next = nextStep(text, from, end);
    const written = text.slice(from, next ?? end).trimEnd();
    const mark = next === null ? written.lastIndexOf('#') : -1;
    nth = mark < 0 ? null : ordinal(written.slice(mark));
    const name = nth === null ? written : written.slice(0, mark).trimEnd();
    parts.push({ text: name, start: from, end: from + name.length, quoted: false });
    if (next === null) break;
    at = next + 1;
  }
  return { parts, nth, stray };
}

/** The place of the quote that closes the one at `open`; null where none does before `end`. */
export function closingQuote(text: string, open: number, end: number): number | null {
  for (let at = open + 1; at < end; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"' || at + 1 >= end) return at;
    at += 1;
  }
  return null;
}

export function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && SPACE.test(text[at] ?? '')) at += 1;
  return at;
}

function nextStep(text: string, start: number, end: number): number | null {
  for (let at = start; at < end; at += 1) {
    if (text[at] === STEP || text[at] === '>') return at;
  }
  return null;
}

function ordinal(text: string): number | null {
  return /^#[1-9]\d{0,6}$/.test(text) ? Number(text.slice(1)) : null;
}
