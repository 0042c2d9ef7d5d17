/** Why something in a table was not, or not surely, understood. */
export type TableIssueCode =
  | 'emptyTable'
  | 'noHeader'
  | 'noNameColumn'
  | 'noFigureColumn'
  | 'oneColumn'
  | 'tooManyColumns'
  | 'duplicateHeader'
  | 'unknownColumn'
  /** No year stands in the header; the one given or this year was taken. */
  | 'yearAssumed'
  /** The figure column holds words nearly throughout. */
  | 'wordsInFigureColumn'
  /** A cell of a figure column that was kept as it stands. */
  | 'cellNotUnderstood'
  /** Numbers that can be read two ways, decided without proof. */
  | 'ambiguousNumbers'
  /** A cell beyond the last column of the header. */
  | 'cellBeyondHeader'
  /** "355,2/355,2" was taken for result and plan. */
  | 'resultAndPlanInOne'
  /** A stated verdict in words that are none. */
  | 'verdictNotUnderstood'
  /** A ditto mark with nothing above it. */
  | 'dittoWithoutUnit';

/** One kind of issue in one column (or in the whole table), with the places it stands at. */
export interface TableIssue {
  readonly code: TableIssueCode;
  /** 1-based; null where it is about the table. */
  readonly column: number | null;
  readonly count: number;
  /** The first places, at most `MOST_PLACES`. */
  readonly places: readonly IssuePlace[];
}

export interface IssuePlace {
  /** Line of the source; 0 where there is none. */
  readonly line: number;
  /** The cell as it stands. */
  readonly text: string;
}

export const MOST_PLACES = 200;

/** Gathers issues by code and column. */
export class IssueList {
  readonly #found = new Map<
    string,
    { code: TableIssueCode; column: number | null; count: number; places: IssuePlace[] }
  >();

  /** Notes one; `column` is 1-based. */
  add(code: TableIssueCode, column: number | null, line: number, text: string): void {
    const key = `${code}|${column ?? ''}`;
    let issue = this.#found.get(key);
    if (!issue) {
      issue = { code, column, count: 0, places: [] };
      this.#found.set(key, issue);
    }
    issue.count += 1;
    if (issue.places.length < MOST_PLACES) issue.places.push({ line, text });
  }

  finish(): readonly TableIssue[] {
    return [...this.#found.values()];
  }
}
