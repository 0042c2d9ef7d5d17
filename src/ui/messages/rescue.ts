/** Why the page cannot begin as it should. */
export type StartTrouble =
  'unavailable' | 'broken' | 'outdated' | 'blocked' | 'slow' | 'quota' | 'damaged' | 'other';

/** Sentences for when data cannot be kept or read. `{name}` is filled in. */
export interface RescueMessages {
  readonly title: string;
  readonly troubles: Readonly<Record<StartTrouble, string>>;
  /** What the browser said, for whoever helps. */
  readonly said: string;
  readonly ways: string;
  readonly again: string;
  readonly againHint: string;
  readonly fromFile: string;
  readonly fromFileHint: string;
  readonly withoutFile: string;
  readonly raw: string;
  readonly rawHint: string;
  readonly rawKind: string;
  readonly rawSaved: string;
  readonly destroy: string;
  readonly destroyHint: string;
  readonly destroySure: string;
  readonly working: string;
  readonly failed: string;
  readonly inMemory: string;
  readonly memoryBanner: string;
  readonly noCopyYet: string;
  readonly copiedAt: string;
  readonly changedSince: string;
  readonly copy: string;
  readonly copyKind: string;
  readonly outdatedTitle: string;
  readonly outdatedSaved: string;
  readonly outdatedUnsaved: string;
  readonly reload: string;
  readonly later: string;
  readonly notSaved: string;
  readonly triesItself: string;
  readonly writeAnew: string;
  readonly saveAgain: string;
  readonly emptied: string;
  readonly noticesLabel: string;
  readonly privateWindow: string;
  readonly understood: string;
  readonly listTitle: string;
  readonly listHint: string;
  readonly untitled: string;
  readonly mend: string;
  readonly openSound: string;
  readonly soundTitle: string;
  readonly purge: string;
  readonly purgeSure: string;
  readonly damageTitle: string;
  readonly damageIntro: string;
  readonly figures: string;
  readonly figuresAll: string;
  readonly figuresSomewhere: string;
  readonly rows: string;
  readonly outline: string;
  readonly text: string;
  readonly header: string;
  readonly restore: string;
  readonly restoreCopy: string;
  readonly restored: string;
  readonly nothingRestored: string;
  readonly notACopy: string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly look: string;
  readonly broken: string;
}

