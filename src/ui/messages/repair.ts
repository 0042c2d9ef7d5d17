import type { RelationName } from '../../domain/rules/proposals/proposal';

/** Why a violation is left without a proposal. */
export type LeftReason = 'noNumber' | 'noneFits';

/** How far a figure is trusted, and by what. */
export type TrustWord = 'checked' | 'published' | 'typed';

/** Sentences of proposed rules and of the fewest figures to change. `{name}` is filled in. */
export interface RepairMessages {
  /** What a proposal says, and the name of the rule it becomes; each `{role}` is its rows. */
  readonly relations: Readonly<Record<RelationName, string>>;
  /** Many rows of a sum: the first and the last of them. */
  readonly manyParts: string;
  readonly evidence: string;
  readonly chance: string;
  readonly open: string;
  readonly title: string;
  readonly searching: string;
  readonly searchingShare: string;
  readonly none: string;
  readonly noSet: string;
  readonly set: string;
  readonly setSmallest: string;
  readonly setNotProved: string;
  readonly setRest: string;
  readonly restWhy: Readonly<Record<LeftReason, string>>;
  readonly left: string;
  readonly unticked: string;
  readonly fresh: string;
  readonly ends: string;
  readonly trusts: string;
  readonly trust: Readonly<Record<TrustWord, string>>;
  readonly columns: Readonly<Record<'row' | 'column' | 'from' | 'to' | 'why', string>>;
  readonly change: string;
  readonly tickAll: string;
  readonly keys: string;
  readonly apply: string;
  readonly more: string;
}

export const repairVi: RepairMessages = {
  relations: {
    sum: '{parts} = {total}',
    shares: '{parts} = 100%',
    product: '{area} × {yield} = {output}',
    perCapita: '{total} / {population} = {perCapita}',
    rateOfCounts: '{count} / {whole} = {rate}',
    attainableRate: '{rate} tính trên {whole}',
    stockFlow: '{stock} = năm trước{in}{out}',
    growth: '{growth} = mức tăng của {amount}',
    reduction: '{reduction} = mức giảm của {rate}',
    same: 'Cùng một số: {rows}',
  },
  manyParts: 'Tổng {count} dòng, “{first}” đến “{last}”',
  evidence: 'Đúng ở {count} cột có đủ số.',
  chance: 'Ngẫu nhiên chỉ gặp khoảng 1 lần trong {times} bảng.',
  open: 'Sửa ít ô nhất…',
  title: 'Sửa ít ô nhất cho hết lỗi',
  searching: 'Đang tìm cách sửa…',
  searchingShare: 'Đang tìm cách sửa… {percent}% (Esc để dừng)',
  none: 'Không có lỗi nào phải sửa. Mục “Cần xem” và “Gợi ý” không nằm trong cách sửa này.',
  noSet: 'Không tìm được ô nào để sửa cho {count} lỗi này: hãy xem từng lỗi và đối chiếu nguồn.',
  set: 'Sửa {ticked}/{count} ô: hết {ended}/{looked} lỗi.',
  setSmallest: 'Không thể ít ô hơn.',
  setNotProved: 'Cách tốt nhất tìm được; chưa chắc là ít ô nhất.',
  setRest: 'Còn {count} lỗi chưa có cách sửa',
  restWhy: {
    noNumber: 'không có ô số nào để tính lại; hãy gõ lại ô này.',
    noneFits: 'đổi tới 4 ô cũng chưa hết, hoặc sẽ làm sai quy tắc khác.',
  },
  left: 'Mỗi lần xét {most} lỗi; còn {count} lỗi nữa, mở lại bảng này sau khi sửa.',
  unticked: 'Bỏ chọn thì còn {count} lỗi.',
  fresh: 'Riêng các ô đã chọn sẽ làm phát sinh {count} vi phạm mới: {what}',
  ends: 'Hết:',
  trusts: 'Dựa vào:',
  trust: { checked: 'đã soát', published: 'theo nguồn', typed: 'gõ tay' },
  columns: {
    row: 'Chỉ tiêu',
    column: 'Cột',
    from: 'Đang ghi',
    to: 'Sửa thành',
    why: 'Vì sao',
  },
  change: 'Sửa {cell} từ {from} thành {to}',
  tickAll: 'Chọn tất cả',
  keys: '↑ ↓ đi trong danh sách, dấu cách để chọn hoặc bỏ, Enter để sửa, Esc để thôi. Sửa xong vẫn hoàn tác được bằng Ctrl+Z.',
  apply: 'Sửa {count} ô',
  more: 'Hiện thêm ({count})',
};

export const repairEn: RepairMessages = {
  relations: {
    sum: '{parts} = {total}',
    shares: '{parts} = 100%',
    product: '{area} × {yield} = {output}',
    perCapita: '{total} / {population} = {perCapita}',
    rateOfCounts: '{count} / {whole} = {rate}',
    attainableRate: '{rate} out of {whole}',
    stockFlow: '{stock} = last year{in}{out}',
    growth: '{growth} = growth of {amount}',
    reduction: '{reduction} = fall of {rate}',
    same: 'One figure: {rows}',
  },
  manyParts: 'Sum of {count} {count|row|rows}, “{first}” to “{last}”',
  evidence: 'Holds in {count} {count|column|columns} that {count|has|have} all figures.',
  chance: 'Chance makes such a one in about 1 of {times} sheets.',
  open: 'Mend the fewest cells…',
  title: 'The fewest cells that end all errors',
  searching: 'Looking for what to change…',
  searchingShare: 'Looking for what to change… {percent}% (Esc stops)',
  none: 'There is no error to mend. What is only to be looked at is left alone here.',
  noSet: 'No cell could be found for {count} {count|error|errors}: hold each against its source.',
  set: 'Changing {ticked} of {count} {count|cell|cells} ends {ended} of {looked} {looked|error|errors}.',
  setSmallest: 'No fewer cells can do.',
  setNotProved: 'The best that was found; fewer cells may do.',
  setRest: '{count} {count|error|errors} left without a way to mend',
  restWhy: {
    noNumber: 'there is no number to reckon anew; type this cell again.',
    noneFits: 'changing up to 4 cells does not end it, or breaks another rule.',
  },
  left: '{most} errors are looked at together; {count} more wait: open this again afterwards.',
  unticked: 'As ticked, {count} {count|error stays|errors stay}.',
  fresh: 'The ticked cells alone would bring {count} new {count|violation|violations}: {what}',
  ends: 'Ends:',
  trusts: 'Trusts:',
  trust: { checked: 'checked', published: 'from the source', typed: 'typed' },
  columns: { row: 'Indicator', column: 'Column', from: 'Now', to: 'Change to', why: 'Why' },
  change: 'Change {cell} from {from} to {to}',
  tickAll: 'Tick all',
  keys: '↑ ↓ within the list, Space ticks, Enter changes, Esc leaves. Ctrl+Z takes it back afterwards.',
  apply: 'Change {count} {count|cell|cells}',
  more: 'Show more ({count})',
};
