import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/exchange/docx/crc32';
import { inflatePart } from '../../../src/exchange/docx/inflatePart';
import { readZipDirectory } from '../../../src/exchange/docx/zipDirectory';
import { ReportFault } from '../../../src/exchange/report/reportFault';
import { docx, documentXml, p } from '../../support/docx';
import { wordReport } from '../../support/docxReports';
import { withDirectoryField, withEncryption } from '../../support/reportFiles';
import { readingOf } from './readDocxSupport';

const MAIN = 'word/document.xml';

function faultOf(bytes: Uint8Array): Pick<ReportFault, 'code' | 'place'> {
  try {
    readingOf(bytes);
  } catch (error) {
    if (error instanceof ReportFault) return { code: error.code, place: error.place };
    throw error;
  }
  throw new Error('it was read');
}

describe('a checksum', () => {
  test('is that of a zip, however the bytes come', () => {
    expect(crc32(strToU8('123456789'), 0)).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345'), 0))).toBe(0xcbf43926);
  });
});

describe('any zip', () => {
  test('gives back what was put in', () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}\.xml$/),
      fc.record({ bytes: fc.uint8Array({ maxLength: 40_000 }), packed: fc.boolean() }),
      { minKeys: 1, maxKeys: 4 },
    );
    fc.assert(
      fc.property(files, (given) => {
        const zip = zipSync(
          Object.fromEntries(
            Object.entries(given).map(([name, { bytes, packed }]) => [
              name,
              [bytes, { level: packed ? 6 : 0 }],
            ]),
          ),
        );
        const parts = readZipDirectory(zip);
        expect(parts.size).toBe(Object.keys(given).length);
        for (const [name, { bytes }] of Object.entries(given)) {
          const pieces = [...inflatePart(zip, parts.get(name)!)];
          expect(pieces.flatMap((piece) => [...piece])).toEqual([...bytes]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a document', () => {
  const good = wordReport();

  test('cut anywhere is damaged', () => {
    for (let length = 30; length < good.length; length += 97) {
      expect(faultOf(good.slice(0, length)).code).toBe('damaged');
    }
  });

  test.each([
    ['whose checksum differs', withDirectoryField(good, MAIN, 'crc', 1)],
    ['that holds more than it declares', withDirectoryField(good, MAIN, 'size', 100)],
    ['that holds less than it declares', withDirectoryField(good, MAIN, 'size', 90_000)],
    ['whose part lies elsewhere', withDirectoryField(good, MAIN, 'at', 3)],
    ['whose part goes beyond the end', withDirectoryField(good, MAIN, 'packed', 9_000_000)],
  ])('%s is damaged', (_, bytes) => {
    expect(faultOf(bytes)).toEqual({ code: 'damaged', place: { part: MAIN } });
  });

  test('with broken XML is damaged at a line', () => {
    const body = `${p('một')}\n<w:p><w:r>\n</w:p>`;
    const place = { part: MAIN, line: 4 };
    expect(faultOf(docx({ body }))).toEqual({ code: 'damaged', place });
  });

  test('with XML that ends too early is damaged', () => {
    const half = strToU8(documentXml(p('một')).slice(0, -20));
    expect(faultOf(docx({ body: '', more: { [MAIN]: half } })).code).toBe('damaged');
  });

  test('without its main part is damaged', () => {
    const bytes = zipSync({ 'word/styles.xml': strToU8('<w/>') });
    expect(faultOf(bytes)).toEqual({ code: 'damaged', place: { part: MAIN } });
  });

  test('that declares 300 MB is refused before it is unpacked', () => {
    const bytes = withDirectoryField(good, MAIN, 'size', 300 * 1024 * 1024);
    expect(faultOf(bytes)).toEqual({ code: 'inflatesTooLarge', place: { part: MAIN } });
  });

  test('of nothing but repetition is refused', () => {
    const bytes = docx({ body: p('0'.repeat(6_000_000)) });
    expect(bytes.length).toBeLessThan(20_000);
    expect(faultOf(bytes).code).toBe('inflatesTooLarge');
  });

  test('that repeats itself little is read', () => {
    expect(readingOf(docx({ body: p('a '.repeat(100_000)) })).text).toHaveLength(200_001);
  });

  test('with a large picture is read', () => {
    const more = { 'word/media/image1.png': new Uint8Array(8_000_000) };
    expect(readingOf(docx({ body: p('Một.'), more })).text).toBe('Một.\n');
  });

  test('with an encrypted part needs a password', () => {
    const bytes = withEncryption(good, MAIN);
    expect(faultOf(bytes)).toEqual({ code: 'password', place: { part: MAIN } });
  });

  const nested = (depth: number, open: string, close: string): string =>
    `${open.repeat(depth)}${p('12 ha')}${close.repeat(depth)}`;

  test.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['boxes', '<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
    ['controls', '<w:sdt>', '</w:sdt>'],
    ['things that are not known', '<w:x>', '</w:x>'],
  ])('with %s in each other without end is damaged; as deep as any is read', (_, open, close) => {
    expect(faultOf(docx({ body: nested(20_000, open, close) }))).toMatchObject({
      code: 'damaged',
      place: { part: MAIN },
    });
    expect(readingOf(docx({ body: nested(50, open, close) })).text).toMatch(/^12 ha|^$/);
  });

  test('with cells over a billion columns keeps each cell, in a row of some width', () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('5')}</w:tc>`;
    const row = `<w:tr>${cell.repeat(2000)}</w:tr>`;
    const { text } = readingOf(docx({ body: `<w:tbl>${row.repeat(2)}</w:tbl>` }));
    expect(text.match(/5/g)?.length).toBeGreaterThanOrEqual(2000);
    expect(text.length).toBeLessThan(10_000);
  });

  test('with a table of very many rows is read', () => {
    const row = `<w:tr><w:tc>${p('a')}</w:tc><w:tc><w:p/></w:tc></w:tr>`;
    const { text } = readingOf(docx({ body: `<w:tbl>${row.repeat(130_000)}</w:tbl>` }));
    expect(text.match(/a/g)).toHaveLength(130_000);
  }, 30_000);

  test('with styles based on each other without end is read', () => {
    const styles = Array.from(
      { length: 20_000 },
      (_, n) => `<w:style w:styleId="s${n}"><w:basedOn w:val="s${(n + 1) % 20_000}"/></w:style>`,
    ).join('');
    const body = p('a', '<w:pStyle w:val="s0"/>').repeat(3000);
    // A walk along all of them for each paragraph would be 60 million steps, three times over.
    expect(readingOf(docx({ body, styles })).text.match(/a/g)).toHaveLength(3000);
  });

  test('whose names are those of all objects changes none of them', () => {
    const evil = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const styles = evil
      .map((id) => `<w:style w:styleId="${id}"><w:basedOn w:val="${id}"/></w:style>`)
      .join('');
    const body = evil
      .map((id) => p(`chữ ${id}`, `<w:pStyle w:val="${id}" __proto__="x" constructor="y"/>`))
      .join('');
    const { text } = readingOf(docx({ body, styles, more: { __proto__: strToU8('x') } }));
    expect(text.match(/^chữ/gm)).toHaveLength(evil.length);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('of ten thousand parts is read for its own alone', () => {
    const part = strToU8('a'.repeat(100));
    const names = Array.from({ length: 10_000 }, (_, n) => [`word/x${n}.xml`, part] as const);
    const bytes = docx({ body: p('Một.'), more: Object.fromEntries(names) });
    expect(readingOf(bytes).text).toBe('Một.\n');
  });

  const doctype = (inner: string, used: string): Uint8Array =>
    docx({
      body: '',
      more: {
        [MAIN]: strToU8(
          `<?xml version="1.0"?><!DOCTYPE x [${inner}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${used}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      },
    });
  const laughs = Array.from({ length: 60 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`);

  test.each([
    ['entities that double sixty times', `<!ENTITY a0 "ha">${laughs.join('')}`, '&a60;'],
    ['an entity that is a file', '<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;'],
    ['an entity that is an address', '<!ENTITY f SYSTEM "http://x.invalid/">', '&f;'],
    ['a parameter that is an address', '<!ENTITY % f SYSTEM "http://x.invalid/">%f;', '&f;'],
  ])('with %s is damaged', (_, inner, used) => {
    expect(faultOf(doctype(inner, used)).code).toBe('damaged');
  });

  test('does not expand entities of its own', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(faultOf(docx({ body: '', more: { [MAIN]: strToU8(bomb) } })).code).toBe('damaged');
  });

  test('with any bytes changed is read or refused with a code', () => {
    const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          readingOf(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportFault);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of any elements in any place is read or refused with a code', () => {
    const names = [
      ...[
        'p',
        'r',
        't',
        'tbl',
        'tr',
        'tc',
        'del',
        'ins',
        'txbxContent',
        'pPr',
        'rPr',
        'numPr',
        'tcPr',
      ],
      ...[
        'vMerge',
        'gridSpan',
        'sdt',
        'fldChar',
        'footnoteReference',
        'br',
        'sym',
        'trPr',
        'vanish',
      ],
    ];
    const { xml } = fc.letrec<{ xml: string; node: string }>((tie) => ({
      xml: fc.array(tie('node'), { maxLength: 4 }).map((list) => list.join('')),
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('chữ', '1.234', '<w:fldChar w:fldCharType="begin"/>'),
        fc
          .tuple(
            fc.constantFrom(...names),
            tie('xml'),
            fc.constantFrom('', ' w:val="1"', ' w:id="2"'),
          )
          .map(([name, inner, attribute]) => `<w:${name}${attribute}>${inner}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(xml, (body) => {
        expect(typeof readingOf(docx({ body })).text).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
