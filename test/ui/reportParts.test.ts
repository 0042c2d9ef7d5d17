import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test, vi as mock } from 'vitest';
import { ReportFault } from '../../src/exchange/report/reportFault';
import { vi } from '../../src/ui/messages/vi';
import ReviewScreen from '../../src/ui/screens/ReviewScreen.svelte';
import { markedQuote } from '../../src/ui/state/markedQuote';
import { ReportDesk } from '../../src/ui/state/reportDesk.svelte';
import { reportCommand } from '../../src/ui/state/reportKeys';
import { isReportFile, isReportName, looksLikeReport } from '../../src/ui/state/reportOrTable';
import { cutPassage, placeFigures } from '../../src/ui/state/reportPlaces';
import { windowOfRows } from '../../src/ui/state/windowOfRows';
import { REPORT } from '../support/reportText';
import { newStore } from '../support/storage';
import { readingOf } from './reportReading';

describe('a figure in its clause', () => {
  test.each([
    ['đạt 5,5 ha, trong đó 5 ha mới', '5', 1, 'đạt 5,5 ha, trong đó |5| ha mới'],
    ['có 12 xã; 12 trường.', '12', 2, 'có 12 xã; |12| trường.'],
    ['đạt 1.250,5.', '1.250,5', 1, 'đạt |1.250,5|.'],
    ['đạt 25 ha', '5', 1, 'đạt 25 ha||'],
    ['đạt 25 ha', '', 1, 'đạt 25 ha||'],
  ])('%s: %s (%i)', (quote, number, nth, marked) => {
    const { before, number: found, after } = markedQuote(quote, number, nth);
    expect(`${before}|${found}|${after}`).toBe(marked);
  });
});

describe('figures in the text', () => {
  test('stand where their numbers stand, also behind a footnote that interrupts a paragraph', () => {
    const marked = REPORT.replace('1.250,5', '«1.250,5»').replace('53%', '«53»%');
    const reading = readingOf(marked, [{ indicator: 'a' }, { indicator: 'b' }]);
    const places = placeFigures(reading);
    reading.extractions.forEach(({ num }, figure) => {
      const passage = reading.passages[places.passageOf[figure] ?? -1];
      const spans = places.figures[places.passageOf[figure] ?? -1] ?? [];
      const span = spans.find((one) => one.figure === figure);
      expect(passage?.text.slice(span?.from, span?.to)).toBe(num);
    });
    expect(places.passageAt(reading.text.length + 5)).toBe(-1);
  });

  test('cut a passage without losing a letter', () => {
    const spans = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }).map((cuts) => {
      const at = [...cuts].sort((a, b) => a - b);
      return at.flatMap((from, n) =>
        n % 2 === 0 && at[n + 1] !== undefined ? [{ from, to: at[n + 1]! }] : [],
      );
    });
    const text = 'Diện tích gieo trồng 1.250,5 ha, đạt 100%';
    fc.assert(
      fc.property(spans, spans, (marks, qualifiers) => {
        const figures = marks.map((span, figure) => ({ ...span, figure }));
        const pieces = cutPassage(text, figures, qualifiers);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { figure, from, to } of figures) {
          const own = pieces.filter((piece) => piece.figure === figure);
          expect(own.map((piece) => piece.text).join('')).toBe(text.slice(from, to));
        }
      }),
    );
  });
});

test.each([
  [1000, 0, 280, 0, 22],
  [1000, 28_000 - 280, 280, 978, 1000],
  [3, 0, 280, 0, 3],
  [0, 0, 280, 0, 0],
  [1000, 0, 0, 0, 35],
])('of %i rows scrolled by %i in %i px those near enough are drawn', (count, by, px, ...ends) => {
  const { first, end } = windowOfRows(count, 28, by, px);
  expect([first, end]).toEqual(ends);
});

