/** What a UTF-16 unit of text belongs to; letters have their combining marks with them. */
export const [BLANK, LETTER, DIGIT, NUMERAL, SIGN, HALF] = [1, 2, 3, 4, 5, 6];

/** Of each unit, filled as it is first met: asking a table is far cheaper than a pattern. */
const classes = new Uint8Array(0x10000);

/**
 * The class of the unit at a place: BLANK, LETTER, DIGIT 0…9, NUMERAL any other ("²", "½"), SIGN,
 * and HALF of a pair, which tells nothing by itself. BLANK behind the text.
 */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return BLANK;
  const code = text.charCodeAt(at);
  return classes[code] || classify(code);
}

function classify(code: number): number {
  const unit = String.fromCharCode(code);
  const found = PATTERNS.find(([pattern]) => pattern.test(unit))?.[1] ?? SIGN;
  classes[code] = found;
  return found;
}

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\s/, BLANK],
  [/\d/, DIGIT],
  [/[\p{L}\p{M}]/u, LETTER],
  [/\p{N}/u, NUMERAL],
  [/[\ud800-\udfff]/, HALF],
];

/** Of each unit whether it is a capital: 1 no, 2 yes; filled as it is first met. */
const capitals = new Uint8Array(0x10000);

/** Whether a capital letter stands at a place of a text. */
export function isCapitalAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (capitals[code] || markCapital(code)) === 2;
}

function markCapital(code: number): number {
  const unit = String.fromCharCode(code);
  const found = unit === unit.toLowerCase() ? 1 : 2;
  capitals[code] = found;
  return found;
}
