import type { RuleProposal } from '../../domain/rules/proposals/proposal';

/** Sentences of proposed rules and of the fewest figures to change. `{name}` is filled in. */
export interface RepairMessages {
  /** What a proposal says; `{row}` is what the other rows make. */
  readonly relations: Readonly<Record<RuleProposal['relation'], string>>;
  readonly evidence: string;
  readonly chance: string;
  readonly accept: string;
  readonly dismiss: string;
  readonly dismissed: string;
  readonly noProposals: string;
  readonly set: string;
  readonly setSmallest: string;
  readonly setNotProved: string;
  readonly setRest: string;
  readonly applyAll: string;
}

export const repairVi: RepairMessages = {
  relations: {
    sum: '{row} bằng tổng của {others}',
    product: '{row} bằng {area} nhân {yield}',
    rateOfCounts: '{row} bằng {count} chia {whole}',
    attainableRate: '{row} là một số nguyên trên {whole}',
    stockFlow: '{row} bằng năm trước cộng {incoming}',
  },
  evidence: 'Đúng ở {count} cột có đủ số.',
  chance: 'Ngẫu nhiên chỉ gặp khoảng 1 lần trong {times} bảng.',
  accept: 'Nhận làm quy tắc',
  dismiss: 'Bỏ qua',
  dismissed: 'Đã bỏ qua; quy tắc được giữ ở trạng thái tắt.',
  noProposals: 'Không thấy quan hệ nào mới.',
  set: 'Sửa {count} ô là mọi quy tắc bắt buộc đều đúng.',
  setSmallest: 'Không thể ít ô hơn.',
  setNotProved: 'Cách tốt nhất tìm được; chưa chắc là ít ô nhất.',
  setRest: 'Còn {count} vi phạm chưa tìm được cách sửa.',
  applyAll: 'Sửa cả {count} ô',
};

export const repairEn: RepairMessages = {
  relations: {
    sum: '{row} is the sum of {others}',
    product: '{row} is {area} times {yield}',
    rateOfCounts: '{row} is {count} over {whole}',
    attainableRate: '{row} is a whole number out of {whole}',
    stockFlow: '{row} is last year and {incoming}',
  },
  evidence: 'Holds in {count} {count|column|columns} that {count|has|have} all figures.',
  chance: 'Chance makes such a one in about 1 of {times} sheets.',
  accept: 'Make it a rule',
  dismiss: 'Dismiss',
  dismissed: 'Dismissed; the rule is kept, switched off.',
  noProposals: 'No new relation was found.',
  set: 'Changing {count} {count|cell|cells} makes every hard rule hold.',
  setSmallest: 'No fewer cells can do.',
  setNotProved: 'The best that was found; fewer cells may do.',
  setRest: '{count} {count|violation|violations} left without a way to mend.',
  applyAll: 'Change {count} {count|cell|cells}',
};
