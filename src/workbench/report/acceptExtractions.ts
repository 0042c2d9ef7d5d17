import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { PlanFrame } from '../../domain/plan/frame';
import { cellKey } from '../../domain/workbook/cellRef';
import { changeOf, NO_CHANGE, type Change, type FigureEdit } from '../../domain/workbook/change';
import type { Figure, Source } from '../../domain/workbook/figure';
import {
  fitsTexts,
  NO_TEXTS,
  sourceTextKey,
  type SourceTextKey,
} from '../../domain/workbook/sourceText';
import type { Series } from '../../domain/workbook/series';
import { indicatorOf, type Workbook, type WorkbookMeta } from '../../domain/workbook/workbook';
import type { Session } from '../session';
import type { Acceptance, AcceptanceChoices, AcceptedCell, CellClaim } from './acceptance';
import { placeNewRows } from './placeNewRows';
import { reportSource } from './reportSources';

/** The report that is accepted: its text goes with the workbook, for the evidence of its figures. */
export interface AcceptedReport {
  /** Name of the document. */
  readonly name: string;
  readonly text: string;
  /** Milliseconds since 1970 of the moment it was read. */
  readonly readAt: number;
}

/** What accepting did. */
export interface Accepted {
  readonly change: Change;
  /** Figures written, evidence that was added included. */
  readonly figures: number;
  readonly rows: number;
  /** The text was too long to be kept: the side panel shows the clause alone. */
  readonly textDropped: boolean;
}

/** The one change that brings accepted extractions into the workbook they were planned for. */
export function acceptanceChange(
  workbook: Workbook,
  plan: Acceptance,
  choices: AcceptanceChoices,
  report: AcceptedReport,
): Accepted {
  const figures = plan.cells.flatMap((cell) => editOf(cell, choices) ?? []);
  if (figures.length === 0) {
    return { change: NO_CHANGE, figures: 0, rows: 0, textDropped: false };
  }
  const written = new Set(figures.map(({ indicator }) => indicator));
  const wholes = wholesOf(plan, written);
  const rows = plan.rows.filter(({ indicator }) => written.has(indicator) || wholes.has(indicator));
  const key = sourceTextKey(report.text);
  const keeps = isKept(workbook, key, report.text);
  const meta = metaAfter(workbook, plan, figures, { report, key: keeps ? key : null });
  const nextGroup = plan.rows.reduce(
    (next, { indicator }) => Math.max(next, indicator + 1),
    workbook.nextIndicator,
  );
  const placed = rows.length > 0 ? placeNewRows(workbook, rows, nextGroup) : null;
  const change = changeOf(workbook, {
    figures,
    indicators: [...(placed?.indicators ?? []), ...headingsWithFigures(workbook, written)],
    ...(placed && { outline: placed.outline }),
    ...(Object.keys(meta).length > 0 && { meta }),
  });
  return {
    change: keeps ? { ...change, texts: new Map([[key, report.text]]) } : change,
    figures: figures.length,
    rows: rows.length,
    textDropped: !keeps,
  };
}

/** Brings accepted extractions into an open workbook, as one undoable step. */
export function acceptExtractions(
  session: Session,
  plan: Acceptance,
  choices: AcceptanceChoices,
  report: AcceptedReport,
): Accepted {
  const accepted = acceptanceChange(session.workbook, plan, choices, report);
  session.runChange(
    { code: 'acceptExtractions', params: { count: accepted.figures } },
    accepted.change,
    null,
  );
  return accepted;
}

/** What is written into a cell; null where it stays. */
function editOf(cell: AcceptedCell, choices: AcceptanceChoices): FigureEdit | null {
  const { indicator, series, from, claims, kind } = cell;
  const chosen = choices.cells?.get(cellKey(cell));
  if (chosen === 'mine' || kind === 'same') return null;
  const claim = claims.find(({ item }) => item === chosen) ?? byDefault(cell, choices);
  if (!claim) return null;
  const figure = kind === 'evidence' && from ? withEvidence(from, claim.figure) : claim.figure;
  return { indicator, series, figure };
}

