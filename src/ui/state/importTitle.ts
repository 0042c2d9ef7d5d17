import type { TableReading } from '../../exchange/table/reading';

/**
 * A title for what was read: the table's own, else its locality and years, else the name of the
 * file without its ending.
 */
export function tableTitle(reading: TableReading, fileName: string): string {
  const printed = reading.sections.find(({ title }) => title.trim() !== '')?.title.trim();
  if (printed) return printed.slice(0, 120);
  const { year } = reading.frame;
  const locality = reading.areas[0]?.name.trim();
  if (locality) return `${locality} ${year} → ${year + 1}`;
  return fileName.replace(/\.[^.]{1,5}$/, '').trim() || fileName;
}
