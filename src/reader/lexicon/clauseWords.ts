/** Words after which a whole is told in parts, by what the parts make up. */
export const partOpeners: readonly (readonly [words: string, whole: 'selection' | 'sum'])[] = [
  ['trong số đó', 'selection'],
  ['trong số này', 'selection'],
  ['trong đó có', 'selection'],
  ['trong đó', 'selection'],
  ['bao gồm cả', 'selection'],
  ['gồm cả', 'selection'],
  ['bao gồm', 'sum'],
  ['gồm có', 'sum'],
  ['gồm', 'sum'],
  ['chia ra', 'sum'],
  ['cụ thể như sau', 'sum'],
  ['cụ thể là', 'sum'],
  ['cụ thể', 'sum'],
];

/** Words that open a sentence of the whole again, after the parts. */
export const backToWhole: readonly string[] = [
  'tổng',
  'toàn huyện',
  'toàn tỉnh',
  'toàn xã',
  'toàn thành phố',
  'đồng thời',
  'ngoài ra',
  'bên cạnh',
  'tiếp tục',
  'trong năm',
  'tuy nhiên',
  'lũy kế',
  'đến nay',
];

/** Nouns a measure begins with, so that "và" before one opens a new one. */
export const measureNouns: readonly string[] = [
  'diện tích',
  'sản lượng',
  'năng suất',
  'giá trị',
  'tổng',
  'số',
  'tỷ lệ',
  'tỉ lệ',
  'doanh thu',
  'kinh phí',
  'kim ngạch',
  'vốn',
  'thu nhập',
  'mức',
  'tốc độ',
  'bình quân',
  'quy mô',
];

/** Words before a number that make it a name, a date or an ordinal. */
export const beforeNoMeasure: readonly string[] = [
  'năm',
  'tháng',
  'ngày',
  'quý',
  'điều',
  'khoản',
  'điểm',
  'thứ',
  'lần',
  'đợt',
  'khóa',
  'khoá',
  'lớp',
  'kỳ',
  'mức độ',
  'giai đoạn',
  'nghị quyết',
  'quyết định',
  'nghị định',
  'chỉ thị',
  'kế hoạch số',
  'đề án',
  'thông tư',
  'quốc lộ',
  'tiêu chí số',
  'văn bản số',
  'công văn số',
  'dự án',
];

/** Words between a verb or "đạt" and its number that say nothing. */
export const beforeNumber: readonly string[] = [
  'được',
  'trên',
  'hơn',
  'gần',
  'khoảng',
  'thêm',
  'cho',
  'đã',
  'là',
  'có',
  'ước',
  'tổng số',
  'mới',
  'xấp xỉ',
  'dưới',
  'đến',
  'về',
  'từ',
];

/** Short words whose full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  'tp tt ths ts gs pgs ks bs cn tr đ/c đc tx q p x h ct pct ubnd hđnd v.v k st stt vd'.split(' '),
);
