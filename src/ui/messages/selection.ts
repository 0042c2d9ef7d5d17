import type { NoSum } from '../../domain/plan/selectionStatistics';
import type { RangeRefusal } from '../../workbench/enterRange';

/** Sentences about what is selected. `{name}` is filled in. */
export interface SelectionMessages {
  readonly cells: string;
  readonly counting: string;
  readonly filled: string;
  readonly sum: string;
  readonly noSum: Readonly<Record<NoSum, string>>;
  readonly average: string;
  readonly least: string;
  readonly most: string;
  readonly entered: string;
  readonly refused: string;
  readonly refusals: Readonly<Record<RangeRefusal, string>>;
}

export const selectionVi: SelectionMessages = {
  cells: 'Đang chọn {count} ô',
  counting: 'đang tính…',
  filled: 'Có số liệu: {count}',
  sum: 'Tổng: {value}',
  noSum: {
    units: 'không cộng: khác đơn vị tính',
    rates: 'không cộng tỷ lệ',
    computed: 'không cộng % và điểm tính sẵn',
  },
  average: 'Trung bình: {value}',
  least: 'Nhỏ nhất: {value}',
  most: 'Lớn nhất: {value}',
  entered: 'Đã nhập {count} ô',
  refused: '{entered}; không nhận: {reasons}',
  refusals: {
    groupRow: '{count} ô của dòng nhóm',
    computed: '{count} ô tính sẵn',
    noBase: '{count} ô không có số để tính từ đó',
    divisionByZero: '{count} ô chia cho 0',
  },
};

export const selectionEn: SelectionMessages = {
  cells: '{count} {count|cell|cells} selected',
  counting: 'counting…',
  filled: 'With figures: {count}',
  sum: 'Sum: {value}',
  noSum: {
    units: 'no sum: different units',
    rates: 'no sum of rates',
    computed: 'no sum of computed % and points',
  },
  average: 'Mean: {value}',
  least: 'Least: {value}',
  most: 'Most: {value}',
  entered: '{count} {count|cell|cells} entered',
  refused: '{entered}; refused: {reasons}',
  refusals: {
    groupRow: '{count} {count|cell|cells} of headings',
    computed: '{count} computed',
    noBase: '{count} without a number to start from',
    divisionByZero: '{count} divided by 0',
  },
};
