import { expect, test } from 'vitest';
import { named, proposed, readPlan, unwatched } from './proposalSupport';

/** Figures of Phong Thổ, and what can be reckoned back from them, with no rule that makes use of names. */
const PLAN = unwatched(readPlan('test/fixtures/proposals/phong-tho.csv'));

/** Relations that the figures of the report prove and that are sure enough to be proposed. */
const SURE = [
  'sum: Tổng diện tích gieo trồng cây lương thực có hạt = Diện tích vụ đông xuân + Diện tích vụ mùa + Diện tích lúa nương + Diện tích gieo trồng cây ngô',
  'sum: Diện tích gieo trồng cây lúa = Diện tích vụ đông xuân + Diện tích vụ mùa + Diện tích lúa nương',
  'sum: Diện tích gieo trồng cây ngô = Diện tích ngô xuân hè + Diện tích ngô thu đông',
  'sum: Tổng sản lượng lương thực có hạt = Sản lượng cây lúa + Sản lượng cây ngô',
  'sum: Tổng sản lượng lương thực có hạt = Sản lượng vụ đông xuân + Sản lượng vụ mùa + Sản lượng lúa nương + Sản lượng cây ngô',
  'sum: Sản lượng cây lúa = Sản lượng vụ đông xuân + Sản lượng vụ mùa + Sản lượng lúa nương',
  'sum: Sản lượng cây ngô = Sản lượng ngô xuân hè + Sản lượng ngô thu đông',
  'product: Sản lượng cây lúa = Diện tích gieo trồng cây lúa + Năng suất bình quân cây lúa',
  'product: Sản lượng vụ đông xuân = Diện tích vụ đông xuân + Năng suất vụ đông xuân',
  'product: Sản lượng vụ mùa = Diện tích vụ mùa + Năng suất vụ mùa',
  'product: Sản lượng cây ngô = Diện tích gieo trồng cây ngô + Năng suất bình quân cây ngô',
  'product: Sản lượng ngô xuân hè = Diện tích ngô xuân hè + Năng suất ngô xuân hè',
  'product: Sản lượng ngô thu đông = Diện tích ngô thu đông + Năng suất ngô thu đông',
  'stockFlow: Diện tích chè hiện có = Diện tích chè trồng mới',
  'sum: Diện tích trồng rừng = Trồng quế + Trồng sơn tra + Trồng cây gỗ lớn',
  'sum: Diện tích mắc ca = Mắc ca trồng xen chè + Mắc ca trồng thuần',
  'sum: Giá trị sản xuất công nghiệp trên địa bàn = Công nghiệp ngoài quốc doanh + Công nghiệp quốc doanh',
  'sum: Giá trị sản xuất công nghiệp trên địa bàn = Công nghiệp quốc doanh + Khai khoáng + Chế biến + Sản xuất điện',
  'sum: Công nghiệp ngoài quốc doanh = Khai khoáng + Chế biến + Sản xuất điện',
  'growth: Tốc độ tăng giá trị sản xuất công nghiệp trên địa bàn = Giá trị sản xuất công nghiệp trên địa bàn',
  'sum: Giá trị xuất khẩu = Xuất khẩu hàng địa phương + Xuất khẩu hàng tạm nhập',
  'sum: Tổng chi ngân sách = Chi thường xuyên + Chi đầu tư + Chi chương trình mục tiêu + Chi chuyển nguồn',
  'sum: Tổng vốn chương trình nông thôn mới = Vốn sự nghiệp nông thôn mới + Vốn đầu tư nông thôn mới',
  'perCapita: Bình quân tiêu chí nông thôn mới một xã = Tổng số tiêu chí nông thôn mới + Số xã xây dựng nông thôn mới',
  'attainableRate: Tỷ lệ xã đạt tiêu chí quốc gia về y tế = Số xã, thị trấn',
  'attainableRate: Tỷ lệ xã, thị trấn được thu gom rác = Số xã, thị trấn',
  'attainableRate: Tỷ lệ bản có đường liên bản cứng hóa = Tổng số thôn, bản',
  'rateOfCounts: Tỷ lệ trẻ suy dinh dưỡng thể nhẹ cân = Trẻ suy dinh dưỡng thể nhẹ cân + Tổng số trẻ dưới 5 tuổi',
  'rateOfCounts: Tỷ lệ trẻ suy dinh dưỡng thể thấp còi = Trẻ suy dinh dưỡng thể thấp còi + Tổng số trẻ dưới 5 tuổi',
  'sum: Tổng giá trị thiệt hại = Thiệt hại về nhà ở + Thiệt hại về lúa và hoa màu + Thiệt hại về chăn nuôi + Thiệt hại về thủy sản + Thiệt hại về công nghiệp + Thiệt hại về thủy lợi + Thiệt hại về giao thông + Thiệt hại về giáo dục + Thiệt hại về y tế + Thiệt hại khác',
  'same: Tổng thu ngân sách nhà nước trên địa bàn = Thu ngân sách trên địa bàn',
];

