import { comparable } from '../../domain/quantity/unit';
import { readUnit } from '../../locale/unit';
import type { PlacedFigure } from './printed';

/** A whole with figures that are parts of it. */
export interface Division {
  readonly whole: PlacedFigure;
  readonly parts: readonly PlacedFigure[];
}

/** Whether two figures are of one kind: of the same role, in units that compare. */
export function areAlike(
  { extraction: a }: PlacedFigure,
  { extraction: b }: PlacedFigure,
): boolean {
  return a.role === b.role && comparable(readUnit(a.unit), readUnit(b.unit));
}
