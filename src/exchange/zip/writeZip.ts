import { Zip, ZipDeflate, strToU8 } from 'fflate';

/** A text to be packed, under a name with its ending. */
export interface ZippedFile {
  readonly name: string;
  readonly text: string;
}

/** Packed in pieces of so many characters, so that a large file does not stop the page for long. */
const PIECE = 1 << 20;

/** One zip of all files that are handed over; `between`: waited for after each piece. */
export async function writeZip(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
  between: () => Promise<void>,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    // Told by a callback, and null where there is none.
    fault ??= error as Error | null;
    parts.push(new Uint8Array(chunk));
  });
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    const bytes = strToU8(text);
    for (let at = 0; at < bytes.length; at += PIECE) {
      entry.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await between();
    }
    if (bytes.length === 0) entry.push(bytes, true);
  }
  zip.end();
  if (fault !== null) throw fault as Error;
  return new Blob(parts, { type: 'application/zip' });
}
