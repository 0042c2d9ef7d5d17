import type { CellTerm, Condition, Term } from '../../domain/rules/expression/expression';
import { writeReference } from './reference';
import type { RowNames } from './rowNames';
import { writeNumber } from './tokens';
import { COMPARE_SIGNS, functionName, KEYWORDS, type FunctionMeaning } from './words';

/** A condition as `parseCondition` reads it back, by the names the rows have now. */
export function formatCondition(condition: Condition, names: RowNames): string {
  return new Writer(names).condition(condition);
}

class Writer {
  readonly #names: RowNames;

  constructor(names: RowNames) {
    this.#names = names;
  }

  condition(condition: Condition): string {
    switch (condition.kind) {
      case 'compare': {
        const { op, left, right } = condition;
        return `${this.#term(left)} ${COMPARE_SIGNS[op]} ${this.#term(right)}`;
      }
      case 'and':
      case 'or': {
        // A list of one is no list; as a function it is.
        if (condition.of.length < 2) return this.#call({ makes: condition.kind }, condition.of);
        return condition.of.map((of) => this.#operand(of)).join(` ${KEYWORDS[condition.kind]} `);
      }
      case 'not':
        return this.#call({ makes: 'not' }, [condition.of]);
      case 'if': {
        const then = this.#operand(condition.then);
        return `${KEYWORDS.if} ${this.#operand(condition.when)} ${KEYWORDS.then} ${then}`;
      }
      case 'filled':
      case 'blank':
        return functionCall({ makes: condition.kind }, this.#cell(condition.cell));
    }
  }

  /** In brackets where it is made of conditions joined by words. */
  #operand(condition: Condition): string {
    const text = this.condition(condition);
    const joined =
      condition.kind === 'if' ||
      ((condition.kind === 'and' || condition.kind === 'or') && condition.of.length > 1);
    return joined ? `(${text})` : text;
  }

  #call(meaning: Pick<FunctionMeaning, 'makes'>, of: readonly Condition[]): string {
    return functionCall(meaning, of.map((condition) => this.condition(condition)).join('; '));
  }

  #cell({ row, at }: Omit<CellTerm, 'kind'>): string {
    return writeReference({ row, at }, this.#names);
  }

  #term(term: Term): string {
    switch (term.kind) {
      case 'number':
        return writeNumber(term.value);
      case 'cell':
        return this.#cell(term);
      case 'parts': {
        const name = functionName((is) => is.makes === 'parts' && is.of === term.of);
        return `${name}(${this.#cell(term)})`;
      }
      case 'negative': {
        // Without brackets a number would take the sign as its own.
        const bare = term.of.kind === 'cell' || term.of.kind === 'parts' || term.of.kind === 'call';
        return bare ? `-${this.#term(term.of)}` : `-(${this.#term(term.of)})`;
      }
      case 'arithmetic': {
        const own = levelOf(term);
        const left = this.#within(term.left, levelOf(term.left) < own);
        return `${left} ${term.op} ${this.#within(term.right, levelOf(term.right) <= own)}`;
      }
      case 'call': {
        const name = functionName((is) => is.makes === 'call' && is.call === term.call);
        return `${name}(${term.of.map((of) => this.#term(of)).join('; ')})`;
      }
    }
  }

  #within(term: Term, brackets: boolean): string {
    return brackets ? `(${this.#term(term)})` : this.#term(term);
  }
}

function functionCall(meaning: Pick<FunctionMeaning, 'makes'>, inner: string): string {
  return `${functionName(({ makes }) => makes === meaning.makes)}(${inner})`;
}

/** Sums bind least, then products; all else is one piece. */
function levelOf(term: Term): number {
  if (term.kind !== 'arithmetic') return 3;
  return term.op === '+' || term.op === '-' ? 1 : 2;
}
