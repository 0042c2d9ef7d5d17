import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportDoubt } from '../../../src/reader/text/isReport';

const PLAIN =
  'Diện tích cây ăn quả toàn xã có 85,5 ha, đạt 102% kế hoạch, trong đó trồng mới 12 ha; sản lượng quả tươi thu hoạch được 430 tấn, tăng 15 tấn so với cùng kỳ.';
const NOVEL =
  'Bà cụ ngồi bên hiên nhà, tay đan chiếc giỏ tre, mắt dõi theo lũ trẻ chạy ngoài sân. Mưa đầu mùa rơi lộp bộp trên tàu lá chuối, mùi đất ẩm bay vào tận gian bếp. ';
const ENGLISH =
  'The total cultivated area of the commune reached 85.5 ha, 102% of the plan. Fruit output was 430 tonnes, fifteen more than in the same period, and farmers planted twelve hectares of new orchards.';
const FRENCH =
  'La superficie totale cultivée du district a atteint 8 396 ha, soit 100 % du plan. La production de céréales a été de 36 595 tonnes, en hausse de 2 % par rapport à la même période de l’année précédente.';
const SCAN =
  'T6ng di~n tich c@y an qua to@n x@ c6 85,5 ha, d~t 102% k~ ho~ch, trong d6 tr6ng m&i 12 ha; s~n lu9ng qua tu&i thu ho~ch du9c 430 t~n, tang 15 t~n so v&i cung ky nam tru&c, h9 ngheo gi~m.';

describe('a text', () => {
  test.each([
    ['of a report', PLAIN],
    ['of a report in capitals', PLAIN.toUpperCase()],
    ['of one figure', 'Sản lượng 430 tấn.'],
    ['of one number without a unit', 'Tổng đàn gia cầm đạt 12.300.'],
    [
      'pasted from a table',
      'TT\nChỉ tiêu\nĐVT\nKH 2023\nTH 2023\n1\nSản lượng lúa\ntấn\n6.000\n6.120 tấn\n2\nTỷ lệ hộ nghèo\n%\n12,4%\n11,9%',
    ],
    [
      'with many names',
      `${PLAIN} Các công ty ABC Holdings, Green Farm JSC, VinaFood II, Dak Nong Agri.`,
    ],
    ['with few figures among many words', NOVEL.repeat(50) + PLAIN],
  ])('%s raises no doubt', (_, text) => {
    expect(reportDoubt(text)).toBeNull();
  });

  test.each([
    ['noFigures', 'of a novel', NOVEL.repeat(60)],
    ['noFigures', 'of a novel that names a distance', `${NOVEL.repeat(80)} Chợ cách nhà 3 km.`],
    ['noFigures', 'without a figure', 'Ủy ban nhân dân xã kính báo cáo.'],
    ['notVietnamese', 'in English', ENGLISH],
    [
      'notVietnamese',
      'without tone marks',
      PLAIN.normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('đ', 'd')
        .repeat(2),
    ],
    ['notVietnamese', 'in French', FRENCH],
    ['garbled', 'of a bad scan', SCAN],
  ] as const)('is %s: %s', (code, _, text) => {
    expect(reportDoubt(text)).toMatchObject({ code });
  });

  test('shows the first line that is not understood', () => {
    const head = 'Số: 12/BC\n';
    expect(reportDoubt(head + ENGLISH)).toMatchObject({
      start: head.length,
      end: head.length + ENGLISH.length,
    });
  });

  test('of a scan is a scan in capitals, too', () => {
    expect(reportDoubt(SCAN.toUpperCase())?.code).toBe('garbled');
  });

  test('of any kind is looked at without fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const doubt = reportDoubt(text);
        if (doubt === null) return;
        expect(doubt.start).toBeGreaterThanOrEqual(0);
        expect(doubt.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
