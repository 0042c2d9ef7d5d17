/** A line of the source that is not blank, without its line end. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
}

const lineEnd = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;

/** Lines that are not blank; \n, \r\n, \r and page breaks end one. */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  let start = 0;
  const take = (end: number): void => {
    if (/\S/.test(source.slice(start, end))) {
      lines.push({ start, end, afterBlank });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
  };
  for (const found of source.matchAll(lineEnd)) {
    take(found.index);
    start = found.index + found[0].length;
  }
  take(source.length);
  return lines;
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
