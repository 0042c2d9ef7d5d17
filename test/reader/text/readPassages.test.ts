import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/reader/text/passage';
import { readPassages } from '../../../src/reader/text/readPassages';

const texts = (source: string): string[] => readPassages(source).passages.map(({ text }) => text);
const lettersOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{Nd}]/gu) ?? [];
const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : 1));
const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

/** Lines of which reports are made, worded for these tests. */
const lines = fc.constantFrom(
  'BÁO CÁO',
  'Kết quả công tác năm 2023, nhiệm vụ năm 2024',
  'Phần thứ nhất',
  'I. KẾT QUẢ CÁC MẶT',
  '1.1. Trồng trọt, chăn nuôi',
  'a) Vụ xuân',
  '- *Cây màu*: gieo 12,5 ha¹, năng suất 31 tạ/ha',
  '+ Trong đó: ngô 4,5 ha; đậu 3 ha²',
  '¹ Gồm (i) khoai 2,5 ha; (ii) sắn 3 ha',
  '² Có 3 hộ làm thêm 1.200 m² vườn',
  'và chăm sóc 40 ha rừng trồng các năm trước.',
  'Đào 3 km mương, đắp 120m³ đất tại các bản của',
  '(1). Thu nhập bình quân 38 triệu đồng; (2) tỷ lệ hộ nghèo 12%.',
  'TT',
  'Chỉ tiêu',
  'ĐVT',
  'Ước TH năm 2023',
  '1',
  'Đàn lợn',
  'con',
  '5.240',
  'Thu  ngân\u00a0sách __đạt__ 4,2 tỷ đồng [3]',
  '[3] Không kể thu chuyển nguồn.',
  '12',
);
const reports = fc
  .array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n\n\n')), {
    maxLength: 25,
  })
  .map((parts) => parts.map(([line, end]) => line + end).join(''));
const anyText = fc.oneof(
  reports,
  reports.map((text) => text.normalize('NFD')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('places of passages in the source', () => {
  test('lead back to the same letters, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { text, map } of readPassages(source).passages) {
          let before = -1;
          for (let at = 0; at < text.length; at++) {
            const start = map.toSource(at);
            const end = map.toSourceEnd(at + 1);
            expect(start).toBeGreaterThanOrEqual(before);
            before = start;
            const char = text.charAt(at);
            if (!/[\p{L}\p{Nd}]/u.test(char)) continue;
            // Some letters of India are taken apart by NFC; alone they are copied as they stand.
            const place = source.slice(start, end);
            expect(place + place.normalize('NFC')).toContain(char);
          }
        }
      }),
    );
  });

  test('no letter or digit is lost but for what is kept aside', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          reports,
          reports.map((text) => text.normalize('NFD')),
        ),
        (source) => {
          const kept = readPassages(source).passages.map(
            ({ text, label, marks }) =>
              `${label} ${text} ${marks.map(({ mark }) => mark).join(' ')}`,
          );
          const given = plainDigits(
            source.normalize('NFC').replace(/m²/g, 'm').replace(/m³/g, 'm'),
          );
          const read = plainDigits(kept.join(' ').replace(/m²/g, 'm').replace(/m³/g, 'm'));
          expect(sorted(lettersOf(read))).toEqual(sorted(lettersOf(given)));
        },
      ),
    );
  });

  test.for([
    { name: 'decomposed letters', source: 'Diện tích lúa: 4,5 ha'.normalize('NFD') },
    { name: 'spaces that do not break', source: 'Diện\u00a0tích\u00a0 lúa: 4,5\u00a0ha' },
    { name: 'emphasis', source: '**Diện tích *lúa*: 4,5 ha**' },
    { name: 'a page’s line ends', source: 'Diện tích\r\nlúa: 4,5 ha' },
  ])('$name are tidied, and the number found where it stands', ({ source }) => {
    const [passage] = readPassages(source).passages;
    expect(passage?.text).toBe('Diện tích lúa: 4,5 ha');
    const at = passage?.text.indexOf('4,5') ?? 0;
    expect(passage?.map.toSource(at)).toBe(source.indexOf('4,5'));
    expect(passage?.map.toSourceEnd(at + 3)).toBe(source.indexOf('4,5') + 3);
  });
});