function byDefault(
  { kind, from, claims }: AcceptedCell,
  { conflicts = 'mine' }: AcceptanceChoices,
): CellClaim | null {
  return kind === 'conflict' && from !== null && conflicts === 'mine' ? null : claims[0];
}

/** The figure stays as it is written; it is no longer one of two readings. */
function withEvidence(from: Figure, { origin, checked }: Figure): Figure {
  return { ...from, origin, checked: from.checked || checked, ambiguous: false };
}

/** Rows without figures of their own under which a written one stands. */
function wholesOf(plan: Acceptance, written: ReadonlySet<IndicatorId>): ReadonlySet<IndicatorId> {
  const parents = new Map(plan.rows.map(({ indicator, partOf }) => [indicator, partOf]));
  const wholes = new Set<IndicatorId>();
  for (const indicator of written) {
    let whole = parents.get(indicator)?.indicator;
    while (whole !== undefined && !wholes.has(whole)) {
      wholes.add(whole);
      whole = parents.get(whole)?.indicator;
    }
  }
  return wholes;
}

/** A heading that gets figures is none. */
function headingsWithFigures(
  workbook: Workbook,
  written: ReadonlySet<IndicatorId>,
): { readonly id: IndicatorId; readonly to: Indicator }[] {
  return [...written].flatMap((id) => {
    const indicator = indicatorOf(workbook, id);
    return indicator?.group ? { id, to: { ...indicator, group: false } } : [];
  });
}

function isKept({ texts = NO_TEXTS }: Workbook, key: SourceTextKey, text: string): boolean {
  return texts.has(key) || fitsTexts(texts, text);
}

function metaAfter(
  workbook: Workbook,
  plan: Acceptance,
  figures: readonly FigureEdit[],
  { report, key }: { readonly report: AcceptedReport; readonly key: SourceTextKey | null },
): Partial<WorkbookMeta> {
  const { meta } = workbook;
  const known = reportSource(workbook, sourceTextKey(report.text));
  const source: Source = {
    id: plan.source,
    kind: 'report',
    name: report.name,
    readAt: report.readAt,
    ...(key !== null && { text: key }),
  };
  const frame = frameAfter(workbook, figures);
  return {
    ...(!known && { sources: [...meta.sources, source] }),
    ...(frame && { frame }),
  };
}

/** The frame with the givers of the plans that came in; null where it knows them all. */
function frameAfter(workbook: Workbook, figures: readonly FigureEdit[]): PlanFrame | null {
  const { frame } = workbook.meta;
  const missing = (year: number, known: readonly string[]): readonly string[] => {
    const found = new Set<string>();
    for (const { series } of figures) {
      // Areas are seen in the same columns.
      const shown = series.scenario === frame.scenario;
      const isPlan = series.measure === 'plan' && series.period === String(year);
      const isStated = series.measure === 'statedPercentOfPlan' && year === frame.year;
      if (shown && (isPlan || isStated) && !known.includes(series.assignedBy)) {
        found.add(series.assignedBy);
      }
    }
    return [...found];
  };
  const assigners = missing(frame.year, frame.assigners);
  const next = missing(frame.year + 1, ['', ...(frame.nextAssigners ?? [])]);
  if (assigners.length + next.length === 0) return null;
  // A plan of nobody in particular that nobody made gives its column to those that are.
  const [nobody, ...others] = frame.assigners;
  const isUnused = nobody === '' && others.length === 0 && !hasPlanOfNobody(workbook, figures);
  const known = isUnused && assigners.length > 0 ? [] : frame.assigners;
  return {
    ...frame,
    assigners: [...known, ...assigners],
    ...(next.length > 0 && { nextAssigners: [...(frame.nextAssigners ?? []), ...next] }),
  };
}

function hasPlanOfNobody(workbook: Workbook, figures: readonly FigureEdit[]): boolean {
  const { year } = workbook.meta.frame;
  const ofNobody = ({ measure, period, assignedBy }: Series) =>
    assignedBy === '' &&
    (measure === 'statedPercentOfPlan' || (measure === 'plan' && period === String(year)));
  return (
    figures.some(({ series }) => ofNobody(series)) ||
    [...workbook.figures.columns.values()].some(({ series }) => ofNobody(series))
  );
}
