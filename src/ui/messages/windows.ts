import type { WhyFollowing } from '../../workbench/windows/penMachine';

/** Sentences about a workbook that is open in several windows. `{name}` is filled in. */
export interface WindowMessages {
  readonly label: string;
  readonly following: Readonly<Record<WhyFollowing, string>>;
  readonly free: string;
  readonly take: string;
  readonly takeFree: string;
  readonly taking: string;
  readonly yielding: string;
  readonly kept: string;
  readonly keptRefused: string;
  readonly reapply: string;
  readonly keepCopy: string;
  readonly copyTitle: string;
  readonly copied: string;
  readonly download: string;
  readonly fileKind: string;
  readonly drop: string;
  readonly dropSure: string;
  readonly deleted: string;
  readonly restore: string;
  readonly purged: string;
  readonly stale: string;
  readonly locked: string;
  readonly unlock: string;
}

export const windowsVi: WindowMessages = {
  label: 'Sổ mở ở nhiều cửa sổ',
  following: {
    elsewhere: 'Sổ đang được sửa ở cửa sổ khác. Đang xem trực tiếp.',
    gaveUp: 'Đã lưu xong và chuyển quyền sửa sang cửa sổ khác. Đang xem trực tiếp.',
    taken: 'Cửa sổ khác đã lấy quyền sửa khi cửa sổ này không trả lời. Đang xem trực tiếp.',
    refused:
      'Cửa sổ đang sửa còn số liệu chưa lưu được nên chưa chuyển quyền sửa. Hãy xem thông báo ở cửa sổ đó.',
    failed: 'Chưa nhận được quyền sửa. Hãy thử lại.',
  },
  free: 'Cửa sổ đang sửa đã đóng. Sổ này sửa được ở đây.',
  take: 'Chuyển quyền sửa sang đây',
  takeFree: 'Sửa ở đây',
  taking: 'Đang chờ cửa sổ kia lưu và chuyển quyền sửa…',
  yielding: 'Cửa sổ khác xin quyền sửa; đang lưu nốt…',
  kept: '{count} sửa đổi ở đây chưa kịp lưu khi cửa sổ khác lấy quyền sửa; vẫn giữ được, chưa mất.',
  keptRefused:
    'Cửa sổ kia đã sửa đúng những chỗ đó nên không áp lại, để không ghi đè. Hãy giữ thành sổ riêng rồi đối chiếu.',
  reapply: 'Áp lại vào sổ',
  keepCopy: 'Giữ thành sổ riêng',
  copyTitle: '{title} (bản chưa kịp lưu)',
  copied: 'Đã giữ thành sổ “{title}” trong danh sách.',
  download: 'Tải tệp về',
  fileKind: 'Sổ kế hoạch ChiTieu',
  drop: 'Bỏ các sửa đổi này',
  dropSure: 'Bỏ hẳn, không lấy lại được?',
  deleted: 'Sổ này vừa được xóa ở cửa sổ khác; còn khôi phục được.',
  restore: 'Khôi phục sổ',
  purged:
    'Sổ này đã bị xóa hẳn ở cửa sổ khác. Những gì thấy ở đây chỉ còn trong cửa sổ này: hãy giữ lại trước khi đóng.',
  locked:
    'Sổ vừa được đặt hoặc đổi mật khẩu ở cửa sổ khác; đang thấy bản trước đó. Những gì chưa lưu ở đây vẫn còn: nhập mật khẩu rồi giữ lại.',
  unlock: 'Nhập mật khẩu…',
  stale: 'Chưa đọc được bản mới nhất từ cửa sổ kia; đang thấy bản trước đó.',
};

export const windowsEn: WindowMessages = {
  label: 'Workbook open in several windows',
  following: {
    elsewhere: 'This workbook is being edited in another window. You are watching it live.',
    gaveUp: 'Everything was saved and editing moved to another window. You are watching it live.',
    taken: 'Another window took over editing while this one did not answer. You are watching live.',
    refused:
      'The window that edits has figures it could not save, so editing stays there. See its message.',
    failed: 'Editing could not be moved here. Please try again.',
  },
  free: 'The window that was editing is closed. You can edit the workbook here.',
  take: 'Edit here instead',
  takeFree: 'Edit here',
  taking: 'Waiting for the other window to save and hand over…',
  yielding: 'Another window asks to edit; saving the rest…',
  kept: '{count} {count|edit was|edits were} not saved here before another window took over; {count|it is|they are} still kept.',
  keptRefused:
    'The other window has changed the same places, so nothing was overwritten. Keep a copy and compare.',
  reapply: 'Apply to the workbook',
  keepCopy: 'Keep as a workbook of its own',
  copyTitle: '{title} (unsaved edits)',
  copied: 'Kept as “{title}” in the list of workbooks.',
  download: 'Download a file',
  fileKind: 'ChiTieu workbook',
  drop: 'Drop these edits',
  dropSure: 'Drop them for good?',
  deleted: 'This workbook was just deleted in another window; it can be restored.',
  restore: 'Restore it',
  purged:
    'This workbook was deleted for good in another window. What you see is only left in this window: keep it before you close.',
  locked:
    'Another window has just set or changed the passphrase; this is the state before. What was not saved here is still kept: give the passphrase, then keep it.',
  unlock: 'Give the passphrase…',
  stale: 'The latest state could not be read from the other window; this is the one before.',
};
