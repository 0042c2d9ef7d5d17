import type { CellRef } from '../../domain/workbook/cellRef';
import type { Source } from '../../domain/workbook/figure';
import { figureAt, type Workbook } from '../../domain/workbook/workbook';
import { paragraphAt, type Paragraph } from './paragraphAt';

/** Where a figure of the workbook comes from in a report, for the side panel. */
export interface Evidence {
  /** Null where the workbook no longer knows the document. */
  readonly source: Source | null;
  /** Name of the document; "" where it is not known. */
  readonly document: string;
  /** UTF-16 offsets of the number in the text of the document. */
  readonly start: number;
  readonly end: number;
  /** The clause it stands in. */
  readonly quote: string;
  /** The paragraph around it, with the number's place in it; null where the text is not kept. */
  readonly paragraph: Paragraph | null;
  /** 0…1. */
  readonly confidence: number;
  /** A person looked at it beside its source. */
  readonly checked: boolean;
  /** Changed by hand since: what the cell says is not what the words say. */
  readonly edited: boolean;
}

/** The words a cell's figure came from; null for a figure that comes from no report. */
export function evidenceOf(workbook: Workbook, cell: CellRef): Evidence | null {
  const figure = figureAt(workbook, cell);
  if (figure?.origin.kind !== 'extracted') return null;
  const { source: id, start, end, quote, confidence } = figure.origin;
  const source = workbook.meta.sources.find((one) => one.id === id) ?? null;
  const text = source?.text === undefined ? undefined : workbook.texts?.get(source.text);
  return {
    source,
    document: source?.name ?? '',
    start,
    end,
    quote,
    paragraph: text === undefined ? null : paragraphAt(text, start, end),
    confidence,
    checked: figure.checked,
    edited: figure.edited,
  };
}
