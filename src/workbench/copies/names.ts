import { fileNameOf } from '../exportTable';

const ENDING = '.json';
/** Leaves room for the time and a number within what any disk takes. */
const LONGEST_TITLE = 100;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A moment as people here write it, so that names sort by it: "2026-11-27 14.05". */
export function momentText(at: number): string {
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())}`;
}

/** The calendar day of a moment, here. */
export function dayOf(at: number): string {
  return momentText(at).slice(0, 10);
}

/** "Tên sổ – 2026-11-27 14.05.json"; with a number behind where that name is taken. */
export function copyName(title: string, at: number, taken: ReadonlySet<string>): string {
  const start = `${fileNameOf(title.slice(0, LONGEST_TITLE), '')} – ${momentText(at)}`;
  // Windows and macOS hold names for the same that differ in capitals only.
  const used = new Set([...taken].map(plainName));
  let name = `${start}${ENDING}`;
  for (let n = 2; used.has(plainName(name)); n += 1) name = `${start} (${n})${ENDING}`;
  return name;
}

function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether a file may be a copy or another workbook file, by its name. */
export function mayBeCopy(name: string): boolean {
  return name.toLowerCase().endsWith(ENDING);
}
