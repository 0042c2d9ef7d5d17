import type { AreaNameIssue } from '../../workbench/areaSteps';

/** Words for areas (địa bàn) and years of a workbook. `{name}` is filled in. */
export interface AreaMessages {
  readonly title: string;
  /** Of the workbook's own area, where it has no name. */
  readonly whole: string;
  /** The button that opens the list: which area and year are looked at. */
  readonly open: string;
  readonly item: string;
  readonly previous: string;
  readonly next: string;
  readonly search: string;
  readonly list: string;
  readonly add: string;
  readonly none: string;
  readonly year: string;
  readonly yearOption: string;
  readonly count: string;
  readonly counting: string;
  readonly look: string;
  readonly rename: string;
  readonly newName: string;
  readonly save: string;
  readonly remove: string;
  readonly removed: string;
  readonly keys: string;
  readonly issues: Readonly<Record<AreaNameIssue, string>>;
  /** Over the list of violations: whose they are. */
  readonly violationsOf: string;
  readonly others: string;
  readonly othersNone: string;
  readonly othersGo: string;
  readonly readOnly: string;
}

export const areasVi: AreaMessages = {
  title: 'Địa bàn và năm',
  whole: 'Toàn địa bàn',
  open: 'Địa bàn đang xem: {name}, năm {year}',
  item: 'Địa bàn, năm…',
  previous: 'Địa bàn trước',
  next: 'Địa bàn sau',
  search: 'Tìm địa bàn, hoặc ghi tên để thêm',
  list: 'Các địa bàn',
  add: 'Thêm địa bàn “{name}”',
  none: 'Không có địa bàn nào như vậy.',
  year: 'Năm',
  yearOption: '{year}, kế hoạch {next}',
  count: '{count} vi phạm',
  counting: 'Đang kiểm tra {done}/{total} địa bàn…',
  look: 'Xem',
  rename: 'Đổi tên',
  newName: 'Tên mới của {name}',
  save: 'Ghi',
  remove: 'Xóa địa bàn',
  removed: 'Đã xóa {name} cùng {count} số liệu. Hoàn tác được bằng Ctrl+Z.',
  keys: '↑ ↓ để chọn, Enter để xem, F2 để đổi tên',
  issues: {
    noName: 'Hãy ghi tên.',
    taken: 'Đã có địa bàn tên này.',
    whole: 'Tên này chỉ cả địa bàn của sổ, hãy ghi tên khác.',
  },
  violationsOf: 'Vi phạm của {name}',
  others: 'Địa bàn khác',
  othersNone: 'Các địa bàn khác không có vi phạm nào.',
  othersGo: 'Tới {name}: {count} vi phạm',
  readOnly: 'Sổ đang mở ở cửa sổ khác nên ở đây chỉ xem được.',
};

export const areasEn: AreaMessages = {
  title: 'Area and year',
  whole: 'Whole locality',
  open: 'Area looked at: {name}, year {year}',
  item: 'Area, year…',
  previous: 'Previous area',
  next: 'Next area',
  search: 'Find an area, or write a name to add one',
  list: 'Areas',
  add: 'Add area “{name}”',
  none: 'There is no such area.',
  year: 'Year',
  yearOption: '{year}, plan of {next}',
  count: '{count} {count|violation|violations}',
  counting: 'Checking area {done} of {total}…',
  look: 'Look',
  rename: 'Rename',
  newName: 'New name of {name}',
  save: 'Save',
  remove: 'Delete area',
  removed: 'Deleted {name} with {count} {count|figure|figures}. Ctrl+Z brings it back.',
  keys: '↑ ↓ to choose, Enter to look, F2 to rename',
  issues: {
    noName: 'Give it a name.',
    taken: 'There is an area of this name already.',
    whole: 'This name means the whole locality; choose another.',
  },
  violationsOf: 'Violations of {name}',
  others: 'Other areas',
  othersNone: 'The other areas have no violations.',
  othersGo: 'To {name}: {count} {count|violation|violations}',
  readOnly: 'The workbook is edited in another window; here it can only be read.',
};
