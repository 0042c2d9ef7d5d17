/** Texts in small letters; the phrases that are asked for are few. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;
/** A longer text is asked for but once. */
const LONGEST_KEPT = 40;

/** `text.toLowerCase()`, which is costly for letters with marks. */
export function lowered(text: string): string {
  if (text.length > LONGEST_KEPT) return text.toLowerCase();
  let lower = known.get(text);
  if (lower === undefined) {
    lower = text.toLowerCase();
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, lower);
  }
  return lower;
}
