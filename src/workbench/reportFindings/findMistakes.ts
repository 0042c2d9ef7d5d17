import type { Violation } from '../../domain/rules/rule';
import type { Task } from '../../exchange/task';
import type { Reading } from '../../reader/extraction';
import { checkClaims } from './claims';
import { expectedOf } from './expected';
import type { Finding, FindingCode, FindingPlace } from './finding';
import { framesOf, type FrameFigures } from './frames';
import { figureAt, Judge } from './judging';
import { namesBook } from './namesBook';
import { placesBook } from './placesBook';
import { findPointsAsPercent } from './points';
import type { ReportBook } from './reportBook';
import { findSlips, isSlipOfUnit, unitSlip } from './slips';
import { eachOf, within, type Steps } from './steps';

const VIOLATIONS_A_SLICE = 50;

/**
 * The mistakes of a report itself, in the order of its text. Its figures are put into small workbooks
 * and the rules of every workbook run over them, so rounding of the print never makes one.
 */
export function* findMistakes(reading: Reading): Task<readonly Finding[]> {
  const total = reading.extractions.length;
  const steps = mistakesIn(reading);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    yield { stage: 'compare', done: step.value * total, total };
  }
  return step.value;
}

function* mistakesIn(reading: Reading): Steps<readonly Finding[]> {
  const found: Finding[] = [];
  const judge = new Judge(reading);
  const total = Math.max(1, reading.extractions.length);
  let done = 0;
  for (const frame of framesOf(reading)) {
    const [from, to] = [done / total, (done + frame.figures.length) / total];
    found.push(...(yield* within(mistakesOf(reading, frame, judge), 0.9 * from, 0.9 * to)));
    done += frame.figures.length;
  }
  found.push(...(yield* within(findSlips(reading), 0.9, 1)), ...findPointsAsPercent(reading));
  return inOrder(found);
}

/** Those of the figures of one sheet. */
function* mistakesOf(reading: Reading, frame: FrameFigures, judge: Judge): Steps<Finding[]> {
  const found: Finding[] = [];
  const add = (book: ReportBook, violation: Violation) => {
    const finding = findingOf(judge, book, violation);
    if (finding) found.push(finding);
  };
  const places = yield* within(placesBook(reading, frame), 0, 0.3);
  const ofPlaces = yield* within(places.check(), 0.3, 0.5);
  yield* within(
    eachOf(ofPlaces, VIOLATIONS_A_SLICE, (one) => add(places, one)),
    0.5,
    0.6,
  );
  const names = yield* within(namesBook(places), 0.6, 0.7);
  for (const violation of yield* within(names.check(), 0.7, 0.9)) add(names, violation);
  for (const { book, violation } of yield* within(checkClaims(reading, frame), 0.9, 1)) {
    add(book, violation);
  }
  return found;
}

function findingOf(judge: Judge, book: ReportBook, violation: Violation): Finding | null {
  const places = book.placesOf(violation);
  const [first, second] = places;
  if (!first) return null;
  const judged = judge.severityOf(violation, places);
  if (judged === null) return null;
  if (violation.kind === 'duplicateDiffers' && second) {
    const pair = [first, second].map((place) => figureAt(judge.reading, place));
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
