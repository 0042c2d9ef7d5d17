import { intervalsMeet, scaleInterval, trueInterval } from '../../domain/quantity/rounding';
import { comparable, comparesInPoints } from '../../domain/quantity/unit';
import { numberValue } from '../../domain/quantity/value';
import type { Severity } from '../../domain/rules/rule';
import { matchKey } from '../../locale/name';
import { inferTraits } from '../../locale/traits';
import { readUnit } from '../../locale/unit';
import type { Extraction, Reading } from '../../reader/extraction';
import { passagesOf } from '../report/passageOf';
import type { Finding, FindingCode, FindingPlace } from './finding';
import { placeOf, valueOf, type PlacedFigure } from './printed';
import { eachOf, within, type Steps } from './steps';

const FIGURES_A_SLICE = 200;
/** A result, or a per cent of plan, that has no sign where others have one. */
const PERCENT_AFTER = /^\s*(?:%|‰|phần|điểm|o\/oo)/iu;
/** The sign may stand behind the number that follows: "7 - 7,5%", "5,88/5,3%". */
const SIGN_LATER = /^\s*(?:[-–/]|đến|và|hoặc)\s*\d[\d.,]*\s*(?:%|‰|điểm)/iu;
const BARE_PERCENT =
  /(?:đạt|vượt|bằng)\s+(\d{1,4}(?:,\d+)?)\s+(?:so với\s+)?(?:KH|kế hoạch|dự toán)(?![\p{L}\d])/giu;
const COMPARED = /[<>≤≥]\s*$/u;
const POWER = /(?:^|\s)[kmg]w(?:\/h)?$/iu;
const ENERGY = /(?:sản lượng|sản xuất) điện|điện (?:năng|thương phẩm|sản xuất|tiêu thụ)/iu;
const THOUSANDS = /^(?:nghìn|ngàn)\s/iu;
/** Of these no locality has millions; poultry, trees and visits it may count in thousands. */
const PEOPLE = /^count:(?:người|hộ|lao động|nhân khẩu|đối tượng|bệnh nhân)$/u;
const OF_PROVINCE = /(?:toàn|địa bàn) (?:tỉnh|thành phố)(?! thuộc)/giu;
const OF_LESS = /(?:toàn|địa bàn) (?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)/giu;
/** More thousands of people than any province has. */
const MOST_PEOPLE = 20_000;

/** What is written wrongly, whatever the figures say. */
export function* findSlips(reading: Reading): Steps<Finding[]> {
  const figures = reading.extractions.map((extraction, index) => ({ extraction, index }));
  const passages = passagesOf(reading);
  yield 0.1;
  const leastTwice = isOfProvince(reading) ? MOST_PEOPLE : 0;
  const found: Finding[] = [];
  const one = eachOf(figures, FIGURES_A_SLICE, (figure) => {
    const passage = reading.passages[passages[figure.index] ?? -1];
    found.push(...slipsOf(reading, figure, { inTable: passage?.kind === 'row', leastTwice }));
  });
  yield* within(one, 0.2, 0.8);
  found.push(...malformed(reading, figures), ...barePercents(reading));
  yield 0.9;
  return [...found, ...unitSlips(figures)];
}

interface Around {
  /** A column gives its unit. */
  readonly inTable: boolean;
  /** So many thousands are too many. */
  readonly leastTwice: number;
}

function slipsOf({ text }: Reading, figure: PlacedFigure, around: Around): Finding[] {
  const { extraction } = figure;
  const { start, end, num, role, indicator, value } = extraction;
  const unit = readUnit(extraction.unit);
  const found: Finding[] = [];
  if (isRate(extraction) && role !== 'plan' && !around.inTable) {
    const after = text.slice(end, end + 24);
    const hasSign = PERCENT_AFTER.test(after) || SIGN_LATER.test(after);
    if (!hasSign && extraction.parts === undefined) found.push(slip('signMissing', figure));
  }
  if (role === 'actual' && COMPARED.test(text.slice(Math.max(0, start - 3), start))) {
    found.push(slip('comparedResult', figure));
  }
  const isPeople = PEOPLE.test(unit.dimension) && THOUSANDS.test(unit.text);
  if (isPeople && /^\d{1,3}\.\d{3}/u.test(num) && value >= around.leastTwice) {
    found.push(slip('thousandTwice', figure));
  }
  if (POWER.test(unit.text) && ENERGY.test(indicator)) found.push(slip('powerForEnergy', figure));
  return found;
}

/** Whether the report speaks of a province, whose people are counted in thousands. */
function isOfProvince({ text }: Reading): boolean {
  const times = (words: RegExp) => text.match(words)?.length ?? 0;
  return times(OF_PROVINCE) > times(OF_LESS);
}

