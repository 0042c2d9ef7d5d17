import type { NameTopic, TopicRole } from '../domain/rules/nameTopic';
import { isGenericName, matchKey } from './name';

const topics = new Map<string, readonly NameTopic[]>();
const MOST_MEMOS = 50_000;
const NOTHING: readonly NameTopic[] = [];

/**
 * What a name says of the relations its row stands in. Strict: a relation found by names alone must
 * be one that names prove, for a false alarm costs more trust than ten found slips win.
 */
export function nameTopics(name: string, parent: string): readonly NameTopic[] {
  const memo = isGenericName(name) ? `${name}\n${parent}` : name;
  let found = topics.get(memo);
  if (!found) {
    found = readTopics(matchKey(name), matchKey(parent));
    if (topics.size >= MOST_MEMOS) topics.clear();
    topics.set(memo, found);
  }
  return found;
}

const HEADS =
  /^(?:(?:tổng )?diện tích|năng suất|(?:tổng )?sản lượng|tỷ lệ|(?:mức )?giảm|(?:tổng )?số|tốc độ|tổng|thu |cơ cấu|tỷ trọng|dân số|nợ xấu|dư nợ)|bình quân|lũy kế|nghèo|thuế/u;

/** What is paid out of money allotted, or settled in time of what was handed in. */
const WITHIN = /giải ngân|đúng hạn|đúng và trước hạn|trước và đúng hạn/u;
const CARRIED_OVER = /chuyển nguồn|chuyển tiếp|chuyển sang|kéo dài/u;

function readTopics(key: string, parent: string): readonly NameTopic[] {
  const found: NameTopic[] = [];
  const add = (role: TopicRole, of: string | undefined) => {
    if (of !== undefined && of !== '') found.push({ role, of });
  };
  add('amount', withoutTotal(key));
  // "Thu khác" is an item of its own; two words or more name a whole.
  add('rest', /^(\S+ .+) khác$/u.exec(key)?.[1]);
  readPrices(key, add);
  if (WITHIN.test(key)) add(CARRIED_OVER.test(key) ? 'carriedOver' : 'withinWhole', key);
  if (HEADS.test(key)) {
    readCrop(key, parent, add);
    readRate(key, add);
    readGrowth(key, add);
    readFlows(key, add);
  }
  readShare(key, parent, add);
  return found.length === 0 ? NOTHING : found;
}

type Add = (role: TopicRole, of: string | undefined) => void;

const CROP: readonly (readonly [TopicRole, RegExp])[] = [
  ['areaNew', /^(?:tổng )?diện tích trồng mới (.+)$/u],
  ['areaNew', /^(?:tổng )?diện tích (.+) trồng mới$/u],
  ['areaHarvested', /^(?:tổng )?diện tích (?:cho )?(?:thu hoạch|sản phẩm)(?: (.+))?$/u],
  ['areaHarvested', /^(?:tổng )?diện tích (.+) (?:cho )?(?:thu hoạch|sản phẩm)$/u],
  ['areaSown', /^(?:tổng )?diện tích (?:gieo trồng|gieo cấy|gieo sạ)(?: (.+))?$/u],
  ['area', /^(?:tổng )?diện tích(?: hiện có)?(?: (.+))?$/u],
  ['yield', /^năng suất(?: bình quân)?(?: (.+))?$/u],
  ['output', /^(?:tổng )?sản lượng(?: (.+))?$/u],
];
/** Crops sown and harvested within the year; of all others only a harvested area bears the output. */
const YEARLY =
  /^(?:lúa|ngô|bắp|khoai|sắn|lạc|đậu|đỗ|rau|vừng|mía|dưa|thuốc lá|cây lương thực|lương thực)/u;

function readCrop(key: string, parent: string, add: Add): void {
  for (const [role, pattern] of CROP) {
    const match = pattern.exec(key);
    if (!match) continue;
    const crop = cropOf(match[1] ?? parent);
    add(role, crop);
    if (role === 'area' && YEARLY.test(crop)) add('areaSown', crop);
    return;
  }
}

/** "cây lúa" is "lúa"; grain that is eaten is grain. */
function cropOf(text: string): string {
  return text.replace(/^(?:cây|của) /u, '').replace(/ có hạt$/u, '');
}

const NOUN =
  'xã, phường, thị trấn|xã, phường|xã, thị trấn|thôn, bản, tổ dân phố|thôn, bản, khu dân cư|thôn, bản|thôn, khu phố|thôn|bản|xã|trường học|trường|trạm y tế|khu dân cư|hộ gia đình|hộ|hợp tác xã';
const RATE = /^tỷ lệ (?:số )?(.+)$/u;
/** What a whole of the noun is counted over beyond doubt; a part of it ("trường mầm non") is not. */
const OVER = new RegExp(
  `^(${NOUN}) (?:(?:cận )?nghèo(?: đa chiều)?|đạt (?:chuẩn|tiêu chí|tiêu chuẩn) .+)$`,
  'u',
);
const AMONG = new RegExp(`^(${NOUN}) (?:đạt|có|được|đã|chưa|hoàn thành) .+$`, 'u');
const TOTAL = new RegExp(`^(?:tổng số|số) (${NOUN})$`, 'u');

