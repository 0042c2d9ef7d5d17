import type { FigureRole } from '../../grid/model/columns';
import type { NoComparison } from '../../domain/plan/comparison';
import type { NotJudged, Verdict } from '../../domain/plan/verdict';
import type { RuleKindName, Severity } from '../../domain/rules/rule';
import type { StepCode } from '../../domain/workbook/journal';

/** Every sentence a person reads. `{name}` is filled in. */
export interface Messages {
  readonly appName: string;
  readonly undo: string;
  readonly redo: string;
  readonly saved: string;
  readonly saving: string;
  readonly saveFailed: string;
  readonly sheetLabel: string;
  readonly points: string;
  readonly columns: Readonly<
    Record<
      | 'numbering'
      | 'name'
      | 'unit'
      | 'note'
      | 'violations'
      | 'percentOfPlan'
      | 'growth'
      | 'targetStep'
      | 'verdict',
      string
    > &
      Record<FigureRole, string> & { readonly estimate: string }
  >;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly notJudged: Readonly<Record<NotJudged, string>>;
  readonly noComparison: Readonly<Record<NoComparison, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly rules: Readonly<
    Record<
      RuleKindName,
      { readonly title: string; readonly sentence: string; readonly action: string }
    >
  >;
  readonly steps: Readonly<Record<StepCode, string>>;
  readonly tally: string;
  readonly violationsTitle: string;
  readonly noViolations: string;
  readonly workbooks: string;
  readonly newWorkbook: string;
  readonly newTitle: string;
  readonly noWorkbooks: string;
  readonly back: string;
  readonly addRow: string;
  readonly rowCount: string;
  readonly fault: string;
  readonly loading: string;
}

