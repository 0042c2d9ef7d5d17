import {
  stateOf,
  type Decision,
  type ItemNumber,
  type ItemState,
} from '../../workbench/report/review';
import { fill } from '../messages/fill';
import type { ReportMessages } from '../messages/report';
import type { ReportFlow } from './reportFlow.svelte';
import { isDoubtful, rowText } from './reportRows';

/** How a figure is drawn within the text. */
export interface FigureLook {
  readonly state: ItemState;
  readonly doubtful: boolean;
  /** A mistake of the report was found at it. */
  readonly found: boolean;
  /** All of it in words. */
  readonly title: string;
}

const UNKNOWN: FigureLook = { state: 'unchecked', doubtful: false, found: false, title: '' };

/** How the figures are drawn; the very same object while nothing was decided about one. */
export class FigureLooks {
  readonly #flow: ReportFlow;
  readonly #words: ReportMessages;
  readonly #known = new Map<
    ItemNumber,
    { readonly decision: Decision | undefined; readonly look: FigureLook }
  >();

  constructor(flow: ReportFlow, words: ReportMessages) {
    this.#flow = flow;
    this.#words = words;
  }

  of(item: ItemNumber): FigureLook {
    const decision = this.#flow.review?.decisions.get(item);
    const known = this.#known.get(item);
    if (known && known.decision === decision) return known.look;
    const look = this.#look(item);
    this.#known.set(item, { decision, look });
    return look;
  }

  #look(item: ItemNumber): FigureLook {
    const { review, foundAt } = this.#flow;
    const words = this.#words;
    const read = review?.reading.extractions[item];
    const text = review && rowText(review, item, words);
    if (!review || !read || !text) return UNKNOWN;
    const state = stateOf(review, item);
    const found = foundAt.has(item);
    const doubtful = state === 'unchecked' && isDoubtful(read);
    const value = `${text.value} ${text.unit}`.trim();
    const said = fill(words.look, { state: words.states[state], name: text.name || '–', value });
    const more = [...(doubtful ? [words.doubtful] : []), ...(found ? [words.found] : [])];
    return { state, doubtful, found, title: [said, ...more].join('\n') };
  }
}
