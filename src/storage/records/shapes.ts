import * as v from 'valibot';
import type { Unit } from '../../domain/quantity/unit';
import type { Value } from '../../domain/quantity/value';
import { RULE_KINDS } from '../../domain/rules/ruleSet';
import type { Condition } from '../../domain/rules/expression/expression';
import { isCondition } from '../../domain/rules/expression/isCondition';
import type { RuleKindName } from '../../domain/rules/rule';
import type { Figure, Origin } from '../../domain/workbook/figure';
import type { PackedOrigin } from '../../domain/workbook/figureBlock';
import type { WorkbookMeta } from '../../domain/workbook/workbook';
import { damaged } from '../storeError';

/** Numbers of indicators lie below this: a hundred times more than the largest workbook uses. */
export const MOST_INDICATORS = 2 ** 24;

/** A schema whose output is T, whatever comes in. */
type Shape<T> = v.GenericSchema<unknown, T>;

export const unitShape: Shape<Unit> = v.object({
  text: v.string(),
  dimension: v.string(),
  factor: v.number(),
});

const valueShape: Shape<Value> = v.variant('kind', [
  v.object({ kind: v.literal('blank') }),
  v.object({ kind: v.literal('number'), value: float(), decimals: v.number() }),
  v.object({ kind: v.literal('range'), low: float(), high: float(), decimals: v.number() }),
  v.object({
    kind: v.literal('bound'),
    side: v.picklist(['atLeast', 'above', 'atMost', 'below', 'about']),
    value: float(),
    decimals: v.number(),
  }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('notApplicable') }),
  v.object({ kind: v.literal('notYet') }),
  v.object({ kind: v.literal('invalid'), raw: v.string() }),
]);

/** Any float64; a NaN that was written must not make the whole workbook unreadable. */
function float(): Shape<number> {
  return v.custom<number>((input) => typeof input === 'number');
}

export const packedOriginShape: Shape<PackedOrigin> = v.variant('kind', [
  v.object({ kind: v.literal('typed') }),
  v.object({ kind: v.literal('pasted') }),
  v.object({ kind: v.literal('imported'), source: v.number(), column: v.number() }),
]);

const originShape: Shape<Origin> = v.variant('kind', [
  v.object({ kind: v.literal('typed') }),
  v.object({ kind: v.literal('pasted') }),
  v.object({
    kind: v.literal('imported'),
    source: v.number(),
    row: v.number(),
    column: v.number(),
  }),
  v.object({
    kind: v.literal('extracted'),
    source: v.number(),
    start: v.number(),
    end: v.number(),
    confidence: v.number(),
    quote: v.string(),
  }),
]);

export const figureShape: Shape<Figure> = v.object({
  value: valueShape,
  unit: v.nullable(unitShape),
  origin: originShape,
  edited: v.boolean(),
  checked: v.boolean(),
  ambiguous: v.boolean(),
});

const operands = v.record(v.string(), v.array(v.number()));
const condition: Shape<Condition> = v.custom<Condition>((input) =>
  // The keys of its series were checked before they were written.
  isCondition(input, () => true),
);

const metaFields = {
  title: v.string(),
  frame: v.object({
    area: v.string(),
    scenario: v.string(),
    year: v.number(),
    months: v.number(),
    result: v.picklist(['estimate', 'actual']),
    assigners: v.array(v.string()),
    nextAssigners: v.exactOptional(v.array(v.string())),
    horizon: v.exactOptional(v.object({ year: v.number(), assigners: v.array(v.string()) })),
  }),
  areas: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      parent: v.nullable(v.string()),
      status: v.picklist(['current', 'former']),
    }),
  ),
  scenarios: v.array(v.object({ id: v.string(), name: v.string() })),
  sources: v.array(
    v.object({
      id: v.number(),
      kind: v.picklist(['table', 'report']),
      name: v.string(),
      readAt: v.number(),
      text: v.exactOptional(v.string()),
    }),
  ),
  rules: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(Object.keys(RULE_KINDS) as RuleKindName[]),
      severity: v.picklist(['error', 'warning', 'hint']),
      enabled: v.boolean(),
      params: v.record(v.string(), v.union([v.number(), v.string(), v.boolean()])),
      operands: v.exactOptional(operands),
      condition: v.exactOptional(condition),
      name: v.exactOptional(v.string()),
      instruction: v.exactOptional(v.string()),
      stage: v.exactOptional(v.picklist(['figures', 'targets', 'appraisal', 'report'])),
      blank: v.exactOptional(v.picklist(['notChecked', 'skip', 'zero', 'fails'])),
    }),
  ),
  overrides: v.array(
    v.object({
      indicator: v.number(),
      plan: v.string(),
      verdict: v.picklist(['missed', 'met', 'exceeded', 'rightDirection']),
      reason: v.string(),
    }),
  ),
};

const waivers = v.array(
  v.object({
    rule: v.string(),
    indicator: v.number(),
    figures: v.array(v.object({ indicator: v.number(), series: v.string(), value: valueShape })),
    reason: v.string(),
    who: v.string(),
    at: v.number(),
  }),
);

export const metaShape: Shape<WorkbookMeta> = v.object({
  ...metaFields,
  // Workbooks of before there were any.
  waivers: v.optional(waivers, []),
});

const metaPartShape = v.object({
  title: v.exactOptional(metaFields.title),
  frame: v.exactOptional(metaFields.frame),
  areas: v.exactOptional(metaFields.areas),
  scenarios: v.exactOptional(metaFields.scenarios),
  sources: v.exactOptional(metaFields.sources),
  rules: v.exactOptional(metaFields.rules),
  overrides: v.exactOptional(metaFields.overrides),
  waivers: v.exactOptional(waivers),
});

/** Those fields of a workbook's meta that are sound. */
export function soundMeta(read: object): Partial<WorkbookMeta> {
  const sound = Object.entries(metaPartShape.entries).flatMap(([field, shape]) => {
    const result = v.safeParse(shape, (read as Record<string, unknown>)[field]);
    return result.success ? [[field, result.output] as const] : [];
  });
  return Object.fromEntries(sound);
}

export const metaPatchShape: Shape<{
  from: Partial<WorkbookMeta>;
  to: Partial<WorkbookMeta>;
}> = v.object({ from: metaPartShape, to: metaPartShape });

/** What was read, as the shape says it is. Throws StoreError `damaged`, naming the record. */
export function checkShape<T>(shape: Shape<T>, read: unknown, record: string): T {
  const result = v.safeParse(shape, read, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw damaged(record, `${v.getDotPath(issue) ?? ''} ${issue.message}`);
}
