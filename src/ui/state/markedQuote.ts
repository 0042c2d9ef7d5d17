/** A clause with one of its numbers apart. */
export interface MarkedQuote {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

const WITHIN_NUMBER = /[\d.,]/u;

/**
 * The `nth` place (from 1) where a number stands whole in a clause; all of the clause is `before`
 * where it does not stand there.
 */
export function markedQuote(quote: string, number: string, nth = 1): MarkedQuote {
  let left = nth;
  for (let at = find(quote, number, 0); at >= 0; at = find(quote, number, at + 1)) {
    left -= 1;
    if (left > 0) continue;
    const end = at + number.length;
    return { before: quote.slice(0, at), number, after: quote.slice(end) };
  }
  return { before: quote, number: '', after: '' };
}

function find(quote: string, number: string, from: number): number {
  if (number === '') return -1;
  for (let at = quote.indexOf(number, from); at >= 0; at = quote.indexOf(number, at + 1)) {
    if (standsAlone(quote, at, at + number.length)) return at;
  }
  return -1;
}

/** "5" does not stand in "5,5"; but it does before the full stop of a sentence. */
function standsAlone(quote: string, start: number, end: number): boolean {
  const before = quote[start - 1] ?? ' ';
  if (/\d/u.test(before)) return false;
  if (/[.,]/u.test(before) && /\d/u.test(quote[start - 2] ?? ' ')) return false;
  const after = quote[end] ?? ' ';
  if (/\d/u.test(after)) return false;
  return !(WITHIN_NUMBER.test(after) && /\d/u.test(quote[end + 1] ?? ' '));
}
