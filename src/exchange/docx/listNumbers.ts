/** One level of a list: how its numbers are written. */
export interface ListLevel {
  /** Word's name of the kind of number: decimal, upperRoman, lowerLetter, bullet… */
  readonly format: string;
  /** "%1.%2." with the numbers of this and of outer levels; of a bullet its sign. */
  readonly pattern: string;
  readonly start: number;
  /** Restarts after a paragraph of this level, from 1, or of one outside it; 0 never. */
  readonly restart: number;
  /** Outer numbers are written with figures here, whatever they look like there. */
  readonly legal: boolean;
}

export const DEEPEST_LEVEL = 8;

/** Signs a list may open with that say something in a text too; all others become "-". */
const SPOKEN_BULLETS = new Set(['-', '+', '–', '*', '•', 'o']);

/** Counts the paragraphs of lists as Word does: once for each abstract list. */
export class ListCounters {
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /**
   * The number of a list's next paragraph ("1.2.", "-"), "" where none is shown. `list` names the
   * abstract list; `use` the one of the lists built on it, which may begin anew (`restarts`).
   */
  next(
    list: string,
    levels: readonly (ListLevel | undefined)[],
    depth: number,
    use: { readonly id: string; readonly restarts: ReadonlyMap<number, number> },
  ): string {
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const level = levels[depth];
    if (level === undefined) return '';
    const restart = use.restarts.get(depth);
    const key = `${use.id}/${depth}`;
    if (restart !== undefined && !this.#begun.has(key)) counts.splice(depth);
    this.#begun.add(key);
    const before = counts[depth];
    counts[depth] = before === undefined ? (restart ?? level.start) : before + 1;
    // Numbers that restart only after an outer level go on behind a nearer one.
    for (let inner = depth + 1; inner <= DEEPEST_LEVEL; inner += 1) {
      const after = levels[inner]?.restart ?? inner;
      if (depth < after) Reflect.deleteProperty(counts, inner);
    }
    return labelOf(levels, counts, depth);
  }
}

function labelOf(
  levels: readonly (ListLevel | undefined)[],
  counts: readonly (number | undefined)[],
  depth: number,
): string {
  const level = levels[depth];
  if (level === undefined || level.format === 'none') return '';
  if (level.format === 'bullet') {
    return SPOKEN_BULLETS.has(level.pattern.trim()) ? level.pattern.trim() : '-';
  }
  return level.pattern
    .replace(/%([1-9])/g, (_, digit: string) => {
      const outer = Number(digit) - 1;
      const of = levels[outer];
      const format = level.legal && outer < depth ? 'decimal' : (of?.format ?? 'decimal');
      return formatNumber(counts[outer] ?? of?.start ?? 1, format);
    })
    .trim();
}

/** A list's number as a format of Word writes it; formats of other scripts are written in figures. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const ROMAN = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
] as const;
const HIGHEST_ROMAN = 32767;

function roman(value: number): string {
  if (value < 1 || value > HIGHEST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** A … Z, then AA, BB …, as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
