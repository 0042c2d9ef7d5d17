import { MOST_TEXT, ReportFault } from '../report/reportFault';
import type { DocxBlock, DocxParagraph, NoteKind, NoteNumbers } from './blocks';
import { depthOf, type Numbering } from './numbering';
import { OpenParagraph } from './openParagraph';
import { OpenTable } from './openTable';
import type { XmlElement, XmlHandler } from './readXml';
import { superscript, symbol } from './signs';
import { isOn, type Styles } from './styles';

/** What the parts of one document share while they are read. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: NoteNumbers;
}

/** Elements that are no text of the document as it stands: deleted, codes of fields, settings. */
const SKIPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:sdtPr'],
  ...['w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
  ...['w:numberingChange', 'w:tblPrExChange', 'w:footnoteRef', 'w:endnoteRef'],
]);

/** Where the deletion of a paragraph's end or of a row is said, and is no deleted text. */
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr']);

/** Blocks that are being filled: the body, a cell or a text box. */
interface Sink {
  readonly blocks: DocxBlock[];
  /** A paragraph whose end was deleted. */
  carried: DocxParagraph | null;
}

interface Run {
  styleId: string | undefined;
  verticalAlign: string | undefined;
  hidden: boolean | undefined;
}

/** Reads the body of a document, or the notes of one, into blocks. */
export class BodyReader implements XmlHandler {
  /** Pictures, embedded objects and embedded documents, which are not read. */
  readonly unread = { pictures: 0, objects: 0, documents: 0 };
  readonly #context: BodyContext;
  readonly #path: string[] = [];
  readonly #sinks: Sink[] = [{ blocks: [], carried: null }];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  /** For each open choice between two forms, whether one was read. */
  readonly #choices: boolean[] = [];
  /** For each open field, whether its code or its result is being read. */
  #fields: ('code' | 'result')[] = [];
  readonly #fieldsOutside: ('code' | 'result')[][] = [];
  #run: Run = newRun();
  /** How deep inside something that is not read. */
  #skipped = 0;
  #length = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** What was read so far; handed over and forgotten. */
  take(): readonly DocxBlock[] {
    const sink = this.#sinks[0];
    if (!sink) return [];
    const { carried } = sink;
    sink.carried = null;
    return [...sink.blocks.splice(0), ...(carried ? [carried] : [])];
  }

