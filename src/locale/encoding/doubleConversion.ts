import { catalogueEntries } from '../catalogue';
import { wordsInCapitals } from './capitals';
import { isVietnameseSyllable } from './syllable';
import { mapWords, splitFootnote, wordsOf } from './words';

/**
 * Unicode text that was run through a TCVN3 converter by mistake: every Latin-1 letter was taken for
 * a TCVN3 code ("các" → "cỏc", "không" → "khụng") and the other letters stayed. A letter of such text
 * is therefore either converted or original, and only the word can tell.
 */

const PAIRS = 'áỏ âõ ãó èố éộ êờ ìỡ íớ òũ óú ôụ õừ ùự úỳ';
/** Capitals became lower-case letters: "Ông" → "ễng", "BÌNH" → "BèNH". */
const CAPITAL_PAIRS = 'Èẩ Éẫ Êấ Ìè Òề Óể Ôễ Õế Ýí';

const TO_ORIGINAL = new Map<string, string>();
const TO_CAPITAL = new Map<string, string>();
for (const [original, doubled] of PAIRS.split(' ')) {
  TO_ORIGINAL.set(doubled ?? '', original ?? '');
}
for (const [original, doubled] of CAPITAL_PAIRS.split(' ')) {
  TO_CAPITAL.set(doubled ?? '', original ?? '');
}

/**
 * Syllables that read both ways and are far more often original than converted ("số" is hardly ever
 * a converted "sè").
 */
const KEPT = new Set(
  `
  số vụ động có dựng dự hộ độ dụng vốn bộ một sự chống rừng từ tự lúa khó đúng tộc thống lớp
  tố nhũng núi rộng sống thụ gỡ từng hút cụ lớn nhóm phố bố phúc chú ngũ trú phóng túc phó cụm
  giúp xúc nộp tú thúc sớm hỏi giờ giỏi ngừa đột đóng trừ nóng phụ giống đón độc tờ nhỏ hỏng
  trúc sóng sỏi vũ chờ ngựa ngừng đói chúc lộ chó chúng tóm cũng gió khỏi lộc mừng cũ lũ khống
  vừa xóm túi phộng dột bột nhớ đỡ mỏ bóng cúng trúng rút trộm lúc thừa mộc lựa nói bốn nhờ ốm
  bụi dừng trụ cúm lừa bón búp thú sốt hộp mũi chừng gói tỏ lỏng thờ
`
    .trim()
    .split(/\s+/),
);

/** Capitals with a small letter among them: what the mistake makes of "TRÊN" and "BÌNH". */
const CAPITALS_AND_SMALL = /^(?=.*\p{Lu}.*\p{Lu})(?!.*[a-z]).*[^\0-\x7f]/u;

/** Whether a word has the case of no word as people write it: "TRấN", "BèNH". */
export function isIllCased(word: string): boolean {
  return CAPITALS_AND_SMALL.test(word) && word !== word.toUpperCase();
}

/** One word brought back; the word itself where no other reading is a Vietnamese syllable. */
export function undoubleWord(word: string): string {
  if (isIllCased(word)) return undoubleCapitals(word) ?? word;
  if (KEPT.has(word.toLowerCase())) return word;
  const plain = mapLetters(word, TO_ORIGINAL);
  if (plain !== word && isVietnameseSyllable(plain)) return plain;
  if (isVietnameseSyllable(word)) return word;
  return undoubleInitial(word) ?? word;
}

const CAPITALS = { capital: /\p{Lu}/u, decode: undoubleWord };

/**
 * A text brought back. Where a word reads both ways, the words beside it decide if a phrase of the
 * catalogue holds one reading only ("tiờu dựng": tiêu dùng, "xõy dựng": xây dựng).
 */
export function undouble(text: string): string {
  const written = [...wordsOf(text)].map((word) => splitFootnote(word));
  const capitals = wordsInCapitals(text, CAPITALS);
  const simple = written.map(([word], index) =>
    capitals[index] === true ? (undoubleCapitals(word) ?? undoubleWord(word)) : undoubleWord(word),
  );
  return mapWords(text, (word, index) => {
    const [letters = '', footnote = ''] = written[index] ?? [];
    const reading = simple[index] ?? word;
    if (capitals[index] === true || isIllCased(letters)) return reading + footnote;
    const beside = [simple[index - 1], simple[index + 1]] as const;
    return inPhrase(letters, reading, beside) + footnote;
  });
}

/** The simple reading, unless only another one makes a known phrase with a word beside it. */
function inPhrase(
  word: string,
  reading: string,
  [before, after]: readonly [string | undefined, string | undefined],
): string {
  const others = [word, mapLetters(word, TO_ORIGINAL), undoubleInitial(word)].filter(
    (other) => other !== null && other !== reading && isVietnameseSyllable(other),
  );
  if (others.length === 0) return reading;
  const weight = (candidate: string) => phrase(before, candidate) + phrase(candidate, after);
  let best = reading;
  for (const other of others) {
    if (other !== null && weight(other) > weight(best)) best = other;
  }
  return best;
}

let phrases: Set<string> | undefined;

function phrase(first: string | undefined, second: string | undefined): number {
  if (first === undefined || second === undefined) return 0;
  phrases ??= cataloguePhrases();
  return phrases.has(`${first} ${second}`.toLowerCase()) ? 1 : 0;
}

/** Every two words that follow each other in a name of the catalogue. */
function cataloguePhrases(): Set<string> {
  const all = new Set<string>();
  for (const entry of catalogueEntries()) {
    for (const name of [entry.name, ...entry.aliases, entry.unit]) {
      const words = [...wordsOf(name.toLowerCase())];
      words.forEach((word, index) => {
        if (index > 0) all.add(`${words[index - 1] ?? ''} ${word}`);
      });
    }
  }
  return all;
}

/** "ễng" → "Ông": a capital that became a small letter begins the word. */
function undoubleInitial(word: string): string | null {
  const rest = word.slice(1);
  const initial =
    (TO_CAPITAL.get(word.charAt(0)) ?? word.charAt(0)) + mapLetters(rest, TO_ORIGINAL);
  return initial !== word && isVietnameseSyllable(initial) ? initial : null;
}

/** "BèNH" → "BÌNH": a word known to be in capitals. */
function undoubleCapitals(word: string): string | null {
  const all = mapLetters(word, TO_CAPITAL);
  return all !== word && all === all.toUpperCase() && isVietnameseSyllable(all) ? all : null;
}

function mapLetters(word: string, letters: ReadonlyMap<string, string>): string {
  let mapped = '';
  for (const letter of word) mapped += letters.get(letter) ?? letter;
  return mapped;
}
