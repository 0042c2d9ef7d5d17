import type { Extraction } from '../../src/reader/extraction';
import { readingOf } from './readingOf';

/** Fields in the order in which they are told. */
const FIELDS = [
  ...['plan', 'pctPlan', 'overPlan', 'verdict', 'pctPrev', 'chgPrevPct', 'chgPrevAbs'],
  ...['chgUnit', 'planBy', 'pctPlan2', 'planBy2', 'parts', 'bound', 'high'],
] as const;

/** "5345.97 ha, plan 5470, pctPlan 95.9": a figure without its name, short enough for a table. */
export function told(extraction: Extraction): string {
  const { value, unit, role } = extraction;
  const facts = [`${value} ${unit}`.trim()];
  if (role !== 'actual') facts.push(role);
  for (const field of FIELDS) {
    const fact = extraction[field as keyof Extraction];
    if (fact === undefined) continue;
    facts.push(
      `${field} ${typeof fact === 'object' ? Object.values(fact).join('/') : String(fact)}`,
    );
  }
  return facts.join(', ');
}

/** The figures of a sentence, told in short. */
export function toldIn(text: string): string[] {
  return readingOf(text).extractions.map(told);
}
