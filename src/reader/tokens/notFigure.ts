import {
  DATE_WORDS,
  DIMENSIONS,
  DURATIONS,
  GRADES,
  LABELS,
  MEASURED_AGE,
  NO_ORDINALS,
  ORDINAL_NOUNS,
  SCHOOLS,
  YEAR_WORDS,
} from '../lexicon/notFigures';
import { PLACES } from '../lexicon/countedNouns';
import { isPlain, writesYear } from './digits';
import { phraseSet } from './phrases';
import type { Piece } from './pieces';
import type { UnitMatch } from './unitAt';

const labels = phraseSet(LABELS);
const schools = new Set(SCHOOLS);
const ordinals = phraseSet([...ORDINAL_NOUNS, ...SCHOOLS, ...NO_ORDINALS]);
const noOrdinals = new Set(NO_ORDINALS);
const dateWords = new Set(DATE_WORDS);
const yearWords = phraseSet(YEAR_WORDS);
const durations = new Set(DURATIONS);
const grades = new Set(GRADES);
const measuredAge = phraseSet(MEASURED_AGE);
const placeWords = new Set(PLACES);
/** How far back a word may stand that makes an age a measure. */
const AGE_REACH = 10;
/** Before "số": then it counts ("tổng số 250 đại biểu"). */
const COUNTING_NUMBER = new Set([
  ...['tổng', 'trong', 'là', 'toàn', 'một', 'đa', 'dân', 'quân', 'doanh', 'chỉ', 'hệ', 'điểm'],
  // "dân tộc thiểu số 120 hộ", "chuyển đổi số 12 lớp", "chữ ký số 45 chứng thư"
  ...['thiểu', 'đổi', 'nghệ', 'tế', 'hội', 'ký', 'quyền', 'kỹ', 'tảng'],
]);
/** Before "lần": then it repeats or compares. */
const REPEATS = new Set(['nhất', 'thứ', 'hơn', 'mỗi', 'cao', 'trên']);
const CLOCK = 24;
/** Words of the calendar: "ngày 15 xã Tân Lập" counts no communes. */
const CALENDAR = new Set(['ngày', 'tháng', 'mùng', 'mồng']);
/** Behind "3 chương trình": three that everybody knows by name. */
/** A verb behind dates and ordinals: "đợt 2 tổ chức". */
const HOLDS = 'tổ chức';
/** What is set as a whole, so that its size is its name. */
const SETS = new Set(['tiêu chí', 'chỉ tiêu', 'chỉ số']);
/** "đường rộng 3,5 m, dày 18 cm" tells what it is like, and measures no indicator. */
const LENGTHS = new Set(['m', 'cm', 'mm']);
const dimensions = phraseSet(DIMENSIONS);
const SEXES = new Set(['nam', 'nữ']);
const games = phraseSet(['bóng đá', 'bóng chuyền', 'bóng chuyền hơi', 'bóng rổ', 'futsal']);
const NAMED_PROGRAMMES = new Set(['mtqg', 'mục', 'trọng']);

/** Whether digits write a year. */
export function isYear(piece: Piece | undefined): boolean {
  return piece?.kind === 'number' && writesYear(piece.text);
}

/** Whether the words before a number say that a date or a time follows. */
export function isDated(pieces: readonly Piece[], at: number, unit: UnitMatch | null): boolean {
  // "ngày 15, 30 hằng tháng", "ngày 12 và 13/5"
  const listed =
    /^(?:,|và)$/u.test(pieces[at - 1]?.text ?? '') && pieces[at - 2]?.kind === 'number';
  const before = pieces[listed ? at - 3 : at - 1];
  if (before?.kind !== 'word' || !dateWords.has(before.text)) return false;
  if (unit === null || unit.kind === 'guess') return true;
  if (!CALENDAR.has(before.text)) return unit.unit === 'giờ';
  // "ngày 13/5 tổ chức" is what was done on that day.
  return placeWords.has(unit.unit) || unit.unit === HOLDS;
}

/** A year that tells when: after its words, or with nothing that it could count. */
export function tellsYear(pieces: readonly Piece[], at: number, unit: UnitMatch | null): boolean {
  if (!isYear(pieces[at])) return false;
  if (yearWords.before(pieces, at)) return true;
  return unit === null || unit.kind === 'guess';
}

/** "2021-2025", "2022 - 2023": two years. */
export function isYearSpan(pieces: readonly Piece[], at: number): boolean {
  const dash = pieces[at + 1]?.text;
  return isYear(pieces[at]) && (dash === '-' || dash === '–') && isYear(pieces[at + 2]);
}

/** "Covid-19", "DT1", "338-KH/HU", "4D": digits that are part of a word. */
export function isInWord(
  pieces: readonly Piece[],
  at: number,
  source: string,
  unit: UnitMatch | null,
): boolean {
  const here = pieces[at];
  const before = pieces[at - 1];
  const next = pieces[at + 1];
  if (!here) return true;
  if (before && before.end === here.start) {
    const head = pieces[at - 2];
    if (before.kind === 'word') {
      const written = source.slice(before.start, before.end);
      if (unit === null || written !== before.text || written.length < 2) return true;
    } else if (head?.end === before.start) {
      if ('-.'.includes(before.text) && head.kind === 'word') return true;
      // "Km 21+200"
      if (before.text === '+' && head.kind === 'number') return true;
    }
  }
  if (next && next.start === here.end) {
    const behind = pieces[at + 2];
    if (next.kind === 'word' && (unit?.start !== at + 1 || isMark(source, next, unit))) return true;
    if (next.text === '-' && behind?.start === next.end && behind.kind === 'word') return true;
  }
  return false;
}

