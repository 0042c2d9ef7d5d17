import { EXPRESSION_LIMITS } from '../../domain/rules/expression/expression';
import { searchKey } from '../name';
import { ProblemList } from './problem';
import { commasIn } from './reference';
import type { RowNames } from './rowNames';
import { skipSpaces } from './rowPath';
import { tokensOf, type Token } from './tokens';
import { COMPARE_SIGNS, FUNCTIONS, KEYWORDS, keywordOf, MEASURE_WORDS, SLOT_WORDS } from './words';

/** What can stand at the caret: any option may take the place of the text from `from` to `to`. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  /** Best first. */
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly kind: 'name' | 'figure' | 'function' | 'word' | 'operator';
  /** What is put in. */
  readonly text: string;
  /** What is shown. */
  readonly label: string;
}

const MOST_NAMES = 20;

/** What can stand at `caret`, in UTF-16 units: names, figures behind a comma, functions, signs. */
export function complete(text: string, caret: number, names: RowNames): Completion {
  const nothing = { from: caret, to: caret, options: [] };
  if (text.length > EXPRESSION_LIMITS.characters || caret < 0 || caret > text.length)
    return nothing;
  const tokens = tokensOf(text, new ProblemList());
  const reference = tokens.find(
    (token) =>
      token.kind === 'reference' &&
      token.start < caret &&
      (token.closed ? caret < token.end : caret <= token.end),
  );
  if (reference?.kind === 'reference') return inBrackets(text, caret, reference, names);
  const before = tokens.filter(({ end }) => end <= caret);
  const typing = before[before.length - 1];
  if (typing?.kind === 'word' && typing.end === caret) {
    return atWord(text, caret, before, names);
  }
  return {
    ...nothing,
    options: expectsTerm(before) ? beginnings('', false) : continuations(before),
  };
}

function inBrackets(
  text: string,
  caret: number,
  { inner, closed }: Token & { readonly kind: 'reference' },
  names: RowNames,
): Completion {
  // What follows a bracket that is still open may be anything.
  const end = closed ? inner.end : caret;
  const commas = commasIn(text, inner.start, end);
  const comma = commas.filter((at) => at < caret).pop();
  const close = closed ? '' : ']';
  const figures = comma === undefined ? [] : figureOptions(text.slice(comma + 1, caret), close);
  if (comma !== undefined && figures.length > 0) {
    return { from: skipSpaces(text, comma + 1, caret), to: end, options: figures };
  }
  const from = skipSpaces(text, inner.start, caret);
  const next = commas.find((at) => at >= caret);
  const typed = text.slice(from, caret).replaceAll('"', '');
  const child = typed.startsWith('.');
  const options = names.search(child ? typed.slice(1) : typed, MOST_NAMES).map(({ path }) => {
    return { kind: 'name' as const, text: path + close, label: path };
  });
  return { from: child ? from + 1 : from, to: next ?? end, options };
}

function figureOptions(typed: string, close: string): readonly CompletionOption[] {
  const key = searchKey(typed);
  const slots = Object.values(SLOT_WORDS).map(([words]) => words);
  const years = Object.values(MEASURE_WORDS).map(([words]) => `${words} `);
  return [...slots, ...years]
    .filter((words) => searchKey(words).startsWith(key))
    .map((words) => ({
      kind: 'figure',
      // A year is still to be typed.
      text: words.endsWith(' ') ? words : words + close,
      label: words.trimEnd(),
    }));
}

/** At the end of a word that is being typed: a function, a word of the language, or a name. */
function atWord(
  text: string,
  caret: number,
  before: readonly Token[],
  names: RowNames,
): Completion {
  let first = before.length - 1;
  const word = before[first];
  const one = word?.start ?? caret;
  const earlier = before.slice(0, first);
  if (!expectsTerm(earlier) && !isFreeWord(earlier[earlier.length - 1])) {
    const key = searchKey(text.slice(one, caret));
    const options = continuations(earlier).filter(({ label }) => searchKey(label).startsWith(key));
    return { from: one, to: caret, options };
  }
  while (first > 0 && isFreeWord(before[first - 1])) first -= 1;
  const from = before[first]?.start ?? caret;
  const typed = text.slice(from, caret);
  const found = names.search(typed, MOST_NAMES).map(({ path }): CompletionOption => {
    return { kind: 'name', text: `[${path}]`, label: path };
  });
  const opened = text[skipSpaces(text, caret, text.length)] === '(';
  return { from, to: caret, options: [...beginnings(typed, opened), ...found] };
}

/** A word that belongs to no language: part of a name typed without its brackets. */
function isFreeWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && keywordOf(token.text) === undefined;
}

/** Functions and words that can begin something. */
function beginnings(typed: string, opened: boolean): readonly CompletionOption[] {
  const key = searchKey(typed).replaceAll(' ', '');
  const words = [KEYWORDS.if, KEYWORDS.not]
    .filter((word) => searchKey(word).startsWith(key))
    .map((word): CompletionOption => ({ kind: 'word', text: `${word} `, label: word }));
  const functions = FUNCTIONS.filter(({ meaning }) => !LOGICAL.has(meaning.makes)).flatMap(
    ({ names }): CompletionOption[] => {
      // A Vietnamese name stands for the function unless another one is typed.
      const name = names.find((known) => searchKey(known).startsWith(key));
      return name ? [{ kind: 'function', text: opened ? name : `${name}(`, label: name }] : [];
    },
  );
  return [...functions, ...words];
}

const LOGICAL: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if']);

/** Signs and words that can follow a finished term or condition. */
function continuations(before: readonly Token[]): readonly CompletionOption[] {
  const operators = ['+', '-', '*', '/'].concat(Object.values(COMPARE_SIGNS));
  const isOpen = before.reduce((open, token) => {
    const keyword = token.kind === 'word' ? keywordOf(token.text) : undefined;
    return open + (keyword === 'if' ? 1 : keyword === 'then' ? -1 : 0);
  }, 0);
  const words = [KEYWORDS.and, KEYWORDS.or, ...(isOpen > 0 ? [KEYWORDS.then] : [])];
  return [
    ...operators.map((sign): CompletionOption => ({
      kind: 'operator',
      text: `${sign} `,
      label: sign,
    })),
    ...words.map((word): CompletionOption => ({ kind: 'word', text: `${word} `, label: word })),
  ];
}

/** Whether something new begins behind these. */
function expectsTerm(before: readonly Token[]): boolean {
  const last = before[before.length - 1];
  switch (last?.kind) {
    case 'number':
    case 'reference':
    case 'close':
      return false;
    case 'word':
      return keywordOf(last.text) !== undefined;
    default:
      return true;
  }
}
