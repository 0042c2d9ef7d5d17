import { numberValue, BLANK, type NumberValue, type Value } from '../quantity/value';
import type { Unit } from '../quantity/unit';
import { isUnchecked, type Figure, type Origin, type SourceId } from './figure';

/**
 * Many figures side by side, packed: a plain number costs 15 bytes, not an object. A block is
 * immutable; `FigureBlockBuilder` makes a new one. What a plain slot cannot hold (text, ranges, an
 * own unit, an extraction) stands whole in `rest`.
 */
export interface FigureBlock {
  readonly numbers: Float64Array;
  /** 0 nothing; 1 + decimals: a number; REST: look into `rest`. */
  readonly tags: Uint8Array;
  /** EDITED | CHECKED | AMBIGUOUS. */
  readonly flags: Uint8Array;
  /** Index into `origins`. */
  readonly originCodes: Uint8Array;
  /** Source row of imported figures, else 0. */
  readonly rows: Uint32Array;
  readonly origins: readonly PackedOrigin[];
  readonly rest: ReadonlyMap<number, Figure>;
}

/** An origin less its row, shared by many figures of a block. */
export type PackedOrigin =
  | { readonly kind: 'typed' }
  | { readonly kind: 'pasted' }
  | { readonly kind: 'imported'; readonly source: SourceId; readonly column: number };

const REST = 255;
const EDITED = 1;
const CHECKED = 2;
const AMBIGUOUS = 4;
/** Origins that fit one byte; a block that would need more keeps the figure in `rest`. */
const MAX_ORIGINS = 255;
/** Slots are added in steps, so that growing row by row stays cheap. */
const GROWTH = 64;

type Slots = Pick<FigureBlock, 'numbers' | 'tags' | 'flags' | 'originCodes' | 'rows'>;

/** Lists as short as this, a change's of one figure, are quicker made as objects of their own. */
const FEW_SLOTS = 8;

/** Empty slots. One stretch of memory for all lists: taking it five times costs more than filling it. */
function emptySlots(size: number): Slots {
  if (size <= FEW_SLOTS) {
    return {
      numbers: new Float64Array(size),
      rows: new Uint32Array(size),
      tags: new Uint8Array(size),
      flags: new Uint8Array(size),
      originCodes: new Uint8Array(size),
    };
  }
  const memory = new ArrayBuffer(size * 15);
  return {
    numbers: new Float64Array(memory, 0, size),
    rows: new Uint32Array(memory, size * 8, size),
    tags: new Uint8Array(memory, size * 12, size),
    flags: new Uint8Array(memory, size * 13, size),
    originCodes: new Uint8Array(memory, size * 14, size),
  };
}

function copySlots(from: Slots, to: Slots, at = 0): void {
  to.numbers.set(from.numbers, at);
  to.tags.set(from.tags, at);
  to.flags.set(from.flags, at);
  to.originCodes.set(from.originCodes, at);
  to.rows.set(from.rows, at);
}

export const EMPTY_BLOCK: FigureBlock = { ...emptySlots(0), origins: [], rest: new Map() };

/** The figure in a slot; null where there is none. */
export function figureIn(block: FigureBlock, slot: number): Figure | null {
  const tag = block.tags[slot] ?? 0;
  if (tag === 0) return null;
  if (tag === REST) return block.rest.get(slot) ?? null;
  const flags = block.flags[slot] ?? 0;
  return {
    value: numberValue(block.numbers[slot] ?? 0, tag - 1),
    unit: null,
    origin: originIn(block, slot),
    edited: (flags & EDITED) !== 0,
    checked: (flags & CHECKED) !== 0,
    ambiguous: (flags & AMBIGUOUS) !== 0,
  };
}

/** The value in a slot; blank where there is no figure. */
export function valueIn(block: FigureBlock, slot: number): Value {
  const tag = block.tags[slot] ?? 0;
  if (tag === 0) return BLANK;
  if (tag === REST) return block.rest.get(slot)?.value ?? BLANK;
  return numberValue(block.numbers[slot] ?? 0, tag - 1);
}

/** What `plainDecimalsIn` says of a slot that holds nothing, or something that is no plain number. */
export const NOTHING = -1;
export const NOT_PLAIN = -2;

/** Decimals of the plain number in a slot, which then stands in `numbers`; makes no object. */
export function plainDecimalsIn(block: FigureBlock, slot: number): number {
  const tag = block.tags[slot] ?? 0;
  return tag === REST ? NOT_PLAIN : tag - 1;
}

/** The unit a figure is given in where it is not its row's; null else. */
export function ownUnitIn(block: FigureBlock, slot: number): Unit | null {
  return block.tags[slot] === REST ? (block.rest.get(slot)?.unit ?? null) : null;
}

