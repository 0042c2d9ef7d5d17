import { describe, expect, test } from 'vitest';
import {
  COPY_EVERY,
  REMIND_AFTER,
  REMIND_AFTER_STEPS,
  reminderDue,
  untilCopy,
} from '../../../src/workbench/copies/due';
import { copyName, mayBeCopy, momentText } from '../../../src/workbench/copies/names';

const NOW = new Date(2026, 10, 27, 14, 5, 59).getTime();

describe('a copy is due', () => {
  test.each([
    ['at once where there was none', null, 0],
    ['a quarter of an hour after the last one', NOW - COPY_EVERY, 0],
    ['not before', NOW - COPY_EVERY + 1_000, 1_000],
    ['at once where the clock was set back', NOW + 5_000, 0],
  ])('%s', (_, last, wait) => expect(untilCopy(last, NOW)).toBe(wait));
});

describe('a reminder comes', () => {
  test.each([
    ['after many steps', REMIND_AFTER_STEPS, NOW, true],
    ['not before', REMIND_AFTER_STEPS - 1, NOW, false],
    ['after a day with one', 1, NOW - REMIND_AFTER, true],
    ['not where nothing was done', 0, NOW - 9 * REMIND_AFTER, false],
    ['by its steps where the clock was set back', REMIND_AFTER_STEPS, NOW + REMIND_AFTER, true],
  ])('%s', (_, steps, since, due) => expect(reminderDue({ steps, since }, NOW)).toBe(due));
});

describe('the name of a copy', () => {
  test('says the workbook and the moment, as any disk takes it', () => {
    expect(copyName('Phong Thổ 2023 → 2024', NOW, new Set())).toBe(
      'Phong Thổ 2023 - 2024 – 2026-11-27 14.05.json',
    );
    expect(copyName('a/b:c*', NOW, new Set())).toBe('a b c – 2026-11-27 14.05.json');
    expect(copyName('x'.repeat(500), NOW, new Set()).length).toBeLessThan(200);
  });

  test('is another one where it is taken, by whoever', () => {
    const taken = new Set(['sổ – 2026-11-27 14.05.json', 'Sổ – 2026-11-27 14.05 (2).json']);
    expect(copyName('Sổ', NOW, taken)).toBe('Sổ – 2026-11-27 14.05 (3).json');
  });

  test('sorts by the moment', () => {
    const times = [NOW, NOW + 60_000, NOW + 36_000_000, NOW + 5 * 86_400_000];
    const texts = times.map(momentText);
    expect([...texts].sort((a, b) => (a < b ? -1 : 1))).toEqual(texts);
  });

  test('tells what may be a workbook file', () => {
    expect(['a.json', 'A.CHITIEU.JSON', 'a.json.tmp', 'a.csv'].map(mayBeCopy)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
