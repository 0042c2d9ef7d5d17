import type { JournalEntry } from '../../domain/workbook/journal';
import type { Workbook } from '../../domain/workbook/workbook';
import { readWorkbookFile, type FileIssue } from './readWorkbookFile';

/*
 * A damaged workbook file, picked apart. Each record stands on a line of its own (FORMAT.md), so that a
 * line that cannot be read costs itself and no other one. What reads as a whole is then looked at as
 * any other file is; the record it stops at is left out, and it is looked at again.
 */

/** What of a damaged file can be had, and what is left out; counts of records. */
export interface Salvaged {
  readonly workbook: Workbook;
  readonly journal: readonly JournalEntry[];
  readonly rows: number;
  readonly figures: number;
  readonly lost: {
    /** Lines or records that could not be read. */
    readonly records: number;
    /** Whether the history was left out. */
    readonly journal: boolean;
    /** The file stops before its end: nobody knows how much stood there. */
    readonly end: boolean;
  };
}

/** A file so damaged that it must be looked at more often is told as one that cannot be read. */
const MOST_LOOKS = 200;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever a damaged file holds
type Json = any;

/** Null where not even the workbook's head can be read, or a file of another kind or version stands there. */
export function salvageWorkbookFile(text: string): Salvaged | null {
  const { file, lost, end, journalBroken } = partsOf(text);
  if (typeof file?.meta !== 'object' || file.meta === null) return null;
  let records = lost;
  let journal = journalBroken;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const read = readWorkbookFile(JSON.stringify(file));
    if (read.ok) {
      const { workbook } = read;
      return {
        workbook,
        journal: read.journal,
        rows: workbook.outline.ids.length,
        figures: figuresIn(file),
        lost: { records, journal, end },
      };
    }
    const isJournal = read.issue.place.startsWith('$.journal');
    if (isJournal) {
      file.journal = [];
      journal = true;
    } else if (leaveOut(file, read.issue)) records += 1;
    else return null;
  }
  return null;
}

function figuresIn(file: Json): number {
  let count = 0;
  for (const { figures } of file.columns) count += figures.length as number;
  return count;
}

/** Takes the record away at which the reading stopped; false where it is none that can go. */
function leaveOut(file: Json, { code, place }: FileIssue): boolean {
  if (code === 'missingField' && place === '$.nextIndicator')
    return ((file.nextIndicator = 0), true);
  const text = /^\$\.meta\.sources\[(\d+)\]\.text$/.exec(place);
  if (text) return delete file.meta.sources[Number(text[1])].text;
  const figure = /^\$\.columns\[(\d+)\]\.figures\[(\d+)\]/.exec(place);
  if (figure) return takeFrom(file.columns[Number(figure[1])].figures, Number(figure[2]));
  const part = /^\$\.(?:(meta)\.)?(indicators|rows|columns|texts|rules|overrides|waivers)\[(\d+)\]/;
  const [, inMeta, list = '', index] = part.exec(place) ?? [];
  const owner: Json = inMeta ? file.meta : file;
  return takeFrom(owner[list], Number(index));
}

function takeFrom(list: unknown, index: number): boolean {
  return Array.isArray(list) && list.splice(index, 1).length === 1;
}

/** The file as far as its lines can be read. */
function partsOf(text: string): Parts {
  const whole = parsed(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (whole !== undefined) return { file: whole, lost: 0, end: false, journalBroken: false };
  const lines = new LineReader();
  for (const line of text.split(/\r?\n/)) lines.take(line);
  return lines.finish();
}

interface Parts {
  readonly file: Json;
  readonly lost: number;
  /** Whether the end is missing. */
  readonly end: boolean;
  /** A step is lost: those that are left lead nowhere. */
  readonly journalBroken: boolean;
}

type List = 'indicators' | 'columns' | 'journal' | 'texts';
const LISTS: ReadonlySet<string> = new Set<List>(['indicators', 'columns', 'journal', 'texts']);

/** Puts the file together line by line. */
class LineReader {
  readonly #file: Json = { indicators: [], columns: [], journal: [], texts: [] };
  #list: List | null = null;
  #figures: unknown[] | null = null;
  #lost = 0;
  #journalBroken = false;
  #ended = false;

  take(line: string): void {
    const opened = /^"(indicators|columns|journal|texts)":\[(\],?)?$/.exec(line);
    if (opened) {
      this.#list = opened[2] === undefined ? (opened[1] as List) : null;
      this.#figures = null;
    } else if (/^"\w+":/.test(line)) this.#field(line);
    else if (/^\],?$/.test(line)) this.#list = null;
    else if (/^\]\},?$/.test(line)) this.#figures = null;
    else if (line === '}') this.#ended = true;
    else if (line !== '' && line !== '{') this.#record(line);
  }

  finish(): Parts {
    const file = this.#file;
    if (this.#journalBroken) file.journal = [];
    // Rows without their order: one under the other, as they were made.
    file.rows ??= file.indicators.map(({ id }: Json) => [id, 0]);
    file.nextIndicator ??= 0;
    return { file, lost: this.#lost, end: !this.#ended, journalBroken: this.#journalBroken };
  }

  #field(line: string): void {
    const read = parsed(`{${line.replace(/,$/, '')}}`);
    if (read === undefined) this.#lost += 1;
    else {
      for (const [name, value] of Object.entries(read as object)) {
        // A list stays one, whatever its damaged line says.
        if (LISTS.has(name) && !Array.isArray(value)) this.#lost += 1;
        else put(this.#file, name, value);
      }
    }
  }

  #record(line: string): void {
    const plain = line.replace(/,$/, '');
    // Also where the line that ended the column before it is lost: its figures are not of that one.
    const begins = this.#figures === null || plain.startsWith('{"series":');
    if (this.#list === 'columns' && begins) {
      const column = parsed(plain.endsWith('[') ? `${plain}]}` : plain) as Json;
      const figures: unknown = column?.figures;
      if (Array.isArray(figures)) this.#file.columns.push(column);
      else this.#lost += 1;
      // Figures of a column that is lost have nowhere to go.
      this.#figures = Array.isArray(figures) ? figures : [];
      return;
    }
    const read = parsed(plain);
    if (read === undefined) {
      this.#lost += 1;
      if (this.#list === 'journal') this.#journalBroken = true;
    } else if (this.#figures) this.#figures.push(read);
    else if (this.#list) this.#file[this.#list].push(read);
    else this.#lost += 1;
  }
}

/** A field of its own, whatever its name: `__proto__` too is only a name here. */
function put(file: object, name: string, value: unknown): void {
  Object.defineProperty(file, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told by counting: the line is lost.
    return undefined;
  }
}
