import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedFigure } from '../../src/domain/workbook/figure';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { series } from '../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { writeHtml } from '../../src/exchange/clipboard/writeClipboard';
import { guardText, unguardText } from '../../src/exchange/csv/guard';
import { readWorkbookFile } from '../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { runToEnd } from '../../src/exchange/task';
import { writeRulesCsv } from '../../src/exchange/rules/writeRulesCsv';
import { vi } from '../../src/ui/messages/vi';
import { waiverCsv, waiverText, type WaiverRow } from '../../src/ui/state/waiverRows';
import { fileNameOf } from '../../src/workbench/exportTable';
import { csvOf, readCsv, workbookOf } from '../exchange/csv/csvSupport';
import { FORMULAS, HARMLESS, PAYLOADS } from '../support/payloads';
import { sheet } from '../support/workbooks';

const ALL = [...PAYLOADS, ...FORMULAS, ...HARMLESS];

const withNames = (names: readonly string[]): Workbook =>
  sheet(names.map((name) => ({ name, unit: 'tấn', target: '1' })));

const namesOf = (workbook: Workbook): string[] =>
  [...workbook.outline.ids].map((id) => indicatorOf(workbook, id)?.name ?? '');

function textFigure(workbook: Workbook, text: string): Workbook {
  const figure = typedFigure({ kind: 'text', text });
  const edit = { indicator: 0, series: series('plan', '2024'), figure };
  return applyChange(workbook, changeOf(workbook, { figures: [edit] }));
}

/** What a spreadsheet takes for a formula, or for a sign before one. */
const EVALUATED = /^\s*(?:[=@＝＠\t\r]|[-+][\d.]*[A-Z(+-])/iu;

/** How a spreadsheet sees the cells of a CSV line: quotes are gone. */
const cellsOf = (csv: string): string[] =>
  csv
    .replace(/^\uFEFF/, '')
    .split(/[;\r\n]+/)
    .map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));

describe('names and texts are text, whatever stands in them', () => {
  test.each(ALL)('%j goes through a CSV file and comes back', (name) => {
    const csv = csvOf(withNames([name, 'Lúa mùa']));
    const read = namesOf(workbookOf(readCsv(csv)));
    expect(read).toHaveLength(2);
    // Marks before a name are its place in the tree, and signs that nobody sees are not kept.
    const bare = (text: string) => text.replace(/^[-+]\s*|[\u200B\uFEFF]/g, '').trim();
    if (!/^[-+]?\s*[\d.,]+$/.test(name)) expect(bare(read[0] ?? '')).toBe(bare(name));
  });

  test.each(ALL)('%j goes through a workbook file as it is', (name) => {
    const start = withNames([name]);
    const meta = {
      ...start.meta,
      title: name,
      areas: start.meta.areas.map((a) => ({ ...a, name })),
    };
    const workbook = textFigure({ ...start, meta }, name);
    const read = readWorkbookFile(writeWorkbookFile(workbook, []));
    expect(read).toMatchObject({ ok: true, workbook: { meta: { title: name } } });
    if (read.ok) expect(namesOf(read.workbook)).toEqual([name]);
  });

  test.each(ALL)('%j makes no markup on the clipboard', (text) => {
    const html = writeHtml([[text]]);
    const plain = writeHtml([['a']]);
    const tags = (of: string) => [...of.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
    const allowed = tags(plain).concat('span', 'br');
    expect(tags(html).filter((tag) => !allowed.includes(tag))).toEqual([]);
    // What stands between quotes is a value and nothing more.
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
  });

  test.each([...ALL, '../../etc/passwd', 'C:\\Windows\\x', 'con', 'a\u0000b', 'x'.repeat(9999)])(
    '%j becomes a plain name of a file',
    (title) => {
      const name = fileNameOf(title, '.csv');
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/);
      expect(name.length).toBeLessThan(140);
      expect(name).not.toMatch(/^[.\s]/);
    },
  );
});

describe('no spreadsheet reckons with what is exported', () => {
  test.each(FORMULAS)('%j is marked as text, as a name and as a figure', (text) => {
    const csv = csvOf(textFigure(withNames([text]), text));
    for (const cell of cellsOf(csv)) expect(cell).not.toMatch(EVALUATED);
    expect(guardText(text)).toMatch(/^'/);
    expect(unguardText(guardText(text))).toBe(text);
  });

  test.each(FORMULAS)('%j is marked in a list of rules', (text) => {
    const start = withNames([text]);
    const rules = start.meta.rules.map((rule) => ({ ...rule, id: text, name: text }));
    const own = { ...start, meta: { ...start.meta, rules } };
    const csv = runToEnd(writeRulesCsv(own)).join('');
    expect(csv).toContain(text.replaceAll('"', '""'));
    for (const cell of cellsOf(csv)) expect(cell).not.toMatch(EVALUATED);
  });

  test.each(FORMULAS)('%j is marked in waivers, as a file and as a text to paste', (text) => {
    const waiver = { rule: 'r', indicator: 0, figures: [], reason: text, who: text, at: 1 };
    const words = { name: text, rule: text, sentence: text, when: text, day: text };
    const rows: WaiverRow[] = [{ waiver, state: 'holds', ...words }];
    for (const cell of cellsOf(waiverCsv(rows, vi))) expect(cell).not.toMatch(EVALUATED);
    const pasted = waiverText(rows, vi).split(/[\t\r\n]+/);
    expect(pasted.filter((cell) => cell.includes(text))).toHaveLength(6);
    for (const cell of pasted) expect(cell).not.toMatch(EVALUATED);
  });

  test.each(HARMLESS)('%j is left as it is', (text) => {
    expect(guardText(text)).toBe(text);
  });

  test('marking and unmarking gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unguardText(guardText(text))).toBe(text);
      }),
    );
  });
});

describe('a workbook file from a stranger is data', () => {
  const file = writeWorkbookFile(withNames(['Sản lượng lúa', 'Sản lượng ngô']), []);

  test.each([
    ['a prototype', file.replace('"format"', '"__proto__":{"polluted":1},"format"')],
    [
      'a constructor',
      file.replace('"format"', '"constructor":{"prototype":{"polluted":1}},"format"'),
    ],
    ['a prototype in the middle', file.replace('"meta":{', '"meta":{"__proto__":{"polluted":1},')],
    ['a number beyond all', file.replace(/"number":1\b/, '"number":1e400')],
    ['a number that is none', file.replace(/"number":1\b/, '"number":NaN')],
    ['a depth beyond all', file.replace(/\[0,0\]/, '[0,1e9]')],
    ['an id twice', file.replace('{"id":1,', '{"id":0,')],
    ['brackets without end', '['.repeat(2_000_000)],
    ['objects without end', '{"a":'.repeat(1_000_000)],
  ])('%s is refused with its place', (_, text) => {
    expect(text).not.toBe(file);
    const read = readWorkbookFile(text);
    expect(read).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('with any letters changed it is a workbook or refused, and never throws', () => {
    const change = fc.tuple(
      fc.nat(file.length - 1),
      fc.nat(4),
      fc.oneof(
        fc.constantFrom(...'{}[]",:0-', 'null', '1e999', '"__proto__":', '\\u0000', '\ud800'),
        fc.string({ maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = file;
        for (const [at, cut, put] of changes) text = text.slice(0, at) + put + text.slice(at + cut);
        const read = readWorkbookFile(text);
        if (!read.ok) expect(read.issue.place).toMatch(/^\$/);
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
      { numRuns: 500 },
    );
  });
});
