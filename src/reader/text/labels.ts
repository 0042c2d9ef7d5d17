import { ordinalWords } from '../lexicon/textWords';

/** How a line opens; the ranks of headings, outermost first, then lists and bullets. */
export type LabelKind =
  | 'part' // Phần I, Phần thứ nhất, Chương II
  | 'article' // Điều 1.
  | 'letter' // A.
  | 'roman' // I.
  | 'number' // 1.
  | 'decimal' // 1.1., 1.1.1.
  | 'small' // a)
  | 'group' // (1).
  | 'bullet'
  | 'none';

export interface Label {
  readonly kind: LabelKind;
  /** As written, without the space behind it. */
  readonly text: string;
  /** Where the text behind it begins. */
  readonly length: number;
  /** Number of a 'number' or 'group', else 0. */
  readonly number: number;
  /** Depth of the passage: lower is further out. */
  readonly depth: number;
}

interface Shape {
  readonly kind: LabelKind;
  /** Every character that it can begin with. */
  readonly first: string;
  readonly pattern: RegExp;
  depth(text: string): number;
}

const DIGITS = '0123456789';
const shapes: readonly Shape[] = [
  {
    kind: 'part',
    first: 'PC',
    pattern: new RegExp(
      `^((?:P(?:hần|HẦN)|C(?:hương|HƯƠNG)) (?:(?:thứ|THỨ) (?:${ordinalWords}|${ordinalWords.toUpperCase()})|[IVX]{1,4}|\\d{1,2}))(?![\\p{L}\\d])\\s?[.:/–-]?\\s*`,
      'u',
    ),
    depth: () => 1,
  },
  {
    kind: 'article',
    first: 'Đ',
    pattern: /^(Đ(?:iều|IỀU) \d{1,2}[.:])\s*/u,
    depth: () => 3,
  },
  {
    kind: 'decimal',
    first: DIGITS,
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4}[.)/]?)\s?(?=["“]?\p{Lu})/u,
    depth: (text) => 4 + text.split('.').filter(Boolean).length / 10,
  },
  {
    kind: 'roman',
    first: 'IVX',
    pattern: /^([IVX]{1,5}\s?[.)/–-])\s*(?=["“(]?\p{L})/u,
    depth: () => 3,
  },
  {
    kind: 'letter',
    first: 'ABCDEFGHĐ',
    pattern: /^([A-HĐ]\s?[.)/–-])\s*(?=["“(]?\p{L}{2})/u,
    depth: () => 2,
  },
  {
    kind: 'number',
    first: DIGITS,
    pattern: /^(\d{1,2}(?:[.)]|\s?\/(?!\d)))\s*(?=["“(]?\p{L})/u,
    depth: () => 4,
  },
  {
    kind: 'small',
    first: 'abcdefghijklmnopqrstuvwxyzđ',
    pattern: /^([a-zđ]\d?[.)/])\s*(?=["“(]?\p{L})/u,
    depth: () => 5,
  },
  {
    kind: 'group',
    first: '(',
    pattern: /^(\(\d{1,2}\)[.:]?)\s*(?=["“]?\p{L})/u,
    depth: () => 7,
  },
  {
    kind: 'bullet',
    first: '-–—−',
    pattern: /^([-–—−])\s*(?=["“(]?[\p{L}\d])/u,
    depth: () => 9,
  },
  {
    kind: 'bullet',
    first: '+',
    pattern: /^(\+)\s*(?=["“(]?[\p{L}\d])/u,
    depth: () => 10,
  },
  {
    kind: 'bullet',
    first: '•·▪◦●○►➢✓■□❖',
    pattern: /^([•·▪◦●○►➢✓■□❖])\s*/u,
    depth: () => 8.5,
  },
  {
    kind: 'bullet',
    first: 'o§',
    pattern: /^([o§])\s+(?=\p{Lu})/u,
    depth: () => 10,
  },
];

const shapesByFirst = new Map<string, Shape[]>();
for (const shape of shapes) {
  for (const first of shape.first) {
    shapesByFirst.set(first, [...(shapesByFirst.get(first) ?? []), shape]);
  }
}

const none: Label = { kind: 'none', text: '', length: 0, number: 0, depth: 8 };

/** The label a tidied line opens with. */
export function readLabel(text: string): Label {
  for (const { kind, pattern, depth } of shapesByFirst.get(text.charAt(0)) ?? []) {
    const found = pattern.exec(text);
    const written = found?.[1];
    if (!found || written === undefined) continue;
    return {
      kind,
      text: written,
      length: found[0].length,
      number: kind === 'number' || kind === 'group' ? Number(/\d+/.exec(written)?.[0] ?? 0) : 0,
      depth: depth(written),
    };
  }
  return none;
}

/** The label of a line that an asterisk opened as a bullet. */
export const starLabel: Label = {
  kind: 'bullet',
  text: '*',
  length: 0,
  number: 0,
  depth: 8.5,
};
