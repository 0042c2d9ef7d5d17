/** Sentences about groups that an export leaves out, and about licences. `{name}` is filled in. */
export interface LeftOutMessages {
  readonly title: string;
  readonly hint: string;
  readonly proposed: string;
  readonly others: string;
  readonly rows: string;
  readonly leftOut: string;
  readonly noHistory: string;
  readonly telling: string;
  readonly part: string;
  readonly notACopy: string;
}

export const leftOutVi: LeftOutMessages = {
  title: 'Không xuất một số nhóm',
  hint: 'Chọn nhóm không ghi vào tệp. Sổ đang mở vẫn giữ nguyên; lựa chọn được nhớ cho sổ này.',
  proposed: 'Nên xem xét',
  others: 'Các nhóm khác',
  rows: '{count} dòng',
  leftOut: 'Không ghi {count} dòng vào tệp, cùng số liệu của các dòng đó.',
  noHistory:
    'Tệp không kèm lịch sử; giải trình, quy tắc và văn bản báo cáo có nhắc đến các dòng đó cũng không được ghi.',
  telling:
    'Tổng vẫn được ghi: {names}. Lấy tổng trừ các phần còn lại sẽ biết số liệu của phần không xuất.',
  part: 'trích',
  notACopy: 'Tệp này thiếu các nhóm đã chọn, không thay được bản sao của sổ.',
};

export const leftOutEn: LeftOutMessages = {
  title: 'Leave groups out',
  hint: 'Choose what is not written to the file. The open workbook keeps all; the choice is remembered for it.',
  proposed: 'To be considered',
  others: 'Other groups',
  rows: '{count} {count|row|rows}',
  leftOut: '{count} {count|row is|rows are} left out of the file, with {count|its|their} figures.',
  noHistory:
    'The file has no history; explanations, rules and report texts that mention these rows are left out too.',
  telling:
    'Totals stay in the file: {names}. Subtracting the other parts from a total tells the part left out.',
  part: 'part',
  notACopy: 'This file lacks the groups chosen: it does not stand in for a copy of the workbook.',
};
