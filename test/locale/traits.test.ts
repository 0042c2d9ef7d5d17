import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { catalogueEntries } from '../../src/locale/catalogue';
import { catalogueEntry, inferTraits } from '../../src/locale/traits';
import { readUnit } from '../../src/locale/unit';

const traits = (name: string, unit: string) => inferTraits(name, readUnit(unit));

describe('the catalogue', () => {
  const path = '../shared/indicators/catalogue.csv';

  test('agrees with its file in every entry and alias', () => {
    if (!existsSync(path)) {
      console.log(`skipped: ${path} is missing`);
      return;
    }
    const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(253);
    expect(catalogueEntries()).toHaveLength(253);
    for (const row of data) {
      for (const name of [row['name_vi'] ?? '', ...(row['aliases'] ?? '').split('|')]) {
        if (name === '') continue;
        expect(catalogueEntry(name)?.code, name).toBe(row['code']);
        expect(traits(name, row['unit'] ?? ''), name).toMatchObject({
          kind: row['kind'],
          direction: row['direction'],
        });
      }
    }
  });

  test('is found in any spelling', () => {
    for (const { code, name } of catalogueEntries()) {
      for (const spelt of [name.toUpperCase(), name.normalize('NFD'), `- ${name}:`]) {
        expect(catalogueEntry(spelt)?.code, spelt).toBe(code);
      }
    }
    expect(catalogueEntry('Không có trong danh mục')).toBeNull();
  });
});

describe('names the catalogue does not have', () => {
  test.each([
    ['Tỷ lệ hộ nghèo xã Bản Lang', '%', 'rate', 'down', true],
    ['Mức giảm tỷ lệ hộ nghèo xã Bản Lang', '%', 'rate', 'up', false],
    ['Giảm tỷ lệ hộ nghèo đa chiều hằng năm', '%', 'rate', 'up', false],
    ['Số hộ thoát nghèo xã Bản Lang', 'hộ', 'count', 'up', false],
    ['Số hộ nghèo xã Bản Lang', 'hộ', 'count', 'down', false],
    ['Tỷ lệ trẻ em suy dinh dưỡng thể gầy còm', '%', 'rate', 'down', true],
    ['Số vụ tai nạn giao thông trên quốc lộ', 'vụ', 'count', 'down', false],
    ['Tỷ lệ điều tra, khám phá tội phạm nghiêm trọng', '%', 'rate', 'up', true],
    ['Tỷ lệ giải quyết đơn khiếu nại, không quá hạn', '%', 'rate', 'up', true],
    ['Tỷ lệ thu hồi nợ thuế', '%', 'rate', 'up', true],
    ['Tỷ lệ nợ thuế trên tổng thu', '%', 'rate', 'down', true],
    ['Số hộ nghèo được vay vốn ưu đãi', 'hộ', 'count', 'up', false],
    ['Tỷ lệ học sinh bỏ học cấp tiểu học', '%', 'rate', 'down', true],
    ['Tốc độ tăng giá trị ngành trồng trọt', '%', 'rate', 'up', false],
    ['Tỷ lệ tăng dân số tự nhiên vùng cao', '%', 'rate', 'down', false],
    ['Tỷ trọng ngành trồng trọt', '%', 'rate', 'none', true],
    ['Dân số trung bình khu vực thành thị', 'người', 'count', 'none', false],
    ['Năng suất lúa nương', 'tạ/ha', 'rate', 'up', false],
    ['Sản lượng lúa nương', 'tấn', 'absolute', 'up', false],
    ['Đàn dê', 'con', 'count', 'up', false],
    ['Chỉ số hài lòng của người dân', '%', 'index', 'up', false],
    ['Thu nhập bình quân một hộ', 'triệu đồng', 'rate', 'up', false],
    ['Số bác sĩ tuyến xã', 'bác sĩ/vạn dân', 'rate', 'up', false],
  ] as const)('%s (%s)', (name, unit, kind, direction, share) => {
    expect(traits(name, unit)).toEqual({ kind, direction, share });
  });

  test('a reduction of households counts households, whatever its name begins with', () => {
    expect(traits('Tốc độ tăng giá trị sản xuất', 'hộ').kind).toBe('count');
  });
});
