import type { ShortcutGroup, ShortcutId } from '../state/shortcuts';
import { reportTextEn, reportTextVi, type ReportTextMessages } from './reportText';

/** Words of the context menu, the list of shortcuts, notes and the way to a cell. `{name}` is filled in. */
export interface MenuMessages {
  readonly label: string;
  readonly headerLabel: string;
  readonly insertAbove: string;
  readonly insertBelow: string;
  readonly deleteRows: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly indent: string;
  readonly outdent: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly clear: string;
  readonly fold: string;
  readonly unfold: string;
  readonly toViolation: string;
  readonly cellHistory: string;
  readonly flag: string;
  readonly unflag: string;
  readonly check: string;
  readonly uncheck: string;
  readonly fillDown: string;
  readonly fillRight: string;
  readonly fillSeries: string;
  readonly fillGrowth: string;
  readonly setTargets: string;
  readonly reportText: string;
  readonly note: string;
  readonly hideColumn: string;
  readonly allColumns: string;
  readonly shortcuts: string;
  readonly shortcutsHint: string;
  readonly groups: Readonly<Record<ShortcutGroup, string>>;
  readonly keys: Readonly<Record<ShortcutId, string>>;
  readonly goTo: string;
  readonly goToLabel: string;
  readonly goToNone: string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly flagged: string;
  readonly asReport: ReportTextMessages;
}

export const menuVi: MenuMessages = {
  label: 'Việc với ô này',
  headerLabel: 'Việc với cột này',
  insertAbove: 'Chèn chỉ tiêu phía trên',
  insertBelow: 'Chèn chỉ tiêu phía dưới',
  deleteRows: 'Xóa {count} chỉ tiêu',
  moveUp: 'Chuyển lên',
  moveDown: 'Chuyển xuống',
  indent: 'Lùi vào một cấp',
  outdent: 'Ra ngoài một cấp',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  clear: 'Xóa nội dung',
  fold: 'Thu gọn',
  unfold: 'Mở rộng',
  toViolation: 'Tới vi phạm của dòng này',
  cellHistory: 'Lịch sử ô này',
  flag: 'Đánh dấu theo dõi',
  unflag: 'Bỏ theo dõi',
  check: 'Đánh dấu đã đối chiếu',
  uncheck: 'Bỏ dấu đã đối chiếu',
  fillDown: 'Điền xuống',
  fillRight: 'Điền sang phải',
  fillSeries: 'Điền dãy số',
  fillGrowth: 'Điền theo % tăng…',
  setTargets: 'Đặt {target} = {result} × (1 + …%)',
  reportText: 'Viết thành lời báo cáo…',
  note: 'Ghi chú',
  hideColumn: 'Ẩn cột “{name}”',
  allColumns: 'Hiện mọi cột',
  shortcuts: 'Phím tắt',
  shortcutsHint: 'Phím tắt (F1)',
  groups: {
    move: 'Đi lại',
    select: 'Chọn',
    edit: 'Sửa',
    rows: 'Dòng',
    look: 'Xem, tìm',
  },
  keys: {
    arrows: 'Sang ô bên cạnh',
    edge: 'Tới mép vùng có số liệu',
    nextCell: 'Ô sau, ô trước',
    rowEnds: 'Đầu dòng, cuối dòng',
    sheetEnds: 'Đầu bảng, cuối bảng',
    goTo: 'Tới một chỉ tiêu theo số TT hoặc tên',
    nextViolation: 'Vi phạm sau',
    previousViolation: 'Vi phạm trước',
    nextUnchecked: 'Số chưa đối chiếu sau',
    previousUnchecked: 'Số chưa đối chiếu trước',
    nextPart: 'Sang phần kế tiếp của màn hình',
    previousPart: 'Về phần trước của màn hình',
    extend: 'Chọn thêm một ô',
    extendToEdge: 'Chọn tới mép vùng có số liệu',
    selectColumn: 'Chọn cả cột',
    selectRow: 'Chọn cả dòng',
    selectAll: 'Chọn cả bảng',
    editCell: 'Sửa nội dung ô',
    clear: 'Xóa nội dung',
    fillRange: 'Ghi vào mọi ô đang chọn',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    pasteValues: 'Chỉ dán giá trị',
    fillDown: 'Điền xuống',
    fillRight: 'Điền sang phải',
    fillOptions: 'Điền cách khác, ngay sau khi điền',
    setTargets: 'Đặt chỉ tiêu năm sau theo số năm nay',
    reportText: 'Viết số liệu thành lời báo cáo để chép',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    note: 'Viết ghi chú của dòng',
    flag: 'Đánh dấu hoặc bỏ theo dõi',
    check: 'Đánh dấu hoặc bỏ đã đối chiếu',
    insertAbove: 'Chèn chỉ tiêu phía trên',
    insertBelow: 'Chèn chỉ tiêu phía dưới',
    deleteRows: 'Xóa chỉ tiêu',
    moveUp: 'Chuyển dòng lên',
    moveDown: 'Chuyển dòng xuống',
    outdent: 'Ra ngoài một cấp',
    indent: 'Lùi vào một cấp',
    fold: 'Thu gọn dòng con',
    unfold: 'Mở rộng dòng con',
    sortUp: 'Xếp tăng dần theo cột này; bấm nữa để xếp lại',
    sortDown: 'Xếp giảm dần theo cột này; bấm nữa để xếp lại',
    unsort: 'Bỏ sắp xếp',
    areas: 'Chọn địa bàn và năm để xem, thêm địa bàn',
    nextArea: 'Địa bàn sau',
    previousArea: 'Địa bàn trước',
    find: 'Tìm chỉ tiêu',
    menu: 'Mở danh sách việc với ô',
    lock: 'Khóa sổ ngay (sổ chưa có mật khẩu: đặt mật khẩu)',
    help: 'Bảng phím tắt này',
  },
  goTo: 'Tới chỉ tiêu',
  goToLabel: 'Số TT hoặc tên, không cần dấu',
  goToNone: 'Không có chỉ tiêu nào như vậy.',
  noteLabel: 'Ghi chú của dòng',
  noteHint: 'Enter để ghi, Esc để thôi',
  flagged: 'Đang theo dõi',
  asReport: reportTextVi,
};

