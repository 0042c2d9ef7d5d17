import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause, Span } from '../../../src/reader/clauses/clause';
import { readClauses } from '../../../src/reader/clauses/readClauses';
import type { Passage } from '../../../src/reader/text/passage';
import { readPassages } from '../../../src/reader/text/readPassages';

function passageOf(source: string): Passage {
  const [passage] = readPassages(source).passages;
  if (!passage) throw new Error(`no passage in "${source}"`);
  return passage;
}

const textOf = ({ passage, start, end }: Clause): string => passage.text.slice(start, end);
const spanOf = (clause: Clause, span: Span | null): string | null =>
  span && clause.passage.text.slice(span.start, span.end);

/** Clauses with a number, as they read. */
function measures(source: string): string[] {
  return readClauses(passageOf(source))
    .map(textOf)
    .filter((text) => /\d/.test(text));
}

function clause(source: string, opening: string): Clause {
  const found = readClauses(passageOf(source)).find((each) => textOf(each).startsWith(opening));
  if (!found) throw new Error(`no clause "${opening}" in "${source}"`);
  return found;
}

describe('where a new measure begins', () => {
  test.for<[source: string, wanted: string[]]>([
    [
      'Diện tích 4.623 ha, năng suất 45 tạ/ha, sản lượng 20.800 tấn, đạt 101% KH.',
      ['Diện tích 4.623 ha', 'năng suất 45 tạ/ha', 'sản lượng 20.800 tấn, đạt 101% KH'],
    ],
    [
      'Lúa 1.448,29 ha, đạt 96% KH, bằng 98,8% CK; ngô 12 ha.',
      ['Lúa 1.448,29 ha, đạt 96% KH, bằng 98,8% CK', 'ngô 12 ha'],
    ],
    [
      'Thu 18 tỷ đồng, đạt 76% dự toán tỉnh giao và 69% dự toán huyện.',
      ['Thu 18 tỷ đồng, đạt 76% dự toán tỉnh giao và 69% dự toán huyện'],
    ],
    [
      'Sản lượng 410 tấn, đạt 101% KH và tăng 7 tấn so với năm trước.',
      ['Sản lượng 410 tấn, đạt 101% KH và tăng 7 tấn so với năm trước'],
    ],
    ['Trồng được 60 ha; đạt 99% KH.', ['Trồng được 60 ha; đạt 99% KH']],
    ['Có 12 thôn, bản, khu phố, tổ dân cư.', ['Có 12 thôn, bản, khu phố, tổ dân cư']],
    [
      'Tỷ lệ xã, thị trấn được thu gom, xử lý rác đạt 64%, tỷ lệ tổ, thôn tự quản 30%.',
      ['Tỷ lệ xã, thị trấn được thu gom, xử lý rác đạt 64%', 'tỷ lệ tổ, thôn tự quản 30%'],
    ],
    ['Cấp đất cho 13 tổ chức và 45 hộ.', ['Cấp đất cho 13 tổ chức', '45 hộ']],
    ['Có 16 hộ nghèo và cận nghèo.', ['Có 16 hộ nghèo và cận nghèo']],
    [
      'Tiếp 26 lượt dân (giảm 2 lượt, 8 người so với năm 2022).',
      [
        'Tiếp 26 lượt dân (giảm 2 lượt, 8 người so với năm 2022)',
        'giảm 2 lượt, 8 người so với năm 2022',
      ],
    ],
    ['Ở TP. Mẫu có 3 chợ. Ở TT. Mẫu có 2 chợ.', ['Ở TP. Mẫu có 3 chợ', 'Ở TT. Mẫu có 2 chợ']],
    ['Số lượt khám: 9.924 lượt, đạt 27% KH.', ['Số lượt khám: 9.924 lượt, đạt 27% KH']],
  ])('%s', ([source, wanted]) => {
    expect(measures(source).map((text) => text.replace(/\.$/, ''))).toEqual(wanted);
  });
});

