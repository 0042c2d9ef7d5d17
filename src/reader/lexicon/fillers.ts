/** Words that may stand between a comparison and its number without naming anything. */
export const FILLERS: readonly string[] = `
  mới|đã|được|ước|thực|hiện|của|trong|trên|dưới|hơn|gần|khoảng|chỉ|cả|cũng|lại|thêm|giao|đề|ra|đầu|về|mức|thì|ở|tính|đến|nay|lên
  xuống|còn|từ|so|với|tới|khoảng|xấp|xỉ|tương|ứng|đều|là|vẫn|nhưng|đó|thấp|cao|tối|thiểu|đa|ít|nhất|không|quá|sơ|bộ|hay|tức
  nhẹ|mạnh|tỷ|lệ|tỉ|mức|theo|tổng|số|năm|kỳ|cuối|mà|dự|kiến
`
  .split(/[|\n]/u)
  .map((word) => word.trim())
  .filter((word) => word !== '');

/** Words that may stand before the plan's own name at the head of a clause. */
export const BEFORE_PLAN: readonly string[] = [
  'tổng',
  'số',
  'với',
  'trong',
  'đó',
  'tổng số',
  'theo',
];
