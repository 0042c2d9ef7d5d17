import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ProtectionState, WorkbookProtection } from '../../src/workbench/protect/protection';
import ProtectDialog from '../../src/ui/components/protect/ProtectDialog.svelte';
import { protectVi as words } from '../../src/ui/messages/protect';
import { ProtectDesk } from '../../src/ui/state/protect.svelte';

/** A workbook that is protected by a word, without any sealing. */
class OneWord implements WorkbookProtection {
  isPossible = true;
  word: string | null = null;
  isLocked = false;
  hides = false;
  state(): Promise<ProtectionState> {
    return Promise.resolve(this.word === null ? 'none' : this.isLocked ? 'locked' : 'open');
  }
  hidesTitle(): Promise<boolean> {
    return Promise.resolve(this.hides);
  }
  protect(_: string, passphrase: string, hidesTitle: boolean): Promise<void> {
    this.word = passphrase;
    this.hides = hidesTitle;
    return Promise.resolve();
  }
  remove(): Promise<void> {
    this.word = null;
    return Promise.resolve();
  }
  isRight(_: string, passphrase: string): Promise<boolean> {
    return Promise.resolve(passphrase === this.word);
  }
  unlock(id: string, passphrase: string): Promise<boolean> {
    return this.isRight(id, passphrase);
  }
  lock(): Promise<void> {
    this.isLocked = true;
    return Promise.resolve();
  }
  forget(): Promise<void> {
    return this.lock();
  }
  inherit(): Promise<void> {
    this.isLocked = false;
    return Promise.resolve();
  }
  sealFile(_: string, text: string): Promise<string> {
    return Promise.resolve(`sealed ${text}`);
  }
  isSealedFile(text: string): boolean {
    return text.startsWith('sealed ');
  }
  openFile(text: string, passphrase: string): Promise<string | null> {
    return Promise.resolve(passphrase === this.word ? text.slice(7) : null);
  }
}

function open() {
  const protection = new OneWord();
  const desk = new ProtectDesk(
    { protection },
    {
      changed: () => Promise.resolve(),
      alone: (_, job) => job(),
      lock: () => protection.lock(),
    },
  );
  render(ProtectDialog, { desk, words, attempt: (job: () => Promise<void>) => void job() });
  return { protection, desk, user: userEvent.setup() };
}

test('a passphrase is typed twice, and what forgetting means is said and agreed to before', async () => {
  const { protection, desk, user } = open();
  await desk.settings('w', 'Phong Thổ 2024');
  await screen.findByText(`⚠ ${words.noWayBack}`);
  const button = screen.getByRole('button', { name: words.protect });
  await user.type(screen.getByLabelText(words.passphrase), 'trâu xanh leo núi');
  await user.type(screen.getByLabelText(words.again), 'trâu xanh leo');
  await user.click(screen.getByLabelText(words.understood));
  await screen.findByText(words.different);
  expect(button).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText(words.again), ' núi');
  await user.click(button);
  await screen.findByText(`✓ ${words.done.protected}`);
  expect(protection.word).toBe('trâu xanh leo núi');
});

test('a hidden title stays hidden under another passphrase, unless it is unticked', async () => {
  const { protection, desk, user } = open();
  [protection.word, protection.hides] = ['trâu xanh', true];
  for (const [before, after, hides] of [
    ['trâu xanh', 'trâu xanh leo núi', true],
    ['trâu xanh leo núi', 'trâu xanh xuống núi', false],
  ] as const) {
    await desk.settings('w', 'Phong Thổ 2024');
    const box = await screen.findByLabelText<HTMLInputElement>(words.hideTitle);
    expect(box.checked).toBe(true);
    if (!hides) await user.click(box);
    await user.type(screen.getByLabelText(words.current), before);
    await user.type(screen.getByLabelText(words.passphrase), after);
    await user.type(screen.getByLabelText(words.again), after);
    await user.click(screen.getByRole('button', { name: words.change }));
    await screen.findByText(`✓ ${words.done.changed}`);
    expect([protection.word, protection.hides]).toEqual([after, hides]);
    await user.click(screen.getByRole('button', { name: words.close }));
  }
});

test('a wrong passphrase is said, the right one opens', async () => {
  const { protection, desk, user } = open();
  protection.word = 'trâu xanh';
  const unlocked = desk.unlock('w', 'Phong Thổ 2024');
  const field = await screen.findByLabelText(words.current);
  await user.type(field, 'trâu đỏ');
  await user.click(screen.getByRole('button', { name: words.unlock }));
  await screen.findByText(words.wrong);
  await user.clear(field);
  await user.type(field, 'trâu xanh');
  await user.click(screen.getByRole('button', { name: words.unlock }));
  expect(await unlocked).toBe(true);
});

test('a workbook just locked says how it is opened again, and asks nothing it could not take', async () => {
  const { protection, desk, user } = open();
  protection.word = 'trâu xanh';
  await desk.settings('w', 'Phong Thổ 2024');
  await user.click(await screen.findByRole('button', { name: words.lock }));
  await screen.findByText(`✓ ${words.done.locked}`);
  await screen.findByText(words.unlockHint);
  expect(screen.queryByLabelText(words.current)).toBeNull();
});

test('a sealed file asks, an open one does not, and who turns away gets nothing', async () => {
  const { protection, desk, user } = open();
  protection.word = 'trâu xanh';
  expect(await desk.opened('{}', 'a.json', 'n')).toBe('{}');
  const opened = desk.opened('sealed {}', 'a.json', 'n');
  await user.click(await screen.findByRole('button', { name: words.close }));
  expect(await opened).toBeNull();
});

test('where another window has given it a passphrase, that is said when it is asked for', async () => {
  const { protection, desk } = open();
  protection.word = 'trâu xanh';
  void desk.unlock('w', 'Phong Thổ 2024', true);
  await screen.findByText(`⚠ ${words.elsewhere}`);
});

test('where nothing can be opened a sealed file is answered with a sentence', async () => {
  const { protection, desk } = open();
  protection.isPossible = false;
  void desk.opened('sealed {}', 'a.json', 'n');
  await screen.findByText(words.impossible);
  expect(screen.queryByLabelText(words.current)).toBeNull();
});

test('where nothing can be sealed the offer is a sentence', async () => {
  const { protection, desk } = open();
  protection.isPossible = false;
  await desk.settings('w', 'Phong Thổ 2024');
  await screen.findByText(words.impossible);
  expect(screen.queryByLabelText(words.passphrase)).toBeNull();
});
