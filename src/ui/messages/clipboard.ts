import type { PasteNote, PasteStatus } from '../../workbench/pastePlan';

/** Sentences of copying, pasting and filling. `{name}` is filled in. */
export interface ClipboardMessages {
  readonly copied: string;
  readonly cut: string;
  readonly copiedText: string;
  readonly cutText: string;
  readonly copyReady: string;
  readonly cutReady: string;
  readonly cancelled: string;
  readonly pasted: string;
  readonly filled: string;
  readonly converted: string;
  readonly notFilled: string;
  readonly nothingToPaste: string;
  readonly severalBlocks: string;
  readonly denied: string;
  readonly title: string;
  readonly intro: string;
  readonly statuses: Readonly<Record<PasteStatus, string>>;
  readonly reasons: Readonly<Record<PasteNote['code'], string>>;
  readonly reasonCount: string;
  readonly row: string;
  readonly newRow: string;
  readonly column: string;
  readonly beyond: string;
  readonly text: string;
  readonly reason: string;
  readonly more: string;
  readonly addRows: string;
  readonly addRowsNamed: string;
  readonly take: string;
  readonly takeNothing: string;
  readonly leave: string;
  readonly stop: string;
  readonly working: Readonly<Record<'copy' | 'paste' | 'fill' | 'enter' | 'clear', string>>;
  readonly handle: string;
}

export const clipboardVi: ClipboardMessages = {
  copied: 'Đã chép {count} ô. Ctrl+V để dán, Esc để thôi.',
  cut: 'Sẽ chuyển {count} ô tới chỗ dán. Ctrl+V để dán, Esc để thôi.',
  copiedText: 'Đã chép {count} ô, chỉ phần chữ vì quá {most} ô. Ctrl+V để dán, Esc để thôi.',
  cutText:
    'Sẽ chuyển {count} ô tới chỗ dán; chương trình khác chỉ nhận phần chữ vì quá {most} ô. Esc để thôi.',
  copyReady: 'Đã soạn xong {count} ô. Trình duyệt chưa cho chép: hãy nhấn Ctrl+C lần nữa.',
  cutReady: 'Đã soạn xong {count} ô. Trình duyệt chưa cho chép: hãy nhấn Ctrl+X lần nữa.',
  cancelled: 'Đã thôi. Bảng giữ nguyên như trước.',
  pasted: 'Đã dán {count} ô.',
  filled: 'Đã điền {count} ô.',
  converted: '{count} ô đã đổi theo đơn vị của dòng.',
  notFilled: 'Không điền {count} ô: khác loại đơn vị hoặc là cột tính sẵn.',
  nothingToPaste: 'Bộ nhớ tạm không có chữ hay bảng nào để dán.',
  severalBlocks: 'Các vùng chọn phải cùng dòng hoặc cùng cột thì mới chép chung được.',
  denied:
    'Trình duyệt không cho đọc bộ nhớ tạm từ nút bấm. Hãy nhấn Ctrl+C, Ctrl+X hoặc Ctrl+V trên bàn phím.',
  title: 'Xem trước khi dán',
  intro: 'Có ô cần xem lại. Dán xong vẫn hoàn tác được bằng Ctrl+Z.',
  statuses: {
    same: 'giữ nguyên',
    new: 'mới',
    changed: 'thay đổi',
    adjusted: 'đã chỉnh',
    invalid: 'chưa hiểu',
    refused: 'không dán',
  },
  reasons: {
    unitInCell: 'đơn vị ghi trong ô là đơn vị của dòng',
    ownUnit: 'giữ đơn vị riêng ghi trong ô',
    converted: 'đã đổi sang đơn vị của dòng',
    english: 'đọc theo kiểu Anh (dấu chấm là phần lẻ)',
    twoWays: 'số đọc được hai cách; hiểu theo kiểu Việt',
    trimmed: 'đã bỏ khoảng trắng thừa',
    dash: 'dấu gạch hiểu là trống',
    words: 'chữ trong cột số, giữ nguyên chữ',
    invalid: 'chưa hiểu, giữ nguyên và đánh dấu',
    computed: 'cột này tự tính',
    group: 'dòng nhóm không có số liệu',
    beyondColumns: 'vượt quá cột cuối',
    otherUnit: 'khác loại đơn vị với dòng',
  },
  reasonCount: '{reason}: {count} ô',
  row: 'Dòng',
  newRow: 'dòng mới {row}',
  column: 'Cột',
  beyond: 'ngoài bảng',
  text: 'Nội dung',
  reason: 'Lý do',
  more: 'và {count} ô nữa',
  addRows: 'Thêm {count} chỉ tiêu mới ở cuối bảng cho các dòng dán thừa',
  addRowsNamed: 'Thêm {count} chỉ tiêu mới ở cuối bảng ({named} có tên)',
  take: 'Dán {count} ô',
  takeNothing: 'Không có ô nào để dán',
  leave: 'Thôi',
  stop: 'Thôi (Esc)',
  working: {
    copy: 'Đang chép {count} ô…',
    paste: 'Đang xem {count} ô sắp dán…',
    fill: 'Đang điền {count} ô…',
    enter: 'Đang nhập vào {count} ô…',
    clear: 'Đang xóa {count} ô…',
  },
  handle: 'Kéo để điền tiếp; nhấn đúp để điền xuống theo cột bên cạnh',
};

