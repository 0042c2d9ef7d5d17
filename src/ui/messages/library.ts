/** Sentences of the list of workbooks. `{name}` is filled in. */
export interface LibraryMessages {
  readonly intro: string;
  readonly ways: string;
  readonly openSample: string;
  readonly sampleHint: string;
  readonly sampleTitle: string;
  readonly chooseFile: string;
  readonly chooseHint: string;
  readonly pasteTable: string;
  readonly pasteHint: string;
  readonly pasteBox: string;
  readonly pasteRead: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly listTitle: string;
  readonly noneYet: string;
  readonly changedAt: string;
  readonly open: string;
  readonly rename: string;
  readonly renameLabel: string;
  readonly duplicate: string;
  readonly copyTitle: string;
  readonly remove: string;
  readonly removed: string;
  readonly deletedTitle: string;
  readonly deletedAt: string;
  readonly restore: string;
  readonly purge: string;
  readonly purgeSure: string;
  readonly language: string;
  readonly languages: Readonly<Record<'vi' | 'en', string>>;
  readonly closeNotice: string;
  readonly faultAction: string;
  readonly storeFaults: Readonly<
    Record<'notFound' | 'damaged' | 'conflict' | 'quota' | 'unavailable' | 'aborted', string>
  >;
}

export const libraryVi: LibraryMessages = {
  intro: 'Đặt chỉ tiêu năm sau, thấy ngay chỗ sai. Mọi số liệu chỉ nằm trên máy này.',
  ways: 'Bắt đầu',
  openSample: 'Mở sổ mẫu',
  sampleHint: 'Phong Thổ 2023 → 2024, 40 chỉ tiêu',
  sampleTitle: 'Phong Thổ 2023 → 2024 (mẫu)',
  chooseFile: 'Chọn tệp…',
  chooseHint: 'Báo cáo (.docx, .txt), bảng CSV hoặc tệp sổ; thả vào bất kỳ đâu cũng được',
  pasteTable: 'Dán bảng hoặc báo cáo…',
  pasteHint: 'Sao chép trong Excel hoặc Word rồi nhấn Ctrl+V ở đây',
  pasteBox: 'Dán bảng hoặc báo cáo vào ô này',
  pasteRead: 'Đọc',
  empty: 'Sổ trống',
  emptyHint: 'Tự gõ chỉ tiêu từ đầu',
  listTitle: 'Các sổ kế hoạch',
  noneYet: 'Chưa có sổ nào. Chọn một trong các cách bắt đầu ở trên.',
  changedAt: 'sửa {when}',
  open: 'Mở',
  rename: 'Đổi tên',
  renameLabel: 'Tên mới của sổ “{title}”',
  duplicate: 'Nhân bản',
  copyTitle: '{title} (bản sao)',
  remove: 'Xóa',
  removed: 'Đã xóa “{title}”.',
  deletedTitle: 'Sổ đã xóa ({count})',
  deletedAt: 'xóa {when}',
  restore: 'Khôi phục',
  purge: 'Xóa hẳn',
  purgeSure: 'Xóa hẳn, không lấy lại được?',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  closeNotice: 'Đóng thông báo',
  faultAction:
    'Việc vừa làm chưa được ghi. Hãy tải lại trang rồi làm lại; nếu vẫn lỗi, chép câu này gửi người phụ trách: {what}',
  storeFaults: {
    notFound: 'Không tìm thấy sổ này; có thể đã bị xóa ở cửa sổ khác. Hãy tải lại trang.',
    damaged: 'Dữ liệu của sổ bị hỏng nên chưa mở. Hãy mở tệp sổ đã xuất gần nhất.',
    conflict:
      'Sổ vừa được sửa ở cửa sổ khác nên lần ghi này không thực hiện. Hãy tải lại trang để thấy bản mới.',
    quota:
      'Ổ đĩa hoặc phần dành cho trình duyệt đã đầy. Hãy xuất tệp sổ, giải phóng chỗ rồi thử lại.',
    unavailable:
      'Trình duyệt không cho lưu ở đây (cửa sổ ẩn danh hoặc bản chương trình cũ). Hãy mở bằng cửa sổ thường và tải lại trang.',
    aborted: 'Trình duyệt đã ngừng lần ghi này; chưa có gì thay đổi. Hãy thử lại.',
  },
};

export const libraryEn: LibraryMessages = {
  intro: 'Set next year’s targets and see at once what is wrong. Everything stays on this machine.',
  ways: 'Begin',
  openSample: 'Open the sample',
  sampleHint: 'Phong Thổ 2023 → 2024, 40 indicators',
  sampleTitle: 'Phong Thổ 2023 → 2024 (sample)',
  chooseFile: 'Choose a file…',
  chooseHint: 'Report (.docx, .txt), CSV table or workbook; drop it anywhere on the page',
  pasteTable: 'Paste a table or report…',
  pasteHint: 'Copy it in Excel or Word and press Ctrl+V here',
  pasteBox: 'Paste the table or report into this box',
  pasteRead: 'Read',
  empty: 'Empty workbook',
  emptyHint: 'Type the indicators yourself',
  listTitle: 'Workbooks',
  noneYet: 'There are no workbooks yet. Begin in one of the ways above.',
  changedAt: 'changed {when}',
  open: 'Open',
  rename: 'Rename',
  renameLabel: 'New title of “{title}”',
  duplicate: 'Duplicate',
  copyTitle: '{title} (copy)',
  remove: 'Delete',
  removed: '“{title}” was deleted.',
  deletedTitle: 'Deleted workbooks ({count})',
  deletedAt: 'deleted {when}',
  restore: 'Restore',
  purge: 'Delete for good',
  purgeSure: 'For good, with no way back?',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  closeNotice: 'Close the notice',
  faultAction:
    'What you just did was not written. Reload the page and do it again; if it fails again, pass this on: {what}',
  storeFaults: {
    notFound: 'The workbook was not found; another window may have deleted it. Reload the page.',
    damaged:
      'The workbook’s data are damaged, so it was not opened. Open the last exported workbook file.',
    conflict:
      'Another window has just changed the workbook, so nothing was written. Reload the page to see it.',
    quota:
      'The disk or the browser’s share of it is full. Export the workbook, make room and try again.',
    unavailable:
      'The browser does not allow storing here (private window or an old version of the page). Use a normal window and reload.',
    aborted: 'The browser gave this write up; nothing has changed. Try again.',
  },
};
