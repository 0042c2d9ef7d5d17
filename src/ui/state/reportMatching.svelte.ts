import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { catalogueEntries } from '../../locale/catalogue';
import { searchKey } from '../../locale/name';
import { formatNumber } from '../../locale/number/formatNumber';
import { rowNames } from '../../locale/ruleText/rowNames';
import type { Match } from '../../workbench/report/match';
import type { FigureMatcher } from '../../workbench/report/matchFigures';
import type { ItemNumber, MatchTarget, Review } from '../../workbench/report/review';
import { fill } from '../messages/fill';
import type { ReportMessages } from '../messages/report';
import type { ReportFlow } from './reportFlow.svelte';

/** Which row a figure goes to, in words. */
export interface MatchWords {
  readonly text: string;
  /** How alike the names are, per cent; "" where they are the same or it was chosen by hand. */
  readonly score: string;
  readonly isNew: boolean;
  /** Nothing was chosen where several fit alike. */
  readonly open: boolean;
  readonly title: string;
}

/** A row or entry that a person may mean. */
export interface MatchOption {
  readonly target: MatchTarget;
  readonly text: string;
  /** What tells it from others. */
  readonly aside: string;
}

/** The rows that the figures of a review go to. */
export class ReportMatching {
  readonly #flow: ReportFlow;
  /** Whose rows these are. */
  readonly workbook: Workbook;
  readonly figures: FigureMatcher;

  constructor(flow: ReportFlow, workbook: Workbook, figures: FigureMatcher) {
    this.#flow = flow;
    this.workbook = workbook;
    this.figures = figures;
  }

  /** What the name and the unit say, as they were corrected. */
  of(item: ItemNumber): Match {
    return this.figures.match(this.#reviewed, item);
  }

  get #reviewed(): Review {
    const { review } = this.#flow;
    if (!review) throw new Error('the report is not read yet');
    return review;
  }

  /** Where it goes: what the planner chose, else what is proposed; null where that is open. */
  targetOf(item: ItemNumber): MatchTarget | null {
    const chosen = this.#flow.review?.decisions.get(item)?.correction.target;
    return chosen ?? this.of(item).proposed;
  }

  words(item: ItemNumber, said: ReportMessages): MatchWords {
    const target = this.targetOf(item);
    if (!target) {
      const { severalFit, severalFitHint } = said;
      return { text: severalFit, score: '', isNew: false, open: true, title: severalFitHint };
    }
    if (target.kind === 'new') {
      return { text: said.newRow, score: '', isNew: true, open: false, title: said.newRow };
    }
    const name = this.#nameOf(target);
    const candidate = this.of(item).candidates.find((one) => sameTarget(one.target, target));
    const percent = candidate ? formatNumber(candidate.score * 100, 0) : '';
    // Of the same name there is nothing to look at.
    const score = candidate && candidate.score < 1 ? percent : '';
    const full = target.kind === 'catalogue' ? fill(said.catalogueRow, { name }) : name;
    const why = candidate ? ` (${percent}%: ${said.reasons[candidate.reason]})` : '';
    const isNew = target.kind === 'catalogue';
    return { text: name, score, isNew, open: false, title: full + why };
  }

  /** The best few for a figure, with why. */
  candidates(item: ItemNumber, said: ReportMessages): readonly MatchOption[] {
    return this.of(item).candidates.map(
      ({ target, name, under, unit, score, reason, comparable }) => ({
        target,
        text: target.kind === 'catalogue' ? fill(said.catalogueRow, { name }) : name,
        aside: [
          ...(under === '' ? [] : [under]),
          ...(unit === '' ? [] : [unit]),
          `${formatNumber(score * 100, 0)}% ${said.reasons[reason]}`,
          ...(comparable ? [] : [said.otherUnit]),
        ].join(' · '),
      }),
    );
  }

  /** Rows, then entries of the catalogue, whose name holds what was typed. */
  search(typed: string, most: number, said: ReportMessages): readonly MatchOption[] {
    const names = rowNames(this.workbook);
    const rows = names.search(typed, most).map(({ indicator, path }): MatchOption => {
      const unit = indicatorOf(this.workbook, indicator)?.unit.text ?? '';
      const target = { kind: 'indicator', id: indicator } as const;
      return { target, text: names.labelOf(indicator) ?? path, aside: unit };
    });
    const key = searchKey(typed);
    const entries = catalogueEntries()
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => searchKey(one).includes(key)))
      .slice(0, most)
      .map(({ code, name, unit }): MatchOption => {
        const text = fill(said.catalogueRow, { name });
        return { target: { kind: 'catalogue', code }, text, aside: unit };
      });
    return [...rows, ...entries];
  }

  #nameOf(target: Exclude<MatchTarget, { kind: 'new' }>): string {
    if (target.kind === 'indicator') return indicatorOf(this.workbook, target.id)?.name ?? '–';
    return catalogueEntries().find(({ code }) => code === target.code)?.name ?? '–';
  }
}

export function sameTarget(a: MatchTarget, b: MatchTarget): boolean {
  if (a.kind === 'indicator') return b.kind === 'indicator' && a.id === b.id;
  if (a.kind === 'catalogue') return b.kind === 'catalogue' && a.code === b.code;
  return b.kind === 'new';
}
