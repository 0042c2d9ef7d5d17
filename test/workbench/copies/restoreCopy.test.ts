import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../src/domain/quantity/value';
import { typedFigure } from '../../../src/domain/workbook/figure';
import { series } from '../../../src/domain/workbook/series';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { readCopy, workbookIn } from '../../../src/workbench/copies/readCopy';
import { restoreBeside, restoreInstead } from '../../../src/workbench/copies/restoreCopy';
import { storedFile } from '../../../src/workbench/copies/storedFile';
import { Session } from '../../../src/workbench/session';
import { withChecksum } from '../../../src/exchange/workbookFile/checksum';
import { hidesTitle } from '../../../src/workbench/copies/writeCopy';
import { sameContent } from '../../support/sameContent';
import { newStore } from '../../support/storage';
import { sheet } from '../../support/workbooks';

const START = sheet([{ name: 'Lúa', unit: 'tấn', target: '1' }]);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A store with one workbook of two steps, and a copy of it that was made then. */
async function copied() {
  const { store } = newStore();
  await store.create(START, 1);
  const session = new Session(store, await store.load('w'));
  for (const value of [10, 11]) {
    const figure = typedFigure(numberValue(value));
    const edit = { indicator: 0, series: series('plan', '2024'), figure };
    session.run({ code: 'editFigure', params: {} }, { figures: [edit] }, null);
  }
  await session.settled();
  const reading = await readCopy(bytesOf((await storedFile(store, 'w')).text));
  const found = workbookIn(reading);
  if (!found) throw new Error('not read');
  return { store, session, found, reading };
}

test('the file of a stored workbook is whole, with its checksum', async () => {
  const { session, found, reading } = await copied();
  expect([reading.state, reading.checksum]).toEqual(['whole', 'intact']);
  expect(sameContent(found.workbook, session.workbook)).toBe(true);
  expect(found.journal).toHaveLength(2);
});

describe('restoring', () => {
  test('beside: a workbook of its own, with its history', async () => {
    const { store, session, found } = await copied();
    await restoreBeside(store, { ...found, id: 'new', at: 9, title: 'Thử (bản sao)' });
    const restored = await store.load('new');
    expect([restored.workbook.meta.title, restored.head]).toEqual(['Thử (bản sao)', 2]);
    expect(sameContent((await store.load('w')).workbook, session.workbook)).toBe(true);
  });

  test('instead: the present one is still there, whole, whether or not it takes its other title', async () => {
    const { store, session, found } = await copied();
    const restoring = { ...found, at: 9, title: 'Thử' };
    let asked = 0;
    const rename = () => Promise.resolve(void (asked += 1));
    expect(await restoreInstead(store, { ...restoring, id: 'n1' }, rename)).toBe(true);
    const refuse = () => Promise.reject(Object.assign(new Error(), { code: 'damaged' }));
    expect(await restoreInstead(store, { ...restoring, id: 'n2' }, refuse)).toBe(false);
    const fault = () => Promise.reject(new TypeError('of the program'));
    await expect(restoreInstead(store, { ...restoring, id: 'n3' }, fault)).rejects.toThrow(
      TypeError,
    );
    expect(asked).toBe(1);
    expect((await store.list()).map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'n1',
      'n2',
      'n3',
      'w',
    ]);
    expect(sameContent((await store.load('w')).workbook, session.workbook)).toBe(true);
  });
});

describe('a copy that is looked at', () => {
  test('tells where it is damaged and what is left of it', async () => {
    const text = writeWorkbookFile(START);
    const reading = await readCopy(bytesOf(text.slice(0, -30)));
    expect(reading).toMatchObject({ state: 'damaged', checksum: 'none', issue: { place: '$' } });
    expect(workbookIn(reading)?.workbook.outline.ids).toHaveLength(1);
  });

  test('is nothing where it is no workbook file', async () => {
    const reading = await readCopy(bytesOf('{"a":1}'));
    expect(reading).toMatchObject({ state: 'damaged', issue: { code: 'notWorkbookFile' } });
    expect(workbookIn(reading)).toBeNull();
  });
});

describe('a sealed copy', () => {
  const sealed = (hidden: boolean) =>
    `{\n"format":"chitieu-sealed",\n"version":1,\n"hidesTitle":${hidden},\n"sealed":"AAAA"\n}\n`;

  test('is told as such, and nothing of it is guessed', async () => {
    const reading = await readCopy(bytesOf(await withChecksum(sealed(false))));
    expect(reading).toEqual({ state: 'sealed', checksum: 'intact' });
    expect(workbookIn(reading)).toBeNull();
  });

  test('does not tell its title by its name where it must not', () => {
    expect([hidesTitle(sealed(true)), hidesTitle(sealed(false))]).toEqual([true, false]);
    const open = writeWorkbookFile({
      ...START,
      meta: { ...START.meta, title: '\n"hidesTitle":true,\n' },
    });
    expect(hidesTitle(open)).toBe(false);
  });
});
