/** Words before the number of a section, a version, an era: "mục 1.2", "công nghiệp 4.0". */
export const CODE_LABELS: readonly string[] = [
  ...['mục', 'tiểu mục', 'điểm', 'khoản', 'phần', 'chương', 'bảng', 'biểu', 'sơ đồ'],
  ...['phụ lục', 'tiêu chí', 'tiêu chí số', 'tiêu chí thành phần', 'chỉ tiêu số', 'nội dung'],
  ...['phiên bản', 'công nghiệp', 'nhóm', 'số'],
];

/** Words before digits to dial. */
export const DIALLED_LABELS: readonly string[] = [
  ...['tổng đài', 'đường dây nóng', 'điện thoại', 'số điện thoại', 'số máy', 'hotline', 'fax'],
];

/** What stands under the stroke of a map's scale. */
export const MAP_SCALES: readonly string[] = [
  ...['200', '500', '1.000', '1000', '2.000', '2000', '5.000', '5000', '10.000', '10000'],
  ...['25.000', '25000', '50.000', '50000', '100.000', '100000'],
];
