import { CONTRASTS } from '../lexicon/namesContrasts';
import { hasWord, joined } from './figureParts';

/** Words more than the sibling's own that may follow where both begin alike. */
const LOOSE = 3;

/**
 * What the next of two siblings is of: "trẻ suy dinh dưỡng thể nhẹ cân" and "thể thấp còi", "dân số đô thị
 * dùng nước máy" and "nông thôn"; the sibling alone where the first has nothing like it.
 */
export function siblingOf(first: string, sibling: string): string {
  return inPlace(first, sibling) ?? alikeBegun(first, sibling) ?? sibling;
}

function inPlace(first: string, sibling: string): string | null {
  const group = CONTRASTS.find((words) => words.some((word) => sameWords(word, sibling)));
  if (!group) return null;
  const told = group.filter((word) => hasWord(first, word)).sort((a, b) => b.length - a.length)[0];
  if (told === undefined || sameWords(told, sibling)) return null;
  const at = ` ${first.toLowerCase()} `.indexOf(` ${told.toLowerCase()} `);
  return joined(first.slice(0, at).trim(), sibling, first.slice(at + told.length).trim());
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function alikeBegun(first: string, sibling: string): string | null {
  const words = first.split(' ');
  const own = sibling.split(' ');
  const at = words.findIndex((word, n) => n > 0 && sameWords(word, own[0] ?? ''));
  if (at < 0 || own.length < 2 || words.length - at > own.length + LOOSE) return null;
  return [...words.slice(0, at), ...own].join(' ');
}
