import type { Draft } from './drafts';
import { isCapitals } from './capitals';
import { headingName, isLeadIn } from './headings';
import { sectionPeriod, type Scope, type SectionPeriod } from './periods';

interface Level {
  readonly depth: number;
  readonly name: string;
  readonly period: SectionPeriod;
}

/** Their paragraphs may open with what they tell of. */
const RANKED = new Set(['article', 'roman', 'number', 'small']);
const LONGEST_OPENING = 160;

/** The words that a paragraph opens with, up to its colon or its first verb of results. */
function openingOf(text: string): string {
  const opening = text.slice(0, LONGEST_OPENING);
  return opening.slice(0, Math.max(0, opening.search(/:| đạt | ước /u)));
}

/** The headings above, as reading goes on. */
export class Sections {
  private stack: Level[] = [];
  private fresh: { readonly depth: number; readonly label: string } | null = null;

  constructor(private readonly scope: Scope) {}

  /** What stands above a title is a letterhead. */
  clear(): void {
    this.stack = [];
    this.fresh = null;
  }

  current(): { section: readonly string[]; period: SectionPeriod } {
    return {
      section: this.stack.map((level) => level.name).filter((name) => name !== ''),
      period: this.stack.at(-1)?.period ?? { period: null, setsTargets: this.scope.plans },
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
    if (!heading) return { section: above.section, period: this.resultsOf(draft, above.period) };
    const name = headingName(draft.body.text);
    const own = sectionPeriod(name, this.scope, depth < 4);
    const period = own ?? above.period;
    if (name !== '') this.stack.push({ depth, name, period });
    if (isLeadIn(draft) && !isCapitals(draft.body.text)) this.fresh = { depth, label: label.text };
    return { section: above.section, period };
  }

  /**
   * "Điều 1. Thông qua kết quả năm 2025: …" in a document that sets targets for the next year: what an
   * article or item tells of the year before, until the next of its rank.
   */
  private resultsOf({ label, body }: Draft, above: SectionPeriod): SectionPeriod {
    if (!above.setsTargets || !RANKED.has(label.kind)) return above;
    const own = sectionPeriod(openingOf(body.text), this.scope, false);
    if (!own || own.setsTargets || own.period === null) return above;
    this.stack.push({ depth: label.depth, name: '', period: own });
    return own;
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
