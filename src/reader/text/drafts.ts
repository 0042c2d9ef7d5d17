import { endsUnfinished, type Block } from './blocks';
import type { Label } from './labels';
import { joinTidy, type TidyText } from './tidyText';

/** A passage to be, in the order of the source; what page breaks tore apart is joined. */
export interface Draft {
  readonly body: TidyText;
  readonly label: Label;
  /** Digits of the mark of a footnote; null for running text. */
  readonly note: string | null;
  readonly emphasised: boolean;
  readonly start: number;
}

interface Growing {
  readonly block: Block;
  readonly note: string | null;
  readonly pieces: TidyText[];
  end: string;
}

/** Joins blocks over page breaks: running text over the footnotes between, footnotes over text. */
export function readDrafts(blocks: readonly Block[]): Draft[] {
  const drafts: Growing[] = [];
  let paragraph: Growing | null = null;
  let footnote: Growing | null = null;
  /** Running blocks since the last footnote; null before the first. */
  let since: number | null = null;
  let numbered: number | null = null;
  const open = (block: Block, note: string | null): Growing => {
    const draft = { block, note, pieces: [block.body], end: block.body.text };
    drafts.push(draft);
    return draft;
  };
  blocks.forEach((block, place) => {
    if (block.note !== null) {
      footnote = open(block, block.note);
      since = 0;
      numbered = block.label.kind === 'number' ? block.label.number : null;
      return;
    }
    const { label } = block;
    if (
      footnote &&
      since === 0 &&
      numbered !== null &&
      label.kind === 'number' &&
      (label.number === numbered || label.number === numbered + 1)
    ) {
      footnote = open(block, footnote.note);
      numbered = label.number;
      return;
    }
    const goesOnHere = paragraph !== null && continues(paragraph.end, block, since === 0);
    const goesOnNote =
      footnote !== null && block.full.marks.length === 0 && continues(footnote.end, block, true);
    const closesPage = place + 1 >= blocks.length || blocks[place + 1]?.note !== null;
    let target: Growing | null = null;
    if (footnote && goesOnNote && (goesOnHere ? closesPage && (since ?? 0) > 0 : closesPage))
      target = footnote;
    else if (goesOnHere) target = paragraph;
    if (target) {
      target.pieces.push(block.full);
      target.end = block.full.text;
    } else {
      paragraph = open(block, null);
    }
    if (since !== null && target !== footnote) since++;
    if (target === footnote) footnote = null;
  });
  return drafts.map(({ block, note, pieces }) => ({
    body: joinTidy(pieces),
    label: block.label,
    note,
    emphasised: block.emphasised,
    start: block.start,
  }));
}

/** Whether a text, which `afterBreak` a page break ended, goes on in a block. */
function continues(text: string, block: Block, afterBreak: boolean): boolean {
  const hanging = endsUnfinished(text);
  if (block.label.kind !== 'none' && !(hanging && block.label.kind === 'number')) return false;
  if (/[.!?:…]$/.test(text)) return false;
  const lower = /^[^\p{L}\d]{0,2}\p{Ll}/u.test(block.full.text);
  if (/;$/.test(text)) return lower && afterBreak;
  if (lower) return true;
  return afterBreak && !block.emphasised && (hanging || text.length > 150);
}
