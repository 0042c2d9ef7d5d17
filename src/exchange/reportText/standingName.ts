import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { countsThings, type Unit } from '../../domain/quantity/unit';
import { isGenericName } from '../../locale/name';

/** A name that stands alone: "Diện tích" under "Lúa mùa" is "Diện tích lúa mùa". */
export function standingName(workbook: Workbook, id: IndicatorId): string {
  const own = tidy(indicatorOf(workbook, id)?.name ?? '');
  if (!isGenericName(own)) return own;
  const parent = outlineIndex(workbook.outline).parentOf(id);
  const above = parent === null ? '' : standingName(workbook, parent);
  return above === '' ? own : `${own} ${lowerFirst(above)}`;
}

/** Without bullets, "Trong đó:" and marks at the end that would end the sentence. */
function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^(?:[-–+•*]+ ?)+/u, '')
    .replace(/^(?:trong đó|bao gồm|gồm) ?: ?/iu, '')
    .replace(/[\s.:;,]+$/u, '')
    .trim();
}

/** Words begin small within a name; abbreviations do not ("GRDP"). */
function lowerFirst(name: string): string {
  const [first = '', second = ''] = name;
  const isWord = second !== second.toUpperCase() || second === ' ';
  return isWord ? first.toLowerCase() + name.slice(first.length) : name;
}

/** Numbers, brackets, and words that tell of figures, of which nobody would see that they are a name's. */
const FRAGILE =
  /[\d()[\]“”"':;./]|(?:^|\s)(?:đạt(?! (?:chuẩn|tiêu chuẩn|tiêu chí))|ước|là|(?<!^(?:tốc độ|tỷ lệ|mức) )(?:tăng|giảm)|vượt|bằng|còn|so với|trong đó|gồm|trên(?! địa bàn)|dưới|từ|đến|khoảng|gần|hơn|không|trở lên|trở xuống|cả năm|xếp hạng|tham gia)(?=\s|,|$)/iu;
/** Before "đạt" these are read as belonging to it: "trồng mới đạt". */
const LAST = /(?:^|\s)(?:mới|chỉ|đã|được|có|cũng|bình quân|trung bình)$/iu;
const COUNTS = /^(?:tổng )?số /iu;

/**
 * A name as it stands in a sentence: in quotation marks where words of it could be taken for others,
 * or where it does not say that things are counted and the unit does.
 */
export function nameInSentence(name: string, unit: Unit): string {
  const isPlain = !FRAGILE.test(name) && !LAST.test(name);
  if (isPlain && (COUNTS.test(name) || !countsThings(unit))) return name;
  return `“${name.replace(/[“”"]/gu, '’')}”`;
}
