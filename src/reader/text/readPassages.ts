import { periodKey, type Period, type PeriodKey } from '../../domain/period/period';
import { bracketMarks, readBlocks } from './blocks';
import { readDrafts, type Draft } from './drafts';
import { headingName, isCapitals, isHeading, isLeadIn } from './headings';
import { findHosts } from './hosts';
import type { Passage } from './passage';
import { namedPeriods, sectionPeriod, titlePeriod, type SectionPeriod } from './periods';
import { sourceLines } from './sourceLines';
import { offsetMap } from './tidyText';

/** A report in passages, in the order of the source. */
export interface PassageReading {
  readonly passages: readonly Passage[];
  /** The period the report is on, null when it names none. */
  readonly period: PeriodKey | null;
}

/** Reads the passages of a report, as pasted or as taken from a document. */
export function readPassages(source: string): PassageReading {
  const lines = sourceLines(source);
  const drafts = readDrafts(readBlocks(source, lines, bracketMarks(source, lines)));
  const hosts = findHosts(drafts);
  const title = findTitle(drafts);
  const reported = reportedPeriod(drafts, title);
  const sections = new Sections(reported);
  const passages = drafts.map((draft, id): Passage => {
    const heading = draft.note === null && isHeading(draft);
    const inTitle = id >= title.from && id < title.to;
    const { section, period } =
      inTitle || draft.note !== null ? sections.current() : sections.enter(draft, heading);
    return {
      id,
      kind: draft.note !== null ? 'footnote' : heading || inTitle ? 'heading' : 'paragraph',
      text: draft.body.text,
      map: offsetMap(draft.body),
      marks: draft.body.marks,
      label: labelOf(draft),
      section,
      host: hosts[id] ?? null,
      ...period,
    };
  });
  return {
    passages: passages.map((passage) => withHostSection(passage, passages)),
    period: reported && periodKey(reported),
  };
}

/** A footnote speaks of what its host speaks of. */
function withHostSection(passage: Passage, passages: readonly Passage[]): Passage {
  const host = passage.host && passages[passage.host.passage];
  if (!host) return passage;
  const { section, period, setsTargets } = host;
  return { ...passage, section, period, setsTargets };
}

function labelOf({ note, label }: Draft): string {
  if (note === null || label.kind === 'number') return label.text;
  return [...note].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
}

interface Level {
  readonly depth: number;
  readonly name: string;
  readonly period: SectionPeriod;
}

/** The headings above, as reading goes on. */
class Sections {
  private stack: Level[] = [];
  private fresh: { readonly depth: number; readonly label: string } | null = null;

  constructor(private readonly reported: Period | null) {}

  current(): { section: readonly string[]; period: SectionPeriod } {
    return {
      section: this.stack.map((level) => level.name),
      period: this.stack.at(-1)?.period ?? { period: null, setsTargets: false },
    };
  }

  /** The headings above a draft, which is one itself when `heading`. */
  enter(draft: Draft, heading: boolean): { section: readonly string[]; period: SectionPeriod } {
    const { label } = draft;
    const depth =
      heading && isLeadIn(draft) && isCapitals(draft.body.text)
        ? this.capitalsDepth()
        : label.depth;
    const led = this.fresh && depth <= this.fresh.depth && label.text !== this.fresh.label;
    if (led) this.lower(depth);
    this.stack = this.stack.filter((level) => level.depth < depth);
    const above = this.current();
    this.fresh = null;
    if (!heading) return above;
    const name = headingName(draft.body.text);
    const own = sectionPeriod(name, this.reported, depth < 4);
    const period = own ?? above.period;
    if (name !== '') this.stack.push({ depth, name, period });
    if (isLeadIn(draft) && !isCapitals(draft.body.text)) this.fresh = { depth, label: label.text };
    return { section: above.section, period };
  }

  /** A lead-in whose text follows at its own depth or further out leads that text all the same. */
  private lower(depth: number): void {
    const last = this.stack.at(-1);
    if (last && depth >= 8) this.stack[this.stack.length - 1] = { ...last, depth: depth - 0.01 };
  }

  /** Capitals without a number stand below a bare "Phần I", else on the level of "I.". */
  private capitalsDepth(): number {
    return this.stack.at(-1)?.depth === 1 ? 1.5 : 2.5;
  }
}

interface Title {
  readonly from: number;
  readonly to: number;
}

/** The title: what follows the line "BÁO CÁO" up to the first heading or sentence. */
function findTitle(drafts: readonly Draft[]): Title {
  const first = drafts
    .slice(0, 40)
    .findIndex(
      ({ body }) =>
        /^(?:báo cáo|kế hoạch|nghị quyết|tờ trình)(?!\p{Ll}) ?(?:\p{L}+ ?){0,3}$/iu.test(
          body.text,
        ) || /^báo cáo /i.test(body.text),
    );
  if (first < 0) return { from: 0, to: 0 };
  let to = first + 1;
  while (to < first + 4) {
    const draft = drafts[to];
    if (
      !draft ||
      draft.note !== null ||
      draft.body.text.length > 350 ||
      /[.;:]$/.test(draft.body.text)
    )
      break;
    if (draft.label.kind !== 'none') break;
    to++;
  }
  return { from: first, to };
}

function reportedPeriod(drafts: readonly Draft[], title: Title): Period | null {
  const text = drafts
    .slice(title.from, title.to)
    .map(({ body }) => body.text)
    .join(' ');
  const named = titlePeriod(text);
  if (named) return named;
  for (const draft of drafts.slice(0, 40)) {
    const found = namedPeriods(draft.body.text)[0];
    if (found) return found.period;
  }
  return null;
}
