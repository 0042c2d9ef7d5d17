import { sumOfAreas } from './kinds/areas';
import { assignedPathFalls } from './kinds/assignedPath';
import { beyondWhole } from './kinds/beyondWhole';
import { metOnlyWithPart, outOfBounds } from './kinds/bounds';
import { invalidValue, notWhole, rateOutOfBounds } from './kinds/cell';
import { compulsoryPair, countClaim, exclusivePair } from './kinds/claims';
import { custom } from './kinds/custom';
import { duplicateDiffers } from './kinds/duplicate';
import { growthDisagrees, statedGrowthDisagrees } from './kinds/growth';
import { growthAtCurrentPrices } from './kinds/growthPrices';
import { copiedForward, cumulativeFalls, frozen, jump } from './kinds/history';
import { selectionExceeds, sumOfParts } from './kinds/parts';
import { perCapita, product } from './kinds/product';
import { attainableRate, numberAndRateAgree, rateOfCounts, reduction } from './kinds/rates';
import { selectionFallsShort } from './kinds/selectionFallsShort';
import { seriesBreak } from './kinds/seriesBreak';
import { growthBetweenParts, shareChangesMakeZero, sharesMakeWhole } from './kinds/shares';
import { statedPercentDisagrees, statedVerdictDisagrees } from './kinds/stated';
import { stockFlow } from './kinds/stocks';
import { targetMissing, targetWorseThanResult } from './kinds/target';
import {
  behindHorizon,
  fullCoverageFalls,
  minimumGrowth,
  targetBelowAssigned,
} from './kinds/targets';
import { unitSlip } from './kinds/unitSlip';
import type { RuleKind } from './kind';
import type { Rule, RuleKindName, Severity } from './rule';

/** Every kind of rule by its name; a new kind needs a file in kinds/ and a line here. */
export const RULE_KINDS: Readonly<Record<RuleKindName, RuleKind>> = {
  invalidValue,
  rateOutOfBounds,
  outOfBounds,
  notWhole,
  unitSlip,
  statedPercentDisagrees,
  statedVerdictDisagrees,
  statedGrowthDisagrees,
  growthDisagrees,
  growthAtCurrentPrices,
  sumOfParts,
  selectionExceeds,
  selectionFallsShort,
  sumOfAreas,
  product,
  perCapita,
  rateOfCounts,
  attainableRate,
  numberAndRateAgree,
  reduction,
  stockFlow,
  sharesMakeWhole,
  shareChangesMakeZero,
  growthBetweenParts,
  duplicateDiffers,
  targetBelowAssigned,
  behindHorizon,
  targetWorseThanResult,
  fullCoverageFalls,
  beyondWhole,
  assignedPathFalls,
  cumulativeFalls,
  minimumGrowth,
  metOnlyWithPart,
  jump,
  frozen,
  copiedForward,
  countClaim,
  compulsoryPair,
  exclusivePair,
  seriesBreak,
  custom,
  targetMissing,
};

/**
 * How serious a rule of a kind is unless a person says otherwise. An error is what no reading of the
 * figures can make right; what another explanation may make right is a warning.
 */
export const DEFAULT_SEVERITIES: Readonly<Record<RuleKindName, Severity>> = {
  invalidValue: 'error',
  rateOutOfBounds: 'error',
  outOfBounds: 'error',
  sumOfParts: 'error',
  selectionExceeds: 'error',
  // "Trong đó" claims no completeness.
  selectionFallsShort: 'hint',
  // Money that the locality spends itself is not shared out among its areas.
  sumOfAreas: 'warning',
  product: 'error',
  perCapita: 'warning',
  rateOfCounts: 'error',
  attainableRate: 'warning',
  numberAndRateAgree: 'warning',
  reduction: 'error',
  stockFlow: 'warning',
  sharesMakeWhole: 'error',
  shareChangesMakeZero: 'error',
  growthBetweenParts: 'error',
  growthDisagrees: 'error',
  // Where nobody says so an office may mean current prices.
  growthAtCurrentPrices: 'warning',
  statedPercentDisagrees: 'error',
  statedGrowthDisagrees: 'error',
  statedVerdictDisagrees: 'warning',
  duplicateDiffers: 'warning',
  unitSlip: 'warning',
  notWhole: 'warning',
  targetBelowAssigned: 'error',
  behindHorizon: 'warning',
  targetWorseThanResult: 'warning',
  fullCoverageFalls: 'warning',
  beyondWhole: 'warning',
  assignedPathFalls: 'hint',
  cumulativeFalls: 'warning',
  minimumGrowth: 'warning',
  metOnlyWithPart: 'hint',
  jump: 'hint',
  frozen: 'hint',
  copiedForward: 'hint',
  countClaim: 'warning',
  compulsoryPair: 'error',
  exclusivePair: 'error',
  seriesBreak: 'hint',
  custom: 'error',
  targetMissing: 'hint',
};

/** Kinds that say nothing until a person names the rows. */
const NEED_ROWS: ReadonlySet<RuleKindName> = new Set([
  'outOfBounds',
  'shareChangesMakeZero',
  'countClaim',
  'compulsoryPair',
  'exclusivePair',
  'custom',
]);

/** Kinds that wait for a person to switch them on: a setting is theirs to give, or they read every row. */
const SWITCHED_OFF: ReadonlySet<RuleKindName> = new Set(['minimumGrowth', 'copiedForward']);

/** The rules a new workbook starts with: one of each kind that finds its rows itself. */
export const DEFAULT_RULES: readonly Rule[] = (Object.keys(DEFAULT_SEVERITIES) as RuleKindName[])
  .filter((kind) => !NEED_ROWS.has(kind))
  .map((kind) => ({
    id: kind,
    kind,
    severity: DEFAULT_SEVERITIES[kind],
    enabled: !SWITCHED_OFF.has(kind),
    params: {},
  }));
