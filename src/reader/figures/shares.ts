import type { NumberToken } from '../tokens/token';

/** Whether a per cent is the share that a count out of a total makes, as printed or cut off. */
export function isShareOf(percent: NumberToken, pair: NumberToken): boolean {
  if (pair.over === null || pair.over.value === 0) return false;
  const share = (pair.value / pair.over.value) * 100;
  return Math.abs(share - percent.value) < 10 ** -percent.decimals;
}

/** Whether a printed per cent is this share, as printed or cut off. */
export function nearlyEqual(share: number, printed: number): boolean {
  const decimals = (String(printed).split('.')[1] ?? '').length;
  return Math.abs(share - printed) < 10 ** -decimals;
}
