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
    Record<
      | 'notFound'
      | 'damaged'
      | 'conflict'
      | 'quota'
      | 'unavailable'
      | 'aborted'
      | 'gone'
      | 'broken'
      | 'outdated'
      | 'locked'
      | 'sealedFile'
      | 'sealedFileNewer'
      | 'journal'
      | 'unreadable'
      | 'readOnly'
      | 'busyElsewhere'
      | 'reviewDiffers',
      string
    >
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
    locked: 'Sổ có mật khẩu: hãy mở sổ bằng mật khẩu ở cửa sổ này.',
    sealedFile:
      'Tệp có mật khẩu này bị hỏng hoặc bị cắt cụt nên không mở được; chưa có gì được nhập. Hãy lấy bản sao khác của tệp.',
    sealedFileNewer:
      'Tệp có mật khẩu này do phiên bản mới hơn của chương trình ghi. Hãy cập nhật chương trình rồi mở lại.',
    readOnly:
      'Sổ đang được sửa ở cửa sổ khác, ở đây chỉ xem được: việc vừa làm chưa được ghi. Muốn sửa ở đây, bấm “Chuyển quyền sửa sang đây”.',
    reviewDiffers:
      'Một số số liệu của báo cáo này vừa được duyệt khác đi ở cửa sổ khác; đã giữ theo cửa sổ đó. Hãy xem lại.',
    busyElsewhere:
      'Sổ đang mở để sửa ở cửa sổ khác. Hãy làm việc này ở đó, hoặc đóng sổ ở đó rồi làm lại.',
    notFound: 'Không tìm thấy sổ này; có thể đã bị xóa ở cửa sổ khác. Hãy tải lại trang.',
    damaged:
      'Thông tin chung của sổ bị hỏng nên chưa mở. Xem mục “Sổ bị hỏng”, hoặc mở tệp sổ đã xuất gần nhất.',
    conflict:
      'Sổ vừa được sửa ở cửa sổ khác nên lần ghi này không thực hiện. Hãy tải lại trang để thấy bản mới.',
    quota:
      'Ổ đĩa hoặc phần dành cho trình duyệt đã đầy. Hãy giải phóng chỗ rồi thử lại; việc chưa lưu vẫn còn nguyên trong cửa sổ này.',
    unavailable:
      'Kho lưu của trình duyệt hiện không dùng được (đã đóng, bị chặn hoặc cửa sổ ẩn danh). Hãy tải bản sao rồi tải lại trang.',
    aborted: 'Trình duyệt đã ngừng lần ghi này; chưa có gì bị ghi dở. Hãy thử lại.',
    gone: 'Sổ này không còn trong kho lưu (đã bị xóa từ bên ngoài), nhưng còn nguyên trong cửa sổ này. Hãy ghi lại cả sổ hoặc tải bản sao.',
    broken:
      'Trình duyệt không đọc ghi được kho lưu (ổ đĩa lỗi hoặc vừa mất điện). Hãy thử lại; nếu vẫn lỗi, xuất tệp sổ đang mở rồi tải lại trang.',
    outdated:
      'Chương trình đã được cập nhật ở cửa sổ khác nên cửa sổ này không ghi được nữa. Hãy tải bản sao nếu cần rồi tải lại trang.',
    journal:
      'Bước {step} của lịch sử bị hỏng nên không đi qua đó được. Số liệu hiện tại vẫn nguyên.',
    unreadable:
      'Trình duyệt chưa đọc được một phần của sổ; có thể do ổ đĩa hoặc chương trình diệt vi-rút. Hãy thử lại, hoặc mở phần đọc được ở mục “Sổ bị hỏng”.',
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
    locked: 'The workbook is protected: open it with its passphrase in this window.',
    sealedFile:
      'This protected file is damaged or cut off and cannot be opened; nothing was imported. Use another copy of it.',
    sealedFileNewer:
      'This protected file was written by a newer version of the program. Update the program and open it again.',
    readOnly:
      'The workbook is being edited in another window and can only be read here: nothing was changed. To edit it here, press “Edit here instead”.',
    reviewDiffers:
      'Another window has just decided otherwise about some figures of this report; its decisions were kept. Please look again.',
    busyElsewhere:
      'The workbook is open for editing in another window. Do it there, or close it there and try again.',
    notFound: 'The workbook was not found; another window may have deleted it. Reload the page.',
    damaged:
      'What is said of the workbook as a whole is damaged, so it was not opened. See “Damaged workbooks”, or open the last exported workbook file.',
    conflict:
      'Another window has just changed the workbook, so nothing was written. Reload the page to see it.',
    quota:
      'The disk or the browser’s share of it is full. Make room and try again; what is not saved is whole in this window.',
    unavailable:
      'The browser’s store cannot be used now (closed, blocked or a private window). Download a copy and reload the page.',
    aborted: 'The browser gave this write up; nothing was half written. Try again.',
    gone: 'The workbook is no longer in the store (deleted from outside), but whole in this window. Write it anew or download a copy.',
    broken:
      'The browser can neither read nor write its store (a disk fault or a power cut). Try again; if it fails again, export the open workbook and reload the page.',
    outdated:
      'The program was updated in another window, so this one can write no more. Download a copy if you need one, then reload the page.',
    journal:
      'Step {step} of the history is damaged: nothing goes past it. The figures are as they were.',
    unreadable:
      'The browser could not read a part of the workbook, perhaps because of the disk or a virus scanner. Try again, or open what can be read under “Damaged workbooks”.',
  },
};
