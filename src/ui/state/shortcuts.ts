import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';

/** Parts of the list of shortcuts. */
export type ShortcutGroup = 'move' | 'select' | 'edit' | 'rows' | 'look';

export type ShortcutId = keyof typeof SHORTCUTS;

interface Shortcut {
  readonly group: ShortcutGroup;
  /** Ways to press it, as tinykeys writes them; the first is the one that menus name. */
  readonly keys: readonly string[];
  /** Also counts while text is typed into a field. */
  readonly typing?: true;
  /** Counts only while the keyboard is in the sheet. */
  readonly inSheet?: true;
}

function inSheet(group: ShortcutGroup, ...keys: readonly string[]): Shortcut {
  return { group, keys, inSheet: true };
}

function shortcut(group: ShortcutGroup, ...keys: readonly string[]): Shortcut {
  return { group, keys };
}

/**
 * Every shortcut of the sheet, in the order of the list. The screen's own are handled by this table
 * (`keyHandler`); those of cells and ranges are the grid's, which stand here to be listed.
 */
export const SHORTCUTS = {
  arrows: shortcut('move', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
  edge: shortcut('move', '$mod+ArrowDown'),
  nextCell: shortcut('move', 'Tab', 'Shift+Tab'),
  rowEnds: shortcut('move', 'Home', 'End'),
  sheetEnds: shortcut('move', '$mod+Home', '$mod+End'),
  goTo: { group: 'move', keys: ['$mod+g'], typing: true },
  nextViolation: shortcut('move', 'F8'),
  previousViolation: shortcut('move', 'Shift+F8'),
  nextUnchecked: shortcut('move', 'F9'),
  previousUnchecked: shortcut('move', 'Shift+F9'),
  nextPart: { group: 'move', keys: ['F6'], typing: true },
  previousPart: { group: 'move', keys: ['Shift+F6'], typing: true },
  extend: shortcut('select', 'Shift+ArrowDown'),
  extendToEdge: shortcut('select', '$mod+Shift+ArrowDown'),
  selectColumn: shortcut('select', '$mod+Space'),
  selectRow: shortcut('select', 'Shift+Space'),
  selectAll: shortcut('select', '$mod+a'),
  editCell: shortcut('edit', 'F2'),
  clear: shortcut('edit', 'Delete'),
  fillRange: shortcut('edit', '$mod+Enter'),
  cut: shortcut('edit', '$mod+x'),
  copy: shortcut('edit', '$mod+c'),
  paste: shortcut('edit', '$mod+v'),
  pasteValues: shortcut('edit', '$mod+Shift+v'),
  fillDown: shortcut('edit', '$mod+d'),
  fillRight: shortcut('edit', '$mod+r'),
  fillOptions: shortcut('edit', 'Alt+Shift+F10'),
  setTargets: inSheet('edit', '$mod+Alt+g'),
  reportText: inSheet('edit', '$mod+Alt+c'),
  undo: shortcut('edit', '$mod+z'),
  redo: shortcut('edit', '$mod+y', '$mod+Shift+z'),
  note: inSheet('edit', '$mod+;'),
  flag: inSheet('edit', '$mod+Alt+m'),
  check: inSheet('edit', '$mod+Alt+k'),
  insertAbove: inSheet('rows', '$mod+Shift++', '$mod+Shift+=', '$mod+NumpadAdd'),
  insertBelow: inSheet('rows', '$mod+Alt+Enter'),
  deleteRows: inSheet('rows', '$mod+-', '$mod+NumpadSubtract'),
  moveUp: inSheet('rows', 'Alt+Shift+ArrowUp'),
  moveDown: inSheet('rows', 'Alt+Shift+ArrowDown'),
  outdent: inSheet('rows', 'Alt+Shift+ArrowLeft'),
  indent: inSheet('rows', 'Alt+Shift+ArrowRight'),
  fold: shortcut('rows', 'Alt+ArrowLeft'),
  unfold: shortcut('rows', 'Alt+ArrowRight'),
  sortUp: inSheet('look', 'Alt+Shift+PageUp'),
  sortDown: inSheet('look', 'Alt+Shift+PageDown'),
  unsort: inSheet('look', 'Alt+Shift+Home'),
  areas: shortcut('look', '$mod+Alt+d'),
  nextArea: shortcut('look', 'Alt+PageDown'),
  previousArea: shortcut('look', 'Alt+PageUp'),
  find: { group: 'look', keys: ['$mod+f'], typing: true },
  menu: inSheet('look', 'Shift+F10', 'ContextMenu'),
  lock: { group: 'look', keys: ['$mod+Alt+l'], typing: true },
  help: shortcut('look', 'F1', 'Shift+?', '?'),
} as const satisfies Readonly<Record<string, Shortcut>>;

export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = ['move', 'select', 'edit', 'rows', 'look'];

export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[];

/** Keys of the sheet's cells, where a printing key begins to type. */
function isForSheet({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const modified = ctrlKey || metaKey || altKey;
  return key.length === 1 && !modified && isInSheet(target);
}

function isInSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.sheet') !== null;
}

/** Whether keys go into a field as text. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return ['text', 'search', ''].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

/**
 * Runs the command whose keys are pressed, in the page's place. Without a command of its own a
 * shortcut is left to the page.
 */
export function keyHandler(
  commands: Partial<Record<ShortcutId, () => void>>,
): (event: KeyboardEvent) => void {
  const bound = SHORTCUT_IDS.flatMap((id) => {
    const run = commands[id];
    const { keys, typing, inSheet: limited }: Shortcut = SHORTCUTS[id];
    const presses = keys.flatMap((key) => parseKeybinding(key));
    return run ? [{ presses, run, typing, limited }] : [];
  });
  return (event) => {
    if (event.defaultPrevented || isForSheet(event)) return;
    const typing = isTyping(event.target);
    const found = bound.find(
      (one) =>
        (one.typing || !typing) &&
        (!one.limited || isInSheet(event.target)) &&
        one.presses.some((press) => matchKeyBindingPress(event, press)),
    );
    if (!found) return;
    event.preventDefault();
    found.run();
  };
}

const NAMES: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: '☰',
  // Where plus is typed with Shift, some keyboards tell of the key below it.
  '=': '+',
  NumpadAdd: '+',
  NumpadSubtract: '-',
};

/** Keys as they are written on a keyboard: "Ctrl+Shift+Z". */
export function keyName(keys: string): string {
  // Read with the modifier as it is written here, not as this machine has it.
  const names = keys.split(/\b\+/).map((part) => NAMES[part] ?? part);
  const written = names.map((name) => (name.length === 1 ? name.toUpperCase() : name)).join('+');
  // No keyboard has it without Shift.
  return written === 'Shift+?' ? '?' : written;
}

/** The keys that menus name beside a command. */
export function keysOf(id: ShortcutId): string {
  return keyName(SHORTCUTS[id].keys[0]);
}
