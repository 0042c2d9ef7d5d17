import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ReportFault } from '../report/reportFault';

/** Told of every element in document order. Names carry the prefixes of `PREFIXES`. */
export interface XmlHandler {
  open(name: string, element: XmlElement): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** An element's attributes by the names Word gives them ("w:val"); undefined where absent. */
export class XmlElement {
  readonly #tag: SaxesTagNS;

  constructor(tag: SaxesTagNS) {
    this.#tag = tag;
  }

  /** Of an attribute by its local name; a document uses none twice on one element. */
  attribute(local: string): string | undefined {
    const { attributes } = this.#tag;
    for (const name of Object.keys(attributes)) {
      const found = attributes[name];
      if (found?.local === local) return found.value;
    }
    return undefined;
  }
}

/** Each in its usual and its strict form. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
]);

/** Elements within each other; boxes in tables in boxes, as office programs write them, make some fifty. */
const DEEPEST = 500;

/** Characters between two chances to stop. */
const SLICE = 64 * 1024;

/**
 * Reads a part of a .docx, giving back after each slice how many bytes it took. Throws ReportFault
 * `damaged` where it is no well-formed XML or deeper than any document. Entities are not expanded beyond those of XML itself.
 */
export function* readXml(
  pieces: Iterable<Uint8Array>,
  part: string,
  handler: XmlHandler,
): Generator<number, void, void> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    throw new ReportFault('damaged', { part, line: parser.line }, error);
  });
  const nameOf = (tag: { uri?: string; local?: string }) =>
    `${PREFIXES.get(tag.uri ?? '') ?? ''}${tag.local ?? ''}`;
  let depth = 0;
  // Whoever goes down it again does so by calls; and the names of spaces are looked up all the way out.
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > DEEPEST) throw new ReportFault('damaged', { part, line: parser.line });
  });
  parser.on('opentag', (tag) => handler.open(nameOf(tag), new XmlElement(tag)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(nameOf(tag));
  });

  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = decoder.decode(piece, { stream: true });
    for (let at = 0; at < text.length; at += SLICE) {
      parser.write(text.slice(at, at + SLICE));
      yield at === 0 ? piece.length : 0;
    }
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
}

/** UTF-16 has a mark; everything else that office programs write is UTF-8. */
function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
