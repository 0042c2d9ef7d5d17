import type { CallName, CompareOp, Slot, Term } from '../../domain/rules/expression/expression';
import type { Measure } from '../../domain/workbook/series';
import { searchKey } from '../name';

/** What a function of the language makes. */
export type FunctionMeaning =
  | {
      readonly makes: 'call';
      readonly call: CallName;
      readonly least: number;
      readonly most: number;
    }
  | { readonly makes: 'parts'; readonly of: (Term & { kind: 'parts' })['of'] }
  | { readonly makes: 'filled' | 'blank' }
  | { readonly makes: 'and' | 'or' | 'not' | 'if'; readonly least: number; readonly most: number };

export interface RuleFunction {
  /** As it is written, then every other name; the accents and the case of what is read do not matter. */
  readonly names: readonly [string, ...string[]];
  readonly meaning: FunctionMeaning;
}

const MANY = Infinity;

function call(
  name: CallName,
  names: readonly [string, ...string[]],
  least = 1,
  most = MANY,
): RuleFunction {
  return { names, meaning: { makes: 'call', call: name, least, most } };
}

/** Every function there is, Vietnamese name first, then as Excel calls it. */
export const FUNCTIONS: readonly RuleFunction[] = [
  call('sum', ['TỔNG', 'SUM']),
  call('average', ['TRUNGBÌNH', 'AVERAGE']),
  call('min', ['NHỎNHẤT', 'MIN']),
  call('max', ['LỚNNHẤT', 'MAX']),
  call('abs', ['TRỊTUYỆTĐỐI', 'ABS'], 1, 1),
  call('round', ['LÀMTRÒN', 'ROUND'], 1, 2),
  { names: ['GỒM', 'CHIARA'], meaning: { makes: 'parts', of: 'addend' } },
  { names: ['TRONGĐÓ'], meaning: { makes: 'parts', of: 'selection' } },
  { names: ['CÁCPHẦN', 'THÀNHPHẦN'], meaning: { makes: 'parts', of: 'all' } },
  { names: ['CÓ', 'CÓSỐ'], meaning: { makes: 'filled' } },
  { names: ['TRỐNG', 'ISBLANK'], meaning: { makes: 'blank' } },
  { names: ['VÀ', 'AND'], meaning: { makes: 'and', least: 1, most: MANY } },
  { names: ['HOẶC', 'OR'], meaning: { makes: 'or', least: 1, most: MANY } },
  { names: ['KHÔNG', 'NOT'], meaning: { makes: 'not', least: 1, most: 1 } },
  { names: ['NẾU', 'IF'], meaning: { makes: 'if', least: 2, most: 2 } },
];

const functionsByKey: ReadonlyMap<string, RuleFunction> = new Map(
  FUNCTIONS.flatMap((of) => of.names.map((name) => [searchKey(name), of] as const)),
);

/** The function of that name, spaces left out; undefined where there is none. */
export function functionOf(words: string): RuleFunction | undefined {
  return functionsByKey.get(searchKey(words).replaceAll(' ', ''));
}

/** The first name of a function that makes this. */
export function functionName(is: (meaning: FunctionMeaning) => boolean): string {
  return FUNCTIONS.find(({ meaning }) => is(meaning))?.names[0] ?? '';
}

export type Keyword = 'and' | 'or' | 'not' | 'if' | 'then' | 'times';

/** Words between conditions, as they are written. */
export const KEYWORDS: Readonly<Record<Exclude<Keyword, 'times'>, string>> = {
  and: 'và',
  or: 'hoặc',
  not: 'không',
  if: 'nếu',
  then: 'thì',
};

const keywordsByKey: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...(Object.keys(KEYWORDS) as (keyof typeof KEYWORDS)[]).map(
    (word) => [searchKey(KEYWORDS[word]), word] as const,
  ),
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['x', 'times'],
]);

export function keywordOf(word: string): Keyword | undefined {
  return word.length > 8 ? undefined : keywordsByKey.get(searchKey(word));
}

/** How comparisons are written. */
export const COMPARE_SIGNS: Readonly<Record<CompareOp, string>> = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

/** The words for the figure of a row: as they are written, then every other reading. */
export const SLOT_WORDS: Readonly<Record<Exclude<Slot, 'each'>, readonly [string, ...string[]]>> = {
  previous: ['năm trước', 'cùng kỳ'],
  plan: ['kế hoạch', 'KH', 'kế hoạch năm nay'],
  result: ['năm nay', 'thực hiện', 'ước thực hiện', 'TH', 'ƯTH'],
  target: ['năm sau', 'chỉ tiêu', 'kế hoạch năm sau'],
  assigned: ['giao', 'cấp trên giao', 'tỉnh giao'],
  horizon: ['mục tiêu', 'mục tiêu 5 năm'],
};

const slotsByKey: ReadonlyMap<string, Slot> = new Map(
  (Object.keys(SLOT_WORDS) as (keyof typeof SLOT_WORDS)[]).flatMap((slot) =>
    SLOT_WORDS[slot].map((words) => [searchKey(words), slot] as const),
  ),
);

export function slotOf(words: string): Slot | undefined {
  return words.length > 40 ? undefined : slotsByKey.get(searchKey(words));
}

/** The words for a figure of a year: `TH 2020`. Other measures have none. */
export const MEASURE_WORDS: Readonly<Partial<Record<Measure, readonly [string, ...string[]]>>> = {
  actual: ['TH', 'thực hiện', 'năm'],
  estimate: ['ƯTH', 'ước thực hiện', 'ước'],
  plan: ['KH', 'kế hoạch', 'chỉ tiêu', 'mục tiêu'],
};

const measuresByKey: ReadonlyMap<string, Measure> = new Map(
  (['actual', 'estimate', 'plan'] as const).flatMap((measure) =>
    (MEASURE_WORDS[measure] ?? []).map((words) => [searchKey(words), measure] as const),
  ),
);

export function measureOf(words: string): Measure | undefined {
  return words.length > 40 ? undefined : measuresByKey.get(searchKey(words));
}
