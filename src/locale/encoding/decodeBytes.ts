import { binaryKind, namedKind, type BinaryKind } from './binaryKind';
import { decodeCp1252 } from './cp1252';
import { countDamagedWords } from './damage';
import { guessSingleByte, type SingleByteGuess } from './singleByte';

export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1258'
  /** Only the carrier of TCVN3 or VNI letters: `planLegacy` says which. */
  | 'windows-1252';

/** What was not understood, with its place; lines count from 1. */
export type EncodingIssue =
  | { readonly code: 'empty' }
  | { readonly code: 'binary'; readonly what: BinaryKind }
  /** NUL characters were dropped. */
  | { readonly code: 'nulBytes'; readonly line: number; readonly count: number }
  /** These lines are not in the encoding of the others; each was decoded by itself. */
  | { readonly code: 'mixedEncodings'; readonly lines: readonly number[] }
  /** Words that lost letters for good, from `line` on; a very long text is only sampled. */
  | {
      readonly code: 'damaged';
      readonly line: number;
      readonly words: number;
      /** The first damaged lines, cut to what can be shown. */
      readonly samples: readonly string[];
    }
  /** Nothing in the text shows which single-byte encoding it is in. */
  | { readonly code: 'unproven' };

export type Certainty = 'sure' | 'likely' | 'guess';

export interface DecodedText {
  /** NFC. */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly bom: boolean;
  /**
   * `sure`: the bytes can be nothing else; `likely`: their pattern or their words show it; `guess`:
   * nothing does, and windows-1258 is merely what Vietnamese Windows writes.
   */
  readonly certainty: Certainty;
  readonly issues: readonly EncodingIssue[];
}

const LINE_FEED = 0x0a;
const COMBINING = /[\u0300-\u036f]/;

/** Bytes looked at for the pattern of UTF-16 without a mark. */
const WIDE_SAMPLE = 4096;
/** Damaged lines that are shown. */
const MOST_SAMPLES = 3;
/** Characters looked at for words that lost their vowels. */
const DAMAGE_SAMPLE = 400_000;

/** Bytes of a text file as text, with how they were understood. Never throws. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return finish('', 'utf-8', false, 'sure', [{ code: 'empty' }]);
  if (startsWith(bytes, [0xff, 0xfe])) return decodeWide(bytes, 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeWide(bytes, 'utf-16be', true);
  // A small xlsx has as many zeros as UTF-16.
  const wide = namedKind(bytes) === null ? wideWithoutMark(bytes) : null;
  if (wide !== null) return decodeWide(bytes, wide, false);
  const what = binaryKind(bytes);
  if (what !== null) {
    return {
      text: '',
      encoding: 'utf-8',
      bom: false,
      certainty: 'sure',
      issues: [{ code: 'binary', what }],
    };
  }
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = decodeUtf8(bytes);
  if (text === null) return decodeLines(bom ? bytes.subarray(3) : bytes, bom);
  return finish(text, 'utf-8', bom, 'sure', text === '' ? [{ code: 'empty' }] : []);
}

/**
 * Bytes as text in an encoding that a person has chosen. Never throws; bytes that
 * the encoding does not have are told as damage, as in a text that came so.
 */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text =
    encoding === 'windows-1252' ? decodeCp1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return finish(text, encoding, false, 'sure', text === '' ? [{ code: 'empty' }] : []);
}

function decodeWide(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  bom: boolean,
): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return finish(
    text,
    encoding,
    bom,
    bom ? 'sure' : 'likely',
    text === '' ? [{ code: 'empty' }] : [],
  );
}

/** Strictly as UTF-8 without its mark; null where a byte does not fit. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** ASCII within UTF-16 leaves a zero in every other byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length & ~1, WIDE_SAMPLE);
  if (end < 4 || !bytes.subarray(0, end).includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const many = end / 2 / 4;
  const few = end / 2 / 50;
  if (odd >= many && even <= few) return 'utf-16le';
  if (even >= many && odd <= few) return 'utf-16be';
  return null;
}

/** How one line that has bytes beyond ASCII reads as UTF-8. */
type LineReading = 'ascii' | 'utf8' | 'brokenUtf8' | 'singleByte';

interface Line {
  readonly bytes: Uint8Array;
  readonly reading: LineReading;
}

