import { strToU8, zipSync, type Zippable } from 'fflate';

/** Small Word documents for tests, written part by part as XML. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

export interface DocxParts {
  /** Inside w:body. */
  readonly body: string;
  /** Inside the root of each part. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Parts put in as they are. */
  readonly more?: Zippable;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/** The bytes of a .docx. */
export function docx(parts: DocxParts): Uint8Array {
  const relations: string[] = [];
  const files: Zippable = {};
  for (const [name, root] of Object.entries(ROOTS)) {
    const content = parts[name as keyof typeof ROOTS];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = strToU8(`${HEAD}<w:${root} ${SPACES}>${content}</w:${root}>`);
    relations.push(
      `<Relationship Id="r${relations.length}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    );
  }
  return zipSync({
    '[Content_Types].xml': strToU8(`${HEAD}<Types/>`),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${REL}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${REL}">${relations.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(documentXml(parts.body)),
    ...files,
    ...parts.more,
  });
}

export function documentXml(body: string): string {
  return `${HEAD}<w:document ${SPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11907" w:h="16840"/></w:sectPr></w:body></w:document>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run of text; `properties` inside w:rPr. */
export function run(text: string, properties = ''): string {
  const set = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${set}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text; `properties` inside w:pPr. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export const listed = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const noteMark = (kind: 'footnote' | 'endnote', id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;

/** A note's body as Word writes it: its mark, a space, the text. */
export const note = (kind: 'footnote' | 'endnote', id: number, ...texts: string[]): string =>
  `<w:${kind} w:id="${id}">${texts
    .map((text, at) => p((at === 0 ? `<w:r><w:${kind}Ref/></w:r>${run(' ')}` : '') + run(text)))
    .join('')}</w:${kind}>`;

/** What Word puts before the notes of a document. */
export const separators = (kind: 'footnote' | 'endnote'): string =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;

/** A table of cells, each given as its paragraphs or as one text. */
export function table(rows: readonly (readonly string[])[], properties: Cells = {}): string {
  const cell = (content: string, row: number, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties[`${row},${column}`] ?? ''}</w:tcPr>${
      content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : p(content)
    }</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows
    .map(
      (cells, row) =>
        `<w:tr>${cells.map((text, column) => cell(text, row, column)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
}

/** Properties of single cells by "row,column". */
type Cells = Readonly<Record<string, string>>;

/** A level of an abstract list. */
export const level = (depth: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const listUse = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
