import type { RuleParam, RuleRole } from '../state/ruleFields';
import type { RepairReason } from '../../domain/rules/repair/repair';

/** Names of the settings and rows of the kinds of rules. */
export interface RuleFieldMessages {
  readonly params: Readonly<Record<RuleParam, string>>;
  readonly roles: Readonly<Record<RuleRole, string>>;
  readonly what: Readonly<Record<'all' | 'good' | 'missed', string>>;
}

export const ruleFieldsVi: RuleFieldMessages = {
  params: {
    low: 'Từ',
    high: 'Đến',
    k: 'Gấp mấy lần mức dao động thường thấy',
    n: 'Số năm xem lại',
    percent: 'Phần trăm',
    whole: 'Mẫu số (số xã, số trường…)',
    year: 'Năm bắt đầu cách tính mới',
    what: 'Đếm chỉ tiêu',
  },
  roles: {
    growth: 'Tốc độ tăng',
    amount: 'Số tuyệt đối',
    claim: 'Số chỉ tiêu nêu ra',
    among: 'Đếm trong các nhóm',
    first: 'Chỉ tiêu thứ nhất',
    second: 'Chỉ tiêu thứ hai',
    rate: 'Tỷ lệ',
    count: 'Tử số',
    whole: 'Mẫu số',
    rates: 'Các tỷ lệ',
    counts: 'Các số lượng, theo cùng thứ tự',
    reduction: 'Mức giảm',
    output: 'Sản lượng',
    area: 'Diện tích',
    yield: 'Năng suất',
    perCapita: 'Bình quân đầu người',
    total: 'Tổng',
    population: 'Dân số',
    parts: 'Các phần',
    part: 'Phần tính thêm',
    rows: 'Chỉ tiêu',
    stock: 'Số cuối kỳ',
    in: 'Tăng trong kỳ',
    out: 'Giảm trong kỳ',
  },
  what: { all: 'tất cả', good: 'đạt và vượt', missed: 'không đạt' },
};

export const ruleFieldsEn: RuleFieldMessages = {
  params: {
    low: 'From',
    high: 'To',
    k: 'How many times the usual variation',
    n: 'Years looked back',
    percent: 'Per cent',
    whole: 'Out of how many (communes, schools…)',
    year: 'First year of the new basis',
    what: 'Indicators counted',
  },
  roles: {
    growth: 'Growth',
    amount: 'Amount',
    claim: 'Stated number of indicators',
    among: 'Counted in these groups',
    first: 'First indicator',
    second: 'Second indicator',
    rate: 'Rate',
    count: 'Numerator',
    whole: 'Denominator',
    rates: 'Rates',
    counts: 'Numbers, in the same order',
    reduction: 'Reduction',
    output: 'Output',
    area: 'Area',
    yield: 'Yield',
    perCapita: 'Per head',
    total: 'Total',
    population: 'Population',
    parts: 'Parts',
    part: 'The part that is added',
    rows: 'Indicators',
    stock: 'Closing stock',
    in: 'Added in the year',
    out: 'Taken off in the year',
  },
  what: { all: 'all', good: 'met or exceeded', missed: 'missed' },
};

/** Why a figure is proposed. `{cell}` is the cell that was reckoned with by mistake. */
export type RepairWhy = Readonly<Record<RepairReason, string>>;

export const repairWhyVi: RepairWhy = {
  digitChanged: 'có thể gõ nhầm một chữ số',
  digitsSwapped: 'có thể đảo hai chữ số',
  digitDropped: 'có thể thiếu một chữ số',
  digitAdded: 'có thể thừa một chữ số',
  unitSlip: 'có thể nhầm đơn vị hoặc dấu phẩy',
  wrongDenominator: 'có thể đã tính theo {cell}',
  derived: 'tính từ các số còn lại',
};

export const repairWhyEn: RepairWhy = {
  digitChanged: 'one digit may be mistyped',
  digitsSwapped: 'two digits may be swapped',
  digitDropped: 'a digit may be missing',
  digitAdded: 'there may be a digit too many',
  unitSlip: 'the unit or the decimal comma may be wrong',
  wrongDenominator: 'it may have been reckoned with {cell}',
  derived: 'what the other figures make of it',
};
