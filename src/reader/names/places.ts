import { PLACE_HEADS } from '../lexicon/namesRunning';
import { joined } from './figureParts';
import type { NameFrame } from './nameContext';
import { PhraseBook } from './phraseBook';
import { readWords } from './words';
import { writeFrame } from './writeFrame';

const placeHeads = new PhraseBook(PLACE_HEADS);
const LONGEST_PLACE = 7;

/** The place a head names: "Xã Hòa Lâm", "Thôn 3", "Khu vực nông thôn"; "" where it names none. */
export function placeOf(head: string): string {
  if (head === '') return '';
  const words = readWords(head, 0, head.length);
  const length = placeHeads.lengthAt(words, 0);
  const next = words[length];
  if (length === 0 || !next || words.length > LONGEST_PLACE) return '';
  const named = /^[\p{Lu}\d]/u.test(next.text) || /^khu vực /iu.test(head);
  return named ? head.charAt(0).toLowerCase() + head.slice(1) : '';
}

/** "Nà Lốc", "xã Nà Lốc", "Nhật Bản": where, and not what. */
export function isProperName(thing: string): boolean {
  const words = readWords(thing, 0, thing.length);
  const from = placeHeads.lengthAt(words, 0);
  const name = words.slice(from, from + 2);
  const capitals = name.filter((word) => /^\p{Lu}\p{Ll}/u.test(word.text)).length;
  return from > 0 ? capitals > 0 : capitals === 2;
}

/** The frame with the place that the head above it names, where its own words do not. */
export function atPlace(frame: NameFrame, theme: string): NameFrame {
  const place = placeOf(theme);
  if (place === '' || writeFrame(frame).toLowerCase().includes(place.toLowerCase())) return frame;
  return { ...frame, topic: joined(frame.topic, place) };
}
