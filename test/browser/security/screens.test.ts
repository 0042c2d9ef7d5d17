import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { en } from '../../../src/ui/messages/en';
import { fill } from '../../../src/ui/messages/fill';
import { vi } from '../../../src/ui/messages/vi';
import { openApp } from '../../support/browser';
import { withFolder } from '../../support/chosenFolder';
import { evilWorkbookFile } from '../../support/evilWorkbook';
import { expectNoMarkup, forbidRequests, guard, test } from '../../support/guarded';
import { IMAGE, PAYLOADS } from '../../support/payloads';
import { cell, shows, type } from '../../support/sheetPage';

const FILE = {
  name: `${IMAGE}.chitieu.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(evilWorkbookFile()),
};

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/** The workbook full of payloads, brought in as a file from a stranger. */
async function openEvil(page: Page): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(FILE);
  await cell(page, 1, 'name').getByText('<script>window.ran=1</script>').waitFor();
}

describe.each([vi, en])('payloads, in $language.code,', (words) => {
  const { copies, find, library, menu, protect, rescue, rulesScreen, update, windows } = words;

  async function speak(page: Page): Promise<void> {
    await button(page, library.languages[words.language.code]).click();
    await page.getByRole('heading', { name: library.listTitle, exact: true }).waitFor();
  }

  test('in a file, a search, a waiver, a report’s words and on paper are text', async ({
    guarded: page,
  }) => {
    await speak(page);
    await openEvil(page);
    await page.locator('input.title, h1').first().waitFor();
    await expectNoMarkup(page, 'a sheet from a file');
    for (const row of [0, 1, 2]) {
      await cell(page, row, row === 1 ? 'verdict0' : 'result').click();
      await page.getByRole('tab', { name: words.panel.cell, exact: true }).click();
      await expectNoMarkup(page, `side panel of row ${row}`);
    }

    await cell(page, 0, 'name').click();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: find.label }).fill('<img');
    await page.getByText(/^1\/\d+$/).waitFor();
    await page.getByRole('textbox', { name: find.label }).fill(`${IMAGE}?`);
    await page.getByText(find.none).waitFor();
    await expectNoMarkup(page, 'find');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+g');
    await page.getByRole('combobox', { name: menu.goToLabel }).fill('<img src');
    await page.getByRole('option').filter({ hasText: '<img' }).first().waitFor();
    await expectNoMarkup(page, 'go to');
    await closeDialog(page);

    await page.getByRole('tab', { name: words.panel.violations }).click();
    await page.locator('.panel .violations .go').filter({ hasText: '<img' }).first().click();
    await button(page, rulesScreen.waive).click();
    await dialog(page).getByLabel(rulesScreen.reason).fill(IMAGE);
    await dialog(page).getByLabel(rulesScreen.who).fill(PAYLOADS[0]!);
    await expectNoMarkup(page, 'a waiver being written');
    await button(page, rulesScreen.saveWaiver).click();
    await button(page, rulesScreen.button).click();
    await page.getByRole('tab', { name: rulesScreen.tabs.waivers, exact: true }).click();
    await dialog(page).getByRole('cell', { name: IMAGE, exact: true }).waitFor();
    await expectNoMarkup(page, 'waivers');
    await button(page, rulesScreen.printing.open).click();
    for (const label of [rulesScreen.printing.office, rulesScreen.printing.place])
      await dialog(page).getByLabel(label, { exact: true }).fill(IMAGE);
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('body > .printed');
    await printed.getByText(IMAGE).first().waitFor();
    expect((await printed.textContent())?.match(/<img src=x/gi)?.length).toBeGreaterThan(3);
    await expectNoMarkup(page, 'on paper');
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await closeDialog(page);

    await cell(page, 1, 'result').click();
    await page.keyboard.press('Control+Alt+c');
    await dialog(page).getByRole('textbox', { name: menu.asReport.text }).waitFor();
    await expectNoMarkup(page, 'a report’s words');
  });

  test('in windows, notices, copies, passphrases and lists are text', async ({
    guarded: page,
    context,
    faults,
  }) => {
    await withFolder(page, IMAGE);
    await page.reload();
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith('asked: ')));
    await speak(page);
    await openEvil(page);
    await page.locator('.status .saving.saved').waitFor();

    // A second window follows what the first one types.
    const second = await context.newPage();
    await openApp(second);
    await forbidRequests(second, faults);
    await second.getByRole('button', { name: IMAGE }).first().click();
    await second.getByText(windows.following.elsewhere).waitFor();
    await type(page, 0, 'name', PAYLOADS[2]!);
    await shows(page, 0, 'name', PAYLOADS[2]!);
    await shows(second, 0, 'name', PAYLOADS[2]!);
    await expectNoMarkup(second, 'a window that follows');
    await page.evaluate((version) => {
      const data = { type: 'versions', newest: version, agreed: version };
      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
    }, IMAGE);
    await page.getByText(update.taken).waitFor();
    await expectNoMarkup(page, 'a newer version');
    await second.close();

    await page.locator('.status').getByTitle(copies.none).click();
    await button(page, copies.choose).click();
    await dialog(page)
      .getByText(fill(copies.into, { name: IMAGE }))
      .waitFor();
    await button(page, copies.copyNow).waitFor();
    await expectNoMarkup(page, 'copies');
    await dialog(page).locator('input[type="file"]').setInputFiles(FILE);
    await dialog(page).getByText(FILE.name).first().waitFor();
    await expectNoMarkup(page, 'a copy being looked at');
    await button(page, copies.restoreNew).click();
    await dialog(page).locator('.good').filter({ hasText: IMAGE }).waitFor();
    await expectNoMarkup(page, 'a copy restored');
    await closeDialog(page);

    await button(page, words.back).click();
    await page.getByRole('heading', { name: library.listTitle, exact: true }).waitFor();
    await page.getByRole('button', { name: protect.buttonOf.none }).last().click();
    await dialog(page)
      .getByText(fill(protect.title, { title: IMAGE }))
      .waitFor();
    await dialog(page).getByLabel(protect.passphrase).fill(IMAGE);
    await dialog(page).getByLabel(protect.again).fill(IMAGE);
    await dialog(page).getByLabel(protect.understood).check();
    await dialog(page).getByRole('button', { name: protect.protect, exact: true }).click();
    await dialog(page).getByText(protect.done.protected).waitFor();
    await button(page, protect.lock).click();
    await dialog(page).getByText(protect.done.locked).waitFor();
    await closeDialog(page);
    await page.getByRole('button', { name: IMAGE }).filter({ hasText: protect.locked }).click();
    await dialog(page).getByLabel(protect.current).fill(PAYLOADS[0]!);
    await page.keyboard.press('Enter');
    await dialog(page).getByText(protect.wrong).waitFor();
    await expectNoMarkup(page, 'a passphrase');
    await closeDialog(page);

    await page
      .getByRole('button', { name: new RegExp(`^${library.remove}: `) })
      .first()
      .click();
    await page.getByText(fill(library.deletedTitle, { count: 1 })).click();
    await expectNoMarkup(page, 'deleted workbooks');
    await button(page, copies.clear).click();
    await dialog(page).getByText(IMAGE).first().waitFor();
    await expectNoMarkup(page, 'what is cleared');
  });

  test('in a browser that keeps nothing are text', async ({ context, page, faults }) => {
    await guard(context, faults);
    await page.addInitScript((text) => {
      IDBFactory.prototype.open = () => {
        throw new Error(text);
      };
    }, IMAGE);
    await openApp(page);
    await button(page, library.languages[words.language.code]).click();
    await page.getByText(fill(rescue.said, { what: IMAGE }), { exact: false }).waitFor();
    await expectNoMarkup(page, 'a store that cannot be opened');
    await openEvil(page);
    await page.getByText(rescue.inMemory, { exact: true }).waitFor();
    await expectNoMarkup(page, 'a workbook in memory');
  });
});
