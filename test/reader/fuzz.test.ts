import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriodKey } from '../../src/domain/period/period';
import type { Reading } from '../../src/reader/extraction';
import { readReport } from '../../src/reader/readReport';
import { markedPassages } from '../support/markedPassages';
import { readingOf } from '../support/readingOf';

const SECONDS = 60_000;

function checkSpan(text: string, { start, end }: { start: number; end: number }): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

/** What holds of the reading of any text at all. */
function checkSound(text: string, reading: Reading): void {
  expect(reading.text).toBe(text);
  if (reading.period !== null) parsePeriodKey(reading.period);
  const starts = new Set(reading.extractions.map(({ start }) => start));
  let last = 0;
  for (const extraction of reading.extractions) {
    const { start, end, num, value, decimals, confidence, partOf, list, period } = extraction;
    checkSpan(text, extraction);
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
    expect(text.slice(start, end)).toBe(num);
    expect(num).toMatch(/\d/);
    expect(Number.isFinite(value)).toBe(true);
    expect(Number.isInteger(decimals) && decimals >= 0).toBe(true);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
    if (period !== '') parsePeriodKey(period);
    for (const qualifier of extraction.qualifiers) checkSpan(text, qualifier);
    if (partOf) expect(starts.has(partOf.start)).toBe(true);
    if (list) expect(list.group >= 1 && list.item >= 1).toBe(true);
  }
  for (const { start, end } of reading.issues) {
    expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }
}

function checkReading(text: string): void {
  const reading = readingOf(text);
  checkSound(text, reading);
  expect(JSON.stringify(readingOf(text))).toBe(JSON.stringify(reading));
}

/** The words and marks that reports are made of, and some that they should not hold. */
const PIECES = [
  ...['đạt', 'ước đạt', 'tăng', 'giảm', 'vượt', 'bằng', 'so với cùng kỳ', 'KH', 'kế hoạch'],
  ...['trong đó', 'gồm', 'Tỷ lệ hộ nghèo', 'Diện tích', 'sản lượng', 'năm 2024', '6 tháng đầu năm'],
  ...['1.450', '12,5', '4.40.049', '07/2021/NQ-HĐND', '16/16', '2/8', '99', '1', '0', '¹', '²'],
  ...['ha', 'tấn', 'tạ/ha', '%', '‰', 'tỷ đồng', 'xã', 'hộ', 'con', 'm²', 'người'],
  ...['.', ',', ';', ':', '(', ')', '[', ']', '/', '-', '+', '*', '_', '…', '"', '«', '»', '='],
  ...['\n', '\n\n', '\t', '\u00a0', '\u200b', '\u0301', '\r\n', '(1)', '[1]', '(i)', 'a)', 'I.'],
  ...['TT', 'Chỉ tiêu', 'ĐVT', 'MỤC TIÊU NĂM 2025', 'Phấn đấu', 'trên', 'dưới', 'từ', 'trở lên'],
];

const reportlike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\n')), {
    maxLength: 120,
  })
  .map((words) => words.flat().join(''));

const passages = [...markedPassages('seen'), ...markedPassages('held')].map(({ text }) => text);

/** A passage cut, doubled, torn and written over in a few places. */
const mutated = fc
  .tuple(
    fc.constantFrom(...passages),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.constantFrom('drop', 'double', 'insert', 'reverse', 'tear'),
        fc.constantFrom(...PIECES),
      ),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([passage, changes]) =>
    changes.reduce((text, [where, length, change, piece]) => {
      const from = Math.floor(where * text.length);
      const part = text.slice(from, from + length);
      const instead = {
        drop: '',
        double: part + part,
        insert: piece + part,
        reverse: [...part].reverse().join(''),
        tear: part.replaceAll(' ', '\n'),
      }[change];
      return text.slice(0, from) + instead + text.slice(from + length);
    }, passage),
  );

