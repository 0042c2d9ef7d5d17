/** Written in capitals from end to end. */
export function isCapitals(text: string): boolean {
  // Nearly every text has a small letter at once; the others are few.
  if (/[a-zđ]/.test(text) || text !== text.toUpperCase()) return false;
  return /\p{Lu}[^\s]*\s.*\p{Lu}/u.test(text);
}

/** "NHIỆM VỤ 6 THÁNG CUỐI NĂM" ends where small letters begin, whatever its last word. */
export function endsCapitals(before: string, next: string): boolean {
  return isCapitals(before) && /^[^\p{L}\d]{0,2}\p{Lu}/u.test(next) && /\p{Ll}/u.test(next);
}