describe('what a page’s end tore apart', () => {
  test.for<[name: string, source: string, wanted: string[]]>([
    [
      'a sentence over footnotes',
      'Trồng mới 12 ha¹ cây mắc ca, chăm sóc các vườn\n\n¹ Ở hai bản vùng cao.\n\ncây trồng năm trước là 30 ha.',
      [
        'Trồng mới 12 ha cây mắc ca, chăm sóc các vườn cây trồng năm trước là 30 ha.',
        'Ở hai bản vùng cao.',
      ],
    ],
    [
      'a sentence that goes on with a number',
      'Trong quý đã mở được 11\n\n3\n\nlớp xóa mù chữ.',
      ['Trong quý đã mở được 11 lớp xóa mù chữ.', ''],
    ],
    [
      'a footnote on the next page, before that page’s footnotes',
      'Xử lý 9 vụ¹ trong năm.\n\n¹ Phá rừng 4 vụ; khai thác trái\n\nĐã tuần tra 30 lượt² ở các xã.\n\nphép 5 vụ.\n\n² Cùng kiểm lâm.',
      [
        'Xử lý 9 vụ trong năm.',
        'Phá rừng 4 vụ; khai thác trái phép 5 vụ.',
        'Đã tuần tra 30 lượt ở các xã.',
        'Cùng kiểm lâm.',
      ],
    ],
    [
      'lines of a narrow page',
      'Huyện đã giao đất cho 120 hộ dân ở các\nbản tái định cư, trong đó có 35 hộ nghèo\nvà 12 hộ cận nghèo.\nDiện tích đất giao là 14 ha, đạt 93% kế\nhoạch của năm.',
      [
        'Huyện đã giao đất cho 120 hộ dân ở các bản tái định cư, trong đó có 35 hộ nghèo và 12 hộ cận nghèo.',
        'Diện tích đất giao là 14 ha, đạt 93% kế hoạch của năm.',
      ],
    ],
  ])('%s', ([, source, wanted]) => {
    expect(sorted(texts(source))).toEqual(sorted(wanted));
  });

  test('a paragraph that ended is left alone', () => {
    expect(texts('Thu đạt kế hoạch.\n\nChi đạt kế hoạch.')).toHaveLength(2);
  });
});

describe('footnotes', () => {
  test.for([
    ['superscripts', 'Trồng 12 ha¹ chè.\n\n¹ Ở xã vùng cao.', '1'],
    ['superscripts in brackets', 'Trồng 12 ha⁽¹²⁾ chè.\n\n⁽¹²⁾ Ở xã vùng cao.', '12'],
    ['square brackets', 'Trồng 12 ha[2] chè.\n\n[2] Ở xã vùng cao.', '2'],
    ['round brackets, where both ends have them', 'Trồng 12 ha(2) chè.\n\n(2) Ở xã vùng cao.', '2'],
    ['behind a full stop', 'Trồng 12 ha³ chè.\n\n³. Ở xã vùng cao.', '3'],
  ])('in %s hang on what stands before their mark', ([, source, mark]) => {
    const { passages } = readPassages(source ?? '');
    const [body, footnote] = passages;
    expect(body?.text).toBe('Trồng 12 ha chè.');
    expect(body?.marks).toEqual([{ mark, at: 11 }]);
    expect(footnote).toMatchObject({
      kind: 'footnote',
      text: 'Ở xã vùng cao.',
      host: { passage: 0, at: 11 },
    });
  });

  test('squares and cubes of lengths are units', () => {
    const [passage] = readPassages(
      'Xây 250m² chuồng, đào 40 m³ bể, rộng 3km²¹.\n\n¹ Cả năm.',
    ).passages;
    expect(passage?.text).toBe('Xây 250m² chuồng, đào 40 m³ bể, rộng 3km².');
    expect(passage?.marks).toEqual([{ mark: '1', at: 41 }]);
  });

  test('in numbered items all hang on one mark', () => {
    const { passages } = readPassages(
      'Bão làm thiệt hại 900 triệu đồng⁷ ở ba xã.\n\n⁷1. Nhà cửa: 40 nhà tốc mái.\n\n2. Hoa màu: 12 ha ngập.\n\n3. Chuồng trại: 5 cái.\n\nXã đã khắc phục xong.',
    );
    expect(passages.map(({ kind, label }) => [kind, label])).toEqual([
      ['paragraph', ''],
      ['footnote', '1.'],
      ['footnote', '2.'],
      ['footnote', '3.'],
      ['paragraph', ''],
    ]);
    for (const { host } of passages.slice(1, 4)) expect(host).toEqual({ passage: 0, at: 32 });
  });

  test('with the same number on two pages hang on the nearer mark', () => {
    const { passages } = readPassages(
      'Trồng 5 ha¹ ngô.\n\n¹ Vụ xuân.\n\nTrồng 7 ha¹ sắn.\n\n¹ Vụ mùa.',
    );
    const hosts = passages
      .filter(({ kind }) => kind === 'footnote')
      .map(({ host }) => host?.passage);
    expect(hosts).toEqual([0, 2]);
  });

  test('whose mark is nowhere have no host', () => {
    expect(readPassages('Trồng 5 ha ngô.\n\n⁴ Vụ xuân.').passages[1]?.host).toBeNull();
  });
});

