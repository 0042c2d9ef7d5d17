import { describe, expect, test } from 'vitest';
import type { ColumnMeaning } from '../../src/exchange/table/reading';
import { compareReading } from '../../src/exchange/table/compareReading';
import { runToEnd } from '../../src/exchange/task';
import { fileNameOf } from '../../src/workbench/exportTable';
import { fitsWell, importAsNew, TableReader } from '../../src/workbench/importTable';
import type { WorkbookStore } from '../../src/workbench/ports';
import {
  loadMappings,
  MAPPINGS_SETTING,
  MOST_MAPPINGS,
  readMappings,
  rememberMappings,
} from '../../src/workbench/rememberedMappings';
import { ImportFault, readFile, type FileLike } from '../../src/workbench/tableSource';

const TABLE = 'Chỉ tiêu;Đơn vị;KH 2023;Ước TH 2023\nDiện tích lúa;ha;100;98,5\nĐàn trâu;con;20;21';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readerOf = (text: string, name = 'bang.csv') =>
  new TableReader({ kind: 'file', name, bytes: bytesOf(text) });

describe('reading a file', () => {
  const file = (over: Partial<FileLike>): FileLike => ({
    name: 'a.csv',
    size: 3,
    arrayBuffer: async () => Promise.resolve(new Uint8Array([65, 66, 67]).buffer),
    ...over,
  });
  const named = (name: string) => async () => Promise.reject(new DOMException('no', name));

  test('gives its bytes', async () => {
    expect(await readFile(file({}))).toEqual({
      kind: 'file',
      name: 'a.csv',
      bytes: new Uint8Array([65, 66, 67]),
    });
  });

  test.each([
    ['vanished', { arrayBuffer: named('NotFoundError') }],
    ['locked', { arrayBuffer: named('NotReadableError') }],
    ['locked', { arrayBuffer: named('NotAllowedError') }],
    ['changed', { size: 2 }],
    ['changed', { size: 4 }],
    ['tooLarge', { size: 2 ** 30 }],
  ] as const)('rejects with %s', async (code, over) => {
    await expect(readFile(file(over))).rejects.toMatchObject({ name: 'ImportFault', code });
  });
});