/** Right as well, but of so few digits that chance makes such ones. */
const TOO_FEW_DIGITS = [
  'product: Sản lượng lúa nương = Diện tích lúa nương + Năng suất lúa nương',
  'sum: Tổng diện tích gieo trồng cây lương thực có hạt = Diện tích gieo trồng cây lúa + Diện tích gieo trồng cây ngô',
  'sum: Diện tích cây dược liệu = Sa nhân + Cây dược liệu khác',
  'sum: Trồng quế = Quế được hỗ trợ + Quế người dân tự trồng',
  'sum: Số vụ vi phạm lâm luật = Vi phạm khai thác + Vi phạm khác',
  'sum: Số dự án đầu tư = Dự án chuyển tiếp + Dự án khởi công mới',
  'sum: Nợ thuế = Nợ có khả năng thu + Nợ khó thu',
  'sum: Số lượt tiếp công dân = Tiếp thường xuyên + Tiếp định kỳ',
  'sum: Số lao động được giải quyết việc làm = Xuất khẩu lao động + Làm việc trong tỉnh + Làm việc ngoài tỉnh + Vay vốn tạo việc làm',
  'perCapita: Gạo cứu trợ bình quân đầu người = Số gạo cứu trợ + Số nhân khẩu được cứu trợ',
  'rateOfCounts: Tỷ lệ học sinh đi học = Học sinh đi học + Học sinh trong độ tuổi đến trường',
  'rateOfCounts: Tỷ lệ xã, thị trấn được thu gom rác = Số xã, thị trấn được thu gom rác + Số xã, thị trấn',
  'rateOfCounts: Tỷ lệ trường đạt chuẩn quốc gia = Số trường đạt chuẩn quốc gia + Tổng số trường học',
  'rateOfCounts: Tỷ lệ bản có đường liên bản cứng hóa = Số bản có đường liên bản cứng hóa + Tổng số thôn, bản',
  'attainableRate: Tỷ lệ trường đạt chuẩn quốc gia = Tổng số trường học',
  'attainableRate: Tỷ lệ bản đạt tiêu chuẩn văn hóa = Tổng số thôn, bản',
];

test('what the figures of a report prove is found, and nothing that they do not', () => {
  const found = proposed(PLAN).map((proposal) => named(PLAN, proposal));
  expect(found.filter((one) => !SURE.includes(one) && !TOO_FEW_DIGITS.includes(one))).toEqual([]);
  expect(SURE.filter((one) => !found.includes(one))).toEqual([]);
});

test('what a rule finds by names is known', () => {
  const plan = readPlan('test/fixtures/proposals/phong-tho.csv');
  const found = proposed(plan).map((proposal) => named(plan, proposal));
  expect(found.filter((one) => one.startsWith('product: Sản lượng ngô'))).toEqual([]);
  expect(found.filter((one) => one.startsWith('sum: Sản lượng cây ngô'))).toHaveLength(1);
});
