/** Sentences about groups that an export leaves out, and about licences. `{name}` is filled in. */
export interface LeftOutMessages {
  readonly title: string;
  readonly hint: string;
  readonly proposed: string;
  readonly consider: string;
  readonly others: string;
  readonly rows: string;
  readonly leftOut: string;
  readonly noHistory: string;
  readonly mentions: string;
  readonly rulesLeftOut: string;
  readonly waiversLeftOut: string;
  readonly telling: string;
  readonly part: string;
  readonly notACopy: string;
}

export const leftOutVi: LeftOutMessages = {
  title: 'Không xuất một số nhóm',
  hint: 'Chọn nhóm không đưa cho người khác. Sổ đang mở vẫn giữ nguyên; lựa chọn được nhớ cho sổ này, dùng cho mọi cách xuất.',
  proposed: 'Nên xem xét',
  consider: 'Nên xem xét trước khi đưa cho người khác: {names}.',
  others: 'Các nhóm khác',
  rows: '{count} dòng',
  leftOut: 'Không xuất {count} dòng, cùng số liệu của các dòng đó.',
  noHistory:
    'Tệp không kèm lịch sử; giải trình, quy tắc và văn bản báo cáo có nhắc đến các dòng đó cũng không được ghi.',
  mentions: 'Quy tắc, giải trình có nhắc đến các dòng đó cũng không được xuất.',
  rulesLeftOut: 'Không xuất {count} quy tắc có nhắc đến các dòng đó.',
  waiversLeftOut: 'Không xuất {count} giải trình có nhắc đến các dòng đó.',
  telling:
    'Tổng vẫn được ghi: {names}. Lấy tổng trừ các phần còn lại sẽ biết số liệu của phần không xuất.',
  part: 'trích',
  notACopy: 'Tệp này thiếu các nhóm đã chọn, không thay được bản sao của sổ.',
};

export const leftOutEn: LeftOutMessages = {
  title: 'Leave groups out',
  hint: 'Choose what is not given to others. The open workbook keeps all; the choice is remembered for it and holds for every way out.',
  proposed: 'To be considered',
  consider: 'To be considered before it is given to others: {names}.',
  others: 'Other groups',
  rows: '{count} {count|row|rows}',
  leftOut: '{count} {count|row is|rows are} left out, with {count|its|their} figures.',
  noHistory:
    'The file has no history; explanations, rules and report texts that mention these rows are left out too.',
  mentions: 'Rules and explanations that mention these rows are left out too.',
  rulesLeftOut:
    '{count} {count|rule that mentions|rules that mention} these rows {count|is|are} left out.',
  waiversLeftOut:
    '{count} {count|explanation that mentions|explanations that mention} these rows {count|is|are} left out.',
  telling:
    'Totals are not left out: {names}. Subtracting the other parts from a total tells the part left out.',
  part: 'part',
  notACopy: 'This file lacks the groups chosen: it does not stand in for a copy of the workbook.',
};
