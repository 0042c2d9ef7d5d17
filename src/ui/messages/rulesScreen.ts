import type { BlankMeaning, NotCheckedReason, RuleStage } from '../../domain/rules/rule';
import type { WaiverState } from '../../domain/rules/waivers';
import type { RuleIssueCode } from '../../exchange/rules/ruleIssue';
import type { Expectation, ProblemCode } from '../../locale/ruleText/problem';

/** The list of waivers as an office hands it in. */
export interface PrintingMessages {
  readonly open: string;
  readonly back: string;
  readonly print: string;
  readonly hint: string;
  readonly parent: string;
  readonly office: string;
  readonly place: string;
  readonly lapsedToo: string;
  readonly country: string;
  readonly motto: string;
  readonly heading: string;
  readonly of: string;
  readonly day: string;
  readonly dots: string;
  readonly columns: Readonly<
    Record<'number' | 'name' | 'violation' | 'reason' | 'who' | 'when', string>
  >;
  readonly count: string;
  readonly writer: string;
  readonly head: string;
  readonly sign: string;
  readonly seal: string;
}

/** Words of the list of violations, the rules' own screen and the waivers. `{name}` is filled in. */
export interface RulesScreenMessages {
  readonly button: string;
  readonly title: string;
  readonly show: string;
  readonly shows: Readonly<
    Record<'all' | 'open' | 'error' | 'warning' | 'hint' | 'waived', string>
  >;
  readonly stage: string;
  readonly anyStage: string;
  readonly stages: Readonly<Record<RuleStage, string>>;
  readonly onlyRows: string;
  readonly onlyRowsShort: string;
  readonly keys: string;
  readonly tally: string;
  readonly missedShare: string;
  readonly overLine: string;
  readonly underLine: string;
  readonly blankCells: string;
  readonly conditionFails: string;
  readonly listKeys: string;
  readonly actionsOf: string;
  readonly waive: string;
  readonly waiveAgain: string;
  readonly withdraw: string;
  readonly switchOff: string;
  readonly editRule: string;
  readonly readingNames: string;
  readonly lapsed: string;
  readonly waivedBy: string;
  readonly waivedTitle: string;
  readonly repair: string;
  readonly otherRepairs: string;
  readonly noRepair: string;
  readonly notChecked: string;
  readonly reasons: Readonly<Record<NotCheckedReason, string>>;
  readonly noneUnchecked: string;
  readonly moreUnchecked: string;
  readonly touching: string;
  readonly outcomes: Readonly<Record<'holds' | 'fails' | 'notChecked', string>>;
  readonly waiveTitle: string;
  readonly reason: string;
  readonly who: string;
  readonly saveWaiver: string;
  readonly needReason: string;
  readonly tabs: Readonly<Record<'rules' | 'proposals' | 'exchange' | 'waivers', string>>;
  readonly search: string;
  readonly add: string;
  readonly addKind: string;
  readonly addCustom: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly restore: string;
  readonly columns: Readonly<
    Record<'on' | 'name' | 'severity' | 'stage' | 'fails' | 'holds' | 'unchecked', string>
  >;
  readonly count: string;
  readonly counting: string;
  readonly noRules: string;
  readonly choose: string;
  readonly name: string;
  readonly kind: string;
  readonly severity: string;
  readonly blank: string;
  readonly blanks: Readonly<Record<BlankMeaning, string>>;
  readonly instruction: string;
  readonly condition: string;
  readonly conditionHint: string;
  readonly suggestions: string;
  readonly problems: string;
  readonly preview: string;
  readonly previewCounts: string;
  readonly previewPart: string;
  readonly previewNothing: string;
  readonly save: string;
  readonly leave: string;
  readonly unsaved: string;
  readonly params: string;
  readonly rows: string;
  readonly addRow: string;
  readonly takeOut: string;
  readonly noRows: string;
  readonly copyOf: string;
  readonly exportRules: string;
  readonly importRules: string;
  readonly importHint: string;
  readonly imported: string;
  readonly notImported: string;
  readonly takeImport: string;
  readonly atLine: string;
  readonly issues: Readonly<Record<RuleIssueCode, string>>;
  readonly problem: Readonly<Record<ProblemCode, string>>;
  readonly expected: Readonly<Record<Expectation, string>>;
  readonly endOfText: string;
  readonly nearest: string;
  readonly find: string;
  readonly finding: string;
  readonly findHint: string;
  readonly stop: string;
  readonly accept: string;
  readonly acceptAll: string;
  readonly dismiss: string;
  readonly dismissAll: string;
  readonly found: string;
  readonly foundNone: string;
  readonly waiverStates: Readonly<Record<WaiverState, string>>;
  readonly waiverColumns: Readonly<Record<'at' | 'state' | 'reason' | 'who' | 'when', string>>;
  readonly noWaivers: string;
  readonly copy: string;
  readonly copied: string;
  readonly saveCsv: string;
  readonly goThere: string;
  readonly waiversTitle: string;
  readonly csvKind: string;
  readonly file: string;
  /** What a template stands for, or why it is nothing. */
  readonly binding: Readonly<Record<'bound' | 'none' | 'apart' | 'mixed' | 'short', string>>;
  readonly printing: PrintingMessages;
}

