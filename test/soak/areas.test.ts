import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { numberValue } from '../../src/domain/quantity/value';
import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { figureOf } from '../../src/domain/workbook/figures';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { recordWrites } from '../../src/storage/recordWrites';
import { Session } from '../../src/workbench/session';
import { loadBook } from '../bench/loadBook';
import { sameContent } from '../support/sameContent';
import { newStore } from '../support/storage';

const SIZE = { indicators: 30, areas: 100, years: 10 };
const IN_AREA = series('actual', '2020', { area: 'a57' });

// At full size and in a browser: npm run bench -- load.
test('figures of a hundred areas are kept, edited and undone, each edit writing one record', async () => {
  const { store, secondWindow } = newStore();
  const book = loadBook(SIZE);
  await store.create(book, 1);
  const session = new Session(store, await store.load(book.id));
  const edit = { indicator: 7, series: IN_AREA, figure: typedFigure(numberValue(12.5, 1)) };
  const after = applyChange(session.workbook, changeOf(session.workbook, { figures: [edit] }));
  expect(recordWrites(session.workbook, after).figures.put).toHaveLength(1);

  session.run({ code: 'editFigure', params: {} }, { figures: [edit] }, null);
  await session.settled();
  const { workbook } = await secondWindow().load(book.id);
  expect(figureOf(workbook.figures, seriesKey(IN_AREA), 7)?.value).toEqual(numberValue(12.5, 1));
  expect(workbook.meta.areas).toHaveLength(1 + SIZE.areas);

  await session.undo();
  await session.settled();
  expect(sameContent((await secondWindow().load(book.id)).workbook, book)).toBe(true);
});
