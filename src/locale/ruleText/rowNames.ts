import type { AreaId } from '../../domain/area/area';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex, type Outline } from '../../domain/workbook/outline';
import type { IndicatorTable } from '../../domain/workbook/indicatorTable';
import type { ScenarioId } from '../../domain/workbook/series';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { matchKey, searchKey } from '../name';
import { NameSearch } from './nameSearch';
import { readPath, STEP, writePath, type RowPath } from './rowPath';

/** The names of a workbook's rows, as the text of a rule writes and finds them. */
export interface RowNames {
  /** Whose figures, and of which scenario, are meant where a rule names a year. */
  readonly home: { readonly area: AreaId; readonly scenario: ScenarioId };
  /** Every row that a name or path, written as between brackets, can mean. */
  find(written: string): readonly NamedRow[];
  findPath(path: RowPath): readonly NamedRow[];
  /** The shortest path that means this row alone, as written between brackets; null for no row. */
  nameOf(indicator: IndicatorId): string | null;
  /** The same for people: without quotes and numbers. */
  labelOf(indicator: IndicatorId): string | null;
  /** Rows whose name begins with, or holds, what was typed; blind to accents, best first. */
  search(typed: string, most: number): readonly NamedRow[];
  /** Names that look like this one, as written between brackets, best first. */
  nearest(name: string): readonly string[];
  /** Every row, in the order of the sheet. */
  all(): Iterable<NamedRow>;
}

export interface NamedRow {
  readonly indicator: IndicatorId;
  /** As written between brackets. */
  readonly path: string;
}

const made = new WeakMap<IndicatorTable, WeakMap<Outline, Map<string, WorkbookNames>>>();

/** The names of a workbook; the same object until a row is renamed, added, moved or taken out. */
export function rowNames(workbook: Workbook): RowNames {
  return namesOf(workbook);
}

/**
 * The same, with all that finding and likening names needs made beforehand, yielding between slices:
 * folding the names of 100,000 rows takes a second.
 */
export function* readRowNames(workbook: Workbook): Generator<NamesProgress, RowNames, void> {
  const names = namesOf(workbook);
  yield* names.prepare();
  return names;
}

export interface NamesProgress {
  readonly done: number;
  readonly total: number;
}

function namesOf(workbook: Workbook): WorkbookNames {
  const { area, scenario } = workbook.meta.frame;
  const ofTable =
    made.get(workbook.indicators) ?? new WeakMap<Outline, Map<string, WorkbookNames>>();
  made.set(workbook.indicators, ofTable);
  const ofOutline = ofTable.get(workbook.outline) ?? new Map<string, WorkbookNames>();
  ofTable.set(workbook.outline, ofOutline);
  const home = JSON.stringify([area, scenario]);
  const names = ofOutline.get(home) ?? new WorkbookNames(workbook);
  ofOutline.set(home, names);
  return names;
}

interface Keys {
  /** Equal for spellings of one name. */
  readonly match: string;
  /** Blind to accents. */
  readonly folded: string;
}

/** Indicators never change and outlive the states of a workbook. */
const keysOfIndicator = new WeakMap<Indicator, Keys>();

function keysOf(indicator: Indicator): Keys {
  let keys = keysOfIndicator.get(indicator);
  if (!keys) {
    const match = matchKey(indicator.name);
    keys = { match, folded: searchKey(match) };
    keysOfIndicator.set(indicator, keys);
  }
  return keys;
}

const NAMES_A_SLICE = 500;
/** More than so many rows of one name are not listed to anyone. */
const MOST_LISTED = 20;
const MOST_NEAREST = 3;
/** Rows of one name among which a path may leave out names. */
const MOST_GAPPED = 2000;

function pairKey(parent: string, own: string): string {
  return `${parent}\n${own}`;
}

