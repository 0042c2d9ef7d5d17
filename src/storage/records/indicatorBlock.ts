import * as v from 'valibot';
import type {
  Composition,
  Direction,
  Indicator,
  IndicatorId,
  IndicatorKind,
} from '../../domain/indicator/indicator';
import type { Unit } from '../../domain/quantity/unit';
import { INDICATOR_BLOCK_SIZE, type IndicatorTable } from '../../domain/workbook/indicatorTable';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged, StoreError, type Guard } from '../storeError';
import { checkShape, MOST_INDICATORS, unitShape } from './shapes';

/** Many indicators side by side, a list a property: copied by the browser much faster than objects. */
export interface PackedIndicators {
  /** PRESENT | SHARE | GROUP | FLAGGED; 0 where there is no indicator. */
  readonly flags: Uint8Array;
  readonly numberings: readonly string[];
  readonly names: readonly string[];
  /** Index into `units`. */
  readonly unitCodes: Uint32Array;
  readonly units: readonly Unit[];
  /** Indexes into KINDS, DIRECTIONS, COMPOSITIONS. */
  readonly kinds: Uint8Array;
  readonly directions: Uint8Array;
  readonly compositions: Uint8Array;
  /** Only of those that have one. */
  readonly notes: readonly (readonly [slot: number, note: string])[];
}

export interface IndicatorBlockRecord extends PackedIndicators {
  readonly workbook: WorkbookId;
  readonly block: number;
}

const MOST_BLOCKS = MOST_INDICATORS / INDICATOR_BLOCK_SIZE;

const PRESENT = 1;
const SHARE = 2;
const GROUP = 4;
const FLAGGED = 8;

// Their order lies on the disk: new words go to the end.
const KINDS: readonly IndicatorKind[] = ['absolute', 'count', 'rate', 'index'];
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'none'];
const COMPOSITIONS: readonly Composition[] = ['addend', 'selection', 'none'];

/** Packs indicators: the i-th into slot i. Their numbers are not packed, they follow from the slot. */
export function packIndicators(indicators: readonly (Indicator | null)[]): PackedIndicators {
  const size = indicators.length;
  const flags = new Uint8Array(size);
  const numberings = new Array<string>(size).fill('');
  const names = new Array<string>(size).fill('');
  const unitCodes = new Uint32Array(size);
  const kinds = new Uint8Array(size);
  const directions = new Uint8Array(size);
  const compositions = new Uint8Array(size);
  const notes: [number, string][] = [];
  const units: Unit[] = [];
  const unitCodeOf = internUnits(units);
  indicators.forEach((indicator, slot) => {
    if (!indicator) return;
    flags[slot] =
      PRESENT |
      (indicator.share ? SHARE : 0) |
      (indicator.group ? GROUP : 0) |
      (indicator.flagged ? FLAGGED : 0);
    numberings[slot] = indicator.numbering;
    names[slot] = indicator.name;
    unitCodes[slot] = unitCodeOf(indicator.unit);
    kinds[slot] = KINDS.indexOf(indicator.kind);
    directions[slot] = DIRECTIONS.indexOf(indicator.direction);
    compositions[slot] = COMPOSITIONS.indexOf(indicator.composition);
    if (indicator.note !== '') notes.push([slot, indicator.note]);
  });
  return {
    flags,
    numberings,
    names,
    unitCodes,
    units,
    kinds,
    directions,
    compositions,
    notes,
  };
}

/** Adds units to a list, each once. */
function internUnits(units: Unit[]): (unit: Unit) => number {
  // Most rows share the object, so that the key is seldom made.
  const byObject = new Map<Unit, number>();
  const byKey = new Map<string, number>();
  return (unit) => {
    const known = byObject.get(unit);
    if (known !== undefined) return known;
    const key = JSON.stringify([unit.text, unit.dimension, unit.factor]);
    const code = byKey.get(key) ?? units.push(unit) - 1;
    byKey.set(key, code);
    byObject.set(unit, code);
    return code;
  };
}

const noteShape = v.array(v.tuple([v.number(), v.string()]));
const unitListShape = v.array(unitShape);

/**
 * The indicators of a packed list; `idOf` tells the number of a slot. Throws StoreError `damaged`,
 * naming `record`.
 */
