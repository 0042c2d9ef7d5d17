/** Words after which a sentence cannot end: a line that stops there goes on in the next. */
export const unfinishedWords: ReadonlySet<string> = new Set(
  (
    'và với của các những là cho từ trong trên tại theo được do để đến về số tháng năm ngày quý ' +
    'khoản điểm điều hoặc cùng bằng gồm như ở bị mà thì vào ra có đã đang sẽ không chưa khoảng ' +
    'hơn gần đạt ước tổng mỗi một hai ba bốn'
  ).split(' '),
);

/** Ordinals of "Phần thứ nhất". */
export const ordinalWords = 'nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười';

/** Words a heading of results has before it speaks of a plan. */
export const resultWords = ['tình hình', 'kết quả', 'đánh giá', 'thực hiện', 'tồn tại', 'hạn chế'];

/** Words of a heading that look ahead. */
export const aheadWords = [
  'phương hướng',
  'nhiệm vụ',
  'giải pháp',
  'mục tiêu',
  'định hướng',
  'kế hoạch',
  'chỉ tiêu',
  'dự kiến',
  'dự toán',
];

/** Of these, the ones that look ahead even where no year is named. */
export const aheadWithoutYear = ['phương hướng', 'nhiệm vụ', 'giải pháp', 'mục tiêu', 'định hướng'];

/** First cells of a table's head. */
export const tableHeadFirst: ReadonlySet<string> = new Set(['tt', 'stt', 'số tt', 'số thứ tự']);

/** The column of a table that names its rows. */
export const tableNameHeads =
  /^(?:tên )?(?:chỉ tiêu|nội dung|danh mục|tiêu chí|tên|hạng mục|lĩnh vực|diễn giải|loại|đơn vị, địa phương)(?:\s|$)/iu;
