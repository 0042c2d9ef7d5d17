/**
 * Texts of reports that figures were taken from, by their key: the side panel shows a figure's
 * clause in its paragraph. They come in with a change and stay when it is taken back, so that the
 * journal need not hold them to do it again; a text never changes under its key.
 */
export type SourceTexts = ReadonlyMap<SourceTextKey, string>;

/** Tells one text from another, and whether a text is still the one that was read. */
export type SourceTextKey = string;

export const NO_TEXTS: SourceTexts = new Map();

/** Longest text that is kept, in UTF-16 units: some 800 pages. */
export const LONGEST_TEXT = 4_000_000;
/** Longest of all texts of a workbook together. */
export const MOST_TEXT = 32_000_000;

/**
 * The key of a text: its length and two hashes of 32 bits over its UTF-16 units. Of the texts that
 * one office keeps no two will ever share it; it does not guard against someone who means harm.
 */
export function sourceTextKey(text: string): SourceTextKey {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 15;
  }
  const part = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return `${text.length}-${part(a)}${part(b)}`;
}

/** Whether a text may be kept beside those that are: not too long, alone and together. */
export function fitsTexts(texts: SourceTexts, text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  let sum = text.length;
  for (const kept of texts.values()) sum += kept.length;
  return sum <= MOST_TEXT;
}

/** The texts with others beside them; the same object where all are there. */
export function withTexts(texts: SourceTexts, added: SourceTexts): SourceTexts {
  const fresh = [...added].filter(([key]) => !texts.has(key));
  return fresh.length === 0 ? texts : new Map([...texts, ...fresh]);
}
