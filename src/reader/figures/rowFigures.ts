import { readHeader, type HeaderReading } from '../../locale/header';
import { unitInName } from '../../locale/unit';
import type { Passage, RowCell } from '../text/passage';
import { readNumberText } from '../tokens/numberText';
import { cutPieces } from '../tokens/pieces';
import type { NumberToken } from '../tokens/token';
import { unitAt } from '../tokens/unitAt';
import { Figure, type FigureReading } from './figure';

interface RowNumber {
  readonly header: HeaderReading;
  readonly number: NumberToken;
}

/** The figures of a table's row: its columns say what they are. `period` is what the report is on. */
export function readRow(passage: Passage, period: string): FigureReading {
  const row = new Row(passage);
  const year = Number(period.slice(-4));
  const figures: Figure[] = [];
  const numbers = row.numbers();
  const isActual = ({ header }: RowNumber): boolean =>
    (header.measure === 'actual' || header.measure === 'estimate') && (header.year ?? year) >= year;
  const actual = numbers.filter(isActual).pop();
  const own = actual ? figureOf(passage, row, actual.number, 'actual') : null;
  for (const { header, number } of numbers) {
    const told = header.year ?? year + (header.yearOffset ?? 0);
    if (number === actual?.number) {
      if (own) figures.push(own);
    } else if (header.measure === 'plan') {
      const plan = figureOf(passage, row, number, told > year ? 'target' : 'plan');
      if (told > year) plan.period = String(told);
      else if (own) tell(own, 'plan', number);
      if (header.assignedBy !== '') plan.planBy = header.assignedBy;
      figures.push(plan);
    } else if (header.measure === 'previous' || header.measure === 'actual') {
      const earlier = figureOf(passage, row, number, 'previous');
      if (header.year !== null && header.year < year) earlier.period = String(header.year);
      figures.push(earlier);
    } else if (header.measure === 'estimate') {
      figures.push(figureOf(passage, row, number, 'actual'));
    } else if (own) tellShare(own, header, number);
  }
  return { figures, qualifiers: [] };
}

function tellShare(own: Figure, header: HeaderReading, number: NumberToken): void {
  if (header.measure === 'statedPercentOfPlan') tell(own, 'pctPlan', number);
  else if (header.measure === 'statedLevelOnPrevious') tell(own, 'pctPrev', number);
  else if (header.measure === 'statedChangeOnPrevious') tell(own, 'chgPrevPct', number);
}

function tell(
  figure: Figure,
  field: 'plan' | 'pctPlan' | 'pctPrev' | 'chgPrevPct',
  { value, start, end }: NumberToken,
): void {
  if (figure[field] !== undefined) return;
  figure[field] = value;
  figure.stated.push({ field, start, end, passage: figure.passage });
}

function figureOf(passage: Passage, row: Row, number: NumberToken, role: Figure['role']): Figure {
  return new Figure(passage.id, number, role, null, row.name);
}

/** A row with what its columns say. */
class Row {
  readonly name: string;
  readonly unit: string;
  readonly #headers: readonly HeaderReading[];
  readonly #text: string;
  readonly #cells: readonly RowCell[];

  constructor(passage: Passage) {
    this.#text = passage.text;
    this.#cells = passage.cells ?? [];
    this.#headers = (passage.columns ?? []).map((column) => readHeader([column]));
    const written = this.#cellOf('name');
    const inName = unitInName(written);
    this.name = (inName?.name ?? written).replace(/^[-+•–\s]+/u, '');
    this.unit = normalUnit(this.#cellOf('unit') || (inName?.unit.text ?? ''));
  }

  /** The numbers of the columns that hold figures. */
  numbers(): RowNumber[] {
    return this.#cells.flatMap((cell): RowNumber[] => {
      const header = this.#headers[cell.column];
      if (header?.role !== 'figure') return [];
      const number = this.#numberIn(cell);
      return number ? [{ header, number }] : [];
    });
  }

  #cellOf(role: HeaderReading['role']): string {
    const cell = this.#cells.find(({ column }) => this.#headers[column]?.role === role);
    return cell ? this.#text.slice(cell.start, cell.end).trim() : '';
  }

  #numberIn(cell: RowCell): NumberToken | null {
    const pieces = cutPieces(this.#text.slice(cell.start, cell.end));
    const piece = pieces.find(({ kind }) => kind === 'number');
    const written = piece && readNumberText(piece.text);
    if (!written) return null;
    const [start, end] = [cell.start + piece.start, cell.start + piece.end];
    return {
      kind: 'number',
      start,
      end,
      value: written.value,
      signed: false,
      decimals: written.decimals,
      malformed: written.malformed,
      unit: this.unit,
      unitSpan: null,
      unitKind: 'measure',
      bound: null,
      high: null,
      over: null,
      rank: false,
      tail: end,
    };
  }
}

/** A cell's unit as the reader writes units; kept as it is when it is none it knows. */
function normalUnit(text: string): string {
  const pieces = cutPieces(text);
  const unit = unitAt(pieces, 0);
  return unit && unit.kind !== 'guess' && unit.end === pieces.length ? unit.unit : text;
}
