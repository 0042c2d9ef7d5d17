import { convertLegacy, type LegacyEncoding } from './convertLegacy';
import { countDamagedWords } from './damage';
import {
  judgeCell,
  judgeLegacy,
  mayConvertCell,
  WordReadings,
  type BeforeAfter,
  type LegacyVerdict,
} from './legacyText';
import { repairLookalikes } from './lookalikes';

/** What would be changed in one cell; the table itself is left as it is. */
export interface CellConversion {
  readonly row: number;
  readonly column: number;
  readonly encoding: LegacyEncoding | 'lookalikes';
  readonly before: string;
  readonly after: string;
}

/** A cell that lost letters for good. */
export interface DamagedCell {
  readonly row: number;
  readonly column: number;
  readonly words: number;
}

/** What would be changed in one column, to be shown and accepted or not. */
export interface LegacyGroup {
  readonly column: number;
  readonly encoding: CellConversion['encoding'];
  readonly cells: number;
  /** The first different ones, at most five. */
  readonly examples: readonly BeforeAfter[];
}

export interface LegacyPlan {
  /** On the whole table; with `none`, columns and single cells may still be in a legacy encoding. */
  readonly verdict: LegacyVerdict;
  /** By column, then by encoding in the order found. */
  readonly groups: readonly LegacyGroup[];
  readonly conversions: readonly CellConversion[];
  readonly damaged: readonly DamagedCell[];
}

const NINE = 0x39;

/** Rows looked at for the verdict on the whole table, spread evenly over it. */
const VERDICT_ROWS = 3_000;
/** Cells looked at between two chances to stop. */
const SLICE = 10_000;
const MOST_EXAMPLES = 5;

/**
 * What cannot stand in a cell of good Vietnamese or ASCII: signs and letters that only legacy fonts
 * use, vowels that never follow each other (VNI), rhymes that a double conversion leaves behind, and
 * lost letters. It may be wrong about a cell, which then costs a closer look, and must be cheap.
 */
const SUSPECT = new RegExp(
  [
    '[\\u00a1-\\u00ac\\u00ae\\u00b5-\\u00b8\\u00b9\\u00bb-\\u00bf\\u00c4-\\u00c7\\u00cb\\u00ce-\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00de\\u00df' +
      '\\u00ad\\u00e4-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc\\u00fe\\u00ff\\u0189\\u01a2\\u01a3\\ufffd?]',
    // Capitals that a double conversion made small ("TRấN").
    '[A-Z]{2}[èíẩấẫềểễế]|[èíẩấẫềểễế][A-Z]',
    // UTF-8 taken for windows-1252.
    'Ã[\\u00a0-\\u00bf]|áº',
    '[aeAE][ùõâáàãêéèúÙÕÂÁÀÃÊÉÈÚ]',
    '[oO][ùõâúÙÕÂÚ]',
    '[uyUY][ùõÙÕ]',
    'ỏ[cptouy]|ỏnh|õ[uy]|ó(?:nh|[ouy])|[iyk]ờ|(?<!ư)ờ[unc]|(?<!ư)[ỡớ](?:nh|[acku])|uụ|[ũỏõ][cpt]|ỳ(?:ng|[ctpmia])|oỏ|uõ',
    '(?!km(?![a-z]))[bcdghklmnprstvx](?:n[gh]?|ch?|[mt])(?![a-zA-Z\\u00c0-\\u1eff])',
  ].join('|'),
);

/** How far a plan has come, in cells. */
export interface LegacyProgress {
  readonly done: number;
  readonly total: number;
}

type Rows = readonly (readonly string[])[];

/**
 * Looks over a table for legacy text: what the whole table, a column or a single cell is written in,
 * what each cell would become, and which are beyond repair. Nothing is changed: `applyLegacy` does
 * that once the plan is accepted. Works in slices of a few milliseconds.
 */
