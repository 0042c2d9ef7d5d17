import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/exchange/task';
import { findMistakes } from '../../../src/workbench/reportFindings/findMistakes';
import { markedPassages } from '../../support/markedPassages';
import { readingOf } from '../../support/readingOf';

/** What is found in a text as the reader reads it: code and number of the place to go to. */
function found(text: string): string[] {
  return runToEnd(findMistakes(readingOf(text))).map(({ code, places: [first] }) => {
    const place = text.slice(first?.start, first?.end);
    return `${code} ${/\d[\d.,]*\d|\d/u.exec(place)?.[0] ?? place}`;
  });
}

/** All that is told of four real reports; everything in it is true (../shared/gold). */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  'phong-tho-2023': [
    'sumOfParts 3.928',
    'signMissing 101,1',
    'selectionExceeds 1.017,02',
    'powerForEnergy 448',
    'sumOfParts 384,9',
    'powerForEnergy 508',
    'selectionFallsShort 1.473,474',
    'rateOfCounts 1,38',
    'rateOfCounts 98,83',
    'signMissing 96,5',
    'rateOfCounts 57,3',
    'thousandTwice 7.120',
    'pointsAsPercent 0,58',
    'thousandTwice 29.000',
    'thousandTwice 81.012',
    'malformedNumber 1601',
    'countClaim 37',
    'countClaim 38',
    'duplicateDiffers 14,2',
    'signMissing 99,8',
    'unitSlip 2,14',
    'signMissing 0,58',
    'signMissing 0,48',
    'countClaim 38',
  ],
  'cho-don-2023': [
    'statedPercentDisagrees 95,9',
    'comparedResult 563',
    'statedPercentDisagrees 63',
    'numberAndRateAgree 1,33',
  ],
  'tan-yen-2023': [],
  'van-quan-2024h1': [
    'statedPercentDisagrees 0,86',
    'statedPercentDisagrees 2,8',
    'malformedNumber 4.40.049',
    'rateOfCounts 76',
  ],
};

describe('the mistakes of real reports, read by the program', { timeout: 60_000 }, () => {
  for (const [name, findings] of Object.entries(REPORTS)) {
    const path = resolve(`../shared/reports/${name}.txt`);
    const isThere = existsSync(path);
    if (!isThere) console.log(`skipped: ${path}`);
    it.skipIf(!isThere)(`those of ${name}, and no others`, () => {
      expect(found(readFileSync(path, 'utf8'))).toEqual(findings);
    });
  }
});

/** The passages are worded without mistakes, but for a list that is shorter than it claims. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  'seen/danh-sach-chi-tieu-2024': ['countClaim 22', 'countClaim 20', 'countClaim 02'],
};

describe('passages in the manner of many offices', () => {
  it.each(markedPassages('seen').map(({ name, text }) => [name, text] as const))(
    '%s: no false alarm',
    (name, text) => {
      // A number that is none may be one of the passage's traps, which are the reader's.
      const told = found(text).filter((one) => !one.startsWith('malformedNumber'));
      expect(told).toEqual(SEEN[name] ?? []);
    },
  );
});

const REPORT = 'BÁO CÁO\nTình hình kinh tế - xã hội năm 2023\n\nI. KẾT QUẢ\n\n';

describe('parts that are told in a note', () => {
  const losses = (total: string, second: string) =>
    `${REPORT}Mưa đá làm hư hại nhiều nhà. Tổng giá trị thiệt hại ${total} triệu đồng¹. Huyện đã hỗ trợ các hộ.\n\n¹ 1. Thiệt hại về nhà ở: 45 nhà, ước thiệt hại 320,5 triệu đồng.\n\n2. Thiệt hại giao thông: 12 điểm sạt lở, ước thiệt hại ${second} triệu đồng.\n\n3. Thiệt hại thủy lợi: 3 công trình, ước thiệt hại 510 triệu đồng.\n`;

  it('are held against the figure that the mark stands at', () => {
    expect(found(losses('2.070,7', '1.240,2'))).toEqual([]);
    expect(found(losses('207,07', '1.240,2'))).toEqual(['selectionExceeds 207,07']);
    // They need not be all: a note may leave some out.
    expect(found(losses('2.950,7', '1.240,2'))).toEqual([]);
  });

  it('are none where an item tells two of them, or the mark stands elsewhere', () => {
    const two = '1.240,2 triệu đồng, trong đó cầu 900 triệu đồng, cống 340,2';
    expect(found(losses('207,07', two))).toEqual([]);
    const elsewhere = losses('207,07', '1.240,2').replace('đồng¹. Huyện', 'đồng. Huyện¹');
    expect(found(elsewhere)).toEqual([]);
  });
});

describe('a whole that is divided beside a count', () => {
  const plants = (count: string, total: string) =>
    `${REPORT}Toàn huyện có ${count} dự án điện mặt trời, tổng công suất 84,5 MW, trong đó 05 dự án đang phát điện có công suất 30,2 MW; 04 dự án đang xây dựng có tổng công suất 24,3 MW; 03 dự án đã có chủ trương đầu tư với tổng công suất ${total} MW.\n`;

  it('is the sum of its parts where the counts add up', () => {
    expect(found(plants('12', '30'))).toEqual([]);
    expect(found(plants('12', '36'))).toEqual(['sumOfParts 84,5']);
    expect(found(plants('14', '36'))).toEqual([]);
  });
});

describe('what is no slip', () => {
  it.each([
    // Provinces count people in thousands, and any place its poultry and visits.
    'Trên địa bàn tỉnh, dân số trung bình 1.240 nghìn người; toàn tỉnh có 320 nghìn hộ.',
    'Toàn huyện có đàn gia cầm 1.240 nghìn con; đón 1.050 nghìn lượt khách.',
    // The sign stands behind the end of the range, or the words say what is meant.
    'Giảm tỷ lệ hộ nghèo từ 0,3 đến 0,5 điểm %.',
    'Tốc độ tăng GRDP ước 6,28%, thấp hơn 1,72 điểm % so với kế hoạch (KH 8%).',
  ])('%s', (sentence) => {
    expect(found(`${REPORT}${sentence}\n`)).toEqual([]);
  });

  it('but millions of people in a district are one', () => {
    const text = `${REPORT}Toàn huyện có 29.000 nghìn người tham gia bảo hiểm y tế.\n`;
    expect(found(text)).toEqual(['thousandTwice 29.000']);
  });
});