  open(name: string, element: XmlElement): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (this.#skipped > 0 || this.#skips(name, parent)) {
      this.#skipped += 1;
      return;
    }
    if (parent === 'w:rPr') this.#runProperty(name, element);
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.#paragraphProperty(name, element);
    else if (parent === 'w:trPr' || parent === 'w:tcPr')
      this.#tables.at(-1)?.property(name, element);
    else if (parent === 'w:r') this.#openRunContent(name, element);
    else this.#openContent(name);
  }

  text(text: string): void {
    const name = this.#path.at(-1);
    if (this.#skipped > 0 || (name !== 'w:t' && name !== 'm:t')) return;
    const { styles } = this.#context;
    const run = this.#run;
    if (run.hidden ?? styles.isHidden(run.styleId)) return;
    const raised = (run.verticalAlign ?? styles.verticalAlign(run.styleId)) === 'superscript';
    this.#add(raised ? superscript(text) : text);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'w:pPr':
        this.#countListItem();
        break;
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:tc':
        this.#tables.at(-1)?.closeCell(this.#closeSink());
        break;
      case 'w:tr':
        this.#tables.at(-1)?.closeRow();
        break;
      case 'w:tbl':
        this.#closeTable();
        break;
      case 'w:txbxContent':
        this.#closeTextBox();
        break;
      case 'mc:AlternateContent':
        this.#choices.pop();
        break;
    }
  }

  #skips(name: string, parent: string): boolean {
    if (name === 'w:del' || name === 'w:moveFrom') return !PROPERTIES.has(parent);
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const read = this.#choices.pop() ?? false;
      this.#choices.push(true);
      return read;
    }
    return SKIPPED.has(name);
  }

  #runProperty(name: string, element: XmlElement): void {
    const value = element.attribute('val');
    if (this.#path.at(-3) === 'w:pPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph && (name === 'w:del' || name === 'w:moveFrom')) paragraph.endDeleted = true;
    } else if (name === 'w:rStyle') this.#run.styleId = value;
    else if (name === 'w:vertAlign') this.#run.verticalAlign = value;
    else if (name === 'w:vanish') this.#run.hidden = isOn(value);
  }

  #paragraphProperty(name: string, element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const value = element.attribute('val');
    if (name === 'w:pStyle') paragraph.styleId = value;
    if (name === 'w:numId') paragraph.list = { ...paragraph.list, list: value };
    if (name === 'w:ilvl') paragraph.list = { ...paragraph.list, depth: depthOf(value) };
  }

  #openContent(name: string): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r':
        this.#run = newRun();
        break;
      case 'w:tbl':
        this.#tables.push(new OpenTable());
        break;
      case 'w:tr':
        this.#tables.at(-1)?.openRow();
        break;
      case 'w:tc':
        this.#tables.at(-1)?.openCell();
        this.#sinks.push({ blocks: [], carried: null });
        break;
      case 'w:txbxContent':
        this.#sinks.push({ blocks: [], carried: null });
        this.#fieldsOutside.push(this.#fields);
        this.#fields = [];
        break;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        break;
      case 'blip':
      case 'imagedata':
        this.unread.pictures += 1;
        break;
      case 'OLEObject':
        this.unread.objects += 1;
        break;
      case 'w:altChunk':
        this.unread.documents += 1;
        break;
    }
  }

  /** Tabs and breaks count in a run only: settings have elements of the same names. */
  #openRunContent(name: string, element: XmlElement): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#add('\n');
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'w:sym':
        this.#add(symbol(element.attribute('font') ?? '', element.attribute('char') ?? ''));
        break;
      case 'w:fldChar':
        this.#openField(element.attribute('fldCharType'));
        break;
      case 'w:footnoteReference':
        this.#cite('footnote', element);
        break;
      case 'w:endnoteReference':
        this.#cite('endnote', element);
        break;
      default:
        this.#openContent(name);
    }
  }

  #add(text: string): void {
    if (this.#fields.includes('code')) return;
    this.#length += text.length;
    if (this.#length > MOST_TEXT) throw new ReportFault('tooLong');
    this.#paragraphs.at(-1)?.add(text);
  }

  #cite(kind: NoteKind, element: XmlElement): void {
    const id = element.attribute('id');
    if (id !== undefined) this.#paragraphs.at(-1)?.cite(this.#context.notes.cite(kind, id));
  }

  #openField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && this.#fields.pop() !== undefined) this.#fields.push('result');
  }

  #openParagraph(): void {
    const sink = this.#sinks.at(-1);
    this.#paragraphs.push(new OpenParagraph(sink?.carried ?? null));
    if (sink) sink.carried = null;
  }

  #countListItem(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || paragraph.endDeleted || paragraph.label !== null) return;
    const { styles, numbering } = this.#context;
    const place = styles.listPlace(paragraph.list, paragraph.styleId);
    paragraph.label = numbering.next(place, paragraph.styleId, styles.listOf);
  }

  #closeParagraph(): void {
    this.#countListItem();
    const paragraph = this.#paragraphs.pop();
    const sink = this.#sinks.at(-1);
    if (!paragraph || !sink) return;
    // A code goes no further than its paragraph: one that never ends must not swallow the rest.
    this.#fields = this.#fields.map(() => 'result');
    const read = paragraph.finish();
    if (paragraph.endDeleted) sink.carried = read;
    else if (!this.#context.styles.isContentsLine(paragraph.styleId)) sink.blocks.push(read);
    sink.blocks.push(...paragraph.asides);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table) this.#sinks.at(-1)?.blocks.push(table.finish());
  }

  /** What stands in a text box follows the paragraph it is anchored in. */
  #closeTextBox(): void {
    this.#fields = this.#fieldsOutside.pop() ?? [];
    const blocks = this.#closeSink();
    const host = this.#paragraphs.at(-1);
    if (host) host.asides.push(...blocks);
    else this.#sinks.at(-1)?.blocks.push(...blocks);
  }

  #closeSink(): readonly DocxBlock[] {
    const sink = this.#sinks.pop();
    if (!sink) return [];
    return sink.carried ? [...sink.blocks, sink.carried] : sink.blocks;
  }
}

function newRun(): Run {
  return { styleId: undefined, verticalAlign: undefined, hidden: undefined };
}
