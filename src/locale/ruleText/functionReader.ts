import { distance } from 'fastest-levenshtein';
import { searchKey } from '../name';
import {
  cellNode,
  conditionNode,
  hole,
  termNode,
  type ConditionNode,
  type Node,
  type TermNode,
} from './node';
import type { Expectation, ProblemList, TextPlace } from './problem';
import type { RowNames } from './rowNames';
import { FUNCTIONS, functionOf, type FunctionMeaning } from './words';

/** The name of a function as it is written, and where. */
export interface WrittenName extends TextPlace {
  readonly text: string;
}

/** Digits that LÀMTRÒN may leave or take away. */
const MOST_DECIMALS = 10;
const FARTHEST = 3;

/** Makes the tree of a function from what stands between its brackets. */
export class FunctionReader {
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  make(name: WrittenName, given: readonly Node[], at: TextPlace): Node {
    const meaning = functionOf(name.text)?.meaning;
    if (!meaning) {
      this.#problems.add(name.start, name.end, 'unknownFunction', {
        name: name.text.slice(0, 80),
        nearest: nearestFunctions(name.text),
      });
      return hole(at);
    }
    if (!this.#countFits(name, meaning, given.length)) return hole(at);
    switch (meaning.makes) {
      case 'call':
        return this.#call(meaning, given, at);
      case 'parts':
      case 'filled':
      case 'blank':
        return this.#ofCell(meaning, given[0] ?? hole(at), at);
      default:
        return this.#ofConditions(meaning.makes, given, at);
    }
  }

  /** Words that are no function and stand where a figure should: a name without its brackets. */
  sayUnknown(name: WrittenName, names: RowNames): void {
    if (names.find(name.text).length > 0 || !functionOf(name.text)) {
      const nearest = names.nearest(name.text);
      this.#problems.add(name.start, name.end, 'expected', {
        what: 'brackets',
        found: name.text.slice(0, 80),
        nearest,
      });
      return;
    }
    this.#problems.add(name.end, name.end, 'expected', { what: 'open', found: '' });
  }

  /** Says what should stand there; null for use in place of it. */
  sayExpected(node: Node, what: Expectation): null {
    if (node.kind !== 'hole') {
      this.#problems.add(node.start, node.end, 'expected', { what, found: '' });
    }
    return null;
  }

  #countFits(name: WrittenName, meaning: FunctionMeaning, given: number): boolean {
    const { least, most } = 'least' in meaning ? meaning : { least: 1, most: 1 };
    if (given >= least && given <= most) return true;
    const params = { name: name.text.slice(0, 80), least, most, given };
    this.#problems.add(name.start, name.end, 'wrongCount', params);
    return false;
  }

  #call(
    { call }: FunctionMeaning & { makes: 'call' },
    given: readonly Node[],
    at: TextPlace,
  ): Node {
    const terms = this.#terms(given);
    if (!terms) return hole(at);
    if (call !== 'round') {
      return termNode(at, { kind: 'call', call, of: terms.map(({ tree }) => tree) }, terms);
    }
    const [of, decimals = termNode(at, { kind: 'number', value: 0 })] = terms;
    const { tree } = decimals;
    const fits =
      tree.kind === 'number' &&
      Number.isInteger(tree.value) &&
      Math.abs(tree.value) <= MOST_DECIMALS;
    if (!of || !fits) return this.sayExpected(decimals, 'decimals') ?? hole(at);
    return termNode(at, { kind: 'call', call, of: [of.tree, tree] }, [of, decimals]);
  }

  #ofCell(
    meaning: FunctionMeaning & { makes: 'parts' | 'filled' | 'blank' },
    given: Node,
    at: TextPlace,
  ): Node {
    const cell = given.kind === 'term' && given.tree.kind === 'cell' ? given.tree : null;
    if (!cell) return this.sayExpected(given, 'cell') ?? hole(at);
    if (meaning.makes !== 'parts') return cellNode(at, meaning.makes, cell);
    return termNode(at, { kind: 'parts', row: cell.row, at: cell.at, of: meaning.of });
  }

  #ofConditions(makes: 'and' | 'or' | 'not' | 'if', given: readonly Node[], at: TextPlace): Node {
    const found = given.map((node): ConditionNode | null =>
      node.kind === 'condition' ? node : this.sayExpected(node, 'condition'),
    );
    const conditions = found.flatMap((node) => node ?? []);
    const [first, second] = conditions;
    if (!first || conditions.length < given.length) return hole(at);
    if (makes === 'not') return conditionNode(at, { kind: 'not', of: first.tree }, [first]);
    if (makes === 'if') {
      if (!second) return hole(at);
      const tree = { kind: 'if', when: first.tree, then: second.tree } as const;
      return conditionNode(at, tree, [first, second]);
    }
    const of = conditions.map(({ tree }) => tree);
    return conditionNode(at, { kind: makes, of }, conditions);
  }

  #terms(given: readonly Node[]): readonly TermNode[] | null {
    const found = given.map((node): TermNode | null =>
      node.kind === 'term' ? node : this.sayExpected(node, 'term'),
    );
    const terms = found.flatMap((node) => node ?? []);
    return terms.length < given.length ? null : terms;
  }
}

function nearestFunctions(name: string): readonly string[] {
  const key = searchKey(name).replaceAll(' ', '').slice(0, 40);
  return FUNCTIONS.flatMap(({ names }) => names)
    .map((known) => ({ known, far: distance(key, searchKey(known)) }))
    .filter(({ known, far }) => far <= Math.min(FARTHEST, known.length / 2))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ known }) => known);
}