export const clipboardEn: ClipboardMessages = {
  copied: '{count} {count|cell|cells} copied. Ctrl+V pastes, Esc forgets.',
  cut: '{count} {count|cell|cells} will move where you paste. Ctrl+V pastes, Esc forgets.',
  copiedText:
    '{count} {count|cell|cells} copied, as text only: more than {most}. Ctrl+V pastes, Esc forgets.',
  cutText:
    '{count} {count|cell|cells} will move where you paste; other programs take them as text only: more than {most}. Esc forgets.',
  copyReady:
    '{count} {count|cell is|cells are} ready. The browser did not take them yet: press Ctrl+C again.',
  cutReady:
    '{count} {count|cell is|cells are} ready. The browser did not take them yet: press Ctrl+X again.',
  cancelled: 'Stopped. The sheet is as it was.',
  pasted: '{count} {count|cell|cells} pasted.',
  filled: '{count} {count|cell|cells} filled.',
  converted: '{count} of them {count|was|were} converted to their row’s unit.',
  notFilled:
    '{count} {count|cell was|cells were} left: another kind of unit, or a computed column.',
  nothingToPaste: 'The clipboard holds no text or table to paste.',
  severalBlocks: 'Ranges can be copied together only when they share their rows or their columns.',
  denied:
    'The browser does not let a button read the clipboard. Press Ctrl+C, Ctrl+X or Ctrl+V instead.',
  title: 'Look before pasting',
  intro: 'Some cells need a look. Ctrl+Z takes the whole paste back.',
  statuses: {
    same: 'the same',
    new: 'new',
    changed: 'changed',
    adjusted: 'adjusted',
    invalid: 'not understood',
    refused: 'not pasted',
  },
  reasons: {
    unitInCell: 'the unit in the cell is the row’s',
    ownUnit: 'keeps the unit written in the cell',
    converted: 'converted to the row’s unit',
    english: 'read the English way (dot for decimals)',
    twoWays: 'can be read two ways; read the Vietnamese way',
    trimmed: 'spaces at its ends were taken off',
    dash: 'a dash is taken for blank',
    words: 'words in a number column, kept as they are',
    invalid: 'not understood, kept and marked',
    computed: 'this column is computed',
    group: 'a heading has no figures',
    beyondColumns: 'beyond the last column',
    otherUnit: 'measures something else than its row',
  },
  reasonCount: '{reason}: {count} {count|cell|cells}',
  row: 'Row',
  newRow: 'new row {row}',
  column: 'Column',
  beyond: 'outside',
  text: 'Content',
  reason: 'Reason',
  more: 'and {count} more',
  addRows:
    'Add {count} new {count|indicator|indicators} at the end for the rows that are left over',
  addRowsNamed: 'Add {count} new {count|indicator|indicators} at the end ({named} with a name)',
  take: 'Paste {count} {count|cell|cells}',
  takeNothing: 'No cell to paste',
  leave: 'Leave',
  stop: 'Stop (Esc)',
  working: {
    copy: 'Copying {count} {count|cell|cells}…',
    paste: 'Looking at {count} {count|cell|cells} to paste…',
    fill: 'Filling {count} {count|cell|cells}…',
    enter: 'Entering into {count} {count|cell|cells}…',
    clear: 'Clearing {count} {count|cell|cells}…',
  },
  handle: 'Drag to fill on; double-click to fill down along the next column',
};
