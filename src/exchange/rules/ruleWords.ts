import type { BlankMeaning, RuleKindName, RuleStage, Severity } from '../../domain/rules/rule';
import { searchKey } from '../../locale/name';

/** Words of a list of rules for the codes of the program, and back. */
export interface Wording<T extends string> {
  readonly words: Readonly<Record<T, string>>;
  /** Reads a word, blind to accents and case, or the code itself. */
  read(text: string): T | undefined;
}

function wording<T extends string>(words: Readonly<Record<T, string>>): Wording<T> {
  const codes = new Map(
    (Object.keys(words) as T[]).flatMap((code) => [
      [searchKey(words[code]), code] as const,
      [code.toLowerCase(), code] as const,
    ]),
  );
  return { words, read: (text) => (text.length > 80 ? undefined : codes.get(searchKey(text))) };
}

export const KIND_WORDING: Wording<RuleKindName> = wording<RuleKindName>({
  invalidValue: 'Giá trị không hiểu được',
  rateOutOfBounds: 'Tỷ lệ ngoài 0–100%',
  outOfBounds: 'Ngoài khoảng cho phép',
  notWhole: 'Phải là số nguyên',
  unitSlip: 'Nhầm đơn vị',
  statedPercentDisagrees: '% kế hoạch nêu không khớp',
  statedGrowthDisagrees: '% tăng giảm nêu không khớp',
  statedVerdictDisagrees: 'Kết luận nêu không khớp',
  sumOfParts: 'Tổng các phần',
  sumOfAreas: 'Tổng các địa bàn',
  selectionExceeds: 'Trong đó vượt tổng',
  selectionFallsShort: 'Trong đó gần đủ tổng',
  sharesMakeWhole: 'Cơ cấu bằng 100%',
  shareChangesMakeZero: 'Thay đổi cơ cấu bằng 0',
  product: 'Tích (diện tích × năng suất)',
  perCapita: 'Bình quân đầu người',
  rateOfCounts: 'Tỷ lệ từ số lượng',
  attainableRate: 'Tỷ lệ đạt được',
  numberAndRateAgree: 'Số lượng và tỷ lệ khớp nhau',
  reduction: 'Mức giảm',
  stockFlow: 'Đầu kỳ, tăng giảm, cuối kỳ',
  growthBetweenParts: 'Tăng trưởng giữa các phần',
  growthDisagrees: 'Tốc độ tăng không khớp',
  duplicateDiffers: 'Cùng chỉ tiêu khác số',
  countClaim: 'Số chỉ tiêu nêu ra',
  compulsoryPair: 'Cặp bắt buộc',
  exclusivePair: 'Cặp loại trừ',
  targetMissing: 'Thiếu chỉ tiêu năm sau',
  targetWorseThanResult: 'Chỉ tiêu kém thực hiện',
  targetBelowAssigned: 'Chỉ tiêu thấp hơn giao',
  behindHorizon: 'Chậm so với mục tiêu giai đoạn',
  fullCoverageFalls: 'Đã đạt 100% mà giảm',
  beyondWhole: 'Giải ngân, đúng hạn quá 100%',
  assignedPathFalls: 'Lộ trình giao đi xuống',
  cumulativeFalls: 'Lũy kế giảm',
  minimumGrowth: 'Tăng tối thiểu',
  metOnlyWithPart: 'Chỉ đạt khi tính cả phần khác',
  jump: 'Biến động mạnh',
  copiedForward: 'Chép số năm trước',
  frozen: 'Số không đổi',
  seriesBreak: 'Đứt chuỗi số liệu',
  custom: 'Tự viết',
});

export const SEVERITY_WORDING: Wording<Severity> = wording<Severity>({
  error: 'Lỗi',
  warning: 'Cảnh báo',
  hint: 'Gợi ý',
});

export const STAGE_WORDING: Wording<RuleStage> = wording<RuleStage>({
  figures: 'Nhập số liệu',
  targets: 'Giao chỉ tiêu',
  appraisal: 'Thẩm định',
  report: 'Báo cáo',
});

export const BLANK_WORDING: Wording<BlankMeaning> = wording<BlankMeaning>({
  notChecked: 'Chưa kiểm',
  skip: 'Bỏ qua',
  zero: 'Coi là 0',
  fails: 'Là vi phạm',
});

export const FLAG_WORDING: Wording<'yes' | 'no'> = wording<'yes' | 'no'>({
  yes: 'Có',
  no: 'Không',
});

/** The flag behind a word; also x, 1, 0 and true, false. */
export function readFlag(text: string): boolean | undefined {
  const known = FLAG_WORDING.read(text);
  if (known) return known === 'yes';
  const key = searchKey(text);
  if (['x', '1', 'true', 'bat'].includes(key)) return true;
  return ['0', 'false', 'tat'].includes(key) ? false : undefined;
}
