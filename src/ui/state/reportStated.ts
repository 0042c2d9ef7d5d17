import { decimalsOf, numberValue, type NumberValue } from '../../domain/quantity/value';
import { formatNumber, formatSigned, formatValue } from '../../locale/number/formatNumber';
import type { Doubt, Extraction, QualifierField } from '../../reader/extraction';
import type { Correction, StatedCorrection, StatedNumber } from '../../workbench/report/review';
import { fill } from '../messages/fill';
import type { ReportMessages } from '../messages/report';
import { typedNumberIn } from './typedFigure';

/** Something that the report states of a figure. */
export interface StatedPart {
  readonly field: QualifierField;
  readonly text: string;
}

/** Everything that the report states of a figure, in words. */
export function statedParts(read: Extraction, words: ReportMessages): readonly StatedPart[] {
  const say = (field: QualifierField, value: string): StatedPart[] =>
    value === '' ? [] : [{ field, text: fill(words.qualifiers[field], { value }) }];
  const { chgPrevAbs, chgUnit, unit, parts, plan } = read;
  return [
    ...say('plan', withUnit(plain(plan), unit)),
    ...say('planBy', read.planBy ?? ''),
    ...say('pctPlan', plain(read.pctPlan)),
    ...say('overPlan', plain(read.overPlan)),
    ...say('verdict', read.verdict ? words.verdicts[read.verdict] : ''),
    ...say('pctPlan2', plain(read.pctPlan2)),
    ...say('planBy2', read.planBy2 ?? ''),
    ...say('pctPrev', plain(read.pctPrev)),
    ...say('chgPrevPct', signed(read.chgPrevPct)),
    ...say('chgPrevAbs', withUnit(signed(chgPrevAbs), chgUnit ?? unit)),
    ...say('parts', parts ? `${plain(parts.num)}/${plain(parts.den)}` : ''),
  ];
}

function plain(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value, decimalsOf(value));
}

function signed(value: number | undefined): string {
  return value === undefined ? '' : formatSigned(value, decimalsOf(value));
}

function withUnit(number: string, unit: string): string {
  return number === '' ? '' : `${number} ${unit}`.trim();
}

/** What a person can type of what the report states, in the order of the fields. */
export const STATED_NUMBERS: readonly StatedNumber[] = [
  'plan',
  'pctPlan',
  'overPlan',
  'pctPrev',
  'chgPrevPct',
  'chgPrevAbs',
];

export function isStatedNumber(name: string): name is StatedNumber {
  return (STATED_NUMBERS as readonly string[]).includes(name);
}

/** What stands in the field of a stated number; "" where the report does not state it. */
export function statedText(read: Extraction, correction: Correction, field: StatedNumber): string {
  if (correction.dropped?.includes(field)) return '';
  const stated = correction.stated?.[field] ?? readNumber(read, field);
  return stated ? formatValue(stated) : '';
}

/** The verdict that stands in its field; "" for none. */
export function statedVerdict(
  read: Extraction,
  { dropped, stated }: Correction,
): NonNullable<Extraction['verdict']> | '' {
  if (dropped?.includes('verdict')) return '';
  return stated?.verdict ?? read.verdict ?? '';
}

type StatedFields = { readonly [Field in 'stated' | 'dropped']: Correction[Field] | undefined };

/** The correction that a typed number makes, "" leaving it out; null where it is no number. */
export function typedNumber(
  read: Extraction,
  correction: Correction,
  field: StatedNumber,
  text: string,
): StatedFields | null {
  const before = readNumber(read, field);
  if (text.trim() === '') return typedFields(correction, field, undefined, before !== null);
  const value = typedNumberIn(text, unitOfField(read, correction, field));
  if (!value) return null;
  const isRead = before?.value === value.value && before.decimals === value.decimals;
  return typedFields(correction, field, isRead ? undefined : value, false);
}

function unitOfField(read: Extraction, { unit }: Correction, field: StatedNumber): string {
  if (field === 'plan') return unit ?? read.unit;
  return field === 'chgPrevAbs' ? (read.chgUnit ?? unit ?? read.unit) : '%';
}

/** The correction that a chosen verdict makes; "" for none. */
export function typedVerdict(
  read: Extraction,
  correction: Correction,
  verdict: NonNullable<Extraction['verdict']> | '',
): StatedFields {
  const typed = verdict === '' || verdict === read.verdict ? undefined : verdict;
  const drops = verdict === '' && read.verdict !== undefined;
  return typedFields(correction, 'verdict', typed, drops);
}

function typedFields<Field extends keyof StatedCorrection>(
  { stated, dropped = [] }: Correction,
  field: Field,
  value: StatedCorrection[Field],
  drops: boolean,
): StatedFields {
  const others = Object.entries(stated ?? {}).filter(([name]) => name !== field);
  const all = value === undefined ? others : [...others, [field, value] as const];
  const gone = [...dropped.filter((one) => one !== field), ...(drops ? [field] : [])];
  return {
    stated: all.length > 0 ? (Object.fromEntries(all) as StatedCorrection) : undefined,
    dropped: gone.length > 0 ? gone : undefined,
  };
}

function readNumber(read: Extraction, field: StatedNumber): NumberValue | null {
  const value = read[field];
  return value === undefined ? null : numberValue(value);
}

/** How sure the reading of a figure is, and why. */
export function whyText(
  { confidence, doubts }: { readonly confidence: number; readonly doubts: readonly Doubt[] },
  words: ReportMessages,
): string {
  const why = doubts.length > 0 ? doubts.map((one) => words.doubts[one]).join('; ') : words.sure;
  return fill(words.confidence, { percent: formatNumber(confidence * 100, 0), why });
}
