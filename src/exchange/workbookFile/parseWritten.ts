/*
 * A workbook file as the program writes it has one record a line (FORMAT.md). So a large one can be
 * parsed stretch by stretch, with the page alive between two of them; a text of any other form is left to
 * `JSON.parse`, which takes it in one piece.
 */

/** Characters that are parsed at a time: a few milliseconds. */
const STRETCH = 256 * 1024;
const LIST = /^"(indicators|columns|journal|texts)":\[$/;
const FIELD = /^"(\w+)":/;

type Step = Generator<{ readonly done: number; readonly total: number }, unknown, void>;

/** What `JSON.parse` gives; undefined where the text does not stand as it is written. */
export function* parseWritten(text: string): Step {
  const lines = new Lines(text.startsWith('\uFEFF') ? 1 : 0, text);
  const fields = new Map<string, unknown>();
  if (lines.next() !== '{') return undefined;
  for (;;) {
    const line = lines.next();
    if (line === null) return undefined;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined || fields.has(name)) return undefined;
    const isList = LIST.test(line);
    const value = isList ? yield* listOf(lines, name === 'columns', '') : fieldOf(line);
    if (value === undefined) return undefined;
    fields.set(name, isList ? (value as Closed).items : value);
    const ends = isList ? (value as Closed).ends : !line.endsWith(',');
    if (!ends) continue;
    return lines.next() === '}' && lines.isAtEnd ? Object.fromEntries(fields) : undefined;
  }
}

/** The elements of a list, and whether it is the last thing of what it stands in. */
interface Closed {
  readonly items: unknown[];
  readonly ends: boolean;
}

/** `close`: what stands behind the bracket that closes it. */
function* listOf(
  lines: Lines,
  hasColumns: boolean,
  close: string,
): Generator<{ readonly done: number; readonly total: number }, Closed | undefined, void> {
  const items: unknown[] = [];
  let from = lines.at;
  let isLast = false;
  const take = (end: number): boolean => {
    const found = end > from ? parsed(`[${lines.text.slice(from, end)}]`) : [];
    if (!Array.isArray(found)) return false;
    for (const one of found as unknown[]) items.push(one);
    return true;
  };
  for (;;) {
    const start = lines.at;
    const line = lines.next();
    if (line === null) return undefined;
    if (line === `]${close}` || line === `]${close},`) {
      if (!take(start) || !isLast) return undefined;
      return { items, ends: !line.endsWith(',') };
    }
    // Behind the last one nothing may come.
    if (isLast) return undefined;
    if (hasColumns && line.endsWith(',"figures":[')) {
      const column = parsed(`${line}]}`);
      const figures = yield* listOf(lines, false, '}');
      if (!figures || typeof column !== 'object' || column === null) return undefined;
      if (!Object.hasOwn(column, 'figures')) return undefined;
      items.push({ ...column, figures: figures.items });
      isLast = figures.ends;
      from = lines.at;
      continue;
    }
    isLast = !line.endsWith(',');
    if (lines.at - from < STRETCH && !isLast) continue;
    if (!take(start + line.length - (isLast ? 0 : 1))) return undefined;
    from = lines.at;
    yield { done: lines.at, total: lines.text.length };
  }
}

function fieldOf(line: string): unknown {
  const field = parsed(`{${line.endsWith(',') ? line.slice(0, -1) : line}}`);
  const [value, ...more] = Object.values((field ?? {}) as object) as unknown[];
  return more.length > 0 ? undefined : value;
}

/** Undefined where it is no JSON: the whole text is looked at then, which says what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The lines of a text, one after another. */
class Lines {
  readonly text: string;
  /** Where the next one begins. */
  at: number;

  constructor(at: number, text: string) {
    this.at = at;
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Null at the end, and where lines end otherwise. */
  next(): string | null {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0) return null;
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line.endsWith('\r') ? null : line;
  }
}
