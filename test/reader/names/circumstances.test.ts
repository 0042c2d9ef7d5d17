import { expect, test } from 'vitest';
import { namesOf } from './namesOf';

test.for<readonly [text: string, names: string[]]>([
  ['Đến ngày 20/12, giải ngân được «18» tỷ đồng vốn đầu tư công', ['Giải ngân vốn đầu tư công']],
  ['Tại thời điểm điều tra 01/10, đàn trâu có «1.240» con', ['Đàn trâu']],
  ['Tính đến 15/11: «312» hộ có điện', ['Số hộ có điện']],
  ['Qua rà soát cuối năm 2031, toàn xã còn «37» hộ nghèo', ['Số hộ nghèo']],
  ['Theo báo cáo của trạm, qua theo dõi, có «12» ca sốt', ['Số ca sốt']],
  ['Cuối năm, xã còn «9» hộ ở nhà tạm', ['Số hộ ở nhà tạm']],
  // A comma closes them; without one it was done, and a share of so many is no day.
  ['Qua đó kiểm tra «19» cơ sở kinh doanh', ['Số cơ sở kinh doanh được kiểm tra']],
  [
    'Theo dõi «15» trang trại, phát hiện «2» ca bệnh',
    ['Số trang trại được theo dõi', 'Số ca bệnh phát hiện'],
  ],
  ['Kiểm tra 12/15 cơ sở, đạt «80»%', ['Tỷ lệ kiểm tra cơ sở']],
])('%s', ([text, names]) => {
  expect(namesOf(text)).toEqual(names);
});