/** "4G", "02b": one letter that is no unit. */
function isMark(source: string, { start, end, text }: Piece, unit: UnitMatch): boolean {
  if (end - start > 1) return false;
  return unit.kind === 'guess' || source.slice(start, end) !== text;
}

/** "Nghị quyết 05", "quốc lộ 32", "thôn 3": a number that is a name. */
export function isLabelled(pieces: readonly Piece[], at: number, unit: UnitMatch | null): boolean {
  const here = pieces[at];
  if (!here) return false;
  const label = labels.before(pieces, at);
  // "khu số 1,2"
  if (!isPlain(here.text)) return label?.value.endsWith('số') === true && unit === null;
  if (label) {
    if (label.count > 1 && label.value.endsWith('số')) return true;
    const outside = pieces[at - label.count - 1];
    if (label.value === 'số' && outside && COUNTING_NUMBER.has(outside.text)) return false;
    if (unit === null || unit.kind === 'guess') return true;
    if (unit.kind !== 'count') return false;
    if (label.value === 'số' || labels.at(pieces, unit.start) !== null) return true;
    return placeWords.has(unit.unit) && !here.text.startsWith('0');
  }
  const noun = ordinals.before(pieces, at);
  if (!noun || noOrdinals.has(noun.value)) return false;
  if (unit === null || unit.kind === 'guess' || unit.unit === HOLDS) return true;
  return (placeWords.has(noun.value) || schools.has(noun.value)) && placeWords.has(unit.unit);
}

/** "6 tháng", "5 tuổi", "3 sao", "08 giờ", "ít nhất 3 lần": units that tell no amount. */
export function isNoAmount(pieces: readonly Piece[], at: number, unit: UnitMatch | null): boolean {
  const here = pieces[at];
  const range = isRangeMark(pieces[at + 1]) && pieces[at + 2]?.kind === 'number';
  const noun = pieces[range ? at + 3 : at + 1];
  if (!here || noun?.kind !== 'word') return false;
  if (LENGTHS.has(unit?.unit ?? '') && dimensions.before(pieces, at)) return true;
  // "đường dây 110 kV": voltages tell lines apart.
  if (unit?.unit === 'kV') return true;
  // "Bộ 19 tiêu chí", "giảm cả 3 tiêu chí"
  if (/^(?:bộ|cả)$/u.test(pieces[at - 1]?.text ?? '') && SETS.has(unit?.unit ?? '')) return true;
  // "căn hộ 2 phòng ngủ"
  if (unit?.unit === 'phòng' && pieces[unit.end]?.text === 'ngủ') return true;
  if (isEvent(pieces, at, unit)) return true;
  // "trồng một tỷ cây xanh" is the name of a programme.
  if (unit?.unit === 'tỷ cây' && here.text === '1') return true;
  if (unit?.unit === 'chương trình') {
    return Number(here.text) < 10 && NAMED_PROGRAMMES.has(pieces[unit.end]?.text ?? '');
  }
  if (durations.has(noun.text)) return unit?.unit !== 'ngày công';
  if (grades.has(noun.text) && (range || unit?.end === at + 2)) {
    return noun.text === 'tuổi' ? !isMeasuredAge(pieces, at) : unit?.kind === 'guess';
  }
  if (noun.text === 'giờ') return isPlain(here.text) && Number(here.text) <= CLOCK;
  if (noun.text === 'h') return true;
  if (noun.text === 'lần') return REPEATS.has(pieces[at - 1]?.text ?? '');
  return false;
}

/** "chạy 100 m nam", "bóng đá 7 người": what is competed in. */
function isEvent(pieces: readonly Piece[], at: number, unit: UnitMatch | null): boolean {
  if (unit?.unit === 'm') return SEXES.has(pieces[unit.end]?.text ?? '');
  return unit?.unit === 'người' && games.before(pieces, at) !== null;
}

/** "3 - 5 tuổi", "từ 18 đến 25 tuổi" */
function isRangeMark(piece: Piece | undefined): boolean {
  return piece !== undefined && ['-', '–', 'đến', 'tới'].includes(piece.text);
}

function isMeasuredAge(pieces: readonly Piece[], at: number): boolean {
  for (let n = Math.max(0, at - AGE_REACH); n < at; n += 1) {
    if (measuredAge.at(pieces, n)) return true;
  }
  return false;
}

/** "0203.834.567", "0912345678": digits to dial. */
export function isDialled(piece: Piece): boolean {
  const { text } = piece;
  if (text.length < 9 || !text.startsWith('0') || text.includes(',')) return false;
  return text.replaceAll('.', '').length >= 9;
}