/** Whether the figure in a slot is still to be checked (`isUnchecked`), without making it. */
export function isUncheckedIn(block: FigureBlock, slot: number): boolean {
  // Extractions stand in `rest`.
  if (block.tags[slot] === REST) {
    const figure = block.rest.get(slot);
    return figure !== undefined && isUnchecked(figure);
  }
  return ((block.flags[slot] ?? 0) & (AMBIGUOUS | CHECKED)) === AMBIGUOUS;
}

/** Whether the figure in a slot was changed after it came from a source. */
export function isEditedIn(block: FigureBlock, slot: number): boolean {
  if (block.tags[slot] === REST) return block.rest.get(slot)?.edited ?? false;
  return ((block.flags[slot] ?? 0) & EDITED) !== 0;
}

/** Whether the slot holds a figure, without making one. */
export function hasFigure(block: FigureBlock, slot: number): boolean {
  return (block.tags[slot] ?? 0) !== 0;
}

/** The origin of a slot that holds a plain number and no flag; null of any other. */
export function plainOrigin(block: FigureBlock, slot: number): PackedOrigin | null {
  const tag = block.tags[slot] ?? 0;
  if (tag === 0 || tag === REST || block.flags[slot] !== 0) return null;
  return block.origins[block.originCodes[slot] ?? 0] ?? null;
}

function originIn(block: FigureBlock, slot: number): Origin {
  const packed = block.origins[block.originCodes[slot] ?? 0];
  if (!packed) return { kind: 'typed' };
  if (packed.kind !== 'imported') return packed;
  const { source, column } = packed;
  return { kind: 'imported', source, row: block.rows[slot] ?? 0, column };
}

/** Makes a block: from nothing, or from a copy of another one. The builder is spent by `finish`. */
export class FigureBlockBuilder {
  #slots: Slots;
  #origins: readonly PackedOrigin[];
  #rest: Map<number, Figure>;
  #restIsShared: boolean;