export const rescueVi: RescueMessages = {
  title: 'Chưa mở được kho lưu',
  troubles: {
    unavailable:
      'Trình duyệt này không cho trang giữ dữ liệu (cửa sổ ẩn danh, hoặc việc lưu đang bị chặn trong cài đặt). Sổ làm ở đây sẽ mất khi đóng trang, trừ khi tải về thành tệp.',
    broken:
      'Kho lưu của trình duyệt có nhưng không đọc được (thường do mất điện hoặc ổ đĩa lỗi). Chưa có gì bị xóa.',
    outdated:
      'Kho lưu đã được bản chương trình mới hơn sử dụng; bản đang mở cũ hơn nên không đụng vào. Hãy tải lại trang để dùng bản mới.',
    blocked:
      'Một cửa sổ khác còn mở bản cũ của chương trình. Hãy đóng hoặc tải lại cửa sổ đó; trang này sẽ tự mở tiếp.',
    slow: 'Trình duyệt chưa trả lời khi mở kho lưu. Trang vẫn đang chờ và sẽ tự mở khi được.',
    quota:
      'Ổ đĩa đã đầy nên không mở được kho lưu. Hãy giải phóng chỗ rồi thử lại; chưa có gì mất.',
    damaged: 'Một phần kho lưu bị hỏng nên không đọc được danh sách sổ. Chưa có gì bị xóa.',
    other: 'Chương trình gặp lỗi khi mở kho lưu. Chưa có gì bị xóa.',
  },
  said: 'Trình duyệt báo: {what}',
  ways: 'Có thể làm',
  again: 'Thử lại',
  againHint: 'Tải lại trang và mở lại kho lưu',
  fromFile: 'Mở tệp sổ và làm việc trong bộ nhớ…',
  fromFileHint: 'Chỉ còn lại những gì bạn tải về thành tệp',
  withoutFile: 'Làm việc trong bộ nhớ, chưa cần tệp',
  raw: 'Xuất những gì còn đọc được',
  rawHint: 'Một tệp thô để người phụ trách cứu dữ liệu',
  rawKind: 'Dữ liệu thô',
  rawSaved: 'Đã xuất {name}.',
  destroy: 'Xóa kho lưu và bắt đầu lại…',
  destroyHint: 'Mất mọi sổ trong trình duyệt này; hãy xuất trước',
  destroySure: 'Xóa hẳn mọi sổ trong trình duyệt này?',
  working: 'Đang làm…',
  failed: 'Không làm được: {what}',
  inMemory: 'Chỉ trong bộ nhớ',
  memoryBanner: 'Trình duyệt không giữ dữ liệu: đóng trang là mất. Hãy tải bản sao.',
  noCopyYet: 'Chưa tải bản nào',
  copiedAt: 'Đã tải lúc {time}',
  changedSince: 'Đã tải lúc {time}, sau đó có sửa',
  copy: 'Tải bản sao',
  copyKind: 'Tệp sổ',
  outdatedTitle: 'Đã có bản mới',
  outdatedSaved:
    'Chương trình vừa được cập nhật ở cửa sổ khác. Mọi thứ ở đây đã lưu. Hãy tải lại trang để làm tiếp.',
  outdatedUnsaved:
    'Chương trình vừa được cập nhật ở cửa sổ khác và còn thay đổi ở đây chưa lưu được. Hãy tải bản sao trước, rồi tải lại trang.',
  reload: 'Tải lại trang',
  later: 'Để sau',
  notSaved: 'Chưa lưu: {why}',
  triesItself: 'Chương trình cũng tự thử lại.',
  writeAnew: 'Ghi lại cả sổ',
  saveAgain: 'Thử lưu lại',
  emptied:
    'Lần trước trình duyệt này có {count} sổ, nay kho lưu trống: trình duyệt hoặc một chương trình dọn dẹp đã xóa. Hãy mở tệp sổ hoặc bản sao gần nhất.',
  noticesLabel: 'Về việc giữ dữ liệu',
  privateWindow:
    'Có vẻ đây là cửa sổ ẩn danh: đóng cửa sổ là trình duyệt xóa mọi sổ. Hãy dùng cửa sổ thường, hoặc xuất tệp sổ trước khi đóng.',
  understood: 'Đã rõ',
  listTitle: 'Sổ bị hỏng ({count})',
  listHint: 'Không mở được như thường, chưa có gì bị xóa.',
  untitled: 'Không đọc được tên',
  mend: 'Dựng lại và mở',
  openSound: 'Mở phần đọc được thành sổ mới',
  soundTitle: '{title} (phần đọc được)',
  purge: 'Xóa hẳn',
  purgeSure: 'Xóa hẳn, không lấy lại được?',
  damageTitle: 'Sổ này có phần bị hỏng',
  damageIntro:
    'Phần còn lại mở bình thường. Phần hỏng được cất riêng, không bị ghi đè, cho đến khi bạn bỏ.',
  figures: 'Cột “{series}”: mất số liệu của {count} dòng, từ “{from}” đến “{to}”.',
  figuresAll: 'Cột “{series}”: mất số liệu của cả {count} dòng.',
  figuresSomewhere: 'Có phần số liệu không còn trên đĩa, không biết của cột nào.',
  rows: '{count} dòng mất tên, đơn vị tính và tính chất; số liệu của các dòng đó vẫn còn.',
  outline: 'Thứ tự và cấp của các dòng bị hỏng; các dòng tạm xếp theo lúc tạo.',
  text: 'Văn bản của một báo cáo không đọc được; số liệu đã nhận từ đó vẫn còn.',
  header:
    'Thông tin chung của sổ bị hỏng; phần không đọc được (khung năm, quy tắc…) tạm dùng mặc định.',
  restore: 'Khôi phục từ lịch sử và phần còn nguyên',
  restoreCopy: 'Khôi phục từ tệp bản sao…',
  restored: 'Đã khôi phục {figures} ô và {rows} dòng; hãy đối chiếu lại. Có thể hoàn tác.',
  nothingRestored: 'Không tìm được gì để khôi phục ở đó. Hãy thử một tệp bản sao.',
  notACopy: 'Tệp này không phải tệp sổ, hoặc không đọc được.',
  forget: 'Bỏ phần hỏng',
  forgetSure: 'Bỏ hẳn phần hỏng?',
  look: '⚠ Sổ có {count} phần bị hỏng',
  broken:
    'Bước {step} của lịch sử bị hỏng: không hoàn tác qua đó được. Số liệu hiện tại vẫn nguyên.',
};