export function unpackIndicators(
  packed: PackedIndicators,
  idOf: (slot: number) => IndicatorId,
  record: string,
): (Indicator | null)[] {
  const { flags, numberings, names, unitCodes, kinds, directions, compositions } = packed;
  if (
    !(flags instanceof Uint8Array) ||
    !(unitCodes instanceof Uint32Array) ||
    ![kinds, directions, compositions].every((codes) => codes instanceof Uint8Array) ||
    !Array.isArray(numberings) ||
    !Array.isArray(names)
  ) {
    throw damaged(record, 'not a block of indicators');
  }
  const units = checkShape(unitListShape, packed.units, record);
  const notes = new Map(checkShape(noteShape, packed.notes, record));
  const indicators: (Indicator | null)[] = [];
  flags.forEach((flag, slot) => {
    if (flag === 0) {
      indicators.push(null);
      return;
    }
    const numbering: unknown = numberings[slot];
    const name: unknown = names[slot];
    const unit = units[unitCodes[slot] ?? units.length];
    const kind = KINDS[kinds[slot] ?? KINDS.length];
    const direction = DIRECTIONS[directions[slot] ?? DIRECTIONS.length];
    const composition = COMPOSITIONS[compositions[slot] ?? COMPOSITIONS.length];
    if (
      typeof numbering !== 'string' ||
      typeof name !== 'string' ||
      !unit ||
      !kind ||
      !direction ||
      !composition
    ) {
      throw damaged(record, `indicator ${idOf(slot)} is incomplete`);
    }
    indicators.push({
      id: idOf(slot),
      numbering,
      name,
      unit,
      kind,
      direction,
      share: (flag & SHARE) !== 0,
      group: (flag & GROUP) !== 0,
      composition,
      note: notes.get(slot) ?? '',
      ...((flag & FLAGGED) !== 0 && { flagged: true }),
    });
  });
  return indicators;
}

/** The record of one block of the indicator table. */
export function indicatorBlockRecord(
  workbook: WorkbookId,
  block: number,
  indicators: readonly (Indicator | null)[],
): IndicatorBlockRecord {
  return { workbook, block, ...packIndicators(indicators) };
}

/** The table from its records, in any order; `guard`: see `Guard`. */
export function readIndicatorBlocks(
  records: readonly IndicatorBlockRecord[],
  guard: Guard<IndicatorBlockRecord>,
): IndicatorTable {
  const blocks: (Indicator | null)[][] = [];
  for (const packed of records) {
    const read = guard(packed, () => readIndicatorBlock(packed));
    if (!read) continue;
    while (blocks.length < packed.block) blocks.push([]);
    blocks[packed.block] = read;
  }
  return { blocks };
}

function readIndicatorBlock(packed: IndicatorBlockRecord): (Indicator | null)[] {
  const { block } = packed;
  const record = `indicators #${block}`;
  if (!Number.isInteger(block) || block < 0 || block >= MOST_BLOCKS) {
    throw damaged(record, 'no such block');
  }
  return unpackIndicators(packed, idOfSlot(block), record);
}

function idOfSlot(block: number): (slot: number) => IndicatorId {
  return (slot) => block * INDICATOR_BLOCK_SIZE + slot;
}

/** The indicators of a damaged record that are whole. */
export function soundIndicators(packed: Partial<IndicatorBlockRecord>): Indicator[] {
  const flags = packed.flags instanceof Uint8Array ? packed.flags : new Uint8Array(0);
  const block = packed.block ?? 0;
  const notes = soundNotes(packed.notes);
  const found: Indicator[] = [];
  const one = <T extends Uint8Array | Uint32Array>(list: T | undefined, slot: number) =>
    (ArrayBuffer.isView(list) ? list.subarray(slot, slot + 1) : list) as T;
  const text = (list: unknown, slot: number) =>
    (Array.isArray(list) ? list.slice(slot, slot + 1) : []) as string[];
  for (let slot = 0; slot < Math.min(flags.length, INDICATOR_BLOCK_SIZE); slot += 1) {
    if (flags[slot] === 0) continue;
    const note = notes.get(slot);
    try {
      const alone: PackedIndicators = {
        flags: one(flags, slot),
        numberings: [text(packed.numberings, slot)[0] ?? ''],
        names: text(packed.names, slot),
        unitCodes: one(packed.unitCodes, slot),
        units: packed.units ?? [],
        kinds: one(packed.kinds, slot),
        directions: one(packed.directions, slot),
        compositions: one(packed.compositions, slot),
        notes: note === undefined ? [] : [[0, note]],
      };
      const [indicator] = unpackIndicators(alone, () => idOfSlot(block)(slot), 'damaged');
      if (indicator) found.push(indicator);
    } catch (error) {
      // This one is not whole.
      if (!(error instanceof StoreError)) throw error;
    }
  }
  return found;
}

function soundNotes(notes: unknown): Map<number, string> {
  const all = v.safeParse(v.array(v.unknown()), notes);
  const found = new Map<number, string>();
  for (const entry of all.success ? all.output : []) {
    const note = v.safeParse(v.tuple([v.number(), v.string()]), entry);
    if (note.success) found.set(...note.output);
  }
  return found;
}
