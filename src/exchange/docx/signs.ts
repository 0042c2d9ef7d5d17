const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' },
  ...{ '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '(': '⁽', ')': '⁾' },
};

/**
 * Raised text in raised characters, so that "38" with a footnote's 1 does not become 381. Raised
 * words stay as they are.
 */
export function superscript(text: string): string {
  if (!/^[\s\d,;()+\-−–]*$/.test(text)) return text;
  return text.replace(/[\d()+\-−–]/g, (sign) => SUPERSCRIPTS[sign] ?? sign);
}

/** Signs of the font Symbol by their code; Word puts them in a private range. */
const SYMBOLS: Readonly<Record<number, string>> = {
  ...{ 0x2b: '+', 0x2d: '-', 0x3d: '=', 0x3c: '<', 0x3e: '>', 0x25: '%', 0x2f: '/' },
  ...{ 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb8: '÷', 0xbb: '≈', 0xb9: '≠' },
  ...{ 0xb0: '°', 0xb7: '•', 0xae: '→', 0xac: '←', 0xad: '↑', 0xaf: '↓', 0xa5: '∞' },
};

/** A sign given by its font and code; "□" for one that has no letter of its own. */
export function symbol(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code)) return '';
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return SYMBOLS[inFont] ?? '□';
  if (/^(?:wingdings|webdings)/i.test(font) || (code >= 0xe000 && code <= 0xf8ff)) return '□';
  return String.fromCodePoint(Math.min(code, 0x10ffff));
}
