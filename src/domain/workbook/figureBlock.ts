import { numberValue, BLANK, type Value } from '../quantity/value';
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

export const EMPTY_BLOCK: FigureBlock = {
  numbers: new Float64Array(0),
  tags: new Uint8Array(0),
  flags: new Uint8Array(0),
  originCodes: new Uint8Array(0),
  rows: new Uint32Array(0),
  origins: [],
  rest: new Map(),
};

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
  #numbers: Float64Array;
  #tags: Uint8Array;
  #flags: Uint8Array;
  #originCodes: Uint8Array;
  #rows: Uint32Array;
  #origins: PackedOrigin[];
  #rest: Map<number, Figure>;
  #restIsShared: boolean;

  constructor(from: FigureBlock = EMPTY_BLOCK, capacity = from.tags.length) {
    const size = Math.max(capacity, from.tags.length);
    this.#numbers = grown(from.numbers, new Float64Array(size));
    this.#tags = grown(from.tags, new Uint8Array(size));
    this.#flags = grown(from.flags, new Uint8Array(size));
    this.#originCodes = grown(from.originCodes, new Uint8Array(size));
    this.#rows = grown(from.rows, new Uint32Array(size));
    this.#origins = [...from.origins];
    this.#rest = from.rest as Map<number, Figure>;
    this.#restIsShared = true;
  }

  /** The code of an origin to give to `setNumber`; null when the block cannot hold another one. */
  originCode(origin: PackedOrigin): number | null {
    const found = this.#origins.findIndex((known) => samePackedOrigin(known, origin));
    if (found >= 0) return found;
    if (this.#origins.length >= MAX_ORIGINS) return null;
    return this.#origins.push(origin) - 1;
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
    this.#numbers[slot] = value;
    this.#tags[slot] = 1 + decimals;
    this.#flags[slot] = ambiguous ? AMBIGUOUS : 0;
    this.#originCodes[slot] = originCode;
    this.#rows[slot] = row;
  }

  /** Puts a figure into a slot; null empties it. */
  set(slot: number, figure: Figure | null): void {
    if (figure === null) {
      if (slot < this.#tags.length) this.#clear(slot);
      return;
    }
    this.#reach(slot);
    const code = packable(figure) ? this.originCode(packedOrigin(figure.origin)) : null;
    if (figure.value.kind === 'number' && code !== null) {
      const row = figure.origin.kind === 'imported' ? figure.origin.row : 0;
      this.setNumber(slot, figure.value.value, figure.value.decimals, code, row, false);
      this.#flags[slot] =
        (figure.edited ? EDITED : 0) |
        (figure.checked ? CHECKED : 0) |
        (figure.ambiguous ? AMBIGUOUS : 0);
      return;
    }
    this.#clear(slot);
    this.#ownRest().set(slot, figure);
    this.#tags[slot] = REST;
  }

  finish(): FigureBlock {
    return {
      numbers: this.#numbers,
      tags: this.#tags,
      flags: this.#flags,
      originCodes: this.#originCodes,
      rows: this.#rows,
      origins: this.#origins,
      rest: this.#rest,
    };
  }

  #reach(slot: number): void {
    if (slot < this.#tags.length) return;
    const size = Math.ceil((slot + 1) / GROWTH) * GROWTH;
    this.#numbers = grown(this.#numbers, new Float64Array(size));
    this.#tags = grown(this.#tags, new Uint8Array(size));
    this.#flags = grown(this.#flags, new Uint8Array(size));
    this.#originCodes = grown(this.#originCodes, new Uint8Array(size));
    this.#rows = grown(this.#rows, new Uint32Array(size));
  }

  #clear(slot: number): void {
    this.#forgetRest(slot);
    this.#numbers[slot] = 0;
    this.#tags[slot] = 0;
    this.#flags[slot] = 0;
    this.#originCodes[slot] = 0;
    this.#rows[slot] = 0;
  }

  #forgetRest(slot: number): void {
    if (this.#tags[slot] === REST) this.#ownRest().delete(slot);
  }

  #ownRest(): Map<number, Figure> {
    if (this.#restIsShared) {
      this.#rest = new Map(this.#rest);
      this.#restIsShared = false;
    }
    return this.#rest;
  }
}

/** Packs a list of figures: the i-th into slot i. */
export function packFigures(figures: readonly (Figure | null)[]): FigureBlock {
  const builder = new FigureBlockBuilder(EMPTY_BLOCK, figures.length);
  figures.forEach((figure, slot) => builder.set(slot, figure));
  return builder.finish();
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

function grown<T extends Float64Array | Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
