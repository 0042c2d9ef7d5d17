import type { CopyFaultCode } from '../../workbench/copies/copyPlace';
import type { OutsideCopy } from '../../workbench/copies/copyRecord';
import type { KeepPromise } from '../state/keepPromise';

/** Sentences about saving, and about copies outside the browser. `{name}` is filled in. */
export interface CopiesMessages {
  readonly saving: string;
  readonly savedAt: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly none: string;
  readonly noneShort: string;
  readonly last: Readonly<Record<OutsideCopy['where'], string>>;
  readonly lastShort: Readonly<Record<OutsideCopy['where'], string>>;
  readonly behind: string;
  readonly copying: string;
  readonly faults: Readonly<Record<CopyFaultCode, string>>;
  readonly faultsShort: Readonly<Record<CopyFaultCode, string>>;
  readonly resume: string;
  readonly retryCopy: string;
  readonly promise: Readonly<Record<KeepPromise, string>>;
  readonly askAgain: string;
  readonly remind: string;
  readonly download: string;
  readonly later: string;
  readonly fileKind: string;
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly inBrowser: string;
  readonly folder: string;
  readonly folderHint: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly impossible: string;
  readonly into: string;
  readonly rhythm: string;
  readonly notSealed: string;
  readonly copyNow: string;
  readonly forget: string;
  readonly forgetHint: string;
  readonly inFolder: string;
  readonly noCopies: string;
  readonly reading: string;
  readonly rows: string;
  readonly sizes: { readonly kb: string; readonly mb: string };
  readonly intact: string;
  readonly noChecksum: string;
  readonly changed: string;
  readonly damaged: string;
  readonly damagedPart: string;
  readonly damagedEnd: string;
  readonly damagedJournal: string;
  readonly lostAll: string;
  readonly sealed: string;
  readonly sealedChanged: string;
  readonly look: string;
  readonly lookAtFile: string;
  readonly looking: string;
  readonly lookingPart: string;
  readonly restoreNew: string;
  readonly restoreInstead: string;
  readonly insteadHint: string;
  readonly restoredTitle: string;
  readonly keptTitle: string;
  readonly restored: string;
  readonly restoredKept: string;
  readonly restoredNotRenamed: string;
  readonly fileNotes: { readonly changed: string; readonly none: string };
  readonly clear: string;
  readonly clearTitle: string;
  readonly clearHint: string;
  readonly clearOffer: string;
  readonly clearOne: string;
  readonly clearZip: string;
  readonly zipKind: string;
  readonly zipName: string;
  readonly clearUnread: string;
  readonly clearTyped: string;
  readonly clearWord: string;
  readonly clearNow: string;
  readonly clearing: string;
  readonly cleared: string;
  readonly clearedHint: string;
  readonly clearedLeft: string;
  readonly clearedAgain: string;
  readonly downloaded: string;
}

