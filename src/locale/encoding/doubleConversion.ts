import { isVietnameseSyllable } from './syllable';

/**
 * Unicode text that was run through a TCVN3 converter by mistake: every Latin-1 letter was taken for
 * a TCVN3 code ("các" → "cỏc", "không" → "khụng") and the other letters stayed. A letter of such text
 * is therefore either converted or original, and only the word can tell.
 */

const PAIRS = 'áỏ âõ ãó èố éộ êờ ìỡ íớ òũ óú ôụ õừ ùự úỳ';
/** Capitals became lower-case letters: "Ông" → "ễng", "BÌNH" → "BèNH". */
const CAPITAL_PAIRS = 'Èẩ Éẫ Êấ Ìè Òề Óể Ôễ Õế Ýí';

const TO_ORIGINAL = new Map<string, string>();
const TO_DOUBLED = new Map<string, string>();
const TO_CAPITAL = new Map<string, string>();
for (const [original, doubled] of PAIRS.split(' ')) {
  TO_ORIGINAL.set(doubled ?? '', original ?? '');
  TO_DOUBLED.set(original ?? '', doubled ?? '');
}
for (const [original, doubled] of CAPITAL_PAIRS.split(' ')) {
  TO_CAPITAL.set(doubled ?? '', original ?? '');
  TO_DOUBLED.set(original ?? '', doubled ?? '');
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

/** What the mistake makes of Unicode text (NFC). */
export function doubleConvert(text: string): string {
  let doubled = '';
  for (const letter of text) doubled += TO_DOUBLED.get(letter) ?? letter;
  return doubled;
}

/** One word brought back; the word itself where no other reading is a Vietnamese syllable. */
export function undoubleWord(word: string): string {
  if (KEPT.has(word.toLowerCase())) return word;
  const plain = mapLetters(word, TO_ORIGINAL);
  if (plain !== word && isVietnameseSyllable(plain)) return plain;
  if (isVietnameseSyllable(word)) return word;
  return undoubleCapitals(word) ?? word;
}

function undoubleCapitals(word: string): string | null {
  const rest = word.slice(1);
  const initial =
    (TO_CAPITAL.get(word.charAt(0)) ?? word.charAt(0)) + mapLetters(rest, TO_ORIGINAL);
  if (initial !== word && isVietnameseSyllable(initial)) return initial;
  const all = mapLetters(word, TO_CAPITAL);
  if (all !== word && all === all.toUpperCase() && isVietnameseSyllable(all)) return all;
  return null;
}

function mapLetters(word: string, letters: ReadonlyMap<string, string>): string {
  let mapped = '';
  for (const letter of word) mapped += letters.get(letter) ?? letter;
  return mapped;
}
