import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/reader/extraction';
import { LONGEST } from '../../src/reader/readingIssues';
import { readReport } from '../../src/reader/readReport';
import { readingOf } from '../support/readingOf';
import { told } from '../support/toldFigures';

const TITLE = 'BÁO CÁO\nTình hình kinh tế - xã hội năm 2023, nhiệm vụ năm 2024';

const REPORT = `${TITLE}

I. KẾT QUẢ THỰC HIỆN NĂM 2023

1. Trồng trọt

- *Cây lương thực*: Diện tích gieo trồng 1.250/1.200 ha¹, đạt 104,2% KH; sản
lượng 5.600 tấn (*KH 5.500 tấn*), trong đó: lúa 4.100 tấn; ngô 1.500 tấn.

- Số hộ khó khăn 4.40.049 hộ (năm 2022: 512 hộ).

- Tổng đàn bò 310 con (cùng kỳ 298 con).

¹ Tăng 35,5ha so với cùng kỳ.

II. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023

(1). Tổng giá trị sản xuất 820 tỷ đồng (vượt KH). Thu nhập bình quân 46 triệu đồng/người/năm (đạt KH).

(2). Tỷ lệ che phủ rừng 52,4% (không đạt KH); trồng mới 60 ha rừng.

III. MỤC TIÊU NĂM 2024

Sản lượng lương thực 5.700 tấn; tỷ lệ che phủ rừng từ 53% trở lên.
`;

const reading = readingOf(REPORT);

function figure(num: string): Extraction {
  const found = reading.extractions.filter((extraction) => extraction.num === num);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} figures ${num}`);
  return found[0];
}

describe('a report', () => {
  test('is read figure by figure, in the order of the text', () => {
    expect(reading.period).toBe('2023');
    expect(reading.extractions.map(told)).toEqual([
      '1250 ha, plan 1200, pctPlan 104.2, chgPrevAbs 35.5',
      '5600 tấn, plan 5500',
      '5500 tấn, plan',
      '4100 tấn',
      '1500 tấn',
      '440049 hộ',
      '512 hộ, previous',
      '310 con',
      '298 con, previous',
      '820 tỷ đồng, verdict exceeded',
      '46 triệu đồng/người/năm, verdict met',
      '52.4 %, verdict missed',
      '60 ha',
      '5700 tấn, target',
      '53 %, target, bound atLeast',
    ]);
  });

  test('every figure stands where its place says', () => {
    for (const { num, start, end } of reading.extractions) {
      expect(REPORT.slice(start, end)).toBe(num);
    }
  });

  test('every statement stands where its place says, a footnote of its host too', () => {
    const said = (num: string): string[] =>
      figure(num).qualifiers.map(
        ({ field, start, end }) => `${field}: ${REPORT.slice(start, end)}`,
      );
    expect(said('1.250')).toEqual([
      'pctPlan: đạt 104,2% KH',
      'plan: 1.200',
      'chgPrevAbs: Tăng 35,5ha so với cùng kỳ',
    ]);
    expect(said('5.600')).toEqual(['plan: KH 5.500 tấn']);
    expect(said('52,4')).toEqual(['verdict: không đạt KH']);
  });

  test('periods are those of the report, of the year before and of the section', () => {
    expect(figure('5.600').period).toBe('2023');
    expect(figure('5.500').period).toBe('2023');
    expect(figure('512').period).toBe('2022');
    expect(figure('298').period).toBe('2022');
    expect(figure('5.700').period).toBe('2024');
  });

  test('a plan and an earlier level go by the name of their figure', () => {
    expect(figure('5.500').indicator).toBe(figure('5.600').indicator);
    expect(figure('512').indicator).toBe(figure('4.40.049').indicator);
  });

  test('parts know their whole, when it is measured alike', () => {
    expect(figure('4.100').partOf?.start).toBe(figure('5.600').start);
    expect(figure('1.500').partOf?.start).toBe(figure('5.600').start);
    expect(figure('1.250').partOf).toBeUndefined();
  });

  test('items of a list of main targets are numbered through all of its groups', () => {
    expect(['820', '46', '52,4', '60'].map((num) => figure(num).list)).toEqual(
      [
        [1, 1],
        [1, 2],
        [2, 3],
        [2, 4],
      ].map(([group, item]) => ({
        title: 'CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023',
        group,
        item,
      })),
    );
    expect(figure('5.600').list).toBeUndefined();
  });

  test('a malformed number is kept, doubted and told of', () => {
    const { malformed, doubts, confidence, start, end } = figure('4.40.049');
    expect(malformed).toBe(true);
    expect(doubts).toContain('malformedNumber');
    expect(confidence).toBeLessThan(0.6);
    expect(reading.issues).toEqual([{ code: 'malformedNumber', start, end }]);
  });

  test('a quote is the clause without broken lines and markers', () => {
    expect(figure('5.600').quote).toContain('sản lượng 5.600 tấn');
    expect(figure('1.250').quote).not.toContain('*');
  });
});

describe('words that follow in another sentence', () => {
  test('are doubted', () => {
    const [actual] = readingOf(
      `${TITLE}\n\nThu phí đạt 820 triệu đồng. Dự toán giao 1.000 triệu đồng. Đạt 82% dự toán.\n`,
    ).extractions;
    expect(actual && told(actual)).toBe('820 triệu đồng, plan 1000, pctPlan 82');
    expect(actual?.doubts).toContain('qualifierFromOtherSentence');
  });

  test('equal numbers of a clause are told apart', () => {
    const { extractions } = readingOf(`${TITLE}\n\nTổng đàn bò 4.300/4.300 con.\n`);
    expect(extractions.map(({ nth }) => nth)).toEqual([1]);
    const [first] = readingOf(`${TITLE}\n\nTổng đàn bò 4.300 con.\n`).extractions;
    expect(first && 'nth' in first).toBe(false);
  });
});

describe('a table with one cell a line', () => {
  const TABLE = `${TITLE}

TT
Chỉ tiêu
ĐVT
Thực hiện năm 2022
Kế hoạch năm 2023
Ước TH năm 2023
So sánh TH/KH (%)
Kế hoạch năm 2024

1
Tổng đàn bò
con
4.100
4.300
4.257
99
4.400
`;

  test('is read by its columns', () => {
    const { extractions } = readingOf(TABLE);
    expect(extractions.map((found) => `${found.period}: ${told(found)}`)).toEqual([
      '2022: 4100 con, previous',
      '2023: 4300 con, plan',
      '2023: 4257 con, plan 4300, pctPlan 99',
      '2024: 4400 con, target',
    ]);
    expect(new Set(extractions.map(({ indicator }) => indicator))).toEqual(
      new Set(['Tổng đàn bò']),
    );
  });
});

describe('what is no report', () => {
  test('a text without figures says so', () => {
    const text = 'Hôm nay trời đẹp.';
    expect(readingOf(text).issues).toEqual([{ code: 'noFigures', start: 0, end: text.length }]);
    expect(readingOf('').extractions).toEqual([]);
  });

  test('a text that is too long is not begun', () => {
    const { issues, extractions } = readingOf('đạt 5 ha. '.repeat(LONGEST / 10 + 1));
    expect(issues.map(({ code }) => code)).toEqual(['tooLong']);
    expect(extractions).toEqual([]);
  });
});

test('reading goes on in steps and can be dropped at any of them', () => {
  const task = readReport(REPORT);
  let steps = 0;
  for (let step = task.next(); step.done !== true; step = task.next()) {
    expect(step.value.total).toBe(REPORT.length);
    steps += 1;
    if (steps === 3) break;
  }
  expect(steps).toBe(3);
});
