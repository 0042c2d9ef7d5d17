import { expect, test } from 'vitest';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { MemoryStore } from '../../src/storage/memoryStore';
import { Desk } from '../../src/ui/state/desk.svelte';
import { sheet } from '../support/workbooks';

const TEXT = writeWorkbookFile(
  sheet(
    Array.from({ length: 9000 }, (_, n) => ({
      name: `Chỉ tiêu số ${n} ${'x'.repeat(50)}`,
      unit: 'ha',
      target: String(n),
    })),
  ),
);

const file = (text: string, name = 'so.chitieu.json') => new File([text], name);

test('a large workbook file is read while the page lives, and giving it up leaves nothing', async () => {
  const store = new MemoryStore();
  const desk = new Desk(store);
  await desk.start();
  const coming = desk.importFile(file(TEXT));
  while (!desk.importing) await new Promise((done) => setTimeout(done, 0));
  desk.cancelImport();
  await coming;
  expect([desk.importing, desk.sheet]).toEqual([null, null]);
  expect(await store.list()).toEqual([]);
  await desk.importFile(file(TEXT));
  expect(desk.sheet?.session.workbook.outline.ids).toHaveLength(9000);
});

test('a damaged one offers what is left, which can be kept as a workbook', async () => {
  const store = new MemoryStore();
  const desk = new Desk(store);
  await desk.start();
  const small = writeWorkbookFile(sheet([{ name: 'Lúa', unit: 'ha', target: '1', plan: '2' }]));
  await desk.importFile(file(small.replace(/\{"of":0,/, '{"o')));
  const trouble = desk.importing?.trouble;
  expect(trouble).toMatchObject({ kind: 'workbookFile', issue: { code: 'notJson' } });
  const left = trouble?.kind === 'workbookFile' ? trouble.left : null;
  expect(left?.reading).toMatchObject({ state: 'damaged', salvaged: { rows: 1, figures: 1 } });
  // Of what is no workbook file nothing is offered.
  await desk.importFile(file('{"a":1}'));
  expect(desk.importing?.trouble).toMatchObject({ left: null });
});
