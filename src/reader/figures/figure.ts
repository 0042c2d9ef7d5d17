import type { QualifierField } from '../extraction';
import type { Span } from '../clauses/clause';
import type { NumberToken } from '../tokens/token';
import { Doubts } from '../doubts';

/** Words and a number that state a field of a figure; places in its passage. */
export interface StatedField extends Span {
  readonly field: QualifierField;
  /** Passage it stands in: a footnote states fields of its host's figure. */
  readonly passage: number;
}

/** A figure of a passage while its fields are gathered. */
export class Figure {
  unit: string;
  /** A period of its own, other than the passage's. */
  period: string | undefined = undefined;
  /** The number behind its stroke was assigned ("1.809/1.977 biên chế được giao"). */
  assigned = false;
  /** Its name stands behind it. */
  numberFirst = false;
  plan: number | undefined = undefined;
  pctPlan: number | undefined = undefined;
  overPlan: number | undefined = undefined;
  verdict: 'met' | 'exceeded' | 'missed' | undefined = undefined;
  pctPrev: number | undefined = undefined;
  chgPrevPct: number | undefined = undefined;
  chgPrevAbs: number | undefined = undefined;
  chgUnit: string | undefined = undefined;
  planBy: string | undefined = undefined;
  pctPlan2: number | undefined = undefined;
  planBy2: string | undefined = undefined;
  parts: { readonly num: number; readonly den: number } | undefined = undefined;
  /** Once it is named. */
  indicator = '';
  readonly stated: StatedField[] = [];
  readonly doubts = new Doubts();

  constructor(
    readonly passage: number,
    readonly number: NumberToken,
    public role: 'actual' | 'plan' | 'previous' | 'target',
    /** The figure whose name it shares: of a plan, that which is held against it. */
    public of: Figure | null,
    /** A name that needs no resolving: that of a table's row. */
    readonly name: string | undefined = undefined,
  ) {
    this.unit = number.unit;
  }
}

/** What a passage's numbers came to. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  /** What qualifiers of any figure cover, in order. */
  readonly qualifiers: readonly Span[];
}
