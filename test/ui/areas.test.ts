import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import AreaDialog from '../../src/ui/components/sheet/AreaDialog.svelte';
import SheetBar from '../../src/ui/components/sheet/SheetBar.svelte';
import ViolationList from '../../src/ui/components/rules/ViolationList.svelte';
import MergeView from '../../src/ui/components/import/MergeView.svelte';
import ExportDialog from '../../src/ui/screens/ExportDialog.svelte';
import { CopyDesk } from '../../src/ui/state/copies.svelte';
import { ImportFlow } from '../../src/ui/state/import.svelte';
import { vi } from '../../src/ui/messages/vi';
import { SheetClipboard } from '../../src/ui/state/clipboard.svelte';
import { stepCard } from '../../src/ui/state/history';
import { ReportDesk } from '../../src/ui/state/reportDesk.svelte';
import { SheetLayout } from '../../src/ui/state/layout.svelte';
import { Sheet } from '../../src/ui/state/sheet.svelte';
import { valueAt } from '../../src/domain/workbook/workbook';
import { formatValue } from '../../src/locale/number/formatNumber';
import { series, type Series } from '../../src/domain/workbook/series';
import { Session } from '../../src/workbench/session';
import { FEW_ROWS, TWO_COMMUNES, withAreas } from '../support/areas';
import { newStore } from '../support/storage';
import { sheet as sheetOf } from '../support/workbooks';
import { readingOf } from './reportReading';

const nothing = () => undefined;
const attempt = (job: () => Promise<void>) => void job();

async function opened(book = TWO_COMMUNES) {
  const { store, secondWindow } = newStore();
  await store.create(book, 1);
  const sheet = new Sheet(new Session(store, await store.load('w')));
  showAll(sheet);
  return { sheet, store, secondWindow };
}

/** As the grid does, which no page draws here. */
function showAll(sheet: Sheet): void {
  sheet.chosen.showColumns(sheet.columns.map(({ id }) => id));
}

function type(sheet: Sheet, row: number, id: string, text: string): void {
  const column = sheet.columns.find((one) => one.id === id);
  if (!column) throw new Error(id);
  sheet.enter(row, column, text);
}

function textOf(sheet: Sheet, row: number, of: Series): string {
  return formatValue(valueAt(sheet.session.workbook, { indicator: row, series: of }));
}

function seen(sheet: Sheet, row: number, id: string): string {
  const column = sheet.columns.find((one) => one.id === id);
  return column ? sheet.editText(row, column) : '';
}

const target = (area: string) => series('plan', '2024', { area });

function bar(sheet: Sheet, store: ConstructorParameters<typeof SheetLayout>[0]) {
  return render(SheetBar, {
    props: {
      sheet,
      layout: new SheetLayout(store, 'w'),
      messages: vi,
      attempt,
      close: () => Promise.resolve(),
      columnName: () => '',
      columnsChanged: nothing,
      addTargets: nothing,
      showAreas: nothing,
      finding: false,
      setFinding: nothing,
      showShortcuts: nothing,
      showRules: nothing,
    },
  });
}

test('the rows show the figures of the area that is looked at, and take what is typed there', async () => {
  const { sheet } = await opened();
  expect(seen(sheet, 0, 'target')).toBe('36');
  sheet.areas.step(1);
  expect(sheet.areas.nameOf(sheet.areas.area)).toBe('Xã Mường So');
  expect(seen(sheet, 0, 'target')).toBe('12');
  type(sheet, 0, 'target', '15');
  expect(['a0', 'a1', 'a2'].map((area) => textOf(sheet, 0, target(area)))).toEqual([
    '36',
    '15',
    '',
  ]);
  sheet.areas.step(-1);
  expect(seen(sheet, 0, 'target')).toBe('36');
  sheet.areas.step(-1);
  expect(sheet.areas.area).toBe('a2');
});

test('undo and redo of an edit go to its area and cell', async () => {
  const { sheet } = await opened();
  sheet.areas.choose('a1');
  type(sheet, 1, 'target', '15');
  sheet.areas.choose('a2');
  sheet.reveal({ indicator: 0, column: 'result' });
  await sheet.undo();
  expect(sheet.areas.area).toBe('a1');
  expect(sheet.place).toEqual({ indicator: 1, column: 'target' });
  expect(seen(sheet, 1, 'target')).toBe('10');
  sheet.areas.choose('a0');
  await sheet.redo();
  expect(sheet.areas.area).toBe('a1');
  expect(seen(sheet, 1, 'target')).toBe('15');
});

test('undo goes to the year of its edit', async () => {
  const { sheet } = await opened();
  sheet.areas.choose('a1', 2024);
  expect(sheet.columns.find(({ id }) => id === 'plan0')?.period).toBe('2024');
  type(sheet, 0, 'target', '19');
  sheet.areas.choose('a0', 2023);
  await sheet.undo();
  expect([sheet.areas.area, sheet.areas.year]).toEqual(['a1', 2024]);
});

