import { matchKey } from '../../locale/name';

/** Words that hardly tell one indicator from another: "Diện tích gieo trồng cây ngô" is that of ngô. */
const PALE_WORDS: readonly (readonly [words: string, weight: number])[] = [
  ['cây gieo trồng cấy', 0.12],
  ['tổng con các loại của và hiện có toàn ước được đạt trên địa bàn trong năm bị', 0.25],
  ['số đàn', 0.4],
];
const PALE = new Map(
  PALE_WORDS.flatMap(([words, weight]) => words.split(' ').map((word) => [word, weight] as const)),
);
/** Words that turn the meaning: hộ cận nghèo are not hộ nghèo, however alike the names are. */
const TURNING = new Set(
  'giảm tăng cận thoát tái mới không chưa ngoài nữ nam bình quân tốc phát phó lũy kế'.split(' '),
);
const TURNING_WEIGHT = 1.6;

const WORD = /[\p{L}\p{N}%]+/gu;

/** Pale words that tell one indicator from another together: all revenue is not that of the place. */
const TELLING_TOGETHER: readonly (readonly [name: RegExp, as: string])[] = [
  [/^(?:tổng )?thu (?:ngân sách|nsnn).* trên địa bàn/u, 'thu-trên-địa-bàn'],
];

/** The words of a name, folded, each once. */
export function wordsOfName(name: string): readonly string[] {
  const key = matchKey(name);
  const together = TELLING_TOGETHER.flatMap(([phrase, as]) => (phrase.test(key) ? [as] : []));
  return [...new Set([...(key.match(WORD) ?? []), ...together])];
}

/** Weighs words by how rare they are among some names. */
export class WordWeights {
  readonly #counts = new Map<string, number>();
  #names = 0;

  add(words: readonly string[]): void {
    this.#names += 1;
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  knows(word: string): boolean {
    return this.#counts.has(word);
  }

  weightOf(word: string): number {
    // A word of no name is as rare as one of two: it may be rare only here.
    const rarity = Math.log(1 + this.#names / (this.#counts.get(word) ?? 2));
    return rarity * (PALE.get(word) ?? (TURNING.has(word) ? TURNING_WEIGHT : 1));
  }

  /** The words that tell one name from another. */
  telling(words: readonly string[]): readonly string[] {
    return words.filter((word) => !PALE.has(word));
  }

  weigh(words: readonly string[]): number {
    let sum = 0;
    for (const word of words) sum += this.weightOf(word);
    return sum;
  }
}

/** Whether one word becomes the other by one letter put in, left out or exchanged. */
export function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.slice(short.length === long.length ? same + 1 : same);
  return rest === long.slice(same + 1);
}
