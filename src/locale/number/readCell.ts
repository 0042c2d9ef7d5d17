import { BLANK, NOT_APPLICABLE, NOT_YET } from '../../domain/quantity/value';
import type { Value } from '../../domain/quantity/value';
import { readForm } from './cellForms';
import type { AmbiguousValue, Form, Fraction, StatedChange } from './cellForms';
import { parseNumber } from './parseNumber';
import type { ConventionEvidence, KnownConvention, NumberConvention } from './parseNumber';

/** What one cell says, and how it was understood. */
export interface CellReading {
  readonly value: Value;
  /** Both readings of a text that can be read two ways ("36.100", "trên 305,935"); else null. */
  readonly ambiguous: Ambiguity | null;
  readonly evidence: ConventionEvidence;
  /** Unit or % that stood behind the number, as written; empty where none did. */
  readonly unitText: string;
  /** "38/38 trường", "355,2/355,2 ha": `value` is the first number. */
  readonly fraction: Fraction | null;
  /** "giảm 3% trở lên (còn 7%)": `value` stays the text. */
  readonly change: StatedChange | null;
  /** Footnote marks taken off: "(*)", "¹". */
  readonly marks: readonly string[];
  /** A lone dash, the statistics sign for "none": `value` is blank. */
  readonly dash: boolean;
  readonly issue: CellIssue | null;
}

export interface Ambiguity {
  readonly vietnamese: AmbiguousValue;
  readonly english: AmbiguousValue;
}

/**
 * Why a cell was not understood as a quantity. `malformed`: separators where none may stand;
 * `parentheses`: "(12,5)", which is no negative number here; `date`: what a spreadsheet makes of
 * "2/3"; `numberInWords`: a sentence with a number in it; `reversedRange`: "8-7";
 * `spreadsheetError`: "#REF!".
 */
export type CellIssue =
  'malformed' | 'parentheses' | 'date' | 'numberInWords' | 'reversedRange' | 'spreadsheetError';

const NO_MARKS: readonly string[] = [];
const NOTHING = plainReading(BLANK);
const DASH: CellReading = { ...NOTHING, dash: true };
const APPLIES_NOT = plainReading(NOT_APPLICABLE);
const UNKNOWN_YET = plainReading(NOT_YET);

/**
 * Reads a figure cell. A text that proves its own convention is read by that; an ambiguous one by
 * `convention` (`unknown`: the Vietnamese way), and says so in `ambiguous`. Words are a text value,
 * what cannot be understood is kept as invalid, both with an issue where digits were in them. Never
 * throws. (Forms after domain notes 5.2.)
 */
export function readCell(text: string, convention: NumberConvention): CellReading {
  const written = parseNumber(text);
  if (!written) return readWritten(text, convention);
  const { vietnamese, english, evidence } = written;
  return {
    value: convention === 'english' ? english : vietnamese,
    ambiguous: written.ambiguous ? { vietnamese, english } : null,
    evidence,
    unitText: '',
    fraction: null,
    change: null,
    marks: NO_MARKS,
    dash: false,
    issue: null,
  };
}

