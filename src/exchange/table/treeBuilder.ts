import type { Composition, Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { MAX_DEPTH, type Outline } from '../../domain/workbook/outline';
import { matchKey } from '../../locale/name';
import { compositionMarker } from '../../locale/numbering';
import { inferTraits } from '../../locale/traits';
import { announced, ownComposition } from './depths';
import type { RowTraits } from './ownColumns';

/** A row to be put into the tree. */
export interface NewRow {
  readonly numbering: string;
  readonly name: string;
  readonly unit: Unit;
  readonly note: string;
  readonly depth: number;
  readonly hasFigures: boolean;
  /** Line of the source; 0 for headings that no row holds. */
  readonly line: number;
  /** What a column of this program says; null where there is none. */
  readonly composition: Composition | null;
  readonly traits: RowTraits | null;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An open row; used again for the next one at its depth, since there is one a row. */
interface Level {
  id: IndicatorId;
  key: string;
  /** What its name announces of the rows below it. */
  announces: Composition | null;
  /** How its last child stands to it. */
  last: Composition;
}

/** Grows the tree of indicators row by row. */
export class TreeBuilder {
  readonly #indicators: Mutable<Indicator>[] = [];
  readonly #lines: number[] = [];
  readonly #depths: number[] = [];
  readonly #parents: IndicatorId[] = [];
  readonly #withFigures: number[] = [];
  readonly #settled = new Set<IndicatorId>();
  readonly #levels: Level[] = [];
  /** How many of the levels are open. */
  #open = 0;
  /** Rows of one name under one parent, in their order. */
  readonly #byPath = new Map<string, IndicatorId[]>();
  readonly #merges: boolean;

  /** `merges`: rows of one name under one parent are one indicator (areas stand as rows). */
  constructor(merges: boolean) {
    this.#merges = merges;
  }

  get size(): number {
    return this.#indicators.length;
  }

  /** The row that was put last. */
  get last(): Indicator | null {
    return this.#indicators[this.#indicators.length - 1] ?? null;
  }

  indicator(id: IndicatorId): Indicator {
    const found = this.#indicators[id];
    if (!found) throw new RangeError(`no indicator ${id}`);
    return found;
  }

  /** Puts a row and gives its indicator; an earlier one where the tree merges and `isFree` allows it. */
  add(row: NewRow, isFree: (id: IndicatorId) => boolean): Indicator {
    const depth = Math.min(row.depth, this.#open, MAX_DEPTH);
    const parent = depth > 0 ? this.#levels[depth - 1] : undefined;
    const key = this.#merges
      ? `${parent?.key ?? ''}\n${matchKey(row.name)}|${row.unit.dimension}`
      : '';
    const namesakes = this.#byPath.get(key);
    const known = namesakes?.find(isFree);
    if (known !== undefined) {
      this.#openLevel(depth, known, key, row.name);
      if (row.hasFigures) this.#withFigures[known] = 1;
      return this.indicator(known);
    }
    const id = this.#indicators.length;
    const traits = row.traits ?? inferTraits(row.name, row.unit);
    const indicator: Mutable<Indicator> = {
      id,
      numbering: row.numbering,
      name: row.name,
      unit: row.unit,
      kind: traits.kind,
      direction: traits.direction,
      share: traits.share,
      group: row.traits?.group ?? false,
      composition: row.composition ?? compositionUnder(parent, row.name),
      note: row.note,
    };
    if (row.traits) this.#settled.add(id);
    if (parent) parent.last = indicator.composition;
    this.#indicators.push(indicator);
    this.#lines.push(row.line);
    this.#depths.push(depth);
    this.#parents.push(parent?.id ?? -1);
    this.#withFigures.push(row.hasFigures ? 1 : 0);
    if (namesakes) namesakes.push(id);
    else if (this.#merges) this.#byPath.set(key, [id]);
    this.#openLevel(depth, id, key, row.name);
    return indicator;
  }

  #openLevel(depth: number, id: IndicatorId, key: string, name: string): void {
    this.#open = depth + 1;
    const level = this.#levels[depth];
    if (!level) {
      this.#levels.push({ id, key, announces: announced(name), last: 'none' });
      return;
    }
    level.id = id;
    level.key = key;
    level.announces = announced(name);
    level.last = 'none';
  }

  /** Puts a heading that no row of the sheet holds (a group column's text, a table's title). */
  addHeading(name: string, depth: number): Indicator {
    const row = { numbering: '', name, unit: NO_UNIT, note: '', depth, hasFigures: false, line: 0 };
    const heading = this.add({ ...row, composition: null, traits: null }, () => true);
    const own = this.#indicators[heading.id];
    if (own) own.group = true;
    this.#settled.add(heading.id);
    return heading;
  }

  /** A unit found after the row was put. */
  giveUnit(id: IndicatorId, unit: Unit): void {
    const own = this.#indicators[id];
    if (!own || this.#settled.has(id)) return;
    Object.assign(own, { unit }, inferTraits(own.name, unit));
  }

  /** `unitsAreTold`: rows without figures and unit are headings even with nothing below them. */
  finish(unitsAreTold: (id: IndicatorId) => boolean): {
    readonly indicators: readonly Indicator[];
    readonly lines: Uint32Array;
    readonly outline: Outline;
  } {
    const outline = this.#outline();
    const { ids, depths } = outline;
    for (let position = 0; position < ids.length; position += 1) {
      const id = ids[position] ?? 0;
      const own = this.#indicators[id];
      if (!own || this.#settled.has(id)) continue;
      if (this.#withFigures[id] === 1 || own.unit.dimension !== 'none') continue;
      const hasChildren = (depths[position + 1] ?? 0) > (depths[position] ?? 0);
      own.group = hasChildren || unitsAreTold(id);
    }
    return { indicators: this.#indicators, lines: Uint32Array.from(this.#lines), outline };
  }

  #outline(): Outline {
    const count = this.#indicators.length;
    if (!this.#merges) {
      return {
        ids: Uint32Array.from({ length: count }, (_, id) => id),
        depths: Uint8Array.from(this.#depths),
      };
    }
    // Rows met late under an early parent stand with it.
    const children = new Map<IndicatorId, IndicatorId[]>();
    this.#parents.forEach((parent, id) => {
      const siblings = children.get(parent);
      if (siblings) siblings.push(id);
      else children.set(parent, [id]);
    });
    const ids: IndicatorId[] = [];
    const open = [...(children.get(-1) ?? [])].reverse();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      ids.push(id);
      for (const child of [...(children.get(id) ?? [])].reverse()) open.push(child);
    }
    return {
      ids: Uint32Array.from(ids),
      depths: Uint8Array.from(ids, (id) => this.#depths[id] ?? 0),
    };
  }
}

/** Its own marker, else what the parent's name announces, else as the sibling before it. */
function compositionUnder(parent: Level | undefined, name: string): Composition {
  if (!parent) return 'none';
  const own = ownComposition(name);
  if (own) return own;
  if (parent.announces) return parent.announces;
  return parent.last;
}

/** "Trong đó:" alone: a line that only says how the rows below it stand to the row above. */
export function isBareMarker(name: string): boolean {
  return name.length <= 14 && compositionMarker(name)?.rest.trim() === '';
}
