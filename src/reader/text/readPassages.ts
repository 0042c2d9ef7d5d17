import { periodKey, type PeriodKey } from '../../domain/period/period';
import { BlockReader, bracketMarks } from './blocks';
import { readDrafts, type Draft } from './drafts';
import { isHeading } from './headings';
import { findHosts } from './hosts';
import type { Passage } from './passage';
import { plans, titlePeriod } from './periods';
import { Sections } from './sections';
import { findTitle, firstPeriod, openingLine } from './title';
import { readLabel } from './labels';
import { linesOf, singleSpaced, type SourceLine } from './sourceLines';
import { findTables, type Table } from './tables';
import { offsetMap, tidy } from './tidyText';

/** A report in passages, in the order of the source. */
export interface PassageReading {
  readonly passages: readonly Passage[];
  /** The period the report is on, null when it names none. */
  readonly period: PeriodKey | null;
}

/** So many lines, blocks or passages are gone through between two steps: a millisecond or two. */
const SLICE = 400;

/** Reads the passages of a report, as pasted or as taken from a document. */
export function readPassages(source: string): PassageReading {
  const task = readPassagesInSlices(source);
  for (;;) {
    const step = task.next();
    if (step.done === true) return step.value;
  }
}

/** As `readPassages`, in steps of a few milliseconds. */
export function* readPassagesInSlices(source: string): Generator<void, PassageReading, void> {
  const lines: SourceLine[] = [];
  for (const line of linesOf(source)) {
    lines.push(line);
    if (lines.length % SLICE === 0) yield;
  }
  const drafts = yield* draftsInSlices(source, singleSpaced(lines));
  yield;
  const hosts = findHosts(drafts);
  const title = findTitle(drafts);
  const titleText = drafts
    .slice(title.from, title.to)
    .map(({ body }) => body.text)
    .join(' ');
  const reported = titlePeriod(titleText) ?? firstPeriod(drafts);
  const sections = new Sections({ reported, plans: plans(titleText || openingLine(drafts)) });
  const passages: Passage[] = [];
  for (const [id, draft] of drafts.entries()) {
    if (id % SLICE === 0) yield;
    const inTitle = id >= title.from && id < title.to;
    if (inTitle) sections.clear();
    passages.push(passageOf(draft, id, inTitle, sections, hosts[id] ?? null));
  }
  yield;
  return {
    passages: passages.map((passage) => withHostSection(passage, passages)),
    period: reported && periodKey(reported),
  };
}

function* draftsInSlices(
  source: string,
  lines: readonly SourceLine[],
): Generator<void, Draft[], void> {
  const tables = findTables(source, lines);
  const running = outside(lines, tables);
  yield;
  const reader = new BlockReader(source, running, bracketMarks(source, running));
  for (let place = 0; place < running.length; place++) {
    if (place % SLICE === 0) yield;
    reader.take(place);
  }
  const text = readDrafts(reader.finish());
  yield;
  return [...text, ...tables.flatMap((table) => tableDrafts(source, lines, table))].sort(
    (a, b) => a.start - b.start,
  );
}

function passageOf(
  draft: Draft,
  id: number,
  inTitle: boolean,
  sections: Sections,
  host: Passage['host'],
): Passage {
  const row = draft.row !== undefined;
  const heading = draft.note === null && !row && isHeading(draft);
  const { section, period } =
    inTitle || row || draft.note !== null ? sections.current() : sections.enter(draft, heading);
  return {
    id,
    kind: kindOf(draft, heading || inTitle),
    text: draft.body.text,
    map: offsetMap(draft.body),
    marks: draft.body.marks,
    label: labelOf(draft),
    section,
    host,
    ...period,
    ...(draft.row ? { columns: draft.row.columns, cells: draft.row.cells } : {}),
  };
}

function kindOf(draft: Draft, heading: boolean): Passage['kind'] {
  if (draft.row !== undefined) return 'row';
  if (draft.note !== null) return 'footnote';
  return heading ? 'heading' : 'paragraph';
}

/** Lines of running text; a table parts what stands before it from what stands behind. */
function outside(lines: readonly SourceLine[], tables: readonly Table[]): SourceLine[] {
  let at = 0;
  const parts = tables.map(({ from, to }) => {
    const before = lines.slice(at, from);
    at = to;
    return before;
  });
  return [...parts, lines.slice(at)].flatMap((part, place) =>
    part.map((line, first) => (place > 0 && first === 0 ? { ...line, afterBlank: true } : line)),
  );
}

function tableDrafts(source: string, lines: readonly SourceLine[], table: Table): Draft[] {
  const start = lines[table.from]?.start ?? 0;
  const none = readLabel('');
  const common = { note: null, marked: false, emphasised: false };
  const head = tidy(source, start, start, new Set());
  return [
    {
      ...common,
      body: head,
      label: { ...none, text: table.head },
      start,
      row: null,
    },
    ...table.rows.map((row) => ({
      ...common,
      body: row.body,
      label: { ...none, text: row.label },
      start: row.body.runs[0]?.start ?? start,
      row,
    })),
  ];
}

/** A footnote speaks of what its host speaks of. */
function withHostSection(passage: Passage, passages: readonly Passage[]): Passage {
  const host = passage.host && passages[passage.host.passage];
  if (!host) return passage;
  const { section, period, setsTargets } = host;
  return { ...passage, section, period, setsTargets };
}

function labelOf({ note, marked, label }: Draft): string {
  if (note === null || !marked || label.kind === 'number') return label.text;
  return [...note].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
}
