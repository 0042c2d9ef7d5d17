import type { Doubt } from './extraction';

/** What each doubt leaves of a confidence. */
const LEFT: Readonly<Record<Doubt, number>> = {
  malformedNumber: 0.5,
  noUnit: 0.7,
  nameFromHead: 0.95,
  nameFromHost: 0.85,
  nameCarried: 0.85,
  noName: 0.4,
  qualifierFromOtherSentence: 0.9,
  rolePresumed: 0.8,
};

/** What no reading goes beyond. */
const CERTAIN = 0.98;

/** How sure a figure with these doubts is, 0…1. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  const left = doubts.reduce((sure, doubt) => sure * LEFT[doubt], CERTAIN);
  return Math.round(left * 100) / 100;
}