export const menuEn: MenuMessages = {
  label: 'Actions for this cell',
  headerLabel: 'Actions for this column',
  insertAbove: 'Insert indicator above',
  insertBelow: 'Insert indicator below',
  deleteRows: 'Delete {count} {count|indicator|indicators}',
  moveUp: 'Move up',
  moveDown: 'Move down',
  indent: 'Indent',
  outdent: 'Outdent',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  clear: 'Clear contents',
  fold: 'Fold',
  unfold: 'Unfold',
  toViolation: 'Go to the violation of this row',
  cellHistory: 'History of this cell',
  flag: 'Mark for follow-up',
  unflag: 'Take the follow-up mark off',
  check: 'Mark as checked',
  uncheck: 'Take the checked mark off',
  fillDown: 'Fill down',
  fillRight: 'Fill right',
  fillSeries: 'Fill series',
  fillGrowth: 'Fill with growth of …%',
  setTargets: 'Set {target} = {result} × (1 + …%)',
  reportText: 'Write as a report does…',
  note: 'Note',
  hideColumn: 'Hide column “{name}”',
  allColumns: 'Show all columns',
  shortcuts: 'Keyboard shortcuts',
  shortcutsHint: 'Keyboard shortcuts (F1)',
  groups: { move: 'Moving', select: 'Selecting', edit: 'Editing', rows: 'Rows', look: 'Looking' },
  keys: {
    arrows: 'To the next cell',
    edge: 'To the edge of the data',
    nextCell: 'Next cell, previous cell',
    rowEnds: 'First and last cell of the row',
    sheetEnds: 'First and last cell of the sheet',
    goTo: 'Go to an indicator by its number or name',
    nextViolation: 'Next violation',
    previousViolation: 'Previous violation',
    nextUnchecked: 'Next unchecked figure',
    previousUnchecked: 'Previous unchecked figure',
    nextPart: 'Next part of the screen',
    previousPart: 'Previous part of the screen',
    extend: 'Select one cell more',
    extendToEdge: 'Select to the edge of the data',
    selectColumn: 'Select the whole column',
    selectRow: 'Select the whole row',
    selectAll: 'Select the whole sheet',
    editCell: 'Edit the cell',
    clear: 'Clear contents',
    fillRange: 'Write into all selected cells',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteValues: 'Paste values only',
    fillDown: 'Fill down',
    fillRight: 'Fill right',
    fillOptions: 'Fill in another way, right after a fill',
    setTargets: 'Set next year’s targets from this year',
    reportText: 'Write the figures as a report does, to copy',
    undo: 'Undo',
    redo: 'Redo',
    note: 'Write the note of the row',
    flag: 'Follow-up mark on or off',
    check: 'Checked mark on or off',
    insertAbove: 'Insert indicator above',
    insertBelow: 'Insert indicator below',
    deleteRows: 'Delete indicators',
    moveUp: 'Move row up',
    moveDown: 'Move row down',
    outdent: 'Outdent',
    indent: 'Indent',
    fold: 'Fold the rows below',
    unfold: 'Unfold the rows below',
    sortUp: 'Sort ascending by this column; again to sort anew',
    sortDown: 'Sort descending by this column; again to sort anew',
    unsort: 'Back to the sheet’s own order',
    areas: 'Choose the area and year to look at, add areas',
    nextArea: 'Next area',
    previousArea: 'Previous area',
    find: 'Find an indicator',
    menu: 'Open the actions of the cell',
    lock: 'Lock the workbook now (without a passphrase: set one)',
    help: 'This list of shortcuts',
  },
  goTo: 'Go to indicator',
  goToLabel: 'Number or name, accents not needed',
  goToNone: 'There is no such indicator.',
  noteLabel: 'Note of the row',
  noteHint: 'Enter to save, Esc to leave',
  flagged: 'Followed up',
  asReport: reportTextEn,
};
