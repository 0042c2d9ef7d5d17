import type { PassphraseStrength } from '../../workbench/protect/passphrase';

/** Sentences about protecting a workbook by a passphrase. `{name}` is filled in. */
export interface ProtectMessages {
  readonly button: string;
  readonly buttonOf: Readonly<Record<'none' | 'locked' | 'open', string>>;
  readonly title: string;
  readonly unlockTitle: string;
  readonly fileTitle: string;
  readonly locked: string;
  readonly hidden: string;
  readonly impossible: string;
  readonly what: string;
  readonly notWhat: string;
  readonly noWayBack: string;
  readonly understood: string;
  readonly passphrase: string;
  readonly again: string;
  readonly current: string;
  readonly hideTitle: string;
  readonly strengths: Readonly<Record<PassphraseStrength, string>>;
  readonly different: string;
  readonly wrong: string;
  readonly protect: string;
  readonly change: string;
  readonly remove: string;
  readonly removeHint: string;
  readonly lock: string;
  readonly lockHint: string;
  readonly idle: string;
  readonly idleNever: string;
  readonly idleMinutes: string;
  readonly unlockHere: string;
  readonly elsewhere: string;
  readonly openFile: string;
  readonly unlock: string;
  readonly unlockHint: string;
  readonly working: string;
  readonly close: string;
  readonly done: Readonly<Record<'protected' | 'changed' | 'removed' | 'locked', string>>;
}

export const protectVi: ProtectMessages = {
  button: 'Mật khẩu…',
  buttonOf: { none: 'Đặt mật khẩu', locked: 'Sổ đang khóa', open: 'Sổ có mật khẩu' },
  title: 'Mật khẩu của sổ: {title}',
  unlockTitle: 'Mở sổ có mật khẩu: {title}',
  fileTitle: 'Tệp có mật khẩu: {title}',
  locked: 'đang khóa',
  hidden: 'Sổ có mật khẩu (tên ẩn)',
  impossible:
    'Trang này mở qua địa chỉ http không an toàn nên trình duyệt không cho mã hóa. Mở bằng https, bằng ứng dụng đã cài hoặc bằng tệp HTML trên máy thì đặt được mật khẩu.',
  what: 'Mọi nội dung của sổ (chỉ tiêu, số liệu, lịch sử, báo cáo) và các bản sao, tệp sổ ghi ra từ nay được mã hóa bằng mật khẩu. Mỗi lần mở chương trình phải nhập lại.',
  notWhat:
    'Không được bảo vệ: tệp CSV, văn bản và bản in xuất ra; các bản sao đã ghi trước đây; báo cáo đọc dở khi chưa mở sổ nào; tên và kiểu cột của bảng, tên chỉ tiêu mà chương trình đã nhớ trước khi đặt mật khẩu. Dấu vết của bản chưa mã hóa có thể còn trên ổ đĩa một thời gian.',
  noWayBack: 'Quên mật khẩu là mất sổ. Không ai mở lại được, kể cả người làm ra chương trình.',
  understood: 'Tôi hiểu: quên mật khẩu là mất sổ',
  passphrase: 'Mật khẩu mới (ít nhất 8 ký tự)',
  again: 'Nhập lại mật khẩu mới',
  current: 'Mật khẩu hiện tại',
  hideTitle: 'Ẩn cả tên sổ trong danh sách',
  strengths: {
    short: 'Quá ngắn: cần ít nhất 8 ký tự.',
    weak: 'Yếu: dễ đoán. Nên dùng bốn, năm từ không liên quan nhau.',
    fair: 'Tạm được.',
    strong: 'Mạnh.',
  },
  different: 'Hai lần nhập khác nhau.',
  wrong: 'Mật khẩu không đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
  protect: 'Đặt mật khẩu',
  change: 'Đổi mật khẩu',
  remove: 'Bỏ mật khẩu',
  removeHint: 'Bỏ mật khẩu thì nội dung sổ lại nằm không mã hóa trên máy này.',
  lock: 'Khóa ngay',
  lockHint: 'Lưu, đóng và khóa sổ này ở mọi cửa sổ',
  idle: 'Tự khóa khi không ai dùng máy',
  idleNever: 'không',
  idleMinutes: 'sau {count} phút',
  unlockHere: 'Nhập mật khẩu…',
  elsewhere: 'Sổ vừa được đặt hoặc đổi mật khẩu ở cửa sổ khác. Nhập mật khẩu mới để xem tiếp.',
  openFile:
    'Tệp này KHÔNG được mã hóa: ai có tệp cũng đọc được, dù sổ có mật khẩu. Muốn giữ kín, hãy lưu tệp sổ.',
  unlock: 'Mở',
  unlockHint: 'Muốn xem lại thì mở sổ từ danh sách và nhập mật khẩu.',
  working: 'Đang mã hóa…',
  close: 'Đóng',
  done: {
    protected: 'Sổ đã được mã hóa bằng mật khẩu.',
    changed: 'Đã đổi mật khẩu. Các bản sao cũ vẫn mở bằng mật khẩu cũ.',
    removed: 'Đã bỏ mật khẩu.',
    locked: 'Sổ đã khóa.',
  },
};

