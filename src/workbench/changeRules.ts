import { DEFAULT_RULES } from '../domain/rules/ruleSet';
import type { Rule, RuleId } from '../domain/rules/rule';
import { changeOf, type Change } from '../domain/workbook/change';
import type { Workbook } from '../domain/workbook/workbook';

/**
 * The change that adds rules at the end of the list. A rule whose id is taken already, in the workbook
 * or among those before it, gets another.
 */
export function addRules(workbook: Workbook, added: readonly Rule[]): Change {
  const { rules } = workbook.meta;
  const taken = new Set(rules.map(({ id }) => id));
  const fresh = added.map((rule) => {
    const id = taken.has(rule.id) || rule.id === '' ? freeId(taken, rule.kind) : rule.id;
    taken.add(id);
    return id === rule.id ? rule : { ...rule, id };
  });
  return changeOf(workbook, { meta: { rules: [...rules, ...fresh] } });
}

/** The change that puts a rule in the place of the one with its id; none where there is no such. */
export function changeRule(workbook: Workbook, rule: Rule): Change {
  const rules = workbook.meta.rules.map((one) => (one.id === rule.id ? rule : one));
  return changeOf(workbook, { meta: { rules } });
}

/** The change that takes rules out. Waivers given to them stay, and are listed as without a rule. */
export function removeRules(workbook: Workbook, ids: readonly RuleId[]): Change {
  const gone = new Set(ids);
  const rules = workbook.meta.rules.filter(({ id }) => !gone.has(id));
  return changeOf(workbook, { meta: { rules } });
}

/** The change that switches rules on or off. */
export function enableRules(workbook: Workbook, ids: readonly RuleId[], enabled: boolean): Change {
  const asked = new Set(ids);
  const rules = workbook.meta.rules.map((rule) =>
    asked.has(rule.id) && rule.enabled !== enabled ? { ...rule, enabled } : rule,
  );
  return changeOf(workbook, { meta: { rules } });
}

/** The change that moves a rule to place `to` of the list (0: first), or as near as there is one. */
export function moveRule(workbook: Workbook, id: RuleId, to: number): Change {
  const { rules } = workbook.meta;
  const moved = rules.find((rule) => rule.id === id);
  if (!moved) return changeOf(workbook, {});
  const rest = rules.filter((rule) => rule !== moved);
  const place = Math.max(0, to);
  return changeOf(workbook, {
    meta: { rules: [...rest.slice(0, place), moved, ...rest.slice(place)] },
  });
}

/**
 * The change that brings back the rules a new workbook starts with, as they are there, before the
 * planner's own, which stay as they are.
 */
export function restoreDefaultRules(workbook: Workbook): Change {
  const defaults = new Set(DEFAULT_RULES.map(({ id }) => id));
  const own = workbook.meta.rules.filter(({ id }) => !defaults.has(id));
  return changeOf(workbook, { meta: { rules: [...DEFAULT_RULES, ...own] } });
}

/** An id for a new rule that no rule of the workbook has. */
export function newRuleId(workbook: Workbook, kind: Rule['kind']): RuleId {
  return freeId(new Set(workbook.meta.rules.map(({ id }) => id)), kind);
}

function freeId(taken: ReadonlySet<RuleId>, kind: Rule['kind']): RuleId {
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
