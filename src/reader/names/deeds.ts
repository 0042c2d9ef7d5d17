import { CLAUSE_OPENERS } from '../lexicon/namesFillers';
import {
  BEFORE_DEEDS,
  DEEDS,
  LIGHT_DEEDS,
  NEAR_VERBS,
  NO_DEEDS,
  STATES,
  SUFFERED,
} from '../lexicon/namesVerbs';
import { PhraseBook } from './phraseBook';
import { keysOf, type Word } from './words';

const openers = new PhraseBook(CLAUSE_OPENERS);
const beforeDeeds = new PhraseBook(BEFORE_DEEDS);
const deeds = new PhraseBook(DEEDS);
const lightDeeds = new PhraseBook(LIGHT_DEEDS);
const noDeeds = new PhraseBook(NO_DEEDS);
const light = new Set(LIGHT_DEEDS);

/** Words of the verb that opens at `at`, with "và" and a second verb: "phát hiện và xử lý". */
export function deedLength(words: readonly Word[], at: number): number {
  const length = Math.max(deeds.lengthAt(words, at), lightDeeds.lengthAt(words, at));
  if (length === 0 || noDeeds.lengthAt(words, at) > 0) return 0;
  if (isPresence(words, at + length - 1)) return 0;
  const joint = words[at + length];
  if (!joint || !(joint.key === 'và' || joint.gap === ',')) return length;
  const next = at + length + (joint.key === 'và' ? 1 : 0);
  const second = deeds.lengthAt(words, next);
  return second > 0 ? next + second - at : length;
}

/** Words of a verb that says something, without one joined to it. */
export function plainDeedLength(words: readonly Word[], at: number): number {
  if (noDeeds.lengthAt(words, at) > 0) return 0;
  return deeds.lengthAt(words, at);
}

/** Words of any one verb, light ones too. */
export function verbLength(words: readonly Word[], at: number): number {
  return Math.max(plainDeedLength(words, at), lightDeeds.lengthAt(words, at));
}

/** Words of the verb that ends just before `end`. */
export function deedLengthBefore(words: readonly Word[], end: number): number {
  const length = Math.max(deeds.lengthBefore(words, end), lightDeeds.lengthBefore(words, end));
  return length === 1 && !NEAR_VERBS.has(words[end - 1]?.key ?? '') ? 0 : length;
}

export function isLightDeed(words: readonly Word[]): boolean {
  return words.length > 0 && light.has(keysOf(words));
}

/** "hiện có mặt 61 người": the first of two words that are one. */
function isPresence(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'có' && words[at + 1]?.key === 'mặt';
}

/** Words at `at` that open a clause or stand before a verb and name nothing. */
export function fillerLength(words: readonly Word[], at: number): number {
  if (isPresence(words, at)) return 0;
  return Math.max(openers.lengthAt(words, at), beforeDeeds.lengthAt(words, at));
}

/** "được cấp giấy", "bị xử phạt". */
export function withVoice(deed: string): string {
  const lower = deed.toLowerCase();
  if (/^(?:được|bị|đã) /u.test(lower)) return deed;
  const small = deed.charAt(0).toLowerCase() + deed.slice(1);
  if (STATES.has(lower)) return deed;
  for (const verb of SUFFERED) {
    if (lower === verb || lower.startsWith(`${verb} `)) return `bị ${small}`;
  }
  return `được ${small}`;
}

/** Done to things counted, and not liked: told of what a head says they did. */
export function isSuffered(deed: string): boolean {
  return withVoice(deed).startsWith('bị ');
}

export function withoutVoice(deed: string): string {
  return deed.replace(/^(?:được|bị) /u, '');
}

/** Behind "trong năm đã tiếp tục", but never behind the last verb there is. */
export function afterFillers(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    const filler = fillerLength(words, at);
    if (filler === 0) return at;
    const verb = deedLength(words, at);
    if (verb > filler || (verb === filler && !deedFollows(words, at + filler))) return at;
    at += filler;
  }
}

function deedFollows(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length;) {
    if (deedLength(words, at) > 0) return true;
    const filler = fillerLength(words, at);
    if (filler === 0) return false;
    at += filler;
  }
  return false;
}
