/**
 * Writes Vietnamese as old programs and faulty converters do, from tables of their own: what src
 * reads back is not checked against its own tables.
 */

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const VOWELS = [...'aăâeêioôơuưy'];

/** Every letter beyond ASCII, lower case: tones grave, hook, tilde, acute, dot of each vowel. */
const TONED = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].filter((letter) => letter > '\x7f');

/** TCVN3 letters in the order of `TONED`. */
const TCVN3_LETTERS = [
  ...'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË',
  ...'ÌÎÏÐÑªÒÓÔÕÖ',
  ...'×ØÜÝÞ',
  ...'ßáâãä«åæçèé¬êëìíî',
  ...'ïñòóô\u00adõö÷øù',
  ...'úûüýþ®',
];
const TCVN3 = new Map(TONED.map((letter, n) => [letter, TCVN3_LETTERS[n] ?? '?']));
const TCVN3_CAPITALS = new Map([...'ĂÂÊÔƠƯĐ'].map((letter, n) => [letter, '¡¢£¤¥¦§'[n] ?? '?']));

/** Letters for a .VnTime font; toned capitals as typed for a .VnTimeH font, in lower-case codes. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const lower = letter.toLowerCase();
      return TCVN3_CAPITALS.get(letter) ?? TCVN3.get(lower) ?? letter;
    })
    .join('');
}

const VNI_MARKS: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0306': 'ê',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_WHOLE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

/** Letters for a VNI-Times font: a base letter and its mark, both in the case of the letter. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const recase = (code: string) => (letter === lower ? code : code.toUpperCase());
  const whole = VNI_WHOLE[lower];
  if (whole !== undefined) return recase(whole);
  const [base = '', ...marks] = lower.normalize('NFD');
  // The horn has a base letter of its own; the circumflex and the breve stand before the tone.
  const horned = marks.includes('\u031b');
  const rest = marks.filter((mark) => mark !== '\u031b');
  const shape = rest.filter((mark) => mark === '\u0302' || mark === '\u0306');
  const tone = rest.filter((mark) => mark !== '\u0302' && mark !== '\u0306');
  const mark = VNI_MARKS[[...shape, ...tone].join('')] ?? '';
  return recase((horned ? (base === 'o' ? 'ô' : 'ö') : base) + mark);
}

/** Unicode letters as a TCVN3 converter leaves them that takes Latin-1 letters for codes. */
export function throughTcvn3Converter(text: string): string {
  const letterOf = new Map([...TCVN3].map(([letter, code]) => [code, letter]));
  return [...text.normalize('NFC')].map((letter) => letterOf.get(letter) ?? letter).join('');
}

const CP1252_HIGH = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, n) => [
    sign,
    0x80 + n,
  ]),
);

/** The cp1252 bytes of a text that has only such characters. Throws RangeError for others. */
export function toCp1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = CP1252_HIGH.get(letter) ?? letter.charCodeAt(0);
    if (code > 0xff) throw new RangeError(`not in cp1252: ${letter}`);
    return code;
  });
}

/** UTF-8 read as cp1252, and so saved: "Tá»· lá»‡". */
export function utf8AsCp1252(text: string): string {
  const signs = [...CP1252_HIGH.keys()];
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => (byte < 0xa0 && signs[byte - 0x80]) || String.fromCharCode(byte),
  ).join('');
}

const CP1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  '\u0300': 0xcc,
  Đ: 0xd0,
  đ: 0xf0,
  '\u0309': 0xd2,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};

/** Windows-1258 as Vietnamese Windows writes it: a letter, then its tone as a byte of its own. */
export function toCp1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const [base, tone] = splitTone(letter);
    for (const part of base + tone) {
      const code = CP1258[part] ?? CP1252_HIGH.get(part) ?? part.charCodeAt(0);
      if (code > 0xff) throw new RangeError(`not in cp1258: ${letter}`);
      bytes.push(code);
    }
  }
  return Uint8Array.from(bytes);
}

/** Letters that cp1258 has as they are keep their tone. */
const WHOLE_IN_CP1258 = new Set([...'ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú']);

function splitTone(letter: string): readonly [base: string, tone: string] {
  if (WHOLE_IN_CP1258.has(letter)) return [letter, ''];
  const parts = [...letter.normalize('NFD')];
  const tone = parts.find((part) => (TONES as readonly string[]).includes(part)) ?? '';
  return [
    parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}

/** UTF-16 in either order, with its mark or without. */
export function toUtf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) {
    view.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  }
  return bytes;
}
