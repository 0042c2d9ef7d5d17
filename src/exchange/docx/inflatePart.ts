import { Inflate } from 'fflate';
import { ReportFault } from '../report/reportFault';
import { crc32 } from './crc32';
import { packedBytes, type ZipPart } from './zipDirectory';

/** Together the parts that are read may declare as much; the text of any report is far smaller. */
const MOST_INFLATED = 200 * 1024 * 1024;
/** What is written by an office program packs to a fifth or a fiftieth, hardly ever further. */
const HIGHEST_RATIO = 300;
/** Small parts may be as repetitive as they like. */
const RATIO_FROM = 4 * 1024 * 1024;
/** Packed bytes at a time: even at deflate's utmost ratio that makes 8 MB. */
const SLICE = 8 * 1024;

const STORED = 0;
const DEFLATED = 8;

/**
 * Looks at what parts declare before any is unpacked. Throws ReportFault `inflatesTooLarge`, or
 * `password` where one is encrypted.
 */
export function refuseBombs(parts: readonly ZipPart[]): void {
  let total = 0;
  for (const part of parts) {
    if (part.encrypted) throw new ReportFault('password', { part: part.name });
    total += part.size;
    const absurd = part.size > RATIO_FROM && part.size > part.packed * HIGHEST_RATIO;
    if (absurd || total > MOST_INFLATED) throw tooLarge(part);
  }
}

/**
 * The bytes of a part, in pieces. Throws ReportFault `damaged` where they are cut, do not fit their
 * checksum, or are more than the part declares.
 */
export function* inflatePart(bytes: Uint8Array, part: ZipPart): Generator<Uint8Array, void, void> {
  const packed = packedBytes(bytes, part);
  let size = 0;
  let crc = 0;
  for (const piece of piecesOf(packed, part)) {
    size += piece.length;
    if (size > part.size) throw damaged(part);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== part.size || crc !== part.crc) throw damaged(part);
}

function* piecesOf(packed: Uint8Array, part: ZipPart): Generator<Uint8Array, void, void> {
  if (part.method !== STORED && part.method !== DEFLATED) throw damaged(part);
  const made: Uint8Array[] = [];
  const inflate = new Inflate((piece) => made.push(piece));
  for (let at = 0; at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE);
    if (part.method === STORED) {
      yield slice;
      continue;
    }
    try {
      inflate.push(slice, at + SLICE >= packed.length);
    } catch (error) {
      throw damaged(part, error);
    }
    yield* made.splice(0);
  }
}

function tooLarge(part: ZipPart): ReportFault {
  return new ReportFault('inflatesTooLarge', { part: part.name });
}

function damaged(part: ZipPart, cause?: unknown): ReportFault {
  return new ReportFault('damaged', { part: part.name }, cause);
}
