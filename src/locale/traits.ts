import type { Direction, IndicatorKind } from '../domain/indicator/indicator';
import { comparable, comparesInPoints, countsThings, type Unit } from '../domain/quantity/unit';
import { catalogueEntries, type CatalogueEntry } from './catalogue';
import { matchKey } from './name';
import { readUnit } from './unit';

/** What a name and unit tell of an indicator; a planner can change each of it. */
export interface Traits {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly share: boolean;
}

/** A wish to lower something is itself "the more the better" ("Mức giảm tỷ lệ hộ nghèo"). */
const REDUCTION =
  /^(?:mức giảm|số .{0,40}(?:thoát nghèo|giảm)|giảm|tỷ lệ giảm|tốc độ giảm|kéo giảm)/u;
const LESS_IS_BETTER =
  /hộ (?:cận )?nghèo|nghèo đa chiều|người nghèo|suy dinh dưỡng|thấp còi|nhẹ cân|thất nghiệp|thiếu việc làm|tử vong|chết|tội phạm|phạm pháp|tai nạn|số người bị thương|cháy, nổ|vụ cháy|nợ xấu|nợ thuế|nợ đọng|sinh con thứ (?:3|ba)|tảo hôn|bỏ học|lưu ban|mù chữ|khiếu kiện|tồn đọng|quá hạn|trễ hạn|ô nhiễm|mắc bệnh|nhiễm hiv|ma túy|nghiện|nhà tạm|nhà dột nát|ly hôn|vi phạm|thiệt hại|hao phí|lạm phát|chỉ số giá tiêu dùng|nhập siêu|gia tăng dân số|tăng dân số tự nhiên|tỷ suất sinh|thất thoát|tái nghèo|phát sinh nghèo/u;
/** Words that turn a bad thing into its cure: cases solved, rescued, handled. */
const CURE =
  /điều tra|phá án|làm rõ|giải quyết|xử lý|khám phá|thoát nghèo|được (?:hỗ trợ|vay|cấp|tặng|quản lý|thu hồi)|cai nghiện|tuyên truyền|phòng|thu hồi|xóa nhà/u;
const NO_BETTER =
  /^(?:tỷ trọng|cơ cấu|dân số|tổng dân số|quy mô dân số|mật độ dân số|tổng số hộ|số hộ$|diện tích tự nhiên|số đơn vị hành chính|(?:tổng )?chi |trong đó|chi thường xuyên|nhập khẩu|giá trị nhập khẩu|tỷ số giới tính)/u;
const SHARE =
  /^(?:tỷ lệ|cơ cấu|tỷ trọng|độ che phủ|mức độ bao phủ|tỷ lệ che phủ|bao phủ)(?! (?:tăng|giảm|sinh|tử))/u;
const RATE =
  /^(?:tỷ lệ|tỷ suất|tốc độ|cơ cấu|tỷ trọng|mật độ|mức giảm|mức tăng|độ che phủ|năng suất|bình quân|thu nhập bình quân|grdp bình quân)|bình quân/u;
const INDEX = /^(?:chỉ số|xếp hạng|thứ hạng|hệ số)/u;

const MOST_MEMOS = 20_000;
const memos = new Map<string, Traits>();
let catalogue: Map<string, CatalogueEntry> | null = null;

/** The catalogue's entry of that name or alias; null where it has none. */
export function catalogueEntry(name: string): CatalogueEntry | null {
  if (!catalogue) {
    catalogue = new Map();
    for (const entry of catalogueEntries()) {
      for (const spelling of [entry.name, ...entry.aliases]) {
        catalogue.set(withoutNumbers(matchKey(spelling)), entry);
      }
    }
  }
  return catalogue.get(withoutNumbers(matchKey(name))) ?? null;
}

/**
 * Names that differ in a year or a running number ("giá SS 2010", "Mô hình số 12") are of one kind.
 * A single digit may carry the meaning ("con thứ 3") and stays.
 */
function withoutNumbers(name: string): string {
  return name.replace(/\d{2,}/g, '00');
}

/** Kind, direction and whether it is a share, by the catalogue and then by the words of the name. */
export function inferTraits(name: string, unit: Unit): Traits {
  const alike = withoutNumbers(name);
  const memo = `${unit.dimension}|${alike}`;
  let traits = memos.get(memo);
  if (!traits) {
    traits = infer(alike, unit);
    if (memos.size >= MOST_MEMOS) memos.clear();
    memos.set(memo, traits);
  }
  return traits;
}

function infer(name: string, unit: Unit): Traits {
  const key = matchKey(name);
  const entry = catalogueEntry(name);
  const kind = entry?.kind ?? kindOf(key, unit);
  // "Tuổi thọ trung bình" in tuổi is a mean, though tuổi counts: the catalogue knows name and unit.
  const listed = entry !== null && comparable(readUnit(entry.unit), unit);
  return {
    kind: countsThings(unit) && kind === 'rate' && !listed ? 'count' : kind,
    direction: entry?.direction ?? directionOf(key),
    share: comparesInPoints(unit) && SHARE.test(key),
  };
}

function kindOf(key: string, unit: Unit): IndicatorKind {
  if (INDEX.test(key)) return 'index';
  if (comparesInPoints(unit) || unit.dimension === 'yield' || unit.dimension.includes('/')) {
    return 'rate';
  }
  if (RATE.test(key)) return 'rate';
  return countsThings(unit) ? 'count' : 'absolute';
}

function directionOf(key: string): Direction {
  if (REDUCTION.test(key)) return 'up';
  if (NO_BETTER.test(key)) return 'none';
  if (LESS_IS_BETTER.test(key) && !CURE.test(key)) return 'down';
  return 'up';
}
