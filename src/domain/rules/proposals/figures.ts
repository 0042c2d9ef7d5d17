import type { IndicatorId, IndicatorKind } from '../../indicator/indicator';
import { quantityOf, type FrameKeys } from '../../plan/assessment';
import { printedHalf } from '../../quantity/rounding';
import type { NumberValue } from '../../quantity/value';
import { seriesKey, type Series } from '../../workbook/series';
import { indicatorOf } from '../../workbook/workbook';
import type { RuleContext } from '../context';

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
  readonly words: readonly string[];
}

/** Last year, the first plan, the result, the target; each with the one it is a step from. */
export const PREVIOUS = 0;
export const STEPS: readonly (readonly [base: number, next: number])[] = [
  [PREVIOUS, 1],
  [PREVIOUS, 2],
  [2, 3],
];

/** Reads rows of a sheet once. */
export class FigureReader {
  readonly columns: readonly Series[];
  readonly #keys: readonly string[];
  readonly #context: RuleContext;
  readonly #read: (Figures | undefined)[] = [];
  readonly #words = new Map<string, string>();

  constructor(context: RuleContext) {
    this.#context = context;
    this.columns = columnsOf(context.keys);
    this.#keys = this.columns.map(seriesKey);
  }

  /** The row at a position of the outline. */
  at(position: number): Figures {
    return (this.#read[position] ??= this.#figuresAt(position));
  }

  #figuresAt(position: number): Figures {
    const { workbook, language } = this.#context;
    const id = workbook.outline.ids[position] ?? 0;
    const indicator = indicatorOf(workbook, id);
    const group = indicator?.group === true;
    return {
      id,
      position,
      kind: group ? 'rate' : (indicator?.kind ?? 'rate'),
      share: !group && (indicator?.share ?? false),
      dimension: group ? '' : (indicator?.unit.dimension ?? ''),
      numbers: this.#keys.map((key) => {
        const { value, unit } = quantityOf(workbook, key, id);
        if (group || value.kind !== 'number') return null;
        return {
          value: value.value * unit.factor,
          half: printedHalf(value.decimals, unit) * unit.factor,
          grain: grainOf(value) * unit.factor,
        };
      }),
      // One text for each word, so that words are compared by identity.
      words: [
        ...new Set(language.foldName(indicator?.name ?? '').match(/[\p{L}\p{N}]+/gu) ?? []),
      ].map((word) => this.#known(word)),
    };
  }

  #known(word: string): string {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, word);
    return word;
  }
}

function columnsOf({ series: { previous, plans, result, target } }: FrameKeys): readonly Series[] {
  return [previous, plans[0] ?? target, result, target];
}

function grainOf({ value, decimals }: NumberValue): number {
  let places = decimals;
  let digits = Math.round(Math.abs(value) * 10 ** decimals);
  while (digits !== 0 && digits % 10 === 0) {
    digits /= 10;
    places -= 1;
  }
  return 10 ** -places;
}

/** How many digits a figure says: 3 of 17,0 and of 170 is 2. */
export function digitsOf({ value, grain }: Printed): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value) / grain) + 1e-9) + 1;
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
