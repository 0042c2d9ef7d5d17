/**
 * VNI for Windows (fonts VNI-Times, VNI-Helve): a base letter followed by a mark letter, both seen
 * as cp1252 characters. ơ, ư, đ, the toned i and ỵ have a letter of their own; ơ and ư then take the
 * five tone marks as any other base. Source: the VNI code table.
 */

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;

/** For a base letter: its mark letters, and what base and mark spell (without and with tones). */
const PLAIN_MARKS = ['ù', 'ø', 'û', 'õ', 'ï'] as const;
const CIRCUMFLEX_MARKS = ['â', 'á', 'à', 'å', 'ã', 'ä'] as const;
const BREVE_MARKS = ['ê', 'é', 'è', 'ú', 'ü', 'ë'] as const;

const TO_LETTER = new Map<string, string>();

function add(code: string, letter: string): void {
  TO_LETTER.set(code, letter.normalize('NFC'));
}

function addBothCases(code: string, letter: string): void {
  add(code, letter);
  add(code.toUpperCase(), letter.toUpperCase());
  // A capital with its mark in lower case is typed too; the base decides the case.
  if (code.length === 2) {
    const mixed = code.charAt(0).toUpperCase() + code.charAt(1);
    TO_LETTER.set(mixed, letter.toUpperCase().normalize('NFC'));
  }
}

for (const [code, letter] of ['ôơ', 'öư', 'ñđ', 'íí', 'ìì', 'æỉ', 'óĩ', 'òị', 'îỵ'] as const) {
  addBothCases(code as string, letter as string);
}
for (const [base, letter] of ['aa', 'ee', 'oo', 'uu', 'yy', 'ôơ', 'öư'] as const) {
  PLAIN_MARKS.forEach((mark, index) => {
    // ỵ has a letter of its own.
    if (base === 'y' && mark === 'ï') return;
    addBothCases(`${base}${mark}`, `${letter}${TONES[index] ?? ''}`);
  });
}
for (const [base, letter] of ['aâ', 'eê', 'oô'] as const) {
  CIRCUMFLEX_MARKS.forEach((mark, index) => {
    addBothCases(`${base}${mark}`, `${letter}${['', ...TONES][index] ?? ''}`);
  });
}
BREVE_MARKS.forEach((mark, index) => {
  addBothCases(`a${mark}`, `ă${['', ...TONES][index] ?? ''}`);
});

/** Longest match first: two letters before one. */
const CODES = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/g;

/** VNI letters (as cp1252 characters) to Unicode, NFC; what is not a VNI code stays. */
export function decodeVni(text: string): string {
  return text.replace(CODES, (code) => TO_LETTER.get(code) ?? decodeApart(code));
}

/** Two letters that do not belong together, the first of them perhaps a code by itself. */
function decodeApart(code: string): string {
  let decoded = '';
  for (const letter of code) decoded += TO_LETTER.get(letter) ?? letter;
  return decoded;
}
