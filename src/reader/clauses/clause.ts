import type { Passage } from '../text/passage';

/** Offsets into a passage's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a passage that tells of one measure, and how it hangs together with the others.
 * Clauses of a passage do not overlap but for brackets, which are clauses of their own inside
 * the one they stand in.
 */
export interface Clause extends Span {
  readonly passage: Passage;
  /** Place among the clauses of its passage. */
  readonly id: number;
  /**
   * statement: a sentence or part of one; bracket: inside (…); part: after "trong đó", "gồm",
   * "cụ thể" or in an enumeration (i), (ii) under a whole; item: of a numbered list "(1). …".
   */
  readonly kind: 'statement' | 'bracket' | 'part' | 'item';
  /** The clause it explains or is part of. */
  readonly parent: Clause | null;
  /** Offset in the passage where the bracket stands in the parent (what precedes it is explained). */
  readonly hangsAt: number | null;
  readonly whole: 'selection' | 'sum' | null;
  /** A run-in head that names what follows: "Cây ăn quả:", "(1). Giá trị sản xuất …". */
  readonly head: Span | null;
  /** Number of its sentence in the passage, from 0. */
  readonly sentence: number;
  /** Item of a numbered list: group "(1)" → 1. */
  readonly group: number | null;
  /** Verb that governs it though it stands before ("trồng mới", "chăm sóc", "hỗ trợ"). */
  readonly verb: Span | null;
}