export const rulesScreenVi: RulesScreenMessages = {
  button: 'Quy tắc',
  title: 'Quy tắc kiểm tra',
  show: 'Hiện',
  shows: {
    all: 'Mọi mức',
    open: 'Chưa giải trình',
    error: 'Lỗi',
    warning: 'Cần xem',
    hint: 'Gợi ý',
    waived: 'Đã giải trình',
  },
  stage: 'Khâu',
  anyStage: 'Mọi khâu',
  stages: {
    figures: 'Nhập số liệu',
    targets: 'Đặt chỉ tiêu',
    appraisal: 'Thẩm định',
    report: 'Đối chiếu báo cáo',
  },
  onlyRows: 'Chỉ dòng có vi phạm',
  onlyRowsShort: 'Chỉ dòng vi phạm',
  keys: 'Các phím của danh sách',
  tally: 'Vượt {exceeded}, đạt {met}, không đạt {missed}, chưa đánh giá {notJudged}',
  missedShare: 'Không đạt {missed}/{judged} chỉ tiêu ({share}%).',
  overLine: 'Từ 30% trở lên không đạt: không xếp loại xuất sắc.',
  underLine: 'Dưới mức 30%.',
  blankCells: 'Còn {count} ô trống.',
  conditionFails: 'Điều kiện của quy tắc không đúng.',
  listKeys: '↑ ↓ đi trong danh sách, Enter tới ô, Esc về bảng. F8, Shift+F8: vi phạm sau, trước.',
  actionsOf: 'Việc với vi phạm này',
  waive: 'Giải trình…',
  waiveAgain: 'Giải trình lại…',
  withdraw: 'Bỏ giải trình',
  switchOff: 'Tắt quy tắc này',
  editRule: 'Sửa quy tắc',
  readingNames: 'Đang đọc tên các dòng…',
  lapsed: 'Giải trình cũ hết hiệu lực vì số liệu đã đổi: “{reason}” ({who}, {when})',
  waivedBy: 'Giải trình: “{reason}” ({who}, {when})',
  waivedTitle: 'Đã giải trình',
  repair: 'Sửa thành {value}',
  otherRepairs: 'Cách sửa khác ({count})',
  noRepair: 'Chưa rõ ô nào sai: số liệu có nhiều cách sửa.',
  notChecked: 'Chưa kiểm tra được',
  reasons: {
    missing: 'Chưa kiểm tra được: thiếu {cells}.',
    notNumber: 'Chưa kiểm tra được: {cells} không phải số.',
    zeroBase: 'Chưa kiểm tra được: chia cho 0 ở {cells}.',
    units: 'Chưa kiểm tra được: {cells} khác đơn vị tính.',
    noRow: 'Chưa kiểm tra được: thiếu dòng của quy tắc.',
    seriesBreak: 'Chưa kiểm tra được: chuỗi số liệu bị đứt, không so sánh hai bên.',
  },
  noneUnchecked: 'Quy tắc nào cũng kiểm tra được.',
  moreUnchecked: 'Thêm {count} mục',
  touching: 'Quy tắc liên quan tới dòng này',
  outcomes: { holds: 'Đúng', fails: 'Vi phạm', notChecked: 'Chưa kiểm tra được' },
  waiveTitle: 'Giải trình vi phạm',
  reason: 'Lý do',
  who: 'Người giải trình',
  saveWaiver: 'Ghi giải trình',
  needReason: 'Cần ghi lý do và họ tên.',
  tabs: {
    rules: 'Danh sách',
    proposals: 'Tìm quan hệ',
    exchange: 'Nhập, xuất',
    waivers: 'Giải trình',
  },
  search: 'Tìm quy tắc, không cần dấu',
  add: 'Thêm quy tắc',
  addKind: 'Loại quy tắc thêm vào',
  addCustom: 'Quy tắc tự viết',
  duplicate: 'Nhân đôi',
  remove: 'Xóa',
  restore: 'Khôi phục quy tắc có sẵn',
  columns: {
    on: 'Bật',
    name: 'Quy tắc',
    severity: 'Mức',
    stage: 'Khâu',
    fails: 'Vi phạm',
    holds: 'Đúng',
    unchecked: 'Chưa kiểm tra',
  },
  count: '{shown}/{count} quy tắc',
  counting: 'Đang đếm…',
  noRules: 'Không có quy tắc nào như vậy.',
  choose: 'Chọn một quy tắc để xem và sửa, hoặc thêm quy tắc của đơn vị.',
  name: 'Tên',
  kind: 'Loại',
  severity: 'Mức',
  blank: 'Ô trống là',
  blanks: {
    notChecked: 'chưa kiểm tra được',
    skip: 'bỏ qua khi cộng',
    zero: 'bằng 0',
    fails: 'vi phạm',
  },
  instruction: 'Hướng dẫn khi vi phạm',
  condition: 'Điều kiện phải đúng',
  conditionHint:
    'Tên chỉ tiêu trong ngoặc vuông: [Sản lượng lúa] = [Diện tích lúa] * [Năng suất lúa] / 10. Gõ [ để chọn tên; ↓ và Enter để nhận.',
  suggestions: 'Gợi ý khi gõ',
  problems: 'Chỗ cần sửa',
  preview: 'Với số liệu hiện nay',
  previewCounts: 'Đúng {holds}, vi phạm {fails}, chưa kiểm tra được {unchecked}.',
  previewPart: 'Mới xem {count} dòng đầu.',
  previewNothing: 'Không có dòng nào để kiểm tra.',
  save: 'Ghi quy tắc',
  leave: 'Đóng',
  unsaved: 'Có sửa đổi chưa ghi.',
  params: 'Thông số',
  rows: 'Các dòng: {role}',
  addRow: 'Thêm dòng theo tên',
  takeOut: 'Bỏ “{name}”',
  noRows: 'Chưa chọn dòng nào: quy tắc tự tìm dòng theo tên và cấp, nếu loại này làm được.',
  copyOf: '{name} (bản sao)',
  exportRules: 'Xuất quy tắc ra CSV',
  importRules: 'Chọn tệp CSV quy tắc…',
  importHint: 'Hoặc thả tệp vào đây. Dòng có lỗi không được nhập và được liệt kê.',
  imported: '{file}: thêm {added}, thay {changed}, giữ nguyên {same}.',
  notImported: '{count} chỗ chưa nhập được:',
  takeImport: 'Nhập {count} quy tắc',
  atLine: 'Dòng {line}: ',
  issues: {
    noHeader: 'không thấy dòng tiêu đề của danh sách quy tắc, chưa đọc được gì.',
    badCsv: 'tệp có dấu nháy không đóng, hoặc không phải văn bản.',
    unknownKind: 'không có loại quy tắc “{text}”.',
    unknownSeverity: 'không có mức “{text}”.',
    unknownStage: 'không có khâu “{text}”.',
    unknownBlank: 'không hiểu nghĩa của ô trống “{text}”.',
    unknownFlag: '“{text}” không phải Có hoặc Không.',
    duplicateId: 'mã “{text}” đã có ở dòng trên.',
    noExpression: 'quy tắc tự viết chưa có điều kiện.',
    expression: 'điều kiện sai: {problem}',
    unknownName: 'không có chỉ tiêu như vậy: {problem}',
    ambiguousName: 'nhiều chỉ tiêu cùng tên: {problem}',
    badOperands: 'không đọc được các dòng “{text}”.',
    badParams: 'không đọc được thông số “{text}”.',
    badNumber: '“{text}” không phải số.',
    circular: 'quy tắc tự tính vòng.',
  },
  problem: {
    empty: 'Chưa có điều kiện.',
    tooLong: 'Dài quá {most} ký tự.',
    tooDeep: 'Lồng nhau quá {most} cấp.',
    tooManyTerms: 'Quá {most} phần.',
    unclosed: 'Dấu {sign} mở mà chưa đóng.',
    unopened: 'Dấu {sign} đóng mà không mở.',
    unknownSign: 'Dấu {sign} không có nghĩa ở đây.',
    badNumber: '“{text}” không phải số.',
    unknownName: 'Không có chỉ tiêu “{name}”.{nearest}',
    ambiguousName: 'Có nhiều chỉ tiêu “{name}”: hãy ghi rõ {paths}.',
    unknownFigure: 'Không có cột “{text}”.',
    unknownFunction: 'Không có hàm “{name}”.{nearest}',
    expected: 'Ở đây cần {what}, đang là {found}.',
    wrongCount: 'Hàm {name} cần từ {least} đến {most} phần, đang có {given}.',
    notComparison: 'Đây là một số, chưa phải điều kiện: cần =, <, >…',
    mixedTemplate: 'Một quy tắc không dùng cả mẫu tên lẫn mẫu nhóm.',
    badPattern: 'Mẫu “{text}” cần đúng một chỗ trống {}.',
  },
  expected: {
    name: 'tên chỉ tiêu',
    brackets: 'tên chỉ tiêu trong ngoặc vuông',
    term: 'số hoặc tên chỉ tiêu',
    condition: 'một điều kiện',
    cell: 'một ô',
    operator: 'phép tính hoặc phép so sánh',
    then: 'THÌ',
    close: 'dấu đóng ngoặc',
    open: 'dấu mở ngoặc',
    decimals: 'số chữ số thập phân',
    endOfName: 'hết tên',
  },
  endOfText: 'hết câu',
  nearest: ' Có phải {names}?',
  find: 'Tìm quan hệ trong số liệu',
  finding: 'Đang tìm… {percent}%',
  findHint:
    'Tìm các quan hệ đang đúng với số liệu năm nay (tổng các dòng, tích, tỷ lệ, số đầu kỳ và cuối kỳ) để kiểm tra chỉ tiêu năm sau.',
  stop: 'Dừng',
  accept: 'Nhận',
  acceptAll: 'Nhận cả {count}',
  dismiss: 'Bỏ qua',
  dismissAll: 'Bỏ qua hết',
  found: 'Tìm thấy {count} quan hệ.',
  foundNone: 'Không tìm thấy quan hệ nào chưa có quy tắc.',
  waiverStates: {
    holds: 'Còn hiệu lực',
    lapsed: 'Hết hiệu lực: số liệu đã đổi',
    mended: 'Không còn vi phạm',
    noRule: 'Quy tắc đã tắt hoặc xóa',
    noRow: 'Dòng đã xóa',
  },
  waiverColumns: {
    at: 'Chỉ tiêu, vi phạm',
    state: 'Tình trạng',
    reason: 'Lý do',
    who: 'Người giải trình',
    when: 'Ngày',
  },
  noWaivers: 'Chưa có giải trình nào.',
  copy: 'Chép dạng chữ',
  copied: 'Đã chép {count} dòng.',
  saveCsv: 'Xuất CSV',
  goThere: 'Tới dòng này',
  waiversTitle: 'Danh sách giải trình',
  csvKind: 'Danh sách CSV',
  file: 'Tệp quy tắc',
  binding: {
    bound: 'Khớp {count} nhóm dòng.',
    none: 'Chưa khớp dòng nào: không có dòng tên {names}.',
    apart:
      'Chưa khớp dòng nào: có các dòng này nhưng không đi với nhau (khác chữ trong {}, khác nhóm, hoặc trùng tên).',
    mixed: 'Chưa khớp dòng nào: mẫu tên có {} và tên dòng con không dùng chung trong một quy tắc.',
    short: 'Chưa khớp dòng nào',
  },
  printing: {
    open: 'Bản in…',
    back: 'Quay lại',
    print: 'In',
    hint: 'Chọn khổ A4 trong hộp thoại in; cũng ghi được thành PDF.',
    parent: 'Cơ quan cấp trên',
    office: 'Cơ quan',
    place: 'Nơi lập',
    lapsedToo: 'Cả giải trình đã hết hiệu lực',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    heading: 'DANH SÁCH GIẢI TRÌNH',
    of: 'Các vi phạm quy tắc kiểm tra của sổ “{title}”',
    day: '{place}, ngày {day} tháng {month} năm {year}',
    dots: '……………',
    columns: {
      number: 'STT',
      name: 'Chỉ tiêu',
      violation: 'Nội dung vi phạm',
      reason: 'Lý do',
      who: 'Người giải trình',
      when: 'Ngày',
    },
    count: 'Tổng số: {count} giải trình, {lapsed} đã hết hiệu lực.',
    writer: 'NGƯỜI LẬP',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    sign: '(Ký, ghi rõ họ tên)',
    seal: '(Ký tên, đóng dấu)',
  },
};