export const protectEn: ProtectMessages = {
  button: 'Passphrase…',
  buttonOf: { none: 'Set a passphrase', locked: 'Locked', open: 'Has a passphrase' },
  title: 'Passphrase of the workbook: {title}',
  unlockTitle: 'Open a protected workbook: {title}',
  fileTitle: 'Protected file: {title}',
  locked: 'locked',
  hidden: 'Protected workbook (title hidden)',
  impossible:
    'This page was opened over insecure http, where the browser offers no encryption. Over https, as an installed app or as an HTML file on this computer, a passphrase can be set.',
  what: 'All content of the workbook (indicators, figures, history, reports) and the copies and workbook files written from now on are encrypted with the passphrase. It is asked for again after each start.',
  notWhat:
    'Not protected: CSV files, texts and prints that you export; copies written before; reports under review while no workbook is open; columns of tables and names of indicators that were remembered before. Traces of the unencrypted workbook may stay on the disk for a while.',
  noWayBack:
    'A forgotten passphrase means a lost workbook. Nobody can open it again, not even those who made this program.',
  understood: 'I understand: if I forget it, the workbook is lost',
  passphrase: 'New passphrase (at least 8 characters)',
  again: 'The new passphrase again',
  current: 'Present passphrase',
  hideTitle: 'Hide the title in the list too',
  strengths: {
    short: 'Too short: at least 8 characters.',
    weak: 'Weak: easily guessed. Four or five unrelated words are better.',
    fair: 'Fair.',
    strong: 'Strong.',
  },
  different: 'The two differ.',
  wrong: 'Wrong passphrase. Check the keyboard program and Caps Lock, then try again.',
  protect: 'Set the passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  removeHint: 'Without a passphrase its content lies unencrypted on this computer again.',
  lock: 'Lock now',
  lockHint: 'Save, close and lock this workbook in every window',
  idle: 'Lock by itself when nobody uses the computer',
  idleNever: 'never',
  idleMinutes: 'after {count} minutes',
  unlockHere: 'Give the passphrase…',
  elsewhere:
    'Another window has just set or changed the passphrase of this workbook. Give the new one to go on.',
  openFile:
    'This file is NOT encrypted: whoever has it can read it, although the workbook has a passphrase. To keep it closed, save a workbook file.',
  unlock: 'Open',
  unlockHint: 'To see it again, open it from the list and give the passphrase.',
  working: 'Encrypting…',
  close: 'Close',
  done: {
    protected: 'The workbook is encrypted with the passphrase.',
    changed: 'The passphrase is changed. Older copies still open with the old one.',
    removed: 'The passphrase is removed.',
    locked: 'The workbook is locked.',
  },
};
