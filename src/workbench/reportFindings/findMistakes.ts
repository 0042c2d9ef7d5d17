import type { Severity, Violation } from '../../domain/rules/rule';
import { matchKey } from '../../locale/name';
import type { Reading } from '../../reader/extraction';
import { checkClaims } from './claims';
import { expectedOf } from './expected';
import type { Finding, FindingCode, FindingPlace } from './finding';
import { framesOf } from './frames';
import { namesBook } from './namesBook';
import { placesBook } from './placesBook';
import { findPointsAsPercent } from './points';
import type { PlacedFigure } from './printed';
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
    for (const { book, violation } of checkClaims(frame)) {
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
  const judged = judgedBy(reading, book, violation, places);
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

/** Figures of one name so close together are two of a kind whose names tell too little. */
const TOO_CLOSE = 120;
/** Parts that may count one thing twice: women among the poor, ethnic minorities among women. */
const OVERLAPPING =
  /(?:^|\s)(?:nữ|dân tộc|đồng bào|trẻ em|đảng viên|hộ nghèo|cận nghèo|người nghèo)/u;
const OF_A_PLAN = /thực hiện|hoàn thành|giải ngân|kế hoạch|chỉ tiêu|dự toán|so với/u;

/** How serious a violation is in a text; null where it proves nothing there. */
function judgedBy(
  reading: Reading,
  book: ReportBook,
  violation: Violation,
  places: readonly FindingPlace[],
): Severity | null {
  const { kind, severity, indicator } = violation;
  switch (kind) {
    case 'duplicateDiffers': {
      const [a, b] = places;
      const isStated = places.some(({ field }) => field !== undefined);
      if (!a || !b || (!isStated && Math.abs(a.start - b.start) < TOO_CLOSE)) return null;
      return severity;
    }
    case 'selectionExceeds': {
      // One part that is more than the whole is wrong in any case.
      const [whole, ...parts] = places.map((place) => figureAt(reading, place)?.extraction);
      if (!whole || whole.bound !== undefined) return 'warning';
      if (parts.some((part) => part && part.unit === whole.unit && part.value > whole.value))
        return severity;
      const overlap = parts.some((part) => OVERLAPPING.test(matchKey(part?.indicator ?? '')));
      return overlap ? null : 'warning';
    }
    case 'sumOfParts': {
      // "Trong đó" claims no completeness, whatever its last part is called.
      const isSum = places.some(
        (place) => figureAt(reading, place)?.extraction.partOf?.whole === 'sum',
      );
      return isSum ? severity : 'hint';
    }
    case 'rateOutOfBounds':
      return OF_A_PLAN.test(matchKey(book.nameOf(indicator))) ? null : severity;
    default:
      return severity;
  }
}

function figureAt({ extractions }: Reading, { extraction }: FindingPlace): PlacedFigure | null {
  const found = extraction === null ? undefined : extractions[extraction];
  return found && extraction !== null ? { index: extraction, extraction: found } : null;
}

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
