import { ReportFault } from '../report/reportFault';
import type { Task } from '../task';
import { NoteNumbers, type DocxBlock, type NoteKind } from './blocks';
import { BodyReader } from './bodyReader';
import { docxText } from './docxText';
import { inflatePart, refuseBombs } from './inflatePart';
import { NotesReader } from './notesReader';
import { Numbering } from './numbering';
import { readXml, type XmlHandler } from './readXml';
import { folderOf, Relationships, relationshipsOf } from './relationships';
import { Styles } from './styles';
import type { ZipPart } from './zipDirectory';

/** A Word document as text, and what of it is no text. */
export interface DocxReading {
  /** NFC; numbers of lists written out, notes after the paragraph that cites them as "[n] …". */
  readonly text: string;
  /** Counts of what was left out. */
  readonly unread: {
    readonly pictures: number;
    /** Tables of Excel and the like. */
    readonly objects: number;
    /** Documents of another format put in whole. */
    readonly documents: number;
  };
}

/** A part and its declared size, to tell how far the work has come. */
interface Reader {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly total: number;
  done: number;
}

/**
 * Reads a .docx whose directory is given. Headers, footers, comments, deleted and hidden text and
 * tables of contents are left out. Throws ReportFault.
 */
export function* readDocx(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
): Task<DocxReading> {
  refuseBombs([...parts.values()].filter(isText));
  const reader: Reader = { bytes, parts, total: sizeOf(parts), done: 0 };
  const top = new Relationships('');
  yield* readPart(reader, relationshipsOf(''), top);
  const main = top.target('officeDocument') ?? 'word/document.xml';
  if (!parts.has(main)) throw new ReportFault('damaged', { part: main });

  const relations = new Relationships(folderOf(main));
  yield* readPart(reader, relationshipsOf(main), relations);
  const styles = new Styles();
  yield* readPart(reader, relations.target('styles'), styles);
  const numbering = new Numbering();
  yield* readPart(reader, relations.target('numbering'), numbering);

  const context = { styles, numbering, notes: new NoteNumbers() };
  const body = new BodyReader(context);
  yield* readPart(reader, main, body);
  const notes = new Map<number, readonly DocxBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const satisfies readonly NoteKind[]) {
    const found = new NotesReader(kind, context);
    yield* readPart(reader, relations.target(`${kind}s`), found);
    for (const [number, blocks] of found.bodies) notes.set(number, blocks);
  }
  const whole = { stage: 'read', done: reader.total, total: reader.total } as const;
  yield whole;
  const text = docxText(body.take(), notes).normalize('NFC');
  yield whole;
  return { text, unread: body.unread };
}

function* readPart(reader: Reader, name: string | undefined, handler: XmlHandler): Task<void> {
  const part = name === undefined ? undefined : reader.parts.get(name);
  if (part === undefined) return;
  for (const bytes of readXml(inflatePart(reader.bytes, part), part.name, handler)) {
    reader.done += bytes;
    yield { stage: 'read', done: Math.min(reader.done, reader.total), total: reader.total };
  }
}

function isText({ name }: ZipPart): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function sizeOf(parts: ReadonlyMap<string, ZipPart>): number {
  let total = 0;
  for (const part of parts.values()) if (isText(part)) total += part.size;
  return total;
}