export const copiesVi: CopiesMessages = {
  saving: 'Đang lưu…',
  savedAt: 'Đã lưu trong trình duyệt này lúc {time}',
  saved: 'Đã lưu trong trình duyệt này',
  notSaved: 'Chưa lưu được',
  none: 'Chưa có bản sao ngoài trình duyệt này',
  noneShort: 'Chưa có bản sao ngoài',
  last: {
    folder: 'Bản sao ngoài trình duyệt lần cuối: {time}, thư mục “{name}”',
    chosen: 'Bản sao ngoài trình duyệt lần cuối: {time}, tệp “{name}”',
    downloads: 'Bản sao ngoài trình duyệt lần cuối: {time}, tải xuống “{name}”',
  },
  lastShort: {
    folder: 'Bản sao ngoài: {time}, {name}',
    chosen: 'Bản sao ngoài: {time}, tệp đã lưu',
    downloads: 'Bản sao ngoài: {time}, tệp tải xuống',
  },
  behind: 'chưa gồm thay đổi sau đó',
  copying: 'Đang ghi bản sao…',
  faults: {
    paused: 'Sao lưu tạm dừng: trình duyệt cần bạn cho phép ghi vào thư mục lần nữa.',
    gone: 'Không thấy thư mục sao lưu (đã xóa, đổi tên hoặc rút USB). Các sổ vẫn còn trong trình duyệt; hãy cắm lại hoặc chọn thư mục khác.',
    full: 'Ổ đĩa chứa thư mục sao lưu đã đầy nên chưa ghi được bản mới; các bản cũ còn nguyên. Hãy giải phóng chỗ hoặc chọn thư mục khác.',
    unverified:
      'Bản sao vừa ghi đọc lại không đúng nên đã bỏ; các bản cũ còn nguyên. Ổ đĩa hoặc USB có thể đang hỏng, hãy chọn thư mục khác.',
    failed:
      'Chưa ghi được bản sao vào thư mục; các bản cũ còn nguyên. Hãy thử lại hoặc chọn thư mục khác.',
  },
  faultsShort: {
    paused: 'Sao lưu tạm dừng',
    gone: 'Không thấy thư mục sao lưu',
    full: 'Ổ sao lưu đã đầy',
    unverified: 'Bản sao đọc lại không đúng',
    failed: 'Chưa ghi được bản sao',
  },
  resume: 'Tiếp tục',
  retryCopy: 'Sao lại',
  promise: {
    unasked: 'Khi có sổ đầu tiên được lưu, chương trình sẽ xin trình duyệt hứa giữ dữ liệu.',
    kept: 'Trình duyệt hứa giữ dữ liệu, kể cả khi ổ đầy.',
    bestEffort:
      'Trình duyệt chưa hứa giữ: dữ liệu có thể bị xóa khi đầy ổ. Hãy có bản sao bên ngoài.',
    impossible:
      'Ở đây không xin trình duyệt hứa giữ được: dữ liệu có thể bị xóa khi đầy ổ. Hãy có bản sao bên ngoài.',
  },
  askAgain: 'Xin lại',
  remind: 'Nhiều thay đổi chưa có bản sao ngoài trình duyệt này.',
  download: 'Tải bản sao',
  later: 'Để sau',
  fileKind: 'Tệp sổ',
  open: 'Bản sao…',
  title: 'Lưu và bản sao',
  close: 'Đóng',
  inBrowser: 'Trong trình duyệt này',
  folder: 'Bản sao tự động vào một thư mục',
  folderHint:
    'Chọn một lần, nên chọn thư mục trên ổ khác hoặc USB. Chương trình tự ghi bản sao sau khi có thay đổi và khi đóng sổ.',
  choose: 'Chọn thư mục…',
  chooseOther: 'Chọn thư mục khác…',
  impossible:
    'Trình duyệt này không cho trang ghi vào thư mục. Hãy tải bản sao; khi nhiều thay đổi chưa có bản sao, chương trình sẽ nhắc.',
  into: 'Đang ghi vào thư mục “{name}”.',
  rhythm:
    'Cách nhau ít nhất 15 phút; mỗi sổ giữ 3 bản của hôm nay, mỗi ngày trước một bản, tất cả 10 bản. Tệp khác trong thư mục không bị đụng đến.',
  notSealed: 'Bản sao của sổ không đặt mật khẩu thì ai mở được thư mục cũng đọc được.',
  copyNow: 'Sao ngay',
  forget: 'Thôi sao vào thư mục này',
  forgetHint: 'Các bản đã có vẫn nằm lại trong thư mục.',
  inFolder: 'Các bản trong thư mục',
  noCopies: 'Trong thư mục chưa có bản sao nào.',
  reading: 'đang kiểm tra…',
  rows: '{count} dòng',
  sizes: { kb: '{size} kB', mb: '{size} MB' },
  intact: 'Nguyên vẹn',
  noChecksum: 'Đọc được; tệp của bản cũ, không có mã kiểm',
  changed: 'Đọc được, nhưng khác lúc ghi (mã kiểm không khớp)',
  damaged: 'Hỏng tại {place}',
  damagedPart: 'còn đọc được {rows} dòng, {figures} số; mất {records} mục',
  damagedEnd: 'thiếu phần cuối',
  damagedJournal: 'mất lịch sử',
  lostAll: 'không đọc được gì',
  sealed: 'Có mật khẩu; nguyên vẹn',
  sealedChanged: 'Có mật khẩu; khác lúc ghi, có thể đã hỏng',
  look: 'Xem',
  lookAtFile: 'Xem một tệp khác…',
  looking: 'Đang xem bản sao ngày {when}, chưa khôi phục',
  lookingPart: 'Đang xem phần còn đọc được của bản sao hỏng ngày {when}, chưa khôi phục',
  restoreNew: 'Khôi phục thành sổ mới',
  restoreInstead: 'Thay sổ “{title}”',
  insteadHint: 'Sổ hiện nay được giữ lại với tên “{title}”.',
  restoredTitle: '{title} (bản sao {when})',
  keptTitle: '{title} (trước khi khôi phục ngày {when})',
  restored: 'Đã khôi phục “{title}”.',
  restoredKept: 'Đã khôi phục “{title}”. Sổ trước đó còn nguyên với tên “{kept}”.',
  restoredNotRenamed:
    'Đã khôi phục “{title}”. Sổ trước đó chưa đổi tên được (bị hỏng hoặc đang mở ở cửa sổ khác) nên vẫn ở đó với tên cũ.',
  fileNotes: {
    changed:
      'Tệp này khác với lúc chương trình ghi ra (mã kiểm không khớp): có thể đã bị sửa tay hoặc hỏng. Nội dung đọc được cả và đã mở; hãy xem lại số liệu.',
    none: 'Tệp của bản chương trình cũ, không có mã kiểm nên không biết còn nguyên vẹn hay không.',
  },
  clear: 'Xóa hết dữ liệu trên máy này…',
  clearTitle: 'Xóa hết dữ liệu trên máy này',
  clearHint:
    'Xóa mọi sổ, lịch sử, cài đặt và cả chương trình đã giữ trong trình duyệt này. Không lấy lại được. Tệp và bản sao bên ngoài trình duyệt vẫn còn.',
  clearOffer: 'Trước khi xóa, hãy mang sổ theo:',
  clearOne: 'Tải “{title}”',
  clearZip: 'Tải tất cả thành một tệp .zip',
  zipKind: 'Tệp nén các sổ',
  zipName: 'Cac so ChiTieu {when}',
  clearUnread: 'Không đọc được nên không có trong tệp: {titles}',
  clearTyped: 'Gõ {word} để xác nhận',
  clearWord: 'XÓA HẾT',
  clearNow: 'Xóa hết',
  clearing: 'Đang xóa…',
  cleared: 'Đã xóa hết dữ liệu của ChiTieu trong trình duyệt này.',
  clearedHint: 'Có thể đóng cửa sổ này. Tệp đã tải và các bản sao trong thư mục vẫn còn ở đó.',
  clearedLeft:
    'Chưa xóa xong: một cửa sổ khác của ChiTieu còn mở. Hãy đóng cửa sổ đó, dữ liệu sẽ bị xóa ngay khi nó đóng.',
  clearedAgain: 'Bắt đầu lại',
  downloaded: 'Đã tải {name}',
};
