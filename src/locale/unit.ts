import { NO_UNIT, type Unit } from '../domain/quantity/unit';

/** Units with a dimension of their own and how much of its base one of them is (domain notes 1.5). */
const TABLE: readonly (readonly [dimension: string, factor: number, spellings: string])[] = [
  ['money', 1, 'đồng|đ|vnđ|vnd'],
  ['money', 1e3, 'nghìn đồng|ngàn đồng|1.000 đồng|1000 đồng|nghìn đ|1.000đ|ng.đồng'],
  ['money', 1e6, 'triệu đồng|trđ|tr.đ|tr đồng|tr.đồng|tr. đồng|triệu đ|tr.đ.|trđồng|trd'],
  ['money', 1e9, 'tỷ đồng|tỷ|tỷ đ|tỷ vnđ'],
  ['money', 1e12, 'nghìn tỷ đồng|ngàn tỷ đồng|nghìn tỷ'],
  ['money', 1e15, 'triệu tỷ đồng|triệu tỷ'],
  ['usd', 1, 'usd|đô la mỹ'],
  ['usd', 1e3, 'nghìn usd|ngàn usd|1.000 usd|1000 usd'],
  ['usd', 1e6, 'triệu usd|tr.usd|tr usd|triệu đô la mỹ|triệu đô la'],
  ['usd', 1e9, 'tỷ usd'],
  ['mass', 1, 'kg|kilôgam|ki-lô-gam'],
  ['mass', 1e-3, 'g|gam'],
  ['mass', 10, 'yến'],
  ['mass', 100, 'tạ'],
  ['mass', 1000, 'tấn|t'],
  ['mass', 1e6, 'nghìn tấn|ngàn tấn|1.000 tấn|1000 tấn'],
  ['mass', 1e9, 'triệu tấn'],
  ['yield', 1, 'tạ/ha'],
  ['yield', 10, 'tấn/ha'],
  ['yield', 0.01, 'kg/ha'],
  ['area', 1, 'm2|m²|mét vuông|m2 sàn'],
  ['area', 1e4, 'ha|hecta|héc ta|héc-ta'],
  ['area', 1e6, 'km2|km²'],
  ['area', 1e7, 'nghìn ha|ngàn ha|1.000 ha|1000 ha'],
  ['length', 1, 'm|mét'],
  ['length', 1000, 'km|kilômét'],
  ['volume', 1, 'm3|m³|mét khối'],
  ['volume', 1e3, 'nghìn m3|nghìn m³|1.000 m3|1000 m3|1.000 m³'],
  ['volume', 1e6, 'triệu m3|triệu m³'],
  ['volume', 1e-3, 'lít|l'],
  ['energy', 1, 'kwh'],
  ['energy', 1e3, 'mwh|nghìn kwh'],
  ['energy', 1e6, 'triệu kwh|tr.kwh|gwh'],
  ['energy', 1e9, 'tỷ kwh'],
  ['power', 1, 'kw'],
  ['power', 1e3, 'mw'],
  ['ratio', 1, '%|phần trăm|điểm %|điểm phần trăm|% điểm|điểm'],
  ['ratio', 0.1, '‰|phần nghìn|điểm ‰|%o|o/oo'],
];

// Maps, for a unit is any word that somebody wrote, "constructor" too.
const TIME: ReadonlyMap<string, number> = new Map(Object.entries({ năm: 1, tháng: 12, quý: 4 }));
const PERSON = /^(?:người|ng|đầu người|nhân khẩu)$/u;
const SCALED = /^(nghìn|ngàn|(?:1 )?vạn|triệu|tr\.?|10{0,2}(?:\.?000)+)\s+(.+)$/u;
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  '1 vạn': 1e4,
  triệu: 1e6,
  tr: 1e6,
  'tr.': 1e6,
};

/** "nghìn", "1.000": how many. */
function scaleOf(text: string): number {
  return SCALES[text] ?? Number(text.replaceAll('.', ''));
}

/** One counted thing under several names (catalogue's spellings of one unit). */
const SAME_THING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dn: 'doanh nghiệp',
    htx: 'hợp tác xã',
    'bác sỹ': 'bác sĩ',
    'giường bệnh': 'giường',
    'lượt người': 'lượt',
    'lượt khách': 'lượt',
    'căn hộ': 'căn',
  }),
);

