import fc from 'fast-check';
import type { Random } from './random';

const ODD_BYTES = [0, 1, 9, 10, 13, 22, 0x22, 0x3b, 0x7f, 0x80, 0xbf, 0xc3, 0xe1, 0xfe, 0xff];

/** Bytes with some of them changed, gone, doubled or new. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let made: Uint8Array = bytes.slice();
  for (let n = 1 + random.below(6); n > 0; n -= 1) {
    const at = random.below(made.length + 1);
    const length = 1 + random.below(random.chance(0.8) ? 8 : 400);
    const part = made.subarray(at, at + length);
    switch (random.below(7)) {
      case 0:
        made = join(made.subarray(0, at), made.subarray(at + length));
        break;
      case 1:
        made = join(made.subarray(0, at + length), part, made.subarray(at + length));
        break;
      case 2:
        made = random.chance(0.2) ? made.slice(0, at) : made;
        break;
      case 3:
        made = join(
          made.subarray(0, at),
          Uint8Array.from({ length: 1 + random.below(6) }, () => random.below(256)),
          made.subarray(at),
        );
        break;
      default:
        if (at < made.length) {
          made[at] = random.chance(0.5)
            ? random.pick(ODD_BYTES)
            : (made[at] ?? 0) ^ (1 << random.below(8));
        }
    }
  }
  return made;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** What is put where it does not belong. */
const PIECES = [
  ...['"', '""', "'", ';', ',', '\t', '\n', '\r\n', '\r', '|', '\0', '\ufeff', '\u00a0', '\u200b'],
  ...['\ufffd', '\ud83d', '\u0301', '=', '@', '-', '+', '%', '‰', '(', ')', '[', ']', '{', '}'],
  ...['0', '1', '1.234', '1,5', '36.100', '1e308', '-0', 'NaN', '999999999999999999999', '2/3'],
  ...['…', 'x', '__proto__', 'constructor', 'null', '<b>', '&amp;', '<td>', '</table>', '›', '#2'],
  ...['Tỷ lệ hộ nghèo', 'Trong đó', 'ha', 'KH 2024', 'đạt', 'STT', 'Đơn vị', 'TỔNG SỐ', 'năm'],
];

const arbPiece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A text cut, doubled, torn and written over in a few places. */
export function mutateText(text: string, random: Random): string {
  let made = text;
  for (let n = 1 + random.below(8); n > 0; n -= 1) {
    const at = random.below(made.length + 1);
    const length = random.below(random.chance(0.8) ? 12 : 300);
    const part = made.slice(at, at + length);
    const instead = [
      '',
      part + part,
      random.of(arbPiece) + part,
      random.of(arbPiece),
      [...part].reverse().join(''),
      part.replaceAll(' ', '\n'),
      part.replace(/\d/g, () => String(random.below(10))),
      random.of(arbPiece).repeat(random.chance(0.05) ? 500 : 1 + random.below(3)),
    ][random.below(8)];
    made = made.slice(0, at) + instead + made.slice(at + length);
    if (random.chance(0.03)) made = made.slice(0, at);
  }
  return made;
}

/** Some lines of a long text, beginning with its first ones. */
export function someLines(text: string, random: Random, most: number): string {
  const lines = text.split('\n');
  if (lines.length <= most) return text;
  const head = random.below(6);
  const from = random.below(lines.length - most);
  return [...lines.slice(0, head), ...lines.slice(from, from + 1 + random.below(most))].join('\n');
}

const ODD_VALUES: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1.5, 1e9, 2 ** 31, 2 ** 53, 1e308, NaN, -0],
  ...['', '0', 'x', '__proto__', 'a|b|c', '\ud800', '2024', [], {}, [[]], [null], { length: 3 }],
  ...[new Uint8Array(3), new Float64Array(2), new Uint32Array([7]), new Map(), new Date(0)],
];
/** Those that JSON can hold. */
const ODD_JSON = ODD_VALUES.slice(0, 11)
  .concat(ODD_VALUES.slice(13, 25))
  .filter((one) => one !== undefined);

type Branch = Record<string, unknown>;

/**
 * A tree of plain data with some of it changed, gone, doubled or new; the tree that is given stays as
 * it is. `json`: only with what JSON can hold.
 */
export function mutateTree<T>(tree: T, random: Random, { json }: { readonly json: boolean }): T {
  const root = { tree: structuredClone(tree) as unknown };
  for (let n = 1 + random.below(3); n > 0; n -= 1) changeSomewhere(root, random, json);
  return root.tree as T;
}

function changeSomewhere(root: Branch, random: Random, json: boolean): void {
  let owner: Branch = root;
  let key = 'tree';
  for (let depth = 0; depth < 12; depth += 1) {
    const below = owner[key];
    if (!isBranch(below) || (depth > 0 && random.chance(0.12))) break;
    const keys = Object.keys(below);
    if (keys.length === 0) break;
    owner = below;
    key = random.pick(keys);
  }
  const there = owner[key];
  const odd = () => structuredClone(random.pick(json ? ODD_JSON : ODD_VALUES));
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else if (owner !== root) Reflect.deleteProperty(owner, key);
      break;
    case 1:
      if (Array.isArray(owner)) owner.splice(Number(key), 0, structuredClone(there));
      else if (owner !== root)
        Object.defineProperty(owner, random.pick(['__proto__', 'x', key]), {
          value: odd(),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    case 2:
      if (typeof there === 'number') owner[key] = there + random.pick([-1, 1, 0.5, 1e6, -1e6]);
      else if (typeof there === 'string') owner[key] = mutateText(there, random);
      else if (ArrayBuffer.isView(there)) owner[key] = mutateList(there, random);
      else owner[key] = odd();
      break;
    default:
      if (ArrayBuffer.isView(there)) owner[key] = mutateList(there, random);
      else owner[key] = odd();
  }
}

function isBranch(value: unknown): value is Branch {
  return (
    typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    !(value instanceof Map) &&
    !(value instanceof Date)
  );
}

function mutateList(list: ArrayBufferView, random: Random): unknown {
  const numbers = list as Uint8Array;
  if (random.chance(0.3)) return numbers.slice(0, random.below(numbers.length + 1));
  const made = numbers.slice();
  const at = random.below(made.length);
  if (made.length > 0)
    made[at] = random.pick([0, 1, 255, 2 ** 31, NaN, Infinity, -1, random.below(300)]);
  return made;
}
