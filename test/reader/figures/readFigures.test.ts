import { describe, expect, test } from 'vitest';
import { readingOf } from '../../support/readingOf';
import { toldIn } from '../../support/toldFigures';

/** A report on 2023, whose figures speak of that year. */
const on2023 = (sentence: string): string =>
  `BÁO CÁO\nTình hình kinh tế - xã hội năm 2023\n\n${sentence}\n`;

type Row = readonly [sentence: string, figures: readonly string[]];

function check([sentence, figures]: Row): void {
  expect(toldIn(on2023(sentence))).toEqual(figures);
}

describe('a result and its plan', () => {
  test.each<Row>([
    ['Diện tích cây vụ đông 1.250/1.200 ha, đạt 104,2% KH.', ['1250 ha, plan 1200, pctPlan 104.2']],
    ['Gieo cấy lúa mùa 742,5ha/750ha KH, đạt 99%.', ['742.5 ha, plan 750, pctPlan 99']],
    ['Sản lượng cá ước đạt 312 tấn, đạt 101%KH.', ['312 tấn, pctPlan 101']],
    ['Sản lượng cá ước đạt 312 tấn; đạt 101 % kế hoạch.', ['312 tấn, pctPlan 101']],
    ['Khai thác gỗ 5.400 m³, bằng 108% so với kế hoạch năm.', ['5400 m³, pctPlan 108']],
    ['Đàn trâu 3.150 con (đạt 98,4% KH).', ['3150 con, pctPlan 98.4']],
    ['Đàn trâu 3.150 con, đạt 98,4% KH giao, đàn bò 5 con.', ['3150 con, pctPlan 98.4', '5 con']],
    ['Đàn trâu 3.150 con (KH 3.200 con).', ['3150 con, plan 3200', '3200 con, plan']],
    ['Đàn trâu 3.150 con (kế hoạch: 3.200).', ['3150 con, plan 3200', '3200 con, plan']],
    [
      'Thu phí, lệ phí đạt 820 triệu đồng. Dự toán giao 1.000 triệu đồng. Đạt 82% dự toán.',
      ['820 triệu đồng, plan 1000, pctPlan 82', '1000 triệu đồng, plan'],
    ],
    [
      'Kế hoạch vốn năm 2023 là 40.000 triệu đồng. Giải ngân đến nay 31.200 triệu đồng, bằng 78% kế hoạch vốn.',
      ['40000 triệu đồng, plan', '31200 triệu đồng, plan 40000, pctPlan 78'],
    ],
    [
      'Kế hoạch vốn là 900 triệu đồng, trong đó: vốn tỉnh 600 triệu đồng; vốn huyện 300 triệu đồng.',
      ['900 triệu đồng, plan', '600 triệu đồng, plan', '300 triệu đồng, plan'],
    ],
    [
      'Thu nội địa 64 tỷ đồng, đạt 80% dự toán tỉnh giao, đạt 75,3% dự toán HĐND huyện giao.',
      ['64 tỷ đồng, pctPlan 80, planBy tỉnh giao, pctPlan2 75.3, planBy2 HĐND huyện'],
    ],
    [
      'Thu nội địa 64 tỷ đồng, đạt 80% so với dự toán HĐND tỉnh và 75,3% so với dự toán HĐND huyện giao.',
      ['64 tỷ đồng, pctPlan 80, planBy HĐND tỉnh, pctPlan2 75.3, planBy2 HĐND huyện'],
    ],
    ['Trồng mới 60 ha cây dược liệu, đạt 120%.', ['60 ha, pctPlan 120']],
    ['Trồng mới 12/50ha cây gỗ lớn đạt 24%.', ['12 ha, plan 50, pctPlan 24']],
    ['Có 1.209/1.240 biên chế được giao.', ['1209 biên chế, plan 1240']],
    [
      'Giao nhận 124/124 công dân nhập ngũ đạt 100% chỉ tiêu.',
      ['124 người, plan 124, pctPlan 100'],
    ],
    ['Tổ chức 13 buổi giao lưu văn hóa, đạt 130% kế hoạch.', ['13 buổi, pctPlan 130']],
    ['Tỷ lệ phủ sóng 99,8 (đạt KH).', ['99.8 %, verdict met']],
    ['Sản lượng 870,2 tấn đạt 101,1 kế hoạch giao.', ['870.2 tấn, pctPlan 101.1']],
    ['Giá trị xuất khẩu đạt 96% so với KH.', ['96 %, pctPlan 96']],
    ['98,5% tỷ lệ thôn, bản có đường đi lại thuận lợi đạt 100% kế hoạch.', ['98.5 %, pctPlan 100']],
    ['98,5% tỷ lệ hộ dùng nước sạch, điện lưới đạt 100% KH.', ['98.5 %, pctPlan 100']],
    ['Có 12 trường ở các xã, thị trấn đạt 100% KH.', ['12 trường, pctPlan 100']],
    ['Thuế ngoài quốc doanh 864 tỷ đồng (đạt 29,2% DT).', ['864 tỷ đồng, pctPlan 29.2']],
    [
      'Thu nội địa 96 tỷ đồng, đạt 112% dự toán pháp lệnh, 104% dự toán phấn đấu, thu phí 2 tỷ đồng.',
      ['96 tỷ đồng, pctPlan 112, pctPlan2 104', '2 tỷ đồng'],
    ],
    ['Lệ phí trước bạ 152 tỷ đồng (26,8% DT).', ['152 tỷ đồng, pctPlan 26.8']],
    [
      'Có 09 dự án giải ngân đạt 100% kế hoạch, 31 dự án giải ngân trên 60%.',
      ['9 dự án', '31 dự án'],
    ],
    ['Có 12 xã hoàn thành 100% kế hoạch.', ['12 xã']],
    ['Thu phí chợ 420/400 triệu đồng (105%).', ['420 triệu đồng, plan 400, pctPlan 105']],
    [
      'Thu thường xuyên đạt 1,2 tỷ đồng so với dự toán 1 tỷ đồng.',
      ['1.2 tỷ đồng, plan 1', '1 tỷ đồng, plan'],
    ],
    ['Kết nạp 12 đảng viên/10 chỉ tiêu, đạt 120%.', ['12 người, plan 10, pctPlan 120']],
    ['Có 04 xã đạt chuẩn (Nậm Cắn, Mường Lạn) đạt 100% kế hoạch.', ['4 xã, pctPlan 100']],
    ['Số tiền chậm nộp 620 triệu đồng, chiếm 2,5% kế hoạch thu.', ['620 triệu đồng', '2.5 %']],
    [
      'Kiến nghị thu hồi 935 triệu đồng, đã thu hồi 790 triệu đồng, đạt 84,5%.',
      ['935 triệu đồng', '790 triệu đồng', '84.5 %'],
    ],
    ['Thu tiền sử dụng đất 215 tỷ đồng, vượt 15 tỷ đồng so với kế hoạch.', ['215 tỷ đồng']],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('what exceeds, meets or misses the plan', () => {
  test.each<Row>([
    ['Tổng đàn dê 4.100 con (vượt 2,5%KH).', ['4100 con, overPlan 2.5']],
    ['Tỷ lệ hộ khá 41% vượt 1,5% so với chỉ tiêu giao.', ['41 %, overPlan 1.5']],
    [
      'Mức giảm hộ nghèo 4,2%/4% vượt chỉ tiêu kế hoạch giao 0,2%.',
      ['4.2 %, plan 4, overPlan 0.2'],
    ],
    ['Tỷ lệ nhập học 97,3% (tăng 1,1% so với kế hoạch).', ['97.3 %, overPlan 1.1']],
    ['Tỷ lệ nhập học 97,3% (đạt KH).', ['97.3 %, verdict met']],
    ['Tỷ lệ nhập học 97,3% (*vượt KH*).', ['97.3 %, verdict exceeded']],
    ['Tỷ lệ nhập học 97,3% (không đạt KH).', ['97.3 %, verdict missed']],
    ['Sản lượng chè 52 tấn, chưa đạt kế hoạch đề ra.', ['52 tấn, verdict missed']],
    [
      'Tỷ lệ lao động có nghề 62,5% (KH 65%), không đạt.',
      ['62.5 %, plan 65, verdict missed', '65 %, plan'],
    ],
    ['Tỷ lệ lao động có nghề 62,5% (KH 62%, đạt).', ['62.5 %, plan 62, verdict met', '62 %, plan']],
    [
      'Tỷ lệ hộ dùng nước sạch 18,5%, chưa đạt chỉ tiêu (chỉ tiêu giao từ 20%).',
      ['18.5 %, plan 20, verdict missed', '20 %, plan'],
    ],
    ['Thu ngân sách đạt 512 tỷ đồng (KH 564 tỷ).', ['512 tỷ đồng, plan 564', '564 tỷ đồng, plan']],
    ['Phấn đấu giải ngân vốn đạt trên 95% kế hoạch vốn.', ['95 %, target, bound above']],
    ['Phấn đấu thu ngân sách tăng 10% so với dự toán.', ['10 %, target']],
    [
      'Phấn đấu thu ngân sách đạt 250 tỷ đồng, tăng 10% so với dự toán tỉnh giao.',
      ['250 tỷ đồng, target, overPlan 10'],
    ],
    [
      'Trong kỳ có 34 nhiệm vụ được giao, đã hoàn thành 30 nhiệm vụ.',
      ['34 nhiệm vụ, plan', '30 nhiệm vụ, plan 34'],
    ],
    [
      'UBND tỉnh giao 34 nhiệm vụ, đã hoàn thành 30 nhiệm vụ, đạt 88,2%.',
      ['34 nhiệm vụ, plan', '30 nhiệm vụ, plan 34, pctPlan 88.2'],
    ],
    [
      'Có 12 chỉ tiêu hoàn thành, trong đó 5 chỉ tiêu vượt kế hoạch giao.',
      ['12 chỉ tiêu', '5 chỉ tiêu'],
    ],
    ['Tạo việc làm cho 140 lao động, vượt 40 lao động so với kế hoạch.', ['140 người']],
    ['Có 09/14 khoản thu đạt và vượt dự toán.', ['9 khoản, parts 9/14']],
    ['Có 18/20 chỉ tiêu đạt và vượt kế hoạch.', ['18 chỉ tiêu, parts 18/20']],
    ['Có 07 chỉ tiêu đạt từ 80% - 100% KH.', ['7 chỉ tiêu']],
    ['Tuyên truyền 07/12 cuộc, đạt 58%KH.', ['7 cuộc, plan 12, pctPlan 58']],
    ['Đưa 27/15 người đi cai nghiện vượt 80% KH.', ['27 người, plan 15, overPlan 80']],
    [
      'Thu ngân sách vượt 12% so với dự toán HĐND huyện giao.',
      ['12 %, overPlan 12, planBy HĐND huyện'],
    ],
    ['Đàn lợn 4.500 con, cao hơn KH 2,5%.', ['4500 con, overPlan 2.5']],
    [
      'Thu 64 tỷ đồng, đạt 80% DT tỉnh, 75,3% DT huyện.',
      ['64 tỷ đồng, pctPlan 80, planBy tỉnh giao, pctPlan2 75.3, planBy2 huyện giao'],
    ],
    ['Xuất khẩu 100 lao động, tăng 40 lao động so với KH.', ['100 người']],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('a result and an earlier time', () => {
  test.each<Row>([
    ['Cây ngô 143 ha, đạt 97% KH, bằng 98,8% CK.', ['143 ha, pctPlan 97, pctPrev 98.8']],
    ['Doanh thu 18 tỷ đồng, bằng 89,05% so với cùng kỳ năm 2022.', ['18 tỷ đồng, pctPrev 89.05']],
    ['Doanh thu 18 tỷ đồng, tăng 1,16% so với năm trước.', ['18 tỷ đồng, chgPrevPct 1.16']],
    ['Doanh thu 18 tỷ đồng, giảm 4,5%.', ['18 tỷ đồng, chgPrevPct -4.5']],
    [
      'Xảy ra 12 vụ, 5 người chết, 9 người bị thương (tăng 2 vụ, giảm 1 người chết, tăng 3 người bị thương).',
      ['12 vụ, chgPrevAbs 2', '5 người, chgPrevAbs -1', '9 người, chgPrevAbs 3'],
    ],
    [
      'Tiếp nhận 320 đơn, giải quyết 298 đơn (giảm 15 đơn, tăng 4 đơn so với cùng kỳ).',
      ['320 đơn, chgPrevAbs -15', '298 đơn, chgPrevAbs 4'],
    ],
    [
      'Xảy ra 12 vụ, 15 bị can (+2 vụ, -1 người).',
      ['12 vụ, chgPrevAbs 2', '15 bị can, chgPrevAbs -1'],
    ],
    [
      'Đàn trâu 310 con, đàn bò 400 con, tăng 5 con so với năm trước, giảm 2 con so với đầu năm.',
      ['310 con', '400 con, chgPrevAbs 5'],
    ],
    [
      'Khởi tố 45 vụ (-10%) với 62 bị can (+5%).',
      ['45 vụ, chgPrevPct -10', '62 bị can, chgPrevPct 5'],
    ],
    [
      'Thu hút 1.250 lượt khách (tăng 120 lượt, tăng 10,6%).',
      ['1250 lượt khách, chgPrevPct 10.6, chgPrevAbs 120'],
    ],
    ['Tuyển mới 25 công chức (tăng 5 người, =25%).', ['25 người, chgPrevPct 25, chgPrevAbs 5']],
    ['Tăng trưởng kinh tế -2,5%.', ['-2.5 %']],
    ['Năng suất 56,1 tạ/ha, giảm 0,31 tạ/ha.', ['56.1 tạ/ha, chgPrevAbs -0.31']],
    [
      'Diện tích 754 ha đạt 102% KH và tăng 16,8ha so với cùng kỳ.',
      ['754 ha, pctPlan 102, chgPrevAbs 16.8'],
    ],
    ['Dư nợ 731 tỷ đồng, giảm 38,9 tỷ so với đầu năm.', ['731 tỷ đồng, chgPrevAbs -38.9']],
    [
      'Phát hiện 27 vụ vi phạm, tăng 16 vụ vi phạm so với cùng kỳ năm 2022.',
      ['27 vụ, chgPrevAbs 16'],
    ],
    ['Tỷ lệ che phủ rừng 52,4%, tăng 0,3% so với năm 2022.', ['52.4 %, chgPrevAbs 0.3']],
    [
      'Giá trị sản xuất 120 tỷ đồng, so với cùng kỳ năm trước tăng 3,6%.',
      ['120 tỷ đồng, chgPrevPct 3.6'],
    ],
    ['Đón 48.000 lượt khách, gấp 1,5 lần cùng kỳ.', ['48000 lượt khách, pctPrev 150']],
    ['Đón 48.000 lượt khách (cùng kỳ 32.000 lượt).', ['48000 lượt khách', '32000 lượt, previous']],
    ['Tỷ lệ hộ nghèo 12,5% (năm 2022: 17,1%).', ['12.5 %', '17.1 %, previous']],
    [
      'Chỉ số xếp thứ 3/9 huyện, tăng 2 bậc so với năm 2022.',
      ['3 hạng, chgPrevAbs 2, chgUnit bậc, parts 3/9'],
    ],
    [
      'Tiếp 226 lượt, 227 người = 225 vụ việc (giảm 20 lượt, 23 người = 18 vụ việc so với cùng kỳ).',
      ['226 lượt, chgPrevAbs -20', '227 người, chgPrevAbs -23', '225 vụ việc, chgPrevAbs -18'],
    ],
    [
      'Tổng số hộ nghèo 620 hộ, tỷ lệ 9,4% giảm so với lần rà soát năm 2022 là 85 hộ (1,3%).',
      ['620 hộ, chgPrevAbs -85', '9.4 %, chgPrevAbs -1.3'],
    ],
    [
      'Doanh thu 23,8 tỷ đồng tăng 55% so với cùng kỳ đạt 100% so với KH.',
      ['23.8 tỷ đồng, pctPlan 100, chgPrevPct 55'],
    ],
    ['Tổng lượt khách du lịch tăng 14,2% (vượt 6,2%KH).', ['14.2 %, overPlan 6.2']],
    ['Khu vực dịch vụ tăng 7,8%, khu vực nông nghiệp tăng 1,9%.', ['7.8 %', '1.9 %']],
    ['Tỷ lệ hộ khá tăng từ 41,2% năm 2021 lên 45,3%.', ['41.2 %, previous', '45.3 %']],
    ['Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,8%.', ['5.2 %, previous', '3.8 %']],
    ['Tỷ lệ hộ nghèo giảm còn 2,1%.', ['2.1 %']],
    [
      'Sản lượng 56 tấn (TH 2022: 52 tấn; KH 2023: 55 tấn).',
      ['56 tấn, plan 55', '52 tấn, previous', '55 tấn, plan'],
    ],
    [
      'Huy động vốn đạt 5.600 tỷ, tăng 450 tỷ (8,7%) so với đầu năm.',
      ['5600 tỷ đồng, chgPrevPct 8.7, chgPrevAbs 450'],
    ],
    [
      'Internet 45 thuê bao/100 dân, tăng 3 thuê bao.',
      ['45 thuê bao/100 dân, chgPrevAbs 3, chgUnit thuê bao'],
    ],
    ['Kiềm chế, giảm 5 - 10% số vụ tai nạn.', ['5 %, high 10']],
    ['Khối lượng 40 tấn, giảm 3 tấn. Năng suất 20 tạ/ha.', ['40 tấn, chgPrevAbs -3', '20 tạ/ha']],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('what is compared with neither a plan nor an earlier time', () => {
  test.each<Row>([
    ['Tỷ lệ giải ngân 68%, cao hơn bình quân chung cả nước (60,43%).', ['68 %']],
    ['Trúng thầu 188 tỷ đồng, giảm 3,1 tỷ đồng so với giá gói thầu.', ['188 tỷ đồng']],
    ['Giá trị quyết toán 142 tỷ đồng, giảm 1 tỷ đồng so với đề nghị của đơn vị.', ['142 tỷ đồng']],
    ['Tỷ lệ hộ dùng nước máy 93%, cao hơn bình quân thành phố 4,1%.', ['93 %']],
    ['Biên chế có 120 người, bằng 80% so với định mức.', ['120 người']],
    [
      'Thu phí 90 triệu đồng, bằng 95% so với bình quân các năm trước.',
      ['90 triệu đồng, pctPrev 95'],
    ],
    [
      'Chỉ số cải cách hành chính xếp thứ 24/63, tăng 7 bậc.',
      ['24 hạng, chgPrevAbs 7, chgUnit bậc, parts 24/63'],
    ],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('counts out of a total', () => {
  test.each<Row>([
    ['Có 16/16 xã có đường ô tô.', ['16 xã, parts 16/16']],
    ['Điều tra làm rõ 22/27 vụ.', ['22 vụ, parts 22/27']],
    ['Có 864/1.506 học sinh đi học nghề, đạt 57,3%.', ['57.3 %, parts 864/1506']],
    ['Trẻ suy dinh dưỡng 1.244/7.518 chiếm 16,55%.', ['16.55 %, parts 1244/7518']],
    ['Hoàn thành 29/34 nhiệm vụ (đạt 85,3%).', ['85.3 %, parts 29/34']],
    ['Tỷ lệ xã thu gom rác 64,7% (11/17 xã).', ['64.7 %, parts 11/17']],
    ['Có 17/17 xã có điện, tỷ lệ hộ dùng điện 99,8%.', ['17 xã, parts 17/17', '99.8 %']],
    ['Tiêm chủng 1.450 trẻ đạt 52,31%.', ['1450 trẻ', '52.31 %']],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('brackets, parts and lists', () => {
  test.each<Row>([
    [
      'Phát hiện 14 công trình vi phạm (không phép 05, sai phép 09).',
      ['14 công trình', '5 công trình', '9 công trình'],
    ],
    ['Phát hiện 14 công trình vi phạm (theo biểu Mẫu 05).', ['14 công trình']],
    // What stands behind a bracket of parts is told of the total.
    [
      'Cây ăn quả 3.928ha (trong đó chuối 2.500ha, cam 1.205ha) đạt 100% kế hoạch, tăng 29,9ha.',
      ['3928 ha, pctPlan 100, chgPrevAbs 29.9', '2500 ha', '1205 ha'],
    ],
    [
      'Cây lúa 540 ha, đạt 96% KH; Cây ngô 210 ha, đạt 104% KH, bằng 101% CK; Cây lạc 35 ha.',
      ['540 ha, pctPlan 96', '210 ha, pctPlan 104, pctPrev 101', '35 ha'],
    ],
    ['Xảy ra trộm cắp 05 vụ, gây thương tích 02, lừa đảo 01 vụ.', ['5 vụ', '2 vụ', '1 vụ']],
    ['Bình quân tiêu chí/xã: 14,2 tiêu chí.', ['14.2 tiêu chí/xã']],
    ['Tổng số hộ cận nghèo: 1.120.', ['1120 hộ']],
    ['Năm tới phấn đấu trồng 40 ha quế.', ['40 ha, target']],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('shares and plans told at a distance', () => {
  test.each<Row>([
    [
      'Tỷ lệ hộ nghèo giảm 2,35%, còn 8,12% (KH giảm 2%), riêng xã vùng III giảm 5,4%.',
      ['2.35 %, plan 2', '8.12 %', '2 %, plan', '5.4 %'],
    ],
    [
      'Có 812 doanh nghiệp với số vốn 9.420 tỷ đồng, giảm 3,2% về số doanh nghiệp nhưng tăng 14,5% về vốn.',
      ['812 doanh nghiệp, chgPrevPct -3.2', '9420 tỷ đồng, chgPrevPct 14.5'],
    ],
    [
      'Chỉ số đứng thứ 4/14 trong vùng và thứ 21/63 cả nước.',
      ['4 hạng, parts 4/14', '21 hạng, parts 21/63'],
    ],
    [
      'Làm rõ 38/46 vụ, bắt 52 đối tượng, đạt tỷ lệ 82,6%.',
      ['38 vụ, parts 38/46', '52 đối tượng', '82.6 %, parts 38/46'],
    ],
    [
      'Kế hoạch vốn do Trung ương giao 6.842 tỷ đồng, HĐND tỉnh giao 7.315 tỷ đồng, gồm: vốn trong nước 6.580 tỷ đồng, vốn nước ngoài (ODA) 735 tỷ đồng.',
      ['6842 tỷ đồng, plan', '7315 tỷ đồng, plan', '6580 tỷ đồng, plan', '735 tỷ đồng, plan'],
    ],
    ['Vốn trong nước giải ngân 2.735 tỷ đồng (41,6%).', ['2735 tỷ đồng, pctPlan 41.6']],
    [
      'Giải ngân 2.914 tỷ đồng, bằng 42,6% kế hoạch; cùng kỳ đạt 36,1%.',
      ['2914 tỷ đồng, pctPlan 42.6', '36.1 %, previous'],
    ],
    [
      'Giá trị sản xuất 1.284 tỷ đồng, tăng 8,9% so với tổng giá trị của 3 xã trước sáp nhập, đạt 101% kế hoạch.',
      ['1284 tỷ đồng, pctPlan 101, chgPrevPct 8.9'],
    ],
  ])('%s', (...row) => {
    check(row);
  });
});

describe('figures of another period than the report', () => {
  const periods = (text: string) =>
    readingOf(text).extractions.map(({ num, role, period }) => `${num} ${role} ${period}`);

  test.each<Row>([
    [
      'Sản lượng lúa năm 2021 đạt 502 tấn, năm 2022 đạt 513 tấn, năm 2023 đạt 521 tấn.',
      ['502 previous 2021', '513 previous 2022', '521 actual 2023'],
    ],
    ['Năm 2022, toàn xã có 120 hộ nghèo, tỷ lệ 5,2%.', ['120 previous 2022', '5,2 previous 2022']],
    ['Năm 2022 đạt 62,5 điểm, xếp thứ 5/10 huyện.', ['62,5 previous 2022', '5 actual 2022']],
    ['Năm 2022, chỉ số PAR INDEX xếp thứ 5/10 huyện.', ['5 actual 2022']],
    ['Tỷ lệ che phủ rừng nâng từ 52% năm 2022 lên 53%.', ['52 previous 2022', '53 actual 2023']],
    ['Tỷ lệ che phủ rừng 52%, tăng 1% so với năm 2022.', ['52 actual 2023']],
    [
      'Năm 2022 thu phí 3,2 tỷ đồng; năm 2023 thu 2,9 tỷ đồng.',
      ['3,2 previous 2022', '2,9 actual 2023'],
    ],
    ['Vốn phân bổ năm 2021, năm 2022 bố trí 5 tỷ đồng.', ['5 actual 2023']],
    ['Quy hoạch đến năm 2030 có 12 cụm công nghiệp.', ['12 target 2030']],
    [
      'Từ năm 2021 đến nay trồng 45 ha rừng; vốn năm 2023 là 5 tỷ đồng.',
      ['45 actual 2023', '5 actual 2023'],
    ],
  ])('%s', (sentence, expected) => {
    expect(periods(on2023(sentence))).toEqual(expected);
  });

  test('an estimate of the whole year, in a report on six months', () => {
    const text =
      'BÁO CÁO\nTình hình 6 tháng đầu năm 2023\n\nSản lượng lúa đạt 12 tấn, ước cả năm đạt 25 tấn; bằng 50% kế hoạch cả năm. Đàn bò 5 con.\n\nII. Ước thực hiện cả năm\n\nĐàn lợn đạt 42 con.\n\n6. Dự kiến cả năm 2023: Đàn dê 7 con; đàn trâu 8 con.\n';
    expect(periods(text)).toEqual([
      '12 actual 6T2023',
      '25 actual 2023',
      '5 actual 6T2023',
      '42 actual 2023',
      '7 actual 2023',
      '8 actual 2023',
    ]);
  });

  test.each<Row>([
    ['II. Chương trình mục tiêu quốc gia\n\nGiải ngân 9 triệu đồng.', ['9 actual 2023']],
    ['II. Dự toán năm 2024\n\nTổng thu 320 tỷ đồng.', ['320 target 2024']],
    ['II. PHƯƠNG HƯỚNG QUÝ I NĂM 2024\n\nTổng thu 320 tỷ đồng.', ['320 target 3T2024']],
  ])('a section: %s', (section, expected) => {
    expect(periods(on2023(section))).toEqual(expected);
  });

  test('the closing change of a footnote is told of what it explains', () => {
    const text = on2023(
      'Tổng đàn gia cầm 450 nghìn con¹.\n\n¹ Gà 300 nghìn con, vịt 150 nghìn con; tăng 5% so với cùng kỳ.',
    );
    expect(toldIn(text)).toEqual(['450 nghìn con, chgPrevPct 5', '300 nghìn con', '150 nghìn con']);
  });
});
