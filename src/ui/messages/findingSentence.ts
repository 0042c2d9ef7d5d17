import type { Finding } from '../../workbench/reportFindings/finding';
import { fill } from './fill';
import type { Messages } from './messages';
import { factParams } from './violationSentence';

/** The sentence of a mistake of a report, with its numbers. */
export function findingSentence({ code, facts }: Finding, messages: Messages): string {
  return fill(messages.report.findings[code].sentence, factParams(apart(facts), messages));
}

/** How far two numbers are apart has no sign. */
function apart({ difference, ...facts }: Finding['facts']): Finding['facts'] {
  if (difference?.kind !== 'value' || difference.value.kind !== 'number') {
    return difference === undefined ? facts : { ...facts, difference };
  }
  const value = { ...difference.value, value: Math.abs(difference.value.value) };
  return { ...facts, difference: { ...difference, value } };
}
