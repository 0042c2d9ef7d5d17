import type { Source } from '../domain/workbook/figure';
import type { Workbook, WorkbookId } from '../domain/workbook/workbook';
import type { CsvReading, Delimiter } from '../exchange/csv/csv';
import { parseCsv } from '../exchange/csv/parseCsv';
import type { MergeChoices, MergePlan } from '../exchange/table/mergePlan';
import { mergeChange } from '../exchange/table/mergeChange';
import type { ReadOptions, TableReading } from '../exchange/table/reading';
import { readTable } from '../exchange/table/readTable';
import type { Table } from '../exchange/table/table';
import { toWorkbook } from '../exchange/table/toWorkbook';
import type { Task } from '../exchange/task';
import {
  decodeAs,
  decodeBytes,
  type DecodedText,
  type TextEncoding,
} from '../locale/encoding/decodeBytes';
import { applyLegacy, planLegacySteps, type LegacyPlan } from '../locale/encoding/legacyPlan';
import type { Session } from './session';
import { fileKind, ImportFault, type TableInput } from './tableSource';

/** What a person has decided about reading a file; whatever is left out is found from the file. */
export interface ImportChoices {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** Whether text in a legacy encoding is converted; it is where left out, and shown. */
  readonly convert?: boolean;
  readonly read?: ReadOptions;
}

/** A file read through, with what each stage understood. */
export interface TableImport {
  readonly input: TableInput;
  readonly decoded: DecodedText;
  readonly csv: CsvReading;
  readonly legacy: LegacyPlan;
  readonly converted: boolean;
  readonly reading: TableReading;
}

/** Reads one file as often as choices change; stages that a choice does not touch are kept. */
export class TableReader {
  readonly input: TableInput;
  #decoded: Kept<TextEncoding | null, DecodedText> | null = null;
  #csv: Kept<string, CsvReading> | null = null;
  #legacy: Kept<CsvReading, LegacyPlan> | null = null;
  #converted: Kept<LegacyPlan, Table> | null = null;

  constructor(input: TableInput) {
    this.input = input;
  }

  /** Throws ImportFault where the file is empty or no text. */
  *read(choices: ImportChoices = {}): Task<TableImport> {
    const { input } = this;
    yield { stage: 'decode', done: 0, total: 1 };
    const encoding = choices.encoding ?? null;
    if (this.#decoded?.from !== encoding) {
      this.#decoded = { from: encoding, made: decode(input, encoding) };
    }
    const decoded = this.#decoded.made;
    refuseNoText(decoded, input);

    const cut = `${encoding ?? ''}|${choices.delimiter ?? ''}`;
    if (this.#csv?.from !== cut) {
      const { delimiter } = choices;
      this.#csv = {
        from: cut,
        made: yield* parseCsv(decoded.text, delimiter ? { delimiter } : {}),
      };
    }
    const csv = this.#csv.made;
    refuseNoTable(csv);

    if (this.#legacy?.from !== csv) {
      this.#legacy = { from: csv, made: yield* planInSlices(csv.table) };
    }
    const legacy = this.#legacy.made;
    const converted = choices.convert !== false && legacy.conversions.length > 0;
    const table = converted ? this.#convert(csv.table, legacy) : csv.table;
    const reading = yield* readTable(table, choices.read ?? {});
    return { input, decoded, csv, legacy, converted, reading };
  }

  #convert(table: Table, plan: LegacyPlan): Table {
    if (this.#converted?.from !== plan) {
      const rows = applyLegacy(table.rows, plan);
      this.#converted = { from: plan, made: { rows, lines: table.lines } };
    }
    return this.#converted.made;
  }
}

function* planInSlices({ rows }: Table): Task<LegacyPlan> {
  const steps = planLegacySteps(rows);
  let step = steps.next();
  while (step.done !== true) {
    yield { stage: 'legacy', done: step.value.done, total: step.value.total };
    step = steps.next();
  }
  return step.value;
}

interface Kept<From, Made> {
  readonly from: From;
  readonly made: Made;
}

function decode(input: TableInput, encoding: TextEncoding | null): DecodedText {
  if (input.kind === 'pasted') {
    const text = input.text.normalize('NFC');
    const issues: DecodedText['issues'] = text === '' ? [{ code: 'empty' }] : [];
    return { text, encoding: 'utf-8', bom: false, certainty: 'sure', issues };
  }
  if (encoding === null) return decodeBytes(input.bytes);
  return decodeAs(input.bytes, encoding);
}

function refuseNoText(decoded: DecodedText, input: TableInput): void {
  for (const issue of decoded.issues) {
    if (issue.code === 'empty') throw new ImportFault('empty');
    if (issue.code === 'binary' && input.kind === 'file') {
      throw new ImportFault(fileKind(issue.what, input));
    }
  }
}

function refuseNoTable({ issues }: CsvReading): void {
  for (const { code } of issues) {
    if (code === 'empty') throw new ImportFault('empty');
    if (code === 'binary') throw new ImportFault('other');
  }
}

/** A new workbook of what was read. */
export function importAsNew(
  { input, reading }: TableImport,
  { id, title, at }: { readonly id: WorkbookId; readonly title: string; readonly at: number },
): Workbook {
  return toWorkbook(reading, { id, title, source: sourceOf(reading.source, input, at) });
}

/** Brings what was read into an open workbook, as one undoable step. */
export function importInto(
  session: Session,
  { input, reading }: TableImport,
  plan: MergePlan,
  choices: MergeChoices,
  at: number,
): void {
  const source = sourceOf(reading.source, input, at);
  const change = mergeChange(session.workbook, plan, choices, source);
  session.runChange({ code: 'importTable', params: { name: input.name } }, change, null);
}

function sourceOf(id: number, input: TableInput, readAt: number): Source {
  return { id, kind: 'table', name: input.name, readAt };
}

/** A merge is offered first when at least half of the table's rows are known to the workbook. */
export function fitsWell({ counts }: MergePlan): boolean {
  const known = counts.changed + counts.same;
  return known > 0 && known >= counts.new;
}
