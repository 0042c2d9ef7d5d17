/** A stretch of a report in one line, and the place of a number in it. */
export interface Paragraph {
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly start: number;
  readonly end: number;
}

/** So much is shown on either side of the number at most. */
const REACH = 700;
const BLANK_LINE = /\n[ \t\r]*\n/;
const ENDS_SENTENCE = /[.;!?](?=\s)/gu;

/**
 * The paragraph around a place of a text: up to the next blank line where the text has such, else to
 * the end of its line; broken lines joined, emphasis marks left out, cut at a sentence where it is
 * too long. Null for a place outside the text.
 */
export function paragraphAt(text: string, start: number, end: number): Paragraph | null {
  if (start < 0 || end <= start || end > text.length) return null;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const border = BLANK_LINE.test(text) ? BLANK_LINE : /\n/;
  const head = tidy(headOf(before, border, start > REACH)).trimStart();
  const number = tidy(text.slice(start, end));
  const tail = tidy(tailOf(after, border, end + REACH < text.length)).trimEnd();
  return {
    text: head + number + tail,
    start: head.length,
    end: head.length + number.length,
  };
}

/** What belongs to the paragraph of what stands before the number. */
function headOf(before: string, border: RegExp, isCut: boolean): string {
  const parts = before.split(new RegExp(border, 'g'));
  const head = parts[parts.length - 1] ?? '';
  if (parts.length > 1 || !isCut) return head;
  // Cut somewhere inside: begin with a whole sentence, else with a whole word.
  const sentence = /[.;!?]\s+/u.exec(head);
  const at = sentence ? sentence.index + sentence[0].length : head.search(/\s/u) + 1;
  return `… ${head.slice(at)}`;
}

function tailOf(after: string, border: RegExp, isCut: boolean): string {
  const [tail = '', ...more] = after.split(border);
  if (more.length > 0 || !isCut) return tail;
  const ends = [...tail.matchAll(ENDS_SENTENCE)];
  const end = ends[ends.length - 1];
  const at = end ? end.index + 1 : tail.lastIndexOf(' ');
  return at > 0 ? `${tail.slice(0, at)} …` : tail;
}

function tidy(text: string): string {
  return text.replace(/[*_]+/g, '').replace(/\s+/gu, ' ');
}