test('undo of what names no area leaves the area that is looked at', async () => {
  const { sheet } = await opened();
  type(sheet, 0, 'name', 'Sản lượng ngô lai');
  sheet.areas.choose('a2');
  await sheet.undo();
  expect(sheet.areas.area).toBe('a2');
});

test('cells that were cut in one area are emptied there when they are pasted in another', async () => {
  const { sheet } = await opened();
  const clipboard = new SheetClipboard(sheet, () => vi);
  const place = { row: 0, column: 'target' };
  const one = { ranges: [{ from: place, to: place }], cursor: place };
  sheet.areas.choose('a1');
  sheet.select(one);
  const block = clipboard.toCopy(true);
  const content = block && clipboard.copy(block, true);
  sheet.areas.choose('a2');
  showAll(sheet);
  sheet.select(one);
  if (content) await clipboard.paste(content, false);
  expect(['a0', 'a1', 'a2'].map((area) => textOf(sheet, 0, target(area)))).toEqual([
    '36',
    '',
    '12',
  ]);
});

test('a violation in another area is gone to there', async () => {
  const { sheet } = await opened();
  const far = sheet.session.workbook.meta.areas[2]?.id ?? '';
  sheet.revealViolation({
    rule: 'own',
    kind: 'custom',
    severity: 'error',
    indicator: 0,
    cells: [{ indicator: 0, series: series('estimate', '2023', { area: far }) }],
    facts: {},
  });
  expect(sheet.areas.area).toBe('a2');
  expect(sheet.place).toEqual({ indicator: 0, column: 'result' });
});

test('a step in another area says so in the history', async () => {
  const { sheet } = await opened();
  sheet.areas.choose('a1');
  type(sheet, 0, 'target', '15');
  sheet.areas.choose('a2');
  const [entry] = await sheet.session.entries(1, 1);
  const card = entry && stepCard(entry, sheet.session, sheet.columns, () => 'KH', vi, new Date());
  expect(card?.where).toBe('Sản lượng ngô · KH · Xã Mường So');
  expect(card?.change).toBe('12 → 15');
});

test('a sheet of one area has nothing of this in its bar', async () => {
  const { sheet, store } = await opened(sheetOf(FEW_ROWS));
  bar(sheet, store);
  expect(screen.queryByRole('button', { name: /Địa bàn/u })).toBeNull();
});

test('the bar names the area and goes to the next', async () => {
  const { sheet, store } = await opened();
  bar(sheet, store);
  screen.getByRole('button', { name: /Địa bàn đang xem: Toàn địa bàn, năm 2023/u });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Địa bàn sau' }));
  screen.getByRole('button', { name: /Địa bàn đang xem: Xã Mường So/u });
});

test('the area and year that were looked at last are kept for the workbook', async () => {
  const { sheet, store, secondWindow } = await opened();
  sheet.areas.choose('a2', 2024);
  const layout = new SheetLayout(store, 'w');
  await layout.load();
  await layout.keep(null, sheet.areas.view);
  const again = new SheetLayout(secondWindow(), 'w');
  await again.load();
  expect(again.view).toEqual({ area: 'a2', year: 2024 });
});

function dialog(sheet: Sheet) {
  const closed = { times: 0 };
  render(AreaDialog, {
    props: { sheet, messages: vi, attempt, close: () => (closed.times += 1) },
  });
  return {
    user: userEvent.setup(),
    search: screen.getByRole('combobox', { name: /^Tìm địa bàn/u }),
    closed,
  };
}

test('an area is found by its name without accents, and looked at', async () => {
  const { sheet } = await opened();
  const { user, search, closed } = dialog(sheet);
  await user.type(search, 'khong lao{Enter}');
  expect(sheet.areas.area).toBe('a2');
  expect(closed.times).toBe(1);
});

test('a name that no area has becomes one, by a step that undo takes back', async () => {
  const { sheet } = await opened();
  const { user, search } = dialog(sheet);
  await user.type(search, 'Xã Hoang Thèn');
  await screen.findByRole('option', { name: /Thêm địa bàn “Xã Hoang Thèn”/u });
  await user.keyboard('{Enter}');
  expect(sheet.areas.nameOf(sheet.areas.area)).toBe('Xã Hoang Thèn');
  await sheet.undo();
  expect(sheet.areas.rows).toHaveLength(3);
  expect(sheet.areas.area).toBe('a0');
});

