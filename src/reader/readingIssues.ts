import type { Extraction, ReadingIssue } from './extraction';

/** The longest text that is read, in UTF-16 units: some two thousand pages. */
export const LONGEST = 4_000_000;

/** So much of a text is looked at to tell its language. */
const SAMPLE = 20_000;
/** Fewer letters than this prove nothing. */
const ENOUGH = 200;
const MARKED_LETTER = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/giu;
const LETTER = /\p{L}/gu;
const RUBBISH = /[\ufffd\u0000-\u0008\u000e-\u001f\ue000-\uf8ff|~^{}\\@#$¬§]/gu;

/** What keeps a text from being read, or makes its figures doubtful. */
export function issuesOf(text: string, extractions: readonly Extraction[]): ReadingIssue[] {
  const whole = { start: 0, end: text.length };
  const issues: ReadingIssue[] = [];
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, LETTER);
  if (letters >= ENOUGH && count(sample, MARKED_LETTER) < letters / 20) {
    issues.push({ code: 'notVietnamese', ...whole });
  }
  if (letters >= ENOUGH && count(sample, RUBBISH) > letters / 20) {
    issues.push({ code: 'garbled', ...whole });
  }
  if (extractions.length === 0) issues.push({ code: 'noFigures', ...whole });
  for (const { malformed, start, end } of extractions) {
    if (malformed) issues.push({ code: 'malformedNumber', start, end });
  }
  return issues;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
