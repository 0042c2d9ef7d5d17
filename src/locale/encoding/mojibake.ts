import { cp1252Byte } from './cp1252';

/**
 * UTF-8 that a program took for windows-1252 and saved again: "Tá»· lá»‡ há»™ nghÃ¨o". Every letter
 * beyond ASCII stands as two or three characters, and nothing is lost but what that program dropped.
 */

/** Characters of the bytes 0x80…0xbf, which only follow in UTF-8. */
const NEXT = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const SEQUENCES = new RegExp(`[\\u00c2-\\u00cf]${NEXT}|[\\u00e1\\u00e2]${NEXT}{2}`, 'g');

/** What may come out: letters of Vietnamese, marks and signs that its texts use. */
const PLAUSIBLE =
  /^[\u00a0-\u00bfÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý×÷ĂăĐđĨĩŨũƠơƯư\u0300-\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9\u2010-\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2070-\u208e\u20ab\u2248\u2264\u2265\u2212]$/;

/** à is "Ã" and a no-break space, which goes where cells are trimmed. */
const TRIMMED = new RegExp(`Ã(?=[\\t\\r\\n ,.;:)/-]|$)|${SEQUENCES.source}`, 'g');

/** Whether a text has at least one such sequence. */
export function hasMojibake(text: string): boolean {
  for (const match of text.matchAll(SEQUENCES)) {
    if (PLAUSIBLE.test(decodeSequence(match[0]))) return true;
  }
  return false;
}

/** The text with its sequences read as UTF-8 (NFC); without any, as it stands. */
export function repairMojibake(text: string): string {
  if (!hasMojibake(text)) return text;
  const repaired = text.replace(TRIMMED, (sequence) => {
    const letter = sequence === 'Ã' ? 'à' : decodeSequence(sequence);
    return PLAUSIBLE.test(letter) ? letter : sequence;
  });
  return repaired.normalize('NFC');
}

function decodeSequence(sequence: string): string {
  const [lead = 0, ...next] = Array.from(sequence, (character) => cp1252Byte(character) ?? 0);
  const head = next.length === 1 ? lead & 0x1f : lead & 0x0f;
  return String.fromCharCode(next.reduce((code, byte) => (code << 6) | (byte & 0x3f), head));
}
