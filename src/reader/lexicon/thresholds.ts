/** Behind "có": what things are told apart by ("đơn vị có tỷ lệ giải ngân trên 80%"). */
export const MEASURED_BY: readonly string[] = [
  'tỷ lệ',
  'tỉ lệ',
  'thu nhập',
  'mức',
  'số điểm',
  'điểm',
  'doanh thu',
  'doanh số',
  'diện tích',
  'vốn',
  'công suất',
  'trọng tải',
  'chiều dài',
  'giá trị',
  'năng suất',
  'lãi',
  'lợi nhuận',
  'dân số',
  'số hộ',
  'tiến độ',
  'kết quả',
  'dư nợ',
];

/** Things that reach targets of their own: "05 xã đạt trên 15 tiêu chí". */
export const JUDGED_THINGS: readonly string[] = [
  'xã',
  'phường',
  'thị trấn',
  'thôn',
  'bản',
  'huyện',
  'đơn vị',
  'dự án',
  'chủ đầu tư',
  'ngành',
  'chỉ tiêu',
  'nhiệm vụ',
  'cơ quan',
];

/** What rates are told per. */
export const BASE_THINGS: readonly string[] = [
  'ha',
  'm²',
  'người',
  'hộ',
  'xã',
  'trẻ',
  'trẻ em',
  'lao động',
  'km',
  'khẩu',
];