describe('wholes and parts', () => {
  test.for<[source: string, part: string, whole: string, kind: 'selection' | 'sum']>([
    ['Có 16 trại; trong đó: 3 trại bò; 6 trại dê.', '6 trại dê', 'Có 16 trại', 'selection'],
    ['Chi 9 tỷ đồng, gồm: lương 5 tỷ, mua sắm 4 tỷ.', 'mua sắm', 'Chi 9 tỷ', 'sum'],
    ['Thu 9 tỷ đồng. Trong đó thuế 5 tỷ, phí 4 tỷ.', 'phí 4', 'Thu 9 tỷ', 'selection'],
    ['Hỏng 7 thiết bị: 1 cổng; 6 khung đèn.', '6 khung', 'Hỏng 7', 'sum'],
    ['Trồng 50 ha (trong đó keo 30 ha), đạt 99% KH.', 'keo 30', 'Trồng 50', 'selection'],
    ['Xử lý 9 vụ: (i) huyện 4 vụ; (ii) xã 5 vụ.', 'xã 5', 'Xử lý 9', 'sum'],
  ])('%s: %s', ([source, part, whole, kind]) => {
    const found = clause(source, part);
    expect(found.parent && textOf(found.parent).startsWith(whole)).toBe(true);
    expect(found.whole).toBe(kind);
  });

  test('parts without a colon end with the semicolon', () => {
    expect(clause('Chè 75 ha, trong đó trồng mới 6 ha; mía 8 ha.', 'mía').parent).toBeNull();
  });

  test('parts with heads go on over sentences, until the whole is spoken of again', () => {
    const source =
      'Lương thực 90 tấn, trong đó: Cây lúa: Diện tích 4 ha; sản lượng 50 tấn. Cây ngô: Diện tích 5 ha. Tổng đàn lợn 70 con.';
    expect(spanOf(clause(source, 'sản lượng 50'), clause(source, 'sản lượng 50').head)).toBe(
      'Cây lúa',
    );
    const maize = clause(source, 'Diện tích 5');
    expect(spanOf(maize, maize.head)).toBe('Cây ngô');
    expect(maize.parent && textOf(maize.parent)).toBe('Lương thực 90 tấn');
    expect(clause(source, 'Tổng đàn').parent).toBeNull();
  });

  test('what (i) names is told until (ii)', () => {
    const source =
      'Trong đó: (i) Lúa xuân: Gieo 4 ha. Năng suất 50 tạ/ha. (ii) Lúa mùa: Gieo 7 ha. Năng suất 40 tạ/ha.';
    for (const [opening, head] of [
      ['Năng suất 50', 'Lúa xuân'],
      ['Năng suất 40', 'Lúa mùa'],
    ] as const) {
      const found = clause(source, opening);
      expect(found.kind).toBe('part');
      expect(spanOf(found, found.head)).toBe(head);
    }
  });
});

describe('brackets', () => {
  test('hang on what stands before them, and the judgement behind them stays with the whole', () => {
    const source = 'Cây ăn quả 39 ha (chuối 25 ha, xoài 12 ha) đạt 100% KH, sản lượng 30 tấn.';
    const whole = clause(source, 'Cây ăn quả');
    expect(textOf(whole)).toBe('Cây ăn quả 39 ha (chuối 25 ha, xoài 12 ha) đạt 100% KH');
    const mango = clause(source, 'xoài');
    expect(mango).toMatchObject({ kind: 'bracket', hangsAt: source.indexOf('(') });
    expect(mango.parent).toMatchObject({ start: whole.start, end: whole.end });
  });

  test('nest', () => {
    const source = 'Phạt 9 vụ (gồm: phá rừng 6 vụ (4 ha); vận chuyển 3 vụ).';
    const area = clause(source, '4 ha');
    expect(area.parent && textOf(area.parent)).toBe('phá rừng 6 vụ (4 ha)');
    const carried = clause(source, 'vận chuyển');
    expect(carried.parent && textOf(carried.parent).startsWith('Phạt 9 vụ')).toBe(true);
  });

  test('never closed, end before a judgement of the whole', () => {
    const source = 'Giải ngân 24 tỷ (cả số chuyển nguồn 2 tỷ, đạt 34% KH.';
    expect(textOf(clause(source, 'cả số'))).toBe('cả số chuyển nguồn 2 tỷ');
  });
});

