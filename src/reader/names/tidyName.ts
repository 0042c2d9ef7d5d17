import { lowered } from '../text/lowered';

/** Words that tie a name to one report. */
interface Tie {
  readonly words: RegExp;
  /** What stands in all such words, so that most names need no search for them. */
  readonly sign: RegExp;
}

/** Years, dates, the reporting place. */
export const TIES: readonly Tie[] = [
  { sign: /\(/u, words: /\s*\([^()]*\)/gu },
  {
    sign: /\d/u,
    words:
      /(?<!\s)\s*(?:tính\s+)?(?:(?:đến|hết)\s*)?(?:hết )?ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/gu,
  },
  { sign: /\d/u, words: /\s*(?:cộng dồn )?(?:đến )?hết tháng \d{1,2}(?:\/\d{4})?/gu },
  { sign: /\d/u, words: /\s*(?:tính )?(?:đến )?(?:hết |trong )?tháng \d{1,2}(?= |,|$)/gu },
  {
    sign: /\d/u,
    words: /\s*(?:trong )?\d{1,2} tháng(?: (?:đầu|cuối) năm(?: \d{4})?)?(?= |,|$)(?! tuổi)/gu,
  },
  {
    sign: /\d/u,
    words:
      /\s*(?:đến hết |của |trong |cho )?(?:niên vụ |vụ )?năm \d{4}(?:\s*[-–]\s*\d{4})?(?= |,|$)(?! chuyển| sang)(?<!sang năm \d{4})/gu,
  },
  { sign: /\d/u, words: /\s*giai đoạn \d{4}\s*[-–]\s*\d{4}/gu },
  { sign: /\d/u, words: /\s*\d{4}\s*[-–]\s*\d{4}(?= |,|$)/gu },
  {
    sign: /huyện|thị xã|thành phố|tỉnh/u,
    words:
      /\s*(?:trên địa bàn|của|trong) (?:toàn )?(?:huyện|thị xã|thành phố|tỉnh)(?: (?:\p{Lu}\p{L}*))*(?= |,|$)/gu,
  },
  {
    sign: /toàn/u,
    words:
      /\s*(?:toàn huyện|toàn tỉnh|toàn thị xã|toàn thành phố|toàn phường|toàn thị trấn|toàn quận)(?= |,|$)/gu,
  },
  {
    sign: /thời điểm|nay|hiện tại/u,
    words: /\s*(?:đến )?(?:thời điểm|thời điểm báo cáo|nay|hiện tại)(?: báo cáo| hiện tại)?$/gu,
  },
];

const TIED = new RegExp([...new Set(TIES.map(({ sign }) => sign.source))].join('|'), 'u');

const LOOSE_SIGNS = /["“”]|\s\s|[^\S ]| ,/u;

const OPENING_EDGES = ' ,;:.–+/"“”-';
const CLOSING_EDGES = `${OPENING_EDGES}(`;
const LOOSE_ENDS = new Set(
  'từ|và|của|đến|trong|với|các|cho|tại|đã|đang|là|do|bị|để|hoặc|theo|thuộc|nhằm|ước|khoảng'.split(
    '|',
  ),
);
const LONGEST_ECHO = 4;
/** Nouns that come of two places of a name; other syllables join two words ("quy mô mô hình"). */
const SINGLE_ECHOES = new Set('khách|tin|tiền|số|hộ|vụ|người|cây'.split('|'));

function withoutEdges(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && OPENING_EDGES.includes(name.charAt(start))) start += 1;
  while (end > start && CLOSING_EDGES.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

function withoutLooseEnds(name: string): string {
  let end = name.length;
  for (;;) {
    const blank = name.lastIndexOf(' ', end - 1);
    if (blank < 0 || !LOOSE_ENDS.has(name.slice(blank + 1, end))) return name.slice(0, end);
    end = blank;
  }
}

/** "thanh tra thanh tra" → "thanh tra". */
function withoutEcho(name: string): string {
  const written = name.split(' ');
  if (!mayEcho(written)) return name;
  const keys = name.toLowerCase().split(' ');
  /** Places of the words that stay. */
  const kept: number[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    kept.push(at);
    for (let length = 1; length <= LONGEST_ECHO; length += 1) {
      if (length === 1 && !SINGLE_ECHOES.has(keys[at] ?? '')) continue;
      if (!echoes(kept, keys, length)) continue;
      kept.length -= length;
      break;
    }
  }
  if (kept.length === keys.length) return name;
  return kept.map((at) => written[at]).join(' ');
}

/** Whether a word, or two in a row, are said again soon: few names are to be looked through. */
function mayEcho(words: readonly string[]): boolean {
  for (let length = 1; length <= LONGEST_ECHO; length += 1) {
    let alike = 0;
    for (let at = length; at < words.length; at += 1) {
      alike = isSame(words[at] ?? '', words[at - length] ?? '') ? alike + 1 : 0;
      if (alike === Math.min(length, 2)) return true;
    }
  }
  return false;
}

function isSame(a: string, b: string): boolean {
  return a === b || (a.length === b.length && lowered(a) === lowered(b));
}

/** Whether the last so many words say the same as those before them. */
function echoes(kept: readonly number[], keys: readonly string[], length: number): boolean {
  const last = kept.length - length;
  if (last < length) return false;
  for (let at = last; at < kept.length; at += 1) {
    if (keys[kept[at] ?? 0] !== keys[kept[at - length] ?? 0]) return false;
  }
  return true;
}

/** A name without year, date, place of the report and brackets, opening with a capital. */
export function tidyName(name: string): string {
  let tidy = name;
  if (TIED.test(tidy)) {
    for (const { sign, words } of TIES) if (sign.test(tidy)) tidy = tidy.replace(words, '');
  }
  if (LOOSE_SIGNS.test(tidy)) {
    tidy = tidy
      .replace(/["“”]/gu, '')
      .replace(/\s{2,}|[^\S ]/gu, ' ')
      .replaceAll(' ,', ',');
  }
  tidy = withoutEcho(withoutLooseEnds(withoutEdges(tidy)));
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