  constructor(from: FigureBlock = EMPTY_BLOCK, capacity = from.tags.length) {
    this.#slots = emptySlots(Math.max(capacity, from.tags.length));
    copySlots(from, this.#slots);
    this.#origins = from.origins;
    this.#rest = from.rest as Map<number, Figure>;
    this.#restIsShared = true;
  }

  /** The code of an origin to give to `setNumber`; null when the block cannot hold another one. */
  originCode(origin: PackedOrigin): number | null {
    const found = this.#origins.findIndex((known) => samePackedOrigin(known, origin));
    if (found >= 0) return found;
    if (this.#origins.length >= MAX_ORIGINS) return null;
    this.#origins = [...this.#origins, origin];
    return this.#origins.length - 1;
  }

  /** The fast door for imports: a plain number without own unit. */
  setNumber(
    slot: number,
    value: number,
    decimals: number,
    originCode: number,
    row: number,
    ambiguous: boolean,
  ): void {
    this.#reach(slot);
    this.#forgetRest(slot);
    const { numbers, tags, flags, originCodes, rows } = this.#slots;
    numbers[slot] = value;
    tags[slot] = 1 + decimals;
    flags[slot] = ambiguous ? AMBIGUOUS : 0;
    originCodes[slot] = originCode;
    rows[slot] = row;
  }

  /** Puts a figure into a slot; null empties it. */
  set(slot: number, figure: Figure | null): void {
    if (figure === null) {
      if (slot < this.#slots.tags.length) this.#clear(slot);
      return;
    }
    this.#reach(slot);
    const code = packable(figure) ? this.originCode(packedOrigin(figure.origin)) : null;
    if (figure.value.kind === 'number' && code !== null) {
      const row = figure.origin.kind === 'imported' ? figure.origin.row : 0;
      this.setNumber(slot, figure.value.value, figure.value.decimals, code, row, false);
      this.#slots.flags[slot] =
        (figure.edited ? EDITED : 0) |
        (figure.checked ? CHECKED : 0) |
        (figure.ambiguous ? AMBIGUOUS : 0);
      return;
    }
    this.#clear(slot);
    this.#ownRest().set(slot, figure);
    this.#slots.tags[slot] = REST;
  }

  /** Puts all figures of a block into the slots from `at` on, which must be empty. */
  place(at: number, block: FigureBlock): void {
    const { origins, rest, tags } = block;
    if (tags.length === 0) return;
    this.#reach(at + tags.length - 1);
    const codes = origins.map((origin) => this.originCode(origin));
    if (codes.includes(null)) {
      tags.forEach((_, slot) => this.set(at + slot, figureIn(block, slot)));
      return;
    }
    copySlots(block, this.#slots, at);
    for (const [slot, figure] of rest) this.#ownRest().set(at + slot, figure);
    if (codes.every((code, n) => code === n)) return;
    const { originCodes } = this.#slots;
    tags.forEach((tag, slot) => {
      if (tag === 0 || tag === REST) return;
      originCodes[at + slot] = codes[originCodes[at + slot] ?? 0] ?? 0;
    });
  }

  finish(): FigureBlock {
    return { ...this.#slots, origins: this.#origins, rest: this.#rest };
  }

  #reach(slot: number): void {
    if (slot < this.#slots.tags.length) return;
    const grown = emptySlots(Math.ceil((slot + 1) / GROWTH) * GROWTH);
    copySlots(this.#slots, grown);
    this.#slots = grown;
  }

  #clear(slot: number): void {
    this.#forgetRest(slot);
    const { numbers, tags, flags, originCodes, rows } = this.#slots;
    numbers[slot] = 0;
    tags[slot] = 0;
    flags[slot] = 0;
    originCodes[slot] = 0;
    rows[slot] = 0;
  }

  #forgetRest(slot: number): void {
    if (this.#slots.tags[slot] === REST) this.#ownRest().delete(slot);
  }

  #ownRest(): Map<number, Figure> {
    if (this.#restIsShared) {
      this.#rest = new Map(this.#rest);
      this.#restIsShared = false;
    }
    return this.#rest;
  }
}

/** A copy of a block for `overwriteNumber`; no state may ever hold it. */
export function openBlock(block: FigureBlock): FigureBlock {
  const slots = emptySlots(block.tags.length);
  copySlots(block, slots);
  return { ...slots, origins: block.origins, rest: new Map(block.rest) };
}

/** Puts another number into a slot of an open block that holds a figure; all else of it stays. */
export function overwriteNumber(open: FigureBlock, slot: number, value: NumberValue): void {
  const tag = open.tags[slot] ?? 0;
  const whole = open.rest.get(slot);
  if (tag === 0 || (tag === REST && !whole)) return;
  if (whole) (open.rest as Map<number, Figure>).set(slot, { ...whole, value });
  else {
    open.numbers[slot] = value.value;
    open.tags[slot] = 1 + value.decimals;
  }
}

/** Packs a list of figures: the i-th into slot i. */
export function packFigures(figures: readonly (Figure | null)[]): FigureBlock {
  const builder = new FigureBlockBuilder(EMPTY_BLOCK, figures.length);
  figures.forEach((figure, slot) => builder.set(slot, figure));
  return builder.finish();
}

/** A block cut into blocks of `size` slots; null where there is no figure. */
export function cutBlock(block: FigureBlock, size: number): (FigureBlock | null)[] {
  const pieces: { readonly slots: Slots; readonly rest: Map<number, Figure> }[] = [];
  for (let start = 0; start < block.tags.length; start += size) {
    const end = Math.min(start + size, block.tags.length);
    const slots = emptySlots(end - start);
    copySlots(
      {
        numbers: block.numbers.subarray(start, end),
        tags: block.tags.subarray(start, end),
        flags: block.flags.subarray(start, end),
        originCodes: block.originCodes.subarray(start, end),
        rows: block.rows.subarray(start, end),
      },
      slots,
    );
    pieces.push({ slots, rest: new Map() });
  }
  for (const [slot, figure] of block.rest) {
    pieces[Math.floor(slot / size)]?.rest.set(slot % size, figure);
  }
  return pieces.map(({ slots, rest }) => {
    const piece = { ...slots, origins: block.origins, rest };
    return isEmptyBlock(piece) ? null : piece;
  });
}

/** Whether no slot holds a figure. */
export function isEmptyBlock({ tags }: FigureBlock): boolean {
  return tags.every((tag) => tag === 0);
}

function packable(figure: Figure): boolean {
  return (
    figure.value.kind === 'number' &&
    figure.unit === null &&
    figure.origin.kind !== 'extracted' &&
    Number.isInteger(figure.value.decimals) &&
    figure.value.decimals >= 0 &&
    figure.value.decimals < REST - 1 &&
    fitsRow(figure.origin)
  );
}

function fitsRow(origin: Origin): boolean {
  return origin.kind !== 'imported' || origin.row === origin.row >>> 0;
}

function packedOrigin(origin: Origin): PackedOrigin {
  switch (origin.kind) {
    case 'imported':
      return { kind: 'imported', source: origin.source, column: origin.column };
    case 'pasted':
      return { kind: 'pasted' };
    default:
      return { kind: 'typed' };
  }
}

function samePackedOrigin(a: PackedOrigin, b: PackedOrigin): boolean {
  if (a.kind !== 'imported' || b.kind !== 'imported') return a.kind === b.kind;
  return a.source === b.source && a.column === b.column;
}
