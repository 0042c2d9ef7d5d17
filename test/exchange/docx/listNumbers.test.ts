import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/exchange/docx/listNumbers';
import { abstractList, level, listed, listUse, p } from '../../support/docx';
import { textOf } from './readDocxSupport';

/** List numbers of paragraphs "x", each given by its list and level. */
function labels(
  numbering: string,
  places: readonly (readonly [list: number, depth: number])[],
  styles = '',
): string[] {
  const body = places.map(([list, depth]) => p('x', listed(list, depth))).join('');
  return textOf({ body, numbering, styles })
    .trim()
    .split('\n\n')
    .map((line) => line.replace(/ ?x$/, ''));
}

const REPORT = abstractList(
  0,
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'decimal', '%2.%3.'),
  level(3, 'lowerLetter', '%4)'),
  level(4, 'bullet', '\uf0b7'),
);

describe('the number of a list', () => {
  test.each([
    [1, 'upperRoman', 'I'],
    [4, 'upperRoman', 'IV'],
    [1999, 'upperRoman', 'MCMXCIX'],
    [9, 'lowerRoman', 'ix'],
    [1, 'lowerLetter', 'a'],
    [26, 'upperLetter', 'Z'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [12, 'decimalZero', '12'],
    [12, 'chineseCounting', '12'],
    [0, 'upperRoman', '0'],
    [3, 'none', ''],
  ])('%i as %s is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('the numbers of a document', () => {
  test('count each level within the one above', () => {
    const places = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 3],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 4],
    ] as const;
    expect(labels(REPORT + listUse(1, 0), places)).toEqual([
      ...['I.', '1.', '1.1.', '1.2.', 'a)', '2.', '2.1.', 'II.', '1.', '-'],
    ]);
  });

  test('go on in another list of the same kind, unless it begins anew', () => {
    const simple = abstractList(0, level(0, 'decimal', '%1.'));
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = simple + listUse(1, 0) + listUse(2, 0) + listUse(3, 0, again);
    const places = [
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 0],
    ] as const;
    expect(labels(numbering, places)).toEqual(['1.', '2.', '5.', '6.']);
  });

  test('may have a level of their own in one list', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + listUse(1, 0, own);
    expect(
      labels(numbering, [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(['a)', 'b)']);
  });

  test('restart as a level says', () => {
    const never = level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const after = abstractList(0, level(0, 'upperRoman', '%1.'), never) + listUse(1, 0);
    const places = [
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ] as const;
    expect(labels(after, places)).toEqual(['I.', '1.', 'II.', '2.']);
  });

  test('are written in figures where a level asks for it', () => {
    const legal = level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const numbering = abstractList(0, level(0, 'upperRoman', '%1'), legal) + listUse(1, 0);
    expect(
      labels(numbering, [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['I', '1.1']);
  });

  test.each([
    ['+', '+'],
    ['–', '–'],
    ['\uf0a7', '-'],
    ['', '-'],
  ])('of a bullet %j are %j', (sign, label) => {
    const numbering = abstractList(0, level(0, 'bullet', sign)) + listUse(1, 0);
    expect(labels(numbering, [[1, 0]])).toEqual([label]);
  });

  test('come from the style of a paragraph and the one it is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = (style: string, more = '') => p('x', `<w:pStyle w:val="${style}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('H1') + styled('H2') + styled('H1', off) + styled('H2');
    expect(textOf({ body, styles, numbering: REPORT + listUse(1, 0) })).toBe(
      'I. x\n\n1. x\n\nx\n\n2. x\n',
    );
  });

  test('come from the level that names a style', () => {
    const named = level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>');
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = abstractList(0, level(0, 'upperRoman', '%1.'), named) + listUse(1, 0);
    const body = p('x', '<w:pStyle w:val="H2"/>');
    expect(textOf({ body, styles, numbering })).toBe('1. x\n');
  });

  test('come through a style of lists, and a ring of them ends', () => {
    const link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(
      labels(
        REPORT + link + listUse(1, 0) + listUse(2, 5),
        [
          [2, 0],
          [1, 0],
        ],
        styles,
      ),
    ).toEqual([...['I.', 'II.']]);
    expect(labels(link + listUse(1, 5), [[1, 0]], styles)).toEqual(['']);
  });

  test('are left out where a list is not there', () => {
    expect(labels('', [[9, 0]])).toEqual(['']);
  });
});