describe('a report or a table', () => {
  const TABLE = 'STT;Chỉ tiêu;Đơn vị;KH 2023\n1;Diện tích lúa;ha;100\n2;Đàn trâu;con;20';
  test.each([
    ['prose', REPORT, true],
    ['cells with semicolons', TABLE, false],
    ['cells with tabs', TABLE.replaceAll(';', '\t'), false],
    ['cells with commas', TABLE.replaceAll(';', ','), false],
    ['names alone', 'Chỉ tiêu\nDiện tích lúa\nĐàn trâu', false],
    ['nothing', '', false],
  ])('%s', (_, text, is) => {
    expect(looksLikeReport(text)).toBe(is);
    expect(isReportFile(Buffer.from(text))).toBe(is);
    expect(isReportFile(Buffer.from(text, 'utf16le'))).toBe(is);
  });

  test('is told by the name where that says it', () => {
    expect(['a.docx', 'A.DOC', 'b.csv', 'c.txt'].map(isReportName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('keys of the review write into fields and press buttons; only those that cannot are its own', () => {
  const press = (key: string, tag: string, more: KeyboardEventInit = {}) => {
    const target = document.body.appendChild(document.createElement(tag));
    let found: ReturnType<typeof reportCommand> = null;
    target.addEventListener('keydown', (event) => (found = reportCommand(event)));
    const code = key === ' ' ? 'Space' : key;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, ...more }));
    target.remove();
    return found;
  };
  expect(['div', 'input', 'button'].map((tag) => press('Enter', tag))).toEqual([
    'accept',
    null,
    null,
  ]);
  expect(['div', 'input', 'button'].map((tag) => press(' ', tag))).toEqual(['next', null, null]);
  const undo = (tag: string) => press('z', tag, { ctrlKey: true });
  expect(['div', 'input', 'button'].map(undo)).toEqual(['undo', null, 'undo']);
  expect(press('Enter', 'input', { ctrlKey: true })).toBe('take');
  expect(press('a', 'div')).toBeNull();
});

describe('while a report is read', () => {
  /** The screen on a report whose reading is in our hands. */
  function reading() {
    const home = { store: newStore().store, sheet: null, add: () => Promise.resolve() };
    let tell: (done: number) => void = () => undefined;
    let fail: (fault: unknown) => void = () => undefined;
    let stopped = false;
    const reports = new ReportDesk(home, {
      read: (_, { onProgress, signal }) =>
        new Promise((_resolve, reject) => {
          tell = (done) => onProgress?.({ stage: 'read', done, total: 100 });
          fail = reject;
          signal?.addEventListener('abort', () => (stopped = true));
        }),
      know: () => Promise.resolve([]),
    });
    void reports.begin('bao-cao.docx', Promise.resolve({ kind: 'pasted', name: '', text: '' }));
    return {
      reports,
      tell: (n: number) => tell(n),
      fail: (e: unknown) => fail(e),
      stopped: () => stopped,
    };
  }

  async function shown(reports: ReportDesk) {
    await mock.waitFor(() => expect(reports.open).not.toBeNull());
    const attempt = (job: () => Promise<void>) => void job();
    const props = { flow: reports.open!, reports, messages: vi, attempt, chooseFile: mock.fn() };
    render(ReviewScreen, { props });
    return userEvent.setup();
  }

  test('it says how far it has come, and Escape gives it up', async () => {
    const { reports, tell, stopped } = reading();
    const user = await shown(reports);
    expect(screen.getByText('Đang đọc báo cáo…')).toBeVisible();
    tell(42);
    expect(await screen.findByText('Đang đọc báo cáo… 42%')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(stopped()).toBe(true);
    expect(reports.open).toBeNull();
    expect(reports.waiting).toEqual([]);
  });

  test('what cannot be read is told with what to do', async () => {
    const { reports, fail } = reading();
    await shown(reports);
    fail(new ReportFault('password'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Tệp được đặt mật khẩu.');
    expect(screen.getByRole('button', { name: 'Chọn tệp khác…' })).toBeVisible();
  });
});