describe('heads, groups and verbs', () => {
  test('a run-in head names what follows, sentence after sentence', () => {
    const source = '- *Cây dược liệu*: Tổng diện tích 18 ha. Sản lượng 40 tấn.';
    const found = clause(source, 'Sản lượng');
    expect(spanOf(found, found.head)).toBe('Cây dược liệu');
  });

  test('items of a numbered list know their group', () => {
    const source = '(3). Thu ngân sách 73 tỷ đồng; chi 70 tỷ đồng.';
    expect(readClauses(passageOf(source)).map(({ kind, group }) => [kind, group])).toEqual([
      ['item', 3],
      ['item', 3],
    ]);
  });

  test('a list in one paragraph has groups too', () => {
    const source = 'Kết quả: (1) Thu 73 tỷ đồng; (2) Chi 70 tỷ đồng.';
    expect(clause(source, 'Thu').group).toBe(1);
    expect(clause(source, 'Chi').group).toBe(2);
  });

  test.for<[opening: string, verb: string | null]>([
    ['Trồng mới 37', null],
    ['13 ha mía', 'Trồng mới'],
    ['20 chậu lan', 'Trồng mới'],
    ['chăm sóc 8', null],
    ['9 ha quế', 'chăm sóc'],
  ])('the verb before a list governs it: %s', ([opening, verb]) => {
    const source = 'Trồng mới 37 ha sắn, 13 ha mía; 20 chậu lan; chăm sóc 8 ha chè, 9 ha quế.';
    const found = clause(source, opening);
    expect(spanOf(found, found.verb)).toBe(verb);
  });
});

test('cells of a row are clauses, named by the row', () => {
  const { passages } = readPassages(
    'TT\nChỉ tiêu\nĐVT\nNăm 2023\nNăm 2024\n1\nĐàn lợn\ncon\n5.240\n5.400',
  );
  const row = passages.find(({ cells }) => cells);
  if (!row) throw new Error('no row');
  const clauses = readClauses(row);
  expect(clauses.map(textOf)).toEqual(['Đàn lợn', 'con', '5.240', '5.400']);
  const last = clauses.at(-1);
  expect(last && spanOf(last, last.head)).toBe('Đàn lợn');
});

describe('clauses of any text', () => {
  const piece = fc.constantFrom(
    'Diện tích 4,5 ha',
    ', ',
    '; ',
    '. ',
    ': ',
    ' (',
    ') ',
    'trong đó ',
    'gồm: ',
    '(i) ',
    '(2) ',
    ' và ',
    'đạt 96% KH',
    'tăng 3 vụ',
    'năm 2023 ',
    'cây lúa ',
    '12 hộ',
    'trồng mới 7 ha',
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => `Nay ${parts.join('')}`);

  test('lie apart or inside one another, and cover every digit', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const passage of readPassages(source).passages) {
          const clauses = readClauses(passage);
          const covered = new Set<number>();
          clauses.forEach((each, place) => {
            expect(each.id).toBe(place);
            for (let at = each.start; at < each.end; at++) covered.add(at);
            for (const other of clauses.slice(place + 1)) {
              const apart = other.start >= each.end;
              const inside = other.end <= each.end && other.kind !== 'statement';
              expect(apart || inside, `${textOf(each)} | ${textOf(other)}`).toBe(true);
            }
          });
          // A marker's own number is no text of a clause.
          const text = passage.text.replace(/\(\d\)/g, '   ');
          for (let at = 0; at < text.length; at++) {
            if (/\d/.test(text.charAt(at))) expect(covered.has(at), text.slice(at)).toBe(true);
          }
        }
      }),
    );
  });
});
