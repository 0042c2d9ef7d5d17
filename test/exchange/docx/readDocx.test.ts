import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abstractList,
  docx,
  level,
  listed,
  listUse,
  note,
  noteMark,
  p,
  run,
  separators,
  table,
} from '../../support/docx';
import {
  googleReport,
  libreOfficeReport,
  REPORT_TEXT,
  wordReport,
} from '../../support/docxReports';
import { readingOf, textOf } from './readDocxSupport';

const RAISED = '<w:vertAlign w:val="superscript"/>';

describe('text of a document', () => {
  test('has a blank line between paragraphs and none for blank ones', () => {
    expect(textOf(p('Một.') + p('') + p('  ') + p('Hai.'))).toBe('Một.\n\nHai.\n');
  });

  test('keeps spaces that do not break, breaks and tabs', () => {
    const body = p(
      `${run('5.346\u00a0ha')}<w:r><w:tab/></w:r>${run('x')}<w:r><w:br/></w:r>${run('y')}<w:r><w:noBreakHyphen/></w:r>${run('z')}`,
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    );
    expect(textOf(body)).toBe('5.346\u00a0ha\tx\ny-z\n');
  });

  test('is composed letter by letter', () => {
    expect(textOf(p('Sản lượng'.normalize('NFD')))).toBe('Sản lượng\n');
  });

  test.each([
    ['a unit', run('120 m') + run('2', RAISED), '120 m²'],
    ['a note made by hand', run('38') + run('(1)', RAISED), '38⁽¹⁾'],
    ['a negative power', run('10') + run('-3', RAISED), '10⁻³'],
    ['raised words as they are', run('Mục') + run('tiêu', RAISED), 'Mụctiêu'],
    [
      'lowered figures as they are',
      run('CO') + run('2', '<w:vertAlign w:val="subscript"/>'),
      'CO2',
    ],
  ])('raises figures: %s', (_, runs, text) => {
    expect(textOf(p(runs))).toBe(`${text}\n`);
  });

  test('raises what a style raises', () => {
    const styles =
      '<w:style w:type="character" w:styleId="B"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="B"/></w:style>';
    const body = p(run('38') + run('2', '<w:rStyle w:val="C"/>'));
    expect(textOf({ body, styles })).toBe('38²\n');
  });

  test.each([
    [
      'deleted text',
      p(
        `${run('a')}<w:del w:id="1">${run('b')}<w:r><w:delText>c</w:delText></w:r></w:del>${run('d')}`,
      ),
      'ad',
    ],
    [
      'text moved away',
      p(`<w:moveFrom w:id="1">${run('b')}</w:moveFrom><w:moveTo w:id="2">${run('d')}</w:moveTo>`),
      'd',
    ],
    [
      'hidden text',
      p(run('a') + run('b', '<w:vanish/>') + run('c', '<w:vanish w:val="0"/>')),
      'ac',
    ],
    [
      'former properties',
      p(
        run('m') +
          run(
            '2',
            '<w:rPrChange w:id="1"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:rPrChange>',
          ),
      ),
      'm2',
    ],
    [
      'codes of fields',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ Bang </w:instrText></w:r>${run('mã')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      ),
      '7.',
    ],
    [
      'lines of a table of contents',
      p('I. Kết quả\t3', '<w:pStyle w:val="TOC1"/>') + p('Hết.'),
      'Hết.',
    ],
  ])('leaves out %s', (_, body, text) => {
    expect(textOf(body)).toBe(`${text}\n`);
  });

  test('reads inserted text, simple fields, links, controls and formulas', () => {
    const body = p(
      `<w:ins w:id="1">${run('a')}</w:ins><w:fldSimple w:instr="SEQ"><w:r><w:t>b</w:t></w:r></w:fldSimple>` +
        `<w:hyperlink r:id="r9">${run('c')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('d')}</w:sdtContent></w:sdt>` +
        '<m:oMath><m:r><m:t>e</m:t></m:r></m:oMath><w:smartTag><w:r><w:t>f</w:t></w:r></w:smartTag>',
    );
    expect(textOf(body)).toBe('abcdef\n');
  });

  test('goes on behind a field that never ends', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(textOf(p(run('a') + open) + p('b'))).toBe('a\n\nb\n');
  });

  test('joins a paragraph whose end was deleted with the next', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(textOf(p(run('Diện tích '), deleted) + p('lúa'))).toBe('Diện tích lúa\n');
    expect(textOf(p('Cuối', deleted))).toBe('Cuối\n');
  });

  test('has a text box once, behind the paragraph it hangs on', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Khung')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(p(run('Trước') + both + run(' sau')))).toBe('Trước sau\n\nKhung\n');
    const fallback = `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>${box('Khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(p(fallback))).toBe('Khung\n');
  });

  test.each([
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'B1', '±'],
    ['Wingdings', 'F0FC', '□'],
    ['Arial', '0111', 'đ'],
  ])('has the sign of %s %s', (font, char, sign) => {
    expect(textOf(p(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`))).toBe(`${sign}\n`);
  });

  test('counts what is no text', () => {
    const body = p(
      '<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
    );
    expect(readingOf(docx({ body: body + '<w:altChunk r:id="r5"/>' }))).toEqual({
      text: '',
      unread: { pictures: 1, objects: 1, documents: 1 },
    });
  });
});

