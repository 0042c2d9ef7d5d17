import { describe, expect, it } from 'vitest';
import { goldFiles, goldReading, type GoldParts } from '../../support/goldReadings';
import { runToEnd } from '../../../src/exchange/task';
import { findMistakes } from '../../../src/workbench/reportFindings/findMistakes';

/** What is wrong in two real reports, by the offset of the place to go to; all else must hold. */
const REPORTS: readonly {
  readonly name: string;
  readonly parts: GoldParts;
  readonly findings: readonly (readonly [start: number, code: string])[];
}[] = [
  {
    name: 'phong-tho-2023',
    parts: {
      2462: [2571, 2734],
      2487: [2642, 2837],
      2571: [3883, 4245, 4699],
      2642: [4137, 4407, 4829],
      2734: [4921, 5171],
      2837: [5063, 5294],
      3061: [3142, 3206],
      3256: [3290, 3331],
      7481: [7537, 7585, 7639],
      9714: [9744, 9773, 9798, 9821],
      12872: [14368, 14491, 14592, 14700, 14925, 15011, 15129, 15179, 15356, 15402],
      13632: [13667, 13715, 13769],
      13833: [13859, 13881],
      15438: [15458, 15513],
      15690: [15813, 15926],
      15813: [18614, 18713, 18804],
      18024: [18092, 18199, 18248, 18329],
      18074: [18139, 18240, 18322, 18406],
      20579: [20662, 20804],
      21150: [21283, 21405, 21463],
      21624: [21717, 21765, 21821, 21890],
      22363: [22413, 22457],
      29556: [29596, 29664],
      36125: [36180, 36206],
    },
    findings: [
      [3256, 'sumOfParts'],
      [5308, 'signMissing'],
      [12872, 'selectionExceeds'],
      [16109, 'powerForEnergy'],
      [18074, 'sumOfParts'],
      [18183, 'powerForEnergy'],
      [21150, 'selectionFallsShort'],
      [22890, 'rateOfCounts'],
      [25961, 'rateOfCounts'],
      [28273, 'signMissing'],
      [28392, 'rateOfCounts'],
      [29596, 'thousandTwice'],
      [31572, 'pointsAsPercent'],
      [32340, 'thousandTwice'],
      [33463, 'thousandTwice'],
      [52901, 'malformedNumber'],
      [53852, 'countClaim'],
      [53880, 'countClaim'],
      [54677, 'duplicateDiffers'],
      [54820, 'signMissing'],
      [55804, 'unitSlip'],
      [56035, 'signMissing'],
      [56527, 'signMissing'],
      [65317, 'countClaim'],
    ],
  },
  {
    name: 'cho-don-2023',
    parts: { 3134: [3189, 3260], 3891: [3988, 4045] },
    findings: [
      [1114, 'statedPercentDisagrees'],
      [1245, 'comparedResult'],
      [3381, 'statedPercentDisagrees'],
      [3512, 'duplicateDiffers'],
      [6050, 'numberAndRateAgree'],
      [10279, 'duplicateDiffers'],
    ],
  },
];

describe('the mistakes of two real reports', () => {
  for (const { name, parts, findings } of REPORTS) {
    const files = goldFiles(name);
    it.skipIf(files === null)(`finds those of ${name}, and no others`, () => {
      if (!files) return;
      const found = runToEnd(findMistakes(goldReading(files, parts)));
      expect(found.map(({ code, places: [first] }) => [first?.start, code])).toEqual(findings);
    });
  }
});