export const rescueEn: RescueMessages = {
  title: 'The store could not be opened',
  troubles: {
    unavailable:
      'This browser does not let the page keep data (a private window, or storing is blocked in its settings). Workbooks made here are gone when the page is closed, unless you download them as files.',
    broken:
      'The browser’s store is there but cannot be read (often after a power cut or a disk fault). Nothing was deleted.',
    outdated:
      'A newer version of the program uses the store; the one that is open is older and does not touch it. Reload the page for the new version.',
    blocked:
      'Another window still runs an older version of the program. Close or reload it; this page then goes on by itself.',
    slow: 'The browser does not answer when the store is opened. The page still waits and goes on when it does.',
    quota:
      'The disk is full, so the store could not be opened. Make room and try again; nothing is lost.',
    damaged: 'A part of the store is damaged, so the list cannot be read. Nothing was deleted.',
    other: 'The program met a fault when it opened the store. Nothing was deleted.',
  },
  said: 'The browser says: {what}',
  ways: 'What you can do',
  again: 'Try again',
  againHint: 'Reload the page and open the store again',
  fromFile: 'Open a workbook file and work in memory…',
  fromFileHint: 'Only what you download as a file remains',
  withoutFile: 'Work in memory, without a file for now',
  raw: 'Export what can be read',
  rawHint: 'A raw file from which an expert can rescue data',
  rawKind: 'Raw data',
  rawSaved: '{name} was written.',
  destroy: 'Delete the store and begin anew…',
  destroyHint: 'All workbooks in this browser are lost; export first',
  destroySure: 'Delete every workbook in this browser for good?',
  working: 'Working…',
  failed: 'That failed: {what}',
  inMemory: 'In memory only',
  memoryBanner: 'The browser keeps nothing: closing the page loses it all. Download a copy.',
  noCopyYet: 'No copy yet',
  copiedAt: 'Copied at {time}',
  changedSince: 'Copied at {time}, changed since',
  copy: 'Download a copy',
  copyKind: 'Workbook file',
  outdatedTitle: 'There is a new version',
  outdatedSaved:
    'The program was updated in another window. Everything here is saved. Reload the page to go on.',
  outdatedUnsaved:
    'The program was updated in another window, and some changes here could not be saved. Download a copy first, then reload the page.',
  reload: 'Reload the page',
  later: 'Later',
  notSaved: 'Not saved: {why}',
  triesItself: 'The program also tries by itself.',
  writeAnew: 'Write the workbook anew',
  saveAgain: 'Save again',
  emptied:
    'Last time this browser held {count} workbooks; now its store is empty: the browser or a clean-up program deleted it. Open your last workbook file or copy.',
  noticesLabel: 'About keeping data',
  privateWindow:
    'This looks like a private window: the browser deletes every workbook when it is closed. Use a normal window, or export before you close it.',
  understood: 'I see',
  listTitle: 'Damaged workbooks ({count})',
  listHint: 'They do not open as usual; nothing was deleted.',
  untitled: 'The title cannot be read',
  mend: 'Mend and open',
  openSound: 'Open what can be read as a new workbook',
  soundTitle: '{title} (what could be read)',
  purge: 'Delete for good',
  purgeSure: 'For good, with no way back?',
  damageTitle: 'Parts of this workbook are damaged',
  damageIntro:
    'The rest opens as usual. What is damaged is kept aside, and not written over, until you drop it.',
  figures:
    'Column “{series}”: the figures of {count} {count|row|rows} are lost, from “{from}” to “{to}”.',
  figuresAll: 'Column “{series}”: the figures of all {count} {count|row|rows} are lost.',
  figuresSomewhere: 'Some figures are no longer on the disk; of which column is not known.',
  rows: '{count} {count|row has|rows have} lost {count|its name, unit and traits; its|their names, units and traits; their} figures are there.',
  outline: 'The order and levels of the rows are damaged; for now they stand as they were made.',
  text: 'The text of a report cannot be read; the figures taken from it are there.',
  header:
    'What is said of the workbook as a whole is damaged; for what cannot be read (years, rules…) defaults stand in.',
  restore: 'Restore from the history and what is whole',
  restoreCopy: 'Restore from a copy…',
  restored: '{figures} cells and {rows} rows are back; check them. It can be undone.',
  nothingRestored: 'There was nothing to restore from. Try a copy.',
  notACopy: 'This is no workbook file, or it cannot be read.',
  forget: 'Drop what is damaged',
  forgetSure: 'Drop it for good?',
  look: '⚠ {count} parts of the workbook are damaged',
  broken: 'Step {step} of the history is damaged: undo stops there. The figures are as they were.',
};
