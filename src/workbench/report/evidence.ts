import type { Source } from '../../domain/workbook/figure';

/** Where a figure of the workbook comes from in a report, for the side panel. */
export interface Evidence {
  readonly source: Source | null;
  /** Name of the document; "" where the workbook no longer knows it. */
  readonly document: string;
  /** The clause it stands in. */
  readonly quote: string;
  /** The paragraph around it, and the number's place in it; null where the text is not kept. */
  readonly paragraph: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  } | null;
  /** 0…1. */
  readonly confidence: number;
  readonly checked: boolean;
  readonly edited: boolean;
}
