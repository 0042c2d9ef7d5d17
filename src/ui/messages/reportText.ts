import type { ReportTextIssue } from '../../exchange/reportText/reportText';

/** Words around a text in a report's own words, which itself is always Vietnamese. `{name}` is filled in. */
export interface ReportTextMessages {
  readonly title: string;
  readonly close: string;
  readonly form: string;
  readonly forms: Readonly<Record<'list' | 'sentence', string>>;
  readonly figures: string;
  readonly rows: string;
  readonly allRows: string;
  readonly chosenRows: string;
  readonly parts: string;
  readonly percentOfPlan: string;
  readonly verdict: string;
  readonly growth: string;
  readonly period: string;
  readonly text: string;
  readonly nothing: string;
  readonly leftOut: Readonly<Record<ReportTextIssue['left'], string>>;
  readonly reasons: Readonly<Record<ReportTextIssue['code'], string>>;
  readonly reason: string;
  readonly more: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

export const reportTextVi: ReportTextMessages = {
  title: 'Viết thành lời báo cáo',
  close: 'Đóng',
  form: 'Dạng',
  forms: { list: 'Danh mục chỉ tiêu chủ yếu', sentence: 'Câu của từng chỉ tiêu' },
  figures: 'Số liệu',
  rows: 'Chỉ tiêu',
  allRows: 'Tất cả',
  chosenRows: 'Đang chọn ({count})',
  parts: 'Kèm theo',
  percentOfPlan: 'So với kế hoạch',
  verdict: 'Đánh giá (đạt, vượt, không đạt)',
  growth: 'So với năm trước',
  period: 'Dòng đầu ghi năm',
  text: 'Lời văn',
  nothing: 'Không có số liệu nào để viết.',
  leftOut: {
    figure: 'Không viết {count} chỉ tiêu: {names}.',
    percentOfPlan: 'Không so với kế hoạch {count} chỉ tiêu: {names}.',
    growth: 'Không so với năm trước {count} chỉ tiêu: {names}.',
  },
  reasons: {
    blank: 'chưa có số',
    notApplicable: 'ghi x',
    notYet: 'chưa có số, ghi …',
    words: 'ghi bằng chữ',
    notUnderstood: 'ô chưa hiểu được',
    missing: 'thiếu số để so',
    zeroBase: 'số gốc bằng 0',
    notNumber: 'không phải một con số',
    unitMismatch: 'hai đơn vị khác loại',
  },
  reason: '{name} ({reason})',
  more: 'và {count} chỉ tiêu nữa',
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  notCopied: 'Trình duyệt chưa cho chép: lời văn đã được chọn sẵn, hãy nhấn Ctrl+C.',
};

export const reportTextEn: ReportTextMessages = {
  title: 'Write as a report does',
  close: 'Close',
  form: 'Form',
  forms: { list: 'List of main targets', sentence: 'A sentence for each indicator' },
  figures: 'Figures',
  rows: 'Indicators',
  allRows: 'All',
  chosenRows: 'Selected ({count})',
  parts: 'Along with',
  percentOfPlan: 'Against the plan',
  verdict: 'Verdict (met, exceeded, missed)',
  growth: 'Against last year',
  period: 'A first line with the year',
  text: 'Text',
  nothing: 'There is no figure to write.',
  leftOut: {
    figure: '{count} {count|indicator is|indicators are} left out: {names}.',
    percentOfPlan: '{count} {count|indicator is|indicators are} not held against a plan: {names}.',
    growth: '{count} {count|indicator is|indicators are} not held against last year: {names}.',
  },
  reasons: {
    blank: 'no figure',
    notApplicable: 'x',
    notYet: 'no figure yet, …',
    words: 'given in words',
    notUnderstood: 'not understood',
    missing: 'nothing to compare with',
    zeroBase: 'the base is 0',
    notNumber: 'not one number',
    unitMismatch: 'two kinds of unit',
  },
  reason: '{name} ({reason})',
  more: 'and {count} more',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not take it yet: the text is selected, press Ctrl+C.',
};
