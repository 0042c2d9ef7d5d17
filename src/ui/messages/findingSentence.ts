import type { Finding } from '../../workbench/reportFindings/finding';
import { fill } from './fill';
import type { Messages } from './messages';
import { factParams } from './violationSentence';

/** The sentence of a mistake of a report, with its numbers. */
export function findingSentence({ code, facts }: Finding, messages: Messages): string {
  return fill(messages.report.findings[code].sentence, factParams(facts, messages));
}
