import type { FigureColumnReader } from './figureCells';
import type { SectionDraft } from './findSections';
import type { IssueList } from './issue';
import { OUTCOME } from './outcomes';
import type { Table } from './table';

type Rows = readonly (readonly string[])[];

const EXAMPLES = 5;
const LOOKED_AT = 400;

/** For each column of a section its first cells that say something, all different. */
export function readExamples(
  rows: Rows,
  outcomes: Uint8Array,
  section: SectionDraft,
): readonly (readonly string[])[] {
  const found: string[][] = section.drafts.map(() => []);
  const end = Math.min(section.end, section.start + LOOKED_AT);
  for (let row = section.start; row < end; row += 1) {
    if (outcomes[row] !== OUTCOME.imported) continue;
    rows[row]?.forEach((cell, column) => {
      const examples = found[column];
      const text = cell.trim();
      if (!examples || text === '' || examples.length >= EXAMPLES) return;
      if (!examples.includes(text)) examples.push(text);
    });
  }
  return found;
}

/** Notes what is wrong with columns as a whole, and cells that no column of a header covers. */
export function noteColumns(
  sections: readonly SectionDraft[],
  columns: readonly (readonly FigureColumnReader[])[],
  table: Table,
  outcomes: Uint8Array,
  issues: IssueList,
): void {
  const { rows } = table;
  let hasName = false;
  let hasFigures = false;
  let widest = 0;
  for (const [number, section] of sections.entries()) {
    const { drafts, header } = section;
    hasName ||= drafts.some(({ role }) => role === 'name');
    hasFigures ||= drafts.some(({ role }) => role === 'figure');
    widest = Math.max(widest, drafts.length);
    if (header.count === 0 && rows.length > 0) issues.add('noHeader', null, 0, '');
    for (const { draft, filled, words } of columns[number] ?? []) {
      if (filled >= 3 && words * 2 > filled) {
        issues.add('wordsInFigureColumn', draft.index + 1, 0, draft.texts.join(' / '));
      }
    }
    noteUnknown(section, table, outcomes, issues);
  }
  if (rows.length === 0) return;
  if (widest === 1) issues.add('oneColumn', null, 0, '');
  else if (!hasName) issues.add('noNameColumn', null, 0, '');
  if (!hasFigures) issues.add('noFigureColumn', null, 0, '');
}

/** Cells in columns whose role nobody knows: with a header `unknownColumn`, without `cellBeyondHeader`. */
function noteUnknown(
  section: SectionDraft,
  { rows, lines }: Table,
  outcomes: Uint8Array,
  issues: IssueList,
): void {
  const unknown = section.drafts.filter(({ role }) => role === 'unknown');
  if (unknown.length === 0) return;
  for (const { index, texts } of unknown) {
    if (texts.length > 0) issues.add('unknownColumn', index + 1, 0, texts.join(' / '));
  }
  const headless = unknown.filter(({ texts }) => texts.length === 0);
  if (headless.length === 0) return;
  for (let row = section.start; row < section.end; row += 1) {
    if (outcomes[row] !== OUTCOME.imported) continue;
    const cells = rows[row] ?? [];
    for (const { index } of headless) {
      const text = cells[index];
      if (text === undefined || text.trim() === '') continue;
      issues.add('cellBeyondHeader', index + 1, lines[row] ?? row + 1, text);
    }
  }
}
