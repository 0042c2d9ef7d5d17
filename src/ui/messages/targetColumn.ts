import type { TargetColumnIssue } from '../../workbench/changeFrame';

interface ColumnWords {
  readonly item: string;
  readonly title: string;
  /** `{year}`: next year of the plan. */
  readonly intro: string;
  readonly who: string;
  /** What the name is at first. */
  readonly by: string;
}

/** Words for columns of targets that others set. */
export interface TargetColumnMessages {
  readonly assigned: ColumnWords;
  readonly horizon: ColumnWords;
  readonly year: string;
  readonly add: string;
  /** `{year}`: this year of the plan. */
  readonly issues: Readonly<Record<TargetColumnIssue, string>>;
}

export const targetColumnVi: TargetColumnMessages = {
  assigned: {
    item: 'Thêm cột chỉ tiêu được giao…',
    title: 'Thêm cột chỉ tiêu được giao',
    intro: 'Chỉ tiêu cấp trên giao cho năm {year}, để đối chiếu với kế hoạch của đơn vị.',
    who: 'Ai giao',
    by: 'tỉnh giao',
  },
  horizon: {
    item: 'Thêm cột mục tiêu 5 năm…',
    title: 'Thêm cột mục tiêu 5 năm',
    intro: 'Mục tiêu cuối kỳ; kế hoạch từng năm phải đưa tới đó.',
    who: 'Theo văn bản nào',
    by: 'KH 5 năm',
  },
  year: 'Năm cuối kỳ',
  add: 'Thêm cột',
  issues: {
    noName: 'Hãy ghi tên.',
    taken: 'Đã có cột này.',
    pastYear: 'Năm cuối kỳ phải sau năm {year}.',
    otherYear: 'Bảng đang có mục tiêu của một năm khác.',
  },
};

export const targetColumnEn: TargetColumnMessages = {
  assigned: {
    item: 'Add a column of assigned targets…',
    title: 'Add a column of assigned targets',
    intro: 'Targets the upper level assigned for {year}, to hold the plan against.',
    who: 'Assigned by',
    by: 'tỉnh giao',
  },
  horizon: {
    item: 'Add a column of five-year goals…',
    title: 'Add a column of five-year goals',
    intro: 'Goals for the end of the period, to which each year’s plan must lead.',
    who: 'Set by',
    by: 'KH 5 năm',
  },
  year: 'Last year of the period',
  add: 'Add column',
  issues: {
    noName: 'Give it a name.',
    taken: 'There is such a column already.',
    pastYear: 'The last year must come after {year}.',
    otherYear: 'The sheet shows goals of another year.',
  },
};
