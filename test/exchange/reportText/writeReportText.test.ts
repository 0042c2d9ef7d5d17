import { describe, expect, it } from 'vitest';
import { frameKeys } from '../../../src/domain/plan/assessment';
import type { ReportTextOptions } from '../../../src/exchange/reportText/reportText';
import { indicatorSentences, targetList } from '../../../src/exchange/reportText/writeReportText';
import { sheet, type Row } from '../../support/workbooks';

const RESULT: ReportTextOptions = {
  of: 'result',
  percentOfPlan: true,
  verdict: true,
  growth: true,
  title: true,
};
const TARGET: ReportTextOptions = { ...RESULT, of: 'target', growth: false };

function sentence(row: Partial<Row> & { readonly name: string }, options = RESULT): string {
  const workbook = sheet([{ unit: 'tấn', ...row }]);
  return indicatorSentences(workbook, frameKeys(workbook.meta.frame), options, [0]).text;
}

describe('the sentence of one indicator', () => {
  it.each<readonly [string, Partial<Row> & { readonly name: string }, string]>([
    [
      'tells result, plan and growth',
      { name: 'Sản lượng lương thực', plan: '36.439', result: '36.595,83', previous: '36.176,2' },
      'Năm 2023\n\nSản lượng lương thực ước đạt 36.595,83 tấn, đạt 100,43% so với kế hoạch, tăng 1,16% so với cùng kỳ năm trước.',
    ],
    [
      'tells a fall, and keeps decimals that are printed',
      { name: 'Sản lượng chè', result: '90,0', previous: '100' },
      'Năm 2023\n\nSản lượng chè ước đạt 90,0 tấn, giảm 10% so với cùng kỳ năm trước.',
    ],
    [
      'tells rates by their plan, a verdict and points',
      { name: 'Tỷ lệ che phủ rừng', unit: '%', plan: '44,5', result: '44,3', previous: '43,1' },
      'Năm 2023\n\nTỷ lệ che phủ rừng ước đạt 44,3% (kế hoạch 44,5%), không đạt kế hoạch, tăng 1,2 điểm % so với cùng kỳ năm trước.',
    ],
    [
      'judges by direction',
      { name: 'Tỷ lệ hộ nghèo', unit: '%', plan: '5', result: '4,2', previous: '6,5' },
      'Năm 2023\n\nTỷ lệ hộ nghèo ước là 4,2% (kế hoạch 5%), vượt kế hoạch, giảm 2,3 điểm % so với cùng kỳ năm trước.',
    ],
    [
      'does not say 100% of what is just below',
      { name: 'Sản lượng lúa', plan: '100.000', result: '99.999' },
      'Năm 2023\n\nSản lượng lúa ước đạt 99.999 tấn, đạt 99,999% so với kế hoạch.',
    ],
    [
      'says that nothing changed',
      { name: 'Sản lượng lúa', result: '500', previous: '500' },
      'Năm 2023\n\nSản lượng lúa ước đạt 500 tấn, bằng cùng kỳ năm trước.',
    ],
  ])('%s', (_, row, text) => {
    expect(sentence(row)).toBe(text);
  });

  it.each([
    ['- Gồm: Sản lượng lúa', 'Sản lượng lúa'],
    ['Sản lượng lúa (cả năm)', '“Sản lượng lúa (cả năm)”'],
    ['Sản lượng "lúa", ngô đạt loại 1:', '“Sản lượng ’lúa’, ngô đạt loại 1”'],
    ['Tỷ lệ xã đạt chuẩn nông thôn', 'Tỷ lệ xã đạt chuẩn nông thôn'],
  ])('writes the name %s so that it is read as one', (name, written) => {
    expect(sentence({ name, result: '5' })).toBe(`Năm 2023\n\n${written} ước đạt 5 tấn.`);
  });

  it.each([
    ['trên 95', 'đạt trên 95%'],
    ['từ 95 trở lên', 'đạt tối thiểu 95%'],
    ['dưới 4', 'đạt dưới 4%'],
    ['7-7,5', 'đạt từ 7,0 đến 7,5%'],
    ['khoảng 24', 'đạt khoảng 24%'],
  ])('tells a target of %s', (target, words) => {
    const name = 'Tốc độ tăng trưởng kinh tế';
    expect(sentence({ name, unit: '%', target }, TARGET)).toBe(
      `Chỉ tiêu năm 2024\n\n${name} ${words}.`,
    );
  });

  it('leaves out what is blank and says why', () => {
    const workbook = sheet([{ name: 'Sản lượng lúa', unit: 'tấn', result: '…' }]);
    const keys = frameKeys(workbook.meta.frame);
    const { text, issues } = indicatorSentences(workbook, keys, RESULT, [0]);
    expect(text).toBe('');
    expect(issues).toEqual([{ indicator: 0, left: 'figure', code: 'notYet' }]);
  });
});

describe('the list of main targets', () => {
  const workbook = sheet([
    { name: 'Kinh tế', unit: '', group: true },
    { name: 'Giá trị sản xuất', unit: 'triệu đồng', depth: 1, target: '7.367.800' },
    { name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng/năm', depth: 1, target: '42' },
    { name: 'Nông nghiệp', unit: '', group: true },
    { name: 'Lúa mùa', unit: '', depth: 1, group: true },
    { name: 'Diện tích', unit: 'ha', depth: 2, target: '3.750' },
    { name: 'Số xã đạt chuẩn nông thôn mới', unit: 'xã', depth: 1 },
  ]);
  const keys = frameKeys(workbook.meta.frame);

  it('numbers the groups of the tree, and lends a bare name the row it stands under', () => {
    const { text, issues } = targetList(workbook, keys, TARGET);
    expect(text.split('\n\n')).toEqual([
      'Các chỉ tiêu chủ yếu năm 2024',
      '(1). Giá trị sản xuất đạt 7.367.800 triệu đồng. Thu nhập bình quân đầu người đạt 42 triệu đồng/năm.',
      '(2). Diện tích lúa mùa đạt 3.750 ha.',
    ]);
    expect(issues).toEqual([{ indicator: 6, left: 'figure', code: 'blank' }]);
  });

  it('tells chosen rows alone', () => {
    const { text } = targetList(workbook, keys, TARGET, new Set([5]));
    expect(text).toBe('Các chỉ tiêu chủ yếu năm 2024\n\n(1). Diện tích lúa mùa đạt 3.750 ha.');
  });

  it('leaves the line with the period out where it is not wanted', () => {
    const { text } = targetList(workbook, keys, { ...TARGET, title: false }, new Set([5]));
    expect(text).toBe('(1). Diện tích lúa mùa đạt 3.750 ha.');
  });

  it('says nothing where nothing stands', () => {
    expect(targetList(workbook, keys, RESULT).text).toBe('');
  });
});