/** Measured in per cent, or without a unit though its name says that it is a share. */
function isRate({ unit: text, indicator }: Extraction): boolean {
  const unit = readUnit(text);
  if (comparesInPoints(unit)) return unit.text === '%' || unit.text === '‰';
  return text === '' && inferTraits(indicator, readUnit('%')).share;
}

/** Numbers that are no numbers: of figures, and those that the reader could not read at all. */
function malformed(reading: Reading, figures: readonly PlacedFigure[]): Finding[] {
  const ofFigures = figures
    .filter(({ extraction }) => extraction.malformed === true)
    .map((figure) => slip('malformedNumber', figure));
  const elsewhere = reading.issues
    .filter(({ code, start, end }) => {
      const known = ofFigures.some(({ places: [at] }) => at && at.start < end && at.end > start);
      return code === 'malformedNumber' && !known;
    })
    .map(({ start, end }): Finding => {
      const places: FindingPlace[] = [{ start, end, extraction: null }];
      const facts: Finding['facts'] = { text: name(reading.text.slice(start, end)) };
      return { code: 'malformedNumber', severity: 'error', places, facts, expected: null };
    });
  return [...ofFigures, ...elsewhere];
}

/** "đạt 101,1 Kế hoạch giao": a per cent of plan without its sign. */
function barePercents({ text, extractions }: Reading): Finding[] {
  return [...text.matchAll(BARE_PERCENT)].map((match): Finding => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const end = start + (match[1] ?? '').length;
    const extraction = extractions.findLastIndex((one) => one.end <= end);
    const place: FindingPlace = { start, end, extraction: extraction < 0 ? null : extraction };
    const facts: Finding['facts'] = { text: name(match[0]) };
    return { code: 'signMissing', severity: 'hint', places: [place], facts, expected: null };
  });
}

/** Three digits are no accident where they stand twice with two units. */
const DIGITS_THAT_TELL = 3;
const ALIKE = 0.6;

/** The same digits under like names in units of one kind that differ: triệu and tỷ, % and ‰. */
function unitSlips(figures: readonly PlacedFigure[]): Finding[] {
  const ofDigits = new Map<string, PlacedFigure>();
  const found: Finding[] = [];
  for (const figure of figures) {
    const { num, role, period } = figure.extraction;
    if (num.replace(/\D/g, '').replace(/^0+/, '').length < DIGITS_THAT_TELL) continue;
    const key = `${num}|${role}|${period}`;
    const other = ofDigits.get(key);
    if (!other) ofDigits.set(key, figure);
    else if (differInUnit(figure, other)) found.push(unitSlip(figure, other));
  }
  return found;
}

function differInUnit({ extraction: a }: PlacedFigure, { extraction: b }: PlacedFigure): boolean {
  const [own, other] = [readUnit(a.unit), readUnit(b.unit)];
  if (!comparable(own, other) || own.factor === other.factor) return false;
  return alike(a.indicator, b.indicator) >= ALIKE;
}

/** Share of the words of two names that both have. */
function alike(a: string, b: string): number {
  const [mine, theirs] = [a, b].map((text) => new Set(matchKey(text).split(/[\s,]+/u)));
  if (!mine || !theirs) return 0;
  const both = [...mine].filter((word) => theirs.has(word)).length;
  return both / (mine.size + theirs.size - both);
}

/** Two figures that are the same but for a factor of ten, a thousand or a million. */
export function isSlipOfUnit(a: PlacedFigure, b: PlacedFigure): boolean {
  const [mine, theirs] = [a, b].map(({ extraction: { value, decimals, unit } }) => {
    return scaleInterval(trueInterval(numberValue(value, decimals)), readUnit(unit).factor);
  });
  if (!mine || !theirs) return false;
  return [10, 1e3, 1e6].some(
    (factor) =>
      intervalsMeet(scaleInterval(mine, factor), theirs) ||
      intervalsMeet(mine, scaleInterval(theirs, factor)),
  );
}

/** The finding of two figures that are the same but for their units. */
export function unitSlip(figure: PlacedFigure, other: PlacedFigure): Finding {
  return {
    code: 'unitSlip',
    severity: 'warning',
    places: [placeOf(figure), placeOf(other)],
    facts: { value: valueFact(figure), other: valueFact(other) },
    expected: null,
  };
}

const SEVERITIES: Partial<Record<FindingCode, Severity>> = {
  malformedNumber: 'error',
  signMissing: 'hint',
};

function slip(code: FindingCode, figure: PlacedFigure): Finding {
  return {
    code,
    severity: SEVERITIES[code] ?? 'warning',
    places: [placeOf(figure)],
    facts: { value: valueFact(figure), text: name(figure.extraction.num) },
    expected: null,
  };
}

function valueFact(figure: PlacedFigure): Finding['facts'][string] {
  return { kind: 'value', value: valueOf(figure), unit: readUnit(figure.extraction.unit) };
}

function name(text: string): Finding['facts'][string] {
  return { kind: 'name', name: text };
}