class WorkbookNames implements RowNames {
  readonly home: RowNames['home'];
  readonly #workbook: Workbook;
  #byMatch: ReadonlyMap<string, readonly IndicatorId[]> | null = null;
  #byFolded: ReadonlyMap<string, readonly IndicatorId[]> | null = null;
  #search: NameSearch | null = null;
  readonly #byPair = new Map<keyof Keys, ReadonlyMap<string, readonly IndicatorId[]>>();
  readonly #lengths = new Map<IndicatorId, number>();
  readonly #measured = new Set<string>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.home = { area: workbook.meta.frame.area, scenario: workbook.meta.frame.scenario };
  }

  *prepare(): Generator<NamesProgress, void, void> {
    this.#byMatch ??= yield* this.#rowsBy('match');
    this.#byFolded ??= yield* this.#rowsBy('folded');
    yield* this.#searching().prepare();
  }

  find(written: string): readonly NamedRow[] {
    const { parts, nth } = readPath(written, 0, written.length);
    return this.findPath({ names: parts.map(({ text }) => text), nth });
  }

  findPath({ names, nth }: RowPath): readonly NamedRow[] {
    const rows = this.#rowsAt(names);
    const found = nth === null ? rows : rows.slice(nth - 1, nth);
    return found.slice(0, MOST_LISTED).map((id) => this.#named(id));
  }

  nameOf(id: IndicatorId): string | null {
    const path = this.#pathOf(id);
    return path && writePath(path);
  }

  labelOf(id: IndicatorId): string | null {
    return this.#pathOf(id)?.names.join(` ${STEP} `) ?? null;
  }

  search(typed: string, most: number): readonly NamedRow[] {
    return this.#searching()
      .find(searchKey(typed), most)
      .map((id) => this.#named(id));
  }

  nearest(name: string): readonly string[] {
    const { parts } = readPath(name, 0, name.length);
    const own = parts[parts.length - 1]?.text ?? name;
    return this.#searching()
      .nearest(searchKey(matchKey(own)), MOST_NEAREST)
      .map((id) => this.#named(id).path);
  }

  *all(): Generator<NamedRow> {
    for (const id of this.#workbook.outline.ids) {
      if (indicatorOf(this.#workbook, id)) yield this.#named(id);
    }
  }

  #named(id: IndicatorId): NamedRow {
    return { indicator: id, path: this.nameOf(id) ?? '' };
  }

  /** Rows at the end of such a path: names spelt alike, else alike but for their accents. */
  #rowsAt(names: readonly string[]): readonly IndicatorId[] {
    const own = names[names.length - 1] ?? '';
    const above = names.slice(0, -1).reverse();
    const match = matchKey(own);
    const spelt = this.#matching().get(match) ?? [];
    const exact = this.#under(spelt, above.map(matchKey), 'match');
    if (exact.length > 0) return exact;
    const folded = this.#folded().get(searchKey(match)) ?? [];
    return this.#under(
      folded,
      above.map((name) => searchKey(matchKey(name))),
      'folded',
    );
  }

  /** Those rows that stand under these names, the nearest first; with gaps where none stands directly. */
  #under(
    rows: readonly IndicatorId[],
    above: readonly string[],
    by: keyof Keys,
  ): readonly IndicatorId[] {
    const [nearest] = above;
    const [first] = rows;
    if (nearest === undefined || first === undefined) return rows;
    const indicator = indicatorOf(this.#workbook, first);
    const own = indicator ? keysOf(indicator)[by] : '';
    const direct = (this.#pairs(by).get(pairKey(nearest, own)) ?? []).filter((id) =>
      this.#standsUnder(id, above, by, false),
    );
    if (direct.length > 0 || rows.length > MOST_GAPPED) return direct;
    return rows.filter((id) => this.#standsUnder(id, above, by, true));
  }

  /** Rows by their parent's name and their own. */
  #pairs(by: keyof Keys): ReadonlyMap<string, readonly IndicatorId[]> {
    const known = this.#byPair.get(by);
    if (known) return known;
    const tree = outlineIndex(this.#workbook.outline);
    const pairs = new Map<string, IndicatorId[]>();
    for (const id of this.#workbook.outline.ids) {
      const own = indicatorOf(this.#workbook, id);
      const parent = tree.parentOf(id);
      const above = parent === null ? null : indicatorOf(this.#workbook, parent);
      if (!own || !above) continue;
      const key = pairKey(keysOf(above)[by], keysOf(own)[by]);
      const rows = pairs.get(key);
      if (rows) rows.push(id);
      else pairs.set(key, [id]);
    }
    this.#byPair.set(by, pairs);
    return pairs;
  }

  #standsUnder(id: IndicatorId, above: readonly string[], by: keyof Keys, gaps: boolean): boolean {
    const tree = outlineIndex(this.#workbook.outline);
    let met = 0;
    for (
      let row = tree.parentOf(id);
      row !== null && met < above.length;
      row = tree.parentOf(row)
    ) {
      const indicator = indicatorOf(this.#workbook, row);
      if (indicator && keysOf(indicator)[by] === above[met]) met += 1;
      else if (!gaps) return false;
    }
    return met === above.length;
  }

  #pathOf(id: IndicatorId): RowPath | null {
    const indicator = indicatorOf(this.#workbook, id);
    const tree = outlineIndex(this.#workbook.outline);
    if (!indicator || tree.positionOf(id) === undefined) return null;
    const { match } = keysOf(indicator);
    const rows = this.#matching().get(match) ?? [];
    if (rows.length < 2) return { names: [indicator.name], nth: null };
    if (!this.#measured.has(match)) {
      this.#measured.add(match);
      this.#measure(
        rows,
        rows.map((row) => tree.parentOf(row)),
        1,
      );
    }
    const length = this.#lengths.get(id) ?? 0;
    const chain = this.#chainOf(id);
    if (length > 0) return { names: chain.slice(-length), nth: null };
    const alike = this.#rowsAt(chain);
    return { names: chain, nth: alike.indexOf(id) + 1 };
  }

  /**
   * How many names each of these rows needs, which share their last `depth` names; `above` is the next
   * row up of each. Rows that no name tells apart get none.
   */
  #measure(
    rows: readonly IndicatorId[],
    above: readonly (IndicatorId | null)[],
    depth: number,
  ): void {
    const tree = outlineIndex(this.#workbook.outline);
    const groups = new Map<string, number[]>();
    rows.forEach((_, n) => {
      const parent = above[n] ?? null;
      const indicator = parent === null ? null : indicatorOf(this.#workbook, parent);
      if (!indicator) return;
      const key = keysOf(indicator).match;
      const group = groups.get(key);
      if (group) group.push(n);
      else groups.set(key, [n]);
    });
    for (const group of groups.values()) {
      const [only] = group;
      if (group.length === 1 && only !== undefined) {
        this.#lengths.set(rows[only] ?? 0, depth + 1);
        continue;
      }
      this.#measure(
        group.map((n) => rows[n] ?? 0),
        group.map((n) => {
          const parent = above[n] ?? null;
          return parent === null ? null : tree.parentOf(parent);
        }),
        depth + 1,
      );
    }
  }

  /** The names above a row and its own, outermost first. */
  #chainOf(id: IndicatorId): string[] {
    const tree = outlineIndex(this.#workbook.outline);
    const chain: string[] = [];
    for (let row: IndicatorId | null = id; row !== null; row = tree.parentOf(row)) {
      chain.unshift(indicatorOf(this.#workbook, row)?.name ?? '');
    }
    return chain;
  }

  #matching(): ReadonlyMap<string, readonly IndicatorId[]> {
    this.#byMatch ??= atOnce(this.#rowsBy('match'));
    return this.#byMatch;
  }

  #folded(): ReadonlyMap<string, readonly IndicatorId[]> {
    this.#byFolded ??= atOnce(this.#rowsBy('folded'));
    return this.#byFolded;
  }

  *#rowsBy(
    by: keyof Keys,
  ): Generator<NamesProgress, ReadonlyMap<string, readonly IndicatorId[]>, void> {
    const map = new Map<string, IndicatorId[]>();
    const { ids } = this.#workbook.outline;
    for (let n = 0; n < ids.length; n += 1) {
      if (n % NAMES_A_SLICE === NAMES_A_SLICE - 1) yield { done: n, total: ids.length };
      const id = ids[n] ?? 0;
      const indicator = indicatorOf(this.#workbook, id);
      if (!indicator) continue;
      const key = keysOf(indicator)[by];
      const rows = map.get(key);
      if (rows) rows.push(id);
      else map.set(key, [id]);
    }
    return map;
  }

  #searching(): NameSearch {
    this.#search ??= new NameSearch(this.#folded());
    return this.#search;
  }
}

function atOnce<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