/** Not UTF-8 throughout: a single-byte file, a UTF-8 file with foreign lines, or a broken one. */
function decodeLines(bytes: Uint8Array, bom: boolean): DecodedText {
  const lines = splitLines(bytes);
  const count = (reading: LineReading) => lines.filter((line) => line.reading === reading).length;
  const utf8 = count('utf8') + count('brokenUtf8');
  const single = count('singleByte');
  if (single === 0) return finish(decodeLoosely(bytes), 'utf-8', bom, 'likely', []);

  const guess = guessSingleByte(sampleOf(lines));
  const issues: EncodingIssue[] = guess.proven ? [] : [{ code: 'unproven' }];
  const certainty = guess.proven ? 'likely' : 'guess';
  if (utf8 === 0) {
    return finish(decodeSingle(bytes, guess), guess.encoding, bom, certainty, issues);
  }

  const mostlyUtf8 = utf8 >= single;
  const foreign: number[] = [];
  const texts = lines.map((line, index) => {
    if (line.reading === 'ascii') return decodeLoosely(line.bytes);
    const isSingle = line.reading === 'singleByte';
    if (isSingle === mostlyUtf8) foreign.push(index + 1);
    return isSingle ? decodeSingle(line.bytes, guess) : decodeLoosely(line.bytes);
  });
  issues.push({ code: 'mixedEncodings', lines: foreign });
  return finish(texts.join('\n'), mostlyUtf8 ? 'utf-8' : guess.encoding, bom, 'likely', issues);
}

function splitLines(bytes: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= bytes.length) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    lines.push({ bytes: line, reading: readLine(line) });
    start = end + 1;
  }
  return lines;
}

function readLine(bytes: Uint8Array): LineReading {
  if (!bytes.some((byte) => byte >= 0x80)) return 'ascii';
  const strict = decodeUtf8(bytes);
  if (strict !== null) return 'utf8';
  const loose = decodeLoosely(bytes);
  // A line cut in the middle of a letter is still UTF-8: most of its letters are whole.
  const lost = loose.match(/\ufffd/g)?.length ?? 0;
  const whole = loose.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole > lost ? 'brokenUtf8' : 'singleByte';
}

/** Single-byte lines enough to judge by. */
function sampleOf(lines: readonly Line[]): readonly Uint8Array[] {
  const single = lines.filter((line) => line.reading === 'singleByte').map((line) => line.bytes);
  const step = Math.max(1, Math.ceil(single.length / 500));
  return single.filter((_, index) => index % step === 0).map((line) => line.subarray(0, 4096));
}

function decodeSingle(bytes: Uint8Array, guess: SingleByteGuess): string {
  return guess.encoding === 'windows-1252'
    ? decodeCp1252(bytes)
    : new TextDecoder(guess.encoding).decode(bytes);
}

function decodeLoosely(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** What every text goes through: no NUL, NFC, a look at what was lost. */
function finish(
  decoded: string,
  encoding: TextEncoding,
  bom: boolean,
  certainty: Certainty,
  found: readonly EncodingIssue[],
): DecodedText {
  const issues = [...found];
  let text = decoded;
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const kept = text.replaceAll('\0', '');
    issues.push({ code: 'nulBytes', line: lineAt(text, nul), count: text.length - kept.length });
    text = kept;
  }
  // Normalising is dear and does nothing where no mark stands apart from its letter.
  if (COMBINING.test(text)) text = text.normalize('NFC');
  const damage = findDamage(text);
  if (damage !== null) issues.push(damage);
  return { text, encoding, bom, certainty, issues };
}

function findDamage(text: string): EncodingIssue | null {
  const lost = text.includes('\ufffd');
  // A text with lost letters is read whole; else the part at its beginning speaks for the rest.
  const end = lost || text.length <= DAMAGE_SAMPLE ? text.length : DAMAGE_SAMPLE;
  let words = 0;
  let first = 0;
  let line = 0;
  const samples: string[] = [];
  for (let start = 0; start < end;) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    line += 1;
    const content = text.slice(start, stop);
    const here = countDamagedWords(content);
    if (here > 0 && words === 0) first = line;
    if (here > 0 && samples.length < MOST_SAMPLES) samples.push(sampleAt(content));
    words += here;
    start = stop + 1;
  }
  return words === 0 ? null : { code: 'damaged', line: first, words, samples };
}

/** Some of a damaged line, from shortly before its first lost letter on. */
function sampleAt(line: string): string {
  const lost = Math.max(line.search(/[\ufffd?]/), 0);
  return line.slice(Math.max(0, lost - 15), lost + 25).trim();
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
