/** A stretch of a text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the text of a rule, and where. The sentence belongs to the screen. */
export interface TextProblem {
  readonly at: TextPlace;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

export type ProblemCode =
  | 'empty'
  /** `most`, `length`: characters. */
  | 'tooLong'
  /** `most`: levels. A long sum is shallow when it is written with TỔNG. */
  | 'tooDeep'
  /** `most`: parts of the tree. */
  | 'tooManyTerms'
  /** `sign`: the bracket or quote that is opened here and never closed. */
  | 'unclosed'
  /** `sign`: a bracket that closes nothing. */
  | 'unopened'
  /** `sign`: a character with no meaning here. */
  | 'unknownSign'
  /** `text` */
  | 'badNumber'
  /** `name`, `nearest`: names as they are written in brackets. */
  | 'unknownName'
  /** `name`, `paths`: every row of that name, as it is written in brackets. */
  | 'ambiguousName'
  /** `text`: what stands behind the comma in brackets. */
  | 'unknownFigure'
  /** `name`, `nearest` */
  | 'unknownFunction'
  /** `what` is expected where `found` stands; empty at the end of the text. */
  | 'expected'
  /** `name`, `least`, `most`, `given`: arguments of a function. */
  | 'wrongCount'
  /** The whole is a number, not something that holds or fails. */
  | 'notComparison'
  /** Rows of a name pattern and rows of a group in one rule. */
  | 'mixedTemplate'
  /** `text`: a pattern without its one gap. */
  | 'badPattern';

export type Expectation =
  | 'name'
  /** Words that should be a name in brackets; `nearest`. */
  | 'brackets'
  | 'term'
  | 'condition'
  | 'cell'
  | 'operator'
  | 'then'
  | 'close'
  | 'open'
  | 'decimals'
  /** After a name in quotes: a comma, the next part of a path, or the end. */
  | 'endOfName';

/** Every problem of a text, in its order; only so many, for the rest follows from them. */
export class ProblemList {
  readonly #found: TextProblem[] = [];

  add(start: number, end: number, code: ProblemCode, params: TextProblem['params'] = {}): void {
    this.#found.push({ at: { start, end }, code, params });
  }

  get count(): number {
    return this.#found.length;
  }

  /** Whether something is wrong within a stretch. */
  isIn(start: number, end: number): boolean {
    return this.#found.some(({ at }) => at.start >= start && at.end <= end);
  }

  inOrder(): readonly TextProblem[] {
    return [...this.#found].sort((a, b) => a.at.start - b.at.start).slice(0, MOST_PROBLEMS);
  }
}

const MOST_PROBLEMS = 50;
