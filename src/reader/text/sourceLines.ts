/** A line of the source that is not blank, without its line end. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
  /** How many blank lines stand before it. */
  readonly blanks: number;
}

const notBlank = /\S/g;
const lineEnd = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;

/** Lines that are not blank; \n, \r\n, \r and page breaks end one. */
export function* linesOf(source: string): Generator<SourceLine, void, void> {
  let first = true;
  let blanks = 0;
  let start = 0;
  // The next unit that is no blank, looked for once however many blank lines stand before it.
  let solid = -1;
  for (;;) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(source);
    const end = found ? found.index : source.length;
    if (solid < start) {
      notBlank.lastIndex = start;
      solid = notBlank.test(source) ? notBlank.lastIndex - 1 : source.length;
    }
    if (solid >= end) {
      blanks++;
    } else {
      yield { start, end, afterBlank: blanks > 0 || first, blanks };
      first = false;
      blanks = 0;
    }
    if (!found) return;
    start = end + found[0].length;
  }
}

/**
 * The lines, less the blank ones that stand behind every line of a text broken at a page's width:
 * those part nothing.
 */
export function singleSpaced(lines: readonly SourceLine[]): readonly SourceLine[] {
  return isDoubleSpaced(lines)
    ? lines.map((line) => ({ ...line, afterBlank: line.blanks > 1, blanks: line.blanks >> 1 }))
    : lines;
}

function isDoubleSpaced(lines: readonly SourceLine[]): boolean {
  const width = wrapWidth(lines);
  if (width === null || lines.length < 12) return false;
  const full = lines.filter((line) => line.end - line.start >= 0.8 * width).length;
  const torn = lines.filter(
    (line, place) => line.end - line.start >= 0.8 * width && (lines[place + 1]?.blanks ?? 1) > 0,
  ).length;
  return full >= 0.5 * lines.length && torn >= 0.95 * full;
}

/**
 * Width at which the text was broken into lines, for text pasted from a page; null where lines
 * are whole paragraphs.
 */
export function wrapWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const nearLongest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.length >= 4 && nearLongest >= 40 && nearLongest <= 140 ? nearLongest : null;
}
