import { ROOT_AREA, type AreaId } from '../../domain/area/area';
import type { Indicator, IndicatorId } from '../../domain/indicator/indicator';
import type { SourceId } from '../../domain/workbook/figure';
import { matchKey } from '../../locale/name';
import type { AreaList } from './areaList';
import { DepthReader } from './depths';
import { CellReader, type FigureColumnReader, type FigureColumns } from './figureCells';
import type { SectionDraft } from './findSections';
import type { IssueList } from './issue';
import { OUTCOME } from './outcomes';
import { readComposition, readTraits } from './ownColumns';
import { RowTexts, UnitReader, type RowText } from './rowShape';
import type { Table } from './table';
import { isBareMarker, type TreeBuilder } from './treeBuilder';
import { isWholeArea, looksLikeArea } from './words';

type Rows = readonly (readonly string[])[];

/** How areas stand in the rows of a section. */
export interface AreaRows {
  /** An area column, or headings that are areas: rows of one name are one indicator. */
  readonly merges: boolean;
  /** Rows without figures that name an area head the rows below them. */
  readonly headings: boolean;
}

/** Finds whether areas stand as rows: a column of areas, or at least two headings that are areas. */
export function areaRowsOf(rows: Rows, outcomes: Uint8Array, section: SectionDraft): AreaRows {
  const texts = new RowTexts(section);
  if (texts.hasAreas) return { merges: true, headings: false };
  // Tables of this program's own writing have areas in their headers only.
  const own = section.drafts.some(({ role }) => role === 'depth');
  if (!texts.hasNames || own) return { merges: false, headings: false };
  const nameColumn = section.drafts.find(({ role }) => role === 'name')?.index ?? 0;
  const found = new Set<string>();
  for (let row = section.start; row < section.end && found.size < 2; row += 1) {
    const cells = rows[row] ?? [];
    if (outcomes[row] !== OUTCOME.imported || texts.hasFigures(cells)) continue;
    if (!mayBeArea(cells[nameColumn] ?? '')) continue;
    const { name } = texts.read(cells);
    if (looksLikeArea(name)) found.add(matchKey(name));
  }
  return { merges: found.size >= 2, headings: found.size >= 2 };
}

/** X(ã), P(hường), T(hị trấn), H(uyện), Đ(ặc khu), in any case, behind bullets. */
function mayBeArea(name: string): boolean {
  return /^[\s\-–+*•]*[xptthđ]/iu.test(name);
}

export interface SectionSheet {
  readonly tree: TreeBuilder;
  readonly figures: FigureColumns;
  readonly areas: AreaList;
  readonly issues: IssueList;
  readonly source: SourceId;
  readonly table: Table;
  readonly outcomes: Uint8Array;
  /** Heading over all rows of the section; empty for none. */
  readonly title: string;
  readonly areaRows: AreaRows;
}

/** Reads the rows of a section, in order, into the tree and the figure columns. */
export class SectionReader {
  readonly #section: SectionDraft;
  readonly #sheet: SectionSheet;
  readonly #texts: RowTexts;
  readonly #units: UnitReader;
  readonly #columns: readonly FigureColumnReader[];
  readonly #cells: CellReader;
  readonly #ofArea = new Map<AreaId, CellReader>();
  readonly #base: number;
  readonly #numbered: boolean;
  readonly #own: { readonly depth: number; readonly composition: number; readonly traits: number };
  #depths: DepthReader;
  #group = '';
  /** The area that a heading or a column names; empty for the columns' own. */
  #area = '';
  /** The indicator that rows naming areas belong to. */
  #owner: Indicator | null = null;
  #ownerHasFigures = false;
  /** By area, the indicators that have figures of it already. */
  readonly #taken = new Map<string, Set<IndicatorId>>();
  #next: { readonly row: number; readonly text: RowText } | null = null;
  readonly hasUnits: boolean;

