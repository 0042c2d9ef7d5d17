import { numberValue } from '../../src/domain/quantity/value';
import { parseNumber } from '../../src/locale/number/parseNumber';
import type { Extraction, QualifierField, Reading } from '../../src/reader/extraction';

/** A figure of a text, with what differs from a plain result of 2023. */
export type HandFigure = Partial<Extraction> & {
  /** The number as it stands in the text. */
  readonly num: string;
  readonly indicator: string;
  readonly unit: string;
  /** Qualifiers by the number that states them ("95,9"). */
  readonly says?: Partial<Record<QualifierField, string>>;
};

/** A reading of figures in the order of a text; each number is looked for behind the one before it. */
export function handReading(text: string, figures: readonly HandFigure[]): Reading {
  let at = 0;
  const extractions = figures.map(({ says = {}, ...figure }): Extraction => {
    const start = text.indexOf(figure.num, at);
    if (start < 0) throw new RangeError(`not in the text: ${figure.num}`);
    const end = start + figure.num.length;
    at = end;
    const qualifiers = Object.entries(says).map(([field, stated]) => {
      const from = text.indexOf(stated, end);
      if (from < 0) throw new RangeError(`not in the text: ${stated}`);
      return { field: field as QualifierField, start: from, end: from + stated.length };
    });
    const number = numberOf(figure.num);
    return {
      start,
      end,
      quote: text,
      value: number.value,
      decimals: number.decimals,
      role: 'actual',
      period: '2023',
      section: [],
      confidence: 1,
      doubts: [],
      qualifiers,
      ...Object.fromEntries(
        Object.entries(says).map(([field, stated]) => [field, numberOf(stated).value]),
      ),
      ...figure,
    };
  });
  return { text, passages: [], period: '2023', extractions, issues: [] };
}

function numberOf(text: string) {
  return parseNumber(text)?.vietnamese ?? numberValue(NaN, 0);
}
