import type { BoundSide } from '../../domain/quantity/value';

/** Words before a result. */
export const REACH: readonly string[] = [
  'đạt',
  'ước đạt',
  'đạt được',
  'mới đạt',
  'đã đạt',
  'ước thực hiện đạt',
  'ước thực hiện',
  'đạt tỷ lệ',
  'đạt tỉ lệ',
  'chiếm tỷ lệ',
  'chiếm tỉ lệ',
  'chiếm',
  'là',
  'còn',
  'giảm còn',
  'giảm xuống',
  'giảm xuống còn',
  'xuống còn',
  'tăng lên',
  'nâng lên',
  'được',
  'ở mức',
  'ước',
  'ước khoảng',
  'ước tính',
  'tương đương',
  'tương ứng',
  'hoàn thành',
];

export const LEVEL: readonly string[] = ['bằng', 'so với', 'so', 'tương đương với'];

export const RISE: readonly string[] = [
  'tăng',
  'tăng thêm',
  'tăng trưởng',
  'tăng hơn',
  'tăng nhẹ',
  'tăng mạnh',
  'cao hơn',
  'tăng cao hơn',
  'tăng khoảng',
  'nhiều hơn',
];

export const FALL: readonly string[] = [
  'giảm',
  'giảm hơn',
  'giảm nhẹ',
  'giảm mạnh',
  'thấp hơn',
  'giảm khoảng',
  'ít hơn',
];

export const EXCEED: readonly string[] = ['vượt', 'đạt và vượt', 'vượt mức', 'tăng vượt'];

export const FAIL: readonly string[] = [
  'không đạt',
  'chưa đạt',
  'không hoàn thành',
  'chưa hoàn thành',
  'không đạt được',
];

/** The period a result is compared with. */
export const PREVIOUS: readonly string[] = [
  'ck',
  'cùng kỳ',
  'cùng kỳ năm trước',
  'cùng kỳ năm ngoái',
  'cùng kì',
  'cùng kì năm trước',
  'năm trước',
  'năm ngoái',
  'cuối năm trước',
  'kỳ trước',
  'thực hiện năm trước',
  'quý trước',
  'tháng trước',
];

/** What is neither a plan nor an earlier time, though results are compared with it. */
export const OTHER_BASES: readonly string[] = [
  ...['bình quân', 'trung bình', 'mức bình quân', 'mức trung bình', 'mặt bằng', 'cả nước'],
  ...[
    'đề nghị',
    'đề xuất',
    'giá trị đề nghị',
    'số đề nghị',
    'giá gói thầu',
    'giá khởi điểm',
    'tổng mức',
  ],
  ...['định mức', 'quy định', 'yêu cầu', 'nhu cầu', 'thiết kế', 'toàn tỉnh', 'toàn quốc', 'quy mô'],
];

/** Words before a number that make it a bound. */
export const BOUNDS: Readonly<Record<string, BoundSide>> = {
  trên: 'above',
  hơn: 'above',
  '>': 'above',
  dưới: 'below',
  '<': 'below',
  'chưa đến': 'below',
  'chưa tới': 'below',
  'không quá': 'atMost',
  'tối đa': 'atMost',
  '≤': 'atMost',
  'tối thiểu': 'atLeast',
  'ít nhất': 'atLeast',
  'đạt từ': 'atLeast',
  '≥': 'atLeast',
  gần: 'about',
  khoảng: 'about',
  'ước khoảng': 'about',
  'xấp xỉ': 'about',
  '~': 'about',
};

/** Words behind a number that make it a bound. */
export const BOUNDS_BEHIND: Readonly<Record<string, BoundSide>> = {
  'trở lên': 'atLeast',
  'trở xuống': 'atMost',
};
