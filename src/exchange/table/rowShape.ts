import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { numberingInName } from '../../locale/numbering';
import { isDitto, readUnit, unitInName } from '../../locale/unit';
import { unguardText } from '../csv/guard';
import type { RowShape } from './depths';
import type { SectionDraft } from './findSections';
import type { TableRole } from './reading';
import { oneLine } from './words';

/** What the words of a row say, its figures aside. */
export interface RowText extends RowShape {
  /** The unit cell, as it stands; "" where it is empty or there is no such column. */
  readonly unitText: string;
  readonly group: string;
  readonly area: string;
  readonly note: string;
}

/** Reads the words of a section's rows. */
export class RowTexts {
  readonly #columns: Readonly<Record<TextRole, number>>;
  readonly #figures: readonly number[];
  readonly hasUnits: boolean;
  readonly hasNames: boolean;
  readonly hasAreas: boolean;

  constructor(section: SectionDraft) {
    const place = (role: TableRole) =>
      section.drafts.find((draft) => draft.role === role)?.index ?? -1;
    this.#columns = {
      numbering: place('numbering'),
      name: place('name'),
      unit: place('unit'),
      group: place('group'),
      area: place('area'),
      note: place('note'),
    };
    this.#figures = section.drafts.filter(({ role }) => role === 'figure').map((d) => d.index);
    this.hasUnits = this.#columns.unit >= 0;
    this.hasNames = this.#columns.name >= 0;
    this.hasAreas = this.#columns.area >= 0;
  }

  read(cells: readonly string[]): RowText {
    const raw = cells[this.#columns.name] ?? '';
    const written = this.#numbering(cells);
    let name = clean(raw);
    let numbering = written;
    if (numbering === '' && mayOpenWithNumbering(name)) {
      const found = numberingInName(name);
      if (found) {
        numbering = found.numbering;
        name = found.name;
      }
    }
    const unitText = this.#text(cells, this.#columns.unit);
    const hasFigures = this.hasFigures(cells);
    return {
      numbering,
      name,
      indent: indentOf(raw),
      unitText,
      hasFigures,
      isHeading: !hasFigures && this.hasUnits && unitText === '',
      group: this.#text(cells, this.#columns.group),
      area: this.#text(cells, this.#columns.area),
      note: this.#text(cells, this.#columns.note),
    };
  }

  #numbering(cells: readonly string[]): string {
    const text = cells[this.#columns.numbering];
    return text === undefined || text === '' ? '' : clean(text);
  }

  #text(cells: readonly string[], column: number): string {
    const text = cells[column];
    return text === undefined || text === '' ? '' : clean(text);
  }

  /** Whether any figure column of the row is filled. */
  hasFigures(cells: readonly string[]): boolean {
    for (const column of this.#figures) {
      const text = cells[column];
      if (text !== undefined && text !== '' && text.trim() !== '') return true;
    }
    return false;
  }
}

type TextRole = 'numbering' | 'name' | 'unit' | 'group' | 'area' | 'note';

function clean(text: string): string {
  if (isPlain(text)) return text;
  return unguardText(oneLine(text)).normalize('NFC');
}

/** Most cells: no space around, no line break, no apostrophe before, no accent standing by itself. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first <= 39 || text.charCodeAt(text.length - 1) <= 32) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code >= 0x300 && code <= 0x36f) || (code >= 0x2000 && code <= 0x206f)) {
      return false;
    }
    if (code === 160 || code === 0x3000 || code === 0xfeff) return false;
  }
  return true;
}

function indentOf(text: string): number {
  let indent = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9) indent += 4;
    else if (code === 32 || code === 160 || code === 0x3000) indent += 1;
    else break;
  }
  return indent;
}

/** Digits, bullets, or a letter or two before a dot or bracket; other names need no closer look. */
function mayOpenWithNumbering(name: string): boolean {
  const first = name.charCodeAt(0);
  if (first < 65 || first > 0x2000) return name !== '';
  for (let at = 1; at < 6; at += 1) {
    const code = name.charCodeAt(at);
    if (code === 46 || code === 41) return true;
    if (code === 32) return false;
  }
  return false;
}

/** A row's unit and, where it was taken out of the name, the name without it. */
export interface UnitReading {
  readonly unit: Unit;
  readonly name: string;
}

/** Finds the unit of each row: its own cell, a ditto mark, its name, or the line above the table. */
export class UnitReader {
  readonly #lines: SectionDraft['unitLines'];
  #line = 0;
  #spread: Unit = NO_UNIT;
  #above: Unit = NO_UNIT;

  constructor(section: SectionDraft) {
    this.#lines = section.unitLines;
  }

  /** `row`: its place in the sheet; rows must come in order. `ditto` is called for a mark with nothing above. */
  read(text: RowText, row: number, ditto: () => void): UnitReading {
    for (let line = this.#lines[this.#line]; line && line.row <= row;) {
      this.#spread = readUnit(line.unit);
      this.#line += 1;
      line = this.#lines[this.#line];
    }
    const { unitText, name } = text;
    if (unitText !== '') {
      if (!isDitto(unitText)) this.#above = readUnit(unitText);
      else if (this.#above === NO_UNIT) ditto();
      return { unit: this.#above, name };
    }
    const named = name.endsWith(')') || name.endsWith(']') ? unitInName(name) : null;
    if (named) {
      this.#above = named.unit;
      return named;
    }
    return { unit: text.hasFigures ? this.#spread : NO_UNIT, name };
  }
}
