import type { Repair } from '../../domain/rules/repair/repair';
import type { Violation } from '../../domain/rules/rule';
import { cellKey, type CellRef } from '../../domain/workbook/cellRef';
import type { Origin } from '../../domain/workbook/figure';
import { figureAt, valueAt, type Workbook } from '../../domain/workbook/workbook';
import type { LeftReason, TrustWord } from '../messages/repair';

const TRUST_OF_ORIGIN: Readonly<Record<Origin['kind'], TrustWord>> = {
  typed: 'typed',
  pasted: 'typed',
  imported: 'published',
  extracted: 'published',
};

/** A figure that a repair takes as it is, and what speaks for it. */
export interface TrustedCell {
  readonly cell: CellRef;
  readonly trust: TrustWord;
}

/** The figures that a repair leaves as they are and reckons with, those trusted most first. */
export function trustedCells(workbook: Workbook, { cell, mends }: Repair): TrustedCell[] {
  const seen = new Set([cellKey(cell)]);
  const order: readonly TrustWord[] = ['checked', 'published', 'typed'];
  return mends
    .flatMap(({ cells }) => cells)
    .flatMap((other): TrustedCell[] => {
      const figure = figureAt(workbook, other);
      if (!figure || seen.has(cellKey(other))) return [];
      seen.add(cellKey(other));
      const trust = figure.checked
        ? 'checked'
        : figure.edited
          ? 'typed'
          : TRUST_OF_ORIGIN[figure.origin.kind];
      return [{ cell: other, trust }];
    })
    .sort((a, b) => order.indexOf(a.trust) - order.indexOf(b.trust));
}

/** Why nothing is proposed for a violation. */
export function whyLeft(workbook: Workbook, { cells }: Violation): LeftReason {
  const hasNumber = cells.some((cell) => valueAt(workbook, cell).kind === 'number');
  return hasNumber ? 'noneFits' : 'noNumber';
}
