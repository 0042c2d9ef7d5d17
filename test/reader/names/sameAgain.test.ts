import { expect, test } from 'vitest';
import { namesOf } from './namesOf';

type Case = readonly [text: string, names: string[]];

test.for<Case>([
  [
    'Tổng mức bán lẻ hàng hóa tháng 9 đạt «420» tỷ đồng; tính chung 9 tháng đạt «3.650» tỷ đồng',
    ['Tổng mức bán lẻ hàng hóa', 'Tổng mức bán lẻ hàng hóa'],
  ],
  [
    'Trồng rừng được «32» ha; lũy kế từ đầu năm «286» ha. Đón «210» lượt khách',
    ['Diện tích trồng rừng', 'Diện tích trồng rừng (lũy kế)', 'Số lượt khách'],
  ],
  ['Thu hút «12» dự án mới, lũy kế đến nay có «186» dự án', ['Số dự án mới', 'Số dự án (lũy kế)']],
  [
    'Chỉ số giá xây dựng tăng «3»%; 6 tháng, chỉ số này tăng «4»%; riêng ngành điện giảm «1»%',
    ['Chỉ số giá xây dựng', 'Chỉ số giá xây dựng', 'Tốc độ giảm chỉ số giá xây dựng ngành điện'],
  ],
  // Parts of the figure before are not told again, and another unit is of another thing.
  [
    'Thu ngân sách «64» tỷ đồng, trong đó phí «20» tỷ đồng. Ước cả năm «128» tỷ đồng',
    ['Thu ngân sách', 'Phí', 'Thu ngân sách'],
  ],
  ['Doanh thu du lịch «64» tỷ đồng; lũy kế «12» đoàn', ['Doanh thu du lịch', 'Số đoàn (lũy kế)']],
  // What is named anew is not the figure before.
  ['Thu phí «64» tỷ đồng; 9 tháng thu thuế «90» tỷ đồng', ['Thu phí', 'Thu thuế']],
  ['Ngành may tăng «3»%. Du lịch tăng «4»%', ['Tốc độ tăng ngành may', 'Tốc độ tăng du lịch']],
])('%s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});

test.for<Case>([
  [
    'Xã Hòa Lâm: diện tích tự nhiên «32» km², «8.150» người, «2.040» hộ',
    ['Diện tích tự nhiên Xã Hòa Lâm', 'Dân số xã Hòa Lâm', 'Số hộ xã Hòa Lâm'],
  ],
  [
    'Thôn 3: diện tích chè «12» ha, «6» hộ nghèo, thu nhập bình quân «42» triệu đồng/người/năm',
    ['Diện tích chè thôn 3', 'Số hộ nghèo thôn 3', 'Thu nhập bình quân thôn 3'],
  ],
  // A head that is no place is of its own figures; people who did something are no population.
  ['Xã hội: trợ cấp «15» người khuyết tật', ['Số người khuyết tật được trợ cấp']],
  ['Diện tích «81» km²; hỗ trợ «15» người', ['Diện tích', 'Số người được hỗ trợ']],
])('%s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});

test('a thing named by the noun of the thing before it is counted for itself', () => {
  expect(namesOf('Có «86» hộ dân tộc thiểu số, hộ do nữ làm chủ «14» hộ')[0]).toBe(
    'Số hộ dân tộc thiểu số',
  );
});
