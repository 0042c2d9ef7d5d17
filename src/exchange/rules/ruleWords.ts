import type { BlankMeaning, RuleKindName, RuleStage, Severity } from '../../domain/rules/rule';
import { searchKey } from '../../locale/name';

/** Words of a list of rules for the codes of the program, and back. */
export interface Wording<T extends string> {
  readonly words: Readonly<Record<T, string>>;
  /** Reads a word, blind to accents and case, or the code itself. */
  read(text: string): T | undefined;
}

function wording<T extends string>(
  words: Readonly<Record<T, string>>,
  older?: Readonly<Partial<Record<T, readonly string[]>>>,
): Wording<T> {
  const list = Object.keys(words) as T[];
  // What is written now goes before the code, and both before what was written once.
  const codes = new Map<string, T>();
  for (const code of list) for (const word of older?.[code] ?? []) codes.set(searchKey(word), code);
  for (const code of list) codes.set(code.toLowerCase(), code);
  for (const code of list) codes.set(searchKey(words[code]), code);
  return { words, read: (text) => (text.length > 80 ? undefined : codes.get(searchKey(text))) };
}

/** The titles of the rules' own screen, and what lists written earlier call them. */
export const KIND_WORDING: Wording<RuleKindName> = wording<RuleKindName>(
  {
    invalidValue: 'Số liệu chưa hiểu được',
    rateOutOfBounds: 'Tỷ lệ ngoài 0–100%',
    outOfBounds: 'Ngoài khoảng cho phép',
    notWhole: 'Không phải số nguyên',
    unitSlip: 'Có thể nhầm đơn vị',
    statedPercentDisagrees: '% kế hoạch nêu không khớp',
    statedGrowthDisagrees: 'Tăng, giảm nêu không khớp',
    statedVerdictDisagrees: 'Đánh giá nêu không khớp',
    sumOfParts: 'Tổng không bằng các phần',
    sumOfAreas: 'Tổng các địa bàn không bằng toàn địa bàn',
    selectionExceeds: '“Trong đó” vượt tổng',
    selectionFallsShort: '“Trong đó” gần đủ tổng',
    sharesMakeWhole: 'Cơ cấu không đủ 100%',
    shareChangesMakeZero: 'Thay đổi tỷ trọng không bù nhau',
    product: 'Sản lượng không bằng diện tích × năng suất',
    perCapita: 'Bình quân đầu người không khớp',
    rateOfCounts: 'Tỷ lệ không khớp số lượng',
    attainableRate: 'Tỷ lệ không thể có',
    numberAndRateAgree: 'Số lượng và tỷ lệ không cùng một tổng',
    reduction: 'Mức giảm không khớp tỷ lệ',
    stockFlow: 'Số cuối kỳ không khớp biến động',
    growthBetweenParts: 'Tốc độ tăng chung ngoài các thành phần',
    growthDisagrees: 'Tốc độ tăng không khớp số liệu',
    duplicateDiffers: 'Một chỉ tiêu, hai số',
    countClaim: 'Số chỉ tiêu nêu không khớp',
    compulsoryPair: 'Thiếu một trong hai số đi đôi',
    exclusivePair: 'Hai số không thể cùng có',
    targetMissing: 'Chưa có kế hoạch năm sau',
    targetWorseThanResult: 'Kế hoạch kém năm nay',
    targetBelowAssigned: 'Kế hoạch kém mức được giao',
    behindHorizon: 'Chậm so với mục tiêu dài hạn',
    fullCoverageFalls: 'Đã đạt 100% mà kế hoạch thấp hơn',
    beyondWhole: 'Giải ngân, đúng hạn quá 100%',
    assignedPathFalls: 'Lộ trình giao đi xuống',
    growthAtCurrentPrices: 'Tốc độ tăng tính theo giá hiện hành',
    cumulativeFalls: 'Số lũy kế giảm',
    minimumGrowth: 'Tăng thấp hơn mức phải đạt',
    metOnlyWithPart: 'Đạt nhờ một khoản không bền',
    jump: 'Thay đổi đột biến',
    copiedForward: 'Kế hoạch chép lại kết quả',
    frozen: 'Ba năm một con số',
    seriesBreak: 'Đổi cách tính',
    custom: 'Quy tắc của đơn vị',
  },
  {
    invalidValue: ['Giá trị không hiểu được'],
    notWhole: ['Phải là số nguyên'],
    unitSlip: ['Nhầm đơn vị'],
    statedGrowthDisagrees: ['% tăng giảm nêu không khớp'],
    statedVerdictDisagrees: ['Kết luận nêu không khớp'],
    sumOfParts: ['Tổng các phần'],
    sumOfAreas: ['Tổng các địa bàn'],
    selectionExceeds: ['Trong đó vượt tổng'],
    selectionFallsShort: ['Trong đó gần đủ tổng'],
    sharesMakeWhole: ['Cơ cấu bằng 100%'],
    shareChangesMakeZero: ['Thay đổi cơ cấu bằng 0'],
    product: ['Tích (diện tích × năng suất)'],
    perCapita: ['Bình quân đầu người'],
    rateOfCounts: ['Tỷ lệ từ số lượng'],
    attainableRate: ['Tỷ lệ đạt được'],
    numberAndRateAgree: ['Số lượng và tỷ lệ khớp nhau'],
    reduction: ['Mức giảm'],
    stockFlow: ['Đầu kỳ, tăng giảm, cuối kỳ'],
    growthBetweenParts: ['Tăng trưởng giữa các phần'],
    growthDisagrees: ['Tốc độ tăng không khớp'],
    duplicateDiffers: ['Cùng chỉ tiêu khác số'],
    countClaim: ['Số chỉ tiêu nêu ra'],
    compulsoryPair: ['Cặp bắt buộc'],
    exclusivePair: ['Cặp loại trừ'],
    targetMissing: ['Thiếu chỉ tiêu năm sau'],
    targetWorseThanResult: ['Chỉ tiêu kém thực hiện'],
    targetBelowAssigned: ['Chỉ tiêu thấp hơn giao'],
    behindHorizon: ['Chậm so với mục tiêu giai đoạn'],
    fullCoverageFalls: ['Đã đạt 100% mà giảm'],
    cumulativeFalls: ['Lũy kế giảm'],
    minimumGrowth: ['Tăng tối thiểu'],
    metOnlyWithPart: ['Chỉ đạt khi tính cả phần khác'],
    jump: ['Biến động mạnh'],
    copiedForward: ['Chép số năm trước'],
    frozen: ['Số không đổi'],
    seriesBreak: ['Đứt chuỗi số liệu'],
    custom: ['Tự viết'],
  },
);

export const SEVERITY_WORDING: Wording<Severity> = wording<Severity>(
  { error: 'Lỗi', warning: 'Cần xem', hint: 'Gợi ý' },
  { warning: ['Cảnh báo'] },
);

export const STAGE_WORDING: Wording<RuleStage> = wording<RuleStage>(
  {
    figures: 'Nhập số liệu',
    targets: 'Đặt chỉ tiêu',
    appraisal: 'Thẩm định',
    report: 'Đối chiếu báo cáo',
  },
  { targets: ['Giao chỉ tiêu'], report: ['Báo cáo'] },
);

export const BLANK_WORDING: Wording<BlankMeaning> = wording<BlankMeaning>(
  { notChecked: 'chưa kiểm tra được', skip: 'bỏ qua khi cộng', zero: 'bằng 0', fails: 'vi phạm' },
  { notChecked: ['Chưa kiểm'], skip: ['Bỏ qua'], zero: ['Coi là 0'], fails: ['Là vi phạm'] },
);

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
