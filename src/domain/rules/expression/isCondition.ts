import {
  EXPRESSION_LIMITS,
  type CallName,
  type CompareOp,
  type Condition,
  type Slot,
} from './expression';

const COMPARES: ReadonlySet<unknown> = new Set<CompareOp>(['=', '!=', '<', '<=', '>', '>=']);
const OPERATORS: ReadonlySet<unknown> = new Set(['+', '-', '*', '/']);
const CALLS: ReadonlySet<unknown> = new Set<CallName>([
  'sum',
  'average',
  'min',
  'max',
  'abs',
  'round',
]);
const SLOTS: ReadonlySet<unknown> = new Set<Slot>([
  'each',
  'previous',
  'plan',
  'result',
  'target',
  'assigned',
  'horizon',
]);
const PARTS: ReadonlySet<unknown> = new Set(['addend', 'selection', 'all']);

/**
 * Whether what was read from a file or the disk is a condition, within `EXPRESSION_LIMITS`, with no
 * field besides those it has. `isSeries` tells the key of a series from any other text.
 */
export function isCondition(
  input: unknown,
  isSeries: (key: string) => boolean,
): input is Condition {
  return new Reading(isSeries).condition(input, 1);
}

class Reading {
  readonly #isSeries: (key: string) => boolean;
  #terms = 0;

  constructor(isSeries: (key: string) => boolean) {
    this.#isSeries = isSeries;
  }

  condition(input: unknown, depth: number): boolean {
    if (!this.#enter(input, depth)) return false;
    const inner = (part: unknown) => this.condition(part, depth + 1);
    switch (input.kind) {
      case 'compare':
        return (
          has(input, ['op', 'left', 'right']) &&
          COMPARES.has(input.op) &&
          this.#term(input.left, depth + 1) &&
          this.#term(input.right, depth + 1)
        );
      case 'and':
      case 'or':
        return has(input, ['of']) && isFilled(input.of) && input.of.every(inner);
      case 'not':
        return has(input, ['of']) && inner(input.of);
      case 'if':
        return has(input, ['when', 'then']) && inner(input.when) && inner(input.then);
      case 'filled':
      case 'blank':
        return (
          has(input, ['cell']) &&
          isObject(input.cell) &&
          input.cell.kind === 'cell' &&
          this.#term(input.cell, depth + 1)
        );
      default:
        return false;
    }
  }

  #term(input: unknown, depth: number): boolean {
    if (!this.#enter(input, depth)) return false;
    const inner = (part: unknown) => this.#term(part, depth + 1);
    switch (input.kind) {
      case 'number':
        return has(input, ['value']) && Number.isFinite(input.value);
      case 'cell':
        return has(input, ['row', 'at']) && isRow(input.row) && this.#isAt(input.at);
      case 'parts':
        return (
          has(input, ['row', 'at', 'of']) &&
          isRow(input.row) &&
          this.#isAt(input.at) &&
          PARTS.has(input.of)
        );
      case 'negative':
        return has(input, ['of']) && inner(input.of);
      case 'arithmetic':
        return (
          has(input, ['op', 'left', 'right']) &&
          OPERATORS.has(input.op) &&
          inner(input.left) &&
          inner(input.right)
        );
      case 'call':
        return (
          has(input, ['call', 'of']) &&
          CALLS.has(input.call) &&
          isFilled(input.of) &&
          input.of.every(inner)
        );
      default:
        return false;
    }
  }

  #enter(input: unknown, depth: number): input is Record<string, unknown> {
    this.#terms += 1;
    return (
      isObject(input) && depth <= EXPRESSION_LIMITS.depth && this.#terms <= EXPRESSION_LIMITS.terms
    );
  }

  #isAt(input: unknown): boolean {
    if (!isObject(input)) return false;
    const [field, ...more] = Object.keys(input);
    if (more.length > 0) return false;
    if (field === 'slot') return SLOTS.has(input.slot);
    return field === 'series' && typeof input.series === 'string' && this.#isSeries(input.series);
  }
}

function isRow(input: unknown): boolean {
  if (!isObject(input)) return false;
  switch (input.kind) {
    case 'row':
      return (
        has(input, ['indicator', 'name']) &&
        Number.isSafeInteger(input.indicator) &&
        Number(input.indicator) >= 0 &&
        typeof input.name === 'string'
      );
    case 'pattern':
      return has(input, ['pattern']) && typeof input.pattern === 'string';
    case 'child':
      return has(input, ['name']) && typeof input.name === 'string';
    default:
      return false;
  }
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isFilled(input: unknown): input is readonly unknown[] {
  return Array.isArray(input) && input.length > 0;
}

/** Has these fields beside its kind, and no other. */
function has(input: Record<string, unknown>, fields: readonly string[]): boolean {
  return (
    Object.keys(input).length === fields.length + 1 &&
    fields.every((field) => Object.hasOwn(input, field))
  );
}
