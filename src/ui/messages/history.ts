/** Sentences of the history. `{name}` is filled in. */
export interface HistoryMessages {
  readonly tab: string;
  readonly list: string;
  readonly empty: string;
  readonly beginning: string;
  readonly now: string;
  readonly undone: string;
  readonly goTo: string;
  readonly willDrop: string;
  readonly more: string;
  readonly today: string;
  readonly yesterday: string;
  readonly at: string;
  readonly change: string;
  readonly nothing: string;
  readonly who: string;
  readonly whoHint: string;
  readonly whoNow: string;
  readonly whoNone: string;
  readonly whoAsked: string;
  readonly whoWrite: string;
  readonly whoNotNow: string;
  readonly nobody: string;
  readonly ofCell: string;
  readonly noneOfCell: string;
  readonly noneOfCellYet: string;
  readonly computed: string;
  readonly lookOn: string;
}

export const historyVi: HistoryMessages = {
  tab: 'Lịch sử',
  list: 'Các bước đã làm, mới nhất ở trên',
  empty: 'Chưa có bước nào. Mỗi lần sửa sẽ được ghi ở đây và lấy lại được, kể cả sau khi đóng máy.',
  beginning: 'Lúc đầu, trước mọi bước',
  now: 'đang ở đây',
  undone: 'đã hoàn tác',
  goTo: 'Về lúc này',
  willDrop: 'Nếu sửa tiếp từ đây, {count} bước đã hoàn tác sẽ mất.',
  more: 'Xem {count} bước trước',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  at: '{name} · {column}',
  change: '{from} → {to}',
  nothing: 'trống',
  who: 'Người đang sửa',
  whoHint: 'Tên ghi cạnh từng bước',
  whoNow: 'Người nhập: {name}',
  whoNone: 'Người nhập: chưa ghi tên',
  whoAsked: 'Ai đang nhập?',
  whoWrite: 'Ghi tên',
  whoNotNow: 'Để sau',
  nobody: 'không ghi tên',
  ofCell: 'Lịch sử ô này',
  noneOfCell: 'Ô này chưa sửa lần nào.',
  noneOfCellYet: 'Không thấy trong các bước gần đây.',
  computed: 'Ô này do máy tính ra, không sửa trực tiếp.',
  lookOn: 'Tìm tiếp các bước trước',
};

export const historyEn: HistoryMessages = {
  tab: 'History',
  list: 'Steps done, newest first',
  empty:
    'No steps yet. Every edit is written down here and can be taken back, even after a restart.',
  beginning: 'The beginning, before all steps',
  now: 'you are here',
  undone: 'undone',
  goTo: 'Go to this point',
  willDrop: 'An edit from here on drops {count} undone {count|step|steps}.',
  more: 'Show {count} earlier {count|step|steps}',
  today: 'Today',
  yesterday: 'Yesterday',
  at: '{name} · {column}',
  change: '{from} → {to}',
  nothing: 'blank',
  who: 'Edited by',
  whoHint: 'Name written beside each step',
  whoNow: 'Edited by {name}',
  whoNone: 'Edited by: no name yet',
  whoAsked: 'Who is editing?',
  whoWrite: 'Write a name',
  whoNotNow: 'Not now',
  nobody: 'no name',
  ofCell: 'History of this cell',
  noneOfCell: 'This cell has never been edited.',
  noneOfCellYet: 'Not found among the latest steps.',
  computed: 'This cell is computed and not edited itself.',
  lookOn: 'Look through earlier steps',
};
