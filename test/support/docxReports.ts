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
} from './docx';

/** One report as three office programs write it; all of them read as `REPORT_TEXT`. */
export const REPORT_TEXT = [
  'BÁO CÁO',
  'Tình hình kinh tế - xã hội năm 2023',
  'I. KẾT QUẢ THỰC HIỆN',
  '1. Trồng trọt',
  'Diện tích lúa cả năm 1.250,5 ha[1], đạt 101,2% kế hoạch; chè 38[2] ha trên 12 km² đất dốc.',
  '[1] Trong đó lúa ruộng 900 ha.',
  '[2] Gồm chè Shan và chè lai.',
  '- Ngô: 310 ha, bằng 98% cùng kỳ.',
  'TT\nChỉ tiêu\nĐVT\nKế hoạch\nThực hiện',
  '1\nSản lượng lúa\ntấn\n6.000\n6.120[3]',
  '2\nĐàn trâu\ncon\n4.500\n4.410',
  '[3] Chưa kể lúa nương.',
  '2. Thủy lợi',
  'a) Kiên cố hóa 12 km kênh mương.',
  'II. NHIỆM VỤ NĂM 2024',
].join('\n\n');

const CELLS = [
  ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện'],
  ['1', 'Sản lượng lúa', 'tấn', '6.000', '6.120'],
  ['2', 'Đàn trâu', 'con', '4.500', '4.410'],
] as const;
const NOTES = [
  'Trong đó lúa ruộng 900 ha.',
  'Gồm chè Shan và chè lai.',
  'Chưa kể lúa nương.',
] as const;

/** Word: lists by styles and numbers, runs cut by spelling marks, notes with separators. */
export function wordReport(): Uint8Array {
  const rsid = '<w:proofErr w:type="spellStart"/>';
  const raised = '<w:rFonts w:ascii="Times New Roman"/><w:vertAlign w:val="superscript"/>';
  const mark = (id: number) => noteMark('footnote', id);
  const cells = CELLS.map((row) => row.map((text) => p(run(text))));
  cells[1]![4] = p(run('6.120') + mark(3));
  return docx({
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
    numbering:
      abstractList(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Heading1"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="Heading2"/>'),
        level(2, 'lowerLetter', '%3)'),
      ) +
      abstractList(1, level(0, 'bullet', '\uf0b7')) +
      listUse(1, 0) +
      listUse(2, 1),
    footnotes:
      separators('footnote') + NOTES.map((text, at) => note('footnote', at + 1, text)).join(''),
    body:
      p(run('BÁO CÁO', '<w:b/>'), '<w:jc w:val="center"/>') +
      p(run('Tình hình ') + run('kinh tế - xã hội năm 2023')) +
      p(run('I. KẾT QUẢ THỰC HIỆN\t1'), '<w:pStyle w:val="TOC1"/>') +
      p('KẾT QUẢ THỰC HIỆN', '<w:pStyle w:val="Heading1"/>') +
      p('Trồng trọt', '<w:pStyle w:val="Heading2"/>') +
      p(
        `${run('Diện tích ')}${rsid}${run('lúa')}<w:del w:id="90" w:author="A">${run(' nước')}</w:del>${run(' cả năm 1.250,5 ha')}${mark(1)}${run(', đạt 101,2% kế hoạch; chè 38')}${mark(2)}${run(' ha trên 12 km')}${run('2', raised)}${run(' đất dốc.')}`,
        '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
      ) +
      p('Ngô: 310 ha, bằng 98% cùng kỳ.', listed(2, 0)) +
      table(cells) +
      p('') +
      p('Thủy lợi', '<w:pStyle w:val="Heading2"/>') +
      p('Kiên cố hóa 12 km kênh mương.', listed(1, 2)) +
      p('NHIỆM VỤ NĂM 2024', '<w:pStyle w:val="Heading1"/>'),
  });
}

