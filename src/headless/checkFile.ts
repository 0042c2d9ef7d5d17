import type { Area } from '../domain/area/area';
import { frameKeys } from '../domain/plan/assessment';
import { RuleEngine } from '../domain/rules/engine';
import type { Fact, Rule, RuleKindName, Severity, Violation } from '../domain/rules/rule';
import { figureAt, indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { parseCsv } from '../exchange/csv/parseCsv';
import { readRulesCsv } from '../exchange/rules/readRulesCsv';
import { rulesWith } from '../exchange/rules/ruleIds';
import { readTable } from '../exchange/table/readTable';
import type { ReadOptions, TableReading } from '../exchange/table/reading';
import { toWorkbook } from '../exchange/table/toWorkbook';
import { runToEnd } from '../exchange/task';
import { calculationText } from '../locale/calculationText';
import { decodeBytes } from '../locale/encoding/decodeBytes';
import { formatValue } from '../locale/number/formatNumber';
import { VIETNAMESE } from '../workbench/language';

/** A violation as plain JSON, with its place in the file. */
export interface FileViolation {
  readonly file: string;
  readonly rule: RuleKindName;
  readonly severity: Severity;
  readonly indicator: string;
  readonly unit: string;
  /** Line and column of the cell it is about, both from 1; null where the file holds no such cell. */
  readonly line: number | null;
  readonly column: number | null;
  /** Period, measure and area of that cell. */
  readonly period: string;
  readonly measure: string;
  readonly area: string;
  readonly facts: Readonly<Record<string, PlainFact>>;
}

export type PlainFact =
  | number
  | string
  | { readonly value: number | string; readonly unit: string }
  | { readonly percent: number };

/** What was not understood while reading; places count from 1. */
export interface FileIssue {
  readonly file: string;
  readonly issue: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly count: number;
  readonly text: string;
}

export interface FileReport {
  readonly violations: readonly FileViolation[];
  readonly issues: readonly FileIssue[];
  readonly rows: TableReading['counts'];
}

/** A file that holds no table. */
export class UnreadableFile extends Error {}

/** A list of rules to check by besides those a new workbook has. */
export interface RulesFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the bytes of a CSV and checks it by the rules a new workbook has, and those of `rules`. Throws
 * UnreadableFile.
 */
export function checkFile(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  rules?: RulesFile,
): FileReport {
  const decoded = decodeBytes(bytes);
  const csv = runToEnd(parseCsv(decoded.text));
  for (const { code } of [...decoded.issues, ...csv.issues]) {
    if (code === 'binary') throw new UnreadableFile('the file is no text');
    if (code === 'empty') throw new UnreadableFile('the file is empty');
  }
  const reading = runToEnd(readTable(csv.table, options));
  const nothing = reading.issues.find(({ code }) => FATAL.has(code));
  if (nothing || reading.indicators.length === 0) {
    throw new UnreadableFile(`no table of indicators in it (${nothing?.code ?? 'noRows'})`);
  }
  const source = { kind: 'table' as const, name: file, readAt: 0 };
  const plan = toWorkbook(reading, { id: file, title: file, source });
  const own = rules && runToEnd(readRulesCsv(decodeBytes(rules.bytes).text, plan));
  const workbook = own ? withRules(plan, own.rules) : plan;
  const engine = new RuleEngine(workbook, frameKeys(workbook.meta.frame), VIETNAMESE);
  const checking = engine.checkAll();
  while (checking.next().done !== true);
  return {
    violations: engine.all().map((violation) => plain(file, workbook, reading, violation)),
    issues: [
      ...decoded.issues.map((issue) => ({
        ...NO_PLACE,
        file,
        issue: issue.code,
        line: 'line' in issue ? issue.line : null,
      })),
      ...csv.issues.map(({ code, line, count }) => ({
        ...NO_PLACE,
        file,
        issue: code,
        line,
        count,
      })),
      ...reading.issues.map(({ code, column, count, places }) => ({
        file,
        issue: code,
        line: places[0]?.line || null,
        column,
        count,
        text: places[0]?.text ?? '',
      })),
      ...(own?.issues ?? []).map(({ code, line, column, text, problem }) => ({
        file: rules?.file ?? '',
        issue: problem ? problem.code : code,
        line,
        column,
        count: 1,
        text,
      })),
    ],
    rows: reading.counts,
  };
}

function withRules(workbook: Workbook, rules: readonly Rule[]): Workbook {
  const { meta } = workbook;
  return { ...workbook, meta: { ...meta, rules: rulesWith(meta.rules, rules) } };
}

const NO_PLACE = { line: null, column: null, count: 1, text: '' };
const FATAL: ReadonlySet<string> = new Set(['emptyTable', 'noNameColumn', 'noFigureColumn']);

function plain(
  file: string,
  workbook: Workbook,
  reading: TableReading,
  violation: Violation,
): FileViolation {
  const indicator = indicatorOf(workbook, violation.indicator);
  const [cell] = violation.cells;
  const origin = cell ? figureAt(workbook, cell)?.origin : undefined;
  const imported = origin?.kind === 'imported' ? origin : null;
  const line = imported?.row ?? reading.indicatorLines[violation.indicator] ?? 0;
  return {
    file,
    rule: violation.kind,
    severity: violation.severity,
    indicator: indicator?.name ?? '',
    unit: indicator?.unit.text ?? '',
    line: line === 0 ? null : line,
    column: imported?.column ?? null,
    period: cell?.series.period ?? '',
    measure: cell?.series.measure ?? '',
    area: areaName(workbook.meta.areas, cell?.series.area),
    facts: Object.fromEntries(
      Object.entries(violation.facts).map(([name, fact]) => [name, plainFact(fact)]),
    ),
  };
}

function areaName(areas: readonly Area[], id: string | undefined): string {
  return areas.find((area) => area.id === id)?.name ?? '';
}

function plainFact(fact: Fact): PlainFact {
  switch (fact.kind) {
    case 'value': {
      const { value, unit } = fact;
      const said = value.kind === 'number' ? value.value : formatValue(value);
      return { value: said, unit: unit.text };
    }
    case 'percent':
      return { percent: Number(fact.value.toFixed(fact.decimals)) };
    case 'count':
      return fact.value;
    case 'code':
      return fact.code;
    case 'name':
      return fact.name;
    case 'calculation':
      return calculationText(fact.parts);
  }
}
