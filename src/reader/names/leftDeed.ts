import { DEEDS_AS_NOUNS, EXISTENCE, STATES } from '../lexicon/namesVerbs';
import { afterFillers, deedLength, deedLengthBefore, isLightDeed } from './deeds';
import { segmentStarts } from './segments';
import type { Word } from './words';

/** A bare thing has no more words than these. */
const THING_WORDS = 9;

/** More words before a verb than these are a story, not its subject. */
const LEAD_WORDS = 6;

/** What words without a measure say: the verb that governs the number, or a bare thing. */
export interface FoundDeed {
  readonly deed?: readonly Word[];
  readonly lightDeed?: boolean;
  readonly lead?: readonly Word[];
  readonly rest?: readonly Word[];
}

/** The verb that governs the number, or the bare words before it. */
export function findDeed(words: readonly Word[], there: boolean): FoundDeed {
  const starts = segmentStarts(words);
  let last: readonly Word[] | null = null;
  for (let n = starts.length - 1; n >= 0; n -= 1) {
    const from = starts[n] ?? 0;
    const upTo = starts[n + 1] ?? words.length;
    const at = Math.min(afterFillers(words, from), words.length);
    const length = deedLength(words, at);
    // "xây mới, sửa chữa 36 phòng học"
    const first = afterFillers(words, starts[n - 1] ?? 0);
    const pair = n > 0 && length > 0 ? deedLength(words, first) : 0;
    if (first + pair >= at + length && pair > 0) return deedAt(words, first, pair);
    const named = n > 0 && isNounLike(words.slice(at));
    if (length > 0 && !named) return deedAt(words, at, length);
    const near = upTo === words.length && !named ? deedLengthBefore(words, upTo) : 0;
    if (near > 0) {
      return nearDeed(words.slice(at, upTo - near), words.slice(upTo - near));
    }
    const done = upTo === words.length ? doneAt(words, at) : null;
    if (done) return done;
    if (n === starts.length - 1) {
      last = words.slice(at);
      if (there) break;
    }
  }
  return { rest: wholeThing(words) ?? last ?? [] };
}

/** "chế biến, *chế tạo*": the second of two things, not a verb. */
function isNounLike(words: readonly Word[]): boolean {
  return DEEDS_AS_NOUNS.has(words.map((word) => word.key).join(' '));
}

/** "bóng đèn *đã được* thay mới 74 bóng": whatever the verb is. */
function doneAt(words: readonly Word[], from: number): FoundDeed | null {
  for (let at = words.length - 1; at > from; at -= 1) {
    if (words[at]?.key !== 'đã') continue;
    const start = words[at + 1]?.key === 'được' ? at + 2 : at + 1;
    const deed = words.slice(start);
    if (deed.length === 0 || deed.length > LEAD_WORDS) return null;
    return { deed, lead: at - from <= LEAD_WORDS ? words.slice(from, at) : [] };
  }
  return null;
}

/** "công nghiệp chế biến, chế tạo 5 tỷ": a name with a comma, where no verb stands in it. */
function wholeThing(words: readonly Word[]): readonly Word[] | null {
  const at = afterFillers(words, 0);
  const thing = words.slice(at);
  return thing.length > 0 && thing.length <= THING_WORDS ? thing : null;
}

/** "cấp xã *xử lý* 14 vụ", "ngựa *có* 165 con", "đá *xây dựng* 95.300 m³". */
function nearDeed(before: readonly Word[], deed: readonly Word[]): FoundDeed {
  const lightDeed = isLightDeed(deed);
  const lead = before.length <= LEAD_WORDS ? before : [];
  const said = deed.map((word) => word.key).join(' ');
  const noun = DEEDS_AS_NOUNS.has(said) || STATES.has(said);
  if ((!lightDeed && !noun) || lead.length === 0) return { deed, lightDeed, lead };
  if (noun) return { rest: [...lead, ...deed] };
  return EXISTENCE.has(said) ? { rest: lead } : { deed, lightDeed };
}

function deedAt(words: readonly Word[], at: number, length: number): FoundDeed {
  const near = deedLengthBefore(words, words.length);
  if (
    near > 0 &&
    words.length - near > at + length &&
    !isLightDeed(words.slice(words.length - near))
  ) {
    const deed = words.slice(words.length - near);
    return { deed, lightDeed: isLightDeed(deed) };
  }
  const deed = words.slice(at, at + length);
  const rest = words.slice(at + length);
  // "ban hành Kế hoạch số 18/KH-UBND thực hiện 03 sản phẩm" issues no products.
  if (rest.some((word) => /^\d+[/-]/u.test(word.key))) return { deed: [], rest: [] };
  return { deed, lightDeed: isLightDeed(deed), rest };
}
