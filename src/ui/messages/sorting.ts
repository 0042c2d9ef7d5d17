import type { RowSort } from '../../grid/model/sortRows';

/** Sentences about the order in which rows are seen. `{name}` is filled in. */
export interface SortingMessages {
  readonly label: string;
  readonly ascending: string;
  readonly descending: string;
  readonly ascendingAll: string;
  readonly descendingAll: string;
  readonly clear: string;
  readonly again: string;
  readonly line: string;
  readonly orders: Readonly<Record<RowSort['direction'], string>>;
  readonly scopes: Readonly<Record<RowSort['scope'], string>>;
  readonly stale: string;
  readonly refused: string;
  readonly under: string;
}

export const sortingVi: SortingMessages = {
  label: 'Thứ tự các dòng',
  ascending: 'Sắp xếp tăng dần',
  descending: 'Sắp xếp giảm dần',
  ascendingAll: 'Sắp xếp tăng dần cả bảng, không theo nhóm',
  descendingAll: 'Sắp xếp giảm dần cả bảng, không theo nhóm',
  clear: 'Bỏ sắp xếp',
  again: 'Sắp xếp lại',
  line: 'Đang xếp theo “{column}”, {order}, {scope}',
  orders: { ascending: 'tăng dần ▲', descending: 'giảm dần ▼' },
  scopes: { groups: 'trong từng nhóm', sheet: 'cả bảng, không theo nhóm' },
  stale: 'Có dòng đã đổi từ khi xếp.',
  refused: 'Đang sắp xếp nên không chuyển dòng được: bỏ sắp xếp để thấy đúng chỗ của dòng.',
  under: 'Thuộc: {path}',
};

export const sortingEn: SortingMessages = {
  label: 'Order of the rows',
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  ascendingAll: 'Sort ascending over the whole sheet, without groups',
  descendingAll: 'Sort descending over the whole sheet, without groups',
  clear: 'Back to the sheet’s own order',
  again: 'Sort again',
  line: 'Sorted by “{column}”, {order}, {scope}',
  orders: { ascending: 'ascending ▲', descending: 'descending ▼' },
  scopes: { groups: 'within each group', sheet: 'over the whole sheet, without groups' },
  stale: 'Rows have changed since.',
  refused:
    'Rows cannot be moved while sorted: go back to the sheet’s own order to see their place.',
  under: 'Under: {path}',
};
