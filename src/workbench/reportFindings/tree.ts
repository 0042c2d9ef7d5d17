import type { Composition } from '../../domain/indicator/indicator';
import { comparable } from '../../domain/quantity/unit';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import { valueOf, type PlacedFigure } from './printed';
import type { Wholes } from './wholes';

/** A figure with its place in the tree of wholes and parts. */
export interface TreeFigure {
  readonly figure: PlacedFigure;
  readonly depth: number;
  readonly composition: Composition;
}

/** Deeper nesting is no longer said of one whole. */
const MOST_DEPTH = 8;

/** Each figure after the one it is a part of, in the order of the text otherwise. */
export function inTree(figures: readonly PlacedFigure[], wholes: Wholes): TreeFigure[] {
  const parts = new Map<PlacedFigure, PlacedFigure[]>();
  const roots: PlacedFigure[] = [];
  for (const figure of figures) {
    const whole = wholes.get(figure)?.whole;
    if (whole) parts.set(whole, [...(parts.get(whole) ?? []), figure]);
    else roots.push(figure);
  }
  const found: TreeFigure[] = [];
  const done = new Set<PlacedFigure>();
  const visit = (figure: PlacedFigure, depth: number, composition: Composition) => {
    if (done.has(figure)) return;
    done.add(figure);
    found.push({ figure, depth, composition });
    const under = parts.get(figure) ?? [];
    // One part alone divides nothing.
    const divides = under.length > 1;
    const hasRest = under.some(isRest);
    // What is "khoảng 80" adds up to nothing exact; the others can still be more than the whole.
    const addsUp = under.every((part) => valueOf(part).kind === 'number');
    for (const part of under) {
      const isSum = addsUp && (hasRest || wholes.get(part)?.isSum === true);
      if (depth >= MOST_DEPTH) visit(part, depth, 'none');
      else visit(part, depth + 1, divides ? compositionOf(part, figure, isSum) : 'none');
    }
  };
  for (const root of roots) visit(root, 0, 'none');
  // Parts of one another, each the whole of the next: nothing is said of them.
  for (const figure of figures) visit(figure, 0, 'none');
  return found;
}

/** "Cây ăn quả khác", "phần còn lại": with it the parts are all there is, also behind "trong đó". */
function isRest({ extraction }: PlacedFigure): boolean {
  return /(?:^| )(?:khác|còn lại)$/u.test(matchKey(extraction.indicator));
}

/** Hectares are no part of tonnes: such a figure only stands under the other. */
function compositionOf(part: PlacedFigure, whole: PlacedFigure, isSum: boolean): Composition {
  const [own, of] = [part, whole].map(({ extraction }) => readUnit(extraction.unit));
  if (!own || !of || !comparable(own, of)) return 'none';
  return isSum ? 'addend' : 'selection';
}
