import { describe, expect, test } from 'vitest';
import {
  headerKeyPart,
  isColumnNumberRow,
  readHeader,
  type HeaderReading,
} from '../../src/locale/header';

/** What a header says in one line: role or measure, year, offset, months, giver, doubt. */
function show(reading: HeaderReading): string {
  const { role, measure, year, yearOffset, months, assignedBy, certainty } = reading;
  return [
    role === 'figure' ? measure : measure === null ? role : `${role} ${measure}`,
    year,
    yearOffset === null ? null : `n${yearOffset < 0 ? '' : '+'}${yearOffset}`,
    months === null ? null : `${months} months`,
    assignedBy === '' ? null : `by ${assignedBy}`,
    certainty === 'sure' ? null : certainty,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Every spelling of the domain notes 1.1 and 1.2, and those of the real files. */
const headers: readonly (readonly [header: string, says: string])[] = [
  ['TT', 'numbering'],
  ['STT', 'numbering'],
  ['Số TT', 'numbering'],
  ['Chỉ tiêu', 'name'],
  ['CHỈ TIÊU', 'name'],
  ['Chi tieu', 'name'],
  ['Tên chỉ tiêu', 'name'],
  ['Chỉ tiêu chủ yếu', 'name'],
  ['Tên tiêu chí', 'name'],
  ['Nhóm/tên chỉ tiêu', 'name'],
  ['Nội dung', 'name'],
  ['Đơn vị', 'unit'],
  ['Đơn vị tính', 'unit'],
  ['ĐVT', 'unit'],
  ['Đ.V.T', 'unit'],
  ['Đơn vị KH 2024', 'figureUnit plan, 2024'],
  ['Nhóm', 'group'],
  ['Lĩnh vực', 'group'],
  ['Ghi chú', 'note'],
  ['Ghi chú / Cơ quan chủ trì', 'note'],
  ['Cơ quan chịu trách nhiệm', 'agency'],
  ['Mã số', 'code'],
  ['Phân tổ', 'code'],
  ['Địa bàn', 'area'],
  ['Kế hoạch năm 2019', 'plan, 2019'],
  ['KH 2024', 'plan, 2024'],
  ['KH2024', 'plan, 2024'],
  ['Kế hoạch năm', 'plan'],
  ['Kế hoạch năm sau', 'plan, n+1'],
  ['KH năm 2027', 'plan, 2027'],
  ['Dự toán năm (năm hiện hành)', 'plan, n+0'],
  ['Dự toán năm (năm kế hoạch)', 'plan, n+1'],
  ['Mục tiêu năm 2024', 'plan, 2024'],
  ['KH (tỉnh giao)', 'plan, by tỉnh giao'],
  ['KH (HĐND xã giao)', 'plan, by HĐND xã giao'],
  ['Kế hoạch TW giao', 'plan, by TW giao'],
  ['Dự toán tỉnh giao', 'plan, by tỉnh giao'],
  ['Dự toán huyện giao', 'plan, by huyện giao'],
  ['Chỉ tiêu tỉnh giao', 'plan, by tỉnh giao'],
  ['KH UBND huyện giao năm 2024', 'plan, 2024, by UBND huyện giao'],
  ['Nghị quyết HĐND', 'plan, by Nghị quyết HĐND'],
  ['Ước thực hiện năm 2019', 'estimate, 2019'],
  ['Ước thực hiện\nnăm 2026', 'estimate, 2026'],
  ['Ước TH 2023', 'estimate, 2023'],
  ['ƯTH', 'estimate'],
  ['ƯTH2023', 'estimate, 2023'],
  ['Ước TH cả năm', 'estimate, 12 months'],
  ['Ước thực hiện năm (năm hiện hành)', 'estimate, n+0'],
  ['TH năm 2025', 'actual, 2025'],
  ['TH 2023', 'actual, 2023'],
  ['Thực hiện năm trước', 'actual, n-1'],
  ['Thực hiện năm (năm trước)', 'actual, n-1'],
  ['TH 6 tháng 2024', 'actual, 2024, 6 months'],
  ['TH 9T/2024', 'actual, 2024, 9 months'],
  ['TH quý III/2024', 'actual, 2024, 9 months'],
  ['Thực hiện cùng kỳ', 'actual, n-1'],
  ['Lũy kế cùng kỳ', 'actual, n-1'],
  ['CKNN', 'actual, n-1'],
  ['Lũy kế', 'actual'],
  ['Lũy kế kỳ báo cáo', 'actual, n+0'],
  ['2010', 'actual, 2010'],
  ['Đánh giá', 'statedVerdict'],
  ['Đánh giá nêu trong báo cáo', 'statedVerdict'],
  ['% KH', 'statedPercentOfPlan'],
  ['% KH nêu trong báo cáo', 'statedPercentOfPlan'],
  ['% HTKH', 'statedPercentOfPlan'],
  ['TH/KH', 'statedPercentOfPlan'],
  ['ƯTH/KH (%)', 'statedPercentOfPlan'],
  ['ƯTH 2026/KH 2026', 'statedPercentOfPlan, 2026'],
  ['Lũy kế/KH năm', 'statedPercentOfPlan'],
  ['Tỷ lệ % hoàn thành kế hoạch', 'statedPercentOfPlan'],
  ['So với cùng kỳ', 'statedLevelOnPrevious'],
  ['% so với cùng kỳ', 'statedLevelOnPrevious'],
  ['Lũy kế so cùng kỳ', 'statedLevelOnPrevious'],
  ['Lũy kế/cùng kỳ', 'statedLevelOnPrevious'],
  ['NN/NT', 'statedLevelOnPrevious'],
  ['Thực hiện so với cùng kỳ  năm trước', 'statedLevelOnPrevious'],
  ['Ước TH năm so với cùng kỳ năm trước', 'statedLevelOnPrevious'],
  ['Tăng/giảm so với cùng kỳ (%)', 'statedChangeOnPrevious'],
  ['Tăng, giảm so với năm trước (%)', 'statedChangeOnPrevious'],
  ['ƯTH 2026/TH 2025', 'computed, 2026'],
  ['KH 2027/ƯTH 2026', 'computed, 2027'],
  ['KH năm sau so với ước TH năm', 'computed, n+1'],
  ['KH năm sau / thực hiện năm', 'computed, n+1'],
  ['+/- so KH', 'computed'],
  ['Số KH giao', 'plan'],
  ['Số TH năm 2023', 'actual, 2023'],
  ['7=5/3', 'computed'],
  ['Thực hiện kỳ trước', 'unknown'],
  ['So với kỳ trước', 'unknown'],
  ['Toàn tỉnh', 'unknown'],
  ['tỷ trọng', 'unknown'],
  ['', 'unknown'],
  ['Lúa cả năm', 'unknown'],
  ['(Kèm theo Nghị quyết số 12/NQ-HĐND của HĐND huyện)', 'unknown'],
  // Misspelt, so said to be likely.
  ['Thực hiên', 'actual'],
  ['Chỉ tiếu', 'name'],
  ['Đơn vị tinh', 'unit'],
  ['Kế hoạhc 2024', 'plan, 2024, likely'],
  ['Thựchiện 2023', 'actual, 2023, likely'],
];

const merged: readonly (readonly [texts: readonly string[], says: string])[] = [
  [['Năm báo cáo', 'Kế hoạch'], 'plan, n+0'],
  [['Năm báo cáo', 'Thực hiện trong tháng'], 'unknown'],
  [['Năm báo cáo', 'Lũy kế năm báo cáo'], 'actual, n+0'],
  [['Năm nay', 'Đã thực hiện'], 'actual, n+0'],
  [['Năm trước'], 'actual, n-1'],
  [['So sánh (%)', 'KH'], 'statedPercentOfPlan'],
  [['So sánh (%)', 'CKNN'], 'statedLevelOnPrevious'],
  [['So sánh (%)', 'NN/NT'], 'statedLevelOnPrevious'],
  [['So sánh (%)', 'TH/KH'], 'statedPercentOfPlan'],
  [['So sánh (%)', 'ƯTH 2026/TH 2025'], 'computed, 2026'],
  [['Năm 2026', 'KH (tỉnh giao)'], 'plan, 2026, by tỉnh giao'],
  [['Năm 2026', 'KH (HĐND xã giao)'], 'plan, 2026, by HĐND xã giao'],
  [['Năm 2026', 'Ước TH cả năm'], 'estimate, 2026, 12 months'],
  [['Năm 2024', 'Kế hoạch', 'Tỉnh giao'], 'plan, 2024, by Tỉnh giao'],
  [['Năm 2024', 'Thực hiện', '6 tháng'], 'actual, 2024, 6 months'],
  [['Kế hoạch', '2024'], 'plan, 2024'],
  [['Thực hiện', '2023'], 'actual, 2023'],
  [['Chỉ tiêu', 'Chỉ tiêu'], 'name'],
];

/** What is asked for next year by the upper level, and for the end of a longer plan. */
const asked: readonly (readonly [header: string, says: string])[] = [
  ['KH 2024 tỉnh giao', 'plan, 2024, by tỉnh giao'],
  ['Chỉ tiêu tỉnh giao năm 2024', 'plan, 2024, by tỉnh giao'],
  ['KH 5 năm 2021-2025', 'plan, 2025, by KH 5 năm'],
  ['KH 5 năm (2025)', 'plan, 2025, by KH 5 năm'],
  ['Kế hoạch giai đoạn 2021 – 2025', 'plan, 2025, by Kế hoạch giai đoạn'],
  ['NQ Đại hội 2025', 'plan, 2025, by NQ Đại hội'],
  ['Mục tiêu NQ Đại hội 2025', 'plan, 2025, by NQ Đại hội'],
  [
    'Nghị quyết Đại hội Đảng bộ tỉnh đến năm 2025',
    'plan, 2025, by Nghị quyết Đại hội Đảng bộ tỉnh',
  ],
  ['Mục tiêu đến năm 2030', 'plan, 2030, by Mục tiêu'],
  ['Mục tiêu 2025', 'plan, 2025'],
  ['NQ Đại hội XXVI', 'unknown'],
  ['TH 5 năm 2016-2020', 'actual, 2016'],
];

describe('readHeader', () => {
  test.each(asked)('%j, asked for', (header, says) => {
    expect(show(readHeader([header]))).toBe(says);
  });

  test('a year below a plan of several years is that year of it', () => {
    const reading = readHeader(['KH 5 năm 2021-2025', 'Năm 2023']);
    expect(show(reading)).toBe('plan, 2023, by KH 5 năm');
  });

  test.each(headers)('%j', (header, says) => {
    expect(show(readHeader([header]))).toBe(says);
  });

  test.each(merged)('%j', (texts, says) => {
    expect(show(readHeader(texts))).toBe(says);
  });

  test('does not mind case, spaces, line ends and the form of letters', () => {
    for (const [header, says] of headers) {
      const giver = (text: string) => text.replace(/, by .*$/, '');
      for (const spelt of [
        header.toUpperCase(),
        header.normalize('NFD'),
        ` ${header.replaceAll(' ', '\n')}\u00a0`,
      ]) {
        expect(giver(show(readHeader([spelt]))), spelt).toBe(giver(says));
      }
    }
  });
});

describe('a row of column numbers', () => {
  test.each([
    'A|B|C|1|2|3|4|5|6|7=5/3|8=5/1|9=6/5|10',
    '1|2|3|4=3/2',
    '(1)|(2)|(3)|(4)',
    '|1|2|3|',
    '0|1|2',
    'A|B|1|2|3|4|5=4/3*100',
    '1|2|3|4 = 2+3',
  ])('%s', (row) => {
    expect(isColumnNumberRow(row.split('|'))).toBe(true);
  });

  test.each([
    '1|Lúa|ha|2|3',
    '5|6|7',
    '1|3|4',
    '1|2',
    '1|1|1',
    'I|II|III',
    'A|B|C',
    '1|100|2',
    '1|2,5|3',
    '||',
  ])('is not %s', (row) => {
    expect(isColumnNumberRow(row.split('|'))).toBe(false);
  });
});

test('the key of a header is one for its spellings', () => {
  expect(headerKeyPart(['Năm 2024', 'Kế hoạch'])).toBe(headerKeyPart(['NĂM  2024', 'Kế hoạch ']));
  expect(headerKeyPart(['Năm 2024', 'Kế hoạch'])).not.toBe(headerKeyPart(['Năm 2024 Kế hoạch']));
});
