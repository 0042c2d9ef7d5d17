/** What windows-1252 has at 0x80…0x9f; the five bytes without a sign stay control characters. */
const HIGH = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
const BYTE_OF = new Map(HIGH.map((sign, index) => [sign, 0x80 + index]));

/** Bytes as windows-1252. Some engines decode it as Latin-1, so the signs are set here. */
export function decodeCp1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

/** The windows-1252 byte of a character; null where it has none. */
export function cp1252Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return BYTE_OF.get(character) ?? (code <= 0xff ? code : null);
}
