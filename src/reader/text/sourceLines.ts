/** A line of the source that is not blank, without its line end. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
  /** How many blank lines stand before it. */
  readonly blanks: number;
}

const lineEnd = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;

/**
 * Lines that are not blank; \n, \r\n, \r and page breaks end one. Blank lines that stand behind
 * every line of a text broken at a page's width part nothing and do not count.
 */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blanks = 0;
  let start = 0;
  const take = (end: number): void => {
    if (/\S/.test(source.slice(start, end))) {
      lines.push({ start, end, afterBlank: blanks > 0 || lines.length === 0, blanks });
      blanks = 0;
    } else {
      blanks++;
    }
  };
  for (const found of source.matchAll(lineEnd)) {
    take(found.index);
    start = found.index + found[0].length;
  }
  take(source.length);
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
