import type { IndicatorId } from '../domain/indicator/indicator';
import type { Rule } from '../domain/rules/rule';
import type { Waiver } from '../domain/rules/waiver';
import { applyChange, changeOf, type FigureEdit } from '../domain/workbook/change';
import type { Figure, Source, SourceId } from '../domain/workbook/figure';
import { figuresOfIndicator } from '../domain/workbook/figures';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';
import { deleteIndicators, rowsWith } from './deleteIndicators';

/**
 * The workbook without these rows and all that stands under them, as it is given to others: their
 * figures go, with the rules, waivers, report texts and clauses that hold anything of them. What was
 * left of the rest is as it was. It is no state of the stored workbook: no step leads to it.
 */
export function withoutGroups(workbook: Workbook, keys: readonly IndicatorId[]): Workbook {
  const hidden = hiddenBy(workbook, keys);
  const { gone, tells } = hidden;
  if (gone.size === 0) return workbook;
  const evidence = evidenceOf(workbook, gone);
  const rest = applyChange(workbook, deleteIndicators(workbook, [...gone]));

  const lostTexts = new Set<string>();
  for (const { id, text } of rest.meta.sources) {
    if (text === undefined) continue;
    if (evidence.goneSources.has(id) || tells(rest.texts?.get(text) ?? '')) lostTexts.add(text);
  }
  const sources = rest.meta.sources
    .filter(({ id }) => !evidence.goneSources.has(id) || evidence.keptSources.has(id))
    .map((source): Source => {
      if (source.text === undefined || !lostTexts.has(source.text)) return source;
      const { text: _, ...bare } = source;
      return bare;
    });
  const change = changeOf(rest, {
    figures: clausesTakenOut(rest, evidence, tells),
    meta: {
      sources,
      rules: rest.meta.rules.filter((rule) => !namesAny(rule, gone) && !tells(wordsOf(rule))),
      waivers: rest.meta.waivers.filter((waiver) => !waiverTells(hidden, waiver)),
      overrides: rest.meta.overrides.map((given) =>
        tells(given.reason) ? { ...given, reason: '' } : given,
      ),
    },
  });
  const { texts, ...bare } = applyChange(rest, change);
  if (!texts) return bare;
  // Also those that no source names any more: nobody can say what is in them.
  const named = new Set(sources.map(({ text }) => text));
  return { ...bare, texts: new Map([...texts].filter(([key]) => named.has(key))) };
}

/** Rows that are left out, and which words tell of them. */
export interface Hidden {
  readonly gone: ReadonlySet<IndicatorId>;
  readonly tells: (text: string) => boolean;
}

/** What may not go out when these rows are left out, with all that stands under them. */
export function hiddenBy(workbook: Workbook, keys: readonly IndicatorId[]): Hidden {
  const gone = rowsWith(workbook, keys);
  return { gone, tells: tellerOf(workbook, gone) };
}

/** Whether a waiver is of left-out rows, rests on their figures or speaks of them. */
export function waiverTells({ gone, tells }: Hidden, waiver: Waiver): boolean {
  const { indicator, figures, reason } = waiver;
  const rows = [indicator, ...figures.map((figure) => figure.indicator)];
  return rows.some((row) => gone.has(row)) || tells(reason);
}

interface Evidence {
  /** Sources that figures of left-out rows came from, and those that figures of the rest came from. */
  readonly goneSources: ReadonlySet<SourceId>;
  readonly keptSources: ReadonlySet<SourceId>;
  /** Clauses of reports in which a left-out figure stands. */
  readonly clauses: ReadonlySet<string>;
}

function evidenceOf(workbook: Workbook, gone: ReadonlySet<IndicatorId>): Evidence {
  const [goneSources, keptSources] = [new Set<SourceId>(), new Set<SourceId>()];
  const clauses = new Set<string>();
  for (const id of workbook.outline.ids) {
    for (const { figure } of figuresOfIndicator(workbook.figures, id)) {
      const { origin } = figure;
      if (origin.kind === 'typed' || origin.kind === 'pasted') continue;
      (gone.has(id) ? goneSources : keptSources).add(origin.source);
      if (gone.has(id) && origin.kind === 'extracted') clauses.add(origin.quote);
    }
  }
  return { goneSources, keptSources, clauses };
}

/** One clause may tell two figures: where one of them is left out, the other goes without it. */
function clausesTakenOut(
  rest: Workbook,
  { clauses }: Evidence,
  tells: (text: string) => boolean,
): FigureEdit[] {
  return Array.from(rest.outline.ids).flatMap((indicator) =>
    figuresOfIndicator(rest.figures, indicator).flatMap(({ series, figure }) => {
      const { origin } = figure;
      if (origin.kind !== 'extracted') return [];
      if (!clauses.has(origin.quote) && !tells(origin.quote)) return [];
      const bare: Figure = { ...figure, origin: { ...origin, quote: '' } };
      return [{ indicator, series, figure: bare }];
    }),
  );
}

/** Whether a text holds the name of a left-out row that no other row has. */
function tellerOf(workbook: Workbook, gone: ReadonlySet<IndicatorId>): (text: string) => boolean {
  const [hidden, open] = [new Set<string>(), new Set<string>()];
  for (const id of workbook.outline.ids) {
    const name = fold(indicatorOf(workbook, id)?.name ?? '');
    (gone.has(id) ? hidden : open).add(name);
  }
  const names = [...hidden].filter((name) => !open.has(name) && /\p{L}/u.test(name));
  return (text) => {
    if (text === '') return false;
    const folded = fold(text);
    return names.some((name) => holdsWords(folded, name));
  };
}

/** Whether the words stand in the text as words of their own: "Ngô" is not in "ngôi trường". */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const after = text.charAt(at + words.length);
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(after)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function namesAny({ operands }: Rule, gone: ReadonlySet<IndicatorId>): boolean {
  return Object.values(operands ?? {}).some((ids) => ids.some((id) => gone.has(id)));
}

/** What a planner wrote into a rule, names of rows in its condition among it. */
function wordsOf({ name, instruction, params, condition }: Rule): string {
  const words: string[] = [];
  const gather = (part: unknown): void => {
    if (typeof part === 'string') words.push(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(gather);
  };
  gather([name, instruction, params, condition]);
  return words.join('\n');
}
