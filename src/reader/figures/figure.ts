import type { Doubt, QualifierField } from '../extraction';
import type { Span } from '../clauses/clause';
import type { NumberToken } from '../tokens/token';

/** Words and a number that state a field of a figure; places in its passage. */
export interface StatedField extends Span {
  readonly field: QualifierField;
  /** Passage it stands in: a footnote states fields of its host's figure. */
  readonly passage: number;
}

/** A figure of a passage while its fields are gathered. */
export interface Figure {
  readonly passage: number;
  readonly number: NumberToken;
  role: 'actual' | 'plan' | 'previous' | 'target';
  unit: string;
  /** A period of its own, other than the passage's. */
  period?: string;
  /** The figure whose name it shares: of a plan, that which is held against it. */
  of: Figure | null;
  /** The number behind its stroke was assigned ("1.809/1.977 biên chế được giao"). */
  assigned: boolean;
  /** Its name stands behind it. */
  numberFirst: boolean;
  /** A name that needs no resolving: that of a table's row. */
  name?: string;
  plan?: number;
  pctPlan?: number;
  overPlan?: number;
  verdict?: 'met' | 'exceeded' | 'missed';
  pctPrev?: number;
  chgPrevPct?: number;
  chgPrevAbs?: number;
  chgUnit?: string;
  planBy?: string;
  pctPlan2?: number;
  planBy2?: string;
  parts?: { readonly num: number; readonly den: number };
  readonly stated: StatedField[];
  readonly doubts: Set<Doubt>;
}

/** What a passage's numbers came to. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  /** What qualifiers of any figure cover, in order. */
  readonly qualifiers: readonly Span[];
}
