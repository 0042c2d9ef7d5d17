import type { Task } from '../task';
import { figureTable } from '../../domain/workbook/figures';
import type { ColumnConvention } from '../../locale/number/columnConvention';
import { AreaList } from './areaList';
import { readExamples, noteColumns } from './columnIssues';
import { FigureColumns, type FigureColumnReader } from './figureCells';
import { findSections, type SectionDraft } from './findSections';
import { IssueList } from './issue';
import { decideConventions, unitColumnOf } from './numberEvidence';
import { countRows, OUTCOME } from './outcomes';
import {
  columnKey,
  type ColumnReading,
  type ReadOptions,
  type TableReading,
  type TableSection,
} from './reading';
import { areaRowsOf, SectionReader } from './sectionReader';
import { settleYears } from './settleYears';
import type { Table } from './table';
import { TreeBuilder } from './treeBuilder';
import { localityOf } from './words';

const SLICE = 2000;

/**
 * Reads a sheet of cells into indicators, their tree and figures. Never throws over what a sheet
 * holds: every row is imported or has a reason why not, every cell of a figure column is a figure, or
 * is kept as text or invalid and listed. (Forms after domain notes 1.1, 1.2, 5.2, 5.3.)
 */
export function* readTable(table: Table, options: ReadOptions = {}): Task<TableReading> {
  const { rows } = table;
  const issues = new IssueList();
  const outcomes = new Uint8Array(rows.length);
  const sections = yield* findSections(rows, outcomes, options);
  const lines = sections.flatMap((section) => section.lines);
  const drafts = sections.map((section) => section.drafts);
  const { frame, yearFrom } = settleYears(drafts, lines, options);
  if (rows.length === 0) issues.add('emptyTable', null, 0, '');
  if (yearFrom === 'assumed') issues.add('yearAssumed', null, 0, String(frame.year));

  const conventions = yield* decideConventions(rows, outcomes, sections, options);
  const areas = new AreaList(options.areas ?? [], lines.map(localityOf).find(Boolean) ?? '');
  const figures = new FigureColumns(areas, rows.length);
  const source = options.source ?? 1;
  const areaRows = sections.map((section) => areaRowsOf(rows, outcomes, section));
  const tree = new TreeBuilder(areaRows.some(({ merges }) => merges));
  const titled = sections.length > 1;
  const formRows = new FormRows();
  const columns: FigureColumnReader[][] = [];
  for (const [number, section] of sections.entries()) {
    const readers = figureReaders(section, number, figures, conventions, issues);
    columns.push(readers);
    const reader = new SectionReader(section, readers, {
      tree,
      figures,
      areas,
      issues,
      source,
      table,
      outcomes,
      title: titled ? section.title : '',
      areaRows: areaRows[number] ?? { merges: false, headings: false },
    });
    const first = tree.size;
    for (let row = section.start; row < section.end; row += 1) {
      if (outcomes[row] === OUTCOME.imported) reader.take(row);
      if (row % SLICE === 0) yield { stage: 'rows', done: row, total: rows.length };
    }
    if (reader.hasUnits) formRows.add(first, tree.size);
  }
  const grown = tree.finish((id) => formRows.has(id));
  const examples = sections.map((section) => readExamples(rows, outcomes, section));
  noteColumns(sections, columns, table, outcomes, issues);
  return {
    table,
    outcomes,
    counts: countRows(outcomes),
    sections: sections.map((section, number) =>
      sectionOf(section, columns[number] ?? [], examples[number] ?? [], (index) =>
        conventions.get(columnKey(number, index)),
      ),
    ),
    frame,
    yearFrom,
    areas: areas.all,
    indicators: grown.indicators,
    indicatorLines: grown.lines,
    outline: grown.outline,
    figures: figureTable(figures.finish()),
    source,
    issues: issues.finish(),
  };
}

/** Ranges of indicators that come from tables with a column of units. */
class FormRows {
  readonly #ranges: [first: number, end: number][] = [];

  add(first: number, end: number): void {
    this.#ranges.push([first, end]);
  }

  has(id: number): boolean {
    return this.#ranges.some(([first, end]) => id >= first && id < end);
  }
}

function figureReaders(
  section: SectionDraft,
  number: number,
  figures: FigureColumns,
  conventions: ReadonlyMap<string, ColumnConvention>,
  issues: IssueList,
): FigureColumnReader[] {
  const readers: FigureColumnReader[] = [];
  for (const draft of section.drafts) {
    const of = figures.seriesOf(draft);
    if (!of) continue;
    const builder = figures.builderOf(of);
    if (readers.some((reader) => reader.figures === builder)) {
      issues.add('duplicateHeader', draft.index + 1, 0, draft.texts.join(' / '));
      draft.role = 'unknown';
      draft.certainty = 'unknown';
      continue;
    }
    readers.push({
      draft,
      series: of,
      convention: conventions.get(columnKey(number, draft.index)) ?? {
        convention: 'vietnamese',
        certainty: 'default',
        ambiguous: 0,
      },
      figures: builder,
      unitColumn: unitColumnOf(section.drafts, draft),
      block: null,
      blockNumber: -1,
      originCode: 0,
      filled: 0,
      words: 0,
    });
  }
  return readers;
}

function sectionOf(
  section: SectionDraft,
  readers: readonly FigureColumnReader[],
  examples: readonly (readonly string[])[],
  conventionOf: (index: number) => ColumnReading['numbers'] | undefined,
): TableSection {
  return {
    title: section.title,
    header: section.header,
    start: section.start,
    end: section.end,
    unitText: section.unitLines[0]?.unit ?? '',
    headerKey: section.headerKey,
    columns: section.drafts.map((draft): ColumnReading => {
      const reader = readers.find((candidate) => candidate.draft === draft);
      return {
        index: draft.index,
        headerTexts: draft.texts,
        meaning: {
          role: draft.role,
          measure: draft.measure,
          year: draft.year,
          months: draft.months ?? 12,
          assignedBy: draft.assignedBy,
          area: draft.area,
        },
        series: reader?.series ?? null,
        certainty: draft.certainty,
        from: draft.from,
        examples: examples[draft.index] ?? [],
        numbers: reader ? (conventionOf(draft.index) ?? null) : null,
      };
    }),
  };
}
