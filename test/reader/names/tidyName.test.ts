import { expect, test } from 'vitest';
import { tidyName } from '../../../src/reader/names/tidyName';

test.for([
  ['thu ngân sách năm 2031', 'Thu ngân sách'],
  ['số dự án chuyển tiếp năm 2030 sang năm 2031', 'Số dự án chuyển tiếp năm 2030 sang năm 2031'],
  ['giải ngân vốn đầu tư đến ngày 20/6/2031', 'Giải ngân vốn đầu tư'],
  ['giá trị sản xuất công nghiệp đến hết tháng 12/2031', 'Giá trị sản xuất công nghiệp'],
  ['tỷ lệ hộ nghèo của huyện', 'Tỷ lệ hộ nghèo'],
  ['tổng đàn lợn trên địa bàn huyện Bình Minh', 'Tổng đàn lợn'],
  ['thu ngân sách nhà nước trên địa bàn', 'Thu ngân sách nhà nước trên địa bàn'],
  ['số cơ sở (đang hoạt động) sản xuất', 'Số cơ sở sản xuất'],
  ['số cuộc thanh tra thanh tra chuyên ngành', 'Số cuộc thanh tra chuyên ngành'],
  ['diện tích chuyển đổi từ', 'Diện tích chuyển đổi'],
  ['“số hộ” gia đình', 'Số hộ gia đình'],
  ['', ''],
] as const)('%s', ([name, tidy]) => {
  expect(tidyName(name)).toBe(tidy);
});