test('an area is renamed by F2, and refused the name of another', async () => {
  const { sheet } = await opened();
  sheet.areas.choose('a2');
  const { user } = dialog(sheet);
  await user.keyboard('{F2}');
  const name = await screen.findByLabelText('Tên mới của Xã Khổng Lào');
  await user.clear(name);
  await user.type(name, 'xã mường so{Enter}');
  await screen.findByText('Đã có địa bàn tên này.');
  await user.clear(name);
  await user.type(name, 'Xã Khổng Lào Mới{Enter}');
  await waitFor(() => expect(sheet.areas.nameOf('a2')).toBe('Xã Khổng Lào Mới'));
});

test('an area is deleted with its figures, which the dialog counts, and comes back by undo', async () => {
  const { sheet } = await opened();
  sheet.areas.choose('a2');
  const { user } = dialog(sheet);
  await user.click(screen.getByRole('button', { name: 'Xóa địa bàn' }));
  await screen.findByText(/Đã xóa Xã Khổng Lào cùng 5 số liệu/u);
  expect(sheet.areas.area).toBe('a0');
  expect(textOf(sheet, 1, target('a2'))).toBe('');
  await sheet.undo();
  expect(textOf(sheet, 1, target('a2'))).toBe('14');
});

test('the list of violations says whose they are, and goes to other areas that have some', async () => {
  const bad = withAreas(sheetOf([{ name: 'Tỷ lệ hộ nghèo', unit: '%', plan: '10', result: '9' }]), [
    ['Xã Mường So', [['130', '9', '8']]],
  ]);
  const { sheet, store } = await opened(bad);
  render(ViolationList, {
    props: {
      sheet,
      layout: new SheetLayout(store, 'w'),
      messages: vi,
      desk: { waive: nothing, editRule: nothing, leave: nothing },
      attempt,
    },
  });
  screen.getByText('Vi phạm của Toàn địa bàn');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /Địa bàn khác/u }));
  await user.click(await screen.findByRole('button', { name: /Xã Mường So/u }));
  expect(sheet.areas.area).toBe('a1');
  await screen.findByText('Vi phạm của Xã Mường So');
});

test('an export of the area that is looked at says so in its name', async () => {
  const { sheet, store } = await opened();
  sheet.areas.choose('a2');
  render(ExportDialog, {
    props: {
      session: sheet.session,
      copies: new CopyDesk(store),
      settings: store,
      messages: vi,
      attempt,
      close: nothing,
    },
  });
  screen.getByText('Thử - Xã Khổng Lào.csv');
  await userEvent.setup().click(screen.getByLabelText('Mọi địa bàn, có cột Địa bàn'));
  screen.getByText('Thử.csv');
});

test('a table that is brought in goes to the area that is looked at, or to another that is chosen', async () => {
  const { sheet } = await opened();
  const flow = new ImportFlow(
    'bang.csv',
    { open: sheet.session.workbook, area: 'a2', remembered: new Map(), year: 2024 },
    () => '',
  );
  const text = 'Chỉ tiêu;ĐVT;KH 2024\nSản lượng ngô;tấn;13\nSản lượng lúa;tấn;15';
  await flow.start(Promise.resolve({ kind: 'pasted', name: 'bang.csv', text }));
  const areasOf = () =>
    new Set(flow.plan?.rows.flatMap(({ cells }) => cells.map((cell) => cell.series.area)));
  expect(areasOf()).toEqual(new Set(['a2']));
  if (!flow.plan) throw new Error('no plan');
  render(MergeView, {
    props: { flow, plan: flow.plan, open: sheet.session.workbook, messages: vi.exchange },
  });
  await userEvent
    .setup()
    .selectOptions(screen.getByLabelText('Số liệu của bảng là của địa bàn'), 'Xã Mường So');
  expect(areasOf()).toEqual(new Set(['a1']));
});

test('a report is taken into the area that is looked at', async () => {
  const { sheet, store } = await opened();
  sheet.areas.choose('a2');
  const reading = readingOf('BÁO CÁO\n\nSản lượng ngô «14,5» tấn.', [
    { indicator: 'Sản lượng ngô', unit: 'tấn' },
  ]);
  const home = { store, sheet, add: () => Promise.resolve() };
  const reports = new ReportDesk(home, {
    read: () => Promise.resolve({ reading, issues: [] }),
    know: () => Promise.resolve([]),
  });
  await reports.begin('bao-cao.docx', Promise.resolve({ kind: 'pasted', name: 'x', text: '' }));
  const flow = reports.open;
  if (!flow) throw new Error('no report');
  flow.accept();
  const plan = await reports.plan(flow, true, {});
  expect(new Set(plan.acceptance.cells.map(({ series: of }) => of.area))).toEqual(new Set(['a2']));
  await reports.take(flow, plan, { conflicts: 'report' }, '');
  expect(textOf(sheet, 0, series('estimate', '2023', { area: 'a2' }))).toBe('14,5');
  expect(textOf(sheet, 0, series('estimate', '2023'))).toBe('33');
});
