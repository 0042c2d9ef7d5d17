import type { Reading } from '../../reader/extraction';
import type { Passage } from '../../reader/text/passage';
import { areAlike, type Division } from './division';
import type { PlacedFigure } from './printed';

/** What may stand between a figure and the mark of its note: its unit. */
const ONLY_UNIT = /^[^\d.,;:()]{0,30}$/u;

/**
 * Wholes whose parts are the numbered items of their footnote: "Tổng thiệt hại 540,5 triệu đồng¹",
 * "¹ 1. Về nhà ở: … 120,5 triệu đồng", "2. Về giao thông: …", with one figure of that kind in each.
 */
export function listedInNotes(
  { text, passages }: Reading,
  figures: readonly PlacedFigure[],
): Division[] {
  return notesOf(passages).flatMap((items) => {
    const host = items[0]?.host;
    const mark = host && passages[host.passage]?.map.toSourceEnd(host.at);
    if (items.length < 2 || mark === null || mark === undefined) return [];
    const whole = figures[countBefore(figures, mark) - 1];
    if (!whole || !ONLY_UNIT.test(text.slice(whole.extraction.end, mark))) return [];
    const parts: PlacedFigure[] = [];
    for (const item of items) {
      const [part, ...others] = figuresIn(item, figures).filter((one) => areAlike(one, whole));
      // Of two in one item the second may be a part of the first.
      if (others.length > 0) return [];
      if (part && part.extraction.partOf === undefined) parts.push(part);
    }
    return [{ whole, parts }];
  });
}

/** The footnotes, each with all its passages. */
function notesOf(passages: readonly Passage[]): Passage[][] {
  const notes = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'footnote' || !passage.host) continue;
    const key = `${passage.host.passage}|${passage.host.at}`;
    const items = notes.get(key);
    if (items) items.push(passage);
    else notes.set(key, [passage]);
  }
  return [...notes.values()];
}

function figuresIn({ map, text }: Passage, figures: readonly PlacedFigure[]) {
  const [start, end] = [map.toSource(0), map.toSourceEnd(text.length)];
  return figures.slice(countBefore(figures, start), countBefore(figures, end));
}

/** How many figures begin before a place of the source; figures in its order. */
function countBefore(figures: readonly PlacedFigure[], place: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.extraction.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
