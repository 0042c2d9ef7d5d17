import type { RuleKindName } from '../../domain/rules/rule';

export type RuleParam = 'low' | 'high' | 'k' | 'n' | 'percent' | 'whole' | 'year' | 'what';

export type RuleRole =
  | 'growth'
  | 'amount'
  | 'claim'
  | 'among'
  | 'first'
  | 'second'
  | 'rate'
  | 'count'
  | 'whole'
  | 'rates'
  | 'counts'
  | 'reduction'
  | 'output'
  | 'area'
  | 'yield'
  | 'perCapita'
  | 'total'
  | 'population'
  | 'parts'
  | 'part'
  | 'rows'
  | 'stock'
  | 'in'
  | 'out';

interface RuleFields {
  readonly params: readonly RuleParam[];
  readonly roles: readonly RuleRole[];
}

const NO_FIELDS: RuleFields = { params: [], roles: [] };

/** What a person can set of a rule of each kind, besides what every rule has. */
const FIELDS: Partial<Readonly<Record<RuleKindName, RuleFields>>> = {
  rateOutOfBounds: { params: ['low', 'high'], roles: [] },
  outOfBounds: { params: ['low', 'high'], roles: ['rows'] },
  jump: { params: ['k', 'n'], roles: [] },
  copiedForward: { params: ['percent'], roles: [] },
  selectionFallsShort: { params: ['percent'], roles: [] },
  minimumGrowth: { params: ['percent'], roles: ['rows'] },
  attainableRate: { params: ['whole'], roles: ['rate', 'whole'] },
  seriesBreak: { params: ['year'], roles: ['rows'] },
  countClaim: { params: ['what'], roles: ['claim', 'among'] },
  growthDisagrees: { params: [], roles: ['growth', 'amount'] },
  compulsoryPair: { params: [], roles: ['first', 'second'] },
  exclusivePair: { params: [], roles: ['first', 'second'] },
  rateOfCounts: { params: [], roles: ['rate', 'count', 'whole'] },
  numberAndRateAgree: { params: [], roles: ['rates', 'counts'] },
  reduction: { params: [], roles: ['reduction', 'rate'] },
  product: { params: [], roles: ['output', 'area', 'yield'] },
  perCapita: { params: [], roles: ['perCapita', 'total', 'population'] },
  cumulativeFalls: { params: [], roles: ['rows'] },
  sharesMakeWhole: { params: [], roles: ['parts'] },
  shareChangesMakeZero: { params: [], roles: ['parts'] },
  growthBetweenParts: { params: [], roles: ['total', 'parts'] },
  duplicateDiffers: { params: [], roles: ['rows'] },
  metOnlyWithPart: { params: [], roles: ['total', 'part'] },
  stockFlow: { params: [], roles: ['stock', 'in', 'out'] },
};

export function fieldsOf(kind: RuleKindName): RuleFields {
  return FIELDS[kind] ?? NO_FIELDS;
}
