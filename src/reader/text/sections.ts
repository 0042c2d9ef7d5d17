import type { Draft } from './drafts';
import { headingName, isCapitals, isLeadIn } from './headings';
import { sectionPeriod, type Scope, type SectionPeriod } from './periods';

interface Level {
  readonly depth: number;
  readonly name: string;
  readonly period: SectionPeriod;
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
      section: this.stack.map((level) => level.name),
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
    if (!heading) return above;
    const name = headingName(draft.body.text);
    const own = sectionPeriod(name, this.scope, depth < 4);
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
