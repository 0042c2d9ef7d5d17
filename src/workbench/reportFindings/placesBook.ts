import type { IndicatorId } from '../../domain/indicator/indicator';
import { comparable } from '../../domain/quantity/unit';
import type { RuleKindName } from '../../domain/rules/rule';
import type { Series } from '../../domain/workbook/series';
import { formatNumber } from '../../locale/number/formatNumber';
import { isGenericName, matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import { readVerdict } from '../../locale/verdictText';
import type { Extraction, Reading } from '../../reader/extraction';
import { addChanges } from './changes';
import type { FrameFigures } from './frames';
import type { PlacedRow } from './placedRow';
import { placeOf, printed, valueOf, type PlacedFigure } from './printed';
import { ReportBook } from './reportBook';
import { addSameMeasures } from './sameMeasure';
import { addShares } from './shares';
import { eachOf, within, type Steps } from './steps';
import { inTree } from './tree';
import { wholesOf } from './wholes';

const FIGURES_A_SLICE = 100;
const PERCENT = readUnit('%');
const KINDS: readonly RuleKindName[] = [
  'statedPercentDisagrees',
  'statedVerdictDisagrees',
  'statedGrowthDisagrees',
  'sumOfParts',
  'selectionExceeds',
  'selectionFallsShort',
  'duplicateDiffers',
  'rateOutOfBounds',
];

/**
 * A row for every place: what is stated of a figure is held against it, parts against the figure they
 * are parts of, and figures of one name against each other.
 */
export function* placesBook(reading: Reading, { frame, figures }: FrameFigures): Steps<ReportBook> {
  const book = new ReportBook(frame);
  const rows: PlacedRow[] = [];
  const wholes = wholesOf(reading, figures);
  yield 0.05;
  const tree = inTree(figures, wholes);
  yield 0.1;
  const placing = eachOf(tree, FIGURES_A_SLICE, ({ figure, depth, composition }) => {
    const { indicator, unit, doubts } = figure.extraction;
    // A name that could not be found is that of no other figure.
    const name = doubts.includes('noName') ? `#${figure.index}` : indicator;
    const row = book.row(name, unit, { depth, composition });
    const series = columnOf(book, figure.extraction);
    book.put(row, series, valueOf(figure), placeOf(figure));
    rows.push({ figure, row, series });
  });
  yield* within(placing, 0.1, 0.5);
  addPlans(book, reading, rows);
  yield 0.5;
  const stating = eachOf(rows, FIGURES_A_SLICE, ({ figure, row }) => {
    addStated(book, reading, figure, row);
  });
  yield* within(stating, 0.5, 0.7);
  addChanges(book, reading, rows);
  yield 0.8;
  addShares(book, reading, rows);
  yield 0.9;
  addSameMeasures(book, reading, rows);
  yield 0.95;
  for (const kind of KINDS) book.rule(kind);
  return book;
}

function columnOf({ keys }: ReportBook, { role, planBy = '' }: Extraction): Series {
  const { previous, plans, result, target } = keys.series;
  switch (role) {
    case 'actual':
      return result;
    case 'previous':
      return previous;
    case 'target':
      return target;
    case 'plan':
      return plans[keys.frame.assigners.indexOf(planBy)] ?? result;
  }
}

/** The plan of each actual: as it is stated of it, or as the only one of its name stands beside it. */
function addPlans(book: ReportBook, reading: Reading, rows: readonly PlacedRow[]): void {
  const { plans, result } = book.keys.series;
  const ofName = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    const { role, indicator } = placed.figure.extraction;
    if (role !== 'plan') continue;
    const key = matchKey(indicator);
    ofName.set(key, [...(ofName.get(key) ?? []), placed]);
  }
  for (const { figure, row, series } of rows) {
    const { extraction } = figure;
    const [plan] = plans;
    if (series !== result || !plan) continue;
    const stated = printed(reading, figure, 'plan');
    if (stated) {
      book.put(row, plan, stated, placeOf(figure, 'plan'));
      continue;
    }
    const named = isGenericName(extraction.indicator)
      ? []
      : (ofName.get(matchKey(extraction.indicator)) ?? []);
    const [only, ...others] = named;
    if (!only || others.length > 0 || !fits(figure, only.figure)) continue;
    const unit = readUnit(only.figure.extraction.unit);
    book.put(row, plan, valueOf(only.figure), placeOf(only.figure), unit);
  }
}

/** Whether a plan may be that of an actual: told close by, in a unit of its kind, by the same giver. */
function fits({ extraction: actual }: PlacedFigure, { extraction: plan }: PlacedFigure): boolean {
  return (
    comparable(readUnit(actual.unit), readUnit(plan.unit)) &&
    (actual.planBy ?? '') === (plan.planBy ?? '') &&
    Math.abs(actual.start - plan.start) < 600
  );
}

function addStated(
  book: ReportBook,
  reading: Reading,
  figure: PlacedFigure,
  row: IndicatorId,
): void {
  const { extraction } = figure;
  const { statedPercents, statedVerdict } = book.keys.series;
  const [first] = statedPercents;
  const percent = printed(reading, figure, 'pctPlan');
  if (percent && first) book.put(row, first, percent, placeOf(figure, 'pctPlan'), PERCENT);
  const over = printed(reading, figure, 'overPlan');
  // "Thấp hơn 1,72 điểm %": whether that is good depends on what is measured.
  if (over && over.value < 0) return;
  if (over) {
    const text = `vượt ${formatNumber(over.value, over.decimals)}%KH`;
    book.put(row, statedVerdict, { kind: 'text', text }, placeOf(figure, 'overPlan'));
  } else if (extraction.verdict && extraction.role === 'actual') {
    const text = verdictText(reading, extraction) ?? VERDICTS[extraction.verdict];
    book.put(row, statedVerdict, { kind: 'text', text }, placeOf(figure, 'verdict'));
  }
}

/** The verdict in its own words: "đạt và vượt" is no more than met. */
function verdictText({ text }: Reading, { qualifiers }: Extraction): string | null {
  const stated = qualifiers.find(({ field }) => field === 'verdict');
  const words = stated ? text.slice(stated.start, stated.end) : '';
  return readVerdict(words) === null ? null : words;
}

const VERDICTS: Readonly<Record<NonNullable<Extraction['verdict']>, string>> = {
  met: 'đạt KH',
  exceeded: 'vượt KH',
  missed: 'không đạt KH',
};
