import { changeOf, NO_CHANGE, type Change } from '../domain/workbook/change';
import type { Violation } from '../domain/rules/rule';
import type { Waiver } from '../domain/rules/waiver';
import { figuresOf, waiverOf } from '../domain/rules/waivers';
import type { Workbook } from '../domain/workbook/workbook';

/** The change that a waiver makes, or why it cannot be given. */
export interface WaiverGiven {
  readonly change: Change;
  readonly issue: 'noReason' | 'noName' | null;
}

export interface WaiverText {
  readonly reason: string;
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Accepts a violation as it stands (giải trình). Reason and name must say something. A waiver that
 * this violation had gives way to the new one.
 */
export function waiveViolation(
  workbook: Workbook,
  violation: Violation,
  { reason, who, at }: WaiverText,
): WaiverGiven {
  const said = { reason: reason.normalize('NFC').trim(), who: who.normalize('NFC').trim() };
  if (said.reason === '') return { change: NO_CHANGE, issue: 'noReason' };
  if (said.who === '') return { change: NO_CHANGE, issue: 'noName' };
  const given: Waiver = {
    rule: violation.rule,
    indicator: violation.indicator,
    figures: figuresOf(workbook, violation),
    ...said,
    at,
  };
  const before = waiverOf(workbook, violation)?.waiver;
  const waivers = workbook.meta.waivers.map((one) => (one === before ? given : one));
  if (!before) waivers.push(given);
  return { change: changeOf(workbook, { meta: { waivers } }), issue: null };
}

/** The change that takes a waiver of the workbook back; its violation counts again. */
export function withdrawWaiver(workbook: Workbook, waiver: Waiver): Change {
  const waivers = workbook.meta.waivers.filter((one) => one !== waiver);
  return changeOf(workbook, { meta: { waivers } });
}
