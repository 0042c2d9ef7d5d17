import { expect, test } from 'vitest';
import { namesOf } from './namesOf';

type Case = readonly [text: string, names: string[]];

test.for<Case>([
  [
    'Tai nạn đường thủy: xảy ra «2» vụ, làm chết «1» người, thiệt hại tài sản «35» triệu đồng',
    [
      'Số vụ tai nạn đường thủy',
      'Số người chết do tai nạn đường thủy',
      'Giá trị thiệt hại tài sản do tai nạn đường thủy',
    ],
  ],
  [
    'Xảy ra «7» vụ cháy, bị thương «2» người; thiệt hại về tài sản «90» triệu đồng',
    ['Số vụ cháy', 'Số người bị thương do cháy', 'Giá trị thiệt hại về tài sản'],
  ],
  // The head says it is a loss: nothing did it.
  ['Thiệt hại về điện: ước thiệt hại «35» triệu đồng', ['Giá trị thiệt hại về điện']],
  ['Thiệt hại nông nghiệp «35» triệu đồng', ['Giá trị thiệt hại nông nghiệp']],
])('harm: %s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});

test.for<Case>([
  [
    'Vi phạm giao thông: lập biên bản «45» trường hợp, tạm giữ «10» phương tiện, phạt «60» triệu đồng',
    [
      'Số trường hợp vi phạm giao thông lập biên bản',
      'Số phương tiện vi phạm giao thông bị tạm giữ',
      'Số tiền phạt vi phạm giao thông',
    ],
  ],
  [
    'Trật tự đô thị: tháo dỡ «7» mái che, phạt tiền «13» triệu đồng',
    ['Số mái che bị tháo dỡ', 'Số tiền phạt trật tự đô thị'],
  ],
  [
    'Phát hiện «86» trường hợp vi phạm nồng độ cồn, phạt «412» triệu đồng',
    ['Số trường hợp vi phạm nồng độ cồn phát hiện', 'Số tiền phạt vi phạm nồng độ cồn phát hiện'],
  ],
  [
    'Trộm cắp: xảy ra «9» vụ; làm rõ «8» vụ; tỷ lệ điều tra, khám phá đạt «94»%',
    ['Số vụ trộm cắp', 'Số vụ trộm cắp làm rõ', 'Tỷ lệ điều tra, khám phá trộm cắp'],
  ],
  // What is done to people for their good is not told of the head.
  ['Giáo dục: tuyển dụng «14» giáo viên', ['Số giáo viên được tuyển dụng']],
  ['Tỷ lệ xét nghiệm đạt «94»%', ['Tỷ lệ xét nghiệm']],
])('order: %s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});
