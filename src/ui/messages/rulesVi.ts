import type { RuleMessages } from './rules';

export const rulesVi: RuleMessages = {
  invalidValue: {
    title: 'Số liệu chưa hiểu được',
    sentence: '“{value}” không đọc được thành số.',
    action: 'Sửa lại ô này; nội dung đã gõ vẫn được giữ.',
  },
  rateOutOfBounds: {
    title: 'Tỷ lệ ngoài 0–100%',
    sentence: '{value} nằm ngoài khoảng của một tỷ lệ.',
    action: 'Kiểm tra dấu phẩy và đơn vị tính.',
  },
  notWhole: {
    title: 'Không phải số nguyên',
    sentence: '{value} không phải số nguyên.',
    action: 'Kiểm tra dấu phẩy, hoặc đổi đơn vị (nghìn con, nghìn người).',
  },
  unitSlip: {
    title: 'Có thể nhầm đơn vị',
    sentence: '{value} gấp khoảng {factor} lần {base}.',
    action: 'Kiểm tra đơn vị tính: triệu hay tỷ, tạ hay tấn.',
  },
  statedPercentDisagrees: {
    title: '% kế hoạch nêu không khớp',
    sentence: '{result} / {plan} = {computed}, báo cáo nêu {stated}.',
    action: 'Sửa số sai: tỷ lệ, kết quả hoặc kế hoạch.',
  },
  statedVerdictDisagrees: {
    title: 'Đánh giá nêu không khớp',
    sentence: 'Báo cáo nêu “{stated}”; {result} so với {plan} là {verdict}.',
    action: 'Kiểm tra lại đánh giá hoặc số liệu.',
  },
  sumOfParts: {
    title: 'Tổng không bằng các phần',
    sentence: 'Tổng ghi {total}, cộng {parts} phần được {sum}, lệch {difference}.',
    action: 'Tìm số sai trong tổng hoặc trong các phần.',
  },
  selectionExceeds: {
    title: '“Trong đó” vượt tổng',
    sentence: 'Các phần “trong đó” là {sum}, tổng chỉ {total}.',
    action: 'Kiểm tra tổng và các dòng “trong đó”.',
  },
  selectionFallsShort: {
    title: '“Trong đó” gần đủ tổng',
    sentence: 'Cộng {parts} phần “trong đó” được {sum}, tổng ghi {total}, còn {difference}.',
    action: 'Nếu các phần là toàn bộ thì có một số sai; nếu không, bỏ qua gợi ý này.',
  },
  duplicateDiffers: {
    title: 'Một chỉ tiêu, hai số',
    sentence: 'Dòng này ghi {value}, dòng trên ghi {other}.',
    action: 'Chọn một số đúng cho cả hai dòng.',
  },
  targetWorseThanResult: {
    title: 'Kế hoạch kém năm nay',
    sentence: 'Kế hoạch năm sau {target}, năm nay {result}.',
    action: 'Nâng chỉ tiêu, hoặc ghi lý do vào Ghi chú.',
  },
  targetMissing: {
    title: 'Chưa có kế hoạch năm sau',
    sentence: 'Chưa đặt chỉ tiêu năm sau.',
    action: 'Nhập chỉ tiêu, hoặc gõ x nếu không giao.',
  },
  outOfBounds: {
    title: 'Ngoài khoảng cho phép',
    sentence: '{value} nằm ngoài khoảng từ {low} đến {high}.',
    action: 'Kiểm tra số liệu, hoặc sửa khoảng của quy tắc.',
  },
  statedGrowthDisagrees: {
    title: 'Tăng, giảm nêu không khớp',
    sentence: '{result} so với {previous} tính ra {computed}, báo cáo nêu {stated}.',
    action: 'Sửa số sai: tỷ lệ so với cùng kỳ, số năm nay hoặc số cùng kỳ.',
  },
  growthDisagrees: {
    title: 'Tốc độ tăng không khớp số liệu',
    sentence: 'Từ {before} lên {now} là tăng {computed}, dòng này ghi {stated}.',
    action: 'Kiểm tra tốc độ tăng và số liệu của hai năm.',
  },
  growthAtCurrentPrices: {
    title: 'Tốc độ tăng tính theo giá hiện hành',
    sentence:
      'Theo giá so sánh là tăng {computed}; {stated} ghi ở đây là theo giá hiện hành ({current}).',
    action: 'Ghi tốc độ tăng theo giá so sánh, hoặc ghi rõ là theo giá hiện hành.',
  },
  sumOfAreas: {
    title: 'Tổng các địa bàn không bằng toàn địa bàn',
    sentence: 'Toàn địa bàn ghi {total}, cộng {parts} địa bàn được {sum}.',
    action: 'Kiểm tra phân bổ cho các địa bàn, hoặc ghi rõ phần không phân bổ.',
  },
  product: {
    title: 'Sản lượng không bằng diện tích × năng suất',
    sentence: '{area} × {yield} = {computed}, dòng này ghi {stated}.',
    action: 'Tìm số sai trong ba dòng: diện tích, năng suất, sản lượng.',
  },
  perCapita: {
    title: 'Bình quân đầu người không khớp',
    sentence: '{total} / {population} = {computed}, dòng này ghi {stated}.',
    action: 'Kiểm tra tổng số, dân số trung bình hoặc số bình quân.',
  },
  rateOfCounts: {
    title: 'Tỷ lệ không khớp số lượng',
    sentence: '{count} / {whole} = {computed}, dòng này ghi {stated}.',
    action: 'Sửa số sai: tỷ lệ, số lượng hoặc tổng số.',
  },
  attainableRate: {
    title: 'Tỷ lệ không thể có',
    sentence:
      'Với {whole} đơn vị không thể có {stated}: {below}/{whole} là {belowRate}, {above}/{whole} là {aboveRate}.',
    action: 'Chọn một trong hai tỷ lệ, hoặc kiểm tra tổng số đơn vị.',
  },
  numberAndRateAgree: {
    title: 'Số lượng và tỷ lệ không cùng một tổng',
    sentence:
      '{count} là {stated} thì tổng là {whole}; {otherCount} là {otherRate} thì tổng là {otherWhole}.',
    action: 'Kiểm tra số lượng và tỷ lệ của cả hai dòng.',
  },
  reduction: {
    title: 'Mức giảm không khớp tỷ lệ',
    sentence: '{before} − {now} = {computed}, dòng này ghi {stated}.',
    action: 'Kiểm tra mức giảm và tỷ lệ của hai năm.',
  },
  stockFlow: {
    title: 'Số cuối kỳ không khớp biến động',
    sentence:
      'Năm trước {before}, trong năm biến động {change}, tính ra {computed}; dòng này ghi {stated}.',
    action: 'Kiểm tra số đầu kỳ, số tăng, số giảm và số cuối kỳ.',
  },
  sharesMakeWhole: {
    title: 'Cơ cấu không đủ 100%',
    sentence: 'Cộng {parts} tỷ trọng được {sum}.',
    action: 'Kiểm tra các tỷ trọng, hoặc bổ sung phần còn thiếu.',
  },
  shareChangesMakeZero: {
    title: 'Thay đổi tỷ trọng không bù nhau',
    sentence: 'Cộng {parts} mức thay đổi được {sum}, phải bằng 0.',
    action: 'Kiểm tra mức tăng, giảm của từng tỷ trọng.',
  },
  growthBetweenParts: {
    title: 'Tốc độ tăng chung ngoài các thành phần',
    sentence: 'Chung ghi {stated}, các thành phần tăng từ {least} đến {most}.',
    action: 'Kiểm tra tốc độ tăng chung và của từng thành phần.',
  },
  targetBelowAssigned: {
    title: 'Kế hoạch kém mức được giao',
    sentence: 'Kế hoạch ghi {target}, mức được giao ({by}) là {assigned}.',
    action: 'Nâng chỉ tiêu cho bằng mức được giao, hoặc giải trình.',
  },
  behindHorizon: {
    title: 'Chậm so với mục tiêu dài hạn',
    sentence:
      'Để đạt {horizon} vào năm {year} ({by}), còn {left} năm, mỗi năm cần {step}: năm sau cần {needed}, kế hoạch ghi {target}.',
    action: 'Nâng chỉ tiêu năm sau, hoặc ghi lý do dồn về các năm cuối.',
  },
  fullCoverageFalls: {
    title: 'Đã đạt 100% mà kế hoạch thấp hơn',
    sentence: 'Năm nay {result}, kế hoạch năm sau {target}.',
    action: 'Ghi “duy trì 100%”, hoặc giải trình vì sao giảm.',
  },
  beyondWhole: {
    title: 'Giải ngân, đúng hạn quá 100%',
    sentence: '{value} trên tổng {whole} là quá 100%.',
    action: 'Kiểm tra lại; nếu gồm vốn các năm trước chuyển sang thì ghi rõ, hoặc giải trình.',
  },
  assignedPathFalls: {
    title: 'Lộ trình giao đi xuống',
    sentence: 'Năm {earlierYear} giao {before} ({by}), năm {year} chỉ giao {value}.',
    action: 'Đối chiếu hai văn bản giao chỉ tiêu.',
  },
  cumulativeFalls: {
    title: 'Số lũy kế giảm',
    sentence: 'Năm nay {value}, năm trước đã {before}.',
    action: 'Kiểm tra số liệu; nếu có thu hồi, sáp nhập thì ghi lý do.',
  },
  minimumGrowth: {
    title: 'Tăng thấp hơn mức phải đạt',
    sentence: 'Tăng tối thiểu {percent} trên {result} là {needed}, kế hoạch ghi {target}.',
    action: 'Nâng dự toán, hoặc giải trình theo chỉ thị năm nay.',
  },
  metOnlyWithPart: {
    title: 'Đạt nhờ một khoản không bền',
    sentence:
      'Cả khoản này: {result} / {plan}; không kể “{part}”: {restResult} / {restPlan}, chưa đạt.',
    action: 'Nêu cả hai cách tính khi đánh giá.',
  },
  jump: {
    title: 'Thay đổi đột biến',
    sentence: 'Từ {before} đến {value} là {step}; trong {years} năm trước nhiều nhất {largest}.',
    action: 'Kiểm tra số liệu; nếu đúng thì ghi lý do.',
  },
  frozen: {
    title: 'Ba năm một con số',
    sentence: '{value} lặp lại ba năm liền.',
    action: 'Kiểm tra số liệu có được cập nhật không.',
  },
  copiedForward: {
    title: 'Kế hoạch chép lại kết quả',
    sentence: '{copied}/{rows} chỉ tiêu có kế hoạch năm sau đúng bằng kết quả năm nay.',
    action: 'Xem lại các chỉ tiêu chưa được xây dựng riêng.',
  },
  countClaim: {
    title: 'Số chỉ tiêu nêu không khớp',
    sentence: 'Nêu {stated}, đếm trong bảng được {counted}.',
    action: 'Đếm lại chỉ tiêu, hoặc sửa số nêu.',
  },
  compulsoryPair: {
    title: 'Thiếu một trong hai số đi đôi',
    sentence: '“{first}” và “{second}” phải cùng có số; mới có {filled}.',
    action: 'Nhập số còn thiếu.',
  },
  exclusivePair: {
    title: 'Hai số không thể cùng có',
    sentence: '“{first}” và “{second}” không cùng có số; đã có {filled}.',
    action: 'Xóa một trong hai số.',
  },
  custom: {
    title: 'Quy tắc của đơn vị',
    sentence: '{leftSide} so với {rightSide}: không đúng quan hệ “{op}”, lệch {difference}.',
    sentenceOfBlank: 'Có ô để trống trong khi quy tắc cần số, hoặc có số trong khi phải để trống.',
    action: 'Soát lại các số trong quan hệ này.',
  },
  seriesBreak: {
    title: 'Đổi cách tính',
    sentence: 'Từ năm này chỉ tiêu tính theo chuẩn mới.',
    action: 'Không so sánh số liệu của hai chuẩn.',
  },
};
