import { isVietnameseSyllable } from './syllable';
import { isAscii, WORD } from './words';

/**
 * Which words of a text are in capitals throughout, where the letters themselves do not tell. TCVN3
 * has no codes for toned capitals: "KẾ HOẠCH" is typed "KÕ HO¹CH" and only the font (.VnTimeH) shows
 * capitals; a faulty converter leaves "BèNH" for "BÌNH". Without the font, the letters around tell.
 */

/** How words of one encoding are looked at. */
export interface CapitalReading {
  /** A character that is a capital by itself. */
  readonly capital: RegExp;
  readonly decode: (word: string) => string;
}

/** What ends a run of words of one case, beside a word with small letters. */
const BREAK = /[()[\]:;\n]/;

interface Word {
  readonly capitals: number;
  readonly small: boolean;
  /** Two capitals and a Vietnamese word: no abbreviation ("NTM"), and no beginning of a sentence. */
  readonly sure: boolean;
  readonly breakBefore: boolean;
}

/** For the words in the order they stand: which are in capitals throughout. */
export function wordsInCapitals(text: string, reading: CapitalReading): readonly boolean[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    words.push(lookAt(match[0], BREAK.test(text.slice(end, match.index)), reading));
    end = match.index + match[0].length;
  }
  const capitals = words.map(() => false);
  for (let start = 0; start < words.length;) {
    let stop = start + 1;
    while (stop < words.length && !splits(words[stop - 1], words[stop])) stop += 1;
    const run = words.slice(start, stop);
    // "Tû ®ång" behind capitals: the one capital begins the words after it.
    const next = words[stop];
    const last = run[run.length - 1];
    const begins =
      last?.sure === false && last.capitals === 1 && next?.small === true && !next.breakBefore;
    if (run.some((word) => word.sure)) capitals.fill(true, start, begins ? stop - 1 : stop);
    start = stop;
  }
  return capitals;
}

function splits(before: Word | undefined, word: Word | undefined): boolean {
  return before?.small === true || word?.small === true || word?.breakBefore === true;
}

function lookAt(word: string, breakBefore: boolean, reading: CapitalReading): Word {
  const capitals = [...word].filter((letter) => reading.capital.test(letter)).length;
  const small = /[a-z]/.test(word);
  const decoded = isAscii(word) ? word : reading.decode(word);
  const sure = !small && capitals >= 2 && isVietnameseSyllable(decoded);
  return { capitals, small, sure, breakBefore };
}
