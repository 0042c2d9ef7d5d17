import { searchKey } from '../../locale/name';

/** What the columns of a list of rules hold. */
export type RuleColumn =
  | 'id'
  | 'kind'
  | 'name'
  | 'severity'
  | 'enabled'
  | 'condition'
  | 'operands'
  | 'params'
  | 'blank'
  | 'stage'
  | 'instruction';

/** In the order they are written: the heading, then other headings that are read as the same. */
export const RULE_COLUMNS: Readonly<Record<RuleColumn, readonly [string, ...string[]]>> = {
  id: ['Mã', 'Mã quy tắc'],
  kind: ['Loại', 'Loại quy tắc'],
  name: ['Tên', 'Tên quy tắc'],
  severity: ['Mức', 'Mức độ'],
  enabled: ['Bật', 'Đang bật'],
  condition: ['Điều kiện phải đúng', 'Điều kiện', 'Biểu thức', 'Công thức'],
  operands: ['Chỉ tiêu/vai trò', 'Chỉ tiêu', 'Vai trò'],
  params: ['Thông số', 'Tham số'],
  blank: ['Ô trống là', 'Ô trống'],
  stage: ['Khâu', 'Giai đoạn'],
  instruction: ['Hướng dẫn khi vi phạm', 'Hướng dẫn', 'Cách xử lý'],
};

const byKey: ReadonlyMap<string, RuleColumn> = new Map(
  (Object.keys(RULE_COLUMNS) as RuleColumn[]).flatMap((column) =>
    RULE_COLUMNS[column].map((heading) => [headingKey(heading), column] as const),
  ),
);

/** The column of a heading; the case, accents, spaces and signs of it do not matter. */
export function ruleColumnOf(heading: string): RuleColumn | undefined {
  return heading.length > 40 ? undefined : byKey.get(headingKey(heading));
}

function headingKey(heading: string): string {
  return searchKey(heading).replace(/[^a-z0-9]/g, '');
}
