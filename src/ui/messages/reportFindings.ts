import type { ReportMessages } from './report';

export const findingsVi: ReportMessages['findings'] = {
  statedPercentDisagrees: {
    title: '% kế hoạch không khớp',
    sentence: '{result} / {plan} = {computed}, báo cáo nêu {stated}.',
  },
  statedVerdictDisagrees: {
    title: 'Đánh giá không khớp',
    sentence: 'Báo cáo nêu “{stated}”; {result} so với {plan} là {verdict}.',
  },
  statedGrowthDisagrees: {
    title: 'Tăng, giảm không khớp',
    sentence: '{result} so với {previous} tính ra {computed}, báo cáo nêu {stated}.',
  },
  sumOfParts: {
    title: 'Tổng không bằng các phần',
    sentence: 'Tổng ghi {total}, cộng {parts} phần được {sum}, lệch {difference}.',
  },
  selectionExceeds: {
    title: '“Trong đó” vượt tổng',
    sentence: 'Các phần “trong đó” là {sum}, tổng chỉ {total}.',
  },
  selectionFallsShort: {
    title: '“Trong đó” gần đủ tổng',
    sentence: 'Cộng {parts} phần “trong đó” được {sum}, tổng ghi {total}, còn {difference}.',
  },
  duplicateDiffers: {
    title: 'Một chỉ tiêu, hai số',
    sentence: 'Chỗ này ghi {value}, chỗ khác ghi {other}.',
  },
  unitSlip: {
    title: 'Có thể nhầm đơn vị',
    sentence: 'Chỗ này ghi {value}, chỗ khác ghi {other}.',
  },
  rateOfCounts: {
    title: 'Tỷ lệ không khớp số lượng',
    sentence: '{count} / {whole} = {computed}, báo cáo nêu {stated}.',
  },
  rateOutOfBounds: {
    title: 'Tỷ lệ ngoài 0–100%',
    sentence: '{value} nằm ngoài khoảng của một tỷ lệ.',
  },
  product: {
    title: 'Sản lượng không bằng diện tích × năng suất',
    sentence: '{area} × {yield} = {computed}, báo cáo nêu {stated}.',
  },
  perCapita: {
    title: 'Bình quân đầu người không khớp',
    sentence: '{total} / {population} = {computed}, báo cáo nêu {stated}.',
  },
  numberAndRateAgree: {
    title: 'Số lượng và tỷ lệ không cùng một tổng',
    sentence:
      '{count} là {stated} thì tổng là {whole}; {otherCount} là {otherRate} thì tổng là {otherWhole}.',
  },
  reduction: {
    title: 'Mức giảm không khớp tỷ lệ',
    sentence: '{before} − {now} = {computed}, báo cáo nêu {stated}.',
  },
  countClaim: {
    title: 'Số đếm không khớp',
    sentence: 'Báo cáo nêu {stated}, đếm được {counted}.',
  },
  changesDisagree: {
    title: 'Mức tăng, giảm không khớp nhau',
    sentence: '{leftSide}, còn {rightSide}.',
  },
  malformedNumber: {
    title: 'Số viết không đúng cách',
    sentence: 'Báo cáo viết “{text}”.',
  },
  thousandTwice: {
    title: 'Hai lần nghìn',
    sentence: 'Báo cáo viết “{value}”: số đã đủ, không thể thêm chữ “nghìn”.',
  },
  pointsAsPercent: {
    title: 'Điểm % ghi thành %',
    sentence:
      '{result} so với {plan} là vượt {stated} tính bằng điểm %; tính theo kế hoạch là {computed}.',
  },
  signMissing: {
    title: 'Thiếu dấu %',
    sentence: 'Báo cáo viết “{text}”.',
  },
  comparedResult: {
    title: 'Dấu so sánh trước kết quả',
    sentence: 'Kết quả {value} đứng sau dấu <, >, ≤ hoặc ≥.',
  },
  powerForEnergy: {
    title: 'Đơn vị điện năng viết sai',
    sentence: 'Điện năng ghi {value}; điện năng đo bằng kWh.',
  },
};

export const findingsEn: ReportMessages['findings'] = {
  statedPercentDisagrees: {
    title: 'Per cent of plan does not follow',
    sentence: '{result} / {plan} = {computed}, the report states {stated}.',
  },
  statedVerdictDisagrees: {
    title: 'Verdict does not follow',
    sentence: 'The report states “{stated}”; {result} against {plan} is {verdict}.',
  },
  statedGrowthDisagrees: {
    title: 'Growth does not follow',
    sentence: '{result} against {previous} makes {computed}, the report states {stated}.',
  },
  sumOfParts: {
    title: 'Total is not the sum of its parts',
    sentence: 'The total is {total}, its {parts} parts add up to {sum}: {difference} apart.',
  },
  selectionExceeds: {
    title: '“Of which” exceeds the total',
    sentence: 'The parts are {sum}, the total only {total}.',
  },
  selectionFallsShort: {
    title: '“Of which” nearly makes the total',
    sentence: 'Its {parts} parts add up to {sum}, the total is {total}: {difference} left.',
  },
  duplicateDiffers: {
    title: 'One indicator, two figures',
    sentence: 'Here it is {value}, elsewhere {other}.',
  },
  unitSlip: {
    title: 'Perhaps another unit',
    sentence: 'Here it is {value}, elsewhere {other}.',
  },
  rateOfCounts: {
    title: 'Rate does not follow from the counts',
    sentence: '{count} / {whole} = {computed}, the report states {stated}.',
  },
  rateOutOfBounds: {
    title: 'Rate beyond 0–100%',
    sentence: '{value} cannot be a rate.',
  },
  product: {
    title: 'Output is not area × yield',
    sentence: '{area} × {yield} = {computed}, the report states {stated}.',
  },
  perCapita: {
    title: 'Per head does not follow',
    sentence: '{total} / {population} = {computed}, the report states {stated}.',
  },
  numberAndRateAgree: {
    title: 'Number and rate have two totals',
    sentence:
      '{count} being {stated} makes a total of {whole}; {otherCount} being {otherRate} one of {otherWhole}.',
  },
  reduction: {
    title: 'Reduction does not follow',
    sentence: '{before} − {now} = {computed}, the report states {stated}.',
  },
  countClaim: {
    title: 'Count does not fit',
    sentence: 'The report states {stated}, {counted} are found.',
  },
  changesDisagree: {
    title: 'Changes do not fit each other',
    sentence: '{leftSide}, but {rightSide}.',
  },
  malformedNumber: {
    title: 'Not written as a number',
    sentence: 'The report has “{text}”.',
  },
  thousandTwice: {
    title: 'Thousands twice',
    sentence: 'The report has “{value}”: the number in full, and thousands of it.',
  },
  pointsAsPercent: {
    title: 'Points told as per cent',
    sentence:
      '{result} against {plan} is {stated} more in points; measured by the plan it is {computed}.',
  },
  signMissing: {
    title: 'Per cent sign missing',
    sentence: 'The report has “{text}”.',
  },
  comparedResult: {
    title: 'Comparison sign before a result',
    sentence: 'The result {value} stands behind <, >, ≤ or ≥.',
  },
  powerForEnergy: {
    title: 'Unit of energy is wrong',
    sentence: 'The energy is given as {value}; it is measured in kWh.',
  },
};