describe('any text is read', { timeout: SECONDS }, () => {
  test('random characters', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,%/()- \n'), maxLength: 200 }),
    );
    fc.assert(fc.property(anything, checkReading), { numRuns: 300 });
  });

  test('the words of reports in any order', () => {
    fc.assert(fc.property(reportlike, checkReading), { numRuns: 300 });
  });

  test('passages that were damaged', () => {
    fc.assert(fc.property(mutated, checkReading), { numRuns: 40 });
  });

  test('a passage that ends anywhere', () => {
    const cut = fc
      .tuple(fc.constantFrom(...passages), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, where]) => text.slice(0, Math.floor(where * text.length)));
    fc.assert(fc.property(cut, checkReading), { numRuns: 60 });
  });
});

function deep(size: number): string {
  return `${'('.repeat(size)}12 ha${')'.repeat(size)}`;
}

const SIZE = 20_000;
const LONG = 100_000;

/** Texts that send a careless reader round and round, and how long they are made. */
const WICKED: readonly (readonly [string, (size: number) => string, number?])[] = [
  ['digits alone', (size) => '7'.repeat(size), LONG],
  ['groups of digits', (size) => '1.234'.padEnd(size, '.567')],
  ['commas', (size) => ','.repeat(size), LONG],
  ['semicolons and numbers', (size) => '12;'.repeat(size / 3)],
  ['slashes', (size) => '3/4'.repeat(size / 3)],
  ['brackets ten thousand deep', deep, 10_000],
  ['brackets that never close', (size) => 'đạt 5 ha ('.repeat(size / 10)],
  ['brackets that never opened', (size) => 'đạt 5 ha) '.repeat(size / 10)],
  ['spaces', (size) => `Diện tích${' '.repeat(size)}12 ha`, LONG],
  ['lines', (size) => '\n'.repeat(size)],
  ['lines of one number', (size) => '12\n'.repeat(size / 3)],
  [
    'one line of many clauses',
    (size) => 'năng suất đạt 12,5 tạ/ha, đạt 99% KH, '.repeat(size / 38),
  ],
  ['one clause of many words', (size) => `${'diện tích lúa '.repeat(size / 14)}đạt 12 ha`],
  ['one word', (size) => `${'ă'.repeat(size)} 12 ha`, LONG],
  ['footnote marks', (size) => 'chè 12ha¹ '.repeat(size / 10)],
  ['one sentence of many figures', (size) => 'lúa 5 ha '.repeat(size / 9)],
  ['footnotes', (size) => '[1] Trong đó 5 ha\n\n'.repeat(size / 19)],
  ['parts of parts', (size) => 'lúa 12 ha, trong đó '.repeat(size / 20)],
  ['percentages', (size) => 'đạt 5% KH, '.repeat(size / 11)],
  ['emphasis', (size) => '*_'.repeat(size / 2)],
  ['combining marks', (size) => `a${'\u0301'.repeat(size)}`],
  ['a heading again and again', (size) => 'I. KẾT QUẢ NĂM 2024\n\n'.repeat(size / 22)],
  ['headings ever deeper', (size) => '1.1.'.repeat(size / 4)],
];

interface Walk {
  readonly steps: number;
  readonly reading: Reading;
}

/** Reads a text step by step: how many steps, each of them forward and inside the text. */
function walk(text: string): Walk {
  const task = readReport(text);
  let steps = 0;
  let last = 0;
  for (let step = task.next(); ; step = task.next()) {
    if (step.done === true) return { steps, reading: step.value };
    steps += 1;
    expect(step.value.done).toBeGreaterThanOrEqual(last);
    expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    last = step.value.done;
  }
}

describe('a long text is read in steps that grow with it', { timeout: SECONDS }, () => {
  test.for(WICKED)('%s', ([, make, size = SIZE]) => {
    const once = walk(make(size));
    const twice = walk(make(2 * size));
    expect(twice.steps).toBeLessThanOrEqual(2.2 * once.steps + 10);
    checkSound(make(size), once.reading);
  });

  test('reports joined to one', () => {
    const report = passages.join('\n\n');
    const [once, twice] = [walk(report), walk(`${report}\n\n${report}`)];
    expect(twice.steps).toBeLessThanOrEqual(2.2 * once.steps + 10);
    expect(once.steps).toBeGreaterThan(4);
    checkSound(report, once.reading);
  });

  test('and dropped in the middle', () => {
    const task = readReport(passages.join('\n\n'));
    expect(task.next().done).toBe(false);
    expect(task.return(undefined as never).done).toBe(true);
  });
});
