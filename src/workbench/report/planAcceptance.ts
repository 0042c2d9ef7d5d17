import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { parsePeriodKey, type PeriodKey } from '../../domain/period/period';
import { comparable, countsThings, NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { isBlank } from '../../domain/quantity/value';
import { cellKey, type CellRef } from '../../domain/workbook/cellRef';
import type { Figure, SourceId } from '../../domain/workbook/figure';
import { outlineIndex } from '../../domain/workbook/outline';
import { sourceTextKey } from '../../domain/workbook/sourceText';
import { figureAt, indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { sameMeaning } from '../../exchange/table/sameMeaning';
import type { Task } from '../../exchange/task';
import { catalogueEntries, type CatalogueEntry } from '../../locale/catalogue';
import { matchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { Acceptance, AcceptedCell, CellClaim, NewRow, NotEntered } from './acceptance';
import { claimsOf } from './cellClaims';
import type { Match } from './match';
import { mayAgree } from './quantities';
import { rowsFromSource, sourceIdOf } from './reportSources';
import type { ItemNumber, MatchTarget, Review } from './review';
import { isJudgementAlone, reviewedItem, type Reviewed } from './reviewed';

/**
 * What bringing the accepted and corrected extractions of a review into a workbook would do. Does
 * nothing yet; `acceptanceChange` does. `matches`: of every extraction, by its place. `chosenIn`:
 * the workbook whose rows were chosen; where it is another, they become new rows by their names.
 */
export function planAcceptance(
  workbook: Workbook,
  review: Review,
  matches: readonly Match[],
  chosenIn: Workbook | null = workbook,
): Task<Acceptance> {
  return new Planner(workbook, review, matches, chosenIn).plan();
}

const FIGURES_A_SLICE = 100;

/** Characters of a heading of the sheet. */
const LONGEST_HEADING = 100;

interface Cell extends CellRef {
  readonly claims: CellClaim[];
}

type Draft = { -readonly [Field in keyof NewRow]: NewRow[Field] } & { items: ItemNumber[] };

class Planner {
  readonly #workbook: Workbook;
  readonly #review: Review;
  readonly #matches: readonly Match[];
  readonly #chosenIn: Workbook | null;
  readonly #source: SourceId;
  /** Where figures of this report stand already, by offset. */
  readonly #entered: ReadonlyMap<number, IndicatorId>;
  readonly #rows = new Map<string, Draft>();
  readonly #newUnits = new Map<IndicatorId, Unit>();
  readonly #rowOf = new Map<ItemNumber, IndicatorId>();
  readonly #cells = new Map<string, Cell>();
  readonly #refused: { item: ItemNumber; reason: NotEntered }[] = [];
  #entries: ReadonlyMap<string, CatalogueEntry> | null = null;

  constructor(
    workbook: Workbook,
    review: Review,
    matches: readonly Match[],
    chosenIn: Workbook | null,
  ) {
    this.#workbook = workbook;
    this.#review = review;
    this.#matches = matches;
    this.#chosenIn = chosenIn;
    this.#source = sourceIdOf(workbook, sourceTextKey(review.reading.text));
    this.#entered = rowsFromSource(workbook, this.#source);
  }

  *plan(): Task<Acceptance> {
    const accepted = this.#accepted();
    yield* this.#each(accepted, 0, (reviewed) => {
      const row = this.#rowFor(reviewed);
      if (typeof row === 'string') this.#refused.push({ item: reviewed.item, reason: row });
      else this.#rowOf.set(reviewed.item, row);
    });
    this.#findWholes();
    // What a list of main targets says comes before the same in prose.
    const listed = accepted.filter(({ extraction }) => extraction.list);
    const told = accepted.filter(({ extraction }) => !extraction.list);
    yield* this.#each([...listed, ...told], 1, (reviewed) => this.#claim(reviewed));
    const cells: AcceptedCell[] = [];
    yield* this.#each([...this.#cells.values()], 2, (cell) => cells.push(...this.#settled(cell)));
    return {
      rows: [...this.#rows.values()],
      cells,
      refused: this.#refused,
      source: this.#source,
      rowOf: this.#rowOf,
    };
  }

  /** One of the three rounds, in slices. */
  *#each<T>(many: readonly T[], round: 0 | 1 | 2, what: (one: T) => void): Task<void> {
    const total = many.length;
    for (const [n, one] of many.entries()) {
      if (n % FIGURES_A_SLICE === 0) {
        yield { stage: 'rows', done: round * total + n, total: 3 * total };
      }
      what(one);
    }
  }

  #accepted(): readonly Reviewed[] {
    const { decisions } = this.#review;
    return [...decisions]
      .filter(([, { state }]) => state !== 'rejected')
      .sort(([a], [b]) => a - b)
      .flatMap(([item]) => reviewedItem(this.#review, item) ?? []);
  }

  #rowFor(reviewed: Reviewed): IndicatorId | NotEntered {
    const { item, extraction } = reviewed;
    if (!isPeriod(reviewed.period)) return 'noPeriod';
    const { target: chosen } = reviewed;
    if (chosen?.kind === 'indicator' && this.#chosenIn?.id !== this.#workbook.id) {
      return this.#rowByName(chosen.id, reviewed);
    }
    const target = chosen ?? this.#matches[item]?.proposed ?? null;
    if (!target) return 'severalRows';
    if (target.kind === 'indicator') return this.#existing(target.id, reviewed);
    const known = this.#entered.get(extraction.start);
    if (known !== undefined && this.#rowAt(known)) return this.#existing(known, reviewed);
    return this.#newRow(target, reviewed);
  }

  /** A row that was chosen in another workbook is a new one here, by its name there. */
  #rowByName(id: IndicatorId, reviewed: Reviewed): IndicatorId | NotEntered {
    const chosen = this.#chosenIn && indicatorOf(this.#chosenIn, id);
    if (!chosen) return 'noRow';
    return this.#newRow({ kind: 'new' }, { ...reviewed, name: chosen.name });
  }

  #existing(id: IndicatorId, reviewed: Reviewed): IndicatorId | NotEntered {
    const row = this.#rowAt(id);
    if (!row) return 'noRow';
    const unit = readUnit(reviewed.unit);
    const fits =
      isJudgementAlone(reviewed.extraction) ||
      comparable(unit, row.unit) ||
      unit.dimension === NO_UNIT.dimension ||
      row.unit.dimension === NO_UNIT.dimension ||
      // Lao động are people too: what is counted goes by many nouns.
      (countsThings(unit) && countsThings(row.unit));
    return fits ? id : 'otherUnit';
  }

  #newRow(
    target: Exclude<MatchTarget, { kind: 'indicator' }>,
    { item, extraction, name: read, unit: unitText }: Reviewed,
  ): IndicatorId | NotEntered {
    const entry = target.kind === 'catalogue' ? this.#entry(target.code) : null;
    const name = entry?.name ?? read.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (name === '') return 'noName';
    const unit = readUnit(unitText);
    const key = `${matchKey(name)}|${unit.dimension}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = {
        indicator: this.#workbook.nextIndicator + this.#rows.size,
        name,
        unit: entry && comparable(readUnit(entry.unit), unit) ? readUnit(entry.unit) : unit,
        group: headingOf(extraction.section),
        items: [],
        partOf: null,
      };
      this.#rows.set(key, row);
      this.#newUnits.set(row.indicator, row.unit);
    }
    row.items.push(item);
    return row.indicator;
  }

  /** "Trong đó", "gồm": a new row stands under the one it is a part of, where it measures the same. */
  #findWholes(): void {
    const byStart = new Map(
      this.#review.reading.extractions.map(({ start }, item) => [start, item] as const),
    );
    const parents = new Map<IndicatorId, IndicatorId>();
    for (const row of this.#rows.values()) {
      const part = this.#review.reading.extractions[row.items[0] ?? -1]?.partOf;
      const item = part && byStart.get(part.start);
      const whole = item === undefined ? undefined : this.#rowOf.get(item);
      if (!part || whole === undefined) continue;
      const isRing = whole === row.indicator || isAbove(parents, whole, row.indicator);
      if (isRing || !comparable(this.#unitOf(whole), row.unit)) continue;
      row.partOf = { indicator: whole, whole: part.whole };
      parents.set(row.indicator, whole);
    }
  }

  #claim(reviewed: Reviewed): void {
    const indicator = this.#rowOf.get(reviewed.item);
    if (indicator === undefined) return;
    const claims = claimsOf(reviewed, {
      frame: this.#workbook.meta.frame,
      source: this.#source,
      text: this.#review.reading.text,
      rowUnit: this.#unitOf(indicator),
    });
    for (const { series, figure } of claims) {
      const key = cellKey({ indicator, series });
      const cell = this.#cells.get(key) ?? { indicator, series, claims: [] };
      this.#cells.set(key, cell);
      this.#addClaim(cell, { item: reviewed.item, figure });
    }
  }

  /** Of claims that say the same, as far as print can tell, the one with more decimals stays. */
  #addClaim(cell: Cell, claim: CellClaim): void {
    const n = cell.claims.findIndex(({ figure }) => this.#agree(cell, figure, claim.figure));
    const before = cell.claims[n];
    if (!before) cell.claims.push(claim);
    else if (decimalsIn(claim.figure) > decimalsIn(before.figure)) cell.claims[n] = claim;
  }

  #settled({ indicator, series, claims }: Cell): AcceptedCell[] {
    const [first, ...others] = claims;
    if (!first) return [];
    const from = figureAt(this.#workbook, { indicator, series });
    const about = { indicator, series, from, claims: [first, ...others] as const, rounding: false };
    if (others.length > 0) return [{ ...about, kind: 'conflict' }];
    if (!from || isBlank(from.value)) return [{ ...about, kind: 'new' }];
    const { figure } = first;
    const isStated = series.measure.startsWith('stated');
    const unitOf = ({ unit }: Figure) => (isStated ? null : (unit ?? this.#unitOf(indicator)));
    const same = sameMeaning(
      { value: from.value, unit: unitOf(from) },
      { value: figure.value, unit: unitOf(figure) },
    );
    if (same) {
      return [{ ...about, kind: from.origin.kind === 'extracted' ? 'same' : 'evidence' }];
    }
    if (isSamePlace(from, figure) && !from.edited) return [{ ...about, kind: 'revised' }];
    const rounding = this.#agree({ indicator, series }, from, figure);
    return [{ ...about, kind: 'conflict', rounding }];
  }

  #agree({ indicator, series }: CellRef, a: Figure, b: Figure): boolean {
    const isStated = series.measure.startsWith('stated');
    const unitOf = ({ unit }: Figure) => (isStated ? NO_UNIT : (unit ?? this.#unitOf(indicator)));
    if (a.value.kind === 'text' || b.value.kind === 'text') {
      return sameMeaning({ value: a.value, unit: null }, { value: b.value, unit: null });
    }
    return mayAgree(a.value, unitOf(a), b.value, unitOf(b));
  }

  #unitOf(id: IndicatorId): Unit {
    return this.#newUnits.get(id) ?? this.#rowAt(id)?.unit ?? NO_UNIT;
  }

  /** The row of that number, where it still stands in the sheet. */
  #rowAt(id: IndicatorId): Indicator | null {
    const { outline } = this.#workbook;
    return outlineIndex(outline).positionOf(id) === undefined
      ? null
      : indicatorOf(this.#workbook, id);
  }

  #entry(code: string): CatalogueEntry | null {
    this.#entries ??= new Map(catalogueEntries().map((entry) => [entry.code, entry]));
    return this.#entries.get(code) ?? null;
  }
}

/** The innermost heading that is one, not a sentence that a report sets like one. */
function headingOf(section: readonly string[]): string {
  return [...section].reverse().find((heading) => heading.length <= LONGEST_HEADING) ?? '';
}

function isAbove(
  parents: ReadonlyMap<IndicatorId, IndicatorId>,
  from: IndicatorId,
  looked: IndicatorId,
): boolean {
  let at: IndicatorId | undefined = from;
  while (at !== undefined && at !== looked) at = parents.get(at);
  return at === looked;
}

function isPeriod(period: PeriodKey): boolean {
  try {
    parsePeriodKey(period);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function decimalsIn({ value }: Figure): number {
  return value.kind === 'number' || value.kind === 'range' || value.kind === 'bound'
    ? value.decimals
    : 0;
}

function isSamePlace(a: Figure, b: Figure): boolean {
  return (
    a.origin.kind === 'extracted' &&
    b.origin.kind === 'extracted' &&
    a.origin.source === b.origin.source &&
    a.origin.start === b.origin.start
  );
}
