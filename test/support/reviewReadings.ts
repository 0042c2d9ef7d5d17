import type { Extraction, Qualifier, QualifierField, Reading } from '../../src/reader/extraction';
import type { Passage } from '../../src/reader/text/passage';

/** A figure of a worded report: what is usual is left out. */
export type Told = Partial<Omit<Extraction, 'start' | 'end' | 'num' | 'qualifiers' | 'quote'>> & {
  /** As it stands in the text; the first such number behind the figure told before. */
  readonly num: string;
  readonly indicator: string;
  /** What stands behind the number, by field: "104" for "đạt 104% KH". */
  readonly stated?: Partial<Record<QualifierField, string>>;
};

/** A reading of a text as the reader would give it, each figure told by hand, in document order. */
export function toldReading(
  text: string,
  told: readonly Told[],
  period: string | null = '2023',
): Reading {
  let from = 0;
  const extractions = told.map(({ num, stated = {}, ...fields }): Extraction => {
    const start = text.indexOf(num, from);
    if (start < 0) throw new RangeError(`${num} does not stand in the text behind ${from}`);
    const end = start + num.length;
    from = end;
    return {
      start,
      end,
      quote: clauseAround(text, start, end),
      num,
      value: Number(num.replaceAll('.', '').replace(',', '.')),
      decimals: num.split(',')[1]?.length ?? 0,
      unit: '',
      role: 'actual',
      period: period ?? '2023',
      section: [],
      confidence: 0.9,
      doubts: [],
      ...fields,
      qualifiers: Object.entries(stated).map(([field, written]): Qualifier => {
        const at = text.indexOf(written, end);
        if (at < 0) throw new RangeError(`${written} does not stand behind ${num}`);
        return { field: field as QualifierField, start: at, end: at + written.length };
      }),
    };
  });
  return { text, passages: linesOf(text), period, extractions, issues: [] };
}

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(/[.;]\s|\n/u);
  const after = text.slice(end).split(/[.;](?:\s|$)|\n/u);
  return `${before[before.length - 1] ?? ''}${text.slice(start, end)}${after[0] ?? ''}`.trim();
}

/** Each line that is not blank as a paragraph. */
function linesOf(text: string): Passage[] {
  let start = 0;
  return text.split('\n').flatMap((line, id): Passage[] => {
    const at = start;
    start += line.length + 1;
    if (line.trim() === '') return [];
    return [
      {
        id,
        kind: 'paragraph',
        text: line,
        map: { toSource: (place) => at + place, toSourceEnd: (place) => at + place },
        marks: [],
        label: '',
        section: [],
        host: null,
        period: null,
        setsTargets: false,
      },
    ];
  });
}
