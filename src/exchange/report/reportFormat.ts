import { namedKind } from '../../locale/encoding/binaryKind';
import { packedBytes, readZipDirectory, type ZipPart } from '../docx/zipDirectory';
import { oleKind } from './oleKind';
import { MOST_FILE_BYTES, ReportFault } from './reportFault';
import { zipKind } from './zipKind';

/** A format a report can be read from. */
export type ReportFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'docx'; readonly parts: ReadonlyMap<string, ZipPart> };

/**
 * How to read the bytes of a file, by its content whatever its name is. Throws ReportFault for
 * every other kind of file.
 */
export function reportFormat(bytes: Uint8Array): ReportFormat {
  if (bytes.length === 0) throw new ReportFault('empty');
  if (bytes.length > MOST_FILE_BYTES) throw new ReportFault('tooLarge');
  const named = namedKind(bytes);
  if (named === 'zip') return zipFormat(bytes);
  if (named === 'ole') throw new ReportFault(oleKind(bytes));
  if (named !== null) throw new ReportFault(named);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  if (head.startsWith('{\\rtf')) throw new ReportFault('rtf');
  // What other programs save as ".doc" is often a page of the web.
  if (/^\W{0,3}\s*(?:<!doctype html|<html|MIME-Version:)/i.test(head))
    throw new ReportFault('html');
  return { kind: 'text' };
}

function zipFormat(bytes: Uint8Array): ReportFormat {
  const parts = readZipDirectory(bytes);
  const kind = zipKind(parts, (name) => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(packedBytes(bytes, part).subarray(0, 100)) : '';
  });
  if (kind !== 'docx') throw new ReportFault(kind);
  return { kind, parts };
}
