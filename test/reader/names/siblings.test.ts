import { expect, test } from 'vitest';
import { namesOf } from './namesOf';

test.for<readonly [text: string, names: string[]]>([
  [
    'Tỷ lệ tiêm phòng đạt: tụ huyết trùng «79»%; dại «91»%',
    ['Tỷ lệ tiêm phòng tụ huyết trùng', 'Tỷ lệ tiêm phòng dại'],
  ],
  [
    'Tốc độ tăng giá trị sản xuất: nông nghiệp «3»%; dịch vụ «8»%',
    ['Tốc độ tăng giá trị sản xuất nông nghiệp', 'Tốc độ tăng giá trị sản xuất dịch vụ'],
  ],
  [
    'Số học sinh: tiểu học «1.420» em; trung học cơ sở «1.015» em',
    ['Số học sinh tiểu học', 'Số học sinh trung học cơ sở'],
  ],
  [
    'Diện tích gieo trồng: lúa «40» ha; ngô «12» ha',
    ['Diện tích gieo trồng lúa', 'Diện tích gieo trồng ngô'],
  ],
  ['Tổng đàn gia súc: trâu «40» con; bò «12» con', ['Tổng đàn trâu', 'Tổng đàn bò']],
  ['Đàn lợn «900» con; gia cầm «45» nghìn con', ['Đàn lợn', 'Đàn gia cầm']],
  [
    'Tổng kim ngạch xuất nhập khẩu đạt «127» triệu USD: xuất khẩu «86» triệu USD; nhập khẩu «41» triệu USD',
    ['Tổng kim ngạch xuất nhập khẩu', 'Kim ngạch xuất khẩu', 'Kim ngạch nhập khẩu'],
  ],
  // The head measures its list and no more: what is measured behind it has parts of its own.
  [
    'Tỷ lệ huy động trẻ: nhà trẻ «38»%. Tỷ lệ lao động qua đào tạo đạt «68»%: nam «71»%, nữ «65»%',
    [
      'Tỷ lệ huy động trẻ nhà trẻ',
      'Tỷ lệ lao động qua đào tạo',
      'Tỷ lệ lao động qua đào tạo nam',
      'Tỷ lệ lao động qua đào tạo nữ',
    ],
  ],
  // Another unit is of another measure.
  [
    'Diện tích lúa: vụ xuân «40» ha; phân bón «12» tấn',
    ['Diện tích lúa vụ xuân', 'Sản lượng phân bón'],
  ],
  [
    'Số hộ nghèo: bản Nậm «12» hộ; hỗ trợ «30» triệu đồng',
    ['Số hộ nghèo bản Nậm', 'Số tiền hỗ trợ hộ nghèo'],
  ],
  [
    'Tỷ lệ dân số đô thị dùng nước máy «96»%, nông thôn «62»%',
    ['Tỷ lệ dân số đô thị dùng nước máy', 'Tỷ lệ dân số nông thôn dùng nước máy'],
  ],
  [
    'Tỷ lệ trẻ suy dinh dưỡng thể nhẹ cân «8»%, thể thấp còi «16»%',
    ['Tỷ lệ trẻ suy dinh dưỡng thể nhẹ cân', 'Tỷ lệ trẻ suy dinh dưỡng thể thấp còi'],
  ],
  ['Diện tích lúa xuân «40» ha, ngô «12» ha', ['Diện tích lúa xuân', 'Diện tích ngô']],
  [
    'Công suất sử dụng giường bệnh: tuyến tỉnh «104»%. Khám bệnh «186» lượt',
    ['Công suất sử dụng giường bệnh tuyến tỉnh', 'Số lượt khám bệnh'],
  ],
  [
    'Cơ cấu kinh tế: nông nghiệp «19»%, thuế sản phẩm «4»%',
    ['Tỷ trọng nông nghiệp trong cơ cấu kinh tế', 'Tỷ trọng thuế sản phẩm trong cơ cấu kinh tế'],
  ],
  [
    'Tỷ lệ hộ dùng nước sạch «98»%; tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý: đô thị «96»%, nông thôn «82»%',
    [
      'Tỷ lệ hộ dùng nước sạch',
      'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đô thị',
      'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý nông thôn',
    ],
  ],
  ['Viên chức: giao «28» người', ['Số người viên chức được giao']],
  [
    'Sản lượng một số sản phẩm: xi măng «24» tấn, gạch «320» triệu viên',
    ['Sản lượng xi măng', 'Sản lượng gạch'],
  ],
])('%s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});

test('places and peoples in a note are of what the note explains; things are themselves', () => {
  const note = (text: string) => ({ text, footnote: true });
  expect(
    namesOf('Chuyển đổi «146» ha đất lúa', note('Xã Nà Lốc «62» ha; Chiềng Pha «48» ha')),
  ).toEqual([
    'Diện tích chuyển đổi đất lúa',
    'Diện tích chuyển đổi đất lúa Xã Nà Lốc',
    'Diện tích chuyển đổi đất lúa Chiềng Pha',
  ]);
  expect(
    namesOf('Tuyển dụng «68» lao động', note('Nhật Bản «25» người, Hàn Quốc «18» người')),
  ).toEqual([
    'Số lao động được tuyển dụng',
    'Số lao động Nhật Bản được tuyển dụng',
    'Số lao động Hàn Quốc được tuyển dụng',
  ]);
  expect(namesOf('Gieo trồng «842» ha', note('Lúa «412» ha, ngô «286» ha')).slice(1)).toEqual([
    'Diện tích lúa',
    'Diện tích ngô',
  ]);
});

test('what runs on behind a comma into the next number is that number’s', () => {
  expect(namesOf('Xóa nhà cho «38» hộ cận nghèo, gia đình có công «13» hộ')[0]).toBe(
    'Số hộ cận nghèo được xóa nhà',
  );
});
