import { describe, expect, test, vi } from 'vitest';
import {
  keyHandler,
  keyName,
  keysOf,
  SHORTCUT_IDS,
  SHORTCUTS,
  type ShortcutId,
} from '../../src/ui/state/shortcuts';

function press(on: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  on.dispatchEvent(event);
  return event;
}

/** A page with a cell of the sheet, a field and a button, and what was run in it. */
function page() {
  document.body.innerHTML =
    '<div class="sheet"><div id="cell"></div></div><input id="field" type="text"><button></button>';
  const ran: ShortcutId[] = [];
  const ids: ShortcutId[] = ['undo', 'redo', 'find', 'help', 'moveUp', 'insertAbove', 'deleteRows'];
  const handler = keyHandler(Object.fromEntries(ids.map((id) => [id, () => ran.push(id)])));
  document.body.onkeydown = handler;
  const find = (selector: string) => document.querySelector(selector)!;
  return { ran, cell: find('#cell'), field: find('#field'), button: find('button') };
}

describe('the table of shortcuts', () => {
  test('gives no keys twice', () => {
    const keys = SHORTCUT_IDS.flatMap((id) => SHORTCUTS[id].keys.map((key) => key.toLowerCase()));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  });

  test.each([
    ['$mod+Shift+z', 'Ctrl+Shift+Z'],
    ['$mod+Shift++', 'Ctrl+Shift++'],
    ['$mod+-', 'Ctrl+-'],
    ['Alt+Shift+ArrowUp', 'Alt+Shift+↑'],
    ['Shift+?', '?'],
    ['F1', 'F1'],
  ])('%s is written %s', (keys, name) => {
    expect(keyName(keys)).toBe(name);
  });

  test('names the first way in menus', () => {
    expect(keysOf('redo')).toBe('Ctrl+Y');
  });
});

describe('keys', () => {
  test('run their command and keep the browser from its own', () => {
    const { ran, cell, button } = page();
    expect(press(cell, { key: 'z', code: 'KeyZ', ctrlKey: true }).defaultPrevented).toBe(true);
    press(button, { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
    press(cell, { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true });
    press(cell, { key: '-', code: 'Minus', ctrlKey: true });
    press(cell, { key: 'ArrowUp', code: 'ArrowUp', altKey: true, shiftKey: true });
    expect(ran).toEqual(['undo', 'redo', 'insertAbove', 'deleteRows', 'moveUp']);
    expect(press(cell, { key: 'q', ctrlKey: true }).defaultPrevented).toBe(false);
  });

  test('of a field are the field’s, but for those of the whole page', () => {
    const { ran, field } = page();
    press(field, { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(ran).toEqual([]);
    press(field, { key: 'f', code: 'KeyF', ctrlKey: true });
    expect(ran).toEqual(['find']);
  });

  test('of the rows count in the sheet only; a printing key there begins to type', () => {
    const { ran, cell, button } = page();
    press(button, { key: '-', code: 'Minus', ctrlKey: true });
    press(cell, { key: '?', code: 'Slash', shiftKey: true });
    expect(ran).toEqual([]);
    press(button, { key: '?', code: 'Slash', shiftKey: true });
    press(cell, { key: 'F1', code: 'F1' });
    expect(ran).toEqual(['help', 'help']);
  });

  test('that something nearer has used are left alone', () => {
    const run = vi.fn();
    const event = new KeyboardEvent('keydown', { key: 'F1', cancelable: true });
    event.preventDefault();
    keyHandler({ help: run })(event);
    expect(run).not.toHaveBeenCalled();
  });
});
