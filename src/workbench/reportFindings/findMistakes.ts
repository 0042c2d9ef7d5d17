import type { Violation } from '../../domain/rules/rule';
import type { Reading } from '../../reader/extraction';
import { checkClaims } from './claims';
import { expectedOf } from './expected';
import type { Finding, FindingCode, FindingPlace } from './finding';
import { framesOf } from './frames';
import { figureAt, judgedBy } from './judging';
import { namesBook } from './namesBook';
import { placesBook } from './placesBook';
import { findPointsAsPercent } from './points';
import type { ReportBook } from './reportBook';
import { findSlips, isSlipOfUnit, unitSlip } from './slips';

/**
 * The mistakes of a report itself, in the order of its text. Its figures are put into small workbooks
 * and the rules of every workbook run over them, so rounding of the print never makes one.
 */
export function findMistakes(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const frame of framesOf(reading)) {
    const places = placesBook(reading, frame);
    const names = namesBook(places);
    for (const book of [places, names]) {
      for (const violation of book.check()) {
        const finding = findingOf(reading, book, violation);
        if (finding) found.push(finding);
      }
    }
    for (const { book, violation } of checkClaims(reading, frame)) {
      const finding = findingOf(reading, book, violation);
      if (finding) found.push(finding);
    }
  }
  found.push(...findSlips(reading), ...findPointsAsPercent(reading));
  return inOrder(found);
}

function findingOf(reading: Reading, book: ReportBook, violation: Violation): Finding | null {
  const places = book.placesOf(violation);
  const [first, second] = places;
  if (!first) return null;
  const judged = judgedBy(reading, violation, places);
  if (judged === null) return null;
  if (violation.kind === 'duplicateDiffers' && second) {
    const pair = [first, second].map((place) => figureAt(reading, place));
    const [a, b] = pair;
    if (a && b && isSlipOfUnit(a, b)) return unitSlip(a, b);
  }
  return {
    code: CODES[violation.kind] ?? (violation.kind as FindingCode),
    severity: judged,
    places: unique(places),
    facts: violation.facts,
    expected: expectedOf(book.workbook, violation),
  };
}

const CODES: Partial<Record<Violation['kind'], FindingCode>> = { custom: 'changesDisagree' };

function unique(places: readonly FindingPlace[]): FindingPlace[] {
  return [...new Map(places.map((place) => [`${place.start}|${place.end}`, place])).values()];
}

/** In the order of the text; what two ways of looking found is said once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const key = [
      finding.code,
      ...finding.places.map(({ start }) => start).sort((a, b) => a - b),
    ].join('|');
    if (!said.has(key)) said.set(key, finding);
  }
  const startOf = ({ places: [first] }: Finding) => first?.start ?? 0;
  return [...said.values()].sort((a, b) => startOf(a) - startOf(b));
}
