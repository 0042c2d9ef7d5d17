import type { Comparison } from '../../domain/plan/comparison';
import { formatNumber, formatSigned } from './formatNumber';

/** Rates in points ("+6,2 điểm"), everything else as a level of its base ("100,4%"); "–" for neither. */
export function formatLevel(comparison: Comparison, points: string): string {
  switch (comparison.kind) {
    case 'percent':
      return `${formatNumber(comparison.level, 1)}%`;
    case 'points':
      return `${formatSigned(comparison.difference, comparison.decimals)} ${points}`;
    case 'none':
      return comparison.reason === 'missing' ? '' : '–';
  }
}

/** Rates in points, everything else as a change on its base ("+10,0%"). */
export function formatChange(comparison: Comparison, points: string): string {
  if (comparison.kind === 'percent') return `${formatSigned(comparison.level - 100, 1)}%`;
  return formatLevel(comparison, points);
}
