import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi as mock } from 'vitest';
import { runToEnd } from '../../src/exchange/task';
import { vi } from '../../src/ui/messages/vi';
import ImportDialog from '../../src/ui/screens/ImportDialog.svelte';
import { ImportFlow } from '../../src/ui/state/import.svelte';
import { tableTitle } from '../../src/ui/state/importTitle';
import { importAsNew, TableReader } from '../../src/workbench/importTable';
import type { Workbook } from '../../src/domain/workbook/workbook';

const TABLE =
  'STT;Chỉ tiêu;Đơn vị;KH 2023;Ước TH 2023\n1;Diện tích lúa;ha;100;98,5\n2;Đàn trâu;con;20;21';

function workbookOf(text: string): Workbook {
  const result = runToEnd(new TableReader({ kind: 'pasted', name: 'bang', text }).read());
  return importAsNew(result, { id: 'w', title: 'Sổ đang mở', at: 1 });
}

/** The dialog on a pasted table, with an open workbook or none. */
async function dialogOf(text: string, open: Workbook | null = null) {
  const setting = { open, remembered: new Map(), year: 2026 };
  const flow = new ImportFlow('bang.csv', setting, ({ reading }) =>
    tableTitle(reading, 'bang.csv'),
  );
  const finish = mock.fn(async () => Promise.resolve());
  const [cancel, look] = [mock.fn(), mock.fn()];
  const attempt = (job: () => Promise<void>) => void job();
  const props = { flow, messages: vi, attempt, finish, cancel, chooseFile: mock.fn(), look };
  render(ImportDialog, { props });
  await flow.start(Promise.resolve({ kind: 'pasted', name: 'bang.csv', text }));
  return { flow, finish, cancel, user: userEvent.setup() };
}

describe('the import dialog', () => {
  test('says what was read and takes it in with one Enter', async () => {
    const { finish, user } = await dialogOf(TABLE);
    await screen.findByText('Đọc 3 dòng = nhập 2 + không nhập 1');
    expect(screen.getByText(/Mọi cột đều rõ/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Nhập 2 dòng' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(finish).toHaveBeenCalledOnce();
  });

  test('shows figures as understood, under the words of their columns', async () => {
    await dialogOf(TABLE);
    expect(await screen.findByRole('columnheader', { name: 'Ước TH 2023' })).toBeVisible();
    expect(screen.getByRole('cell', { name: '98,5' })).toBeVisible();
  });

  test('says which year was assumed, and reads again under another', async () => {
    const { flow, user } = await dialogOf('Chỉ tiêu;Đơn vị;Kế hoạch\nDiện tích lúa;ha;100');
    await screen.findByText(/Tệp không ghi năm; đang lấy 2026/);
    const year = screen.getAllByLabelText('Năm nay').at(0)!;
    await user.clear(year);
    await user.type(year, '2021{Tab}');
    await screen.findByRole('columnheader', { name: 'KH 2021' });
    expect(flow.result?.reading.yearFrom).toBe('chosen');
  });

  test('lets a column be read otherwise', async () => {
    const { user } = await dialogOf(TABLE);
    const meaning = await screen.findByLabelText('Ước TH 2023: Đọc là');
    await user.selectOptions(meaning, 'figure:actual');
    await screen.findByRole('columnheader', { name: 'TH 2023' });
    expect(screen.queryByRole('columnheader', { name: 'Ước TH 2023' })).toBeNull();
  });

  test('asks before numbers that can be read two ways, column by column', async () => {
    const { user } = await dialogOf('Chỉ tiêu;Đơn vị;KH 2023\nSản lượng;tấn;36.100');
    const numbers = await screen.findByLabelText('Cách viết số của cột KH 2023');
    expect(screen.getByText('1 ô đọc được hai cách')).toBeVisible();
    await user.selectOptions(numbers, 'english');
    await screen.findByRole('cell', { name: /^36,1/ });
  });

  test('shows what is new, changed, same and missing in the open workbook', async () => {
    const open = workbookOf(TABLE);
    const { flow, user } = await dialogOf(
      TABLE.replace('98,5', '99').replace('2;Đàn trâu;con;20;21', '3;Đàn bò;con;5;6'),
      open,
    );
    expect(await screen.findByRole('radio', { name: /Sổ đang mở/ })).toBeChecked();
    for (const name of ['1 mới', '1 thay đổi', '0 như cũ', '1 không có trong tệp']) {
      expect(screen.getByRole('tab', { name })).toBeVisible();
    }
    const panel = screen.getByRole('tabpanel');
    expect(within(panel).getByText('98,5')).toBeVisible();
    expect(within(panel).getByText('99')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '1 không có trong tệp' }));
    await user.click(screen.getByRole('checkbox', { name: 'Bỏ “Đàn trâu” khỏi sổ' }));
    expect(flow.merge.remove?.size).toBe(1);
  });

  test('lets nothing in that was cut at the wrong place, and says what to look at', async () => {
    const { flow } = await dialogOf(TABLE);
    await screen.findByRole('button', { name: 'Nhập 2 dòng' });
    await flow.chooseText({ delimiter: '|' });
    await screen.findByText(/Chưa thấy cột số liệu nào|Chưa thấy chỉ tiêu nào/);
    expect(screen.queryByRole('button', { name: /^Nhập \d/ })).toBeNull();
    await flow.chooseText({ delimiter: ';' });
    await screen.findByRole('button', { name: 'Nhập 2 dòng' });
  });

  test('takes a list of indicators that has no figures yet', async () => {
    await dialogOf('STT;Chỉ tiêu;Đơn vị\n1;Diện tích lúa;ha\n2;Đàn trâu;con');
    await screen.findByRole('button', { name: 'Nhập 2 dòng' });
  });

  test.each([
    ['', 'Tệp không có chữ nào.'],
    ['%PDF-1.7\n', 'Đây không phải tệp văn bản.'],
  ])('tells what to do with %j', async (text, says) => {
    const { cancel, user } = await dialogOf(text);
    expect(await screen.findByRole('alert')).toHaveTextContent(says);
    await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1)!);
    expect(cancel).toHaveBeenCalled();
  });
});
