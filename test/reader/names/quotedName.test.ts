import { expect, test } from 'vitest';
import { quotedName } from '../../../src/reader/names/quotedName';
import { readingOf } from '../../support/readingOf';

test.each([
  ['“Số hộ, thôn đạt 5 tiêu chí” ước đạt 17 hộ', '17', 'Số hộ, thôn đạt 5 tiêu chí'],
  ['"Tỷ lệ trẻ 3-5 tuổi": 98,5%', '98,5', 'Tỷ lệ trẻ 3-5 tuổi'],
  ['“Nợ (2021)” là không quá 5 tỷ đồng', '5 tỷ', 'Nợ (2021)'],
  // Words that are no verb stand between: the quotation is not the name.
  ['phong trào “ba sạch” thu hút 17 hộ', '17', null],
  ['Sản lượng lúa đạt 17 tấn', '17', null],
])('%s', (text, number, name) => {
  const start = text.indexOf(number);
  expect(quotedName(text, { start, end: start + number.length })).toBe(name);
});

test('a quoted name is taken as it is, and no number in it for a figure', () => {
  const { extractions } = readingOf(
    'Kết quả năm 2023\n\n“Số hộ, thôn (đợt 2) đạt 5 tiêu chí” ước đạt 17 hộ, bằng 80% KH.',
  );
  expect(extractions.map(({ num, indicator, pctPlan }) => [num, indicator, pctPlan])).toEqual([
    ['17', 'Số hộ, thôn (đợt 2) đạt 5 tiêu chí', 80],
  ]);
});

test('the first line of a text without a title says that it sets targets', () => {
  const rolesOf = (line: string) =>
    readingOf(`${line}\n\n(1). Sản lượng lúa đạt 500 tấn.`).extractions.map(({ role }) => role);
  expect(rolesOf('Các chỉ tiêu chủ yếu năm 2024')).toEqual(['target']);
  expect(rolesOf('Kết quả thực hiện các chỉ tiêu năm 2024')).toEqual(['actual']);
  expect(rolesOf('Năm 2024 các chỉ tiêu đều đạt.')).toEqual(['actual']);
});
