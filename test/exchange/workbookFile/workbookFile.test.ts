import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import { applyChange, changeOf, invertChange } from '../../../src/domain/workbook/change';
import { typedFigure, type Figure } from '../../../src/domain/workbook/figure';
import type { PackedOrigin } from '../../../src/domain/workbook/figureBlock';
import { figureOf } from '../../../src/domain/workbook/figures';
import type { JournalEntry } from '../../../src/domain/workbook/journal';
import { sameContent } from '../../support/sameContent';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import type { Workbook } from '../../../src/domain/workbook/workbook';
import { isPlainFigure, plainFigureText } from '../../../src/exchange/workbookFile/plainFigure';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { figureOfIndicator, LARGEST_BLOCK } from '../../../src/exchange/workbookFile/schema';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import {
  arbEditScript,
  arbFigure,
  arbNumber,
  arbStep,
  arbWorkbook,
  changesOf,
  emptyWorkbook,
} from '../../support/arbitraries';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- these tests break JSON in every way
type Json = any;

const META = {
  title: 'Kế hoạch 2025',
  frame: {
    area: 'a0',
    scenario: 's0',
    year: 2024,
    months: 12,
    result: 'estimate' as const,
    assigners: [''],
  },
  areas: [{ id: 'a0', name: 'Xã Hòa Bình', parent: null, status: 'current' as const }],
  scenarios: [{ id: 's0', name: '' }],
  sources: [],
  rules: [
    {
      id: 'r1',
      kind: 'notWhole' as const,
      severity: 'warning' as const,
      enabled: true,
      params: { tolerance: 1 },
    },
  ],
  overrides: [],
  waivers: [],
};
const PLAN = series('plan', '2024');
const ROW = {
  id: 0,
  numbering: '1',
  name: 'Lúa cả năm',
  unit: { text: 'ha', dimension: 'area', factor: 10_000 },
  kind: 'absolute' as const,
  direction: 'up' as const,
  share: false,
  group: false,
  composition: 'none' as const,
  note: '',
};

function workbookWith(figure: Figure | null): Workbook {
  const empty = emptyWorkbook(META);
  return applyChange(
    empty,
    changeOf(empty, {
      indicators: [{ id: 0, to: ROW }],
      outline: { ids: Uint32Array.of(0), depths: Uint8Array.of(0) },
      figures: figure ? [{ indicator: 0, series: PLAN, figure }] : [],
    }),
  );
}

const SAMPLE = writeWorkbookFile(workbookWith(typedFigure(numberValue(1250.5, 2))));

/** The sample with one thing changed in its JSON. */
function altered(alter: (json: Json) => void): string {
  const json = JSON.parse(SAMPLE) as unknown;
  alter(json);
  return JSON.stringify(json);
}

function readBack(text: string): Workbook {
  const result = readWorkbookFile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issue));
  return result.workbook;
}

