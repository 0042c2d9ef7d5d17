import { CODE_LABELS, DIALLED_LABELS, MAP_SCALES } from '../lexicon/codes';
import { SCHOOLS } from '../lexicon/notFigures';
import { phraseSet } from './phrases';
import type { Piece } from './pieces';

const labels = phraseSet(CODE_LABELS);
const schools = phraseSet(SCHOOLS);
const dialled = phraseSet(DIALLED_LABELS);
const mapScales = new Set(MAP_SCALES);

/** "1.2", "16.1", "3.2.1": numbers of sections and versions. */
const SECTION = /^\d{1,2}(?:\.\d{1,2})+$/u;
const VERSION = /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})*$/u;
/** "8113.4.1234567": no number is grouped so. */
const ACCOUNT = /^\d{4,}\..*\./u;
const SHORT = /^\d{1,2}$/u;
/** So many sections are listed, so many words a school is named by. */
const LONGEST = 12;

/** Digits that name something by a code: a section, a version, an account, an angle, a scale. */
export function isCode(pieces: readonly Piece[], at: number, source: string): boolean {
  const here = pieces[at];
  if (!here) return false;
  if (VERSION.test(here.text) || ACCOUNT.test(here.text)) return true;
  if (SECTION.test(here.text) && isListedSection(pieces, at)) return true;
  if (isListedCall(pieces, at)) return true;
  return isAngle(pieces, at) || isMapScale(pieces, at) || isSchoolNumber(pieces, at, source);
}

/** "mục 1.2, 1.3 và 2.1": the first of them is labelled. */
function isListedSection(pieces: readonly Piece[], at: number): boolean {
  for (let n = at; n > 1 && at - n < LONGEST; n -= 2) {
    if (labels.before(pieces, n)) return true;
    const joint = pieces[n - 1]?.text;
    if (joint !== ',' && joint !== ';' && joint !== 'và') return false;
    if (!SECTION.test(pieces[n - 2]?.text ?? '')) return false;
  }
  return false;
}

/** "đường dây nóng 1900 1234, 1022": digits behind digits to dial. */
function isListedCall(pieces: readonly Piece[], at: number): boolean {
  let n = at;
  while (
    n > 0 &&
    at - n < LONGEST &&
    (pieces[n - 1]?.kind === 'number' || pieces[n - 1]?.text === ',')
  )
    n -= 1;
  return (n === at || pieces[n]?.kind === 'number') && dialled.before(pieces, n) !== null;
}

/** "20°15'30''" */
function isAngle(pieces: readonly Piece[], at: number): boolean {
  const sign = pieces[at + 1]?.text;
  if (sign === '°' || sign === 'º') return pieces[at + 2]?.text !== 'c';
  const [before, further] = [pieces[at - 1], pieces[at - 2]];
  if (!before || before.end !== pieces[at]?.start || further?.end !== before.start) return false;
  return "°º'’′".includes(before.text) && further.kind === 'number';
}

/** "tỷ lệ 1/2.000", "bản đồ 1:1.000" */
function isMapScale(pieces: readonly Piece[], at: number): boolean {
  const [here, sign, scale] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (here?.text !== '1' || !sign || sign.start !== here.end) return false;
  return (sign.text === '/' || sign.text === ':') && mapScales.has(scale?.text ?? '');
}

/** "Trường Tiểu học Nguyễn Huệ 1": several of one name. */
function isSchoolNumber(pieces: readonly Piece[], at: number, source: string): boolean {
  if (!SHORT.test(pieces[at]?.text ?? '') || pieces[at + 1]?.kind === 'word') return false;
  for (let n = at - 1; n > 0 && at - n < LONGEST; n -= 1) {
    if (schools.before(pieces, n + 1)) return n < at - 1;
    const piece = pieces[n];
    if (piece?.kind !== 'word' || !/^\p{Lu}/u.test(source.slice(piece.start, piece.end)))
      return false;
  }
  return false;
}
