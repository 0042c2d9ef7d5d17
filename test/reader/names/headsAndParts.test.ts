import { describe, expect, test } from 'vitest';
import { namesOf } from './namesOf';

type Case = readonly [passage: string, names: string[]];

function expectNames([passage, names]: Case): void {
  expect(namesOf(passage)).toEqual(names);
}

describe('what a run-in head says of its list', () => {
  test.for<Case>([
    ['Phạm pháp hình sự: xảy ra «46» vụ', ['Số vụ phạm pháp hình sự']],
    [
      'Phạm pháp hình sự: xảy ra «46» vụ; hậu quả: chết «01» người',
      ['Số vụ phạm pháp hình sự', 'Số người chết do phạm pháp hình sự'],
    ],
    [
      'Tỷ lệ trường đạt chuẩn quốc gia: mầm non «68»%, tiểu học «82»%',
      ['Tỷ lệ trường đạt chuẩn quốc gia mầm non', 'Tỷ lệ trường đạt chuẩn quốc gia tiểu học'],
    ],
    [
      'Kim ngạch xuất khẩu: dệt may «12» triệu USD, gỗ «5» triệu USD',
      ['Kim ngạch xuất khẩu dệt may', 'Kim ngạch xuất khẩu gỗ'],
    ],
    ['Giải quyết đơn thư: Tiếp nhận «256» đơn', ['Số đơn tiếp nhận']],
  ])('%s', expectNames);
});

describe('parts of an amount, prizes, ranks', () => {
  test.for<Case>([
    [
      'Giá trị sản xuất «18.640» tỷ đồng; trong đó dịch vụ chiếm «81,4»%, công nghiệp chiếm «18,6»%',
      [
        'Giá trị sản xuất',
        'Tỷ trọng dịch vụ trong giá trị sản xuất',
        'Tỷ trọng công nghiệp trong giá trị sản xuất',
      ],
    ],
    [
      'Thi học sinh giỏi đạt «87» giải («04» giải nhất, «19» giải nhì)',
      [
        'Số giải thi học sinh giỏi',
        'Số giải nhất thi học sinh giỏi',
        'Số giải nhì thi học sinh giỏi',
      ],
    ],
    [
      'Thu nhập bình quân «52» triệu đồng, xếp thứ «3»/9',
      ['Thu nhập bình quân', 'Xếp hạng thu nhập bình quân'],
    ],
    ['Bình quân đạt «16,4» tiêu chí/xã', ['Bình quân tiêu chí']],
    [
      'Có «9» chỉ tiêu vượt, «12» chỉ tiêu đạt, «3» chỉ tiêu không đạt kế hoạch',
      ['Số chỉ tiêu vượt', 'Số chỉ tiêu đạt', 'Số chỉ tiêu không đạt kế hoạch'],
    ],
    [
      'Dân số: số trẻ sinh ra «1.026» trẻ, trong đó con thứ ba «118» trẻ («11,5»%)',
      ['Số trẻ sinh ra', 'Số con thứ ba', 'Tỷ lệ con thứ ba'],
    ],
    [
      'CPI tháng 12 tăng «0,21»%, bình quân cả năm tăng «3,45»%',
      ['Tốc độ tăng CPI', 'Tốc độ tăng CPI bình quân'],
    ],
    ['Thống kê: mật độ «2.046» người/km²', ['Mật độ dân số']],
    ['Tàu cá «268» chiếc, lắp thiết bị VMS 260/268 chiếc', ['Số tàu cá']],
    [
      'Kinh phí làm đường «13» tỷ đồng, từ nguồn ngân sách «7» tỷ đồng, nguồn xã hội hóa «6» tỷ đồng',
      [
        'Kinh phí làm đường',
        'Kinh phí làm đường từ nguồn ngân sách',
        'Kinh phí làm đường nguồn xã hội hóa',
      ],
    ],
    [
      'Xã tiếp «23» lượt công dân («28» người)',
      ['Số lượt công dân xã tiếp', 'Số người công dân xã tiếp'],
    ],
    ['Ước tổng thiệt hại «9,6» tỷ đồng', ['Tổng giá trị thiệt hại']],
    ['GRDP/người đạt «146» triệu đồng', ['GRDP/người']],
    ['Tăng trưởng kinh tế ước tăng «7,62»%', ['Tốc độ tăng trưởng kinh tế']],
    ['Chỉ tiêu chủ yếu: thu NSNN trên địa bàn «8.900» tỷ đồng', ['Thu NSNN trên địa bàn']],
  ])('%s', expectNames);
});

describe('harm', () => {
  test.for<Case>([
    ['Lốc xoáy làm tốc mái «56» nhà', ['Số nhà bị tốc mái do lốc xoáy']],
    [
      'Xảy ra «02» đợt mưa đá, làm hư hỏng «214» nhà',
      ['Số đợt mưa đá', 'Số nhà bị hư hỏng do mưa đá'],
    ],
    ['cuốn trôi «3» cầu tạm', ['Số cầu tạm bị cuốn trôi']],
    [
      'tốc mái «146» nhà; «84» ha lúa bị ngập úng',
      ['Số nhà bị tốc mái', 'Diện tích lúa bị ngập úng'],
    ],
  ])('%s', expectNames);
});

describe('ends of words that are no ends', () => {
  test.for<Case>([
    ['Hoàn thành «4.200» căn nhà ở xã hội', ['Số căn nhà ở xã hội']],
    ['Tỷ lệ lao động có văn bằng, chứng chỉ đạt «39»%', ['Tỷ lệ lao động có văn bằng, chứng chỉ']],
    ['Đã số hóa «12.480» hồ sơ', ['Số hồ sơ được số hóa']],
    ['Cuối kỳ còn «95» hộ nghèo', ['Số hộ nghèo']],
    ['Hiện có mặt «61» người', ['Số người có mặt']],
    ['Thu hồi tài sản trị giá «640» triệu đồng', ['Trị giá thu hồi tài sản']],
    ['Tổng đài tiếp nhận «430» phản ánh', ['Số phản ánh tổng đài tiếp nhận']],
    ['Có «01» hồ sơ đang trong thời gian thẩm định', ['Số hồ sơ đang trong thời gian thẩm định']],
    ['Vốn đã «12» triệu đồng', ['Vốn']],
    ['Đường điện dài «4,2» km', ['Chiều dài đường điện']],
    ['Tổng chiều dài «4,2» km', ['Tổng chiều dài']],
    ['BHYT đạt tỷ lệ bao phủ «95,8»%', ['Tỷ lệ bao phủ']],
    ['Thu mua «1.200» tấn vải', ['Khối lượng thu mua vải']],
  ])('%s', expectNames);
});
