import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideConvention,
  nearerReading,
  noEvidence,
  type ConventionEvidence,
} from '../../../src/locale/number/columnConvention';

const counted = (some: Partial<ConventionEvidence>) => ({ ...noEvidence(), ...some });

describe('decideConvention', () => {
  test.each<[string, Partial<ConventionEvidence>, Partial<ConventionEvidence>, string, string]>([
    ['its own numbers prove it', { vietnamese: 3 }, {}, 'vietnamese', 'proved'],
    ['its own numbers, English', { english: 1 }, { vietnamese: 90 }, 'english', 'proved'],
    ['its own numbers disagree', { vietnamese: 5, english: 1 }, {}, 'vietnamese', 'likely'],
    [
      'its numbers prove one, its neighbours the other',
      { vietnamese: 2, nearEnglish: 3 },
      {},
      'vietnamese',
      'likely',
    ],
    ['only neighbours', { nearEnglish: 2 }, {}, 'english', 'likely'],
    ['neighbours and the whole file', { nearEnglish: 2 }, { english: 4 }, 'english', 'proved'],
    ['neighbours against the file', { nearEnglish: 2 }, { vietnamese: 4 }, 'english', 'likely'],
    ['the file', {}, { english: 9 }, 'english', 'proved'],
    ['a file of both', {}, { english: 9, vietnamese: 1 }, 'english', 'likely'],
    ['a tie in the column', { vietnamese: 1, english: 1 }, {}, 'vietnamese', 'default'],
    ['nothing', {}, {}, 'vietnamese', 'default'],
  ])('%s', (_, column, file, convention, certainty) => {
    expect(decideConvention(counted({ ...column, ambiguous: 7 }), counted(file))).toEqual({
      convention,
      certainty,
      ambiguous: 7,
    });
  });

  test('never says proved where anything contradicts', () => {
    const evidence = fc.record({
      vietnamese: fc.nat(3),
      english: fc.nat(3),
      ambiguous: fc.nat(3),
      nearVietnamese: fc.nat(3),
      nearEnglish: fc.nat(3),
    });
    fc.assert(
      fc.property(evidence, evidence, (column, others) => {
        // What the file proves, its column proves with it.
        const file = {
          ...others,
          vietnamese: column.vietnamese + others.vietnamese,
          english: column.english + others.english,
        };
        const { convention, certainty } = decideConvention(column, file);
        if (certainty !== 'proved') return;
        const against = convention === 'english' ? 'vietnamese' : 'english';
        expect(column[against]).toBe(0);
        const own = convention === 'english' ? column.english : column.vietnamese;
        if (own === 0) expect(file[against]).toBe(0);
      }),
    );
  });
});

describe('nearerReading of 36.100', () => {
  const vietnamese = 36100;
  const english = 36.1;
  test.each([
    [36595.83, 'vietnamese'],
    [34.2, 'english'],
    [12100, 'vietnamese'],
    [1000, null],
    [0, null],
    [-36000, 'vietnamese'],
  ])('beside %d', (neighbour, reading) => {
    expect(nearerReading(vietnamese, english, neighbour)).toBe(reading);
  });
});
