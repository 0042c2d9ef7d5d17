const ZERO = 48;
const NINE = 57;

/** Whether a text is digits and nothing else, at least one of them. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return text !== '';
}

/** Whether a text begins with a digit. */
export function opensWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

/** Whether digits write a year of these times: "2023". */
export function writesYear(text: string): boolean {
  return text.length === 4 && (text.startsWith('19') || text.startsWith('20')) && isPlain(text);
}
