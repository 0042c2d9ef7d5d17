import { describe, expect, test } from 'vitest';
import { readTokens } from '../../../src/reader/tokens/readTokens';
import type { NumberToken } from '../../../src/reader/tokens/token';

function numbersIn(text: string): NumberToken[] {
  return readTokens(text).filter((token) => token.kind === 'number');
}

function inShort({ value, unit, over, high, bound, malformed }: NumberToken): string {
  const facts = [`${value} ${unit}`.trim()];
  if (over) facts.push(`/${over.value}`);
  if (high !== null) facts.push(`-${high}`);
  if (bound !== null) facts.push(bound);
  if (malformed) facts.push('malformed');
  return facts.join(' ');
}

describe('numbers with their units', () => {
  test.each<[string, string[]]>([
    // Measures, spaced and glued.
    ['Gieo 5.346ha lúa, thu 48,2 tạ/ha và 25.768 tấn', ['5346 ha', '48.2 tạ/ha', '25768 tấn']],
    ['Rải 2.500m² sân, đắp 250m3 đất, mở 3,2 km đường', ['2500 m²', '250 m³', '3.2 km']],
    ['Thu nhập 42 triệu đồng/người/năm', ['42 triệu đồng/người/năm']],
    ['Lương thực 563 kg / người / năm', ['563 kg/người/năm']],
    ['Tỷ suất 2,14‰, tỷ lệ 99,8 %', ['2.14 ‰', '99.8 %']],
    ['Quà trị giá 500.000đ', ['500000 đồng']],
    ['Chi 12 tỉ, thu 4,3 triệu', ['12 tỷ đồng', '4.3 triệu đồng']],
    ['Xuất khẩu 6,6 triệu USD, nhập khẩu 1,2 tỷ USD', ['6.6 triệu USD', '1.2 tỷ USD']],
    ['Dư nợ 1,25 nghìn tỷ đồng', ['1.25 nghìn tỷ đồng']],
    ['Đàn gia cầm 201 nghìn con, nung 17 triệu viên gạch', ['201 nghìn con', '17 triệu viên']],
    ['Điện 448 triệu kWh, công suất 384,9MW', ['448 triệu kWh', '384.9 MW']],
    ['Trồng 1,5 triệu cây', ['1.5 triệu cây']],
    ['Khởi tố 62 bị can, xét xử 51 bị cáo', ['62 bị can', '51 bị cáo']],
    ['Vốn 6,5 tỷ đồng/doanh nghiệp', ['6.5 tỷ đồng/doanh nghiệp']],
    ['112,5 bé trai/100 bé gái', ['112.5 bé trai/100 bé gái']],
    [
      '9,2 bác sĩ/vạn dân, 28 giường bệnh/vạn dân',
      ['9.2 bác sĩ/vạn dân', '28 giường bệnh/vạn dân'],
    ],
    ['17 constructor 9 tỷ đồng', ['17 constructor', '9 tỷ đồng']],
    ['Tổng tỷ suất sinh 2,05 con/phụ nữ', ['2.05 con/phụ nữ']],
    ['Internet 41,3 thuê bao/100 dân', ['41.3 thuê bao/100 dân']],
    ['Có 7 triệu 520 nghìn con', ['7.52 triệu con']],
    ['Vốn 1 tỷ 250 triệu đồng', ['1.25 tỷ đồng']],
    // Things counted: by their first word, by a compound, by a noun nobody listed.
    ['12 hộ gia đình, 13 cột điện, 32 dự án', ['12 hộ', '13 cột', '32 dự án']],
    ['02 nhà máy, 11 công trình, 07 thiết bị', ['2 nhà máy', '11 công trình', '7 thiết bị']],
    ['43 Hợp tác xã, 05 HTX', ['43 hợp tác xã', '5 hợp tác xã']],
    ['38 giáo viên, 90 đồng chí, 10 cán bộ, công chức', ['38 người', '90 người', '10 người']],
    ['Đón 37 nghìn lượt khách', ['37 nghìn lượt khách']],
    ['Khám 180 lượt bệnh nhân', ['180 lượt người']],
    ['17 xã, thị trấn có điện', ['17 xã, thị trấn']],
    ['11 công trình, dự án', ['11 công trình, dự án']],
    ['Thả 40 bè nứa', ['40 bè']],
    ['Thả 40 Bè Nứa', ['40']],
    // Pairs.
    ['Đạt 28.813,83/28.491,00 tấn', ['28813.83 tấn /28491']],
    ['Gieo 3.743,50ha/3.750, thấp hơn', ['3743.5 ha /3750']],
    ['Trồng 15 ha/10 ha', ['15 ha /10']],
    ['Có 16/16 xã, 2.032 người', ['16 xã /16', '2032 người']],
    ['216 lượt bản/16.353 lượt người', ['216 lượt bản', '16353 lượt người']],
    ['88 thôn/656 hộ', ['88 thôn', '656 hộ']],
    ['Tổng 2.144 con/tổng trọng lượng 101.552 kg', ['2144 con', '101552 kg']],
    ['Chỉ số xếp thứ 2/8 huyện', ['2 hạng /8']],
    ['90 vụ=118 đối tượng', ['90 vụ', '118 đối tượng']],
    // Ranges and bounds.
    ['Tăng trưởng 7,5 - 8,0%', ['7.5 % -8']],
    ['Phấn đấu 13,6-14,6%', ['13.6 % -14.6']],
    ['Từ 0,45% đến 0,54%', ['0.45 % -0.54']],
    ['Vốn từ 920 đến 960 tỷ đồng', ['920 tỷ đồng -960']],
    ['Trên 8 triệu đồng, dưới 1,2%', ['8 triệu đồng above', '1.2 % below']],
    ['Khoảng 24 ha, ≥ 95%', ['24 ha about', '95 % atLeast']],
    ['Đạt 10,8% trở lên', ['10.8 % atLeast']],
    ['Không quá 3% số hộ', ['3 % atMost']],
    // Signs.
    ['Kinh tế tăng trưởng -2,5%', ['-2.5 %']],
    ['Tốc độ tăng của công nghiệp -1,2%, dịch vụ 3%', ['-1.2 %', '3 %']],
    ['12 vụ (-10%), 15 hộ (+5%)', ['12 vụ', '-10 %', '15 hộ', '5 %']],
    ['12 vụ, 15 bị can (+2 vụ, -1 người)', ['12 vụ', '15 bị can', '2 vụ', '-1 người']],
    ['Lúa xuân -1.250 ha, cơ cấu: dịch vụ -30%', ['1250 ha', '30 %']],
    ['Tỷ lệ 7,5 -8,0%, đạt 5-6%', ['7.5 % -8', '5 % -6']],
    // Malformed.
    ['Cận nghèo 4.40.049 hộ', ['440049 hộ malformed']],
    ['Thu giữ 1601, 61 gam', ['1601.61 gam malformed']],
    ['Treo pa nô15 cụm', ['15 cụm']],
    ['Sản lượng đạt 101,1 kế hoạch giao', ['101.1']],
  ])('%s', (text, expected) => {
    expect(numbersIn(text).map(inShort)).toEqual(expected);
  });

  test('places are those of the number alone, of its unit, and of all that belongs to it', () => {
    const text = 'đạt 28.813,83/28.491,00 tấn, tăng';
    const [number] = numbersIn(text);
    expect(number && text.slice(number.start, number.end)).toBe('28.813,83');
    expect(number?.unitSpan && text.slice(number.unitSpan.start, number.unitSpan.end)).toBe('tấn');
    expect(number?.over && text.slice(number.over.span.start, number.over.span.end)).toBe(
      '28.491,00',
    );
    expect(number && text.slice(number.start, number.tail)).toBe('28.813,83/28.491,00 tấn');
  });
});