describe('headings', () => {
  const report = readPassages(
    [
      'UBND XÃ MẪU',
      'BÁO CÁO',
      'Tình hình kinh tế - xã hội năm 2023, nhiệm vụ năm 2024',
      'Phần thứ nhất',
      'KẾT QUẢ NĂM 2023',
      'I. KINH TẾ',
      '1. Nông nghiệp',
      '1.1. Trồng trọt',
      'Gieo 40 ha lúa.',
      'a) Vụ đông',
      'Gieo 4 ha ngô.',
      '2. Thu ngân sách đạt 3,2 tỷ đồng.',
      'Kết quả các nguồn thu như sau:',
      '- Thuế 1,2 tỷ đồng.',
      'Phần thứ hai',
      'NHIỆM VỤ NĂM 2024',
      'Gieo 45 ha lúa.',
    ].join('\n\n'),
  ).passages;
  const sectionOf = (text: string): readonly string[] | undefined =>
    report.find((passage) => passage.text === text)?.section;

  test.for<[string, string[]]>([
    ['Gieo 40 ha lúa.', ['KẾT QUẢ NĂM 2023', 'KINH TẾ', 'Nông nghiệp', 'Trồng trọt']],
    ['Gieo 4 ha ngô.', ['KẾT QUẢ NĂM 2023', 'KINH TẾ', 'Nông nghiệp', 'Trồng trọt', 'Vụ đông']],
    ['Thu ngân sách đạt 3,2 tỷ đồng.', ['KẾT QUẢ NĂM 2023', 'KINH TẾ']],
    ['Thuế 1,2 tỷ đồng.', ['KẾT QUẢ NĂM 2023', 'KINH TẾ', 'Kết quả các nguồn thu như sau']],
    ['Gieo 45 ha lúa.', ['NHIỆM VỤ NĂM 2024']],
  ])('above "%s"', ([text, wanted]) => {
    expect(sectionOf(text)).toEqual(wanted);
  });

  test('a numbered sentence with a figure is none', () => {
    const passage = report.find(({ text }) => text.startsWith('Thu ngân sách'));
    expect(passage).toMatchObject({ kind: 'paragraph', label: '2.' });
  });
});

function only(source: string): Passage | undefined {
  return readPassages(source).passages.at(-1);
}

