import { searchKey } from '../../locale/name';

/**
 * Rows that stand around a table rather than in it, told by their words (accents and case do not
 * matter), and names that are areas.
 */

const UNIT_LINE = /^\(?\s*(?:đơn vị tính|đơn vị|đvt|đv)\s*[:：]\s*(.{1,40}?)\s*\)?$/iu;

/** The unit of "Đơn vị tính: triệu đồng"; null where the text is no such line. */
export function unitOfLine(text: string): string | null {
  return UNIT_LINE.exec(text.normalize('NFC').trim())?.[1] ?? null;
}

const SIGNATURE =
  /^(?:noi nhan|tm\. ?|kt\. ?|tl\. ?|tuq\. ?|q\. ?chu tich|chu tich|pho chu tich|nguoi lap|nguoi ghi|lap bieu|ke toan|thu truong|thu ky|truong phong|giam doc|ky ten|\(ky|xac nhan cua|can bo lap|cong chuc|- ?luu:|- ?nhu tren)|, ngay .{1,6} ?thang .{1,6} ?nam|^ngay .{1,6} thang .{1,6} nam/;

/** "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "…, ngày 05 tháng 7 năm 2024". */
export function isSignature(text: string): boolean {
  return text.length < 200 && SIGNATURE.test(searchKey(text));
}

const MOTTO = /cong hoa xa hoi chu nghia|doc lap ?- ?tu do/;
const FOOTNOTE = /^(?:ghi chu ?:|\(\*+\)|\* ?ghi chu|nguon ?:|luu y ?:|chu thich ?:)/;
const TITLE =
  /^(?:bieu (?:so )?\S{1,6}(?: |:|\.|-|$)|phu luc|bang (?:so )?\d|\(?kem theo|\(?ban hanh kem|tong hop |ke hoach phat trien|ket qua thuc hien .*(?:chi tieu|nam)|cac chi tieu |chi tieu .*nam \d{4}|uy ban nhan dan|ubnd |hoi dong nhan dan|giao chi tieu)/;

export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(searchKey(text));
}

/** Title, annex, motto or office lines above a table. */
export function isTitle(text: string): boolean {
  const key = searchKey(text);
  return MOTTO.test(key) || TITLE.test(key);
}

const OFFICE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân)\s+(.{2,60})$/iu;

/** The locality of an office's name ("UBND HUYỆN PHONG THỔ"); empty where the text names none. */
export function localityOf(text: string): string {
  return OFFICE.exec(text.normalize('NFC').trim())?.[1]?.trim() ?? '';
}

const AREA = new RegExp(
  '^(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị trấn|THỊ TRẤN|[Tt]hị xã|THỊ XÃ|[Hh]uyện|HUYỆN|[Tt]hành phố|' +
    '[Đđ]ặc khu|[Tt]ỉnh|TT\\.?|TP\\.?|TX\\.?|P\\.)\\s*' +
    "(?:\\p{Lu}[\\p{L}’'-]*|\\d{1,2})(?:[\\s-]+(?:\\p{Lu}[\\p{L}’'-]*|\\d{1,2})){0,4}(?:\\s*\\((?:cũ|trước sắp xếp|cũ\\))?.{0,3})?$",
  'u',
);
const WHOLE =
  /^(?:toan (?:tinh|huyen|xa|phuong|thanh pho|thi xa|thi tran|dia ban|quan)|ca (?:tinh|huyen|xa)|tong so|tong cong|tong|chung toan (?:tinh|huyen|xa))$/;
const BULLETS = /^[\s\-–—+*•·]+/u;

/** "Xã Mường So", "TT. Phong Thổ", "Phường 3 (cũ)": an area by its looks. */
export function looksLikeArea(text: string): boolean {
  const body = areaText(text);
  return body.length <= 45 && AREA.test(body);
}

/** "Toàn huyện", "Tổng số": the workbook's own locality. */
export function isWholeArea(text: string): boolean {
  return text.length <= 30 && WHOLE.test(searchKey(areaText(text)));
}

/** An area's name without the bullet before it. */
export function areaText(text: string): string {
  return text.replace(BULLETS, '').replace(/\s+/gu, ' ').trim();
}

/** One of the units a new one was merged from. */
export function isFormerArea(text: string): boolean {
  return /\(\s*(?:cũ|trước sắp xếp|trước sáp nhập)\s*\)|\scũ$/iu.test(text);
}

/** Text on one line, without spaces around it. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('\n') || trimmed.includes('\r')
    ? trimmed.replace(/\s*[\r\n]+\s*/gu, ' ')
    : trimmed;
}
