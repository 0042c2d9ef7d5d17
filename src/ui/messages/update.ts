/** Sentences about the program itself: new versions, and the ways to keep it. `{name}` is filled in. */
export interface UpdateMessages {
  readonly label: string;
  readonly ready: string;
  readonly waiting: string;
  readonly taken: string;
  readonly asked: string;
  readonly take: string;
  readonly takeAndClose: string;
  readonly reload: string;
  readonly reloadAndClose: string;
  readonly makeWay: string;
  readonly later: string;
  readonly version: string;
  readonly licences: string;
  readonly licencesHint: string;
  readonly close: string;
  readonly saveOneFile: string;
  readonly oneFileHint: string;
  readonly oneFileKind: string;
  readonly kept: string;
  readonly notKept: string;
  readonly fromDisk: string;
}

export const updateVi: UpdateMessages = {
  label: 'Phiên bản chương trình',
  ready: 'Có bản mới. Số liệu giữ nguyên; cập nhật lúc nào là do bạn chọn.',
  waiting: 'Còn sổ đang mở ở cửa sổ khác. Bản mới sẽ được dùng ngay khi các sổ đó đóng lại.',
  taken: 'Bản mới đã được dùng ở cửa sổ khác; cửa sổ này còn chạy bản cũ.',
  asked: 'Một cửa sổ khác đang chờ sổ ở đây đóng lại để cập nhật bản mới.',
  take: 'Cập nhật',
  takeAndClose: 'Lưu, đóng sổ và cập nhật',
  reload: 'Tải lại',
  reloadAndClose: 'Lưu, đóng sổ và tải lại',
  makeWay: 'Lưu và đóng sổ này',
  later: 'Để sau',
  version: 'Phiên bản {version}',
  licences: 'Giấy phép',
  licencesHint:
    'Chương trình dùng các gói phần mềm tự do sau đây, kèm nguyên văn giấy phép của từng gói.',
  close: 'Đóng',
  saveOneFile: 'Lưu ChiTieu thành một tệp',
  oneFileHint: 'để chép sang USB, mở trên máy không có mạng',
  oneFileKind: 'Trang ChiTieu',
  kept: 'Mở lại được khi không có mạng.',
  notKept:
    'Ở đây trình duyệt không giữ chương trình lại được (địa chỉ không phải https, hoặc cửa sổ ẩn danh): mỗi lần mở đều cần máy chủ. Để dùng khi không có mạng, hãy lưu thành một tệp.',
  fromDisk:
    'Đang chạy từ một tệp trên máy. Số liệu nằm trong trình duyệt này, không nằm trong tệp; trang khác mở từ đĩa bằng trình duyệt này cũng đọc được. Sang máy khác, hãy mang theo tệp sổ đã xuất.',
};

export const updateEn: UpdateMessages = {
  label: 'Version of the program',
  ready: 'There is a new version. Your data stay as they are; update when it suits you.',
  waiting: 'A workbook is open in another window. The new version comes as soon as it is closed.',
  taken: 'Another window uses the new version; this one still runs the old one.',
  asked: 'Another window waits for the workbook here to be closed, to update the program.',
  take: 'Update',
  takeAndClose: 'Save, close and update',
  reload: 'Reload',
  reloadAndClose: 'Save, close and reload',
  makeWay: 'Save and close this workbook',
  later: 'Later',
  version: 'Version {version}',
  licences: 'Licences',
  licencesHint:
    'The program is made with these free packages; the licence of each follows as written.',
  close: 'Close',
  saveOneFile: 'Save ChiTieu as one file',
  oneFileHint: 'to carry on a USB stick and open where there is no network',
  oneFileKind: 'ChiTieu page',
  kept: 'Opens again without a network.',
  notKept:
    'The browser cannot keep the program here (the address is not https, or the window is private): the server is needed each time. To work without a network, save it as one file.',
  fromDisk:
    'Running from a file on this machine. The data are in this browser, not in the file; other pages opened from a disk in this browser can read them. Take an exported workbook file to another machine.',
};
