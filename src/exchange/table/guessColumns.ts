import { isKnownUnit } from '../../locale/unit';
import type { ColumnDraft } from './columnDraft';
import { scanNumber } from './scanNumber';

/** Most rows looked at to tell a column by what it holds. */
export const SAMPLE_ROWS = 300;

interface Content {
  filled: number;
  numbers: number;
  units: number;
  letters: number;
  counting: number;
}

/**
 * Roles for columns that no header names: the wordiest is the name, one of units the unit, one that
 * counts up the numbering. Figures are never guessed, for a year guessed wrong is a wrong figure.
 */
export function guessColumns(
  drafts: readonly ColumnDraft[],
  rows: readonly (readonly string[])[],
  from: number,
  to: number,
): void {
  const has = (role: string) => drafts.some((draft) => draft.role === role);
  if (has('name') && has('unit')) return;
  const open = drafts.filter((draft) => draft.role === 'unknown' && draft.from === 'header');
  const contents = new Map(open.map((draft) => [draft, contentOf(rows, draft.index, from, to)]));
  if (!has('name')) {
    let best: ColumnDraft | null = null;
    let most = 1;
    for (const [draft, content] of contents) {
      const mean = content.letters / Math.max(1, content.filled);
      const words = content.filled - content.numbers - content.units;
      if (words * 2 > content.filled && mean > most) {
        best = draft;
        most = mean;
      }
    }
    if (best) give(best, 'name');
  }
  const name = drafts.find((draft) => draft.role === 'name');
  if (!name) return;
  for (const [draft, content] of contents) {
    if (draft === name || content.filled === 0 || draft.texts.length > 0) continue;
    if (!has('unit') && content.units * 2 > content.filled) give(draft, 'unit');
    else if (!has('numbering') && draft.index < name.index && content.counting * 2 > content.filled)
      give(draft, 'numbering');
  }
}

function give(draft: ColumnDraft, role: 'name' | 'unit' | 'numbering'): void {
  draft.role = role;
  draft.certainty = 'likely';
  draft.from = 'content';
}

function contentOf(
  rows: readonly (readonly string[])[],
  column: number,
  from: number,
  to: number,
): Content {
  const content: Content = { filled: 0, numbers: 0, units: 0, letters: 0, counting: 0 };
  for (let row = from; row < Math.min(to, from + SAMPLE_ROWS); row += 1) {
    const text = (rows[row]?.[column] ?? '').trim();
    if (text === '') continue;
    content.filled += 1;
    if (scanNumber(text)) content.numbers += 1;
    else if (isKnownUnit(text)) content.units += 1;
    if (/^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-Z])[.)]?$/.test(text)) content.counting += 1;
    content.letters += text.replace(/[^\p{L}]/gu, '').length;
  }
  return content;
}
