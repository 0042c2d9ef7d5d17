import { parsePeriodKey } from '../../domain/period/period';
import type { BoundSide, Value } from '../../domain/quantity/value';
import type { ExtractionRole, QualifierField } from '../../reader/extraction';
import type { Correction, MatchTarget, StatedNumber } from './review';

const LONGEST = 1000;

const ROLES: Readonly<Record<ExtractionRole, true>> = {
  actual: true,
  plan: true,
  target: true,
  previous: true,
};

const FIELDS: Readonly<Record<QualifierField, true>> = {
  plan: true,
  pctPlan: true,
  overPlan: true,
  verdict: true,
  pctPrev: true,
  chgPrevPct: true,
  chgPrevAbs: true,
  planBy: true,
  pctPlan2: true,
  planBy2: true,
  parts: true,
};

const SIDES: Readonly<Record<BoundSide, true>> = {
  atLeast: true,
  above: true,
  atMost: true,
  below: true,
  about: true,
};

const STATED_NUMBERS: Readonly<Record<StatedNumber, true>> = {
  plan: true,
  pctPlan: true,
  overPlan: true,
  pctPrev: true,
  chgPrevPct: true,
  chgPrevAbs: true,
};

const VERDICTS = { met: true, exceeded: true, missed: true };

const CHECKS: Readonly<Record<keyof Correction, (field: unknown) => boolean>> = {
  value: isValue,
  unit: isText,
  name: isText,
  role: (role) => isOneOf(ROLES, role),
  period: isPeriod,
  planBy: isText,
  target: isTarget,
  stated: isStated,
  dropped: (fields) => Array.isArray(fields) && fields.every((field) => isOneOf(FIELDS, field)),
};

/** Whether what was read from the disk is a correction, down to its last field. */
export function isCorrection(read: unknown): read is Correction {
  if (!isRecord(read)) return false;
  return Object.entries(read).every(
    ([name, field]) => Object.hasOwn(CHECKS, name) && CHECKS[name as keyof Correction](field),
  );
}

function isValue(read: unknown): read is Value {
  if (!isRecord(read)) return false;
  const { kind, value, low, high, side, decimals, text } = read;
  const printed = Number.isInteger(decimals) && Number(decimals) >= 0 && Number(decimals) <= 10;
  switch (kind) {
    case 'number':
      return printed && Number.isFinite(value);
    case 'range':
      return printed && Number.isFinite(low) && Number.isFinite(high);
    case 'bound':
      return printed && Number.isFinite(value) && isOneOf(SIDES, side);
    case 'text':
      return isText(text);
    default:
      return false;
  }
}

function isStated(read: unknown): boolean {
  if (!isRecord(read)) return false;
  return Object.entries(read).every(([field, value]) => {
    if (field === 'verdict') return isOneOf(VERDICTS, value);
    return isOneOf(STATED_NUMBERS, field) && isValue(value) && value.kind === 'number';
  });
}

function isTarget(read: unknown): read is MatchTarget {
  if (!isRecord(read)) return false;
  const { kind, id, code } = read;
  return (
    kind === 'new' ||
    (kind === 'catalogue' && isText(code)) ||
    (kind === 'indicator' && Number.isSafeInteger(id) && Number(id) >= 0)
  );
}

function isPeriod(read: unknown): boolean {
  if (typeof read !== 'string') return false;
  try {
    parsePeriodKey(read);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isOneOf(known: object, read: unknown): boolean {
  return typeof read === 'string' && Object.hasOwn(known, read);
}

function isText(read: unknown): boolean {
  return typeof read === 'string' && read.length <= LONGEST;
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}
