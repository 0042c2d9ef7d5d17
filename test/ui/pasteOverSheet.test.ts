import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi as mock } from 'vitest';
import SheetBar from '../../src/ui/components/sheet/SheetBar.svelte';
import { vi } from '../../src/ui/messages/vi';
import { SheetLayout } from '../../src/ui/state/layout.svelte';
import { Sheet } from '../../src/ui/state/sheet.svelte';
import { Session } from '../../src/workbench/session';
import { newStore } from '../support/storage';
import { sheet as sheetOf } from '../support/workbooks';

test('the bar over an open sheet offers to paste a report', async () => {
  const { store } = newStore();
  await store.create(sheetOf([{ name: 'Sản lượng ngô', unit: 'tấn' }]), 1);
  const sheet = new Sheet(new Session(store, await store.load('w')));
  const onPasteText = mock.fn();
  const nothing = () => undefined;
  render(SheetBar, {
    props: {
      sheet,
      layout: new SheetLayout(store, 'w'),
      messages: vi,
      attempt: nothing,
      close: () => Promise.resolve(),
      columnName: () => '',
      columnsChanged: nothing,
      addTargets: nothing,
      finding: false,
      setFinding: nothing,
      showShortcuts: nothing,
      showRules: nothing,
      onPasteText,
    },
  });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Dán báo cáo…' }));
  expect(onPasteText).toHaveBeenCalledOnce();
});
