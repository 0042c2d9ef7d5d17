import { describe, expect, test } from 'vitest';
import { readPassages } from '../../../src/reader/text/readPassages';

const HEAD = 'TT\nChỉ tiêu\nĐVT\nKế hoạch\nThực hiện';

/** Kinds and texts of the passages below the head of a table. */
function below(...blocks: readonly string[]): readonly string[] {
  const { passages } = readPassages([HEAD, ...blocks, ''].join('\n\n'));
  return passages.slice(1).map(({ kind, text }) => `${kind}: ${text}`);
}

describe('a table whose rows are parted by blank lines', () => {
  test.each([
    ['a note', '[1] Chưa kể lúa nương.', 'footnote: Chưa kể lúa nương.'],
    ['a heading', '2. Thủy lợi', 'heading: Thủy lợi'],
    ['a list item', 'a) Kiên cố hóa 12 km kênh', 'paragraph: Kiên cố hóa 12 km kênh'],
    ['a sentence', 'Số liệu trên chưa kể lúa nương.', 'paragraph: Số liệu trên chưa kể lúa nương.'],
  ])('ends before %s', (_, block, read) => {
    const rows = below('1\nSản lượng lúa[1]\ntấn\n6.000\n6.120', '2\nĐàn trâu\ncon\n45\n44', block);
    expect(rows.slice(0, 2)).toEqual([
      'row: Sản lượng lúa | tấn | 6.000 | 6.120',
      'row: Đàn trâu | con | 45 | 44',
    ]);
    expect(rows[2]).toBe(read);
  });

  test('ends so where its last cell is empty, too', () => {
    expect(below('1\nĐàn trâu[1]\ncon\n45\n', '[1] Chưa kể nghé.')).toEqual([
      'row: Đàn trâu | con | 45',
      'footnote: Chưa kể nghé.',
    ]);
  });

  test('goes on behind a row whose last cells are empty', () => {
    expect(below('1\nLúa\ntấn\n45\n', 'Ngô\ntấn\n\n44', '3\nChè\ntấn\n5\n6')).toEqual([
      'row: Lúa | tấn | 45',
      'row: Ngô | tấn | 44',
      'row: Chè | tấn | 5 | 6',
    ]);
  });
});
