/**
 * Names as they are matched and searched. A person's own text is never rewritten; only keys are
 * folded.
 */

const INVISIBLE = /[\u200b-\u200d\ufeff\u00ad]/g;
const SPACES = /\s+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const COMBINING = /[\u0300-\u036f]/g;
const LEADING_BULLET = /^(?:[-–—+*•·]+\s*)+/u;
const TRAILING_MARKS = new Set('*¹²³⁴⁵⁶⁷⁸⁹⁰.:;,');
const DASHES = /\s*[-–—]\s*/gu;
const SLASHES = /\s*\/\s*/g;

/** oa, oe, uy carry their tone on the second letter in the new spelling, on the first in the old. */
const TONE_PLACES: readonly (readonly [RegExp, string])[] = (
  [
    ['o', 'a', 'òóỏõọ', 'àáảãạ'],
    ['o', 'e', 'òóỏõọ', 'èéẻẽẹ'],
    ['u', 'y', 'ùúủũụ', 'ỳýỷỹỵ'],
  ] as const
).flatMap(([first, second, toned, target]) =>
  [...toned].map(
    (letter, n) =>
      [
        new RegExp(`(?<!q)${letter}${second}(?![\\p{L}])`, 'gu'),
        first + ([...target][n] ?? ''),
      ] as const,
  ),
);
const TONED_FIRST = /[òóỏõọ][ae]|[ùúủũụ]y/u;

/** i and y are spelling variants only in these syllables. */
const I_FOR_Y = /(?<!\p{L})(t|k|l|m|h)([iíìỉĩị])(?!\p{L})/gu;
const Y_OF: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

const matchKeys = new Map<string, string>();
const MOST_KEYS = 50_000;

/**
 * Equal for spellings of one name: Unicode form, case, spaces, place of the tone (hòa/hoà), i/y
 * (tỷ/tỉ), dashes, leading bullets, trailing marks.
 */
export function matchKey(name: string): string {
  const known = matchKeys.get(name);
  if (known !== undefined) return known;
  const key = foldName(name);
  if (matchKeys.size >= MOST_KEYS) matchKeys.clear();
  matchKeys.set(name, key);
  return key;
}

function foldName(name: string): string {
  let key = name.normalize('NFC').toLowerCase();
  key = key.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
  if (!ASCII.test(key)) {
    if (TONED_FIRST.test(key)) {
      for (const [pattern, replacement] of TONE_PLACES) key = key.replace(pattern, replacement);
    }
  }
  key = key.replace(I_FOR_Y, (_, head: string, vowel: string) => head + (Y_OF[vowel] ?? vowel));
  key = key.replace(DASHES, '-').replace(SLASHES, '/');
  return withoutTrailingMarks(key.replace(LEADING_BULLET, '')).trim();
}

/**
 * Cuts dots, commas, stars and footnote figures at the end, also "(*)". Character by character: a
 * pattern for it takes exponential time on the dotted lines of a form.
 */
function withoutTrailingMarks(key: string): string {
  let end = key.length;
  let left = end;
  do {
    end = left;
    while (left > 0 && key[left - 1] === ' ') left -= 1;
    if (TRAILING_MARKS.has(key[left - 1] ?? '')) left -= 1;
    else if (key[left - 1] === ')') {
      let open = left - 2;
      while (key[open] === '*') open -= 1;
      if (open < left - 2 && key[open] === '(') left = open;
      else left = end;
    } else left = end;
  } while (left < end);
  return key.slice(0, end);
}

/** Blind to accents and case: "san luong" finds "Sản lượng"; đ is d. */
export function searchKey(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(SPACES, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(COMBINING, '')
    .replaceAll('đ', 'd')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Vietnamese alphabetical order. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Heads of names that say too little without the row they stand under. */
const GENERIC =
  /^(?:(?:tổng )?diện tích|năng suất|sản lượng|tổng số|số lượng|giá trị|tổng cộng|cộng|trong đó|khác|còn lại|nữ|nam|quy mô|khối lượng|tổng đàn|gieo trồng|cho thu hoạch|trồng mới|tỷ lệ|tốc độ tăng|đạt)(?: (?:gieo trồng|gieo cấy|thu hoạch|hiện có|trồng mới|khác|nữ|nam|lũy kế|trong năm|trên địa bàn|toàn huyện|toàn xã))?$/u;

/** Whether a name says so little that it means something only together with its parent row. */
export function isGenericName(name: string): boolean {
  return GENERIC.test(matchKey(name));
}
