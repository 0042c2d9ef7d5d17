import { EXPRESSION_LIMITS, type Condition } from '../../domain/rules/expression/expression';
import { FunctionReader } from './functionReader';
import {
  compareNode,
  conditionNode,
  hole,
  isTooDeep,
  joinNode,
  span,
  termNode,
  type ConditionNode,
  type Node,
  type TermNode,
} from './node';
import type { Expectation, ProblemList } from './problem';
import { readReference } from './reference';
import type { RowNames } from './rowNames';
import type { Token } from './tokens';
import { keywordOf, type Keyword } from './words';

/** How tightly signs and words bind, loosest first. */
const BINDING = { if: 0, or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, sign: 7 } as const;

/** Levels of reading; a tree within the limit needs at most three a level. */
const MOST_NESTED = 4 * EXPRESSION_LIMITS.depth;

interface Infix {
  readonly binding: number;
  build(left: Node, right: Node): Node;
}

/**
 * Reads the pieces of a text by operator precedence. Goes on after a problem where it can, so that all
 * problems are found at once.
 */
export class ConditionReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #names: RowNames;
  readonly #problems: ProblemList;
  readonly #functions: FunctionReader;
  #at = 0;
  #nested = 0;
  /** Where something unexpected stood last, which is said once. */
  #saidAt = -1;
  /** Nothing further is worth saying. */
  #gaveUp = false;

  constructor(text: string, tokens: readonly Token[], names: RowNames, problems: ProblemList) {
    this.#text = text;
    this.#tokens = tokens;
    this.#names = names;
    this.#problems = problems;
    this.#functions = new FunctionReader(problems);
  }

  /** The whole text as a condition; null where there is a problem in it. */
  read(): Condition | null {
    let whole = this.#expression(BINDING.if);
    while (!this.#gaveUp && this.#token()) {
      const before = this.#tokens[this.#at - 1];
      // A bracket that was forgotten swallowed what should stand here.
      if (before?.kind !== 'reference' || before.closed) this.#sayUnexpected('operator');
      // What follows is read for its own problems.
      const start = this.#at;
      whole = hole(this.#expression(BINDING.if));
      if (this.#at === start) this.#at += 1;
    }
    if (whole.kind === 'term' && this.#problems.count === 0) {
      this.#problems.add(whole.start, whole.end, 'notComparison');
    }
    if (whole.parts > EXPRESSION_LIMITS.terms) {
      const most = EXPRESSION_LIMITS.terms;
      this.#problems.add(whole.start, whole.end, 'tooManyTerms', { most });
    }
    return whole.kind === 'condition' ? whole.tree : null;
  }

  #expression(least: number): Node {
    this.#nested += 1;
    if (this.#nested > MOST_NESTED) this.#giveUp(this.#here());
    let left = this.#gaveUp ? hole(this.#here()) : this.#prefix();
    for (;;) {
      const infix = this.#infix();
      if (!infix || infix.binding < least || this.#gaveUp) break;
      this.#at += 1;
      const right = this.#expression(infix.binding + 1);
      left = infix.build(left, right);
      if (isTooDeep(left)) this.#giveUp(left);
    }
    this.#nested -= 1;
    return left;
  }

  #infix(): Infix | null {
    const token = this.#token();
    if (token?.kind === 'arithmetic') return this.#arithmetic(token.op);
    if (token?.kind === 'compare') {
      const { op } = token;
      return { binding: BINDING.compare, build: (left, right) => this.#compare(op, left, right) };
    }
    const keyword = token?.kind === 'word' ? keywordOf(token.text) : undefined;
    if (keyword === 'times') return this.#arithmetic('*');
    if (keyword !== 'and' && keyword !== 'or') return null;
    return {
      binding: BINDING[keyword],
      build: (left, right) => this.#join(keyword, left, right),
    };
  }

  #arithmetic(op: '+' | '-' | '*' | '/'): Infix {
    return {
      binding: op === '+' || op === '-' ? BINDING.add : BINDING.multiply,
      build: (left, right) => {
        const [a, b] = [this.#asTerm(left), this.#asTerm(right)];
        if (!a || !b) return hole(span(left, right));
        const tree = { kind: 'arithmetic', op, left: a.tree, right: b.tree } as const;
        return termNode(span(a, b), tree, [a, b]);
      },
    };
  }

  #compare(op: Parameters<typeof compareNode>[0], left: Node, right: Node): Node {
    const b = this.#asTerm(right);
    if (left.kind === 'condition' && left.chain) {
      if (!b) return hole(span(left, right));
      const next = compareNode(op, left.chain, b);
      const both = joinNode('and', left, next);
      return { ...both, chain: b };
    }
    const a = this.#asTerm(left);
    return a && b ? compareNode(op, a, b) : hole(span(left, right));
  }

  #join(kind: 'and' | 'or', left: Node, right: Node): Node {
    const [a, b] = [this.#asCondition(left), this.#asCondition(right)];
    return a && b ? joinNode(kind, a, b) : hole(span(left, right));
  }

  #prefix(): Node {
    const token = this.#token();
    switch (token?.kind) {
      case 'number':
        this.#at += 1;
        return termNode(token, { kind: 'number', value: token.value });
      case 'reference':
        this.#at += 1;
        return this.#reference(token);
      case 'arithmetic':
        if (token.op !== '+' && token.op !== '-') break;
        return this.#sign(token, token.op);
      case 'open':
        return this.#bracketed(token);
      case 'word':
        return this.#word(token);
      default:
        break;
    }
    this.#sayUnexpected('term');
    return hole(this.#here());
  }

  #reference(token: Token & { readonly kind: 'reference' }): Node {
    // What a forgotten bracket swallowed is no name.
    if (!token.closed) return hole(token);
    const { start, end } = token.inner;
    const reference = readReference(this.#text, start, end, this.#names, this.#problems);
    return reference ? termNode(token, { kind: 'cell', ...reference }) : hole(token);
  }

  /** A sign before a number belongs to it; "-(5)" is the negative of a number. */
  #sign(token: Token, op: '+' | '-'): Node {
    this.#at += 1;
    const next = this.#token();
    if (next?.kind === 'number') {
      this.#at += 1;
      const value = op === '-' ? -next.value : next.value;
      return termNode(span(token, next), { kind: 'number', value });
    }
    const inner = this.#expression(BINDING.sign);
    const of = this.#asTerm(inner);
    if (!of || op === '+') return of ?? inner;
    return termNode(span(token, of), { kind: 'negative', of: of.tree }, [of]);
  }

  #bracketed(open: Token): Node {
    this.#at += 1;
    const inner = this.#expression(BINDING.if);
    const close = this.#close(open);
    const at = span(open, close ?? open);
    if (inner.kind !== 'condition') return { ...inner, ...at };
    const { kind, tree, depth, parts } = inner;
    return { kind, tree, depth, parts, start: at.start, end: at.end };
  }

  /** The bracket that closes; where it is missing, that is said at the one that opened. */
  #close(open: Token): Token | null {
    if (this.#gaveUp) return null;
    let token = this.#token();
    if (token && token.kind !== 'close') {
      this.#sayUnexpected('close');
      while (token && token.kind !== 'close') {
        this.#at += 1;
        token = this.#token();
      }
    } else if (!token) this.#problems.add(open.start, open.end, 'unclosed', { sign: '(' });
    if (token) this.#at += 1;
    return token ?? null;
  }

  #word(token: Token & { readonly kind: 'word' }): Node {
    const keyword = keywordOf(token.text);
    const opened = this.#tokens[this.#at + 1]?.kind === 'open';
    if (keyword === 'if' && !this.#isCallOfTwo()) return this.#if(token);
    if (keyword === 'not') return this.#not(token);
    if (keyword === 'then' || keyword === 'times') return this.#unexpectedWord('term');
    if ((keyword === 'and' || keyword === 'or') && !opened) return this.#unexpectedWord('term');
    return this.#call(token);
  }

  #unexpectedWord(what: Expectation): Node {
    this.#sayUnexpected(what);
    return hole(this.#here());
  }

  /** NẾU(a; b), as a spreadsheet has it, and not "nếu (a) thì b". */
  #isCallOfTwo(): boolean {
    if (this.#tokens[this.#at + 1]?.kind !== 'open') return false;
    let open = 0;
    for (let at = this.#at + 1; at < this.#tokens.length; at += 1) {
      const kind = this.#tokens[at]?.kind;
      if (kind === 'open') open += 1;
      else if (kind === 'close') open -= 1;
      if (open === 0) return false;
      if (open === 1 && kind === 'separator') return true;
    }
    return false;
  }

  #if(token: Token): Node {
    this.#at += 1;
    const when = this.#expression(BINDING.if);
    if (this.#gaveUp) return hole(token);
    if (this.#keyword() !== 'then') {
      this.#sayUnexpected('then');
      return hole(span(token, when));
    }
    this.#at += 1;
    const then = this.#expression(BINDING.if);
    const [a, b] = [this.#asCondition(when), this.#asCondition(then)];
    if (!a || !b) return hole(span(token, then));
    return conditionNode(span(token, b), { kind: 'if', when: a.tree, then: b.tree }, [a, b]);
  }

  #not(token: Token): Node {
    this.#at += 1;
    const inner = this.#expression(BINDING.not);
    const of = this.#asCondition(inner);
    if (!of) return hole(span(token, inner));
    return conditionNode(span(token, of), { kind: 'not', of: of.tree }, [of]);
  }

  #call(first: Token & { readonly kind: 'word' }): Node {
    const words: string[] = [];
    let token: Token | undefined = first;
    while (token?.kind === 'word') {
      words.push(token.text);
      this.#at += 1;
      token = this.#token();
      if (token?.kind === 'word' && keywordOf(token.text)) break;
    }
    const last = this.#tokens[this.#at - 1] ?? first;
    const name = { text: words.join(' '), ...span(first, last) };
    if (token?.kind !== 'open') {
      this.#functions.sayUnknown(name, this.#names);
      return hole(name);
    }
    this.#at += 1;
    const given: Node[] = [];
    if (this.#token()?.kind !== 'close') {
      given.push(this.#expression(BINDING.if));
      while (this.#token()?.kind === 'separator' && !this.#gaveUp) {
        this.#at += 1;
        given.push(this.#expression(BINDING.if));
      }
    }
    const close = this.#close(token);
    if (this.#gaveUp) return hole(name);
    const made = this.#functions.make(name, given, close ? span(first, close) : name);
    if (isTooDeep(made)) this.#giveUp(made);
    return made;
  }

  #asTerm(node: Node): TermNode | null {
    return node.kind === 'term' ? node : this.#functions.sayExpected(node, 'term');
  }

  #asCondition(node: Node): ConditionNode | null {
    return node.kind === 'condition' ? node : this.#functions.sayExpected(node, 'condition');
  }

  #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #keyword(): Keyword | undefined {
    const token = this.#token();
    return token?.kind === 'word' ? keywordOf(token.text) : undefined;
  }

  #here(): { readonly start: number; readonly end: number } {
    return this.#token() ?? { start: this.#text.length, end: this.#text.length };
  }

  #sayUnexpected(what: Expectation): void {
    if (this.#gaveUp) return;
    const { start, end } = this.#here();
    if (start === this.#saidAt) return;
    // What was left out before it may be what is missed.
    const before = this.#tokens[this.#at - 1]?.end ?? 0;
    if (before < start && this.#problems.isIn(before, start)) return;
    this.#saidAt = start;
    const found = this.#text.slice(start, end).slice(0, 40);
    if (found === ')' && what === 'operator') {
      this.#problems.add(start, end, 'unopened', { sign: found });
    } else this.#problems.add(start, end, 'expected', { what, found });
  }

  /** Too deep: says so once, and reads no further. */
  #giveUp(at: { readonly start: number; readonly end: number }): void {
    if (this.#gaveUp) return;
    this.#gaveUp = true;
    this.#problems.add(at.start, at.end, 'tooDeep', { most: EXPRESSION_LIMITS.depth });
    this.#at = this.#tokens.length;
  }
}
