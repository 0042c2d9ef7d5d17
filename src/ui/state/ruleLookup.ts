import type { IndicatorId } from '../../domain/indicator/indicator';
import type { Rule, RuleId } from '../../domain/rules/rule';
import type { Waiver } from '../../domain/rules/waiver';
import { isWaived } from '../../domain/rules/waivers';
import type { Workbook } from '../../domain/workbook/workbook';
import type { MarkSource } from '../../grid/model/rowMarks';
import type { Session } from '../../workbench/session';

const made = new WeakMap<readonly Rule[], ReadonlyMap<RuleId, Rule>>();

/** The rules of a workbook by their id; made once for each list of rules. */
export function rulesById({ meta: { rules } }: Workbook): ReadonlyMap<RuleId, Rule> {
  let byId = made.get(rules);
  if (!byId) {
    byId = new Map(rules.map((rule) => [rule.id, rule]));
    made.set(rules, byId);
  }
  return byId;
}

/** What the marks of rows are read from: a session as it stands. */
export function markSource(session: Session): MarkSource {
  return {
    get workbook() {
      return session.workbook;
    },
    get keys() {
      return session.keys;
    },
    violationsOf: (id) => session.rules.of(id),
    isWaived: (violation) => isWaived(session.workbook, violation),
    stageOf: ({ rule }) => rulesById(session.workbook).get(rule)?.stage,
  };
}

/** Tells which rows have a waiver that was given or withdrawn since it was last asked. */
export class WaiverWatch {
  readonly #session: Session;
  #seen: readonly Waiver[];

  constructor(session: Session) {
    this.#session = session;
    this.#seen = session.workbook.meta.waivers;
  }

  changed(): IndicatorId[] {
    const before = this.#seen;
    const now = this.#session.workbook.meta.waivers;
    this.#seen = now;
    if (before === now) return [];
    return [...only(before, now), ...only(now, before)].map(({ indicator }) => indicator);
  }
}

function only(these: readonly Waiver[], notThose: readonly Waiver[]): Waiver[] {
  const others = new Set(notThose);
  return these.filter((waiver) => !others.has(waiver));
}
