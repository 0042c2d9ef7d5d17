import { expect, test } from 'vitest';
import { TIES, tidyName } from '../../../src/reader/names/tidyName';

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
  ['số tiền bố trí đã', 'Số tiền bố trí'],
  ['số lượt khách khách tham gia lễ hội', 'Số lượt khách tham gia lễ hội'],
  ['quy mô mô hình nuôi ba ba', 'Quy mô mô hình nuôi ba ba'],
  ['“số hộ” gia đình', 'Số hộ gia đình'],
  ['', ''],
] as const)('%s', ([name, tidy]) => {
  expect(tidyName(name)).toBe(tidy);
});

/** Names for each tie, in their order. */
const TIED: readonly (readonly string[])[] = [
  ['số cơ sở (đang hoạt động)'],
  ['thu ngân sách đến hết ngày 20/6/2031', 'thu ngân sách ngày 5.7'],
  ['thu ngân sách cộng dồn đến hết tháng 12/2031', 'thu ngân sách hết tháng 3'],
  ['thu ngân sách tính đến hết tháng 9', 'thu ngân sách trong tháng 9'],
  ['thu ngân sách trong 6 tháng đầu năm 2031', 'thu ngân sách 9 tháng'],
  ['diện tích ngô của năm 2031', 'diện tích ngô niên vụ năm 2030-2031'],
  ['chi giai đoạn 2026-2030'],
  ['chi 2026 – 2030'],
  [
    'số hộ trong toàn tỉnh',
    ...['huyện Bình Minh', 'thị xã', 'thành phố'].map((p) => `số hộ của ${p}`),
  ],
  ['số hộ toàn huyện', 'số hộ toàn thị trấn'],
  ['số hộ đến nay', 'số hộ thời điểm báo cáo', 'số hộ đến hiện tại', 'số hộ nay'],
];

test('what ties a name to one report is found by its sign', () => {
  expect(TIED).toHaveLength(TIES.length);
  for (const [n, names] of TIED.entries()) {
    for (const name of names) {
      const found = name.match(TIES[n]?.words ?? /^$/u);
      expect(found, name).not.toBeNull();
      expect(found?.[0], name).toMatch(TIES[n]?.sign ?? /^$/u);
      expect(name.startsWith(tidyName(name).toLowerCase()), name).toBe(true);
      expect(tidyName(name).length, name).toBeLessThan(name.length);
    }
  }
});
