/**
 * TCVN3 (ABC, fonts .VnTime, .VnArial): one byte per letter, seen here as the cp1252 character of
 * that byte. Only lower-case toned letters have a code, and the capitals Ă Â Ê Ô Ơ Ư Đ; fonts whose
 * name ends in H show every code as a capital. Source: TCVN 5712:1993, the VN3 subset.
 */

/** Pairs of (cp1252 character, Vietnamese letter); U+00AD is the soft hyphen, which is ư. */
const PAIRS = `
  ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ
  ¨ă ©â ªê «ô ¬ơ \u00adư ®đ
  µà ¶ả ·ã ¸á ¹ạ
  »ằ ¼ẳ ½ẵ ¾ắ Æặ
  Çầ Èẩ Éẫ Êấ Ëậ
  Ìè Îẻ Ïẽ Ðé Ñẹ
  Òề Óể Ôễ Õế Öệ
  ×ì Øỉ Üĩ Ýí Þị
  ßò áỏ âõ ãó äọ
  åồ æổ çỗ èố éộ
  êờ ëở ìỡ íớ îợ
  ïù ñủ òũ óú ôụ
  õừ öử ÷ữ øứ ùự
  úỳ ûỷ üỹ ýý þỵ
`;

const TO_LETTER = new Map<string, string>();
const TO_CODE = new Map<string, string>();
for (const [code, letter] of PAIRS.trim().split(/\s+/)) {
  if (code === undefined || letter === undefined) continue;
  TO_LETTER.set(code, letter);
  TO_CODE.set(letter, code);
}

const CODES = /[¡-©ª«¬\u00ad®µ-¹»-¾Æ-ÌÎ-ØÜ-ß\u00e1-ïñ-þ]/g;

export interface Tcvn3Options {
  /** The text stands in an upper-case font (.VnTimeH): everything is a capital. */
  readonly upperCase?: boolean;
}

/** TCVN3 letters (as cp1252 characters) to Unicode, NFC; characters without a code stay. */
export function decodeTcvn3(text: string, options: Tcvn3Options = {}): string {
  const decoded = text.replace(CODES, (code) => TO_LETTER.get(code) ?? code);
  return options.upperCase === true ? decoded.toUpperCase() : decoded;
}

/**
 * Unicode (NFC) to TCVN3 letters as cp1252 characters. A toned capital has no code of its own and
 * takes the lower-case one, as typed for an upper-case font; letters without a code stay.
 */
export function encodeTcvn3(text: string): string {
  let encoded = '';
  for (const letter of text) {
    encoded += TO_CODE.get(letter) ?? TO_CODE.get(letter.toLowerCase()) ?? letter;
  }
  return encoded;
}

/** The letters that TCVN3 can express exactly beside ASCII. */
export function tcvn3Letters(): readonly string[] {
  return [...TO_CODE.keys()];
}