export function* planLegacySteps(rows: Rows): Generator<LegacyProgress, LegacyPlan, void> {
  const suspects = yield* findSuspects(rows);
  if (suspects.length === 0) {
    return { verdict: judgeLegacy([]), groups: [], conversions: [], damaged: [] };
  }
  const readings = new WordReadings();
  const verdict = judgeLegacy(sampleCells(rows), readings);
  const columns = judgeColumns(rows, suspects, verdict, readings);
  const whole = yield* planColumns(rows, columns, readings);
  const single = planCells(
    suspects.filter(({ column }) => !columns.has(column)),
    readings,
  );
  const conversions = [...whole, ...single].sort((a, b) => a.row - b.row || a.column - b.column);
  return { verdict, groups: groupsOf(conversions), conversions, damaged: findDamage(suspects) };
}

/** `planLegacySteps` at once. */
export function planLegacy(rows: Rows): LegacyPlan {
  const steps = planLegacySteps(rows);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * The table with the accepted conversions of its plan carried out; rows without any are the same
 * objects. Throws RangeError where a cell is not what the plan was made for.
 */
export function applyLegacy(
  rows: Rows,
  plan: LegacyPlan,
  accepted: (conversion: CellConversion) => boolean = () => true,
): Rows {
  const changed = new Map<number, string[]>();
  for (const conversion of plan.conversions) {
    if (!accepted(conversion)) continue;
    const { row, column, before, after } = conversion;
    const cells = changed.get(row) ?? [...(rows[row] ?? [])];
    if (cells[column] !== before)
      throw new RangeError(`not the cell of the plan: ${row}, ${column}`);
    cells[column] = after;
    changed.set(row, cells);
  }
  return rows.map((cells, row) => changed.get(row) ?? cells);
}

interface Suspect {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function* findSuspects(rows: Rows): Generator<LegacyProgress, readonly Suspect[], void> {
  const suspects: Suspect[] = [];
  const slice = new Slices(rows);
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] ?? '';
      if (!isShortNumber(text) && SUSPECT.test(text)) suspects.push({ row, column, text });
    }
    if (slice.ends(cells.length)) yield slice.progress(0);
  }
  return suspects;
}

/** Tells when a slice of work over a table is done. */
class Slices {
  readonly #total: number;
  #done = 0;
  #next = SLICE;

  constructor(rows: Rows) {
    this.#total = rows.reduce((sum, cells) => sum + cells.length, 0);
  }

