import type { TargetRefusal } from '../../workbench/setTargets';

/** Sentences of filling in another way and of setting targets. `{name}` is filled in. */
export interface FillingMessages {
  readonly options: string;
  readonly copy: string;
  readonly series: string;
  readonly growth: string;
  readonly step: string;
  readonly stepAction: string;
  readonly growthTitle: string;
  readonly growthIntro: string;
  readonly rate: string;
  readonly notNumber: string;
  readonly willFill: string;
  readonly willLeave: string;
  readonly targetsTitle: string;
  readonly percent: string;
  readonly percentHint: string;
  readonly points: string;
  readonly pointsHint: string;
  readonly keep: string;
  readonly preview: string;
  readonly replaced: string;
  readonly worse: string;
  readonly passed: string;
  readonly refusals: Readonly<Record<TargetRefusal, string>>;
  readonly noTarget: string;
  readonly take: string;
  readonly leave: string;
}

export const fillingVi: FillingMessages = {
  options: 'Cách điền khác (Alt+Shift+F10)',
  copy: 'Chép giá trị',
  series: 'Dãy số',
  growth: 'Tăng trưởng theo % của các ô nguồn',
  step: 'Tăng mỗi bước (%)',
  stepAction: 'Điền',
  growthTitle: 'Điền theo % tăng',
  growthIntro: 'Mỗi ô bằng ô trước tăng thêm chừng này; bắt đầu từ các ô đầu của vùng chọn.',
  rate: 'Mức tăng (%)',
  notNumber: 'Gõ một số, ví dụ 5 hoặc -2,5.',
  willFill: 'Sẽ điền {count} ô.',
  willLeave: 'Không điền {count} ô: khác loại đơn vị hoặc là cột tính sẵn.',
  targetsTitle: 'Đặt {target} từ {result}',
  percent: 'Tăng theo %',
  percentHint: '{target} = {result} × (1 + mức tăng %)',
  points: 'Cộng điểm, cho dòng tỷ lệ (%, ‰)',
  pointsHint: '{target} = {result} + số điểm',
  keep: 'Giữ chỉ tiêu đã có',
  preview: 'Sẽ đặt {count} chỉ tiêu, làm tròn như số {result}.',
  replaced: '{count} chỉ tiêu đang có sẽ được thay.',
  worse: '{count} chỉ tiêu sẽ kém năm nay.',
  passed: 'Bỏ qua: {reasons}.',
  refusals: {
    groupRow: '{count} dòng nhóm',
    noResult: '{count} dòng chưa có số năm nay',
    notNumber: '{count} dòng năm nay không phải một số',
    rate: '{count} dòng tỷ lệ (đặt riêng theo điểm)',
    notRate: '{count} dòng không phải tỷ lệ (đặt theo %)',
    kept: '{count} dòng đã có chỉ tiêu',
  },
  noTarget: 'Không có chỉ tiêu nào để đặt.',
  take: 'Điền',
  leave: 'Thôi',
};

export const fillingEn: FillingMessages = {
  options: 'Fill in another way (Alt+Shift+F10)',
  copy: 'Copy values',
  series: 'Series',
  growth: 'Growth by the per cent of the source cells',
  step: 'Growth a step (%)',
  stepAction: 'Fill',
  growthTitle: 'Fill with growth',
  growthIntro:
    'Each cell is the one before and so much more, from the first cells of the selection on.',
  rate: 'Growth (%)',
  notNumber: 'Type a number, such as 5 or -2,5.',
  willFill: '{count} {count|cell|cells} will be filled.',
  willLeave: '{count} {count|cell|cells} will be left: another kind of unit, or a computed column.',
  targetsTitle: 'Set {target} from {result}',
  percent: 'By per cent',
  percentHint: '{target} = {result} × (1 + growth %)',
  points: 'By points, for rates (%, ‰)',
  pointsHint: '{target} = {result} + points',
  keep: 'Keep targets that are set',
  preview: '{count} {count|target|targets} will be set, rounded as {result} is printed.',
  replaced: '{count} {count|target that is|targets that are} set will be replaced.',
  worse: '{count} {count|target|targets} will be worse than this year.',
  passed: 'Passed over: {reasons}.',
  refusals: {
    groupRow: '{count} {count|heading|headings}',
    noResult: '{count} without a figure of this year',
    notNumber: '{count} where this year is not one number',
    rate: '{count} {count|rate|rates} (set by points)',
    notRate: '{count} that {count|is no rate|are no rates} (set by per cent)',
    kept: '{count} with a target',
  },
  noTarget: 'There is no target to set.',
  take: 'Fill',
  leave: 'Leave',
};
