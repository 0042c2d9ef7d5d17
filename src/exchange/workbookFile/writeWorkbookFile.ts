import type { Indicator } from '../../domain/indicator/indicator';
import type { PlanFrame } from '../../domain/plan/frame';
import type { Value } from '../../domain/quantity/value';
import type { Rule } from '../../domain/rules/rule';
import type { Change } from '../../domain/workbook/change';
import type { Figure } from '../../domain/workbook/figure';
import { figureIn, plainOrigin } from '../../domain/workbook/figureBlock';
import { BLOCK_SIZE, type FigureColumn } from '../../domain/workbook/figures';
import type { JournalEntry } from '../../domain/workbook/journal';
import type { OutlineRows } from '../../domain/workbook/outline';
import type { Workbook, WorkbookMeta } from '../../domain/workbook/workbook';
import { plainFigureText } from './plainFigure';
import { FORMAT_NAME, VERSION } from './schema';

/** The whole workbook as the text of a file (FORMAT.md); `journal`: the steps that led to it. */
export function writeWorkbookFile(
  workbook: Workbook,
  journal: readonly JournalEntry[] = [],
): string {
  // By key, so that the same workbook gives the same text however it came about.
  const columns = [...workbook.figures.columns].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '{',
    `"format":${JSON.stringify(FORMAT_NAME)},`,
    `"version":${VERSION},`,
    `"id":${JSON.stringify(workbook.id)},`,
    `"nextIndicator":${workbook.nextIndicator},`,
    `"meta":${JSON.stringify(metaJson(workbook.meta))},`,
    `"indicators":${list(
      workbook.indicators.blocks
        .flat()
        .filter((found) => found !== null)
        .map(indicatorJson),
    )},`,
    `"rows":${JSON.stringify(rowsJson(workbook.outline))},`,
    `"columns":${list(columns.map(([, column]) => columnText(column)).filter((text) => text !== null))},`,
    `"journal":${list(journal.map((entry) => JSON.stringify(stepJson(entry))))},`,
    `"texts":${list(textsOf(workbook, journal).map((text) => JSON.stringify(text)))}`,
    '}',
    '',
  ].join('\n');
}

/** The texts that sources name, now or where a step of the journal leads; by their keys. */
function textsOf(
  { meta, texts }: Workbook,
  journal: readonly JournalEntry[],
): { readonly key: string; readonly text: string }[] {
  if (!texts) return [];
  const patches = journal.flatMap(({ change }) => (change.meta ? [change.meta] : []));
  const named = [meta, ...patches.flatMap(({ from, to }) => [from, to])].flatMap(({ sources }) =>
    (sources ?? []).map(({ text }) => text),
  );
  return [...texts]
    .filter(([key]) => named.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => ({ key, text }));
}

/** A JSON list with an element a line. */
function list(elements: readonly string[]): string {
  return elements.length === 0 ? '[]' : `[\n${elements.join(',\n')}\n]`;
}

/** Field by field: what an object carries beside its type has no place in the format. */
function indicatorJson(indicator: Indicator): string {
  const { id, numbering, name, unit, kind, direction, share, group, composition, note, flagged } =
    indicator;
  return JSON.stringify({
    id,
    numbering,
    name,
    unit,
    kind,
    direction,
    share,
    group,
    composition,
    note,
    flagged,
  });
}

function rowsJson({ ids, depths }: OutlineRows): [number, number][] {
  return Array.from(ids, (id, row) => [id, depths[row] ?? 0]);
}

function columnText({ series, blocks }: FigureColumn): string | null {
  const figures: string[] = [];
  blocks.forEach((block, number) => {
    block?.tags.forEach((tag, slot) => {
      if (tag === 0) return;
      const of = number * BLOCK_SIZE + slot;
      const origin = plainOrigin(block, slot);
      if (origin) {
        const { numbers, rows } = block;
        figures.push(plainFigureText(of, numbers[slot] ?? 0, tag - 1, origin, rows[slot] ?? 0));
        return;
      }
      const figure = figureIn(block, slot);
      if (figure) figures.push(JSON.stringify({ of, ...figureJson(figure) }));
    });
  });
  if (figures.length === 0) return null;
  return `{"series":${JSON.stringify(series)},"figures":${list(figures)}}`;
}

function figureJson({ value, unit, origin, edited, checked, ambiguous }: Figure): object {
  return {
    ...(value.kind === 'number'
      ? { number: floatJson(value.value), decimals: value.decimals }
      : { value: valueJson(value) }),
    ...(unit && { unit }),
    ...(origin.kind !== 'typed' && { origin }),
    ...(edited && { edited }),
    ...(checked && { checked }),
    ...(ambiguous && { ambiguous }),
  };
}

function valueJson(value: Exclude<Value, { kind: 'number' }>): object {
  switch (value.kind) {
    case 'range':
      return { ...value, low: floatJson(value.low), high: floatJson(value.high) };
    case 'bound':
      return { ...value, value: floatJson(value.value) };
    default:
      return value;
  }
}

/** JSON has no word for these; as null or 0 they would be lost. */
function floatJson(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

function stepJson({ step, at, who, label, place, change }: JournalEntry): object {
  return { step, at, who, label, place, change: changeJson(change) };
}

function changeJson({ figures, indicators, outline, meta }: Change): object {
  return {
    figures: figures.map(({ series, indicators: ids, from, to }) => ({
      series,
      cells: Array.from(ids, (of, slot) => {
        const [before, after] = [figureIn(from, slot), figureIn(to, slot)];
        return { of, from: before && figureJson(before), to: after && figureJson(after) };
      }),
    })),
    indicators:
      indicators &&
      indicators.ids.map((id, n) => ({
        id,
        from: indicators.from[n] ?? null,
        to: indicators.to[n] ?? null,
      })),
    rows: outline && {
      at: outline.at,
      removed: rowsJson(outline.removed),
      inserted: rowsJson(outline.inserted),
    },
    meta: meta && { from: metaJson(meta.from), to: metaJson(meta.to) },
  };
}

/** The fields of a workbook that are there, in the order of the format. */
function metaJson(meta: Partial<WorkbookMeta>): object {
  const { title, frame, areas, scenarios, sources, rules, overrides, waivers } = meta;
  return {
    title,
    frame: frame && frameJson(frame),
    areas,
    scenarios,
    sources: sources?.map(({ id, kind, name, readAt, text }) => ({ id, kind, name, readAt, text })),
    rules: rules?.map(ruleJson),
    overrides,
    waivers: waivers?.map((waiver) => ({
      ...waiver,
      figures: waiver.figures.map(({ indicator, series, value }) => ({
        indicator,
        series,
        value:
          value.kind === 'number' ? { ...value, value: floatJson(value.value) } : valueJson(value),
      })),
    })),
  };
}

function frameJson(frame: PlanFrame): object {
  const { area, scenario, year, months, result, assigners, nextAssigners, horizon } = frame;
  return { area, scenario, year, months, result, assigners, nextAssigners, horizon };
}

function ruleJson(rule: Rule): object {
  const { id, kind, severity, enabled, params, operands } = rule;
  const { condition, name, instruction, stage, blank } = rule;
  return {
    id,
    kind,
    severity,
    enabled,
    params,
    operands,
    condition,
    name,
    instruction,
    stage,
    blank,
  };
}
