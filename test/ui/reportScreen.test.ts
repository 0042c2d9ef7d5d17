import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi as mock } from 'vitest';
import { runToEnd } from '../../src/exchange/task';
import type { Reading } from '../../src/reader/extraction';
import { vi } from '../../src/ui/messages/vi';
import ReviewScreen from '../../src/ui/screens/ReviewScreen.svelte';
import { ReportDesk } from '../../src/ui/state/reportDesk.svelte';
import { findMistakes } from '../../src/workbench/reportFindings/findMistakes';
import { numberValue } from '../../src/domain/quantity/value';
import { parseSeriesKey } from '../../src/domain/workbook/series';
import { figureAt, indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { formatValue } from '../../src/locale/number/formatNumber';
import type { ReadReport } from '../../src/ui/state/reportFlow.svelte';
import { Sheet } from '../../src/ui/state/sheet.svelte';
import { Session } from '../../src/workbench/session';
import { sheet as sheetOf, type Row } from '../support/workbooks';
import { newStore } from '../support/storage';
import { readingOf } from './reportReading';

const READING = readingOf(
  [
    'BÁO CÁO',
    'Kết quả thực hiện kế hoạch năm 2023',
    '',
    'I. NÔNG NGHIỆP',
    '',
    'Diện tích gieo trồng lúa cả năm «1.250,5» ha, đạt ‹100,4%› kế hoạch; năng suất «51,2» tạ/ha.',
    '',
    'Đàn trâu hiện có «2.410» con.',
    '',
    'II. XÃ HỘI',
    '',
    'Tỷ lệ hộ nghèo còn «12,3»%.',
  ].join('\n'),
  [
    { indicator: 'Diện tích gieo trồng lúa', unit: 'ha', pctPlan: 100.4 },
    { indicator: 'Năng suất lúa', unit: 'tạ/ha', confidence: 0.6, doubts: ['nameCarried'] },
    { indicator: 'Tổng đàn trâu', unit: 'con' },
    { indicator: 'Tỷ lệ hộ nghèo', unit: '%' },
  ],
);

/** The screen on a report, with an open workbook or none. */
async function reviewOf(
  reading: Reading,
  open: Workbook | null = null,
  issues: ReadReport['issues'] = [],
) {
  const { store } = newStore();
  const home = {
    store,
    sheet: null as Sheet | null,
    async add(workbook: Workbook) {
      await store.create(workbook, 1);
      home.sheet = new Sheet(new Session(store, await store.load(workbook.id)));
    },
  };
  if (open) await home.add(open);
  const reports = new ReportDesk(home, {
    read: () => Promise.resolve({ reading, issues }),
    know: (of) => Promise.resolve(runToEnd(findMistakes(of))),
  });
  await reports.begin('bao-cao.docx', Promise.resolve({ kind: 'pasted', name: 'x', text: '' }));
  const faults: unknown[] = [];
  const jobs: Promise<void>[] = [];
  const attempt = (job: () => Promise<void>) =>
    void jobs.push(job().catch((fault: unknown) => void faults.push(fault)));
  const flow = reports.open!;
  const props = { flow, reports, messages: vi, attempt, chooseFile: mock.fn() };
  const { unmount } = render(ReviewScreen, { props });
  const done = async () => {
    await Promise.all(jobs);
    expect(faults).toEqual([]);
  };
  return { reports, flow, user: userEvent.setup(), unmount, home, done };
}

/** What stands in a workbook: "name: series value unit", stated figures left out. */
function figuresOf(sheet: Sheet | null): string[] {
  const workbook = sheet?.session.workbook;
  if (!workbook) return [];
  return [...workbook.outline.ids].flatMap((indicator) => {
    const row = indicatorOf(workbook, indicator);
    return [...workbook.figures.columns.keys()].flatMap((key) => {
      const series = parseSeriesKey(key);
      const figure = figureAt(workbook, { indicator, series });
      if (!figure || series.measure.startsWith('stated')) return [];
      return [
        `${row?.name}: ${series.measure} ${series.period} ${formatValue(figure.value)} ${row?.unit.text}`,
      ];
    });
  });
}

const rows = () => screen.getByRole('grid', { name: 'Số liệu đọc được' });

/** The row of the list that is looked at. */
function current(): HTMLElement {
  return within(rows()).getByRole('row', { selected: true });
}

/** What the rows say of themselves, in order. */
function states(): string[] {
  const all = within(rows()).getAllByRole('row');
  return all.flatMap((row) => {
    const state = row.querySelector('.state .unseen');
    return state ? [`${row.querySelector('.value')?.textContent ?? ''} ${state.textContent}`] : [];
  });
}

describe('the review of a report', () => {
  test('shows the text with its figures, and a row for each', async () => {
    await reviewOf(READING);
    const text = screen.getByRole('region', { name: 'Nội dung báo cáo' });
    expect(text.textContent.replace(/\s+/gu, ' ')).toContain(
      'Diện tích gieo trồng lúa cả năm 1.250,5 ha, đạt 100,4% kế hoạch; năng suất 51,2 tạ/ha.',
    );
    const mark = within(text).getByRole('button', { name: '2.410' });
    expect(mark).toHaveAttribute('title', 'Chưa soát: Tổng đàn trâu, 2.410 con');
    expect(within(text).getByText('100,4%')).toHaveClass('qualifier');
    expect(within(rows()).getByTitle('Diện tích gieo trồng lúa')).toBeVisible();
    expect(within(rows()).getByText('100,4%')).toBeVisible();
    expect(rows()).toHaveFocus();
  });

  test('is worked through by keys alone: accept, correct, reject, go back, undo, redo', async () => {
    const { user, flow } = await reviewOf(READING);
    await user.keyboard('{Enter}');
    expect(current()).toHaveTextContent('51,2');
    await user.keyboard('{F2}');
    const value = screen.getByRole('textbox', { name: 'Số liệu' });
    expect(value).toHaveFocus();
    await user.keyboard('52,1{Enter}');
    expect(rows()).toHaveFocus();
    expect(current()).toHaveTextContent('2.410');
    await user.keyboard('{Delete}');
    expect(states()).toEqual(['1.250,5 Đã nhận', '52,1 Đã sửa', '2.410 Đã bỏ', '12,3 Chưa soát']);
    await user.keyboard('{ArrowUp}{Backspace}{Control>}z{/Control}');
    expect(states()[2]).toBe('2.410 Đã bỏ');
    await user.keyboard('{Control>}zz{/Control}');
    expect(states()[1]).toBe('51,2 Chưa soát');
    await user.keyboard('{Control>}y{/Control}');
    expect(states()[1]).toBe('52,1 Đã sửa');
    expect(flow.review?.decisions.get(1)?.correction.value).toMatchObject({ value: 52.1 });
  });

  test('goes to the next unchecked figure with one key, and round at the end', async () => {
    const { user } = await reviewOf(READING);
    await user.keyboard('{Enter}{End}');
    expect(current()).toHaveTextContent('12,3');
    await user.keyboard(' ');
    expect(current()).toHaveTextContent('51,2');
    await user.keyboard('{Shift>} {/Shift}');
    expect(current()).toHaveTextContent('12,3');
  });

  test('accepts a paragraph at once, a section when it is chosen, and all that are sure', async () => {
    const { user } = await reviewOf(READING);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(states().slice(0, 2)).toEqual(['1.250,5 Đã nhận', '51,2 Đã nhận']);
    expect(screen.getByText('Đã nhận 2 số.')).toBeVisible();
    await user.keyboard('{Control>}z{/Control}');
    expect(states()[0]).toBe('1.250,5 Chưa soát');
    const group = screen.getByRole('combobox', { name: 'Nhóm được nhận một lượt' });
    await user.selectOptions(group, 'Mục “NÔNG NGHIỆP” (3)');
    await user.click(screen.getByRole('button', { name: 'Nhận cả nhóm' }));
    expect(states().filter((row) => row.endsWith('Đã nhận'))).toHaveLength(3);
    await user.keyboard('{Control>}z{Shift>}{Enter}{/Shift}{/Control}');
    expect(states()).toEqual([
      '1.250,5 Đã nhận',
      '51,2 Chưa soát',
      '2.410 Đã nhận',
      '12,3 Đã nhận',
    ]);
  });

  test('accepts at once what is sure and has nothing against it', async () => {
    const wrong = readingOf(
      [
        'BÁO CÁO',
        '',
        'Diện tích chè «500» ha, đạt ‹130%› kế hoạch; diện tích quế «120» ha.',
        '',
        'Đàn trâu có «2.410» con.',
        '',
        'Đàn trâu còn «2.140» con.',
      ].join('\n'),
      [
        { indicator: 'Diện tích chè', unit: 'ha', plan: 400, pctPlan: 130 },
        { indicator: 'Diện tích quế', unit: 'ha', confidence: 0.83 },
        { indicator: 'Tổng đàn trâu', unit: 'con' },
        { indicator: 'Tổng đàn trâu', unit: 'con' },
      ],
    );
    const { user } = await reviewOf(wrong);
    expect(screen.getByRole('button', { name: 'Nhận 1 số tin cậy từ' })).toBeVisible();
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(states()).toEqual([
      '500 Chưa soát',
      '120 Đã nhận',
      '2.410 Chưa soát',
      '2.140 Chưa soát',
    ]);
  });

  test('accepts those that have a row in the workbook by one key once they are listed', async () => {
    const rows: readonly Row[] = [
      { name: 'Tổng đàn trâu', unit: 'con' },
      { name: 'Tỷ lệ hộ nghèo', unit: '%' },
    ];
    const { user, flow } = await reviewOf(READING, sheetOf(rows));
    await user.click(screen.getByRole('button', { name: 'Có trong sổ 2' }));
    expect(states()).toEqual(['2.410 Chưa soát', '12,3 Chưa soát']);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(flow.counts).toMatchObject({ accepted: 2, unchecked: 2 });
  });

  test('goes through what does not fit by F8 and arrows, each place shown as it is reached', async () => {
    const { user, flow } = await reviewOf(
      readingOf('Diện tích chè «500» ha, đạt ‹130%› kế hoạch «400» ha. Thu «5» ha, đạt ‹90%›.', [
        { indicator: 'Diện tích chè', unit: 'ha', plan: 400, pctPlan: 130 },
        { indicator: 'Diện tích chè', unit: 'ha', role: 'plan' },
        { indicator: 'Diện tích mía', unit: 'ha', plan: 4, pctPlan: 90 },
      ]),
    );
    await user.keyboard('{F8}');
    const list = screen.getByRole('region', { name: 'Chỗ vênh trong báo cáo' });
    expect(within(list).getAllByRole('button')[0]).toHaveFocus();
    const first = flow.pointed?.start;
    await user.keyboard('{ArrowDown}');
    expect(flow.pointed?.start).not.toBe(first);
    await user.keyboard('{F8}');
    expect(flow.current).toBe(2);
    await user.keyboard('{Escape}');
    expect(rows()).toHaveFocus();
    expect(current()).toHaveTextContent('Diện tích mía');
  });

  test('keeps what cannot be read in its field and says so', async () => {
    const { user, flow } = await reviewOf(READING);
    await user.keyboard('{F2}mười hai{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“mười hai” không đọc được thành số');
    expect(screen.getByRole('textbox', { name: 'Số liệu' })).toHaveValue('mười hai');
    expect(flow.review?.decisions.size).toBe(0);
    await user.keyboard('{Escape}');
    expect(rows()).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('leaves out nothing of what is typed: a unit counts, what is no unit is refused', async () => {
    const { user, flow } = await reviewOf(READING);
    const value = () => screen.getByRole('textbox', { name: 'Số liệu' });
    await user.keyboard('{F2}1.245x{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“1.245x” không đọc được thành số');
    expect(value()).toHaveValue('1.245x');
    expect(flow.review?.decisions.size).toBe(0);
    await user.clear(value());
    await user.type(value(), '12,45 km²{Enter}');
    expect(flow.review?.decisions.get(0)?.correction).toMatchObject({
      value: { kind: 'number', value: 12.45 },
      unit: 'km²',
    });
    await user.keyboard('{Home}');
    const plan = screen.getByRole('textbox', { name: 'Kế hoạch' });
    await user.type(plan, '1.245x{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“1.245x” không đọc được thành số');
    expect(flow.review?.decisions.get(0)?.correction.stated).toBeUndefined();
  });

  test('says once that a text has no figures', async () => {
    const none: Reading = { ...READING, extractions: [] };
    await reviewOf(none, null, [{ code: 'noFigures', start: 0, end: none.text.length }]);
    expect(screen.getAllByText(/Không thấy số liệu nào/)).toHaveLength(1);
  });

  test('corrects name, unit, role, and drops what the report does not say', async () => {
    const { user, flow } = await reviewOf(READING);
    const name = screen.getByRole('textbox', { name: 'Chỉ tiêu' });
    await user.clear(name);
    await user.type(name, 'Diện tích lúa cả năm{Enter}');
    await user.keyboard('{Home}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Là' }), 'Mục tiêu');
    await user.click(screen.getByRole('button', { name: /^Bỏ phần “bằng 100,4% kế hoạch”/ }));
    const { correction } = flow.review?.decisions.get(0) ?? {};
    expect(correction).toEqual({
      name: 'Diện tích lúa cả năm',
      role: 'target',
      dropped: ['pctPlan'],
    });
    expect(within(rows()).queryByText('100,4%')).toBeNull();
  });

  test('what the report states is typed, added, left out, and taken back by undo', async () => {
    const { user, flow } = await reviewOf(READING);
    const field = (name: string) => screen.getByRole('textbox', { name });
    const correction = () => flow.review?.decisions.get(0)?.correction ?? {};
    expect(field('% KH')).toHaveValue('100,4');
    await user.clear(field('% KH'));
    await user.type(field('% KH'), '100,45%');
    await user.type(field('Kế hoạch'), '1.245');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Đánh giá' }), 'met');
    expect(correction()).toEqual({
      stated: { pctPlan: numberValue(100.45, 2), plan: numberValue(1245, 0), verdict: 'met' },
    });
    expect(current()).toHaveTextContent('1.245');
    await user.clear(field('% KH'));
    await user.tab();
    expect(correction().dropped).toEqual(['pctPlan']);
    flow.undo();
    expect(correction().stated?.pctPlan).toEqual(numberValue(100.45, 2));
    await user.clear(field('Kế hoạch'));
    await user.type(field('Kế hoạch'), 'chưa rõ{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('chưa rõ');
  });

  test('clicking a figure in the text looks at its row, also where a filter hides it', async () => {
    const { user, flow } = await reviewOf(READING);
    await user.click(screen.getByRole('button', { name: 'Cần xem kỹ 1' }));
    expect(states()).toEqual(['51,2 Chưa soát']);
    const text = screen.getByRole('region', { name: 'Nội dung báo cáo' });
    await user.click(within(text).getByRole('button', { name: '12,3' }));
    expect(current()).toHaveTextContent('12,3');
    expect(flow.filter).toBe('all');
    expect(rows()).toHaveFocus();
  });

  test('chooses a row by F4, goes on, and the other figures of that name go there too', async () => {
    const twice = readingOf('Số bò «5» con.\n\nSố bò «6» con.\n\nSố dê «7» con.', [
      { indicator: 'Số bò u', unit: 'con' },
      { indicator: 'Số bò u', unit: 'con', role: 'plan' },
      { indicator: 'Số dê', unit: 'con' },
    ]);
    const { user } = await reviewOf(twice, sheetOf([{ name: 'Tổng đàn bò', unit: 'con' }]));
    await user.keyboard('{F4}tổng đàn bò{Enter}');
    expect(rows()).toHaveFocus();
    expect(current()).toHaveTextContent('6');
    expect(within(current()).getByText('Tổng đàn bò')).toBeVisible();
  });

  test('chooses another row, or a new one, by what is typed', async () => {
    const { user, flow } = await reviewOf(READING);
    const match = screen.getByRole('combobox', { name: 'Vào dòng' });
    await user.click(match);
    await user.keyboard('thu nhap binh quan{Enter}');
    const target = flow.review?.decisions.get(0)?.correction.target;
    expect(target).toMatchObject({ kind: 'catalogue' });
    await user.keyboard('{Home}');
    await user.click(screen.getByRole('combobox', { name: 'Vào dòng' }));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(flow.review?.decisions.get(0)?.correction.target ?? { kind: 'new' }).toEqual({
      kind: 'new',
    });
  });

  test('leaves with Escape, and can be gone on with', async () => {
    const { user, flow, reports, unmount, done } = await reviewOf(READING);
    await user.keyboard('{Enter}{Escape}');
    unmount();
    await done();
    expect(reports.open).toBeNull();
    expect(reports.waiting).toMatchObject([{ flow, decided: 1, total: 4 }]);
    await reports.resume(reports.waiting[0]!);
    expect(reports.open?.counts).toMatchObject({ accepted: 1, unchecked: 3 });
  });

  test('takes what was accepted into a new workbook as one step, and back', async () => {
    const { user, reports, home, done, unmount } = await reviewOf(READING);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText(/^Chưa nhận số liệu nào/)).toBeVisible();
    await user.keyboard('{Shift>}{Enter}{/Shift}{Control>}{Enter}{/Control}');
    const dialog = screen.getByRole('dialog', { name: 'Đưa số liệu vào sổ' });
    const title = within(dialog).getByRole('textbox', { name: 'Tên sổ' });
    await user.clear(title);
    await user.type(title, 'Sổ xã{Enter}');
    await done();
    unmount();
    expect(home.sheet?.title).toBe('Sổ xã');
    expect(figuresOf(home.sheet)).toEqual([
      'Diện tích gieo trồng lúa: estimate 2023 1.250,5 ha',
      'Năng suất lúa: estimate 2023 51,2 tạ/ha',
    ]);
    expect(reports.open).toBeNull();
    expect(reports.taken?.count).toBe(3);
    expect(home.sheet?.place?.column).toBe('result');
    await reports.undoTaken();
    expect(figuresOf(home.sheet)).toEqual([]);
    expect(reports.taken).toBeNull();
  });

  test('asks about figures that the open workbook has otherwise, before anything is written', async () => {
    const open = sheetOf([
      { name: 'Tỷ lệ hộ nghèo', unit: '%', result: '14,1' },
      { name: 'Năng suất lúa', unit: 'tạ/ha', result: '' },
    ]);
    const { user, home, done } = await reviewOf(READING, open);
    const all = () => screen.getByRole('button', { name: /^Nhận \d+ số tin cậy từ/ });
    await user.click(all());
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = screen.getByRole('dialog', { name: 'Đưa số liệu vào sổ' });
    expect(within(dialog).getByText(/^1 ô có hai số khác nhau/)).toBeVisible();
    const cell = within(dialog).getByRole('group', { name: 'Tỷ lệ hộ nghèo' });
    expect(within(cell).getByRole('button', { name: 'Giữ của sổ: 14,1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(within(cell).getByRole('button', { name: 'Lấy: 12,3' }));
    await user.click(within(dialog).getByRole('button', { name: /^Đưa \d+ số vào sổ/ }));
    await done();
    expect(figuresOf(home.sheet)).toContain('Tỷ lệ hộ nghèo: estimate 2023 12,3 %');
    expect(home.sheet?.canUndo).toBe(true);
    await home.sheet?.undo();
    expect(figuresOf(home.sheet)).toContain('Tỷ lệ hộ nghèo: estimate 2023 14,1 %');
  });

  test('the notice of what was taken in goes with the next step', async () => {
    const { user, reports, home, done } = await reviewOf(READING);
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
    await user.click(screen.getByRole('button', { name: /^Đưa \d+ số vào sổ/ }));
    await done();
    expect(reports.taken).not.toBeNull();
    home.sheet?.rename('Tên khác');
    expect(reports.taken).toBeNull();
  });

  test('what is typed last belongs to the figure it was typed for', async () => {
    const { user, flow } = await reviewOf(READING);
    await user.keyboard('{F2}1.300');
    await user.click(within(rows()).getByText('2.410'));
    expect(flow.review?.decisions.get(0)?.correction.value).toEqual(numberValue(1300, 0));
    expect(flow.review?.decisions.size).toBe(1);
  });

  test('says that nothing was found in a text without figures', async () => {
    await reviewOf(readingOf('Kính gửi các đồng chí.', []));
    expect(screen.getByRole('alert')).toHaveTextContent('Không thấy số liệu nào');
  });
});
