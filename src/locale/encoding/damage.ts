import { vietnameseSyllables } from './syllable';

/**
 * Text that lost letters for good: U+FFFD, "?" inside words ("Th?c hi?n"), letters dropped by a PDF
 * or a faulty conversion ("xây dng h thng ch tiêu"). It can be reported, never repaired.
 */

/** Vowelless tokens that are units or common abbreviations, not ruins. */
const WHOLE = new Set('km cm mm dm hm nm ng th tr tp tx tt st ct kt pt mt'.split(' '));
const STRONG = /^(?:[bcdghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|qu?|th|tr)(?:ch?|m|ngh?|nh?|p|t)$/i;
const WEAK = /^(?:[bcdđghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|th|tr)$/i;

/** A word's end that wants a vowel; where there is none, no closer look is needed. */
const ENDS_WITHOUT_VOWEL = /[bcdghklmnprstvx](?:n[gh]?|ch?|[mt])(?![a-zA-Z\u00c0-\u1eff])/i;

/** Ruins must be this share of the words of a passage before they count. */
const RUIN_SHARE = 0.25;
const FEWEST_WORDS = 3;

/** How many words of a passage (a cell, a line) are damaged beyond repair. */
export function countDamagedWords(passage: string): number {
  let damaged = 0;
  if (passage.includes('\ufffd')) {
    damaged += passage.match(/[^\s\ufffd]*\ufffd\S*/g)?.length ?? 0;
  }
  if (passage.includes('?')) damaged += countQuestionMarks(passage);
  return damaged + countRuins(passage);
}

function countQuestionMarks(passage: string): number {
  let count = 0;
  for (const token of passage.split(/\s+/)) {
    // A web address has its own use for the mark.
    if (/\p{L}\?\p{L}/u.test(token) && !/[=&/@]/.test(token)) count += 1;
  }
  return count;
}

/** Words left without a vowel ("dng", "thng", "h"), where they are too many to be abbreviations. */
function countRuins(passage: string): number {
  if (!ENDS_WITHOUT_VOWEL.test(passage)) return 0;
  let words = 0;
  let strong = 0;
  let weak = 0;
  for (const token of passage.split(/[\s,;:.()/"“”]+/)) {
    if (!/^\p{L}+$/u.test(token)) continue;
    words += 1;
    if (isAbbreviation(token)) continue;
    if (STRONG.test(token) && !WHOLE.has(token.toLowerCase())) strong += 1;
    else if (WEAK.test(token)) weak += 1;
  }
  if (strong === 0 || strong + weak < 2 || words < FEWEST_WORDS) return 0;
  if (strong + weak < words * RUIN_SHARE) return 0;
  return strong + weak;
}

function isAbbreviation(token: string): boolean {
  return token.length > 1 && token === token.toUpperCase() && !vietnameseSyllables().has(token);
}
