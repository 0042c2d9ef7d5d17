import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import ProgramFooter from '../../src/ui/components/update/ProgramFooter.svelte';
import { leftOutVi as words } from '../../src/ui/messages/leftOut';
import { updateVi } from '../../src/ui/messages/update';
import { vi as messages } from '../../src/ui/messages/vi';
import ExportDialog from '../../src/ui/screens/ExportDialog.svelte';
import type { CopyDesk } from '../../src/ui/state/copies.svelte';
import { GUARD_PLACE } from '../../src/ui/state/guard.svelte';
import { protectVi } from '../../src/ui/messages/protect';
import type { Update } from '../../src/ui/state/update.svelte';
import { Session } from '../../src/workbench/session';
import { MemoryStore } from '../../src/storage/memoryStore';
import { sheet } from '../support/workbooks';

const saved = vi.hoisted(() => [] as { name: string; text: string }[]);
vi.mock('../../src/ui/state/saveFile', () => ({
  saveFile: (file: { name: string; text: string }) => {
    saved.push(file);
    return Promise.resolve({ name: file.name, to: 'downloads' });
  },
}));

const START = sheet([
  { name: 'Tổng chi', unit: 'triệu', plan: '900' },
  { name: 'Chi trường học', unit: 'triệu', depth: 1, composition: 'addend', plan: '581' },
  { name: 'Chi quốc phòng', unit: 'triệu', depth: 1, composition: 'addend', plan: '319' },
]);

async function dialogOn(store: MemoryStore, guard?: object) {
  const session = new Session(store, await store.load('w'));
  const noteFile = vi.fn(() => Promise.resolve());
  const jobs: Promise<void>[] = [];
  render(ExportDialog, {
    context: new Map([[GUARD_PLACE, guard]]),
    props: {
      session,
      copies: { noteFile } as unknown as CopyDesk,
      settings: store,
      messages,
      attempt: (job: () => Promise<void>) => void jobs.push(job()),
      close: () => undefined,
    },
  });
  return { noteFile, jobs, user: userEvent.setup() };
}

afterEach(() => saved.splice(0));

test('a group is left out when it is chosen, never by itself, and remembered for the workbook', async () => {
  const store = new MemoryStore();
  await store.create(START, 1);
  const { noteFile, jobs, user } = await dialogOn(store);
  const box = await screen.findByRole('checkbox', { name: /Chi quốc phòng/ });
  expect(box).not.toBeChecked();
  expect(screen.getByRole('group', { name: words.proposed })).toContainElement(box);

  await user.click(box);
  expect(screen.getByText(/^Không xuất 1 dòng/)).toBeVisible();
  expect(screen.getByText(/Tổng vẫn được ghi: Tổng chi\./)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: /^Tệp sổ/ }));
  await user.click(screen.getByRole('button', { name: messages.exchange.save }));
  await screen.findByText(/^✓ Đã ghi/);
  await Promise.all(jobs);
  expect(saved.map(({ name }) => name)).toEqual(['Thử (trích).chitieu.json']);
  expect(saved[0]?.text).toContain('Chi trường học');
  expect(saved[0]?.text).not.toMatch(/quốc phòng|319/);
  expect(noteFile).not.toHaveBeenCalled();

  cleanup();
  const again = await dialogOn(store);
  await Promise.all(again.jobs);
  const kept = await screen.findByRole('checkbox', { name: /Chi quốc phòng/ });
  expect(kept).toBeChecked();
  await again.user.click(kept);
  await again.user.click(screen.getByRole('radio', { name: /^Tệp sổ/ }));
  await again.user.click(screen.getByRole('button', { name: messages.exchange.save }));
  await screen.findByText(/^✓ Đã ghi/);
  await Promise.all(again.jobs);
  expect(saved[1]?.name).toBe('Thử.chitieu.json');
  expect(again.noteFile).toHaveBeenCalledOnce();
});

test('the licences of what ships are shown at the foot of the first page', async () => {
  const update = { version: '1', keeping: 'kept' } as unknown as Update;
  render(ProgramFooter, { update, words: updateVi, attempt: () => undefined });
  await userEvent.click(screen.getByRole('button', { name: updateVi.licences }));
  const text = await screen.findByRole('region', { name: updateVi.licences });
  expect(text).toHaveTextContent(/papaparse [\d.]+ \(MIT\)/);
});

test('of a protected workbook it is said that a table is open to all, and a hidden title is in no name', async () => {
  const store = new MemoryStore();
  await store.create({ ...START, meta: { ...START.meta, title: 'Kế hoạch mật' } }, 1);
  const { jobs, user } = await dialogOn(store, { of: { hidesTitle: true } });
  await screen.findByText(`⚠ ${protectVi.openFile}`);
  await user.click(screen.getByRole('button', { name: messages.exchange.save }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).not.toContain('mật');
  await user.click(screen.getByRole('radio', { name: /^Tệp sổ/ }));
  expect(screen.queryByText(`⚠ ${protectVi.openFile}`)).toBeNull();
  await Promise.all(jobs);
});
