import {
  MAX_DECIMALS,
  numberValue,
  type NumberValue,
  type Value,
} from '../../domain/quantity/value';
import { roundTo } from '../../domain/quantity/rounding';
import { parseNumber } from './parseNumber';
import { readCell } from './readCell';

/** What was typed into a cell, understood or kept as typed. */
export interface EntryReading {
  readonly value: Value;
  /** Unit typed behind the number; empty where there was none. */
  readonly unitText: string;
  /** The number could be read two ways; Vietnamese was taken. */
  readonly ambiguous: boolean;
  readonly issue: EntryIssue | null;
}

export interface EntryIssue {
  readonly code:
    'notUnderstood' | 'noBase' | 'divisionByZero' | 'badExpression' | 'tooLong' | 'tooLarge';
  /** Where in the typed text, counted from 0. */
  readonly at: number;
}

const MOST_CHARACTERS = 200;
const MOST_DEPTH = 20;
/** `+5%`, `-3%`, `+120`, `*1,1`, `/2`: relative to what stands there. A lone "-3" is a number. */
const RELATIVE = /^(?:([+*/×x:])\s*|(-)\s*(?=[^%]*%\s*$))([\d.,\s]+?)\s*(%?)\s*$/u;

/**
 * Reads what a planner types: numbers in Vietnamese or English form, ranges and bounds, "x", "…",
 * arithmetic after "=", and entries relative to the value `base` that stands in the cell. Never
 * throws; what is not understood comes back as an invalid value with a code and a place.
 */
export function readEntry(text: string, base: Value): EntryReading {
  const typed = text.trim();
  if (typed.length > MOST_CHARACTERS) return invalid(text, 'tooLong', MOST_CHARACTERS);
  if (typed.startsWith('=')) return readArithmetic(text, typed);
  const relative = RELATIVE.exec(typed);
  if (relative) return readRelative(text, relative, base);
  const cell = readCell(typed, 'vietnamese');
  if (cell.value.kind === 'invalid') return invalid(text, 'notUnderstood', 0);
  return {
    value: cell.value,
    unitText: cell.unitText,
    ambiguous: cell.ambiguous !== null,
    issue: null,
  };
}

/** Whether typed text is worked out from what stands in the cell. */
export function isRelativeEntry(text: string): boolean {
  return RELATIVE.test(text.trim());
}

function invalid(raw: string, code: EntryIssue['code'], at: number): EntryReading {
  return { value: { kind: 'invalid', raw }, unitText: '', ambiguous: false, issue: { code, at } };
}

function understood(value: NumberValue): EntryReading {
  return { value, unitText: '', ambiguous: false, issue: null };
}

function readRelative(text: string, match: RegExpExecArray, base: Value): EntryReading {
  const operator = match[1] ?? match[2] ?? '+';
  const amount = parseNumber((match[3] ?? '').trim())?.vietnamese;
  if (!amount) return invalid(text, 'notUnderstood', 1);
  const percent = match[4] === '%';
  if (base.kind !== 'number') {
    // "+120" over nothing is simply 120; a relative entry needs something to relate to.
    if (operator === '+' && !percent && base.kind === 'blank') return understood(amount);
    return invalid(text, 'noBase', 0);
  }
  if (percent) {
    const share = roundTo(amount.value / 100, MAX_DECIMALS);
    const factor = operator === '-' ? 1 - share : operator === '+' ? 1 + share : share;
    return operator === '/' || operator === ':'
      ? divided(text, base, numberValue(share))
      : understood(rounded(base.value * factor, base.decimals));
  }
  switch (operator) {
    case '+':
      return understood(
        rounded(base.value + amount.value, Math.max(base.decimals, amount.decimals)),
      );
    case '*':
    case '×':
    case 'x':
      return understood(rounded(base.value * amount.value, base.decimals));
    default:
      return divided(text, base, amount);
  }
}

function divided(text: string, base: NumberValue, by: NumberValue): EntryReading {
  if (by.value === 0) return invalid(text, 'divisionByZero', 1);
  return understood(rounded(base.value / by.value, base.decimals));
}

/** Rounded to the decimals the figure is printed with, as an office would print it. */
function rounded(value: number, decimals: number): NumberValue {
  return numberValue(roundTo(value, decimals), decimals);
}

class EntryError extends Error {
  constructor(
    readonly code: EntryIssue['code'],
    readonly at: number,
  ) {
    super(code);
  }
}

function readArithmetic(raw: string, typed: string): EntryReading {
  try {
    const parser = new Arithmetic(typed, 1);
    return understood(parser.result());
  } catch (error) {
    if (error instanceof EntryError) return invalid(raw, error.code, error.at);
    throw error;
  }
}

/** Sums, differences, products, quotients, brackets and per cent; by descent, without eval. */
class Arithmetic {
  #at: number;
  #depth = 0;
  #divided = false;
  #decimals = 0;

  constructor(
    private readonly text: string,
    start: number,
  ) {
    this.#at = start;
  }

  /** Sums keep the finest decimals seen, products and quotients at most two more. */
  result(): NumberValue {
    const value = this.#sum();
    this.#skip();
    if (this.#at < this.text.length) throw new EntryError('badExpression', this.#at);
    if (!Number.isFinite(value) || Math.abs(value) >= 1e15) {
      throw new EntryError('tooLarge', 0);
    }
    if (!this.#divided) return numberValue(roundTo(value, this.#decimals), this.#decimals);
    const exact = numberValue(roundTo(value, MAX_DECIMALS));
    const most = Math.max(2, this.#decimals);
    return exact.decimals <= most ? exact : numberValue(roundTo(value, most), most);
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      const operator = this.#take(/[+−–-]/u);
      if (operator === null) return value;
      const right = this.#product();
      value = operator === '+' ? value + right : value - right;
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      const operator = this.#take(/[*×x/:]/u);
      if (operator === null) return value;
      const place = this.#at;
      const right = this.#factor();
      this.#divided = true;
      if (operator === '/' || operator === ':') {
        if (right === 0) throw new EntryError('divisionByZero', place);
        value /= right;
      } else value *= right;
    }
  }

  #factor(): number {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw new EntryError('tooLong', this.#at);
    let value: number;
    if (this.#take(/[−–-]/u) !== null) value = -this.#factor();
    else if (this.#take(/\(/u) !== null) {
      value = this.#sum();
      if (this.#take(/\)/u) === null) throw new EntryError('badExpression', this.#at);
    } else value = this.#number();
    if (this.#take(/%/u) !== null) {
      value /= 100;
      this.#divided = true;
    }
    this.#depth -= 1;
    return value;
  }

  #number(): number {
    this.#skip();
    const match = /^\d[\d.,]*/u.exec(this.text.slice(this.#at));
    const number = match ? parseNumber(match[0])?.vietnamese : undefined;
    if (!match || !number) throw new EntryError('badExpression', this.#at);
    this.#at += match[0].length;
    this.#decimals = Math.max(this.#decimals, number.decimals);
    return number.value;
  }

  #take(pattern: RegExp): string | null {
    this.#skip();
    const next = this.text[this.#at];
    if (next === undefined || !pattern.test(next)) return null;
    this.#at += 1;
    return next;
  }

  #skip(): void {
    while (/\s/u.test(this.text[this.#at] ?? '')) this.#at += 1;
  }
}