/** LibreOffice: numbers in every paragraph, notes from 2 on, marks by a character style. */
export function libreOfficeReport(): Uint8Array {
  const mark = (id: number) =>
    `<w:r><w:rPr><w:rStyle w:val="FootnoteAnchor"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  const cells = CELLS.map((row) =>
    row.map((text) => p(run(text), '<w:pStyle w:val="TableContents"/>')),
  );
  cells[1]![4] = p(run('6.120') + mark(4));
  const body = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:rPr><w:rStyle w:val="FootnoteCharacters"/></w:rPr><w:footnoteRef/></w:r>${run(`\t${text}`)}`, '<w:pStyle w:val="Footnote"/>')}</w:footnote>`;
  return docx({
    styles:
      '<w:style w:type="character" w:styleId="FootnoteAnchor"><w:name w:val="Footnote Anchor"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    numbering:
      abstractList(
        1,
        level(0, 'upperRoman', '%1.', '<w:suff w:val="space"/>'),
        level(1, 'decimal', '%2.'),
        level(2, 'lowerLetter', '%3)'),
      ) +
      abstractList(2, level(0, 'bullet', '•').replace('•', '-')) +
      listUse(1, 1) +
      listUse(2, 2),
    footnotes:
      '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
      NOTES.map((text, at) => body(at + 2, text)).join(''),
    body:
      p('BÁO CÁO') +
      p(
        `${run('Tình hình kinh tế')}<w:bookmarkStart w:id="1" w:name="_x"/>${run(' - xã hội năm 2023')}`,
      ) +
      p('KẾT QUẢ THỰC HIỆN', listed(1, 0)) +
      p('Trồng trọt', listed(1, 1)) +
      p(
        `${run('Diện tích lúa cả năm 1.250,5 ha')}${mark(2)}${run(', đạt 101,2% kế hoạch; chè 38')}${mark(3)}${run(' ha trên 12 km')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' đất dốc.')}`,
      ) +
      p('Ngô: 310 ha, bằng 98% cùng kỳ.', listed(2, 0)) +
      table(cells) +
      p('Thủy lợi', listed(1, 1)) +
      p('Kiên cố hóa 12 km kênh mương.', listed(1, 2)) +
      p('NHIỆM VỤ NĂM 2024', listed(1, 0)),
  });
}

/** Google Docs: a list of its own for each level, empty style names, controls round everything. */
export function googleReport(): Uint8Array {
  const sdt = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const text = (content: string) =>
    `<w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
  const mark = (id: number) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="0" w:id="${id}"/></w:r>`;
  const cells = CELLS.map((row) => row.map((cell) => p(text(cell))));
  cells[1]![4] = p(text('6.120') + mark(2));
  return docx({
    numbering:
      abstractList(1, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.')) +
      abstractList(2, level(0, 'bullet', '●')) +
      abstractList(3, level(0, 'lowerLetter', '%1)')) +
      listUse(1, 1) +
      listUse(2, 2) +
      listUse(3, 3),
    footnotes: NOTES.map(
      (body, at) =>
        `<w:footnote w:id="${at}">${p(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${text(` ${body}`)}`)}</w:footnote>`,
    ).join(''),
    body:
      p(text('BÁO CÁO')) +
      sdt(p(text('Tình hình kinh tế - xã hội năm 2023'))) +
      p(text('KẾT QUẢ THỰC HIỆN'), listed(1, 0)) +
      p(text('Trồng trọt'), listed(1, 1)) +
      p(
        `${sdt(text('Diện tích lúa cả năm 1.250,5 ha'))}${mark(0)}${text(', đạt 101,2% kế hoạch; chè 38')}${mark(1)}${text(' ha trên 12 km²')}<w:ins w:id="1">${text(' đất dốc.')}</w:ins>`,
      ) +
      p(text('Ngô: 310 ha, bằng 98% cùng kỳ.'), listed(2, 0)) +
      sdt(table(cells)) +
      p(text('Thủy lợi'), listed(1, 1)) +
      p(text('Kiên cố hóa 12 km kênh mương.'), listed(3, 0)) +
      p(text('NHIỆM VỤ NĂM 2024'), listed(1, 0)),
  });
}
