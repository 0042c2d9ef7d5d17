import type { BoundSide } from '../domain/quantity/value';
import type { PeriodKey } from '../domain/period/period';
import type { Passage } from './text/passage';

/** What a figure is to the plan. */
export type ExtractionRole = 'actual' | 'plan' | 'target' | 'previous';

/** A field of an extraction that a qualifier in the text states. */
export type QualifierField =
  | 'plan'
  | 'pctPlan'
  | 'overPlan'
  | 'verdict'
  | 'pctPrev'
  | 'chgPrevPct'
  | 'chgPrevAbs'
  | 'planBy'
  | 'pctPlan2'
  | 'planBy2'
  | 'parts';

/** Where in the source a qualifier is stated. */
export interface Qualifier {
  readonly field: QualifierField;
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
}

/** Why an extraction is less sure than it could be. */
export type Doubt =
  | 'malformedNumber'
  | 'noUnit'
  | 'nameFromHead'
  | 'nameFromHost'
  | 'nameCarried'
  | 'noName'
  | 'qualifierFromOtherSentence'
  | 'rolePresumed';

/** A figure read from a report, with the words it came from. Absent fields are not given there. */
export interface Extraction {
  /** UTF-16 offsets of the number alone into the source. */
  readonly start: number;
  readonly end: number;
  /** The clause it stands in, as in the source but for markers and broken lines. */
  readonly quote: string;
  /** The text of the number ("36.595,83"). */
  readonly num: string;
  /** Which of several equal numbers in the quote it is, from 1. */
  readonly nth?: number;
  /** In the unit as written: "201 nghìn con" is 201, unit "nghìn con". */
  readonly value: number;
  /** Decimals as printed. */
  readonly decimals: number;
  /** Not written as numbers are (4.40.049); the value is the likeliest reading. */
  readonly malformed?: boolean;
  /** Normalised unit, "" when there is none. */
  readonly unit: string;
  /** A name that stands alone, without verbs, year or place of the report. */
  readonly indicator: string;
  readonly role: ExtractionRole;
  readonly period: PeriodKey;
  readonly plan?: number;
  readonly pctPlan?: number;
  readonly overPlan?: number;
  readonly verdict?: 'met' | 'exceeded' | 'missed';
  /** Level against the same period last year, per cent. */
  readonly pctPrev?: number;
  /** Change against it, per cent, negative when falling. */
  readonly chgPrevPct?: number;
  /** Change against it, in `chgUnit` or the figure's own unit. */
  readonly chgPrevAbs?: number;
  readonly chgUnit?: string;
  readonly planBy?: string;
  readonly pctPlan2?: number;
  readonly planBy2?: string;
  /** A count out of a total (16/16 xã). */
  readonly parts?: { readonly num: number; readonly den: number };
  readonly bound?: BoundSide;
  /** Upper end of a range whose lower end is `value`. */
  readonly high?: number;
  /** Headings above it, outermost first. */
  readonly section: readonly string[];
  /** A list of main targets it stands in ("(1). … ; …"), its group and place there, from 1. */
  readonly list?: { readonly title: string; readonly group: number; readonly item: number };
  /** "trong đó", "gồm": offset of the figure this one is a part of. */
  readonly partOf?: { readonly start: number; readonly whole: 'selection' | 'sum' };
  /** 0…1. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  readonly qualifiers: readonly Qualifier[];
}

/** What could not be read, by code and place in the source. */
export interface ReadingIssue {
  readonly code: 'notVietnamese' | 'noFigures' | 'tooLong' | 'garbled' | 'malformedNumber';
  readonly start: number;
  readonly end: number;
}

/** A report as read: its text, and every figure in document order. */
export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** The period reported on, null when the text names none. */
  readonly period: PeriodKey | null;
  readonly extractions: readonly Extraction[];
  readonly issues: readonly ReadingIssue[];
}