  constructor(section: SectionDraft, columns: readonly FigureColumnReader[], sheet: SectionSheet) {
    this.#section = section;
    this.#sheet = sheet;
    this.#texts = new RowTexts(section);
    this.#units = new UnitReader(section);
    this.#columns = columns;
    this.#cells = new CellReader(columns, sheet.source, sheet.issues);
    const place = (role: string) =>
      section.drafts.find((draft) => draft.role === role)?.index ?? -1;
    this.#own = {
      depth: place('depth'),
      composition: place('composition'),
      traits: place('traits'),
    };
    this.hasUnits = this.#texts.hasUnits;
    const titled = sheet.title !== '' && this.#own.depth < 0;
    if (titled) sheet.tree.addHeading(sheet.title, 0);
    this.#base = titled ? 1 : 0;
    this.#numbered = this.#isNumbered();
    this.#depths = new DepthReader(this.#base, this.#numbered);
  }

  readonly #isFree = (id: IndicatorId) => !this.#takenIn(this.#area).has(id);

  #takenIn(area: string): Set<IndicatorId> {
    let taken = this.#taken.get(area);
    if (!taken) this.#taken.set(area, (taken = new Set()));
    return taken;
  }

  /** Takes a row of the section; gives it another outcome where it cannot be imported. */
  take(row: number): void {
    const text = this.#textOf(row);
    const { table, outcomes } = this.#sheet;
    const line = table.lines[row] ?? row + 1;
    const cells = table.rows[row] ?? [];
    if (text.area !== '') this.#area = text.area;
    if (text.name === '') {
      if (text.area !== '' && this.#owner && text.hasFigures) {
        this.#readFigures(cells, this.#owner, line);
        return;
      }
      outcomes[row] = OUTCOME.noName;
      return;
    }
    if (this.#takeArea(row, text, cells, line)) return;
    const unit = this.#units.read(text, row, () =>
      this.#sheet.issues.add('dittoWithoutUnit', this.#unitPlace(), line, text.unitText),
    );
    const depth = this.#depthOf(row, text, cells);
    const own = this.#own;
    const indicator = this.#sheet.tree.add(
      {
        numbering: text.numbering,
        name: unit.name,
        unit: unit.unit,
        note: text.note,
        depth,
        hasFigures: text.hasFigures,
        line,
        composition: own.composition < 0 ? null : readComposition(cells[own.composition] ?? ''),
        traits: own.traits < 0 ? null : readTraits(cells[own.traits] ?? ''),
      },
      this.#isFree,
    );
    this.#takenIn(this.#area).add(indicator.id);
    this.#owner = indicator;
    this.#ownerHasFigures = text.hasFigures;
    if (!text.hasFigures) return;
    if (indicator.unit.dimension === 'none') {
      const found = this.#cells.unitInCells(cells);
      if (found.dimension !== 'none') this.#sheet.tree.giveUnit(indicator.id, found);
    }
    this.#readFigures(cells, this.#sheet.tree.indicator(indicator.id), line);
  }

  /** Rows that name an area: a heading over rows, or the figures of one area of the row above. */
  #takeArea(row: number, text: RowText, cells: readonly string[], line: number): boolean {
    const { areaRows } = this.#sheet;
    if (this.#own.depth >= 0) return false;
    if (areaRows.headings && !text.hasFigures) {
      const whole = isWholeArea(text.name);
      if (!whole && !(mayBeArea(text.name) && looksLikeArea(text.name))) return false;
      this.#area = whole ? '' : text.name;
      this.#depths = new DepthReader(this.#base, this.#numbered);
      this.#owner = null;
      return true;
    }
    if (!text.hasFigures || !this.#owner || this.#texts.hasAreas) return false;
    const area = this.#areaOfRow(row, text);
    if (area === null) return false;
    const taken = this.#takenIn(area);
    if (taken.has(this.#owner.id)) return false;
    taken.add(this.#owner.id);
    this.#areaCells(area).readRow(cells, this.#owner, line);
    return true;
  }

  /** The area a row with figures stands for; null where it is an indicator of its own. */
  #areaOfRow(row: number, text: RowText): AreaId | null {
    if (mayBeArea(text.name) && looksLikeArea(text.name)) return this.#sheet.areas.idOf(text.name);
    if (this.#ownerHasFigures || !isWholeArea(text.name)) return null;
    const next = this.#peek(row);
    return next && looksLikeArea(next.name) ? ROOT_AREA : null;
  }

  #readFigures(cells: readonly string[], indicator: Indicator, line: number): void {
    if (this.#area === '') this.#cells.readRow(cells, indicator, line);
    else this.#areaCells(this.#sheet.areas.idOf(this.#area)).readRow(cells, indicator, line);
  }

  /** The same columns, of another area. */
  #areaCells(area: AreaId): CellReader {
    let cells = this.#ofArea.get(area);
    if (!cells) {
      const { figures, source, issues } = this.#sheet;
      const columns = this.#columns.map((column): FigureColumnReader => {
        const of = { ...column.series, area };
        return { ...column, series: of, figures: figures.builderOf(of), block: null };
      });
      cells = new CellReader(columns, source, issues);
      this.#ofArea.set(area, cells);
    }
    return cells;
  }

  #depthOf(row: number, text: RowText, cells: readonly string[]): number {
    const written = this.#own.depth < 0 ? '' : (cells[this.#own.depth] ?? '').trim();
    if (/^\d{1,2}$/.test(written)) return Number(written);
    this.#enterGroup(text.group);
    const base = this.#group === '' ? 0 : 1;
    const next = this.#peek(row);
    if (isBareMarker(text.name) && !text.hasFigures) {
      return this.#depths.depthOf({ ...text, numbering: '-' }, null) + base;
    }
    return this.#depths.depthOf(text, next) + base;
  }

  /** A column of groups heads the rows below each new text; an empty cell goes on with the last. */
  #enterGroup(group: string): void {
    if (group === '' || group === this.#group) return;
    this.#group = group;
    this.#depths = new DepthReader(this.#base, this.#numbered);
    this.#sheet.tree.addHeading(group, this.#base);
  }

  #textOf(row: number): RowText {
    if (this.#next?.row === row) return this.#next.text;
    return this.#texts.read(this.#sheet.table.rows[row] ?? []);
  }

  /** The next row that is part of the table. */
  #peek(row: number): RowText | null {
    const { outcomes, table } = this.#sheet;
    for (let next = row + 1; next < this.#section.end; next += 1) {
      if (outcomes[next] !== OUTCOME.imported) continue;
      if (this.#next?.row !== next) {
        this.#next = { row: next, text: this.#texts.read(table.rows[next] ?? []) };
      }
      return this.#next.text;
    }
    return null;
  }

  #unitPlace(): number | null {
    const unit = this.#section.drafts.find(({ role }) => role === 'unit');
    return unit ? unit.index + 1 : null;
  }

  #isNumbered(): boolean {
    const { table, outcomes } = this.#sheet;
    const { start, end } = this.#section;
    for (let row = start; row < Math.min(end, start + 200); row += 1) {
      if (outcomes[row] !== OUTCOME.imported) continue;
      const { numbering } = this.#texts.read(table.rows[row] ?? []);
      if (/[\p{L}\d]/u.test(numbering)) return true;
    }
    return false;
  }
}
