/**
 * TCVN3 has no codes for toned capitals: "KẾ HOẠCH" is typed "KÕ HO¹CH" and only the font (.VnTimeH)
 * shows capitals. Without the font, the ASCII letters around tell.
 */

/** For words in the order they stand: which are written in capitals throughout. */
export function wordsInCapitals(words: readonly string[]): readonly boolean[] {
  const sure = words.map((word) => !/[a-z]/.test(word) && countCapitals(word) >= 2);
  return words.map((word, index) => {
    if (sure[index] === true) return true;
    if (/[a-z]/.test(word)) return false;
    const before = sure[index - 1];
    const after = sure[index + 1];
    // "KÕ" alone may be "Kế" as well: the neighbours decide; without any capital both must agree.
    if (countCapitals(word) > 0) return before === true || after === true;
    return (before ?? after ?? false) && (after ?? before ?? false);
  });
}

/** ASCII capitals and the seven capitals that TCVN3 does have (as cp1252 characters). */
function countCapitals(word: string): number {
  return word.match(/[A-Z¡-§]/g)?.length ?? 0;
}