/** Units are told apart by their exponents, which names drop, so they are folded on their own. */
function unitKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, ' ')
    .trim()
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replaceAll('tỉ', 'tỷ')
    .replace(/\s*\/\s*/g, '/');
}

const known = new Map<string, { dimension: string; factor: number }>();
for (const [dimension, factor, spellings] of TABLE) {
  for (const spelling of spellings.split('|')) known.set(unitKey(spelling), { dimension, factor });
}

const units = new Map<string, Unit>();

/**
 * The unit behind a text as an office writes it. The text is kept; an unknown noun is a counted
 * thing of its own (`count:giáo viên`).
 */
export function readUnit(text: string): Unit {
  let unit = units.get(text);
  if (!unit) {
    unit = makeUnit(text);
    if (units.size > 5000) units.clear();
    units.set(text, unit);
  }
  return unit;
}

function makeUnit(text: string): Unit {
  const shown = text.normalize('NFC').trim();
  const key = unitKey(shown);
  if (key === '') return shown === '' ? NO_UNIT : { text: shown, dimension: 'none', factor: 1 };
  const simple = known.get(key) ?? quotient(key) ?? counted(key);
  return { text: shown, ...simple };
}

/** "triệu đồng/người/năm": the first part by the table, the rest named in one spelling. */
function quotient(key: string): { dimension: string; factor: number } | null {
  const [head = '', ...rest] = key.split('/');
  if (rest.length === 0) return null;
  const top = known.get(head) ?? counted(head);
  let factor = top.factor;
  const below: string[] = [];
  for (const part of rest) {
    const perTime = TIME.get(part);
    if (perTime !== undefined) {
      // A year is the usual one, so it is not named; a month's figure times twelve is a year's.
      factor *= perTime;
      continue;
    }
    const scaled = SCALED.exec(part);
    const noun = scaled?.[2] ?? part;
    factor /= scaled ? scaleOf(scaled[1] ?? '') : 1;
    below.push(PERSON.test(noun) || noun === 'dân' ? 'người' : noun);
  }
  return { dimension: [top.dimension, ...below].join('/'), factor };
}

function counted(key: string): { dimension: string; factor: number } {
  const scaled = SCALED.exec(key);
  const noun = scaled?.[2] ?? key;
  return {
    dimension: `count:${SAME_THING.get(noun) ?? noun}`,
    factor: scaled ? scaleOf(scaled[1] ?? '') : 1,
  };
}

/** Whether the text is a unit of the table (or a quotient of one), not just any noun. */
export function isKnownUnit(text: string): boolean {
  const key = unitKey(text);
  return known.has(key) || (key.includes('/') && known.has(key.split('/')[0] ?? ''));
}

const UNIT_IN_NAME =
  /^(.*\S)\s*[([]\s*(?:đvt|đơn vị tính|đơn vị)?\s*:?\s*([^()[\]]{1,30})\s*[)\]]\s*$/iu;
const COMMON_COUNTS = new Set(
  'con|hộ|người|xã|thôn|bản|trường|lớp|học sinh|giường|bác sĩ|lao động|doanh nghiệp|lượt|lượt người|lượt khách|vụ|cái|công trình|mô hình|tiêu chí'.split(
    '|',
  ),
);

/** "Sản lượng lúa (tấn)": the name and the unit in its bracket; null where the bracket is no unit. */
export function unitInName(name: string): { readonly name: string; readonly unit: Unit } | null {
  const match = UNIT_IN_NAME.exec(name);
  const text = match?.[2]?.trim() ?? '';
  if (!match?.[1] || text === '') return null;
  const noun = unitKey(text).replace(/^(?:nghìn|ngàn|triệu|1\.?000)\s+/u, '');
  if (!isKnownUnit(text) && !COMMON_COUNTS.has(noun)) return null;
  return { name: match[1], unit: readUnit(text) };
}

const DITTO = /^(?:["″”“]|''|-\s*nt\s*-?|nt|như trên|\/\/|〃|-\s*"\s*-)$/iu;

/** A mark that says "as above". */
export function isDitto(text: string): boolean {
  return DITTO.test(text.trim());
}
