import type { Extraction, Reading } from '../../reader/extraction';
import type { OffsetMap, Passage } from '../../reader/text/passage';

/** A stretch of a passage's tidied text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A figure as it stands in a passage; `figure` is its place among the extractions. */
export interface PlacedFigure extends Span {
  readonly figure: number;
}

/** Where the figures of a reading stand in what is shown of its text. */
export interface ReportPlaces {
  /** Of each passage its figures, in order. */
  readonly figures: readonly (readonly PlacedFigure[])[];
  /** Of each figure its passage; -1 where it stands in none. */
  readonly passageOf: Int32Array;
  /** A stretch of the source in this passage; null where it is not there. */
  spanIn(passage: number, start: number, end: number): Span | null;
  /** The passage that holds this offset of the source; -1 where none does. */
  passageAt(offset: number): number;
}

/** Looks every figure up once; bodies of footnotes may stand within other passages' stretches. */
export function placeFigures({ passages, extractions }: Reading): ReportPlaces {
  const starts = passages.map(({ map }) => map.toSource(0));
  const order = starts.map((_, n) => n).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
  const figures: PlacedFigure[][] = passages.map(() => []);
  const passageOf = new Int32Array(extractions.length).fill(-1);

  const spanIn = (passage: number, start: number, end: number): Span | null => {
    const held = passages[passage];
    return held ? spanOf(held, start, end) : null;
  };
  const passageAt = (offset: number): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[order[middle] ?? 0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    // A passage may go on behind footnotes that interrupt it: the nearest one that has it.
    for (let n = low - 1; n >= Math.max(0, low - LOOK_BACK); n -= 1) {
      const passage = order[n] ?? 0;
      if (spanIn(passage, offset, offset + 1)) return passage;
    }
    return -1;
  };

  extractions.forEach(({ start, end }: Extraction, figure) => {
    const passage = passageAt(start);
    const span = spanIn(passage, start, end);
    if (!span) return;
    passageOf[figure] = passage;
    figures[passage]?.push({ figure, ...span });
  });
  for (const held of figures) held.sort((a, b) => a.from - b.from);
  return { figures, passageOf, spanIn, passageAt };
}

/** So many footnotes may stand before the rest of a paragraph. */
const LOOK_BACK = 60;

function spanOf({ text, map }: Passage, start: number, end: number): Span | null {
  const from = firstAt(map, text.length, start);
  if (from >= text.length || map.toSource(from) >= end) return null;
  const to = firstAt(map, text.length, end);
  return to > from ? { from, to } : null;
}

/** The first character that comes from `source` or after it; the length where none does. */
function firstAt(map: OffsetMap, length: number, source: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map.toSource(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A piece of a passage that is drawn in one way. */
export interface Piece {
  readonly text: string;
  /** The figure it belongs to; null for plain text. */
  readonly figure: number | null;
  /** It qualifies the figure that is looked at. */
  readonly qualifies: boolean;
}

/** A passage cut where a figure or a qualifier begins or ends; put together it is the text again. */
export function cutPassage(
  text: string,
  figures: readonly PlacedFigure[],
  qualifiers: readonly Span[],
): readonly Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of [...figures, ...qualifiers]) cuts.add(from).add(to);
  const at = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (let n = 0; n + 1 < at.length; n += 1) {
    const from = at[n] ?? 0;
    const to = at[n + 1] ?? from;
    while (next < figures.length && (figures[next]?.to ?? 0) <= from) next += 1;
    const here = figures[next];
    const figure = here && here.from <= from && to <= here.to ? here.figure : null;
    const qualifies = qualifiers.some((one) => one.from <= from && to <= one.to);
    pieces.push({ text: text.slice(from, to), figure, qualifies });
  }
  return pieces;
}