export const vi: Messages = {
  appName: 'Sổ kế hoạch chỉ tiêu',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  saved: 'Đã lưu trong trình duyệt này',
  saving: 'Đang lưu…',
  saveFailed: 'Chưa lưu được. Hãy xuất tệp sổ trước khi đóng trang.',
  sheetLabel: 'Bảng chỉ tiêu kế hoạch',
  points: 'điểm',
  columns: {
    numbering: 'TT',
    name: 'Chỉ tiêu',
    unit: 'ĐVT',
    note: 'Ghi chú',
    violations: 'Vi phạm',
    percentOfPlan: 'So với KH',
    growth: 'So với năm trước',
    targetStep: 'So với năm nay',
    verdict: 'Đánh giá',
    previous: 'Thực hiện',
    plan: 'Kế hoạch',
    result: 'Thực hiện',
    estimate: 'Ước thực hiện',
    target: 'Kế hoạch',
  },
  verdicts: {
    exceeded: '▲ Vượt',
    met: '● Đạt',
    missed: '▼ Không đạt',
    rightDirection: '↗ Đúng hướng',
  },
  notJudged: {
    noPlan: 'chưa có kế hoạch',
    noResult: 'chưa có kết quả',
    notNumber: 'không phải số',
    noDirection: 'chỉ tiêu không có chiều tốt, xấu',
    unitMismatch: 'khác đơn vị tính',
  },
  noComparison: {
    missing: 'thiếu số liệu',
    zeroBase: 'số gốc bằng 0',
    notNumber: 'không phải số',
    unitMismatch: 'khác đơn vị tính',
  },
  severities: { error: 'Lỗi', warning: 'Cần xem', hint: 'Gợi ý' },
  rules: {
    invalidValue: {
      title: 'Số liệu chưa hiểu được',
      sentence: '“{value}” không đọc được thành số.',
      action: 'Sửa lại ô này; nội dung đã gõ vẫn được giữ.',
    },
    rateOutOfBounds: {
      title: 'Tỷ lệ ngoài 0–100%',
      sentence: '{value} nằm ngoài khoảng của một tỷ lệ.',
      action: 'Kiểm tra dấu phẩy và đơn vị tính.',
    },
    notWhole: {
      title: 'Không phải số nguyên',
      sentence: '{value} không phải số nguyên.',
      action: 'Kiểm tra dấu phẩy, hoặc đổi đơn vị (nghìn con, nghìn người).',
    },
    unitSlip: {
      title: 'Có thể nhầm đơn vị',
      sentence: '{value} gấp khoảng {factor} lần {base}.',
      action: 'Kiểm tra đơn vị tính: triệu hay tỷ, tạ hay tấn.',
    },
    statedPercentDisagrees: {
      title: '% kế hoạch nêu không khớp',
      sentence: '{result} / {plan} = {computed}, báo cáo nêu {stated}.',
      action: 'Sửa số sai: tỷ lệ, kết quả hoặc kế hoạch.',
    },
    statedVerdictDisagrees: {
      title: 'Đánh giá nêu không khớp',
      sentence: 'Báo cáo nêu “{stated}”; {result} so với {plan} là {verdict}.',
      action: 'Kiểm tra lại đánh giá hoặc số liệu.',
    },
    sumOfParts: {
      title: 'Tổng không bằng các phần',
      sentence: 'Tổng ghi {total}, cộng {parts} phần được {sum}, lệch {difference}.',
      action: 'Tìm số sai trong tổng hoặc trong các phần.',
    },
    selectionExceeds: {
      title: '“Trong đó” vượt tổng',
      sentence: 'Các phần “trong đó” là {sum}, tổng chỉ {total}.',
      action: 'Kiểm tra tổng và các dòng “trong đó”.',
    },
    duplicateDiffers: {
      title: 'Một chỉ tiêu, hai số',
      sentence: 'Dòng này ghi {value}, dòng trên ghi {other}.',
      action: 'Chọn một số đúng cho cả hai dòng.',
    },
    targetWorseThanResult: {
      title: 'Kế hoạch kém năm nay',
      sentence: 'Kế hoạch năm sau {target}, năm nay {result}.',
      action: 'Nâng chỉ tiêu, hoặc ghi lý do vào Ghi chú.',
    },
    targetMissing: {
      title: 'Chưa có kế hoạch năm sau',
      sentence: 'Chưa đặt chỉ tiêu năm sau.',
      action: 'Nhập chỉ tiêu, hoặc gõ x nếu không giao.',
    },
  },
  steps: {
    editFigure: 'Sửa số liệu',
    editFigures: 'Sửa {count} ô',
    clearFigures: 'Xóa {count} ô',
    pasteFigures: 'Dán {count} ô',
    fillFigures: 'Điền {count} ô',
    editIndicator: 'Sửa chỉ tiêu',
    addIndicators: 'Thêm {count} chỉ tiêu',
    deleteIndicators: 'Xóa {count} chỉ tiêu',
    moveIndicators: 'Chuyển {count} chỉ tiêu',
    importTable: 'Nhập bảng {name}',
    acceptExtractions: 'Nhận {count} số liệu trích',
    flipColumnNumbers: 'Đọc lại số của một cột',
    renameWorkbook: 'Đổi tên sổ',
    changeFrame: 'Đổi năm kế hoạch',
    changeRules: 'Sửa quy tắc',
    overrideVerdict: 'Ghi đánh giá khác',
  },
  tally: '{good}/{judged} đạt và vượt',
  violationsTitle: 'Vi phạm',
  noViolations: 'Không có vi phạm nào.',
  workbooks: 'Các sổ kế hoạch',
  newWorkbook: 'Sổ mới',
  newTitle: 'Kế hoạch {year}',
  noWorkbooks: 'Chưa có sổ nào. Bấm “Sổ mới” để bắt đầu; mọi số liệu chỉ nằm trên máy này.',
  back: '‹ Các sổ',
  addRow: 'Thêm chỉ tiêu',
  rowCount: '{count} chỉ tiêu',
  fault: 'Có lỗi, việc vừa làm chưa được ghi: {what}',
  loading: 'Đang mở…',
};
