import { hasSign, type Word } from './words';

/** Places where a new thought may begin: the start, and after commas and "trong đó". */
export function segmentStarts(words: readonly Word[]): number[] {
  const starts = [0];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word && hasSign(word.gap, ',.;:)')) starts.push(at);
    else if (word?.key === 'trong' && words[at + 1]?.key === 'đó') starts.push(at);
  }
  return starts;
}
