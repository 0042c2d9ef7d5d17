import { beforeNoMeasure, beforeNumber, measureNouns } from '../lexicon/clauseWords';

const number = /\d(?<![\p{L}\d/.,–-]\d)[\d.,]*(?:\/\d[\d.,]*)*/gu;
/** Looks back from a number, so that only the words next to it are tried. */
const noMeasureBefore = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:${beforeNoMeasure.join('|')})\\s?|(?<!tổng )(?<!\\p{L})số\\s?)`,
  'iuy',
);
const fillers = `(?:(?:${beforeNumber.join('|')}|<|>|≥|≤|~)\\s?)*`;
const opensWithNumber = new RegExp(`^\\s*${fillers}\\d`, 'iu');
const opensWithMeasure = new RegExp(`^\\s*(?:${measureNouns.join('|')})(?!\\p{L})`, 'iu');
const change = 'tăng|giảm|vượt|bằng|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp';
const opensWithJudgement = new RegExp(
  '^\\s*(?:(?:và|thì|đều|cũng|chỉ|mới|đã|hiện|ước)\\s)*(?:' +
    `(?:${change}|ước đạt|đạt|không đạt|chưa đạt|chiếm|tương đương|tương ứng)(?:\\s(?:với|tỷ lệ|tỉ lệ|mức|vượt))?\\s?${fillers}(?:\\d|KH|kế hoạch|dự toán)` +
    `|(?:${change}|giảm đi|tăng lên)?\\s?so với|(?:${change}) so |hoàn thành ${fillers}\\d[\\d.,]*\\s?%` +
    '|\\d[\\d.,]*\\s?%\\s?(?:so với )?(?:KH|kế hoạch|dự toán|chỉ tiêu|CK|cùng kỳ)' +
    '|(?:số )?(?:KH|kế hoạch|dự toán|chỉ tiêu|CK|cùng kỳ)(?: [^\\d,;.]{0,30})? ?\\d' +
    ')',
  'iu',
);
const opensWithChange = new RegExp(`^\\s*(?:${change})\\s?${fillers}\\d`, 'iu');

/** Whether a stretch has a number that can measure: no year, date, document or ordinal. */
export function hasMeasure(text: string): boolean {
  number.lastIndex = 0;
  for (let found = number.exec(text); found; found = number.exec(text)) {
    const behind = text.slice(found.index + found[0].length, found.index + found[0].length + 10);
    noMeasureBefore.lastIndex = found.index;
    if (noMeasureBefore.test(text)) continue;
    if (/^\/(?:\p{Lu}{2}|\d{4})/u.test(behind) || /^-\p{Lu}{2}/u.test(behind)) continue;
    if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(found[0]) || /^24\/24/.test(found[0])) continue;
    if (/^\s?(?:tháng|giờ|h|tuổi)(?!\p{L})/iu.test(behind)) continue;
    if (/^(?:19|20)\d\d$/.test(found[0]) && !/^\s?(?:%|\p{Ll})/u.test(behind)) continue;
    return true;
  }
  return false;
}

/** Whether a stretch judges what stands before it: "đạt 96% KH", "tăng 3% so với cùng kỳ". */
export function isJudgement(text: string): boolean {
  return opensWithJudgement.test(text);
}

/** Whether a stretch tells of a change: "giảm 20 vụ". */
export function isChange(text: string): boolean {
  return opensWithChange.test(text);
}

/** Whether a number stands first, but for words like "khoảng". */
export function startsWithNumber(text: string): boolean {
  return opensWithNumber.test(text);
}

/** Whether a new measure begins: "sản lượng …", or a number. */
export function startsMeasure(text: string): boolean {
  return startsWithNumber(text) || opensWithMeasure.test(text);
}