describe('periods', () => {
  test.for([
    ['Tình hình kinh tế - xã hội 6 tháng đầu năm 2024', '6T2024'],
    ['Tình hình 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2024', '6T2024'],
    ['Kết quả 9 tháng đầu năm 2024', '9T2024'],
    ['Kết quả sáu tháng đầu năm 2025', '6T2025'],
    ['Kết quả quý I năm 2024', '3T2024'],
    ['Kết quả quý I/2024', '3T2024'],
    ['Ước thực hiện năm 2023, kế hoạch năm 2024', '2023'],
    ['Kết quả giai đoạn 2021-2025 và năm 2023', '2023'],
  ])('"%s" is on %s', ([title, wanted]) => {
    expect(readPassages(`BÁO CÁO\n\n${title ?? ''}\n\nThu 3 tỷ đồng.`).period).toBe(wanted);
  });

  test('none is named', () => {
    expect(readPassages('Thu 3 tỷ đồng.').period).toBeNull();
  });

  test.for<[heading: string, period: string | null, setsTargets: boolean]>([
    ['II. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2024', '2024', true],
    ['B. PHƯƠNG HƯỚNG, NHIỆM VỤ', '2024', true],
    ['III. KẾT QUẢ CÁC CHỈ TIÊU', null, false],
    ['I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2023', null, false],
    ['II. KẾT QUẢ NĂM 2022', '2022', false],
    ['4. Công tác thực hiện nhiệm vụ trọng tâm', null, false],
  ])('a section "%s" of a report on 2023', ([heading, period, setsTargets]) => {
    const source = `BÁO CÁO\n\nTình hình năm 2023\n\n${heading}\n\nThu 3 tỷ đồng.`;
    expect(only(source)).toMatchObject({ period, setsTargets });
  });

  test('the rest of a half-reported year has targets of the year', () => {
    const source =
      'BÁO CÁO\n\nTình hình 6 tháng đầu năm 2024\n\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024\n\nThu 3 tỷ.';
    expect(only(source)).toMatchObject({ period: '2024', setsTargets: true });
  });

  test('the quarter behind the one reported has targets, the one reported has not', () => {
    const of = (heading: string) =>
      only(`BÁO CÁO\n\nTình hình quý I năm 2024\n\n${heading}\n\nThu 3 tỷ đồng.`);
    expect(of('II. NHIỆM VỤ QUÝ II NĂM 2024')).toMatchObject({
      period: '6T2024',
      setsTargets: true,
    });
    expect(of('I. NHIỆM VỤ QUÝ I NĂM 2024')).toMatchObject({ period: null, setsTargets: false });
  });

  test('a resolution sets targets for its own year', () => {
    const source =
      'NGHỊ QUYẾT\n\nVề kế hoạch phát triển kinh tế - xã hội năm 2026\n\nĐiều 1. Chỉ tiêu\n\nThu 3 tỷ đồng.';
    expect(readPassages(source).period).toBe('2026');
    expect(only(source)).toMatchObject({ period: null, setsTargets: true });
  });
});

describe('a table pasted one cell a line', () => {
  const source = [
    'Kết quả như sau:',
    '',
    ...['TT', 'Chỉ tiêu', 'ĐVT', 'TH năm 2023', 'KH năm 2024', 'Ước TH năm 2024', 'Ghi chú', ''],
    ...['1', 'Đàn lợn', 'con', '5.240', '5.400', '5.312', '', ''],
    ...['2', 'Tỷ lệ hộ nghèo', '%', '6,12', '', '4,75', 'Đạt', ''],
    'Ngoài ra, xã làm được 3,7 km đường.',
  ].join('\n');
  const { passages } = readPassages(source);
  const rows = passages.filter(({ cells }) => cells !== undefined);

  test('has rows with their columns and ordinals', () => {
    expect(rows.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Đàn lợn | con | 5.240 | 5.400 | 5.312'],
      ['2', 'Tỷ lệ hộ nghèo | % | 6,12 | 4,75 | Đạt'],
    ]);
    expect(rows[0]?.columns?.[4]).toBe('KH năm 2024');
  });

  test('an empty cell leaves the others in their columns', () => {
    const cells = rows[1]?.cells?.map(({ start, end, column }) => [
      rows[1]?.text.slice(start, end),
      column,
    ]);
    expect(cells).toEqual([
      ['Tỷ lệ hộ nghèo', 1],
      ['%', 2],
      ['6,12', 3],
      ['4,75', 5],
      ['Đạt', 6],
    ]);
  });

  test('ends where sentences begin again', () => {
    expect(passages.at(-1)).toMatchObject({
      kind: 'paragraph',
      text: 'Ngoài ra, xã làm được 3,7 km đường.',
    });
  });
});