  ends(cells: number): boolean {
    this.#done += cells;
    if (this.#done < this.#next) return false;
    this.#next = this.#done + SLICE;
    return true;
  }

  /** The table is walked over twice at most; `walk` 0 is the first one. */
  progress(walk: 0 | 1): LegacyProgress {
    return { done: walk * this.#total + this.#done, total: 2 * this.#total };
  }
}

/**
 * Most cells of a table are numbers: a few characters that begin and end with a digit or a sign. No
 * room in between for the words a single cell must show.
 */
function isShortNumber(text: string): boolean {
  const { length } = text;
  if (length === 0) return true;
  return length < 10 && text.charCodeAt(0) <= NINE && text.charCodeAt(length - 1) <= NINE;
}

function* sampleCells(rows: Rows, column?: number): Generator<string> {
  const step = Math.max(1, Math.ceil(rows.length / VERDICT_ROWS));
  for (let row = 0; row < rows.length; row += step) {
    const cells = rows[row] ?? [];
    if (column === undefined) yield* cells;
    else yield cells[column] ?? '';
  }
}

/**
 * The columns that are legacy throughout. A column answers for itself; one with too few words follows
 * the table, unless some of its words can only be Unicode. In the other columns each cell must show
 * what it is.
 */
function judgeColumns(
  rows: Rows,
  suspects: readonly Suspect[],
  table: LegacyVerdict,
  readings: WordReadings,
): ReadonlyMap<number, LegacyEncoding> {
  const found = new Map<number, LegacyEncoding>();
  for (const column of columnsToJudge(rows, suspects, table)) {
    const verdict = judgeLegacy(sampleCells(rows, column), readings);
    if (verdict.encoding !== 'none') found.set(column, verdict.encoding);
    else if (table.encoding !== 'none' && (verdict.unicode === 0 || isSpared(table.encoding))) {
      found.set(column, table.encoding);
    }
  }
  return found;
}

/** A double conversion leaves most letters of Unicode as they were, so these prove nothing. */
function isSpared(encoding: LegacyEncoding): boolean {
  return encoding === 'doubleConverted';
}

function columnsToJudge(
  rows: Rows,
  suspects: readonly Suspect[],
  table: LegacyVerdict,
): Iterable<number> {
  if (table.encoding === 'none') return new Set(suspects.map(({ column }) => column));
  return Array(rows.reduce((most, cells) => Math.max(most, cells.length), 0)).keys();
}

/** Every cell of the columns that are legacy throughout. */
function* planColumns(
  rows: Rows,
  columns: ReadonlyMap<number, LegacyEncoding>,
  readings: WordReadings,
): Generator<LegacyProgress, readonly CellConversion[], void> {
  const conversions: CellConversion[] = [];
  if (columns.size === 0) return conversions;
  const converters = new Map(
    [...columns].map(([column, encoding]) => [
      column,
      remember((text) =>
        mayConvertCell(text, encoding, readings) ? convertLegacy(text, encoding) : text,
      ),
    ]),
  );
  const slice = new Slices(rows);
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (const [column, encoding] of columns) {
      const before = cells[column];
      if (before === undefined) continue;
      const after = converters.get(column)?.(before) ?? before;
      if (after !== before) conversions.push({ row, column, encoding, before, after });
    }
    if (slice.ends(cells.length)) yield slice.progress(1);
  }
  return conversions;
}

function groupsOf(conversions: readonly CellConversion[]): readonly LegacyGroup[] {
  const groups = new Map<string, LegacyGroup & { cells: number; examples: BeforeAfter[] }>();
  for (const { column, encoding, before, after } of conversions) {
    const key = `${column}|${encoding}`;
    const group = groups.get(key) ?? { column, encoding, cells: 0, examples: [] };
    groups.set(key, group);
    group.cells += 1;
    const { examples } = group;
    if (examples.length < MOST_EXAMPLES && !examples.some((one) => one.before === before)) {
      examples.push({ before, after });
    }
  }
  return [...groups.values()].sort((a, b) => a.column - b.column);
}

/** Single legacy cells inside a Unicode table. */
function planCells(
  suspects: readonly Suspect[],
  readings: WordReadings,
): readonly CellConversion[] {
  const judgeAlone = remember((text) => judgeCell(text, undefined, readings));
  const proven = new Set<LegacyEncoding>();
  for (const { text } of suspects) {
    const encoding = judgeAlone(text);
    if (encoding !== null) proven.add(encoding);
  }
  const judge = remember((text) => judgeAlone(text) ?? judgeCell(text, proven, readings));
  const conversions: CellConversion[] = [];
  for (const { row, column, text } of suspects) {
    const encoding = judge(text);
    const after = encoding === null ? repairLookalikes(text).text : convertLegacy(text, encoding);
    if (after === text) continue;
    conversions.push({ row, column, encoding: encoding ?? 'lookalikes', before: text, after });
  }
  return conversions;
}

function findDamage(suspects: readonly Suspect[]): readonly DamagedCell[] {
  const count = remember(countDamagedWords);
  const damaged: DamagedCell[] = [];
  for (const { row, column, text } of suspects) {
    const words = count(text);
    if (words > 0) damaged.push({ row, column, words });
  }
  return damaged;
}

/** Cells repeat down a column; each text is worked out once, up to a bound. */
function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = work(text);
    if (known.size < 50_000) known.set(text, { result });
    return result;
  };
}