describe('numbers that measure nothing', () => {
  test.each([
    'Nghị quyết số 27/NQ-HĐND ngày 16 tháng 6 năm 2025',
    'Quyết định số 07/2021/QĐ-UBND ngày 31/12/2021',
    'Kế hoạch 338-KH/HU, Chỉ thị 05-CT/TW',
    'tháng 12/2023, ngày 5/7, lễ 30/4 - 01/5',
    'ngày 31.12.2023',
    'giai đoạn 2021-2025, nhiệm kỳ 2020 – 2025',
    'Niên vụ 2022-2023, năm học 2023 - 2024, năm 2024 đạt kết quả khá',
    'Theo khoản 3 Điều 61 Luật Đất đai 2013',
    'Tiêu chí số 05 Trường học, tiêu chí số 13 Tổ chức sản xuất',
    'Tiểu dự án 1 Dự án 3, Đề án 06, Chương trình 135',
    'trực 24/24h, 24/24 giờ, 24/7',
    'họp lúc 08 giờ, mở cửa từ 05 giờ đến 19 giờ, lúc 7h30',
    'tiêu chuẩn TCVN ISO 9001:2015',
    'đạt mức độ 2, sản phẩm 4 sao',
    'trẻ em dưới 5 tuổi, người từ 60 tuổi trở lên',
    'trẻ 3 - 5 tuổi, từ 18 đến 25 tuổi',
    'kỳ họp thứ 9, lần thứ 1, con thứ 3',
    'quý III, quý 2, tuần 3, học kỳ 1',
    'Quốc lộ 4D, QL37, đường tỉnh 519B, TL 292',
    'đoạn Km 21+200 đến Km 29+700',
    'thôn 3 xã Tân Lập, tổ 5, khu phố 2, lớp 10',
    'Trường Tiểu học 2 thị trấn, Mầm non 1 Hoa Sen',
    'Điện thoại: 0270.3826.115, 0912345678',
    'phòng chống dịch COVID-19, giống lúa J02, đá 1x2',
    '6 tháng đầu năm, trong 5 năm, 10 ngày, 2 tuần',
    'khám thai ít nhất 3 lần trong thai kỳ',
    'các nhiệm vụ: 1,2,3,5,6',
    'triển khai 03 Chương trình MTQG, trồng 1 tỷ cây xanh',
    'BCĐ 138 huyện, số nhà 12',
    'khu số 1,2',
    'không còn xã dưới 8 tiêu chí',
    'lịch tiếp dân vào ngày 15, 30 hằng tháng',
    'xem mục 1.2, 1.3 và 2.1 phần thứ hai; Bảng 4.1; tiêu chí 13.2',
    'phần mềm phiên bản 3.2.1, công nghiệp 4.0, mạng 4G, 5G',
    'mã số thuế 0600123456, mã bưu chính 420000, tài khoản 8113.4.1234567 tại Kho bạc',
    "tọa độ 20°15'30\", kinh độ 106°12'",
    'quy hoạch tỷ lệ 1/2.000, bản đồ 1:1.000',
    'TCVN 7114-1:2008',
    'Trung đoàn 174, Đồn Biên phòng 84, Nông trường 1-5, ngõ 125 phố Huế',
    'Trường Tiểu học Nguyễn Huệ 1, Trường THCS Tân Lập 2.',
    'đường dây 110 kV, cấp điện áp 0,4 kV',
    'Bộ 19 tiêu chí, giảm cả 3 tiêu chí; quy trình 4 bước, 2 cấp',
    'chạy 100 m nam, 400 m nữ, bóng đá 7 người',
    'Lưu: VT (02b); cột 5, dòng 7, trang 15',
    'tổng đài 1022, đường dây nóng 1900 1234',
    'căn hộ 2 phòng ngủ; đợt 1 chi trả, đợt 2 tổ chức',
    'ngày 12 và 13/5 tổ chức đối thoại',
  ])('%s', (text) => {
    expect(numbersIn(text).map(inShort)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['có 705 tàu dài từ 15 m trở lên', ['705 tàu']],
    ['Diện tích đất đạt 100 triệu đồng/ha trở lên ước 430 ha', ['430 ha']],
    ['07 nhiệm vụ đạt từ 50% trở lên', ['7 nhiệm vụ']],
    ['Có 06 đơn vị có tỷ lệ giải ngân trên 80%', ['6 đơn vị']],
    ['Còn 12 xã có tỷ lệ hộ nghèo dưới 5%; 03 xã trên 5%', ['12 xã', '3 xã', '5 % above']],
    ['Hỗ trợ 45 hộ có thu nhập dưới 2 triệu đồng/tháng', ['45 hộ']],
    ['Có 05 xã đạt trên 15 tiêu chí', ['5 xã']],
    ['12 hợp tác xã với trên 500 thành viên', ['12 hợp tác xã', '500 thành viên above']],
    ['Tỷ lệ hộ có thu nhập dưới 2 triệu đồng là 5,2%', ['5.2 %']],
    ['Giá trị sản phẩm trên 1 ha đất đạt 125 triệu đồng/ha', ['125 triệu đồng/ha']],
    ['Số vụ vi phạm trên 1.000 dân là 1,2 vụ', ['1.2 vụ']],
    ['Trồng mới trên 1 ha rau, 5 ha hoa', ['1 ha above', '5 ha']],
    ['Tỷ lệ giải ngân từ 95% trở lên', ['95 % atLeast']],
    ['Tuổi thọ bình quân 73,5 tuổi', ['73.5 tuổi']],
    ['Phát thanh 23.500 giờ', ['23500 giờ']],
    ['Tổng số 250 đại biểu, huy động 120 ngày công', ['250 đại biểu', '120 ngày công']],
    ['thu hồi 04 dự án', ['4 dự án']],
    ['Thu giữ 2019 cây', ['2019 cây']],
    ['công nghiệp 520 tỷ đồng', ['520 tỷ đồng']],
    ['đội bóng đá có 7 người', ['7 người']],
    ['truyền hình 54 chương trình', ['54 chương trình']],
    ['1.240 GCN, 12 GPLX', ['1240 giấy', '12 giấy phép']],
    ['05 UBND xã, 09 trả hồ sơ', ['5 xã', '9 hồ sơ']],
    [
      '9 huy chương (2 vàng, 3 bạc, 4 đồng), thưởng 4 đồng',
      ['9 huy chương', '2 huy chương', '3 huy chương', '4 huy chương', '4 đồng'],
    ],
    ['nhiệt độ 24,6 độ C, đường dài 12 m, rộng 3,5 m', ['24.6 °C', '12 m']],
    ['khu rộng 150 ha', ['150 ha']],
    ['mật độ dân số 512 người/km²', ['512 người/km²']],
    ['hộ dân tộc thiểu số 120 hộ, chuyển đổi số 12 lớp', ['120 hộ', '12 lớp']],
    ['thi hành xong 312 việc trên 340 việc', ['312 việc /340']],
    ['giải quyết 12 trong tổng số 15 kiến nghị', ['12 kiến nghị /15']],
    ['Phát hiện 12 vụ trên 15 xã', ['12 vụ', '15 xã above']],
    ['Nhật Bản 214 người', ['214 người']],
    ['Điện gió 5,13 tỷ kWh, bia 2 tỷ lít', ['5.13 tỷ kWh', '2 tỷ lít']],
    ['đạt 16 tiêu chí, diện tích 500m²', ['16 tiêu chí', '500 m²']],
  ])('%s: what is counted remains', (text, expected) => {
    expect(numbersIn(text).map(inShort)).toEqual(expected);
  });
});
