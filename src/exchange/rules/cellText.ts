import type { IndicatorId } from '../../domain/indicator/indicator';
import { EXPRESSION_LIMITS } from '../../domain/rules/expression/expression';
import type { Rule } from '../../domain/rules/rule';
import { searchKey } from '../../locale/name';
import { ProblemList, type TextProblem } from '../../locale/ruleText/problem';
import { readReference } from '../../locale/ruleText/reference';
import type { RowNames } from '../../locale/ruleText/rowNames';
import { needsQuotes, quoted, readPath } from '../../locale/ruleText/rowPath';
import { tokensOf, writeNumber, type Token } from '../../locale/ruleText/tokens';
import { FLAG_WORDING, readFlag } from './ruleWords';

/**
 * Cells of a list of rules that hold more than one thing: "kết quả: [Sản lượng]; thừa số: [Diện tích];
 * [Năng suất]" and "từ = 0; đến = 100". Text that is no plain word stands in brackets.
 */

/** Roles and settings that are written as words; others stand there as they are. */
const WORDS: readonly (readonly [code: string, word: string])[] = [
  ['rows', 'chỉ tiêu'],
  ['total', 'tổng'],
  ['parts', 'các phần'],
  ['part', 'phần'],
  ['output', 'sản lượng'],
  ['area', 'diện tích'],
  ['yield', 'năng suất'],
  ['population', 'dân số'],
  ['perCapita', 'bình quân'],
  ['rate', 'tỷ lệ'],
  ['rates', 'các tỷ lệ'],
  ['count', 'số lượng'],
  ['whole', 'toàn bộ'],
  ['reduction', 'mức giảm'],
  ['growth', 'tốc độ tăng'],
  ['amount', 'giá trị'],
  ['stock', 'cuối kỳ'],
  ['claim', 'số nêu ra'],
  ['among', 'trong số'],
  ['first', 'thứ nhất'],
  ['second', 'thứ hai'],
  ['low', 'từ'],
  ['high', 'đến'],
  ['percent', 'phần trăm'],
  ['year', 'năm'],
];
const wordOf: ReadonlyMap<string, string> = new Map(WORDS);
const codeOf: ReadonlyMap<string, string> = new Map(
  WORDS.map(([code, word]) => [searchKey(word), code]),
);
const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

function writeWord(code: string): string {
  const word = wordOf.get(code);
  if (word !== undefined) return word;
  // A code that reads as the word of another one needs its brackets.
  return PLAIN.test(code) && !codeOf.has(searchKey(code)) ? code : writeText(code);
}

function writeText(text: string): string {
  return `[${needsQuotes(text) ? quoted(text) : text}]`;
}

/** The rows of a rule by their role. A row that is gone is written by no name. */
export function writeOperands(operands: Rule['operands'], names: RowNames): string {
  return Object.entries(operands ?? {})
    .map(([role, rows]) => {
      const written = rows.map((row) => `[${names.nameOf(row) ?? GONE}]`).join('; ');
      return `${writeWord(role)}: ${written}`.trimEnd();
    })
    .join('; ');
}

/** No row can be read from it. */
const GONE = '~{}';

export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: TextProblem | null };

const REFUSED: CellReading<never> = { ok: false, problem: null };
/** Characters of a cell that are read; thousands of rows fit in. */
const LONGEST_CELL = 200_000;

/** The rows of a rule by their role; rows without one are its `rows`. */
export function readOperands(
  text: string,
  names: RowNames,
): CellReading<NonNullable<Rule['operands']>> {
  if (text.length > LONGEST_CELL) return REFUSED;
  const problems = new ProblemList();
  const words = new WordReader(text, tokensOf(text, problems));
  const operands = new Map<string, IndicatorId[]>();
  let rows: IndicatorId[] | null = null;
  while (!words.atEnd && problems.count === 0) {
    if (words.skipSeparator()) continue;
    const role = words.takeBefore((token) => text.slice(token.start, token.end) === ':');
    if (role !== null) {
      if (role in Object.prototype || operands.has(role)) return REFUSED;
      rows = [];
      operands.set(role, rows);
      continue;
    }
    const token = words.take();
    if (token?.kind !== 'reference') return REFUSED;
    if (token.inner.end - token.inner.start > EXPRESSION_LIMITS.characters) return REFUSED;
    const found = readReference(text, token.inner.start, token.inner.end, names, problems);
    if (!found) continue;
    if (found.row.kind !== 'row' || !('slot' in found.at) || found.at.slot !== 'each') {
      return REFUSED;
    }
    if (!rows) {
      rows = [];
      operands.set('rows', rows);
    }
    rows.push(found.row.indicator);
  }
  const [problem] = problems.inOrder();
  return problem ? { ok: false, problem } : { ok: true, value: Object.fromEntries(operands) };
}

/** The settings of a rule. */
export function writeParams(params: Rule['params']): string {
  return Object.entries(params)
    .map(([name, value]) => `${writeWord(name)} = ${writeParam(value)}`)
    .join('; ');
}

function writeParam(value: number | string | boolean): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  return FLAG_WORDING.words[value ? 'yes' : 'no'];
}

export function readParams(text: string): CellReading<Rule['params']> {
  if (text.length > LONGEST_CELL) return REFUSED;
  const problems = new ProblemList();
  const words = new WordReader(text, tokensOf(text, problems));
  const params = new Map<string, number | string | boolean>();
  while (!words.atEnd && problems.count === 0) {
    if (words.skipSeparator()) continue;
    const name = words.takeBefore((token) => token.kind === 'compare' && token.op === '=');
    const value = name === null ? null : words.takeValue();
    if (name === null || value === null || name in Object.prototype) return REFUSED;
    params.set(name, value);
  }
  const [problem] = problems.inOrder();
  return problem ? { ok: false, problem } : { ok: true, value: Object.fromEntries(params) };
}

/** Walks over the pieces of a cell. */
class WordReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  skipSeparator(): boolean {
    if (this.#tokens[this.#at]?.kind !== 'separator') return false;
    this.#at += 1;
    return true;
  }

  /** The code of the words here, where the sign they must stand before follows them. */
  takeBefore(isSign: (token: Token) => boolean): string | null {
    let end = this.#at;
    const first = this.#tokens[end];
    if (first?.kind === 'reference') end += 1;
    else while (this.#tokens[end]?.kind === 'word') end += 1;
    const sign = this.#tokens[end];
    const last = this.#tokens[end - 1];
    if (end === this.#at || !first || !last || !sign || !isSign(sign)) return null;
    this.#at = end + 1;
    if (first.kind === 'reference') return this.#textOf(first);
    const words = this.#text.slice(first.start, last.end);
    return codeOf.get(searchKey(words)) ?? words;
  }

  takeValue(): number | string | boolean | null {
    const token = this.take();
    switch (token?.kind) {
      case 'number':
        return token.value;
      case 'arithmetic': {
        const number = this.take();
        return token.op === '-' && number?.kind === 'number' ? -number.value : null;
      }
      case 'reference':
        return this.#textOf(token);
      case 'word': {
        const flag = readFlag(token.text);
        return flag ?? null;
      }
      default:
        return null;
    }
  }

  /** What stands in the brackets, as text. */
  #textOf({ inner }: Token & { readonly kind: 'reference' }): string {
    const plain = this.#text.slice(inner.start, inner.end).trim();
    if (!plain.startsWith('"')) return plain;
    return readPath(this.#text, inner.start, inner.end).parts[0]?.text ?? '';
  }
}