function plainReading(value: Value, issue: CellIssue | null = null): CellReading {
  return {
    value,
    ambiguous: null,
    evidence: 'none',
    unitText: '',
    fraction: null,
    change: null,
    marks: NO_MARKS,
    dash: false,
    issue,
  };
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** Everything that is more than digits and separators. */
function readWritten(text: string, convention: NumberConvention): CellReading {
  const raw = text.normalize('NFC').replace(INVISIBLE, '').trim();
  const tidy = raw.replace(/\s+/gu, ' ');
  if (tidy === '') return NOTHING;
  if (/^[xX×]$/.test(tidy)) return APPLIES_NOT;
  if (/^(?:…|\.{2,}|(?:\. ){2,}\.)$/.test(tidy)) return UNKNOWN_YET;
  if (/^[-–—−]+$/.test(tidy)) return DASH;
  const { body, marks } = withoutMarks(tidy);
  const form = DATE.test(tidy) ? null : formOf(body, convention);
  if (!form) {
    const issue = issueOf(tidy);
    const inWords = issue === null || issue === 'date' || issue === 'numberInWords';
    return plainReading(
      inWords ? { kind: 'text', text: raw } : { kind: 'invalid', raw: text },
      issue,
    );
  }
  const { reading, ambiguous } = form;
  const value: Value = reading.value ?? { kind: 'text', text: raw };
  return {
    value,
    ambiguous,
    evidence: reading.evidence,
    unitText: reading.unitText,
    fraction: reading.fraction,
    change: reading.change,
    marks,
    dash: false,
    issue: null,
  };
}

/**
 * The form under the convention, or under the one that its own parts prove; with both readings
 * where a part can be read two ways and nothing in the cell tells which.
 */
function formOf(
  body: string,
  convention: NumberConvention,
): { readonly reading: Form; readonly ambiguous: Ambiguity | null } | null {
  const vietnamese = readForm(body, 'vietnamese');
  if (vietnamese && !vietnamese.ambiguous) return { reading: vietnamese, ambiguous: null };
  const english = readForm(body, 'english');
  // A reading that makes no sense ("7.500 - 8" as 7500 to 8) leaves the other one proved.
  if (!vietnamese) return english && { reading: proved(english, 'english'), ambiguous: null };
  if (!english) return { reading: proved(vietnamese, 'vietnamese'), ambiguous: null };
  if (vietnamese.evidence !== 'none') {
    const reading = vietnamese.evidence === 'english' ? english : vietnamese;
    return { reading, ambiguous: null };
  }
  const reading = convention === 'english' ? english : vietnamese;
  if (vietnamese.value === null || english.value === null) return { reading, ambiguous: null };
  return { reading, ambiguous: { vietnamese: vietnamese.value, english: english.value } };
}

function proved(form: Form, evidence: KnownConvention): Form {
  return form.ambiguous ? { ...form, evidence } : form;
}

const MARK =
  /^(.*[^\s(*])\s*(\(\*+\)|\*+|(?<![mM])[¹²³⁰⁴-⁹]+|(?<=[mM])[¹⁰⁴-⁹]+|(?<=[\d%‰ ])\(\d{1,2}\))$/u;

function withoutMarks(tidy: string): { body: string; marks: readonly string[] } {
  const marks: string[] = [];
  let body = tidy;
  for (;;) {
    const match = MARK.exec(body);
    if (!match?.[1] || !match[2]) break;
    marks.unshift(match[2]);
    body = match[1];
  }
  body = body.replace(/[.,;:]+$/, '').trimEnd();
  return { body, marks: marks.length > 0 ? marks : NO_MARKS };
}

const DATE =
  /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?|\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}|\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[- ]\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{2,4}|\d{1,2}[- ](?:tháng|thg) ?\d{1,2}(?:[-/ ].*)?|(?:ngày|tháng) \d.*)$/iu;

function issueOf(tidy: string): CellIssue | null {
  if (tidy.startsWith('#')) return 'spreadsheetError';
  if (DATE.test(tidy)) return 'date';
  if (/^\([\d.,\s]+%?\)$/.test(tidy)) return 'parentheses';
  if (!/\d/.test(tidy)) return /\p{L}/u.test(tidy) ? null : 'malformed';
  const range = /^\D*(\d[\d.,]*)\s*%?\s*(?:-|–|đến)\s*([\d.,]+)\s*\D*$/u.exec(tidy);
  if (range?.[1] && range[2]) {
    const low = parseNumber(range[1]);
    const high = parseNumber(range[2]);
    if (low && high && low.vietnamese.value > high.vietnamese.value) return 'reversedRange';
  }
  return /^[\d.,+−–(-]/.test(tidy) || !/\p{L}{2}/u.test(tidy) ? 'malformed' : 'numberInWords';
}
