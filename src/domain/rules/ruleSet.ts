import { invalidValue, notWhole, rateOutOfBounds } from './kinds/cell';
import { duplicateDiffers } from './kinds/duplicate';
import { selectionExceeds, sumOfParts } from './kinds/parts';
import { statedPercentDisagrees, statedVerdictDisagrees } from './kinds/stated';
import { targetMissing, targetWorseThanResult } from './kinds/target';
import { unitSlip } from './kinds/unitSlip';
import type { RuleKind } from './kind';
import type { Rule, RuleKindName, Severity } from './rule';

/** Every kind of rule by its name; a new kind needs a file in kinds/ and a line here. */
export const RULE_KINDS: Readonly<Record<RuleKindName, RuleKind>> = {
  invalidValue,
  rateOutOfBounds,
  notWhole,
  unitSlip,
  statedPercentDisagrees,
  statedVerdictDisagrees,
  sumOfParts,
  selectionExceeds,
  duplicateDiffers,
  targetWorseThanResult,
  targetMissing,
};

const DEFAULT_SEVERITIES: Readonly<Record<RuleKindName, Severity>> = {
  invalidValue: 'error',
  rateOutOfBounds: 'error',
  sumOfParts: 'error',
  selectionExceeds: 'error',
  statedPercentDisagrees: 'error',
  statedVerdictDisagrees: 'warning',
  duplicateDiffers: 'warning',
  unitSlip: 'warning',
  notWhole: 'warning',
  targetWorseThanResult: 'warning',
  targetMissing: 'hint',
};

/** The rules a new workbook starts with: one of each kind. */
export const DEFAULT_RULES: readonly Rule[] = (
  Object.keys(DEFAULT_SEVERITIES) as RuleKindName[]
).map((kind) => ({
  id: kind,
  kind,
  severity: DEFAULT_SEVERITIES[kind],
  enabled: true,
  params: {},
}));
