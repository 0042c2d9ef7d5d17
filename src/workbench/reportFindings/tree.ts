import type { Composition } from '../../domain/indicator/indicator';
import { comparable } from '../../domain/quantity/unit';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { PlacedFigure } from './printed';

/** A figure with its place in the tree of wholes and parts. */
export interface TreeFigure {
  readonly figure: PlacedFigure;
  readonly depth: number;
  readonly composition: Composition;
}

/** Deeper nesting is no longer said of one whole. */
const MOST_DEPTH = 8;

/** Each figure after the one it is a part of, in the order of the text otherwise. */
export function inTree(figures: readonly PlacedFigure[]): TreeFigure[] {
  const byStart = new Map(figures.map((figure) => [figure.extraction.start, figure]));
  const parts = new Map<PlacedFigure, PlacedFigure[]>();
  const roots: PlacedFigure[] = [];
  for (const figure of figures) {
    const whole = wholeOf(figure, byStart);
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
    const isWhole = under.length > 1 && under.some(isRest);
    // One part alone divides nothing.
    const divides = under.length > 1;
    for (const part of under) {
      if (depth < MOST_DEPTH)
        visit(part, depth + 1, divides ? compositionOf(part, figure, isWhole) : 'none');
      else visit(part, depth, 'none');
    }
  };
  for (const root of roots) visit(root, 0, 'none');
  // Parts of one another, each the whole of the next: nothing is said of them.
  for (const figure of figures) visit(figure, 0, 'none');
  return found;
}

function wholeOf(
  figure: PlacedFigure,
  byStart: ReadonlyMap<number, PlacedFigure>,
): PlacedFigure | null {
  const { partOf, role } = figure.extraction;
  const whole = partOf && byStart.get(partOf.start);
  return whole && whole !== figure && whole.extraction.role === role ? whole : null;
}

/** "Cây ăn quả khác", "phần còn lại": with it the parts are all there is, also behind "trong đó". */
function isRest({ extraction }: PlacedFigure): boolean {
  return /(?:^| )(?:khác|còn lại)$/u.test(matchKey(extraction.indicator));
}

/** Hectares are no part of tonnes: such a figure only stands under the other. */
function compositionOf(part: PlacedFigure, whole: PlacedFigure, isWhole: boolean): Composition {
  const [own, of] = [part, whole].map(({ extraction }) => readUnit(extraction.unit));
  if (!own || !of || !comparable(own, of)) return 'none';
  return isWhole || part.extraction.partOf?.whole === 'sum' ? 'addend' : 'selection';
}
