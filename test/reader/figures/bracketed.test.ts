import { expect, test } from 'vitest';
import { readingOf } from '../../support/readingOf';

type Read = readonly [num: string, role: string, period: string, plan?: number];

/** The figures of a text under a title that names the year reported on. */
function read(text: string, title = 'Kết quả thực hiện nhiệm vụ năm 2031'): Read[] {
  return readingOf(`${title}\n\n${text}`).extractions.map(({ num, role, period, plan }) =>
    plan === undefined ? [num, role, period] : [num, role, period, plan],
  );
}

test.for<readonly [text: string, figures: Read[]]>([
  [
    'Tỷ lệ hộ nghèo còn 2,8%, thấp hơn mục tiêu đề ra (3,2%).',
    [
      ['2,8', 'actual', '2031', 3.2],
      ['3,2', 'plan', '2031'],
    ],
  ],
  // Some of what is counted are no goal.
  [
    'Có 17 chỉ tiêu đạt và vượt kế hoạch (11 chỉ tiêu vượt).',
    [
      ['17', 'actual', '2031'],
      ['11', 'actual', '2031'],
    ],
  ],
  [
    'Sản lượng ngô 480 tấn (năm 2030: 460 tấn, 70 ha); diện tích 72 ha.',
    [
      ['480', 'actual', '2031'],
      ['460', 'previous', '2030'],
      ['70', 'previous', '2030'],
      ['72', 'actual', '2031'],
    ],
  ],
  [
    'Năng suất lúa xuân 67 tạ/ha (vụ xuân năm trước 66 tạ/ha).',
    [
      ['67', 'actual', '2031'],
      ['66', 'previous', '2030'],
    ],
  ],
  [
    'Vốn đầu tư được giao 200 tỷ đồng, giải ngân 90 tỷ đồng, đạt 45%.',
    [
      ['200', 'plan', '2031'],
      ['90', 'actual', '2031', 200],
    ],
  ],
  // No per cent proves it.
  [
    'Xã được giao 200 tỷ đồng, giải ngân 90 tỷ đồng.',
    [
      ['200', 'actual', '2031'],
      ['90', 'actual', '2031'],
    ],
  ],
  [
    'Trong 22 chỉ tiêu huyện giao có 9 chỉ tiêu vượt tiến độ.',
    [
      ['22', 'actual', '2031'],
      ['9', 'actual', '2031'],
    ],
  ],
  [
    'Giá trị sản xuất theo giá so sánh năm 2010 đạt 24 tỷ đồng. Năm 2030 đạt 22 tỷ đồng.',
    [
      ['24', 'actual', '2031'],
      ['22', 'previous', '2030'],
    ],
  ],
])('%s', ([text, figures]) => {
  expect(read(text)).toEqual(figures);
});

test('a resolution tells results of the year before, and then its targets', () => {
  const title = 'NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2032';
  const results = 'Điều 1. Thông qua kết quả năm 2031 như sau: thu ngân sách đạt 18 tỷ đồng.';
  const targets = 'Điều 2. Mục tiêu năm 2032\n\n1. Thu ngân sách đạt 20 tỷ đồng.';
  expect(read(`${results}\n\n${targets}`, title)).toEqual([
    ['18', 'actual', '2031'],
    ['20', 'target', '2032'],
  ]);
  // What is passed for the year itself are its targets.
  const passed = 'Điều 1. Thông qua kế hoạch năm 2032 như sau: thu ngân sách đạt 18 tỷ đồng.';
  expect(read(passed, title)).toEqual([['18', 'target', '2032']]);
});

test('a heading in capitals ends where small letters begin, though its last word is no end', () => {
  const heading = 'NHIỆM VỤ 6 THÁNG CUỐI NĂM';
  expect(
    read(`Thu ngân sách đạt 18 tỷ đồng.\n\n${heading}\nThu ngân sách đạt 20 tỷ đồng.`),
  ).toEqual([
    ['18', 'actual', '2031'],
    ['20', 'target', '2031'],
  ]);
  // A title goes on with its year, or in capitals.
  expect(read('Thu ngân sách đạt 18 tỷ đồng.', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM\n2031')).toEqual([
    ['18', 'actual', '2031'],
  ]);
});
