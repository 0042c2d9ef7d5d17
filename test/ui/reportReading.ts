import type { Extraction, Reading } from '../../src/reader/extraction';
import { readPassages } from '../../src/reader/text/readPassages';

/** What is told of a figure by hand; the rest is as most figures have it. */
export type Told = Partial<Extraction> & Pick<Extraction, 'indicator'>;

/**
 * A reading made by hand: figures stand between « and » in the text, in the order of what is told of
 * them; what stands between ‹ and › qualifies the figure before it.
 */
export function readingOf(marked: string, told: readonly Told[]): Reading {
  const figures: { start: number; end: number }[] = [];
  const qualifiers: { figure: number; start: number; end: number }[] = [];
  let text = '';
  let open = 0;
  for (const letter of marked) {
    if (letter === '«' || letter === '‹') open = text.length;
    else if (letter === '»') figures.push({ start: open, end: text.length });
    else if (letter === '›') {
      qualifiers.push({ figure: figures.length - 1, start: open, end: text.length });
    } else text += letter;
  }
  const read = readPassages(text);
  const sectionAt = (start: number) =>
    read.passages.findLast(({ map }) => map.toSource(0) <= start)?.section ?? [];
  const extractions = figures.map(({ start, end }, n): Extraction => {
    const num = text.slice(start, end);
    const from = text.lastIndexOf('\n', start) + 1;
    const line = text.indexOf('\n', end);
    return {
      start,
      end,
      quote: text.slice(from, line < 0 ? text.length : line),
      num,
      value: Number(num.replaceAll('.', '').replace(',', '.')),
      decimals: num.split(',')[1]?.length ?? 0,
      unit: '',
      role: 'actual',
      period: '2023',
      section: sectionAt(start),
      confidence: 0.95,
      doubts: [],
      qualifiers: qualifiers
        .filter(({ figure }) => figure === n)
        .map((one) => ({ field: 'pctPlan' as const, start: one.start, end: one.end })),
      ...(told[n] ?? { indicator: '' }),
    };
  });
  return { text, passages: read.passages, period: '2023', extractions, issues: [] };
}
