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
for (const [code, letter] of PAIRS.trim().split(/\s+/)) {
  if (code === undefined || letter === undefined) continue;
  TO_LETTER.set(code, letter);
}

const CODES = /[¡-©ª«¬\u00ad®µ-¹»-¾Æ-ÌÎ-ØÜ-ß\u00e1-ïñ-þ]/g;

/** TCVN3 letters (as cp1252 characters) to Unicode, NFC; characters without a code stay. */
export function decodeTcvn3(text: string): string {
  return text.replace(CODES, (code) => TO_LETTER.get(code) ?? code);
}
