import { expect, test } from 'vitest';
import { namesOf } from './namesOf';

type Case = readonly [text: string, names: string[]];

test.for<Case>([
  [
    'Sản lượng lúa, ngô và lạc lần lượt đạt «86» tấn, «12» tấn và «3» tấn',
    ['Sản lượng lúa', 'Sản lượng ngô', 'Sản lượng lạc'],
  ],
  [
    'Tỷ lệ hộ nghèo xã Phú An, Phú Bình lần lượt là «2,4»% và «3,1»%; hộ cận nghèo «5»%',
    ['Tỷ lệ hộ nghèo xã Phú An', 'Tỷ lệ hộ nghèo xã Phú Bình', 'Tỷ lệ hộ cận nghèo'],
  ],
  ['Trâu, bò lần lượt có «40» con, «60» con', ['Số trâu', 'Số bò']],
  // Fewer names than numbers, or one number alone: nothing to deal out.
  ['Sản lượng lúa lần lượt đạt «86» tấn, «12» tấn', ['Sản lượng lúa', 'Sản lượng lúa']],
  ['Sản lượng lúa, ngô đạt «98» tấn', ['Sản lượng lúa, ngô']],
])('in turn: %s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});

test.for<Case>([
  ['Có «42» bác sĩ, đạt «9,6» bác sĩ/vạn dân', ['Số bác sĩ', 'Số bác sĩ/vạn dân']],
  ['Tỷ lệ giường bệnh «29» giường/vạn dân', ['Tỷ lệ giường bệnh']],
  [
    'Cấp phép «24» dự án với vốn «315» tỷ đồng và «86» triệu USD',
    ['Số dự án được cấp phép', 'Vốn dự án được cấp phép', 'Vốn dự án được cấp phép'],
  ],
  ['Thu phí «315» tỷ đồng, chi «86» triệu USD', ['Thu phí', 'Số tiền chi']],
  ['Khu vực trong nước đóng góp «45»% kim ngạch', ['Tỷ trọng khu vực trong nước trong kim ngạch']],
  [
    'Nợ xấu bằng khoảng «1,6»% tổng dư nợ. Đàn lợn «9» con',
    ['Tỷ trọng nợ xấu trong tổng dư nợ', 'Đàn lợn'],
  ],
  ['Chỉ số hài lòng: vị trí thứ «9»/34', ['Xếp hạng chỉ số hài lòng']],
  [
    'Nuôi tôm với «64» hồ, diện tích «32» ha',
    ['Số hồ được nuôi tôm', 'Diện tích hồ được nuôi tôm'],
  ],
  [
    'Các khoản thu phí «18» triệu đồng, thu điều tiết «32» triệu đồng',
    ['Số tiền khoản thu phí', 'Thu điều tiết'],
  ],
  ['Huy động «8,6» tỷ đồng', ['Số tiền huy động']],
  ['Đến nay xã đạt «16» tiêu chí', ['Số tiêu chí']],
  [
    'Xảy ra «5» vụ vi phạm pháp luật, liên quan «9» đối tượng',
    ['Số vụ vi phạm pháp luật', 'Số đối tượng vi phạm pháp luật'],
  ],
  [
    'Cho vay nông nghiệp «214» tỷ đồng, chiếm «37,6»%',
    ['Số tiền cho vay nông nghiệp', 'Tỷ trọng số tiền cho vay nông nghiệp'],
  ],
  ['Có «26» trường đạt chuẩn, chiếm «68»%', ['Số trường đạt chuẩn', 'Tỷ lệ trường đạt chuẩn']],
  ['Chỉ số giá tăng «0,2»%; bình quân 9 tháng tăng «3»%', ['Chỉ số giá', 'Chỉ số giá bình quân']],
  [
    'Giá trị sản xuất «41» tỷ đồng; trong đó khu vực có vốn đầu tư nước ngoài «16» tỷ đồng',
    ['Giá trị sản xuất', 'Giá trị sản xuất khu vực có vốn đầu tư nước ngoài'],
  ],
  ['Trường đạt chuẩn mức độ 2 là «18» trường', ['Số trường đạt chuẩn mức độ 2']],
  ['Cắt giảm «38» thủ tục', ['Số thủ tục được cắt giảm']],
  ['Xây mới, sửa chữa «36» phòng học', ['Số phòng học được xây mới, sửa chữa']],
  [
    'Thành lập mới «6» hợp tác xã, nâng tổng số lên «72» hợp tác xã',
    ['Số hợp tác xã được thành lập mới', 'Số hợp tác xã'],
  ],
  ['Nếu trừ tiền đất thì thu ngân sách đạt «5» tỷ đồng', ['Thu ngân sách trừ tiền đất']],
  ['GRDP tăng từ «8,5»% trở lên', ['Tốc độ tăng GRDP']],
  ['Tỷ lệ hộ nghèo giảm từ «8,5»% xuống', ['Tỷ lệ hộ nghèo']],
])('of what: %s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});
