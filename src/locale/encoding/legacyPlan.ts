import { convertLegacy, type LegacyEncoding } from './convertLegacy';
import { countDamagedWords } from './damage';
import {
  judgeCell,
  judgeLegacy,
  mayConvertCell,
  WordReadings,
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

export interface LegacyPlan {
  /** On the whole table; with `none`, single cells may still be in a legacy encoding. */
  readonly verdict: LegacyVerdict;
  readonly conversions: readonly CellConversion[];
  readonly damaged: readonly DamagedCell[];
}

const NINE = 0x39;

/** Rows looked at for the verdict on the whole table, spread evenly over it. */
const VERDICT_ROWS = 3_000;

/**
 * What cannot stand in a cell of good Vietnamese or ASCII: signs and letters that only legacy fonts
 * use, vowels that never follow each other (VNI), rhymes that a double conversion leaves behind, and
 * lost letters. It may be wrong about a cell, which then costs a closer look, and must be cheap.
 */
const SUSPECT = new RegExp(
  [
    '[\\u00a1-\\u00ac\\u00ae\\u00b5-\\u00b8\\u00b9\\u00bb-\\u00bf\\u00c4-\\u00c7\\u00cb\\u00ce-\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00de\\u00df' +
      '\\u00ad\\u00e4-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc\\u00fe\\u00ff\\u0189\\u01a2\\u01a3\\ufffd?]',
    '[aeAE][ùõâáàãêéèúÙÕÂÁÀÃÊÉÈÚ]',
    '[oO][ùõâúÙÕÂÚ]',
    '[uyUY][ùõÙÕ]',
    'ỏ[cptouy]|ỏnh|õ[uy]|ó(?:nh|[ouy])|[iyk]ờ|ờ[unc]|[ỡớ](?:nh|[acku])|uụ|[ũỏõ][cpt]|ỳ(?:ng|[ctpmia])|oỏ|uõ',
    '[bcdghklmnprstvx](?:n[gh]?|ch?|[mt])(?![a-zA-Z\\u00c0-\\u1eff])',
  ].join('|'),
);

/**
 * Looks over a table for legacy text: what the whole table is written in, which cells would be
 * converted to what, and which are beyond repair. Nothing is changed.
 */
export function planLegacy(rows: readonly (readonly string[])[]): LegacyPlan {
  const suspects = findSuspects(rows);
  if (suspects.length === 0) return { verdict: judgeLegacy([]), conversions: [], damaged: [] };
  const readings = new WordReadings();
  const verdict = judgeLegacy(sampleCells(rows), readings);
  const conversions =
    verdict.encoding === 'none'
      ? planCells(suspects, readings)
      : planTable(rows, verdict.encoding, readings);
  return { verdict, conversions, damaged: findDamage(suspects) };
}

interface Suspect {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function findSuspects(rows: readonly (readonly string[])[]): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] ?? '';
      if (!isShortNumber(text) && SUSPECT.test(text)) suspects.push({ row, column, text });
    }
  }
  return suspects;
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

function* sampleCells(rows: readonly (readonly string[])[]): Generator<string> {
  const step = Math.max(1, Math.ceil(rows.length / VERDICT_ROWS));
  for (let row = 0; row < rows.length; row += step) yield* rows[row] ?? [];
}

/** Every cell of a table that is legacy as a whole. */
function planTable(
  rows: readonly (readonly string[])[],
  encoding: LegacyEncoding,
  readings: WordReadings,
): readonly CellConversion[] {
  const conversions: CellConversion[] = [];
  const convert = remember((text) =>
    mayConvertCell(text, encoding, readings) ? convertLegacy(text, encoding) : text,
  );
  rows.forEach((cells, row) => {
    cells.forEach((before, column) => {
      const after = convert(before);
      if (after !== before) conversions.push({ row, column, encoding, before, after });
    });
  });
  return conversions;
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
