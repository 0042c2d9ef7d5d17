import type { Move } from '../model/selectionMoves';

const PLAIN: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
};

const WITH_CTRL: Readonly<Record<string, Move>> = {
  ArrowUp: 'dataUp',
  ArrowDown: 'dataDown',
  ArrowLeft: 'dataLeft',
  ArrowRight: 'dataRight',
  Home: 'sheetStart',
  End: 'sheetEnd',
};

/** Where a key leads, with or without Shift; null for a key that leads nowhere. */
export function moveOf(event: KeyboardEvent): Move | null {
  if (event.altKey) return null;
  const moves = event.ctrlKey || event.metaKey ? WITH_CTRL : PLAIN;
  return moves[event.key] ?? null;
}

/** What a key does to the whole selection; null for any other key. */
export function wholeOf(event: KeyboardEvent): 'columns' | 'rows' | 'sheet' | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (event.key === ' ') {
    if (ctrl && event.shiftKey) return 'sheet';
    return ctrl ? 'columns' : event.shiftKey ? 'rows' : null;
  }
  return ctrl && !event.shiftKey && event.key.toLowerCase() === 'a' ? 'sheet' : null;
}
