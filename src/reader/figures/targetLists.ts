import type { Clause } from '../clauses/clause';
import type { Extraction } from '../extraction';
import type { Passage } from '../text/passage';
import type { Figure } from './figure';

const TARGETS = /chỉ tiêu|mục tiêu/iu;
const GROUP = /^\((\d{1,2})\)/u;

/** Numbers the items of lists of main targets ("(1). … ; … (2). …") as they are read. */
export class TargetLists {
  #title = '';
  #group = 0;
  #item = 0;
  #passage = -1;

  /** The place of a figure in its list; null when it stands in none. */
  place(passage: Passage, clause: Clause, figure: Figure): Extraction['list'] | null {
    if (figure.role !== 'actual') return null;
    const group = clause.group ?? Number(GROUP.exec(passage.label)?.[1] ?? 0);
    const title = passage.section[passage.section.length - 1] ?? '';
    if (group < 1 || !TARGETS.test(title)) return null;
    const goesOn =
      title === this.#title &&
      (group === this.#group || group === this.#group + 1) &&
      passage.id <= this.#passage + 1;
    if (!goesOn) this.#item = 0;
    this.#title = title;
    this.#group = group;
    this.#passage = passage.id;
    this.#item += 1;
    return { title, group, item: this.#item };
  }
}
