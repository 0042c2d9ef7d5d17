import { PLACES } from '../lexicon/countedNouns';
import { FILLERS } from '../lexicon/fillers';
import { phraseSet, WordSet } from '../tokens/phrases';
import type { Piece } from '../tokens/pieces';
import { lowered } from '../text/lowered';
import type { NumberToken, Token, WordToken } from '../tokens/token';

/** How a passage is cut where a number's words begin. */
export type Stop = 'number' | 'soft' | 'hard' | 'open' | 'start';

/** The words before a number that speak of it. */
export interface Lead {
  /** Tokens next to the number, nearest first, with nothing named between. */
  readonly cues: readonly WordToken[];
  /** Tokens further away, nearest first, in the same stretch. */
  readonly far: readonly WordToken[];
  /** Something is named between the stop and the number. */
  readonly named: boolean;
  readonly stop: Stop;
  /** Index of the first piece of the stretch. */
  readonly from: number;
}

const places = phraseSet(PLACES);
const fillers = new WordSet(FILLERS);
/** So far back a number's own words are looked for; text without any sign stays linear. */
const REACH = 90;

/** A passage's pieces and tokens, with ways to look about in them. */
export class PassageView {
  /** Of each piece: the token it belongs to. */
  readonly #tokenOf: (Token | null)[];
  /** Of each bracket: the other of its pair, -1 where there is none. */
  readonly #pair: ReadonlyMap<number, number>;

  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
    readonly tokens: readonly Token[],
  ) {
    this.#tokenOf = tokensOfPieces(pieces, tokens);
    this.#pair = pairBrackets(pieces);
  }

  token(at: number): Token | null {
    return this.#tokenOf[at] ?? null;
  }

  /** Index of the bracket's other half, -1 if none. */
  pair(at: number): number {
    return this.#pair.get(at) ?? -1;
  }

  /** A sign that ends what is said: . ; : or one of a line's ends. */
  isHard(at: number): boolean {
    const piece = this.pieces[at];
    if (piece?.kind !== 'mark') return false;
    if (piece.text === ';' || piece.text === '…') return true;
    if (piece.text !== '.') return false;
    const next = this.pieces[at + 1];
    if (!next) return true;
    if (next.start > piece.end) return true;
    const written = this.text.charAt(next.start);
    return written !== lowered(written);
  }

  /** A comma, "và" or a sign between things told side by side. */
  isSoft(at: number): boolean {
    const piece = this.pieces[at];
    if (piece?.kind === 'word') return piece.text === 'và';
    if (piece?.text === ',') return !this.#joinsPlaces(at);
    return piece?.text === '=' || piece?.text === '–';
  }

  /** "xã, thị trấn", "thôn, bản": one noun with a comma in it. */
  #joinsPlaces(at: number): boolean {
    return places.before(this.pieces, at) !== null && places.at(this.pieces, at + 1) !== null;
  }

  isFiller(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.kind === 'word' && fillers.has(piece);
  }

  /** What stands before a piece, back to where its stretch begins; words before `spoken` are not. */
  leadOf(index: number, spoken = 0): Lead {
    const cues: WordToken[] = [];
    const far: WordToken[] = [];
    let named = false;
    let at = index - 1;
    let stop: Stop = 'start';
    for (let steps = 0; at >= 0; steps += 1) {
      const piece = this.pieces[at];
      if (!piece) break;
      if (steps > REACH) {
        stop = 'hard';
        named = true;
        break;
      }
      const token = this.token(at);
      if (token?.kind === 'number' || piece.end <= spoken) {
        stop = 'number';
        break;
      }
      if (piece.kind === 'mark') {
        if (piece.text === ')') {
          const open = this.pair(at);
          if (open < 0) {
            stop = 'hard';
            break;
          }
          at = open - 1;
          continue;
        }
        if (piece.text === '(') {
          stop = 'open';
          break;
        }
        if (piece.text === ':') {
          // "Tổng chi: 560 tỷ" names the number; "Trong đó: chi thường xuyên 416 tỷ" does not.
          if (named) {
            stop = 'hard';
            break;
          }
          at -= 1;
          continue;
        }
        if (this.isHard(at)) {
          stop = 'hard';
          break;
        }
      }
      if (this.isSoft(at)) {
        stop = 'soft';
        break;
      }
      if (token) {
        const kept = named ? far : cues;
        if (kept[kept.length - 1] !== token) kept.push(token);
        if (named && token.kind === 'change' && far[far.length - 2]?.kind === 'level') {
          // "giảm so với lần rà soát trước là 40 hộ": what stands between names nothing.
          cues.push(...far.splice(0));
          named = false;
        }
      } else if (!this.isFiller(at) && piece.kind === 'word') named = true;
      at -= 1;
    }
    return { cues, far, named, stop, from: at + 1 };
  }

  /** Index of the first piece at or behind an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the piece a number begins with. */
  indexOf(number: NumberToken): number {
    return this.indexAt(number.start);
  }
}

function tokensOfPieces(pieces: readonly Piece[], tokens: readonly Token[]): (Token | null)[] {
  const found: (Token | null)[] = [];
  let passed = 0;
  for (const { start } of pieces) {
    let token = tokens[passed];
    while (token && endOf(token) <= start) {
      passed += 1;
      token = tokens[passed];
    }
    found.push(token && token.start <= start ? token : null);
  }
  return found;
}

function endOf(token: Token): number {
  return token.kind === 'number' ? token.tail : token.end;
}

function pairBrackets(pieces: readonly Piece[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'mark') continue;
    if (piece.text === '(') open.push(at);
    else if (piece.text === ')') {
      const start = open.pop();
      if (start === undefined) continue;
      pairs.set(start, at);
      pairs.set(at, start);
    }
  }
  return pairs;
}