describe('a table read', () => {
  test.each([
    ['empty', '', 'a.csv'],
    ['empty', '\n\n  \n', 'a.csv'],
    ['xlsx', 'PK\u0003\u0004 … xl/workbook.xml', 'a.csv'],
    ['docx', 'PK\u0003\u0004 … word/document.xml', 'a'],
    ['xlsx', 'PK\u0003\u0004', 'a.XLSX'],
    ['zip', 'PK\u0003\u0004', 'a.zip'],
    ['pdf', '%PDF-1.7', 'a.csv'],
  ])('is refused as %s', (code, text, name) => {
    const read = () => runToEnd(readerOf(text, name).read());
    expect(read).toThrow(ImportFault);
    expect(read).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('keeps the stages that a choice does not touch', () => {
    const reader = readerOf(TABLE);
    const first = runToEnd(reader.read());
    const second = runToEnd(reader.read({ read: { year: 2020 } }));
    expect(second.csv).toBe(first.csv);
    expect(second.legacy).toBe(first.legacy);
    expect(second.reading).not.toBe(first.reading);
    const third = runToEnd(reader.read({ delimiter: ',' }));
    expect(third.csv).not.toBe(first.csv);
    expect(third.csv.delimiterFrom).toBe('chosen');
  });

  test('is converted from a legacy encoding unless told otherwise', () => {
    const reader = readerOf(TABLE.replace('Đàn trâu', 'Sản lƣợng lúa'));
    const names = (convert: boolean) =>
      runToEnd(reader.read({ convert })).reading.indicators.map(({ name }) => name);
    expect(names(true)).toContain('Sản lượng lúa');
    expect(names(false)).toContain('Sản lƣợng lúa');
  });

  test('becomes a workbook that it then fits', () => {
    const result = runToEnd(readerOf(TABLE).read());
    const workbook = importAsNew(result, { id: 'w', title: 'Thử', at: 7 });
    expect(workbook.meta).toMatchObject({
      title: 'Thử',
      sources: [{ kind: 'table', name: 'bang.csv', readAt: 7 }],
    });
    expect(fitsWell(compareReading(workbook, result.reading))).toBe(true);
    const other = runToEnd(readerOf(TABLE.replace('lúa', 'chè').replace('trâu', 'dê')).read());
    expect(fitsWell(compareReading(workbook, other.reading))).toBe(false);
    const mostlyNew = runToEnd(
      readerOf(`${TABLE}\nĐàn dê;con;1;2\nCây chè;ha;3;4\nCây mía;ha;5;6`).read(),
    );
    expect(fitsWell(compareReading(workbook, mostlyNew.reading))).toBe(false);
  });
});

/** Only the settings of a store. */
function settings(): WorkbookStore {
  const kept = new Map<string, unknown>();
  return {
    readSetting: async (key: string) => Promise.resolve(kept.get(key)),
    writeSetting: async (key: string, value: unknown) => {
      kept.set(key, JSON.parse(JSON.stringify(value)));
      await Promise.resolve();
    },
  } as unknown as WorkbookStore;
}

describe('remembered mappings', () => {
  const PLAN: ColumnMeaning = {
    role: 'figure',
    measure: 'plan',
    year: 2024,
    months: 12,
    assignedBy: '',
    area: '',
  };

  test('are kept only where a person chose, and read the next file', async () => {
    const store = settings();
    const text = TABLE.replace('KH 2023', 'Cột lạ');
    await rememberMappings(store, runToEnd(readerOf(text).read()).reading);
    expect((await loadMappings(store)).size).toBe(0);
    const columns = new Map([['0:2', PLAN]]);
    await rememberMappings(store, runToEnd(readerOf(text).read({ read: { columns } })).reading);
    const remembered = await loadMappings(store);
    expect(remembered.size).toBe(1);
    const again = runToEnd(readerOf(text).read({ read: { remembered } })).reading;
    expect(again.sections[0]?.columns[2]).toMatchObject({ meaning: PLAN, from: 'remembered' });
  });

  test(`are at most ${MOST_MAPPINGS}; the newest stay`, async () => {
    const store = settings();
    const old = Array.from({ length: MOST_MAPPINGS }, (_, n) => ({
      key: `k${n}`,
      columns: [PLAN],
    }));
    await store.writeSetting(MAPPINGS_SETTING, old);
    const columns = new Map([['0:2', PLAN]]);
    const text = TABLE.replace('KH 2023', 'Cột lạ');
    await rememberMappings(store, runToEnd(readerOf(text).read({ read: { columns } })).reading);
    const kept = await loadMappings(store);
    expect(kept.size).toBe(MOST_MAPPINGS);
    expect(kept.has('k0')).toBe(false);
    expect(kept.has('k1')).toBe(true);
  });

  test.each([
    [null],
    ['text'],
    [[null]],
    [[{ key: 'k' }]],
    [[{ key: 'k', columns: [{ ...PLAN, role: 'toString' }] }]],
    [[{ key: 'k', columns: [{ ...PLAN, measure: 'profit' }] }]],
    [[{ key: 'k', columns: [{ ...PLAN, year: '2024' }] }]],
    [[{ key: 'k', columns: [{ ...PLAN, months: 13 }] }]],
    [[{ key: 'k', columns: [{ ...PLAN, area: null }] }]],
  ])('that are none are passed over: %j', (setting) => {
    expect(readMappings(setting).size).toBe(0);
  });
});

describe('names of files', () => {
  test.each([
    ['Phong Thổ 2023 → 2024', 'Phong Thổ 2023 - 2024.csv'],
    ['Kế hoạch: 6/2024 <bản 1>?', 'Kế hoạch 6 2024 bản 1.csv'],
    ['...', 'so-ke-hoach.csv'],
    ['con', 'so con.csv'],
    ['LPT1.x', 'so LPT1.x.csv'],
    ['Sổ. ', 'Sổ.csv'],
  ])('%s becomes %s', (title, name) => {
    expect(fileNameOf(title, '.csv')).toBe(name);
  });
});