describe('a report', () => {
  test.each([
    ['Word', wordReport],
    ['LibreOffice', libreOfficeReport],
    ['Google Docs', googleReport],
  ])('reads the same when %s wrote it', (_, make) => {
    expect(readingOf(make()).text).toBe(`${REPORT_TEXT}\n`);
  });
});

describe('notes', () => {
  const footnotes =
    separators('footnote') +
    note('footnote', 4, 'Vùng cao 320 ha.') +
    note('footnote', 7, 'Gồm:', '1. Nhà: 12 cái;', '2. Lúa: 3 ha.') +
    note('footnote', 9, 'Không ai dẫn nữa.');
  const endnotes = note('endnote', 4, 'Theo niên giám.');

  test('follow the paragraph that cites them, numbered as they come', () => {
    const body =
      p(run('Lúa 500ha') + noteMark('footnote', 7) + run('; ngô 90ha') + noteMark('endnote', 4)) +
      p(run('Chè 38') + noteMark('footnote', 4) + run(' ha.'));
    expect(textOf({ body, footnotes, endnotes })).toBe(
      'Lúa 500ha[1]; ngô 90ha[2]\n\n[1] Gồm:\n1. Nhà: 12 cái;\n2. Lúa: 3 ha.\n\n' +
        '[2] Theo niên giám.\n\nChè 38[3] ha.\n\n[3] Vùng cao 320 ha.\n',
    );
  });

  test('follow the table that cites them', () => {
    const body = table([
      ['Chỉ tiêu', 'Số'],
      [p(run('Chè') + noteMark('footnote', 4)), '38'],
    ]);
    expect(textOf({ body, footnotes })).toBe(
      'Chỉ tiêu\nSố\n\nChè[1]\n38\n\n[1] Vùng cao 320 ha.\n',
    );
  });
});