describe('reading what was written', () => {
  test('gives the same workbook', () => {
    fc.assert(
      fc.property(arbWorkbook, (workbook) => {
        const back = readBack(writeWorkbookFile(workbook));
        expect(sameContent(back, workbook)).toBe(true);
        expect(back.nextIndicator).toBe(workbook.nextIndicator);
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same text again', () => {
    fc.assert(
      fc.property(arbWorkbook, (workbook) => {
        const text = writeWorkbookFile(workbook);
        expect(writeWorkbookFile(readBack(text))).toBe(text);
      }),
    );
  });

  test('keeps every figure in every respect', () => {
    fc.assert(
      fc.property(arbFigure, (figure) => {
        const back = readBack(writeWorkbookFile(workbookWith(figure)));
        expect(figureOf(back.figures, seriesKey(PLAN), 0)).toStrictEqual(figure);
      }),
      { numRuns: 500 },
    );
  });

  test('tells a blank figure from none', () => {
    const blank = workbookWith(typedFigure({ kind: 'blank' }));
    const absent = workbookWith(null);
    expect(sameContent(blank, absent)).toBe(false);
    expect(sameContent(readBack(writeWorkbookFile(blank)), blank)).toBe(true);
    expect(sameContent(readBack(writeWorkbookFile(absent)), absent)).toBe(true);
  });

  test('keeps numbers that JSON has no word for', () => {
    for (const value of [-0, NaN, Infinity, -Infinity]) {
      const workbook = workbookWith(typedFigure(numberValue(value, 0)));
      const figure = figureOf(readBack(writeWorkbookFile(workbook)).figures, seriesKey(PLAN), 0);
      expect(figure?.value).toStrictEqual({ kind: 'number', value, decimals: 0 });
    }
  });

  test('keeps the journal: its steps lead to the same states and back', () => {
    fc.assert(
      fc.property(
        arbWorkbook,
        fc.array(fc.tuple(arbEditScript, arbStep), { maxLength: 4 }),
        (start, steps) => {
          const changes = changesOf(
            start,
            steps.map(([script]) => script),
          );
          const journal = steps.map(([, step], n): JournalEntry => ({
            ...step,
            step: n + 7,
            change: changes[n]!,
          }));
          const end = changes.reduce(applyChange, start);
          const result = readWorkbookFile(writeWorkbookFile(end, journal));
          if (!result.ok) throw new Error(JSON.stringify(result.issue));
          const about = ({ change: _, ...rest }: JournalEntry) => rest;
          expect(result.journal.map(about)).toStrictEqual(journal.map(about));
          const read = result.journal.map(({ change }) => change);
          const undone = read.map(invertChange).reduceRight(applyChange, result.workbook);
          expect(sameContent(undone, start)).toBe(true);
          expect(sameContent(read.reduce(applyChange, undone), end)).toBe(true);
          expect(writeWorkbookFile(end, result.journal)).toBe(writeWorkbookFile(end, journal));
        },
      ),
    );
  });

  test('does not mind a byte order mark', () => {
    expect(readBack(`\uFEFF${SAMPLE}`).meta.title).toBe(META.title);
  });

  test('gives rows of one unit one object', () => {
    const workbook = workbookWith(null);
    const two = applyChange(
      workbook,
      changeOf(workbook, {
        indicators: [{ id: 1, to: { ...ROW, id: 1, unit: { ...ROW.unit } } }],
        outline: { ids: Uint32Array.of(0, 1), depths: Uint8Array.of(0, 0) },
      }),
    );
    const [a, b] = readBack(writeWorkbookFile(two)).indicators.blocks[0] ?? [];
    expect(a?.unit).toBe(b?.unit);
  });
});

describe('plain figures', () => {
  const PACKED = fc.constantFrom<PackedOrigin>(
    { kind: 'typed' },
    { kind: 'pasted' },
    { kind: 'imported', source: 3, column: 2 },
  );

  test('are written to the letter as JSON writes them', () => {
    fc.assert(
      fc.property(arbNumber, fc.nat(10), PACKED, fc.nat(), (number, decimals, origin, row) => {
        const { kind } = origin;
        const json = {
          of: 5,
          number: Object.is(number, -0) ? '-0' : number,
          decimals,
          ...(kind === 'pasted' && { origin: { kind } }),
          ...(origin.kind === 'imported' && {
            origin: { kind, source: origin.source, row, column: origin.column },
          }),
        };
        expect(plainFigureText(5, number, decimals, origin, row)).toBe(JSON.stringify(json));
      }),
    );
  });

  test('are taken as the schema takes them', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 1, -1, 0.5, 2 ** 22, 2 ** 60, 101));
    const soundOrigin = { kind: 'imported', source: 1, row: 2, column: 3 };
    const arbRead = fc.record(
      {
        of: fc.oneof({ weight: 4, arbitrary: fc.nat(9) }, odd),
        number: fc.oneof({ weight: 4, arbitrary: arbNumber }, odd),
        decimals: fc.oneof({ weight: 4, arbitrary: fc.nat(9) }, odd),
        origin: fc.oneof(
          fc.constant(soundOrigin),
          fc.record({ kind: fc.constant('imported'), source: odd, row: odd, column: odd }),
          odd,
        ),
        edited: odd,
      },
      { requiredKeys: ['of', 'number'] },
    );
    let plain = 0;
    fc.assert(
      fc.property(arbRead, (read) => {
        if (!isPlainFigure(read)) return;
        plain += 1;
        expect(v.safeParse(figureOfIndicator, read)).toMatchObject({ success: true, output: read });
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});

describe('a text that is no workbook file is named with its place', () => {
  const cases: [name: string, text: string, code: string, place: string][] = [
    ['nothing', '', 'notJson', '$'],
    ['half of a file', SAMPLE.slice(0, SAMPLE.length / 2), 'notJson', '$'],
    ['JSON of something else', '[1,2]', 'notWorkbookFile', '$.format'],
    ['null', 'null', 'notWorkbookFile', '$.format'],
    ['a newer version', altered((f) => (f.version = 5)), 'newerVersion', '$.version'],
    ['no version', altered((f) => delete f.version), 'unknownVersion', '$.version'],
    ['no rows', altered((f) => delete f.rows), 'missingField', '$.rows'],
    ['no title', altered((f) => delete f.meta.title), 'missingField', '$.meta.title'],
    ['one field more', altered((f) => (f.meta.colour = 1)), 'unknownField', '$.meta.colour'],
    [
      'a number as a text',
      altered((f) => (f.columns[0].figures[0].number = '12')),
      'wrongValue',
      '$.columns[0].figures[0].number',
    ],
    [
      'a number without decimals',
      altered((f) => delete f.columns[0].figures[0].decimals),
      'wrongValue',
      '$.columns[0].figures[0]',
    ],
    [
      'a number and a text at once',
      altered((f) => (f.columns[0].figures[0].value = { kind: 'blank' })),
      'wrongValue',
      '$.columns[0].figures[0]',
    ],
    [
      'an infinite number',
      SAMPLE.replace('1250.5', '1e999'),
      'wrongValue',
      '$.columns[0].figures[0].number',
    ],
    [
      'a month that is none',
      altered((f) => (f.columns[0].series.period = '13T2024')),
      'wrongValue',
      '$.columns[0].series.period',
    ],
    [
      'the separator of series keys in an area',
      altered((f) => (f.columns[0].series.area = 'a|b')),
      'wrongValue',
      '$.columns[0].series.area',
    ],
    [
      'an indicator number past the bound',
      altered((f) => (f.indicators[0].id = 2 ** 22)),
      'wrongValue',
      '$.indicators[0].id',
    ],
    [
      'a number for the next indicator past the bound',
      altered((f) => (f.nextIndicator = 1e12)),
      'wrongValue',
      '$.nextIndicator',
    ],
    ['a row too deep', altered((f) => (f.rows[0][1] = 13)), 'wrongValue', '$.rows[0][1]'],
    ['a row of nothing', altered((f) => (f.rows[0][0] = 5)), 'unknownIndicator', '$.rows[0]'],
    ['a row twice', altered((f) => f.rows.push([0, 1])), 'duplicate', '$.rows[1]'],
    [
      'an indicator twice',
      altered((f) => f.indicators.push(f.indicators[0])),
      'duplicate',
      '$.indicators[1]',
    ],
    ['a column twice', altered((f) => f.columns.push(f.columns[0])), 'duplicate', '$.columns[1]'],
    [
      'a figure twice',
      altered((f) => f.columns[0].figures.push(f.columns[0].figures[0])),
      'duplicate',
      '$.columns[0].figures[1]',
    ],
    [
      'a field more in a figure',
      altered((f) => (f.columns[0].figures[0].colour = 1)),
      'unknownField',
      '$.columns[0].figures[0].colour',
    ],
    [
      'a prototype in a figure',
      SAMPLE.replace('{"of":0,', '{"of":0,"__proto__":{"edited":true},'),
      'unknownField',
      '$.columns[0].figures[0].__proto__',
    ],
    [
      'a figure that is none',
      altered((f) => f.columns[0].figures.push(7)),
      'wrongValue',
      '$.columns[0].figures[1]',
    ],
    [
      'an origin with a field more',
      altered(
        (f) =>
          (f.columns[0].figures[0].origin = {
            kind: 'imported',
            source: 1,
            row: 1,
            column: 1,
            x: 1,
          }),
      ),
      'unknownField',
      '$.columns[0].figures[0].origin.x',
    ],
    [
      'half a row as an origin',
      altered(
        (f) =>
          (f.columns[0].figures[0].origin = { kind: 'imported', source: 1, row: 1.5, column: 1 }),
      ),
      'wrongValue',
      '$.columns[0].figures[0].origin.row',
    ],
    [
      'a file that would take more room than there is',
      altered((f) => {
        const { figures } = f.columns[0];
        const one = figures[0];
        for (let n = 0; n < 1024; n += 1) {
          figures[n] = { ...one, of: (n + 1) * LARGEST_BLOCK - 1 };
        }
        f.columns = Array.from({ length: 9 }, (_, n) => ({
          series: { ...f.columns[0].series, area: `a${n}` },
          figures,
        }));
      }),
      'tooLarge',
      '$.columns[8]',
    ],
    [
      'an unknown rule',
      altered((f) => (f.meta.rules[0].kind = 'astrology')),
      'wrongValue',
      '$.meta.rules[0].kind',
    ],
    [
      'a parameter named like a part of every object',
      SAMPLE.replace('"tolerance":1', '"__proto__":1'),
      'wrongValue',
      '$.meta.rules[0].params',
    ],
  ];

  test.each(cases)('%s', (_name, text, code, place) => {
    const result = readWorkbookFile(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.issue).toMatchObject({ code, place });
  });

  test('journal steps that do not follow each other', () => {
    const step = { at: 0, who: '', label: { code: 'editFigure', params: {} }, place: null };
    const change = { figures: [], indicators: null, rows: null, meta: null };
    const text = altered((f) => (f.journal = [1, 3].map((n) => ({ step: n, ...step, change }))));
    expect(readWorkbookFile(text)).toMatchObject({
      ok: false,
      issue: { code: 'stepGap', place: '$.journal[1].step', found: '3' },
    });
  });

  test('journal steps that do not lead to the rows of the file', () => {
    const step = { at: 0, who: '', label: { code: 'moveIndicators', params: {} }, place: null };
    const change = (rows: unknown) => ({ figures: [], indicators: null, rows, meta: null });
    const adds = change({ at: 0, removed: [], inserted: [[0, 0]] });
    const moves = change({ at: 0, removed: [[4, 0]], inserted: [[5, 0]] });
    const withSteps = (...changes: unknown[]) =>
      altered((f) => (f.journal = changes.map((c, n) => ({ ...step, step: n + 1, change: c }))));
    expect(readWorkbookFile(withSteps(adds)).ok).toBe(true);
    expect(readWorkbookFile(withSteps(moves, adds))).toMatchObject({
      ok: false,
      issue: { code: 'stepMisfit', place: '$.journal[0].change.rows', found: '0' },
    });
  });

  test.each<[string, (f: Json) => void, number]>([
    ['a figure of a row that is gone', (f) => (f.columns[0].figures[0].of = 7), 8],
    [
      'a verdict given to one',
      (f) =>
        (f.meta.overrides = [
          { indicator: 9, plan: seriesKey(PLAN), verdict: 'met', reason: 'lý do' },
        ]),
      10,
    ],
  ])('no number is given again that the file knows: %s', (_, alter, next) => {
    expect(readBack(altered(alter)).nextIndicator).toBe(next);
  });

  test('a prototype in the file reaches no object', () => {
    const text = SAMPLE.replace('"meta":{', '"meta":{"__proto__":{"title":"bẫy","bad":1},');
    const result = readWorkbookFile(text);
    expect(({} as { bad?: number }).bad).toBeUndefined();
    if (result.ok) {
      expect(Object.getPrototypeOf(result.workbook.meta)).toBe(Object.prototype);
      expect(result.workbook.meta.title).toBe(META.title);
    }
  });

  test('never throws, whatever a field is replaced by', () => {
    const json = JSON.parse(SAMPLE) as unknown;
    const places: (readonly (string | number)[])[] = [];
    const walk = (node: unknown, path: readonly (string | number)[]) => {
      places.push(path);
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        walk(child, [...path, Array.isArray(node) ? Number(key) : key]);
      }
    };
    walk(json, []);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const replace = (node: Json, rest: readonly (string | number)[]): unknown => {
          const [key, ...further] = rest;
          if (key === undefined) return value;
          const copy = Array.isArray(node) ? [...node] : { ...node };
          copy[key] = replace(node[key], further);
          return copy;
        };
        const result = readWorkbookFile(JSON.stringify(replace(json, path)));
        if (!result.ok) expect(result.issue.place).toMatch(/^\$/);
        else expect(readBack(writeWorkbookFile(result.workbook)).id).toBe(result.workbook.id);
      }),
      { numRuns: 1000 },
    );
  });
});
