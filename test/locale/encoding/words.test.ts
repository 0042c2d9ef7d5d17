import { describe, expect, test } from 'vitest';
import { catalogueEntries } from '../../../src/locale/catalogue';
import { wordsInCapitals } from '../../../src/locale/encoding/capitals';
import { countDamagedWords } from '../../../src/locale/encoding/damage';
import { repairLookalikes } from '../../../src/locale/encoding/lookalikes';
import { isVietnameseSyllable } from '../../../src/locale/encoding/syllable';
import { decodeTcvn3 } from '../../../src/locale/encoding/tcvn3';
import { decodeVni } from '../../../src/locale/encoding/vni';
import { toTcvn3, toVni } from '../../support/encoders';

const words = (text: string) => text.trim().split(/\s+/);

describe('a Vietnamese syllable', () => {
  test.each(
    words(`
      nghèo hoà hòa thủy thuỷ quý quốc giếng gì gìn khuyến nguyên khuỷu tuần yêu yến kỹ kĩ tỷ tỉ
      ươm ướt oằn xoong rượu khúc khuya quyết nghiêng TRÊN Ấp ở ý uể
    `),
  )('%s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  test.each(words('Đắk cỏc trỏch tỡnh hä ngheøo Keá hoaïch cê ghà ngê kà tàc hỏch zà aáo'))(
    'is not %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );

  test('is every toned word of the catalogue', () => {
    const toned = catalogueEntries()
      .flatMap((entry) => [entry.name, ...entry.aliases])
      .flatMap((name) => name.split(/[^\p{L}]+/u))
      .filter((word) => /[^\0-\x7f]/.test(word) && word !== word.toUpperCase());
    expect(toned.filter((word) => !isVietnameseSyllable(word))).toEqual([]);
  });
});

describe('the tables', () => {
  const letters = [...'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'];

  test('hold every letter of TCVN3', () => {
    for (const letter of [...letters, ...'ĂÂÊÔƠƯĐ']) {
      expect(decodeTcvn3(toTcvn3(letter))).toBe(letter);
    }
  });

  test('hold every letter of VNI in both cases, and a capital with a small mark', () => {
    for (const letter of letters) {
      const capital = letter.toUpperCase();
      expect(decodeVni(toVni(letter))).toBe(letter);
      expect(decodeVni(toVni(capital))).toBe(capital);
      const mixed = toVni(letter);
      if (mixed.length === 2) {
        expect(decodeVni(mixed.charAt(0).toUpperCase() + mixed.charAt(1))).toBe(capital);
      }
    }
  });
});

describe('words in capitals', () => {
  test.each([
    ['KÕ HO¹CH N¡M', '111'],
    ['Tû LÖ Hé NGHÌO', '1111'],
    ['Tû lÖ hé nghÌo', '0000'],
    ['X· NTM', '00'],
    ['Nî XDCB', '00'],
    ['T¡NG TR¦ëNG (Tû ®ång)', '1100'],
    ['Sè x· §BKK', '000'],
    ['S¶N L¦îNG Tû ®ång', '1100'],
    ['NHµ ë X· HéI', '1111'],
  ])('%s', (text, flags) => {
    const found = wordsInCapitals(text, { capital: /[A-Z¡-§]/, decode: decodeTcvn3 });
    expect(found.map(Number).join('')).toBe(flags);
  });
});

describe('lookalikes', () => {
  test.each([
    ['đƣợc', 'được'],
    ['LƢƠNG THỰC', 'LƯƠNG THỰC'],
    ['ðất', 'đất'],
    ['Ðơn vị', 'Đơn vị'],
    ['Ɖơn vị', 'Đơn vị'],
    ['QÐ-UBND', 'QĐ-UBND'],
    ['Reykjavík í norðri', 'Reykjavík í norðri'],
    ['Ðurić', 'Ðurić'],
    ['không có gì', 'không có gì'],
  ])('%s', (text, repaired) => {
    expect(repairLookalikes(text)).toEqual({ text: repaired, changed: text !== repaired });
  });
});

describe('damaged words', () => {
  test.each([
    ['Di\ufffdn t\ufffdch', 2],
    ['Th?c hi?n nhi?m v?', 3],
    ['S cn thiết xây dng h thng ch tiêu', 6],
    ['Ban hnh B ch tiu thng k', 5],
    ['Có đạt không?', 0],
    ['http://ktxh.vn/target?id=5', 0],
    ['50 km kênh mương, 3 cm', 0],
    ['TTCN, KHCN, GTSX, XDCB', 0],
    ['Số xã đạt chuẩn NTM', 0],
    ['kWh, MW, ha, kg, tr.đ', 0],
    ['', 0],
  ])('%s: %i', (text, count) => {
    expect(countDamagedWords(text)).toBe(count);
  });
});
