import type { BoundSide } from '../../domain/quantity/value';
import type { PeriodKey } from '../../domain/period/period';
import type { Span } from '../clauses/clause';

/** A number with its unit, where it has one. */
export interface NumberToken extends Span {
  readonly kind: 'number';
  /** Below zero behind a minus sign, which is part of the number then. */
  readonly value: number;
  /** A plus or minus sign stands before it ("(+5%)"). */
  readonly signed: boolean;
  readonly decimals: number;
  readonly malformed: boolean;
  /** Normalised; "" when none is written. */
  readonly unit: string;
  readonly unitSpan: Span | null;
  /** measure, per cent, a counted thing, a noun taken for one, or none written. */
  readonly unitKind: 'measure' | 'percent' | 'count' | 'guess' | 'none';
  readonly bound: BoundSide | null;
  /** Upper end of a range. */
  readonly high: number | null;
  /** What follows a slash: 28.813,83/28.491,00 tấn, 16/16 xã. */
  readonly over: { readonly value: number; readonly span: Span; readonly unit: string } | null;
  /** A place in an order ("xếp thứ 2/8"). */
  readonly rank: boolean;
  /** Behind the number, its unit and what follows a slash. */
  readonly tail: number;
}

/** Words with a meaning of their own for figures. */
export type WordToken = Span &
  (
    | { readonly kind: 'reach' } // đạt, ước đạt, là, còn, ở mức
    | { readonly kind: 'level' } // bằng, so với (before a per cent)
    | { readonly kind: 'change'; readonly direction: 1 | -1 } // tăng, giảm
    | { readonly kind: 'exceed' } // vượt
    | { readonly kind: 'fail' } // không đạt, chưa đạt
    | { readonly kind: 'plan'; readonly by: string | null } // KH, kế hoạch, dự toán, chỉ tiêu giao
    | { readonly kind: 'previous' } // CK, cùng kỳ, năm trước
    | { readonly kind: 'period'; readonly period: PeriodKey }
    | { readonly kind: 'part'; readonly whole: 'selection' | 'sum' }
  );

/** What stands in a passage that bears on figures, in order; the words between are names. */
export type Token = NumberToken | WordToken;
