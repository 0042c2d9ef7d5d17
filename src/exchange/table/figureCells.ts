import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import { fullYear, periodKey } from '../../domain/period/period';
import { conversionFactor, NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { numberValue, type Value } from '../../domain/quantity/value';
import type { Figure, SourceId } from '../../domain/workbook/figure';
import type { FigureBlockBuilder } from '../../domain/workbook/figureBlock';
import { BLOCK_SIZE, FigureColumnBuilder } from '../../domain/workbook/figures';
import { series, seriesKey, type Series, type SeriesKey } from '../../domain/workbook/series';
import type { ColumnConvention } from '../../locale/number/columnConvention';
import type { KnownConvention } from '../../locale/number/parseNumber';
import { readCell, type CellReading } from '../../locale/number/readCell';
import { isDitto, readUnit } from '../../locale/unit';
import { readVerdict } from '../../locale/verdictText';
import { unguardText } from '../csv/guard';
import type { AreaList } from './areaList';
import type { ColumnDraft } from './columnDraft';
import type { IssueList } from './issue';
import { nearReading, readBothWays, wholeReading, type Neighbour } from './numberEvidence';
import { scanned, scanNumber, TWO_WAYS_COMMA, TWO_WAYS_DOT } from './scanNumber';
import { oneLine } from './words';

/** A column of figures, ready to be read. */
export interface FigureColumnReader extends Neighbour {
  readonly series: Series;
  readonly convention: ColumnConvention;
  readonly figures: FigureColumnBuilder;
  /** The block written last, its number and the code of this column's origin in it. */
  block: FigureBlockBuilder | null;
  blockNumber: number;
  originCode: number;
  /** Filled cells, and those of them that hold words only. */
  filled: number;
  words: number;
}

/** The columns that figures go to, shared by all sections of a sheet. */
export class FigureColumns {
  readonly #builders = new Map<SeriesKey, FigureColumnBuilder>();
  readonly #areas: AreaList;
  readonly #capacity: number;

  constructor(areas: AreaList, capacity: number) {
    this.#areas = areas;
    this.#capacity = capacity;
  }

  /** The series a settled figure column goes to. */
  seriesOf(draft: ColumnDraft): Series | null {
    if (draft.role !== 'figure' || draft.measure === null || draft.year === null) return null;
    const period =
      draft.months === null || draft.months === 12
        ? periodKey(fullYear(draft.year))
        : periodKey({ year: draft.year, months: draft.months });
    return series(draft.measure, period, {
      area: this.#areas.idOf(draft.area),
      assignedBy: draft.assignedBy,
    });
  }

  builderOf(of: Series): FigureColumnBuilder {
    const key = seriesKey(of);
    let builder = this.#builders.get(key);
    if (!builder) {
      builder = new FigureColumnBuilder(of, this.#capacity);
      this.#builders.set(key, builder);
    }
    return builder;
  }

  finish() {
    return [...this.#builders.values()]
      .filter((builder) => !builder.isEmpty)
      .map((builder) => builder.finish());
  }
}

/** Reads the cells of figure columns into figures, and notes what was not understood. */
export class CellReader {
  readonly #issues: IssueList;
  readonly #source: SourceId;
  readonly #columns: readonly FigureColumnReader[];

  constructor(columns: readonly FigureColumnReader[], source: SourceId, issues: IssueList) {
    this.#columns = columns;
    this.#source = source;
    this.#issues = issues;
  }

  /** Reads the figures of a row for an indicator; `line` is where the row stands in its source. */
  readRow(cells: readonly string[], indicator: Indicator, line: number): void {
    for (const column of this.#columns) {
      const text = cells[column.draft.index];
      if (text === undefined || text === '') continue;
      this.#readCell(column, text, cells, indicator, line);
    }
  }

  /** The unit that the cells of a row carry behind their numbers; for rows without one. */
  unitInCells(cells: readonly string[]): Unit {
    for (const { draft, convention } of this.#columns) {
      const text = cells[draft.index];
      if (!text || draft.unit !== NO_UNIT || draft.measure?.startsWith('stated')) continue;
      if (scanNumber(text)) continue;
      const { unitText } = readCell(text, convention.convention);
      if (unitText !== '') return readUnit(unitText);
    }
    const headed = this.#columns.find(({ draft }) => draft.unit !== NO_UNIT);
    return headed?.draft.unit ?? NO_UNIT;
  }

  #readCell(
    column: FigureColumnReader,
    text: string,
    cells: readonly string[],
    indicator: Indicator,
    line: number,
  ): void {
    const { draft } = column;
    if (draft.measure === 'statedVerdict') {
      this.#readVerdict(column, text, indicator.id, line);
      return;
    }
    column.filled += 1;
    const own = this.#ownUnit(column, cells, indicator);
    if (own === null && scanNumber(text)) {
      const { proof, value, decimals } = scanned;
      if (proof < TWO_WAYS_DOT) {
        this.#setNumber(column, indicator.id, value, decimals, line, false);
        return;
      }
      const { convention, marked } = this.#resolve(column, text, cells, indicator, line);
      if (convention !== 'english')
        this.#setNumber(column, indicator.id, value, decimals, line, marked);
      else if (proof === TWO_WAYS_DOT) {
        this.#setNumber(column, indicator.id, value / 1000, 3, line, marked);
      } else if (proof === TWO_WAYS_COMMA) {
        this.#setNumber(column, indicator.id, Math.round(value * 1000), 0, line, marked);
      }
      return;
    }
    this.#readWritten(column, text, cells, indicator, line, own);
  }

  #readWritten(
    column: FigureColumnReader,
    text: string,
    cells: readonly string[],
    indicator: Indicator,
    line: number,
    own: Unit | null,
  ): void {
    const { draft } = column;
    const written = unguardText(text);
    let reading = readCell(written, column.convention.convention);
    let marked = false;
    if (reading.ambiguous !== null) {
      const resolved = this.#resolve(column, written, cells, indicator, line);
      reading = readCell(written, resolved.convention);
      ({ marked } = resolved);
    }
    const place = draft.index + 1;
    if (reading.issue !== null) this.#issues.add('cellNotUnderstood', place, line, text);
    if (reading.value.kind === 'blank') return;
    if (reading.value.kind === 'text' || reading.value.kind === 'invalid') column.words += 1;
    const fraction = reading.fraction !== null && draft.measure !== 'plan';
    if (fraction) this.#readBase(column, reading, cells, indicator, line, text);
    this.#set(column, indicator.id, {
      value: reading.value,
      unit: this.#unitOfCell(reading, indicator.unit) ?? own,
      origin: { kind: 'imported', source: this.#source, row: line, column: place },
      edited: false,
      checked: false,
      ambiguous: marked || fraction,
    });
  }

  /** "355,2/355,2": the second number is the plan where the plan's own cell is empty; both are marked. */
  #readBase(
    column: FigureColumnReader,
    reading: CellReading,
    cells: readonly string[],
    indicator: Indicator,
    line: number,
    text: string,
  ): void {
    const base = reading.fraction?.second;
    const plan = this.#columns.find(
      ({ draft }) =>
        draft.measure === 'plan' &&
        draft.year === column.draft.year &&
        draft.area === column.draft.area,
    );
    if (!base || !plan || (cells[plan.draft.index] ?? '').trim() !== '') return;
    this.#issues.add('resultAndPlanInOne', column.draft.index + 1, line, text);
    this.#set(plan, indicator.id, {
      value: base,
      unit: this.#unitOfCell(reading, indicator.unit),
      origin: {
        kind: 'imported',
        source: this.#source,
        row: line,
        column: column.draft.index + 1,
      },
      edited: false,
      checked: false,
      ambiguous: true,
    });
  }

  #readVerdict(column: FigureColumnReader, text: string, id: IndicatorId, line: number): void {
    const written = unguardText(oneLine(text)).normalize('NFC');
    if (written === '') return;
    const place = column.draft.index + 1;
    if (readVerdict(written) === null) {
      this.#issues.add('verdictNotUnderstood', place, line, written);
    }
    const value: Value = { kind: 'text', text: written };
    this.#set(column, id, {
      value,
      unit: null,
      origin: { kind: 'imported', source: this.#source, row: line, column: place },
      edited: false,
      checked: false,
      ambiguous: false,
    });
  }

  /** The unit a column or a neighbouring cell gives this figure; null where it is the row's own. */
  #ownUnit(
    column: FigureColumnReader,
    cells: readonly string[],
    indicator: Indicator,
  ): Unit | null {
    const { draft, unitColumn } = column;
    if (unitColumn < 0 && draft.unit === NO_UNIT) return null;
    const written = unitColumn < 0 ? '' : (cells[unitColumn] ?? '').trim();
    const unit = written === '' || isDitto(written) ? draft.unit : readUnit(oneLine(written));
    if (unit.dimension === 'none') return null;
    return differs(unit, indicator.unit) ? unit : null;
  }

  #unitOfCell(reading: CellReading, rowUnit: Unit): Unit | null {
    if (reading.unitText === '') return null;
    const unit = readUnit(reading.unitText);
    // "38 trường" in a row of "xã": any noun may stand behind a number, only measures are believed.
    if (conversionFactor(unit, rowUnit) === null && unit.dimension.startsWith('count:'))
      return null;
    return differs(unit, rowUnit) ? unit : null;
  }

  /**
   * How an ambiguous number is read, and whether it must be marked. A person's choice and a proved
   * column stand (a row that speaks against it is marked); elsewhere the unit and the neighbours of
   * the row come first, then the column.
   */
  #resolve(
    column: FigureColumnReader,
    text: string,
    cells: readonly string[],
    indicator: Indicator,
    line: number,
  ): { readonly convention: KnownConvention; readonly marked: boolean } {
    const { certainty } = column.convention;
    const convention = column.convention.convention === 'english' ? 'english' : 'vietnamese';
    if (certainty === 'chosen') return { convention, marked: false };
    const isNumber = readBothWays(text);
    const whole = isNumber ? wholeReading(indicator.unit) : null;
    if (whole) return { convention: whole, marked: certainty === 'proved' && whole !== convention };
    const near = isNumber ? nearReading(indicator.unit, cells, this.#columns, column) : null;
    if (certainty === 'proved') return { convention, marked: near !== null && near !== convention };
    this.#issues.add('ambiguousNumbers', column.draft.index + 1, line, text);
    return { convention: near ?? convention, marked: true };
  }

  #setNumber(
    column: FigureColumnReader,
    id: IndicatorId,
    value: number,
    decimals: number,
    line: number,
    ambiguous: boolean,
  ): void {
    const number = Math.floor(id / BLOCK_SIZE);
    if (column.block === null || column.blockNumber !== number) {
      column.block = column.figures.blockFor(id);
      column.blockNumber = number;
      column.originCode =
        column.block.originCode({
          kind: 'imported',
          source: this.#source,
          column: column.draft.index + 1,
        }) ?? -1;
    }
    if (column.originCode >= 0) {
      column.block.setNumber(id % BLOCK_SIZE, value, decimals, column.originCode, line, ambiguous);
      return;
    }
    const origin = {
      kind: 'imported' as const,
      source: this.#source,
      row: line,
      column: column.draft.index + 1,
    };
    const figure = { value: numberValue(value, decimals), unit: null, origin };
    this.#set(column, id, { ...figure, edited: false, checked: false, ambiguous });
  }

  #set(column: FigureColumnReader, id: IndicatorId, figure: Figure): void {
    column.figures.set(id, figure);
  }
}

function differs(a: Unit, b: Unit): boolean {
  return a.dimension !== b.dimension || a.factor !== b.factor;
}
