import { describe, expect, test } from 'vitest';
import { detectDelimiter } from '../../../src/exchange/csv/detectDelimiter';

describe('detectDelimiter', () => {
  test.each([
    ['two columns, a line end behind them', 'Lúa;10\nNgô;5\n', ';'],
    ['two columns with commas', 'Lúa,10\nNgô,5\n', ','],
    ['decimal commas beside semicolons', 'Lúa;10,5;11,5\nNgô;5,1;6,2\n', ';'],
    ['decimal commas beside tabs', 'Lúa\t10,5\nNgô\t5,1\n', '\t'],
    ['commas in names', 'Nông, lâm, thủy sản;1\nCông nghiệp, xây dựng;2\nDịch vụ;3\n', ';'],
    ['bars', 'a|b|c\nd|e|f\n', '|'],
    [
      'titles above the table',
      'ỦY BAN NHÂN DÂN\nBiểu số 1, kèm theo\n\nTT;Chỉ tiêu;KH\n1;Lúa;2\n',
      ';',
    ],
    ['semicolons inside quotes', '"a;b;c",1\n"d;e;f",2\n', ','],
    ['one line', 'TT;Chỉ tiêu;ĐVT', ';'],
    ['nothing of the kind', 'Lúa\nNgô\n', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(detectDelimiter(text)).toBe(expected);
  });
});
