import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseNumber } from '../../src/locale/number/parseNumber';
import type {
  Extraction,
  ExtractionRole,
  Qualifier,
  QualifierField,
  Reading,
} from '../../src/reader/extraction';

/** A figure as careful readers marked it in a real report; ../shared/gold/README.md has the fields. */
interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly num: string;
  readonly value: number;
  readonly unit: string;
  readonly indicator: string;
  readonly role: ExtractionRole;
  readonly period: string;
  readonly plan?: number;
  readonly pct_plan?: number;
  readonly over_plan?: number;
  readonly verdict?: Extraction['verdict'];
  readonly pct_prev?: number;
  readonly chg_prev_pct?: number;
  readonly chg_prev_abs?: number;
  readonly chg_unit?: string;
  readonly plan_by?: string;
  readonly pct_plan_2?: number;
  readonly plan_by_2?: string;
  readonly parts?: Extraction['parts'];
  readonly list?: string;
  readonly group?: number;
  readonly item?: number;
  readonly value_note?: string;
}

/** Wholes and their parts, by the offsets of the figures, which the marks do not tell. */
export type GoldParts = Readonly<Record<number, readonly number[]>>;

/** The paths of a report and its marks; null, said aloud, where they are not there. */
export function goldFiles(name: string): { readonly text: string; readonly marks: string } | null {
  const text = resolve(`../shared/reports/${name}.txt`);
  const marks = resolve(`../shared/gold/${name}.gold.jsonl`);
  if (existsSync(text) && existsSync(marks)) return { text, marks };
  console.log(`skipped: ${name} of ../shared/reports and ../shared/gold`);
  return null;
}

/** The reading of a report that its marks make. */
export function goldReading(
  { text: textPath, marks }: { readonly text: string; readonly marks: string },
  parts: GoldParts,
): Reading {
  const text = readFileSync(textPath, 'utf8');
  const wholes = new Map(
    Object.entries(parts).flatMap(([whole, of]) =>
      of.map((part) => [part, Number(whole)] as const),
    ),
  );
  const extractions = readFileSync(marks, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => extractionOf(text, JSON.parse(line) as GoldFigure, wholes));
  return { text, passages: [], period: '2023', extractions, issues: [] };
}

function extractionOf(
  text: string,
  gold: GoldFigure,
  wholes: ReadonlyMap<number, number>,
): Extraction {
  const stated: readonly (readonly [QualifierField, number | undefined])[] = [
    ['plan', gold.plan],
    ['pctPlan', gold.pct_plan],
    ['overPlan', gold.over_plan],
    ['pctPrev', gold.pct_prev],
    ['chgPrevPct', gold.chg_prev_pct],
    ['chgPrevAbs', gold.chg_prev_abs],
    ['pctPlan2', gold.pct_plan_2],
  ];
  const whole = wholes.get(gold.start);
  return {
    start: gold.start,
    end: gold.end,
    quote: gold.quote,
    num: gold.num,
    value: gold.value,
    decimals: gold.num.split(',')[1]?.length ?? 0,
    unit: gold.unit,
    indicator: gold.indicator,
    role: gold.role,
    period: gold.period,
    ...(gold.value_note === undefined ? {} : { malformed: true }),
    ...Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
    ...(gold.verdict === undefined ? {} : { verdict: gold.verdict }),
    ...(gold.chg_unit === undefined ? {} : { chgUnit: gold.chg_unit }),
    ...(gold.plan_by === undefined ? {} : { planBy: gold.plan_by }),
    ...(gold.plan_by_2 === undefined ? {} : { planBy2: gold.plan_by_2 }),
    ...(gold.parts === undefined ? {} : { parts: gold.parts }),
    ...(gold.list === undefined
      ? {}
      : { list: { title: gold.list, group: gold.group ?? 0, item: gold.item ?? 0 } }),
    ...(whole === undefined ? {} : { partOf: { start: whole, whole: 'selection' as const } }),
    section: [],
    confidence: 1,
    doubts: [],
    qualifiers: stated.flatMap(([field, value]) => qualifierIn(text, gold, field, value)),
  };
}

/** Where a number is stated behind a figure. */
function qualifierIn(
  text: string,
  { end }: GoldFigure,
  field: QualifierField,
  value: number | undefined,
): Qualifier[] {
  if (value === undefined) return [];
  const behind = text.slice(end, end + 400);
  for (const match of behind.matchAll(/\d[\d.,]*\d|\d/gu)) {
    if (parseNumber(match[0])?.vietnamese.value !== Math.abs(value)) continue;
    const start = end + match.index;
    return [{ field, start, end: start + match[0].length }];
  }
  return [];
}