function readRate(key: string, add: Add): void {
  const rate = RATE.exec(key)?.[1];
  if (rate !== undefined) {
    add('level', key);
    add('rate', sameThing(rate));
    add('rateOver', rate === 'nợ xấu' ? 'dư nợ' : OVER.exec(rate)?.[1]);
    add('rateAmong', AMONG.exec(rate)?.[1]);
  }
  if (/^tỷ suất /u.test(key)) add('level', key);
  add('reduction', /^(?:mức )?giảm ((?:tỷ lệ|tỷ suất) .+)$/u.exec(key)?.[1]);
  const total = TOTAL.exec(key)?.[1];
  if (total !== undefined) add('total', total);
  else add('count', sameThing(/^(?:tổng số|số) (.+)$/u.exec(key)?.[1] ?? ''));
  if (/^(?:tổng )?(?:số )?nợ xấu$/u.test(key)) add('count', 'nợ xấu');
  if (/^tổng dư nợ(?: của các (?:ngân hàng|tổ chức tín dụng))?$/u.test(key)) add('total', 'dư nợ');
  if (/^dân số trung bình$/u.test(key)) {
    add('population', 'lương thực');
    add('population', 'grdp');
  }
  const perHead = /^(.+?)(?: có hạt)? bình quân(?: đầu)? người$/u.exec(key)?.[1];
  if (perHead === 'lương thực' || perHead === 'grdp') add('perCapita', perHead);
}

function sameThing(text: string): string {
  return text.replace(/ đa chiều$/u, '');
}

const SECTORS: readonly (readonly [string, RegExp])[] = [
  ['1', /nông|lâm|khu vực i$/u],
  ['2', /công nghiệp|khu vực ii$/u],
  ['3', /dịch vụ|thương mại|khu vực iii$/u],
];
const GROWTH = /^tốc độ (?:tăng trưởng|tăng|phát triển) (.+)$/u;
const WHOLE_ECONOMY = /^(?:tổng )?(giá trị sản xuất|grdp|giá trị tăng thêm)(?: \(.*\))?$/u;
const SECTOR_OF = /^(giá trị sản xuất|grdp|giá trị tăng thêm) (?:các )?(?:ngành |khu vực )?(.+)$/u;

const CONSTANT = /giá (?:so sánh|cố định)/u;
const CURRENT = /giá (?:hiện hành|thực tế)/u;
/** "(giá so sánh 2010)", ", theo giá hiện hành" at the end of a name. */
const PRICES =
  /[\s,–-]*\(?(?:tính )?(?:theo )?giá (?:so sánh|cố định|hiện hành|thực tế)(?: năm)?(?: \d{4})?\)?$/u;

/** Of which prices an amount is, or the growth of one. */
function readPrices(key: string, add: Add): void {
  const growth = GROWTH.exec(key)?.[1];
  const of = withoutTotal((growth ?? key).replace(PRICES, ''));
  if (growth !== undefined) {
    if (!CURRENT.test(growth)) add('realGrowth', of);
  } else if (PRICES.test(key)) add(CONSTANT.test(key) ? 'constantPrices' : 'currentPrices', of);
}

function readGrowth(key: string, add: Add): void {
  const growth = GROWTH.exec(key)?.[1];
  if (growth === undefined) return;
  add('growth', withoutTotal(growth));
  const whole = WHOLE_ECONOMY.exec(growth)?.[1];
  if (whole !== undefined) add('growthTotal', whole);
  const [, base, sector = ''] = SECTOR_OF.exec(growth) ?? [];
  const number = sectorOf(sector);
  if (base === undefined || number === null) return;
  add('growthPart', base);
  add('sector', number);
}

/** Which of the three sectors of an economy a text names; null where none or more than one. */
function sectorOf(text: string): string | null {
  const found = SECTORS.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function withoutTotal(key: string): string {
  return key.replace(/^(?:tổng số|tổng|số) /u, '');
}

function readFlows(key: string, add: Add): void {
  if (/^số hộ thoát nghèo/u.test(key)) add('leaving', 'hộ nghèo');
  if (/^số hộ tái nghèo/u.test(key)) add('returning', 'hộ nghèo');
  if (/^số hộ (?:nghèo phát sinh|phát sinh nghèo|nghèo mới)/u.test(key))
    add('entering', 'hộ nghèo');
  if (/^(?:tổng )?thu ngân sách (?:nhà nước )?(?:trên địa bàn|nội địa)/u.test(key)) {
    add('revenue', 'ngân sách');
  }
  if (/^(?:thu )?(?:tiền )?(?:cấp quyền )?sử dụng đất$/u.test(key)) add('landRevenue', 'ngân sách');
  if (
    /lũy kế|^(?:tổng )?số (?:xã|thôn|bản|trường|sản phẩm|hợp tác xã|khu dân cư).* (?:đạt chuẩn|được công nhận|ocop)/u.test(
      key,
    ) &&
    !/trong năm|mới|thêm|phấn đấu|công nhận lại/u.test(key.replace('nông thôn mới', ''))
  ) {
    add('cumulative', key);
  }
}

function readShare(key: string, parent: string, add: Add): void {
  if (/^cơ cấu /u.test(key) && sectorOf(key) === null) add('structure', key);
  if (!/^cơ cấu /u.test(parent)) return;
  if (/^(?:-\s*)?thuế /u.test(key)) add('shareTax', parent);
  else {
    const sector = sectorOf(key);
    if (sector === null) return;
    add('sharePart', parent);
    add('sector', sector);
  }
}

/** The first years of what is counted on a new basis (domain notes T20, T21). */
const BREAKS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/hộ (?:cận )?nghèo|nghèo đa chiều|tỷ lệ nghèo/u, [2016, 2022, 2027]],
  [/nông thôn mới|ntm/u, [2022, 2026]],
];

/** Years from which an indicator of this name is counted on another basis. */
export function nameBreaks(name: string): readonly number[] {
  const key = matchKey(name);
  return BREAKS.find(([pattern]) => pattern.test(key))?.[1] ?? [];
}
