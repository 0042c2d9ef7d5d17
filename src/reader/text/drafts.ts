import { endsUnfinished, type Block } from './blocks';
import { endsCapitals } from './capitals';
import type { Label } from './labels';
import type { TableRow } from './tables';
import { joinTidy, type TidyText } from './tidyText';

/** A passage to be, in the order of the source; what page breaks tore apart is joined. */
export interface Draft {
  readonly body: TidyText;
  readonly label: Label;
  /** Digits of the mark of a footnote; null for running text. */
  readonly note: string | null;
  /** It opens with that mark itself. */
  readonly marked: boolean;
  readonly emphasised: boolean;
  readonly start: number;
  /** Of a table: its row; null for its head. */
  readonly row?: TableRow | null;
}

interface Growing {
  readonly block: Block;
  readonly note: string | null;
  readonly pieces: TidyText[];
  end: string;
}

/** Joins blocks over page breaks: running text over the footnotes between, footnotes over text. */
export function readDrafts(blocks: readonly Block[]): Draft[] {
  const joiner = new Joiner(blocks);
  blocks.forEach((block, place) => joiner.take(block, place));
  return joiner.finish();
}

class Joiner {
  private readonly drafts: Growing[] = [];
  private paragraph: Growing | null = null;
  private footnote: Growing | null = null;
  /** Running blocks since the last footnote or page number. */
  private onPage = 0;
  /** Between footnotes of one page, where no running text can stand. */
  private amongNotes = false;
  /** Number of the last item of a footnote in numbered items. */
  private item: number | null = null;
  private readonly openMarks = new Set<string>();
  private readonly nextNotes: (string | null)[] = [];

  constructor(private readonly blocks: readonly Block[]) {
    let next: string | null = null;
    for (let place = blocks.length - 1; place >= 0; place--) {
      this.nextNotes[place] = next;
      const block = blocks[place];
      if (block?.pageNumber) next = null;
      else next = block?.note ?? next;
    }
  }

  finish(): Draft[] {
    return this.drafts.map(({ block, note, pieces }) => ({
      body: joinTidy(pieces),
      label: block.label,
      note,
      marked: block.note !== null,
      emphasised: block.emphasised,
      start: block.start,
    }));
  }

  take(block: Block, place: number): void {
    if (block.pageNumber) {
      this.open(block, null);
      this.onPage = 0;
      this.amongNotes = false;
      this.item = null;
    } else if (block.note !== null) {
      this.takeNote(block, block.note, this.nextNotes[place] ?? null);
    } else if (!this.takeItem(block)) {
      this.takeRunning(block, this.closesPage(place));
    }
    for (const { mark } of block.full.marks) this.openMarks.add(mark);
  }

  private takeNote(block: Block, note: string, next: string | null): void {
    this.openMarks.delete(note);
    this.footnote = this.open(block, note);
    this.onPage = 0;
    this.amongNotes = next !== null && this.openMarks.has(next);
    this.item = block.label.kind === 'number' ? block.label.number : null;
  }

  /** "¹⁹1. …", then "2. …" as blocks of their own. */
  private takeItem(block: Block): boolean {
    const { label } = block;
    const { footnote, item } = this;
    if (!footnote || item === null || this.onPage > 0 || label.kind !== 'number') return false;
    if (label.number !== item && label.number !== item + 1) return false;
    this.footnote = this.open(block, footnote.note);
    this.item = label.number;
    return true;
  }

  private takeRunning(block: Block, closesPage: boolean): void {
    const { paragraph, footnote } = this;
    const unmarked = block.full.marks.length === 0;
    const ofNote = footnote !== null && unmarked && continues(footnote.end, block, true);
    if (footnote && this.amongNotes) {
      if (ofNote) extend(footnote, block);
      else this.footnote = this.open(block, footnote.note);
      return;
    }
    const here =
      paragraph !== null && continues(paragraph.end, block, this.onPage === 0, longUnended);
    if (footnote && ofNote && (here ? this.onPage > 0 : closesPage || this.onPage > 0)) {
      extend(footnote, block);
      // What the paragraph lacks stands on the next page: the rest of this one is the footnote's.
      if (here) this.amongNotes = true;
      else this.footnote = null;
      return;
    }
    if (paragraph && here) extend(paragraph, block);
    else this.paragraph = this.open(block, null);
    this.onPage++;
  }

  private closesPage(place: number): boolean {
    const next = this.blocks[place + 1];
    return !next || next.note !== null || next.pageNumber;
  }

  private open(block: Block, note: string | null): Growing {
    const draft = { block, note, pieces: [block.body], end: block.body.text };
    this.drafts.push(draft);
    return draft;
  }
}

function extend(draft: Growing, block: Block): void {
  draft.pieces.push(block.full);
  draft.end = block.full.text;
}

/** So long a text without a full stop was cut by the page's end, whatever begins the next. */
const longUnended = 150;

/** Whether a text, which `afterBreak` a page break ended, goes on in a block. */
function continues(text: string, block: Block, afterBreak: boolean, unended = Infinity): boolean {
  if (endsCapitals(text, block.full.text)) return false;
  const hanging = endsUnfinished(text);
  if (block.label.kind !== 'none' && !(hanging && block.label.kind === 'number')) return false;
  if (/[.!?:…]$/.test(text)) return false;
  const lower = /^[^\p{L}\d]{0,2}\p{Ll}/u.test(block.full.text);
  if (/;$/.test(text)) return lower && afterBreak;
  if (lower) return true;
  return afterBreak && !block.emphasised && (hanging || text.length > unended);
}