describe('tables', () => {
  test('have one cell a line and a blank line after each row', () => {
    expect(
      textOf(
        table([
          ['TT', 'Chỉ tiêu'],
          ['1', p('Lúa') + p('cả năm')],
        ]),
      ),
    ).toBe('TT\nChỉ tiêu\n\n1\nLúa cả năm\n');
  });

  test('that only frame a text are read as that text', () => {
    expect(textOf(table([[p('Một.') + p('Hai.')], ['Ba.']]))).toBe('Một.\n\nHai.\n\nBa.\n');
  });

  const SPAN_2 = '<w:gridSpan w:val="2"/>';

  test('name each column by all that stands above it', () => {
    const body = table(
      [
        ['Biểu 1. Chỉ tiêu chủ yếu'],
        ['TT', 'Chỉ tiêu', 'Năm 2023'],
        ['', '', 'KH', 'TH'],
        ['1', 'Lúa', '90', '91,5'],
        ['2', 'Ngô', '', '40'],
      ],
      {
        '0,0': '<w:gridSpan w:val="4"/>',
        ...{ '1,0': '<w:vMerge w:val="restart"/>', '1,1': '<w:vMerge w:val="restart"/>' },
        ...{ '1,2': SPAN_2, '2,0': '<w:vMerge/>', '2,1': '<w:vMerge w:val="continue"/>' },
      },
    );
    expect(textOf(body)).toBe(
      'Biểu 1. Chỉ tiêu chủ yếu\n\nTT\nChỉ tiêu\nNăm 2023 KH\nNăm 2023 TH\n\n' +
        '1\nLúa\n90\n91,5\n\n2\nNgô\n\n40\n',
    );
  });

  test('keep a row that reaches over columns apart from their names', () => {
    const body = table(
      [
        ['TT', 'Chỉ tiêu', 'KH'],
        ['I', 'Kinh tế'],
        ['1', 'Lúa', '90'],
      ],
      { '1,1': SPAN_2 },
    );
    expect(textOf(body)).toBe('TT\nChỉ tiêu\nKH\n\nI\nKinh tế\n\n\n1\nLúa\n90\n');
  });

  test('that are frames keep their rows', () => {
    const body = table([['Cơ quan'], ['Số', 'Ngày']], { '0,0': SPAN_2 });
    expect(textOf(body)).toBe('Cơ quan\n\nSố\nNgày\n');
  });

  test('inside a table follow it', () => {
    const inner = table([['c', 'd']]);
    expect(textOf(table([['a', p('b') + inner + p('')]]))).toBe('a\nb\n\nc\nd\n');
  });

  test('leave out deleted rows and cells', () => {
    const body = table(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { '0,1': '<w:cellDel w:id="1"/>' },
    ).replace(/<w:tr>(?!.*<w:tr>)/, '<w:tr><w:trPr><w:del w:id="2"/></w:trPr>');
    expect(textOf(p('Đầu') + body)).toBe('Đầu\n\na\n');
  });
});

describe('any document', () => {
  const word = fc.stringMatching(/^[a-zđêôơưáàạ]{1,6}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const paragraph = fc.record({
    kind: fc.constant('paragraph' as const),
    pieces: fc.array(words, { minLength: 1, maxLength: 4 }),
    note: fc.option(words, { nil: undefined }),
    list: fc.boolean(),
  });
  const grid = fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  });
  const numbering = abstractList(0, level(0, 'decimal', '%1.')) + listUse(1, 0);

  test('keeps all its words in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, grid), { minLength: 1, maxLength: 8 }), (blocks) => {
        const expected: string[] = [];
        const notes: string[] = [];
        const body = blocks.map((block) => {
          if (block.kind === 'table') {
            expected.push(...block.rows.flat());
            return table(block.rows);
          }
          expected.push(...block.pieces);
          let runs = block.pieces.map((piece, at) => run(at > 0 ? ` ${piece}` : piece)).join('');
          if (block.note !== undefined) {
            expected.push(block.note);
            notes.push(block.note);
            runs += noteMark('footnote', notes.length);
          }
          return p(runs, block.list ? listed(1, 0) : '');
        });
        const footnotes = notes.map((text, at) => note('footnote', at + 1, text)).join('');
        const text = textOf({ body: body.join(''), footnotes, numbering });
        const read = text
          .replaceAll(/\[\d+\]|\d+\./g, ' ')
          .split(/\s+/)
          .filter(Boolean);
        expect(read).toEqual(expected.flatMap((piece) => piece.split(' ')));
      }),
      { numRuns: 60 },
    );
  });
});
