import { decimalsOf } from '../../domain/quantity/value';
import { formatNumber, formatSigned } from '../../locale/number/formatNumber';
import type { Doubt, Extraction, QualifierField } from '../../reader/extraction';
import { fill } from '../messages/fill';
import type { ReportMessages } from '../messages/report';

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

/** How sure the reading of a figure is, and why. */
export function whyText(
  { confidence, doubts }: { readonly confidence: number; readonly doubts: readonly Doubt[] },
  words: ReportMessages,
): string {
  const why = doubts.length > 0 ? doubts.map((one) => words.doubts[one]).join('; ') : words.sure;
  return fill(words.confidence, { percent: formatNumber(confidence * 100, 0), why });
}
