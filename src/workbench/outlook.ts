import type { IndicatorId } from '../domain/indicator/indicator';
import { frameKeys, type FrameKeys } from '../domain/plan/assessment';
import { OWN_VIEW, viewedFrame, type FrameView } from '../domain/plan/frameView';
import { TallyBook } from '../domain/plan/tally';
import { RuleEngine } from '../domain/rules/engine';
import type { Touched } from '../domain/workbook/change';
import { sameData } from '../domain/workbook/sameData';
import type { Workbook } from '../domain/workbook/workbook';
import { VIETNAMESE } from './language';

interface Arrived {
  readonly workbook: Workbook;
  readonly touched: Pick<Touched, 'meta'>;
}

/** What is seen of a workbook: the columns of one area and year, with their verdicts and violations. */
export class Outlook {
  #view = OWN_VIEW;
  #keys: FrameKeys;
  #tally: TallyBook;
  readonly rules: RuleEngine;

  constructor(workbook: Workbook) {
    this.#keys = frameKeys(workbook.meta.frame);
    this.#tally = new TallyBook(workbook, this.#keys);
    this.rules = new RuleEngine(workbook, this.#keys, VIETNAMESE);
  }

  get keys(): FrameKeys {
    return this.#keys;
  }

  get tally(): TallyBook {
    return this.#tally;
  }

  /** Looks elsewhere; true where other columns are seen from now on. */
  turnTo(view: FrameView, workbook: Workbook): boolean {
    this.#view = view;
    return this.keysOf({ workbook, touched: { meta: true } }) !== this.#keys;
  }

  /** The keys of what is looked at where a change has led; the same object while they are the same. */
  keysOf({ workbook, touched }: Arrived): FrameKeys {
    if (!touched.meta) return this.#keys;
    const frame = viewedFrame(workbook, this.#view);
    return sameData(frame, this.#keys.frame) ? this.#keys : frameKeys(frame);
  }

  /** Follows a change; `tally`: where it was counted already. Returns what `RuleEngine.update` does. */
  follow(
    workbook: Workbook,
    touched: Touched,
    tally: TallyBook | null,
  ): ReadonlySet<IndicatorId> | null {
    this.#keys = this.keysOf({ workbook, touched });
    if (tally) this.#tally = tally;
    else this.#tally.update(workbook, this.#keys, touched);
    return this.rules.update(workbook, this.#keys, touched);
  }
}
