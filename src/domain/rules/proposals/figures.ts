import type { Indicator, IndicatorId, IndicatorKind } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import type { Quantity } from '../../plan/comparison';
import { printedHalf } from '../../quantity/rounding';
import type { NumberValue } from '../../quantity/value';
import { seriesKey, type Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext, RuleLanguage } from '../context';

/** A printed number in the base of its unit. */
export interface Printed {
  readonly value: number;
  /** Half a unit of the last printed place; 0 for things that are counted one by one. */
  readonly half: number;
  /** The last place that is not zero: 2.500 proves no more than 25 hundreds do. */
  readonly grain: number;
}

/** A row with its figures, column by column (`FigureReader.columns`). */
export interface Figures {
  readonly id: IndicatorId;
  readonly position: number;
  /** A heading has no figures and the kind `rate`, which takes part in no sum. */
  readonly kind: IndicatorKind;
  readonly share: boolean;
  readonly dimension: string;
  readonly numbers: readonly (Printed | null)[];
  /** The words of its name, each once. */
  readonly words: readonly string[];
}

/** Last year, the first plan, the result, the target; each with the one it is a step from. */
export const PREVIOUS = 0;
export const STEPS: readonly (readonly [base: number, next: number])[] = [
  [PREVIOUS, 1],
  [PREVIOUS, 2],
  [2, 3],
];

/** Rows that were read last are kept; a large sheet as objects would not fit the cache. */
const KEPT = 512;

/** Reads rows of a sheet when they are asked for. */
export class FigureReader {
  readonly columns: readonly Series[];
  readonly #keys: readonly string[];
  readonly #context: RuleContext;
  readonly #kept: (Figures | undefined)[] = new Array<Figures | undefined>(KEPT);

  constructor(context: RuleContext) {
    this.#context = context;
    this.columns = columnsOf(context.keys);
    this.#keys = this.columns.map(seriesKey);
  }

  /** The row at a position of the outline. */
  at(position: number): Figures {
    const kept = this.#kept[position % KEPT];
    if (kept?.position === position) return kept;
    const read = this.read(position);
    this.#kept[position % KEPT] = read;
    return read;
  }

  /** The same for a row that is not asked for again soon. */
  read(position: number): Figures {
    const { workbook, language } = this.#context;
    const id = workbook.outline.ids[position] ?? 0;
    const indicator = indicatorOf(workbook, id);
    const group = indicator?.group === true;
    const numbers: (Printed | null)[] = [];
    for (const key of this.#keys) {
      numbers.push(group ? null : printedOf(quantityOf(workbook, key, id)));
    }
    return new Row(language, indicator, id, position, numbers);
  }
}

class Row implements Figures {
  readonly kind: IndicatorKind;
  readonly share: boolean;
  readonly dimension: string;
  readonly #language: RuleLanguage;
  readonly #name: string;
  #words: readonly string[] | null = null;

  constructor(
    language: RuleLanguage,
    indicator: Indicator | null,
    readonly id: IndicatorId,
    readonly position: number,
    readonly numbers: readonly (Printed | null)[],
  ) {
    const told = indicator?.group === true ? null : indicator;
    this.#language = language;
    this.#name = indicator?.name ?? '';
    this.kind = told?.kind ?? 'rate';
    this.share = told?.share ?? false;
    this.dimension = told?.unit.dimension ?? '';
  }

  get words(): readonly string[] {
    return (this.#words ??= wordsOf(this.#language.foldName(this.#name)));
  }
}

function printedOf({ value, unit }: Quantity): Printed | null {
  if (value.kind !== 'number') return null;
  return {
    value: value.value * unit.factor,
    half: printedHalf(value.decimals, unit) * unit.factor,
    grain: grainOf(value) * unit.factor,
  };
}

function wordsOf(name: string): readonly string[] {
  return [...new Set(name.match(/[\p{L}\p{N}]+/gu) ?? [])];
}

function columnsOf({ series: { previous, plans, result, target } }: FrameKeys): readonly Series[] {
  return [previous, plans[0] ?? target, result, target];
}

function grainOf({ value, decimals }: NumberValue): number {
  let grain = TENTHS[decimals] ?? 10 ** -decimals;
  let digits = Math.round(Math.abs(value) / grain);
  while (digits !== 0 && digits % 10 === 0) {
    digits /= 10;
    grain *= 10;
  }
  return grain;
}

const TENTHS = Array.from({ length: 11 }, (_, decimals) => 10 ** -decimals);

/** How many digits a figure says: 3 of 17,0 and of 170 is 2. */
export function digitsOf({ value, grain }: Printed): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value) / grain) + 1e-9) + 1;
}

/** The finest place that any of the figures says. */
export function finestOf(numbers: readonly Printed[]): number {
  return numbers.reduce((finest, { grain }) => Math.min(finest, grain), Infinity);
}

/** Words two names must have in common, of the shorter one. */
const COMMON = 0.6;

/** Whether two names speak of one thing: most words of the shorter stand in the other. */
export function alike(a: Figures, b: Figures): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const word of short) if (long.includes(word)) common += 1;
  return common >= 2 && common >= short.length * COMMON;
}

/** Whether rows stand next to each other. */
export function beside(...rows: readonly Figures[]): boolean {
  const at = rows.map(({ position }) => position);
  return Math.max(...at) - Math.min(...at) < rows.length;
}

/** Whether rows of this kind may be added up. */
export function adds({ kind }: Figures): boolean {
  return kind === 'absolute' || kind === 'count';
}
